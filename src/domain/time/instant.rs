//! A moment as UTC milliseconds, and the calendar date it stands for.

/// A length of time in whole minutes.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
pub struct Minutes(pub u32);

/// Milliseconds in a minute.
pub const MINUTE_MS: i64 = 60_000;

pub(super) const DAY_MS: i64 = 86_400_000;

impl Minutes {
    /// The same length in milliseconds.
    pub fn as_ms(self) -> i64 {
        i64::from(self.0) * MINUTE_MS
    }
}

/// A moment, in milliseconds since 1970-01-01T00:00Z; earlier ones are negative.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
pub struct Instant(pub i64);

impl Instant {
    /// The first moment a browser can name, 100 million days before 1970.
    pub const EARLIEST: Instant = Instant(-100_000_000 * DAY_MS);

    /// The last moment a browser can name, 100 million days after 1970.
    pub const LATEST: Instant = Instant(100_000_000 * DAY_MS);

    /// Milliseconds from `earlier` to here; negative when `earlier` is later.
    pub fn ms_since(self, earlier: Instant) -> i64 {
        self.0 - earlier.0
    }

    /// The proleptic Gregorian date and time of day in UTC.
    ///
    /// Source: Howard Hinnant, "chrono-compatible low-level date algorithms".
    pub fn civil(self) -> Civil {
        let days = self.0.div_euclid(DAY_MS);
        let minute_of_day = self.0.rem_euclid(DAY_MS) / MINUTE_MS;
        let second = self.0.rem_euclid(MINUTE_MS) / 1000;
        let shifted = days + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * day_of_year + 2) / 153;
        let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
        Civil {
            year: year_of_era + era * 400 + i64::from(month <= 2),
            month,
            day: day_of_year - (153 * shifted_month + 2) / 5 + 1,
            hour: minute_of_day / 60,
            minute: minute_of_day % 60,
            second,
        }
    }
}

/// A calendar date and time of day, without a zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Civil {
    /// Gregorian year.
    pub year: i64,
    /// 1 to 12.
    pub month: i64,
    /// 1 to 31.
    pub day: i64,
    /// 0 to 23.
    pub hour: i64,
    /// 0 to 59.
    pub minute: i64,
    /// 0 to 59; a leap second does not exist here.
    pub second: i64,
}

impl Civil {
    /// The moment at which clocks in UTC show this; `None` for a date or time that does not exist.
    ///
    /// Years 1 to 9999. Source: as [`Instant::civil`].
    pub fn instant(self) -> Option<Instant> {
        let Civil { year, month, day, hour, minute, second } = self;
        let exists = (1..=9999).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in_month(year, month)).contains(&day)
            && (0..24).contains(&hour)
            && (0..60).contains(&minute)
            && (0..60).contains(&second);
        if !exists {
            return None;
        }
        let days = days_since_1970(year, month, day);
        Some(Instant(days * DAY_MS + ((hour * 60 + minute) * 60 + second) * 1000))
    }
}

/// Days from 1970-01-01 to a date that exists; earlier ones are negative.
///
/// Source: as [`Instant::civil`].
pub(super) const fn days_since_1970(year: i64, month: i64, day: i64) -> i64 {
    let shifted_year = if month <= 2 { year - 1 } else { year };
    let era = shifted_year.div_euclid(400);
    let year_of_era = shifted_year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

fn days_in_month(year: i64, month: i64) -> i64 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn civil(year: i64, month: i64, day: i64, hour: i64, minute: i64) -> Civil {
        Civil { year, month, day, hour, minute, second: 0 }
    }

    #[test]
    fn known_moments_have_their_unix_time() {
        assert_eq!(civil(1970, 1, 1, 0, 0).instant(), Some(Instant(0)));
        assert_eq!(civil(2016, 2, 29, 1, 16).instant(), Some(Instant(1_456_708_560_000)));
        assert_eq!(civil(1969, 12, 31, 23, 59).instant(), Some(Instant(-60_000)));
    }

    #[test]
    fn dates_that_do_not_exist_are_refused() {
        for bad in [
            civil(2015, 2, 29, 0, 0),
            civil(1900, 2, 29, 0, 0),
            civil(2016, 4, 31, 0, 0),
            civil(2016, 13, 1, 0, 0),
            civil(2016, 1, 1, 24, 0),
            civil(2016, 1, 1, 0, 60),
            civil(0, 1, 1, 0, 0),
            civil(2016, 0, 1, 0, 0),
        ] {
            assert_eq!(bad.instant(), None, "{bad:?}");
        }
    }

    proptest! {
        #[test]
        fn a_moment_survives_the_way_to_a_date_and_back(seconds in -62_135_596_800_i64..253_402_300_800) {
            let instant = Instant(seconds * 1000);
            prop_assert_eq!(instant.civil().instant(), Some(instant));
        }
    }
}
