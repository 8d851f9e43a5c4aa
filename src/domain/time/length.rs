//! A length of time as people write it.

use serde::{Deserialize, Serialize};

use super::Minutes;
use crate::domain::letters::lowercase;

/// The longest length that is read: 365 days.
const LONGEST: u64 = 365 * 1440;

/// What is wrong with a length of time as typed.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, thiserror::Error)]
pub enum LengthError {
    /// No length of time; holds what was typed.
    #[error("{0:?} is no length of time; write it as 30 min, 1 h 30 min, 2 h or 1 d")]
    NotALength(String),
    /// A unit that is not known; holds it.
    #[error("the unit {0:?} is not known; use min, h or d")]
    NoSuchUnit(String),
    /// Working days, which are as long as a calendar makes them.
    #[error("a working day has no fixed length; write its working hours, such as 8 h")]
    WorkingDays,
    /// From one length to another.
    #[error("it is a range; write its upper end, which is what is promised")]
    Range,
    /// Not a whole number of minutes.
    #[error("it is no whole number of minutes; round it")]
    NotWhole,
    /// Zero, or over 365 days.
    #[error("it is out of range; use 1 minute to 365 days")]
    OutOfRange,
}

/// How many minutes a unit has, with its names, in capitals or not; the longest unit first.
const UNITS: [(u64, &[&str]); 3] = [
    (1440, &["d", "day", "days", "天", "日"]),
    (60, &["h", "hr", "hrs", "hour", "hours", "小时", "个小时", "时"]),
    (1, &["", "m", "min", "mins", "minute", "minutes", "分", "分钟"]),
];

/// How the unit of working days begins.
const WORKING: [&str; 7] = ["工作", "个工作", "work", "bd", "wd", "business", "bus."];

/// Reads a length of time: `45`, `30 min`, `1.5h`, `1 h 30 min`, `1d`, `2小时`, `30分钟`.
///
/// A plain number is minutes, a day 24 hours. Longer units stand before shorter ones, each at most once.
/// Full-width digits and spaces are read like plain ones.
///
/// # Errors
/// When it is none, not whole minutes, or outside 1 minute to 365 days; working days are refused.
pub fn length(entered: &str) -> Result<Minutes, LengthError> {
    let typed: String = entered.trim().chars().map(narrow).collect();
    let not_a_length = || LengthError::NotALength(entered.trim().to_owned());
    let (mut rest, mut total, mut last) = (typed.as_str(), 0_u64, u64::MAX);
    while !rest.is_empty() {
        let (number, after) = split(rest, |c| c.is_ascii_digit() || c == '.');
        let (name, after) = split(after, |c| !c.is_ascii_digit());
        let (whole, part) = number.split_once('.').unwrap_or((number, "0"));
        let (Ok(whole), Some(part)) = (whole.parse::<u32>(), fraction(part)) else {
            return Err(not_a_length());
        };
        let unit = unit(name.trim())?;
        // A bare number is minutes only where it stands alone.
        if unit >= last || (name.is_empty() && last != u64::MAX) {
            return Err(not_a_length());
        }
        let (above, below) = part;
        if !(above * unit).is_multiple_of(below) {
            return Err(LengthError::NotWhole);
        }
        total += u64::from(whole) * unit + above * unit / below;
        (rest, last) = (after, unit);
    }
    match u32::try_from(total) {
        _ if typed.is_empty() => Err(not_a_length()),
        Ok(minutes) if (1..=LONGEST).contains(&total) => Ok(Minutes(minutes)),
        _ => Err(LengthError::OutOfRange),
    }
}

/// The ASCII sign that a full-width one stands for; any other sign itself.
pub(in crate::domain) fn narrow(sign: char) -> char {
    match u32::from(sign) {
        0x3000 => ' ',
        code @ 0xff01..=0xff5e => char::from_u32(code - 0xfee0).unwrap_or(sign),
        _ => sign,
    }
}

