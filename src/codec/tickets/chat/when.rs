//! Days and times of day as chats write them.

use crate::domain::time::{Civil, Instant};

/// The day that a line names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Day {
    /// `2026-09-01`, `2026年9月1日`, `Sep 1, 2026`; of no year in `9/1` and `9月1日`.
    Of { year: Option<i64>, month: i64, day: i64 },
    /// `9/1/2026`: which of the two is the month, other lines must tell.
    Either { first: i64, second: i64, year: i64 },
    /// Yesterday, Monday: as seen from the day of copying.
    Relative,
}

/// A day, a time of day, or both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct When {
    pub(super) day: Option<Day>,
    /// In milliseconds.
    pub(super) clock: Option<i64>,
    pub(super) has_seconds: bool,
}

const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;

const WEEKDAYS: [&str; 3] = ["星期", "礼拜", "周"];
const RELATIVE: [&str; 12] = [
    "今天",
    "昨天",
    "前天",
    "today",
    "yesterday",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
/// The words for the first half of a day, for its second half, and for the hours around noon.
const HALVES: [&[&str]; 3] = [
    &["上午", "凌晨", "早上", "清晨", "a.m.", "am"],
    &["下午", "晚上", "傍晚", "p.m.", "pm"],
    &["中午"],
];

impl When {
    /// Reads the beginning of a text, as far as it is one; gives the rest too.
    pub(super) fn read(text: &str) -> Option<(When, &str)> {
        let (mut day, mut left) = (None, text);
        if let Some(rest) = relative(left) {
            (day, left) = (Some(Day::Relative), skip(rest));
        }
        let mut is_loose = false;
        if let Some((found, rest)) = date(left).or_else(|| english(left)) {
            // `9/1` alone may be any fraction.
            let stamp = &left[..left.len() - rest.len()];
            is_loose =
                matches!(found, Day::Of { year: None, .. }) && !stamp.contains(char::is_alphabetic);
            (day, left) = (Some(found), skip(rest));
            left = relative(left).map_or(left, skip);
        }
        match clock(left) {
            Some((clock, has_seconds, rest)) => {
                Some((When { day, clock: Some(clock), has_seconds }, rest))
            }
            None if day.is_some() && !is_loose => {
                Some((When { day, clock: None, has_seconds: false }, left))
            }
            None => None,
        }
    }

    /// The same of a whole text.
    pub(super) fn whole(text: &str) -> Option<When> {
        When::read(text).filter(|(_, rest)| rest.is_empty()).map(|(when, _)| when)
    }

    /// Whether it names a day by itself.
    pub(super) fn is_dated(&self) -> bool {
        matches!(self.day, Some(Day::Of { .. } | Day::Either { .. }))
    }

    /// Whether this is known to be before an earlier line's, as far as both say equally much.
    ///
    /// Without a day, or without a year, less than half a turn back is back.
    pub(super) fn is_before(&self, earlier: &When) -> bool {
        let rank = |when: &When| {
            let clock = when.clock.unwrap_or(0);
            match when.day {
                Some(Day::Of { year: Some(year), month, day }) => {
                    (1 << 60, (year * 372 + month * 31 + day) * DAY + clock)
                }
                Some(Day::Of { year: None, month, day }) => {
                    (372 * DAY, (month * 31 + day) * DAY + clock)
                }
                Some(Day::Either { first, second, year }) => (year, first * 31 + second),
                _ => (DAY, clock),
            }
        };
        let ((turn, mine), (other, theirs)) = (rank(self), rank(earlier));
        let back = (theirs - mine).rem_euclid(turn.max(1));
        turn >= DAY && turn == other && back > 0 && back < turn / 2
    }
}

impl Day {
    /// The midnight with which it begins, as a clock on the spot shows it.
    ///
    /// A day without a year lies no later than sixty days after `next`, the one after it in the log, and not
    /// after `latest`.
    pub(super) fn midnight(
        self,
        is_day_first: Option<bool>,
        next: i64,
        latest: i64,
    ) -> Option<i64> {
        let of = |year, month, day| {
            let civil = Civil { year, month, day, hour: 0, minute: 0, second: 0 };
            civil.instant().map(|at| at.0)
        };
        match self {
            Day::Of { year: Some(year), month, day } => of(year, month, day),
            Day::Of { year: None, month, day } => {
                let newest = Instant(latest).civil().year;
                let end = latest.min(next.saturating_add(60 * DAY));
                // 29 February comes back within eight years.
                let years = (newest - 100..=newest).rev();
                let mut found = years.filter_map(|year| of(year, month, day));
                found.find(|at| *at <= end)
            }
            Day::Either { first, second, year } => {
                let (month, day) = if is_day_first? { (second, first) } else { (first, second) };
                of(year, month, day)
            }
            Day::Relative => None,
        }
    }
}

/// Behind spaces and commas.
fn skip(text: &str) -> &str {
    text.trim_start_matches([' ', ',', '，'])
}

/// Behind one of some words, however it is written; a word of letters must end there.
fn behind<'a>(text: &'a str, words: &[&str]) -> Option<&'a str> {
    words.iter().find_map(|word| {
        let found = text.get(..word.len()).filter(|found| found.eq_ignore_ascii_case(word))?;
        let rest = &text[found.len()..];
        let goes_on =
            word.is_ascii() && rest.starts_with(|glyph: char| glyph.is_ascii_alphanumeric());
        (!goes_on).then_some(rest)
    })
}

