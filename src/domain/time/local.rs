//! Wall-clock time as people type it in a field, and the moment that it is in their zone.

use super::instant::DAY_MS;
use super::{Civil, Instant, Zone};

impl Civil {
    /// What a field of date and time holds, `2026-11-25T09:30` with or without seconds; `None` for anything else.
    ///
    /// Fractions of a second are dropped. Whether the date exists is not asked here.
    pub fn typed(text: &str) -> Option<Civil> {
        let (date, time) = text.trim().split_once('T')?;
        let mut date = date.splitn(3, '-').map(number);
        let time = time.split('.').next()?;
        let mut time = time.splitn(3, ':').map(number);
        Some(Civil {
            year: date.next()??,
            month: date.next()??,
            day: date.next()??,
            hour: time.next()??,
            minute: time.next()??,
            second: time.next().unwrap_or(Some(0))?,
        })
    }

    /// As a field of date and time holds it, to the second: `2026-11-25T09:30:00`.
    pub fn field(self) -> String {
        let Civil { year, month, day, hour, minute, second } = self;
        format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")
    }
}

fn number(digits: &str) -> Option<i64> {
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|_| is_number)
}

impl Zone {
    /// The moment at which its clocks show this; `None` for a date or time that does not exist on any clock.
    ///
    /// Of the two moments in an hour that comes twice it is the earlier one. What falls into an hour that is left
    /// out is read on the clock before the change, and so lies as far behind it: as browsers do.
    pub fn moment(&self, wall: Civil) -> Option<Instant> {
        let utc = wall.instant()?;
        // No zone's clocks change twice within two days, or are a day from UTC.
        let [before, after] =
            [-DAY_MS, DAY_MS].map(|away| self.ahead_ms(Instant(utc.0.saturating_add(away))));
        let shows = |ahead: &i64| self.ahead_ms(Instant(utc.0 - ahead)) == *ahead;
        let ahead = [before, after].into_iter().find(shows).unwrap_or(before);
        Some(Instant(utc.0 - ahead))
    }
}

#[cfg(test)]
mod tests {
    use super::super::Offset;
    use super::*;
    use proptest::prelude::*;

    /// New York in 2024: summer time from 10 March 07:00Z to 3 November 06:00Z.
    fn new_york() -> Zone {
        let offsets = [
            (1_704_067_200_000, -18_000),
            (1_710_054_000_000, -14_400),
            (1_730_613_600_000, -18_000),
        ];
        let offsets = offsets.map(|(since, seconds)| Offset { since: Instant(since), seconds });
        Zone::new("America/New_York", offsets.to_vec(), Instant(1_735_689_600_000)).unwrap()
    }

    fn moment(text: &str) -> Option<i64> {
        new_york().moment(Civil::typed(text)?).map(|at| at.0 / 1000)
    }

    #[test]
    fn a_wall_clock_time_is_the_moment_at_which_clocks_show_it() {
        // 2024-07-01 13:30:05Z and 2024-01-15 14:30:00Z.
        assert_eq!(moment("2024-07-01T09:30:05"), Some(1_719_840_605));
        assert_eq!(moment("2024-01-15T09:30"), Some(1_705_329_000));
    }

    #[test]
    fn an_hour_that_comes_twice_is_the_first_and_one_left_out_is_read_on_the_clock_before() {
        // 3 November 01:30 is 05:30Z and 06:30Z; 10 March 02:30 is nowhere, 07:30Z is 03:30 on the new clock.
        assert_eq!(moment("2024-11-03T01:30"), Some(1_730_611_800));
        assert_eq!(moment("2024-03-10T02:30"), Some(1_710_055_800));
        assert_eq!(moment("2024-03-10T03:30"), Some(1_710_055_800));
    }

    #[test]
    fn what_is_no_date_and_time_is_none() {
        for text in
            ["", "2024-07-01", "2024-07-01 09:30", "2024-07-01T", "T09:30", "2024-02-30T09:30"]
        {
            assert_eq!(moment(text), None, "{text}");
        }
        for text in ["2024-07-01T09", "2024-07-01T+9:30", "2024-07-01T09:30:", "-1-07-01T09:30"] {
            assert_eq!(moment(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_moment_survives_the_way_through_a_field(seconds in 1_704_067_200_i64..1_735_689_600) {
            let (zone, at) = (new_york(), Instant(seconds * 1000));
            let back = zone.moment(Civil::typed(&zone.wall(at).field()).unwrap()).unwrap();
            let is_second_of_twice = (1_730_613_600..1_730_617_200).contains(&seconds);
            let expected = if is_second_of_twice { at.0 - 3_600_000 } else { at.0 };
            prop_assert_eq!(back.0, expected);
        }
    }
}
