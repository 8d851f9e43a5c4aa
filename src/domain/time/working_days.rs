//! Working time as working days.

use super::instant::DAY_MS;
use super::{Calendar, Day, Instant};

impl Calendar {
    /// How many working days lie between two moments, each as 24 hours, in milliseconds.
    ///
    /// A working day is as long as the week in force at the first moment is open on average on the days on which it is.
    /// So around the clock a day is a day, and with 9:00 to 18:00 nine hours are one.
    pub fn working_days_ms(&self, from: Instant, to: Instant) -> i64 {
        let week = self.timetable().schedule(Day::of_wall(from.0)).week();
        let worked = i128::from(self.business_ms(from, to));
        let days = worked * i128::from(DAY_MS) / i128::from(week.usual_day_ms().max(1));
        i64::try_from(days).unwrap_or(i64::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::time::{Civil, Zone};

    fn at(day: i64, hour: i64) -> Instant {
        Civil { year: 2026, month: 6, day, hour, minute: 0, second: 0 }.instant().unwrap()
    }

    #[test]
    fn a_working_day_is_as_long_as_the_office_is_open() {
        // From Friday noon to Tuesday noon there are two working days.
        let (from, to) = (at(5, 12), at(9, 12));
        assert_eq!(Calendar::office_hours(Zone::utc()).working_days_ms(from, to), 2 * DAY_MS);
        assert_eq!(Calendar::working_days(Zone::utc()).working_days_ms(from, to), 2 * DAY_MS);
        assert_eq!(Calendar::around_the_clock(Zone::utc()).working_days_ms(from, to), 4 * DAY_MS);
        assert_eq!(Calendar::office_hours(Zone::utc()).working_days_ms(to, from), 0);
    }
}
