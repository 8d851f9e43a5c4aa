//! Statutory calendars as governments publish them, year by year.

use super::Day;
use super::instant::days_since_1970;

/// A published calendar of days off and extra working days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Official {
    /// 中国法定节假日及调休, the State Council's notices for 2023 to 2026.
    China,
}

/// What a published calendar says of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ruling {
    /// A day off.
    Off,
    /// An extra working day, 调休.
    Work,
}

impl Official {
    /// Whether that year's days are published and known here.
    ///
    /// Where they are not, nothing is published as off: a fact to be said beside every number.
    pub fn has_year(self, year: i64) -> bool {
        match self {
            Official::China => (2023..=2026).contains(&year),
        }
    }

    /// What it says of a day; `None` for a day like any other of its weekday.
    pub(super) fn on(self, day: Day) -> Option<Ruling> {
        let entry = self.from(day).first()?;
        (entry.first <= day).then_some(entry.ruling)
    }

    /// The first day, from `day` on, of which it says something.
    pub(super) fn next(self, day: Day) -> Option<Day> {
        self.from(day).first().map(|entry| entry.first.max(day))
    }

    /// The entries that end on that day or later.
    fn from(self, day: Day) -> &'static [Entry] {
        let Official::China = self;
        &CHINA[CHINA.partition_point(|entry| entry.last < day)..]
    }
}

/// A run of days of which the same is said.
struct Entry {
    first: Day,
    last: Day,
    ruling: Ruling,
}

/// Days off of a year from one (month, day) to another, both included.
const fn off(year: i64, first: (i64, i64), last: (i64, i64)) -> Entry {
    let first = Day(days_since_1970(year, first.0, first.1));
    Entry { first, last: Day(days_since_1970(year, last.0, last.1)), ruling: Ruling::Off }
}

/// An extra working day of a year, as (month, day).
const fn work(year: i64, (month, day): (i64, i64)) -> Entry {
    let day = Day(days_since_1970(year, month, day));
    Entry { first: day, last: day, ruling: Ruling::Work }
}

/// In order of date, without overlaps.
///
/// Source: gov.cn, content 5730844, 6911528, 6986383 and 7047091, as collected by NateScarlet/holiday-cn.
/// Checked by `tests/golden/china.json`.
const CHINA: [Entry; 53] = [
    off(2022, (12, 31), (12, 31)),
    off(2023, (1, 1), (1, 2)),
    off(2023, (1, 21), (1, 27)),
    work(2023, (1, 28)),
    work(2023, (1, 29)),
    off(2023, (4, 5), (4, 5)),
    work(2023, (4, 23)),
    off(2023, (4, 29), (5, 3)),
    work(2023, (5, 6)),
    off(2023, (6, 22), (6, 24)),
    work(2023, (6, 25)),
    off(2023, (9, 29), (10, 6)),
    work(2023, (10, 7)),
    work(2023, (10, 8)),
    off(2024, (1, 1), (1, 1)),
    work(2024, (2, 4)),
    off(2024, (2, 10), (2, 17)),
    work(2024, (2, 18)),
    off(2024, (4, 4), (4, 6)),
    work(2024, (4, 7)),
    work(2024, (4, 28)),
    off(2024, (5, 1), (5, 5)),
    work(2024, (5, 11)),
    off(2024, (6, 10), (6, 10)),
    work(2024, (9, 14)),
    off(2024, (9, 15), (9, 17)),
    work(2024, (9, 29)),
    off(2024, (10, 1), (10, 7)),
    work(2024, (10, 12)),
    off(2025, (1, 1), (1, 1)),
    work(2025, (1, 26)),
    off(2025, (1, 28), (2, 4)),
    work(2025, (2, 8)),
    off(2025, (4, 4), (4, 6)),
    work(2025, (4, 27)),
    off(2025, (5, 1), (5, 5)),
    off(2025, (5, 31), (6, 2)),
    work(2025, (9, 28)),
    off(2025, (10, 1), (10, 8)),
    work(2025, (10, 11)),
    off(2026, (1, 1), (1, 3)),
    work(2026, (1, 4)),
    work(2026, (2, 14)),
    off(2026, (2, 15), (2, 23)),
    work(2026, (2, 28)),
    off(2026, (4, 4), (4, 6)),
    off(2026, (5, 1), (5, 5)),
    work(2026, (5, 9)),
    off(2026, (6, 19), (6, 21)),
    work(2026, (9, 20)),
    off(2026, (9, 25), (9, 27)),
    off(2026, (10, 1), (10, 7)),
    work(2026, (10, 10)),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn on(year: i64, month: i64, day: i64) -> Option<Ruling> {
        Official::China.on(Day::new(year, month, day).unwrap())
    }

    #[test]
    fn entries_are_in_order_and_apart() {
        assert!(CHINA.iter().all(|entry| entry.first <= entry.last));
        assert!(CHINA.windows(2).all(|pair| pair[0].last < pair[1].first));
    }

    #[test]
    fn a_day_is_off_worked_or_like_any_other() {
        assert_eq!(on(2024, 10, 1), Some(Ruling::Off));
        assert_eq!(on(2024, 10, 7), Some(Ruling::Off));
        assert_eq!(on(2024, 10, 8), None);
        assert_eq!(on(2024, 10, 12), Some(Ruling::Work));
        assert_eq!(on(2022, 12, 31), Some(Ruling::Off));
        assert_eq!(on(2022, 10, 1), None);
        assert_eq!(on(2027, 1, 1), None);
    }

    #[test]
    fn a_year_that_is_not_published_is_known_to_be_missing() {
        let years = [2022, 2023, 2026, 2027].map(|year| Official::China.has_year(year));
        assert_eq!(years, [false, true, true, false]);
    }

    #[test]
    fn the_next_day_of_note_may_be_the_day_itself_or_none() {
        let next = |year, month, day| Official::China.next(Day::new(year, month, day).unwrap());
        assert_eq!(next(2024, 10, 3), Day::new(2024, 10, 3));
        assert_eq!(next(2024, 10, 8), Day::new(2024, 10, 12));
        assert_eq!(next(2026, 10, 11), None);
    }
}
