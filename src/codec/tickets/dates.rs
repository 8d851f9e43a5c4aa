//! A date and time as tickets write it.

use super::folded::{folded, number, take, take_digits};
use super::months::{is_weekday, month};
use super::time_of_day::TimeOfDay;
use crate::domain::time::{Civil, Instant};

pub use crate::domain::import::DateOrder;

/// A moment as a cell writes it: the clock's reading, and its offset from UTC where written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    /// What the clock shows, in milliseconds as if in UTC.
    pub local: i64,
    /// How far that clock is ahead of UTC, in minutes.
    pub offset: Option<i32>,
}

impl Written {
    /// The moment; without an offset the clock is taken as UTC.
    pub fn instant(self) -> Instant {
        Instant(self.local - i64::from(self.offset.unwrap_or(0)) * 60_000)
    }
}

/// The moment that a cell writes; `None` for anything else and for dates that do not exist.
///
/// Reads dates by number (`2026-09-30`, `2026年9月30日`, with an order also `30/9/2026`) or by the month's name
/// (`25/Feb/26`, `Feb 25, 2026`), each alone, as its midnight, or with a time; compact forms
/// (`20260930T180000Z`); and unix seconds and milliseconds of the years 2000 to 2099. Years of two digits are read
/// beside a name only: 70 to 99 are 1970 to 1999.
pub fn read(text: &str, order: DateOrder) -> Option<Written> {
    scan(text)?.written(order)
}

/// The moment that a cell names; without an offset its clock is taken as UTC.
///
/// As [`read`].
pub fn parse_date(text: &str, order: DateOrder) -> Option<Instant> {
    read(text, order).map(Written::instant)
}

/// Whether a date's cell says that there is none: by a word, or by a date that systems write for it.
pub fn says_none(text: &str) -> bool {
    says_no_date(text) || scan(text).is_some_and(Scanned::is_unset)
}

/// Whether a date's cell is empty, or says that there is none by what is no date.
pub(super) fn says_no_date(text: &str) -> bool {
    let text = text.trim();
    says_nothing(text) || text == "0" || text.starts_with("0000-00-00")
}

/// Whether a cell of any kind is empty, or a word for it.
pub(super) fn says_nothing(text: &str) -> bool {
    let text = text.trim();
    let is_dash = |c| matches!(c, '-' | '—' | '–' | '?' | '？');
    let words = ["n/a", "na", "nan", "nat", "null", "none", "nil", "无", "空"];
    text.chars().all(is_dash) || words.iter().any(|word| text.eq_ignore_ascii_case(word))
}

/// A date and time before anything says which of two numbers is the month.
#[derive(Clone, Copy)]
pub(super) struct Scanned {
    /// Month and day in the order in which they are written, where that is open.
    civil: Civil,
    is_open: bool,
    millis: i64,
    pub(super) offset: Option<i32>,
}

impl Scanned {
    /// What it comes to in that order; `None` when there is no such date.
    pub(super) fn written(mut self, order: DateOrder) -> Option<Written> {
        match order {
            DateOrder::YearFirst if self.is_open => return None,
            DateOrder::DayFirst if self.is_open => {
                (self.civil.month, self.civil.day) = (self.civil.day, self.civil.month);
            }
            _ => {}
        }
        let local = self.civil.instant()?.0 + self.millis;
        Some(Written { local, offset: self.offset })
    }

    /// Whether it is a moment that systems write where there is none.
    pub(super) fn is_unset(self) -> bool {
        const YEAR_1_DAY_2: i64 = -62_135_510_400_000;
        const YEAR_1900: i64 = -2_208_988_800_000;
        const LAST_DAY: i64 = 253_402_214_400_000;
        [DateOrder::MonthFirst, DateOrder::DayFirst].iter().any(|order| {
            self.written(*order).is_some_and(|written| {
                let (local, at) = (written.local, written.instant().0);
                !(YEAR_1_DAY_2..LAST_DAY).contains(&local)
                    || [YEAR_1900, 0].contains(&local)
                    || at == 0
            })
        })
    }
}

/// Reads a cell as far as it goes without an order.
pub(super) fn scan(text: &str) -> Option<Scanned> {
    let folded = folded(text);
    let mut rest = folded.trim();
    compact(rest).or_else(|| {
        let (year, month, day, is_open) = date(&mut rest)?;
        let time = TimeOfDay::read(rest)?;
        Some(scanned((year, month, day), time, is_open))
    })
}

