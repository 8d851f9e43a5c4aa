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
#[cfg(test)]
use crate::domain::time::Civil;
use crate::domain::time::Instant;

/// What a pasted text says, where it is a chat.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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

pub(super) use crate::domain::problem::ChatFault as RemarkKind;

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
