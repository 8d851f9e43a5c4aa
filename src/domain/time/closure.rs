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
