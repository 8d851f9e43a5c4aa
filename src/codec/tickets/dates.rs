//! A date and time as tickets write it.

use crate::domain::time::{Civil, Instant};

/// Which number comes first in a date that does not begin with its year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateOrder {
    /// `29/2/2016`.
    DayFirst,
    /// Only dates that begin with their year are read.
    YearFirst,
}

/// The moment that a cell names; without an offset its clock is taken as UTC.
///
/// Reads `2026-09-30 18:00`, with `/` for `-`, `T` for the space, seconds, fractions, and `Z` or an offset
/// such as `+08:00` or `+0800`; with [`DateOrder::DayFirst`] also `29/2/2016 01:16` and `29-02-2016 01:16`.
/// A date alone is its midnight. `None` for anything else and for dates that do not exist.
pub fn parse_date(text: &str, order: DateOrder) -> Option<Instant> {
    let text = text.trim();
    let split = text.find(['T', ' ']);
    let (date, time) = split.map_or((text, ""), |at| (&text[..at], text[at + 1..].trim()));
    let separator = if date.contains('/') { '/' } else { '-' };
    let mut parts = date.split(separator);
    let three = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    let (year, month, day) = match order {
        _ if three.0.len() == 4 => three,
        DateOrder::DayFirst if three.2.len() == 4 => (three.2, three.1, three.0),
        _ => return None,
    };
    let (clock, offset_minutes) = split_offset(time)?;
    let (hour, minute, second, millis) =
        if clock.is_empty() { (0, 0, 0, 0) } else { parse_clock(clock)? };
    let civil = Civil {
        year: number(year, 4)?,
        month: number(month, 2)?,
        day: number(day, 2)?,
        hour,
        minute,
        second,
    };
    let local = civil.instant()?;
    Some(Instant(local.0 + millis - offset_minutes * 60_000))
}

/// The time of day, and its offset from UTC in minutes.
fn split_offset(time: &str) -> Option<(&str, i64)> {
    if let Some(clock) = time.strip_suffix(['Z', 'z']) {
        return Some((clock, 0));
    }
    let Some(at) = time.find(['+', '-']) else { return Some((time, 0)) };
    let (clock, offset) = time.split_at(at);
    let sign = if offset.starts_with('-') { -1 } else { 1 };
    let digits = offset[1..].replace(':', "");
    let (hours, minutes) = match digits.len() {
        2 => (number(&digits, 2)?, 0),
        4 => (number(digits.get(..2)?, 2)?, number(digits.get(2..)?, 2)?),
        _ => return None,
    };
    (hours <= 14 && minutes < 60 && !clock.is_empty())
        .then_some((clock.trim_end(), sign * (hours * 60 + minutes)))
}

/// Hour, minute, second and milliseconds of `H:M`, `H:M:S` or `H:M:S.fff`.
fn parse_clock(clock: &str) -> Option<(i64, i64, i64, i64)> {
    let mut parts = clock.split(':');
    let (hour, minute) = (number(parts.next()?, 2)?, number(parts.next()?, 2)?);
    let (second, millis) = match parts.next() {
        None => (0, 0),
        Some(text) => {
            let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
            let thousandths: String = fraction.chars().chain("00".chars()).take(3).collect();
            (number(whole, 2)?, number(&thousandths, 3)?)
        }
    };
    parts.next().is_none().then_some((hour, minute, second, millis))
}

/// A number of one to `most` plain digits.
fn number(text: &str, most: usize) -> Option<i64> {
    let is_plain =
        (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    is_plain.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Option<i64> {
        parse_date(text, DateOrder::DayFirst).map(|at| at.0)
    }

    #[test]
    fn the_documented_ways_to_write_a_moment_are_read() {
        let moment = Some(1_456_708_560_000);
        for text in [
            "2016-02-29 01:16",
            "2016-02-29T01:16:00Z",
            "2016/2/29 1:16",
            "2016-02-29 01:16:00.000",
            "2016-02-29T09:16:00+08:00",
            "2016-02-29T09:16+0800",
            "2016-02-28T20:16:00 -05",
            "29/2/2016 01:16",
            "29-02-2016 01:16",
            " 2016-02-29 01:16 ",
        ] {
            assert_eq!(read(text), moment, "{text}");
        }
        assert_eq!(read("2016-02-29"), Some(1_456_708_560_000 - 76 * 60_000));
    }

    #[test]
    fn dates_that_do_not_exist_and_other_text_are_refused() {
        for text in [
            "30/2/2016 01:16",
            "2015-02-29 01:16",
            "2016-02-29 25:00",
            "2016-02-29 01:60",
            "2016-02-29 01",
            "29/2/16 01:16",
            "2016-02",
            "2016-02-29-01",
            "?",
            "",
            "tomorrow",
            "2016-02-29T01:16+25:00",
            "2016-02-29 +08:00",
            "２０１６-02-29",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
        assert_eq!(parse_date("3/4/2016 01:16", DateOrder::YearFirst), None);
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,40}", digits in "[0-9TZ:+./ -]{0,30}") {
            let _: [Option<i64>; 2] = [read(&text), read(&digits)];
        }
    }
}
