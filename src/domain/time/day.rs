//! A date without a time of day, and the weekday it falls on.

use std::fmt;

use super::instant::DAY_MS;
use super::{Civil, Instant};

/// A date, in days since 1970-01-01; earlier ones are negative.
///
/// Which moments it holds depends on the zone that it is meant in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(pub i64);

impl Day {
    /// The date of that year, month and day; `None` when it does not exist.
    ///
    /// Years 1 to 9999.
    pub fn new(year: i64, month: i64, day: i64) -> Option<Day> {
        let midnight = Civil { year, month, day, hour: 0, minute: 0, second: 0 }.instant()?;
        Some(Day::of_wall(midnight.0))
    }

    /// The date on a clock that shows so many milliseconds since 1970-01-01 00:00.
    pub(super) fn of_wall(wall_ms: i64) -> Day {
        Day(wall_ms.div_euclid(DAY_MS))
    }

    /// Its midnight, on the same clock as in [`Day::of_wall`].
    pub(super) fn start_wall(self) -> i64 {
        self.0.saturating_mul(DAY_MS)
    }

    /// The date so many days later; earlier when negative.
    #[must_use]
    pub fn plus(self, days: i64) -> Day {
        Day(self.0 + days)
    }

    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        let since_monday = usize::try_from((self.0 + 3).rem_euclid(7)).unwrap_or_default();
        Weekday::ALL[since_monday]
    }

    /// Its year, month and day, at midnight.
    pub fn civil(self) -> Civil {
        Instant(self.start_wall()).civil()
    }
}

impl fmt::Display for Day {
    /// As `2024-09-29`.
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let Civil { year, month, day, .. } = self.civil();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

/// A day of the week.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
pub enum Weekday {
    /// 周一.
    Monday,
    /// 周二.
    Tuesday,
    /// 周三.
    Wednesday,
    /// 周四.
    Thursday,
    /// 周五.
    Friday,
    /// 周六.
    Saturday,
    /// 周日.
    Sunday,
}

impl Weekday {
    /// From Monday on.
    pub const ALL: [Weekday; 7] = [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ];

    /// 0 for Monday to 6 for Sunday.
    pub fn index(self) -> usize {
        self as usize
    }

    /// The day after; Monday after Sunday.
    #[must_use]
    pub fn next(self) -> Weekday {
        Weekday::ALL[(self.index() + 1) % 7]
    }
}

impl fmt::Display for Weekday {
    /// Its English name.
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            Weekday::Monday => "Monday",
            Weekday::Tuesday => "Tuesday",
            Weekday::Wednesday => "Wednesday",
            Weekday::Thursday => "Thursday",
            Weekday::Friday => "Friday",
            Weekday::Saturday => "Saturday",
            Weekday::Sunday => "Sunday",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_dates_fall_on_their_weekday() {
        for (year, month, day, weekday) in [
            (1970, 1, 1, Weekday::Thursday),
            (1969, 12, 31, Weekday::Wednesday),
            (1900, 1, 1, Weekday::Monday),
            (2024, 2, 29, Weekday::Thursday),
            (2026, 10, 10, Weekday::Saturday),
        ] {
            assert_eq!(Day::new(year, month, day).unwrap().weekday(), weekday, "{year}-{month}");
        }
        assert_eq!(Weekday::Sunday.next(), Weekday::Monday);
    }

    #[test]
    fn a_date_that_does_not_exist_is_none() {
        assert_eq!(Day::new(2023, 2, 29), None);
        assert_eq!(Day::new(2024, 0, 1), None);
        assert_eq!(Day::new(10_000, 1, 1), None);
    }

    #[test]
    fn a_date_gives_back_its_parts() {
        let civil = Day::new(1969, 12, 31).unwrap().civil();
        assert_eq!((civil.year, civil.month, civil.day, civil.hour), (1969, 12, 31, 0));
    }
}
