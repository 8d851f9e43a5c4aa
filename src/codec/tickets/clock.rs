//! How a file's clock readings become moments.

use super::dates::{self, DateOrder};
use crate::domain::time::{Instant, Zone};

/// The order in which a file writes dates, and the zone whose clocks it shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clock {
    /// Which number comes first.
    pub order: DateOrder,
    /// Where a moment has no offset of its own.
    pub zone: Zone,
}

/// The moment that a cell comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The first one, where the zone's clocks show the reading twice; as long after the change as the reading is
    /// after the beginning of the hour that is left out, where they never show it.
    pub at: Instant,
    /// Whether it is one of these two cases.
    pub is_doubtful: bool,
}

impl Clock {
    /// The first moment at which the zone's clocks show that, in milliseconds as if it were UTC.
    pub fn moment(&self, local: i64) -> Instant {
        let shown = self.zone.moment(Instant(local).civil());
        shown.unwrap_or(Instant(local))
    }

    /// The moment that a cell writes; `None` where it is none.
    pub fn instant(&self, text: &str) -> Option<Reading> {
        let written = dates::read(text, self.order)?;
        if written.offset.is_some() {
            return Some(Reading { at: written.instant(), is_doubtful: false });
        }
        let local = written.local;
        let to_the_second = self.zone.moment(Instant(local).civil())?;
        let at = Instant(to_the_second.0 + local.rem_euclid(1000));
        let ahead = |at: i64| self.zone.ahead_ms(Instant(at));
        let [before, after] = [-DAY_MS, DAY_MS].map(|away| ahead(local + away));
        let shows = |ahead_ms: i64| ahead(local - ahead_ms) == ahead_ms;
        // On one day's clocks both show it, or neither does.
        let is_doubtful = before != after && shows(before) == shows(after);
        Some(Reading { at, is_doubtful })
    }
}

const DAY_MS: i64 = 86_400_000;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::time::Offset;
    use proptest::prelude::*;

    /// New York in 2024: summer time from 10 March 07:00Z to 3 November 06:00Z.
    fn new_york() -> Clock {
        let offset = |since, hours| Offset { since: Instant(since), seconds: hours * 3600 };
        let (march, november) = (1_710_054_000_000, 1_730_613_600_000);
        let offsets = vec![offset(0, -5), offset(march, -4), offset(november, -5)];
        let zone = Zone::new("America/New_York", offsets, Instant::LATEST).unwrap();
        Clock { order: DateOrder::MonthFirst, zone }
    }

    fn reading(text: &str) -> Option<(Instant, bool)> {
        new_york().instant(text).map(|reading| (reading.at, reading.is_doubtful))
    }

    fn at(text: &str) -> Instant {
        dates::parse_date(text, DateOrder::YearFirst).unwrap()
    }

    #[test]
    fn a_reading_is_taken_on_the_clocks_of_the_zone() {
        assert_eq!(reading("3/9/2024 2:30 PM"), Some((at("2024-03-09 19:30"), false)));
        assert_eq!(
            reading("2024-07-01 00:00:00.679"),
            Some((at("2024-07-01 04:00:00.679"), false))
        );
        assert_eq!(reading("29/3/2024"), None);
    }

    #[test]
    fn its_own_offset_goes_before_the_zone() {
        assert_eq!(reading("2024-03-10T02:30:00Z"), Some((at("2024-03-10 02:30"), false)));
        assert_eq!(reading("1727596800"), Some((at("2024-09-29 08:00"), false)));
    }

    #[test]
    fn an_hour_that_is_left_out_moves_forward_as_far_as_it_is_long() {
        assert_eq!(reading("3/10/2024 01:59:59.999"), Some((at("2024-03-10 06:59:59.999"), false)));
        assert_eq!(reading("3/10/2024 02:00"), Some((at("2024-03-10 07:00"), true)));
        assert_eq!(reading("3/10/2024 02:30:00.5"), Some((at("2024-03-10 07:30:00.5"), true)));
        assert_eq!(reading("3/10/2024 03:00"), Some((at("2024-03-10 07:00"), false)));
    }

    #[test]
    fn of_an_hour_that_comes_twice_the_first_pass_is_taken() {
        assert_eq!(reading("11/3/2024 00:59:59"), Some((at("2024-11-03 04:59:59"), false)));
        assert_eq!(reading("11/3/2024 01:00"), Some((at("2024-11-03 05:00"), true)));
        assert_eq!(reading("11/3/2024 01:59:59.999"), Some((at("2024-11-03 05:59:59.999"), true)));
        assert_eq!(reading("11/3/2024 02:00"), Some((at("2024-11-03 07:00"), false)));
    }

    proptest! {
        #[test]
        fn what_the_zones_clocks_show_is_read_back(minute in 28_401_120_i64..28_928_160) {
            let clock = new_york();
            let at = Instant(minute * 60_000);
            let found = clock.instant(&clock.zone.wall(at).field()).unwrap();
            let is_first = found.at == at;
            prop_assert!(is_first || (found.is_doubtful && at.ms_since(found.at) == 3_600_000));
        }
    }
}
