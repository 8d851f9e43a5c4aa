//! A chat log as it is pasted: lines with a name and a time, each with its text behind or under it.
//!
//! ```text
//! 张三 2026/9/1 10:02:11
//! 推流失败
//! 李四(厂商) 2026/9/1 10:05:40
//! 请提供频道号
//! ```
//!
//! The shapes are those of texts copied from `WeCom`, Feishu, `DingTalk`, `WeChat` (also mailed by it), QQ, Slack, Teams and
//! `WhatsApp`. A line by itself that is a day, `—————  2026-09-01  —————`, is the day of the times under it. No day is guessed: a time
//! under no day, and "yesterday", are said and left out.

mod when;

mod head;

mod vote;

mod line;

mod log;

mod guess;

mod episodes;
pub(super) use episodes::stories;

use crate::domain::ticket::Side;
use crate::domain::time::{Civil, Instant};

/// What a pasted text says, where it is a chat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ChatSurvey {
    /// In the order of the text, as far as it is known when they were written.
    pub messages: Vec<ChatMessage>,
    /// Who wrote them, in the order of their first words.
    pub speakers: Vec<Speaker>,
    /// What was left out, and what was read in a way that may be wrong.
    pub problems: Vec<Remark>,
}

/// One message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ChatMessage {
    /// The line of its head, from 1.
    pub line: u64,
    /// When clocks on the spot showed what it says, in milliseconds as if that were UTC.
    pub at: i64,
    /// An index into the speakers.
    pub speaker: usize,
    /// Its lines, without blank ones and what they quote; empty where nothing is left.
    pub text: String,
}

/// Somebody who wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Speaker {
    /// As the chat names them, with plain brackets.
    pub name: String,
    /// How many messages.
    pub messages: u32,
    /// Whose side the name sounds like; only a person can say.
    pub guess: Option<Side>,
}

/// Something to say of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Remark {
    /// From 1.
    pub line: u64,
    /// What.
    pub kind: RemarkKind,
}

/// What there is to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum RemarkKind {
    /// Left out: a line before the first head.
    BeforeFirst,
    /// Left out: the program's own line, such as somebody's joining.
    System,
    /// A message left out: it has a time, and no line above names the day; holds the time.
    NoDay(String),
    /// A message left out: its day is as seen from the day of copying; holds it.
    RelativeDay(String),
    /// A message left out: there is no such day; holds it.
    NoSuchDay(String),
    /// A message left out: which number is the month cannot be told; holds the day.
    DayOrMonth(String),
    /// The clock went back without a line that names a day; read as the next day. Holds the time.
    NextDay(String),
    /// Messages left out, the first of them here: nobody said on which side this speaker is.
    NoSide {
        /// Who.
        speaker: String,
        /// How many.
        messages: u32,
    },
    /// Messages left out, the first of them here: no customer had asked anything yet. Holds how many.
    Unasked(u32),
}

/// Reads a text of that year, or `None` where it does not look like a chat.
///
/// As [`survey_until`] the last moment of the year.
pub(super) fn survey(text: &str, year: i32) -> Option<ChatSurvey> {
    let year = i64::from(year);
    let end = Civil { year, month: 12, day: 31, hour: 23, minute: 59, second: 59 };
    survey_until(text, end.instant()?)
}

/// Reads a text that was written by that moment on the clocks of the chat, or `None` where it does not look like a chat.
///
/// A day of no year is in the latest year in which it comes before the days under it, sixty days of disorder aside, and
/// not after that moment. A chat has two messages at least, and at least half of its lines are explained by
/// its heads; of a message the first fifty are.
pub(super) fn survey_until(text: &str, latest: Instant) -> Option<ChatSurvey> {
    let log = log::Log::read(text);
    let is_chat = log.drafts.len() >= 2 && 2 * log.explained >= log.lines;
    is_chat.then(|| log.into_survey(latest.0))
}

#[cfg(test)]
mod tests;
