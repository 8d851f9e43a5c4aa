//! The time that does not count, and why.

use super::instant::DAY_MS;
use super::week::spans;
use super::{Calendar, Day, DayKind, Instant, MINUTE_MS};

/// Why time does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closure {
    /// Outside the hours of an ordinary day.
    OffHours,
    /// A day off, or the part of a day that is off.
    Holiday,
}

impl Calendar {
    /// Why nothing counts from `from` to `to`, where nothing does, in order and without gaps.
    ///
    /// On a day off all of it is a holiday; on a day partly off, what its weekday would have open.
    pub fn closures(&self, from: Instant, to: Instant) -> Vec<(Instant, Instant, Closure)> {
        let mut found: Vec<(Instant, Instant, Closure)> = Vec::new();
        let nameable = |at: Instant| at.clamp(Instant::EARLIEST, Instant::LATEST);
        let (from, to) = (nameable(from), nameable(to));
        for stretch in self.zone().stretches(from, to) {
            let ahead = stretch.ahead_ms;
            let (mut at, end) = (stretch.from.0 + ahead, stretch.to.0 + ahead);
            while at < end {
                let (until, why) = self.closure(at);
                let until = until.min(end);
                let (from, to) = (Instant(at - ahead), Instant(until - ahead));
                match found.last_mut() {
                    Some(last) if last.2 == why => last.1 = to,
                    _ => found.push((from, to, why)),
                }
                at = until;
            }
        }
        found
    }

    /// Why nothing counts at a wall time, and until when on that day.
    fn closure(&self, at: i64) -> (i64, Closure) {
        let day = Day::of_wall(at);
        let midnight = day.start_wall();
        let (schedule, tomorrow) = (self.timetable().schedule(day), midnight + DAY_MS);
        match schedule.kind(day) {
            DayKind::Off => (tomorrow, Closure::Holiday),
            DayKind::PartlyOff => {
                let windows = spans(schedule.week().windows(day.weekday()));
                let walls = windows.iter().map(|span| {
                    (midnight + span.start * MINUTE_MS, midnight + span.end * MINUTE_MS)
                });
                let inside = walls.clone().find(|(start, end)| (*start..*end).contains(&at));
                let next = walls.map(|(start, _)| start).filter(|start| *start > at).min();
                match inside {
                    Some((_, end)) => (end.min(tomorrow), Closure::Holiday),
                    None => (next.unwrap_or(tomorrow).min(tomorrow), Closure::OffHours),
                }
            }
            DayKind::Working | DayKind::Closed | DayKind::MakeUp => (tomorrow, Closure::OffHours),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Holidays, Schedule, SpecialDay, Timetable, Week, Weekday, Window, Zone};
    use super::*;

    const HOUR: i64 = 3_600_000;

    /// 09:00 to 18:00, the second day off, the third one after noon.
    fn calendar() -> Calendar {
        let week = Week::new(Weekday::ALL.map(|_| vec![Window::NINE_TO_SIX])).unwrap();
        let afternoon = SpecialDay::PartlyOff(vec![Window::new(720, 1440).unwrap()]);
        let holidays = Holidays::none().with(Day(1), SpecialDay::Off).with(Day(2), afternoon);
        Calendar::new(Zone::utc(), Timetable::new(Schedule::new(week, holidays).unwrap()))
    }

    fn closures(from: i64, to: i64) -> Vec<(i64, i64, Closure)> {
        let found = calendar().closures(Instant(from * HOUR), Instant(to * HOUR));
        found.into_iter().map(|(from, to, why)| (from.0 / HOUR, to.0 / HOUR, why)).collect()
    }

    #[test]
    fn nights_are_off_hours_and_days_off_are_holidays_from_midnight_to_midnight() {
        let nights =
            [(18, 24, Closure::OffHours), (24, 48, Closure::Holiday), (48, 57, Closure::OffHours)];
        assert_eq!(closures(18, 57), nights);
        assert_eq!(closures(30, 30), []);
        assert_eq!(closures(57, 18), []);
    }

    #[test]
    fn of_a_day_partly_off_what_would_be_open_is_a_holiday() {
        let afternoon = [(60, 66, Closure::Holiday), (66, 81, Closure::OffHours)];
        assert_eq!(closures(60, 81), afternoon);
    }
}
