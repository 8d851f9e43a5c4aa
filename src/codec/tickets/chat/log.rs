//! The lines of a chat, sorted into heads, texts, days and the rest.

use super::head::Head;
use super::when::{Day, When};
use super::{ChatMessage, ChatSurvey, Remark, RemarkKind, Speaker};
use super::{guess, line, vote};

/// A chat before its days are known.
#[derive(Default)]
pub(super) struct Log<'a> {
    pub(super) drafts: Vec<Draft<'a>>,
    /// Lines that are not blank.
    pub(super) lines: usize,
    /// Those that are as in a chat.
    pub(super) explained: usize,
    /// Those that name a day.
    pub(super) days: usize,
    names: Vec<String>,
    pub(super) remarks: Vec<Remark>,
    /// The last line that named a day, with the latest time under it and the days that went by since.
    day: Option<(Day, i64, i64)>,
}

/// A message before its day is known.
pub(super) struct Draft<'a> {
    line: u64,
    #[cfg(test)]
    head_lines: usize,
    speaker: usize,
    stamp: String,
    day: Option<Day>,
    /// Days after that one.
    plus: i64,
    clock: i64,
    said: Option<String>,
    texts: Vec<&'a str>,
    is_only_system: bool,
}

/// Of a message so many lines count as explained.
const EXPLAINED: usize = 50;

/// A clock that went back less is only disorder.
const DISORDER: i64 = 3_600_000;

const DAY: i64 = 86_400_000;

