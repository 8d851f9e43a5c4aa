//! When is open on the clock on the wall: schedules, each in force from a date on.
//!
//! Knows no zone: a wall time here is milliseconds since 1970-01-01 00:00 on one clock that never jumps.
//! [`Calendar`](super::Calendar) lays stretches of real time on it.

use std::borrow::Cow;
use std::ops::ControlFlow;

use super::instant::DAY_MS;
use super::week::open_on;
use super::{Day, MINUTE_MS, Schedule, Span};

/// The schedule in force at first, and those that followed.
///
/// A window belongs to the schedule in force on the day on which it starts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timetable {
    first: Schedule,
    /// By date, each date once.
    later: Vec<(Day, Schedule)>,
}

/// What is wrong with a timetable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TimetableError {
    /// Two schedules come into force on one date; holds it.
    #[error("two schedules are valid from {0}; keep one of them")]
    SameDay(Day),
}

impl Timetable {
    /// One schedule for all time.
    pub fn new(first: Schedule) -> Timetable {
        Timetable { first, later: Vec::new() }
    }

    /// The same with another schedule in force from the beginning of a date on.
    ///
    /// # Errors
    /// When one already begins on that date.
    pub fn with(
        mut self,
        valid_from: Day,
        schedule: Schedule,
    ) -> Result<Timetable, TimetableError> {
        match self.later.binary_search_by_key(&valid_from, |(day, _)| *day) {
            Ok(_) => Err(TimetableError::SameDay(valid_from)),
            Err(at) => {
                self.later.insert(at, (valid_from, schedule));
                Ok(self)
            }
        }
    }

    /// The schedule in force before every other.
    pub fn first(&self) -> &Schedule {
        &self.first
    }

    /// The schedules that followed, with the date from which each is valid.
    pub fn later(&self) -> &[(Day, Schedule)] {
        &self.later
    }

    /// The schedule in force on a date.
    pub fn schedule(&self, day: Day) -> &Schedule {
        let begun = self.later.partition_point(|(from, _)| *from <= day);
        self.later[..begun].last().map_or(&self.first, |(_, schedule)| schedule)
    }

    /// Whether some day of a year follows a published calendar that does not have the year.
    ///
    /// On such days only weekends and own entries are off.
    pub fn lacks_official(&self, year: i64) -> bool {
        let first = Day::new(year, 1, 1);
        let days = first.into_iter().flat_map(|first| (0..366).map(move |day| first.plus(day)));
        let mut days = days.filter(|day| day.civil().year == year);
        days.any(|day| {
            let published = self.schedule(day).holidays().published();
            published.is_some_and(|official| !official.has_year(year))
        })
    }

    /// What is open on a date from its midnight to the next.
    ///
    /// Sorted, neither overlapping nor touching.
    pub fn open(&self, day: Day) -> Cow<'_, [Span]> {
        if self.ordinary_days(day) > 0 {
            return Cow::Borrowed(self.schedule(day).week().open(day.weekday()));
        }
        let hours = |day| self.schedule(day).hours(day);
        Cow::Owned(open_on(&hours(day.plus(-1)), &hours(day)))
    }

    /// The open parts of the wall time from `from` to `to`.
    ///
    /// In order; cut at midnight, where they may touch.
    pub(super) fn parts(&self, from: i64, to: i64) -> impl Iterator<Item = (i64, i64)> {
        let days = Day::of_wall(from).0..=Day::of_wall(to - 1).0;
        days.flat_map(move |day| self.parts_on(Day(day), from, to))
    }

    /// Spends a budget of milliseconds on what is open from `from` to `to`.
    ///
    /// Breaks with the earliest wall time at which a budget above 0 is spent, or goes on with what is left.
    /// Whole ordinary weeks are taken in one step.
    pub(super) fn spend(&self, from: i64, to: i64, budget: i64) -> ControlFlow<i64, i64> {
        let (mut at, mut left) = (from, budget);
        while at < to {
            let day = Day::of_wall(at);
            let weeks = self.ordinary_weeks(day, at, to, left);
            if weeks > 0 {
                left -= weeks * self.schedule(day).week().total_ms();
                at += weeks * 7 * DAY_MS;
                continue;
            }
            for (start, end) in self.parts_on(day, at, to) {
                if end - start >= left {
                    return ControlFlow::Break(start + left);
                }
                left -= end - start;
            }
            at = day.plus(1).start_wall();
        }
        ControlFlow::Continue(left)
    }

    /// The open parts of a date between two wall times.
    fn parts_on(&self, day: Day, from: i64, to: i64) -> impl Iterator<Item = (i64, i64)> {
        let (midnight, open) = (day.start_wall(), self.open(day));
        let part = move |at: usize| {
            let Span { start, end } = *open.get(at)?;
            Some((midnight + start * MINUTE_MS, midnight + end * MINUTE_MS))
        };
        let clipped = move |(start, end): (i64, i64)| (start.max(from), end.min(to));
        (0..).map_while(part).map(clipped).filter(|(start, end)| start < end)
    }

    /// How many ordinary weeks lie between `at` and `to` and leave some budget.
    fn ordinary_weeks(&self, day: Day, at: i64, to: i64, budget: i64) -> i64 {
        let room = (to - at) / DAY_MS / 7;
        if at != day.start_wall() || room == 0 {
            return 0;
        }
        let affordable = (budget - 1) / self.schedule(day).week().total_ms();
        room.min(self.ordinary_days(day) / 7).min(affordable)
    }

    /// How many days from that one on are open just as in an ordinary week.
    ///
    /// A day is not when it or the day before is special, or when a schedule comes into force on it.
    fn ordinary_days(&self, day: Day) -> i64 {
        let begun = self.later.partition_point(|(from, _)| *from < day);
        let change = self.later.get(begun).map(|(from, _)| *from);
        let special = self.schedule(day).next_special(day.plus(-1)).map(|special| special.max(day));
        let until = change.into_iter().chain(special).min();
        until.map_or(i64::MAX, |until| until.0.saturating_sub(day.0))
    }
}