fn scanned((year, month, day): (i64, i64, i64), time: TimeOfDay, is_open: bool) -> Scanned {
    let TimeOfDay { hour, minute, second, millis, offset } = time;
    let civil = Civil { year, month, day, hour, minute, second };
    Scanned { civil, is_open, millis, offset }
}

/// A moment in one run of digits, or in two with a `T` between.
fn compact(mut rest: &str) -> Option<Scanned> {
    const YEARS_2000_TO_2099: std::ops::Range<i64> = 946_684_800_000..4_102_444_800_000;
    let digits = take_digits(&mut rest);
    if let (10 | 13, "") = (digits.len(), rest) {
        let ms = number(digits, 13)? * if digits.len() == 10 { 1000 } else { 1 };
        let (civil, millis) = (Instant(ms).civil(), ms.rem_euclid(1000));
        let is_plausible = YEARS_2000_TO_2099.contains(&ms);
        return is_plausible.then_some(Scanned { civil, is_open: false, millis, offset: Some(0) });
    }
    let (date, clock) = match digits.len() {
        8 => {
            rest = rest.strip_prefix('t')?;
            (digits, take_digits(&mut rest))
        }
        14 => digits.split_at(8),
        _ => return None,
    };
    let pair = |text: &str, at: usize| number(text.get(at..at + 2)?, 2);
    let mut time = TimeOfDay::with_offset(rest)?;
    (time.hour, time.minute, time.second) = (pair(clock, 0)?, pair(clock, 2)?, pair(clock, 4)?);
    let date = (number(&date[..4], 4)?, pair(date, 4)?, pair(date, 6)?);
    (clock.len() == 6).then(|| scanned(date, time, false))
}

/// Year, month and day, and whether the latter two may change places.
fn date(rest: &mut &str) -> Option<(i64, i64, i64, bool)> {
    let mut behind = *rest;
    if is_weekday(take(&mut behind, |c| c.is_ascii_alphabetic())) {
        *rest = behind.trim_start_matches([',', '.', ' ']);
    }
    let (mut parts, mut between) = ([""; 3], [""; 3]);
    for (index, (part, after)) in parts.iter_mut().zip(&mut between).enumerate() {
        let digits = take_digits(rest);
        *part = if digits.is_empty() { take(rest, is_of_word) } else { digits };
        if part.is_empty() {
            return None;
        }
        *after = take(rest, if index < 2 { is_between } else { is_behind });
        // "25 de febrero de 2026"
        *rest = rest.strip_prefix("de ").unwrap_or(rest);
    }
    let [first, second, third] = parts;
    let is_number = parts.map(|part| part.as_bytes()[0].is_ascii_digit());
    let year = |text| number(text, 4).filter(|_| text.len() == 4);
    let day = |text| number(text, 2);
    match is_number {
        [true, true, true] => {
            let [one, two] = [between[0].trim(), between[1].trim()];
            let is_alike = one == two && ["-", "/", "."].contains(&one);
            match (year(first), year(third)) {
                (Some(year), _) if is_alike || (one, two) == ("年", "月") => {
                    Some((year, day(second)?, day(third)?, false))
                }
                (None, Some(year)) if is_alike => Some((year, day(first)?, day(second)?, true)),
                _ => None,
            }
        }
        [true, false, true] => match year(first) {
            Some(year) => Some((year, month(second)?, day(third)?, false)),
            None => {
                Some((year(third).or_else(|| century(third))?, month(second)?, day(first)?, false))
            }
        },
        [false, true, true] => Some((year(third)?, month(first)?, day(second)?, false)),
        _ => None,
    }
}

/// The year that two digits stand for.
fn century(text: &str) -> Option<i64> {
    let year = number(text, 2).filter(|_| text.len() == 2)?;
    Some(if year < 70 { 2000 } else { 1900 } + year)
}

fn is_between(c: char) -> bool {
    is_behind(c) || matches!(c, '-' | '/' | '.' | '年' | '月')
}

fn is_behind(c: char) -> bool {
    matches!(c, ' ' | ',' | '日')
}

fn is_of_word(c: char) -> bool {
    !is_between(c) && !c.is_ascii_digit()
}

#[cfg(test)]
mod tests;