impl<'a> Log<'a> {
    /// Sorts the lines of a text.
    pub(super) fn read(text: &'a str) -> Log<'a> {
        let raw: Vec<&str> = text.lines().collect();
        let folded: Vec<String> = raw.iter().map(|text| line::folded(text)).collect();
        let heads = vote::heads(&folded);
        let lines = folded.iter().filter(|line| !line.is_empty()).count();
        let mut log = Log { lines, ..Log::default() };
        let mut at = 0;
        while at < raw.len() {
            let number = at as u64 + 1;
            let (whole, is_ruled) = line::between_rules(&folded[at]);
            if folded[at].is_empty() {
            } else if let Some(head) = &heads[at] {
                log.begin(number, head);
                at += head.lines() - 1;
            } else if let Some(day) =
                day(whole).filter(|_| is_ruled || log.is_between(at, &folded, &heads))
            {
                (log.explained, log.days) = (log.explained + 1, log.days + 1);
                log.day = Some((day, 0, 0));
            } else if line::is_system(&folded[at], |name| {
                log.names.iter().any(|known| known == name)
            }) {
                log.explained += 1;
                log.remark(number, RemarkKind::System);
                if let Some(draft) = log.drafts.last_mut() {
                    draft.is_only_system |= draft.said.is_none() && draft.texts.is_empty();
                }
            } else if let Some(draft) = log.drafts.last_mut() {
                draft.texts.push(raw[at].trim());
                log.explained += usize::from(draft.texts.len() <= EXPLAINED);
            } else {
                log.remark(number, RemarkKind::BeforeFirst);
            }
            at += 1;
        }
        log
    }

    fn remark(&mut self, line: u64, kind: RemarkKind) {
        self.remarks.push(Remark { line, kind });
    }

    /// Whether a line stands where one that names a day does: over a head, and not as the only text of another.
    fn is_between(&self, at: usize, lines: &[String], heads: &[Option<Head>]) -> bool {
        let is_text = self.drafts.last().is_some_and(|draft| {
            draft.said.is_none() && draft.texts.is_empty() && !draft.is_only_system
        });
        let below = (at + 1..lines.len()).find(|below| !lines[*below].is_empty());
        let is_day = |below: usize| day(line::between_rules(&lines[below]).0).is_some();
        !is_text && below.is_some_and(|below| heads[below].is_some() || is_day(below))
    }

    fn begin(&mut self, line: u64, head: &Head) {
        self.explained += head.lines();
        let known = self.names.iter().position(|name| *name == head.name);
        let speaker = known.unwrap_or_else(|| {
            self.names.push(head.name.clone());
            self.names.len() - 1
        });
        let clock = head.when.clock.unwrap_or_default();
        let (day, plus) = if head.when.is_dated() {
            // What a time without a day belongs to after another day's is not known.
            self.day = self.day.filter(|(day, ..)| head.when.day == Some(*day));
            (head.when.day, 0)
        } else if let Some((day, last, plus)) = &mut self.day {
            if clock + DISORDER < *last {
                *plus += 1;
                let (kind, day, plus) = (RemarkKind::NextDay(head.stamp.clone()), *day, *plus);
                self.day = Some((day, clock, plus));
                self.remark(line, kind);
                (Some(day), plus)
            } else {
                *last = clock.max(*last);
                (Some(*day), *plus)
            }
        } else {
            (head.when.day, 0)
        };
        let (stamp, said) = (head.stamp.clone(), head.said.clone());
        let said = said.filter(|said| !said.is_empty());
        let texts = Vec::new();
        self.drafts.push(Draft {
            line,
            #[cfg(test)]
            head_lines: head.lines(),
            speaker,
            stamp,
            day,
            plus,
            clock,
            said,
            texts,
            is_only_system: false,
        });
    }

    /// Finds the days, and leaves out the messages that have none.
    pub(super) fn into_survey(self, latest: i64) -> ChatSurvey {
        let is_day_first = is_day_first(self.drafts.iter().filter_map(|draft| draft.day));
        let mut next = latest;
        let mut moments: Vec<Option<i64>> = self
            .drafts
            .iter()
            .rev()
            .map(|draft| {
                let midnight = draft.day?.midnight(is_day_first, next, latest)?;
                next = midnight;
                Some(midnight + draft.plus * DAY + draft.clock)
            })
            .collect();
        moments.reverse();
        let mut problems = self.remarks;
        let (mut messages, mut speakers): (Vec<ChatMessage>, Vec<Speaker>) =
            (Vec::new(), Vec::new());
        for (draft, at) in self.drafts.into_iter().zip(moments) {
            let text = draft.text();
            if draft.is_only_system && text.is_empty() {
                problems.push(Remark { line: draft.line, kind: RemarkKind::System });
                continue;
            }
            let Some(at) = at else {
                let kind = match draft.day {
                    None => RemarkKind::NoDay(draft.stamp),
                    Some(Day::Relative) => RemarkKind::RelativeDay(draft.stamp),
                    Some(Day::Either { .. }) if is_day_first.is_none() => {
                        RemarkKind::DayOrMonth(draft.stamp)
                    }
                    Some(_) => RemarkKind::NoSuchDay(draft.stamp),
                };
                problems.push(Remark { line: draft.line, kind });
                continue;
            };
            let name = &self.names[draft.speaker];
            let known = speakers.iter().position(|speaker| speaker.name == *name);
            let speaker = known.unwrap_or_else(|| {
                let guess = guess::side(name);
                speakers.push(Speaker { name: name.clone(), messages: 0, guess });
                speakers.len() - 1
            });
            speakers[speaker].messages += 1;
            messages.push(ChatMessage { line: draft.line, at, speaker, text });
        }
        ChatSurvey { messages, speakers, problems }
    }
}

impl Draft<'_> {
    /// How many lines it stands on.
    #[cfg(test)]
    pub(super) fn lines(&self) -> usize {
        self.head_lines + self.texts.len()
    }

    fn text(&self) -> String {
        let lines: Vec<&str> =
            self.said.as_deref().into_iter().chain(self.texts.iter().copied()).collect();
        line::fresh(&lines)
    }
}

/// The day that a whole line names.
fn day(text: &str) -> Option<Day> {
    When::whole(text)?.day
}

/// Whether `9/1/2026` is in January: where one number is beyond twelve, and never on both sides.
fn is_day_first(days: impl Iterator<Item = Day>) -> Option<bool> {
    let (mut is_first, mut is_second) = (false, false);
    for day in days {
        if let Day::Either { first, second, .. } = day {
            is_first |= first > 12;
            is_second |= second > 12;
        }
    }
    (is_first != is_second).then_some(is_first)
}
