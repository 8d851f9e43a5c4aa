//! What follows a date: a time of day, and its offset from UTC.

use super::folded::{fraction, number, take_digits};

/// A time of day as written; whether it exists is not asked here.
#[derive(Clone, Copy, Default)]
pub(super) struct TimeOfDay {
    pub(super) hour: i64,
    pub(super) minute: i64,
    pub(super) second: i64,
    pub(super) millis: i64,
    /// Ahead of UTC in minutes, where written.
    pub(super) offset: Option<i32>,
}

impl TimeOfDay {
    /// Reads what follows a date in folded text; midnight where nothing does.
    pub(super) fn read(text: &str) -> Option<TimeOfDay> {
        let mut rest = text.trim_start();
        rest = rest.strip_prefix('t').unwrap_or(rest).trim();
        if rest.is_empty() {
            return Some(TimeOfDay::default());
        }
        let before = take_half(&mut rest);
        let mut hour = number(take_digits(&mut rest), 2)?;
        rest = rest.strip_prefix(':')?;
        let minute = number(take_digits(&mut rest), 2)?;
        let (mut second, mut millis) = (0, 0);
        if let Some(after) = rest.strip_prefix(':') {
            rest = after;
            second = number(take_digits(&mut rest), 2)?;
            if let Some(after) = rest.strip_prefix(['.', ',']) {
                rest = after;
                millis = fraction(take_digits(&mut rest), 3)?;
            }
        }
        // "p. m." is one of the ways to write it.
        let tail: String = rest.chars().filter(|c| !matches!(c, ' ' | '.')).collect();
        let mut tail = tail.as_str();
        if let Some(half) = before.or_else(|| take_half(&mut tail)) {
            if hour > 12 {
                return None;
            }
            hour = hour % 12 + half;
        }
        Some(TimeOfDay { hour, minute, second, millis, ..TimeOfDay::with_offset(tail)? })
    }

    /// Midnight, with the offset that a folded text says; no text says none.
    pub(super) fn with_offset(text: &str) -> Option<TimeOfDay> {
        let text = text.trim();
        let named = ["z", "utc", "gmt"].iter().find_map(|name| text.strip_prefix(name));
        // Mail repeats the zone's name in brackets; a name alone says nothing that can be known.
        let offset = named.unwrap_or(text).split('(').next().unwrap_or("");
        let offset = match offset {
            "" if text.is_empty() => None,
            "" => Some(named.map(|_| 0)?),
            _ => Some(minutes(offset)?),
        };
        Some(TimeOfDay { offset, ..TimeOfDay::default() })
    }
}

/// The hours that a half of the day adds, where `rest` begins with one.
fn take_half(rest: &mut &str) -> Option<i64> {
    let halves = [("上午", 0), ("am", 0), ("下午", 12), ("pm", 12)];
    let (after, hours) =
        halves.iter().find_map(|(name, hours)| Some((rest.strip_prefix(name)?, *hours)))?;
    *rest = after.trim_start();
    Some(hours)
}

/// The minutes of `+8`, `+08`, `+0800` and `+08:00`.
fn minutes(offset: &str) -> Option<i32> {
    let sign = if offset.starts_with('-') { -1 } else { 1 };
    let digits = offset.strip_prefix(['+', '-'])?.replace(':', "");
    let hours = if digits.len() > 2 { digits.len() - 2 } else { digits.len() };
    let (hours, minutes) = digits.split_at(hours);
    let minutes = if minutes.is_empty() { "0" } else { minutes };
    let (hours, minutes) = (number(hours, 2)?, number(minutes, 2)?);
    let all = i32::try_from(hours * 60 + minutes).ok()?;
    (hours <= 14 && minutes < 60).then_some(sign * all)
}