/// The signs of a kind at the beginning, and the rest without its leading spaces.
fn split(text: &str, is_of: impl Fn(char) -> bool) -> (&str, &str) {
    let at = text.find(|c| !is_of(c)).unwrap_or(text.len());
    (&text[..at], text[at..].trim_start())
}

/// Digits behind the point as a fraction; `None` when there are none, other signs, or over 6.
fn fraction(digits: &str) -> Option<(u64, u64)> {
    let count = u32::try_from(digits.len()).ok().filter(|count| *count <= 6)?;
    Some((digits.parse().ok()?, 10_u64.pow(count)))
}

fn unit(name: &str) -> Result<u64, LengthError> {
    let small = lowercase(name);
    if WORKING.iter().any(|working| small.starts_with(working)) {
        return Err(LengthError::WorkingDays);
    }
    if small.ends_with(['-', '–', '—', '~', '至', '到']) {
        return Err(LengthError::Range);
    }
    let found = UNITS.iter().find(|(_, names)| names.contains(&small.as_str()));
    found.map(|(minutes, _)| *minutes).ok_or_else(|| LengthError::NoSuchUnit(name.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Result<u32, LengthError> {
        length(text).map(|Minutes(minutes)| minutes)
    }

    #[test]
    fn lengths_are_read_as_people_write_them() {
        for (text, minutes) in [
            ("45", 45),
            (" 30 min ", 30),
            ("30min", 30),
            ("1h", 60),
            ("2 h", 120),
            ("1.5 Hours", 90),
            ("1 h 30 min", 90),
            ("1h30m", 90),
            ("1d", 1440),
            ("2 days 4 h", 3120),
            ("0.5 d", 720),
            ("2小时", 120),
            ("2个小时", 120),
            ("30分钟", 30),
            ("1小时30分钟", 90),
            ("3天", 4320),
            ("３０　分钟", 30),
            ("365 d", 525_600),
        ] {
            assert_eq!(read(text), Ok(minutes), "{text}");
        }
    }

    #[test]
    fn what_is_no_length_is_refused_with_its_reason() {
        let none = |text: &str| Err(LengthError::NotALength(text.into()));
        for text in ["", "soon", "h", "-5", "1h 2h", "30 min 1 h", "1 h 30", "1..5h", "1.h"] {
            assert_eq!(read(text), none(text), "{text}");
        }
        assert_eq!(read("2 weeks"), Err(LengthError::NoSuchUnit("weeks".into())));
        assert_eq!(read("30 min, or so"), Err(LengthError::NoSuchUnit("min, or so".into())));
        assert_eq!(read("1.01 h"), Err(LengthError::NotWhole));
        for text in ["15-30 min", "15 min – 30 min", "1～2小时", "4小时到8小时"] {
            assert_eq!(read(text), Err(LengthError::Range), "{text}");
        }
        for text in ["0", "0 h", "366 d", "4294967295 d", "525601"] {
            assert_eq!(read(text), Err(LengthError::OutOfRange), "{text}");
        }
        assert_eq!(read("99999999999"), none("99999999999"));
    }

    #[test]
    fn a_working_day_is_no_fixed_length() {
        for text in ["1个工作日", "2工作日", "1 working day", "3 business days", "1 workday", "1bd"]
        {
            assert_eq!(read(text), Err(LengthError::WorkingDays), "{text}");
        }
    }

    proptest! {
        #[test]
        fn days_hours_and_minutes_add_up(days in 0_u32..300, hours in 0_u32..24, minutes in 1_u32..60) {
            let all = days * 1440 + hours * 60 + minutes;
            prop_assert_eq!(read(&all.to_string()), Ok(all));
            prop_assert_eq!(read(&format!("{days} d {hours} h {minutes} min")), Ok(all));
            prop_assert_eq!(read(&format!("{days}天{hours}小时{minutes}分钟")), Ok(all));
        }

        #[test]
        fn no_text_breaks_the_reader(text in "[0-9.a-z天时分 ]{0,12}|.{0,12}") {
            let found = read(&text);
            prop_assert!(found.is_err() || (1..=525_600).contains(&found.unwrap()));
        }
    }
}
