//! Lines that may begin a message: a name and a time.

use super::when::When;
use crate::domain::letters::lowercase;

/// In which order a head has its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layout {
    /// `张三 2026/9/1 10:02:11`, `Ann [10:02 AM]`, `张三 10:02: 文本`.
    NameFirst,
    /// `[10:02] 张三: 文本`, `2026-09-01 10:02:11 张三`.
    TimeFirst,
    /// `张三:`, and under it `2026年9月1日 10:02`.
    TwoLines,
}

/// What else one program's heads have in common: a day, seconds, a text behind a colon.
pub(super) type Shape = [bool; 3];

/// A line, or two, that may begin a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Head {
    pub(super) layout: Layout,
    pub(super) name: String,
    pub(super) when: When,
    /// The time as it stands there.
    pub(super) stamp: String,
    /// The text behind its colon.
    pub(super) said: Option<String>,
}

/// Longer names are none, in characters.
const NAME: usize = 40;

/// Words before a time that no name ends with.
const NO_NAMES: [&str; 27] = [
    "时间", "日期", "时刻", "预计", "截止", "大概", "大约", "至", "到", "从", "于", "在", " at",
    " from", " to", " until", " till", " before", " after", " by", " around", " since", "time",
    "date", "eta", " is", " was",
];

/// What a log of a program has before its texts, where a chat has a name.
const LEVELS: [&str; 7] = ["trace", "debug", "info", "warn", "warning", "error", "fatal"];

impl Head {
    /// What one program's heads have in common.
    pub(super) fn shape(&self) -> Shape {
        [self.when.is_dated(), self.when.has_seconds, self.said.is_some()]
    }

    /// How many lines it stands on.
    pub(super) fn lines(&self) -> usize {
        if self.layout == Layout::TwoLines { 2 } else { 1 }
    }

    /// Reads the head that a line has in a layout; `next` is the line under it.
    pub(super) fn read(layout: Layout, line: &str, next: &str) -> Option<Head> {
        // A row of a table.
        if line.matches('\t').count() > 1 || When::whole(line).is_some() {
            return None;
        }
        match layout {
            Layout::NameFirst => name_first(line),
            Layout::TimeFirst => time_first(line),
            Layout::TwoLines => {
                let when = When::whole(next)?;
                Head::new(layout, line.trim_end_matches([':', ' ']), when, next, None)
            }
        }
    }

    fn new(
        layout: Layout,
        name: &str,
        when: When,
        stamp: &str,
        said: Option<&str>,
    ) -> Option<Head> {
        let (name, stamp) = (name.trim().to_owned(), stamp.trim().to_owned());
        let said = said.map(|said| said.trim().to_owned());
        let is_one = is_name(&name) && when.clock.is_some();
        is_one.then_some(Head { layout, name, when, stamp, said })
    }
}

/// The name ends where the first time begins behind which only a colon may follow.
fn name_first(line: &str) -> Option<Head> {
    let is_start = |at: &usize| {
        let before = line[..*at].chars().next_back();
        before.is_some_and(|glyph| glyph.is_whitespace() || ")]".contains(glyph))
            || line[*at..].starts_with(['[', '('])
    };
    let starts = line.char_indices().map(|(at, _)| at).take(2 * NAME).filter(is_start);
    starts.filter(|at| *at > 0).find_map(|at| {
        let (when, stamp, rest) = bracketed(&line[at..])?;
        let said = match rest.strip_prefix(':') {
            Some(said) => Some(said),
            None if rest.is_empty() => None,
            None => return None,
        };
        Head::new(Layout::NameFirst, &line[..at], when, stamp, said)
    })
}

fn time_first(line: &str) -> Option<Head> {
    let (when, stamp, rest) = bracketed(line)?;
    let is_bracketed = line.starts_with(['[', '(']);
    let rest = rest.trim_start_matches([' ', '-', '\t']);
    let (name, said) = match rest.split_once(':') {
        Some((name, said)) => (name, Some(said)),
        None if is_bracketed || when.is_dated() => (rest, None),
        None => return None,
    };
    Head::new(Layout::TimeFirst, name, when, stamp, said)
}

/// A time, which may stand in brackets; as it stands there; and the rest.
fn bracketed(text: &str) -> Option<(When, &str, &str)> {
    let close = match text.chars().next()? {
        '[' => ']',
        '(' => ')',
        _ => {
            let (when, rest) = When::read(text)?;
            return Some((when, &text[..text.len() - rest.len()], rest.trim_start_matches(' ')));
        }
    };
    let inner = text[1..].trim_start();
    let (when, rest) = When::read(inner)?;
    let stamp = &inner[..inner.len() - rest.len()];
    Some((when, stamp, rest.trim_start().strip_prefix(close)?.trim_start_matches(' ')))
}

/// Whether a person may be called so.
fn is_name(text: &str) -> bool {
    let is_glyph = |glyph: char| glyph.is_alphabetic() || glyph >= '\u{2600}';
    let lower = lowercase(text);
    let is_cell = |(at, _): (usize, &str)| !text[at + 1..].starts_with(' ');
    text.chars().count() <= NAME
        && text.chars().any(is_glyph)
        && !text.contains(['。', '！', '？', '；', '，', ':', '!', '?', '=', '|', '\t'])
        && !text.starts_with(['>', '「', '『', '-', '*', '#', '"', '“', '{', '<'])
        && !text.match_indices([',', ';']).any(is_cell)
        && !NO_NAMES.iter().any(|end| lower.ends_with(end))
        && !LEVELS.contains(&lower.trim_matches(['[', ']']))
        && When::whole(text).is_none()
}
