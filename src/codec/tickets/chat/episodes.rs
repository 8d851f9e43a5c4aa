//! A chat cut into tickets.

use super::{ChatMessage, ChatSurvey, Remark, RemarkKind};
use crate::codec::tickets::story::{Story, What};
use crate::domain::letters::lowercase;
use crate::domain::text::{Judged, Phrases, judge};
use crate::domain::ticket::{EventKind, Gist, Side};
use crate::domain::time::Instant;

/// So much silence ends what was talked about, in milliseconds.
const SILENCE: i64 = 8 * 3_600_000;

/// Short answers that say no more than that something was read.
const RECEIPTS: [&str; 16] = [
    "好",
    "好的",
    "ok",
    "okay",
    "收到",
    "已收到",
    "收到了",
    "noted",
    "received",
    "[ok]",
    "[强]",
    "[抱拳]",
    "[合十]",
    "[握手]",
    "[玫瑰]",
    "[thumbsup]",
];

/// In short thanks: that it works.
const WORKS: [&str; 10] = [
    "解决了",
    "已解决",
    "经解决",
    "可以了",
    "好了",
    "没问题了",
    "work",
    "solved",
    "fixed",
    "that helped",
];

/// In short thanks: thanks.
const THANKS: [&str; 6] = ["谢", "thank", "thx", "appreciat", "cheers", "辛苦"];

/// By which the vendor says that it is solved.
const SOLVED: [&str; 9] = [
    "已解决",
    "已经解决",
    "已修复",
    "已经修复",
    "已恢复",
    "已经恢复",
    "resolved",
    "been fixed",
    "is fixed",
];

/// What such a word must not hold.
const OPEN: [&str; 12] =
    ["?", "？", "吗", "是否", "未", "没", "如果", "not ", "n't ", "unresolved", " if ", "once "];

/// The tickets of a chat, and what was left out of them.
///
/// `sides` has a side for every speaker, `clock` turns the chat's clocks into moments. A ticket begins with a message of
/// the customer's when there is none, when the whole chat was silent for eight hours before it, or when the ticket before
/// was solved; neither thanks nor a receipt begins one, except that a receipt can be the first word of all. The message
/// is the ticket's beginning and not told again. What anybody else says before is left out and counted, and so are
/// messages of speakers without a side.
///
/// A ticket is solved by a short message of the customer's, just before it:
/// - that it works, after a substantive reply of a person of the vendor's;
/// - thanks, where the vendor's latest word, its own thanks aside, was a substantive reply that asks nothing;
/// - any of these or a receipt, where that word says that it is solved; then it was solved with that word.
///
/// Nothing else solves one: the vendor's word alone does not, and nobody's silence does. Numbers run through the chat, behind the day on
/// which the ticket began.
pub(in crate::codec::tickets) fn stories(
    survey: &ChatSurvey,
    sides: &[Option<Side>],
    clock: impl Fn(i64) -> Instant,
) -> (Vec<Story>, Vec<Remark>) {
    let mut messages: Vec<&ChatMessage> = survey.messages.iter().collect();
    messages.sort_by_key(|message| message.at);
    let mut talk = Talk::default();
    let phrases = Phrases::default();
    for message in messages {
        talk.hear(message.at);
        let name = survey.speakers.get(message.speaker).map_or("", |speaker| &speaker.name);
        let Some(side) = sides.get(message.speaker).copied().flatten() else {
            talk.leave_out(message.line, Some(name));
            continue;
        };
        let judged = judge(&message.text, side, &phrases);
        let heard = Heard { message, name, side, judged, at: clock(message.at) };
        talk.take(&heard);
    }
    (talk.stories, talk.remarks)
}

/// A message of known side.
struct Heard<'a> {
    message: &'a ChatMessage,
    name: &'a str,
    side: Side,
    judged: Judged,
    at: Instant,
}

/// The tickets so far; the last is the one that is talked about.
#[derive(Default)]
struct Talk {
    stories: Vec<Story>,
    remarks: Vec<Remark>,
    /// When anybody last said anything.
    last: Option<i64>,
    is_silent: bool,
    is_solved: bool,
    /// Whether a person of the vendor's gave a substantive reply.
    is_answered: bool,
    word: Word,
}

/// The latest word of a person of the vendor's that the customer may answer.
#[derive(Default)]
enum Word {
    /// None, or one that thanks do not settle.
    #[default]
    Open,
    /// A substantive reply that asks nothing.
    Answer,
    /// That it is solved: when, and whose word.
    Solved(Instant, String),
}