fn relative(text: &str) -> Option<&str> {
    let weekday = || {
        let rest = WEEKDAYS.iter().find_map(|word| text.strip_prefix(word))?;
        rest.strip_prefix(['一', '二', '三', '四', '五', '六', '日', '天'])
    };
    behind(text, &RELATIVE).or_else(weekday)
}

/// A number of one to `most` digits, how many it has, and the rest.
fn number(text: &str, most: usize) -> Option<(i64, usize, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let value = text[..digits].parse().ok().filter(|_| digits <= most)?;
    Some((value, digits, &text[digits..]))
}

fn date(text: &str) -> Option<(Day, &str)> {
    let (first, digits, rest) = number(text, 4)?;
    let sign = rest.chars().next().filter(|sign| "-/.年月".contains(*sign))?;
    let (second, _, rest) = number(rest[sign.len_utf8()..].trim_start(), 2)?;
    let end = |rest: &'_ str| rest.strip_prefix(['日', '号']).map_or(0, |_| 3);
    match (digits, sign) {
        (1 | 2, '月') => {
            let rest = rest.strip_prefix(['日', '号'])?;
            Some((Day::Of { year: None, month: first, day: second }, rest))
        }
        (4, '-' | '/' | '.' | '年') => {
            let then = if sign == '年' { '月' } else { sign };
            let (third, _, rest) = number(rest.strip_prefix(then)?.trim_start(), 2)?;
            let rest = if sign == '年' { &rest[end(rest)..] } else { rest };
            Some((Day::Of { year: Some(first), month: second, day: third }, rest))
        }
        (1 | 2, '-' | '/' | '.') => {
            let year = rest.strip_prefix(sign).and_then(|rest| number(rest, 4));
            match year {
                Some((year, 4, rest)) => Some((Day::Either { first, second, year }, rest)),
                Some((year, 2, rest)) => {
                    Some((Day::Either { first, second, year: 2000 + year }, rest))
                }
                Some(_) => None,
                None => {
                    let day = Day::Of { year: None, month: first, day: second };
                    (sign != '.').then_some((day, rest))
                }
            }
        }
        _ => None,
    }
}

/// `Sep 1, 2026`, `September 1st` or `1 Sep 2026`.
fn english(text: &str) -> Option<(Day, &str)> {
    let month = |text: &'_ str| {
        let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
        let word = text[..letters].to_ascii_lowercase();
        let is_it = |name: &&str| letters >= 3 && name.starts_with(&word);
        Some((MONTHS.iter().position(is_it)?, letters))
    };
    let day = |text| {
        let (day, _, rest) = number(text, 2)?;
        Some((day, behind(rest, &["st", "nd", "rd", "th"]).unwrap_or(rest)))
    };
    let (at, day, rest) = if let Some((at, letters)) = month(text) {
        let (day, rest) = day(text[letters..].trim_start_matches(['.', ' ']))?;
        (at, day, rest)
    } else {
        let (day, rest) = day(text)?;
        let rest = rest.strip_prefix(' ')?;
        let (at, letters) = month(rest)?;
        (at, day, &rest[letters..])
    };
    let year = number(skip(rest), 4).filter(|(_, digits, _)| *digits == 4);
    let month = i64::try_from(at + 1).ok()?;
    let (year, rest) = year.map_or((None, rest), |(year, _, rest)| (Some(year), rest));
    Some((Day::Of { year, month, day }, rest))
}

/// Milliseconds since midnight, whether there were seconds, and the rest.
fn clock(text: &str) -> Option<(i64, bool, &str)> {
    let half = |text: &'_ str| {
        let found = |words: &&[&str]| behind(text, words).is_some();
        let at = HALVES.iter().position(found)?;
        Some((at, text.len() - behind(text, HALVES[at])?.len()))
    };
    let before = half(text);
    let text = text[before.map_or(0, |(_, length)| length)..].trim_start();
    let (hour, _, rest) = number(text, 2)?;
    let (minute, 2, rest) = number(rest.strip_prefix(':')?, 2)? else { return None };
    let seconds = rest.strip_prefix(':').and_then(|rest| number(rest, 2));
    let seconds = seconds.filter(|(second, digits, _)| *digits == 2 && *second < 60);
    let (second, rest) = seconds.map_or((0, rest), |(second, _, rest)| (second, rest));
    let fraction = rest.strip_prefix('.').and_then(|rest| number(rest, 6));
    let rest = fraction.filter(|_| seconds.is_some()).map_or(rest, |(_, _, rest)| rest);
    let after = half(rest.trim_start());
    let rest = after.map_or(rest, |(_, length)| &rest.trim_start()[length..]);
    let hour = match before.or(after) {
        Some((0, _)) if hour == 12 => 0,
        Some((1, _)) if hour < 12 => hour + 12,
        Some((2, _)) if hour < 6 => hour + 12,
        _ => hour,
    };
    let is_one =
        hour < 24 && minute < 60 && !rest.starts_with(|glyph: char| glyph.is_ascii_digit());
    let ms = ((hour * 60 + minute) * 60 + second) * 1000;
    is_one.then_some((ms, seconds.is_some(), rest))
}