impl Talk {
    fn hear(&mut self, at: i64) {
        self.is_silent |= self.last.is_some_and(|last| at - last >= SILENCE);
        self.last = Some(at);
    }

    fn take(&mut self, heard: &Heard<'_>) {
        if heard.side == Side::Customer {
            let is_thanks = heard.judged.gist == Gist::Thanks;
            let is_short = is_thanks || is_receipt(&heard.message.text);
            let is_first = self.stories.is_empty() && !is_thanks;
            if is_first
                || (!is_short && (self.stories.is_empty() || self.is_silent || self.is_solved))
            {
                return self.begin(heard);
            }
            if is_short && !self.is_solved {
                self.solve(heard, is_thanks);
            }
            self.is_silent &= is_short;
            if !is_short {
                // What follows is no answer to the vendor's word.
                self.word = Word::Open;
            }
        } else {
            self.is_silent = false;
        }
        if self.stories.is_empty() {
            return self.leave_out(heard.message.line, None);
        }
        if heard.side == Side::Vendor && heard.judged.gist != Gist::Thanks {
            let is_substantive = heard.judged.gist == Gist::Substantive;
            self.is_answered |= is_substantive;
            let text = heard.message.text.as_str();
            self.word = if has(text, &SOLVED) && !has(text, &OPEN) {
                Word::Solved(heard.at, heard.name.to_owned())
            } else if is_substantive && !heard.judged.asks {
                Word::Answer
            } else {
                Word::Open
            };
        }
        let text = Some(heard.message.text.clone()).filter(|text| !text.is_empty());
        self.tell(heard, What::Said { text, is_public: true });
    }

    fn begin(&mut self, heard: &Heard<'_>) {
        let day = Instant(heard.message.at).civil();
        let number = self.stories.len() + 1;
        let id = format!("{:04}-{:02}-{:02} #{number}", day.year, day.month, day.day);
        self.stories.push(Story::new(heard.message.line, &id, heard.at));
        let (stories, remarks) =
            (std::mem::take(&mut self.stories), std::mem::take(&mut self.remarks));
        *self = Talk { stories, remarks, last: self.last, ..Talk::default() };
    }

    /// Ends the ticket with a short message of the customer's, where that does.
    fn solve(&mut self, heard: &Heard<'_>, is_thanks: bool) {
        let text = heard.message.text.as_str();
        let (works, thanks) = (is_thanks && has(text, &WORKS), is_thanks && has(text, &THANKS));
        let solved = What::Other(EventKind::Resolved);
        self.is_solved = true;
        match (&self.word, self.stories.last_mut()) {
            (Word::Solved(at, name), Some(story)) if works || thanks || is_receipt(text) => {
                story.tell_by(*at, Side::Vendor, name, solved);
            }
            (Word::Answer, _) if thanks => self.tell(heard, solved),
            _ if self.is_answered && works => self.tell(heard, solved),
            _ => self.is_solved = false,
        }
    }

    fn tell(&mut self, heard: &Heard<'_>, what: What) {
        // Letters are for the vendor's people.
        let person = if heard.side == Side::Customer { "" } else { heard.name };
        if let Some(story) = self.stories.last_mut() {
            story.tell_by(heard.at, heard.side, person, what);
        }
    }

    /// Counts a message that belongs to no ticket, with a speaker without a side.
    fn leave_out(&mut self, line: u64, nobody: Option<&str>) {
        for remark in &mut self.remarks {
            match (&mut remark.kind, nobody) {
                (RemarkKind::NoSide { speaker, messages }, Some(name)) if speaker == name => {
                    *messages += 1;
                    return;
                }
                (RemarkKind::Unasked(messages), None) => {
                    *messages += 1;
                    return;
                }
                _ => {}
            }
        }
        let kind = match nobody {
            Some(name) => RemarkKind::NoSide { speaker: name.to_owned(), messages: 1 },
            None => RemarkKind::Unasked(1),
        };
        self.remarks.push(Remark { line, kind });
    }
}

/// Whether a text says no more than that something was read: a known word, or only signs.
fn is_receipt(text: &str) -> bool {
    let bare = text.trim_matches(|glyph: char| !glyph.is_alphanumeric() && !"[]".contains(glyph));
    let bare = lowercase(bare);
    !text.is_empty() && (bare.is_empty() || RECEIPTS.contains(&bare.as_str()))
}

fn has(text: &str, words: &[&str]) -> bool {
    let text = lowercase(text);
    words.iter().any(|word| text.contains(word))
}
