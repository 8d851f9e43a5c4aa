//! A week and its special days: what is worked on which date.

use super::holiday::Shift;
use super::span::{Span, without};
use super::week::spans;
use super::{Day, Holidays, SpecialDay, Week, Weekday};

/// An ordinary week, and the days that differ from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    week: Week,
    holidays: Holidays,
}

/// What kind of day a date is, for pictures of the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayKind {
    /// A day with windows, like its weekday.
    Working,
    /// A day without windows, like its weekday.
    Closed,
    /// A day off; on a weekend too.
    Off,
    /// Parts of its windows are off.
    PartlyOff,
    /// An extra working day.
    MakeUp,
}

/// What is wrong with special days beside a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ScheduleError {
    /// An extra working day is to be like a weekday that has no window.
    #[error("{day} is to be worked like {like}, which has no window; name another weekday")]
    LikeClosedDay {
        /// The extra working day.
        day: Day,
        /// The weekday named for it.
        like: Weekday,
    },
}

impl Schedule {
    /// That week with those special days.
    ///
    /// # Errors
    /// Every extra working day that is to be like a weekday without windows.
    pub fn new(week: Week, holidays: Holidays) -> Result<Schedule, Vec<ScheduleError>> {
        let error = |(day, special): &(Day, SpecialDay)| match special {
            SpecialDay::MakeUp(Some(like)) if week.windows(*like).is_empty() => {
                Some(ScheduleError::LikeClosedDay { day: *day, like: *like })
            }
            _ => None,
        };
        let errors: Vec<_> = holidays.own().iter().filter_map(error).collect();
        if errors.is_empty() { Ok(Schedule { week, holidays }) } else { Err(errors) }
    }

    /// The ordinary week.
    pub fn week(&self) -> &Week {
        &self.week
    }

    /// The days that differ from it.
    pub fn holidays(&self) -> &Holidays {
        &self.holidays
    }

    /// What kind of day a date is.
    pub fn kind(&self, day: Day) -> DayKind {
        match self.holidays.on(day) {
            (Shift::Off, _) => DayKind::Off,
            (_, [_, ..]) => DayKind::PartlyOff,
            (Shift::MakeUp(_), _) => DayKind::MakeUp,
            (Shift::Ordinary, _) if self.week.windows(day.weekday()).is_empty() => DayKind::Closed,
            (Shift::Ordinary, _) => DayKind::Working,
        }
    }

    /// What starts on a date, in minutes from its midnight.
    ///
    /// Sorted, perhaps over the next midnight; empty on a day without work. Time partly off is cut out of the
    /// windows that start on its day, also past midnight where it goes there itself.
    pub fn hours(&self, day: Day) -> Vec<Span> {
        let (shift, cuts) = self.holidays.on(day);
        let windows = match shift {
            Shift::Off => &[],
            Shift::Ordinary => self.week.windows(day.weekday()),
            Shift::MakeUp(like) => {
                self.week.windows(like.unwrap_or_else(|| self.week.first_open()))
            }
        };
        without(&spans(windows), cuts.iter().map(|window| window.span()))
    }

    /// The first day, from `day` on, that is not like its weekday.
    pub(super) fn next_special(&self, day: Day) -> Option<Day> {
        self.holidays.next(day)
    }
}

impl From<Week> for Schedule {
    /// That week all year, without special days.
    fn from(week: Week) -> Schedule {
        Schedule { week, holidays: Holidays::none() }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Official, Window};
    use super::*;

    fn office() -> Week {
        Week::from_monday(5, Window::NINE_TO_SIX)
    }

    #[test]
    fn an_extra_working_day_like_a_closed_one_is_refused() {
        let sunday = Day::new(2024, 9, 29).unwrap();
        let like = |weekday| SpecialDay::MakeUp(Some(weekday));
        let holidays = Holidays::none().with(sunday, like(Weekday::Saturday));
        let errors = Schedule::new(office(), holidays).unwrap_err();
        assert_eq!(
            errors[0].to_string(),
            "2024-09-29 is to be worked like Saturday, which has no window; name another weekday"
        );
        let holidays = Holidays::none().with(sunday, like(Weekday::Friday));
        assert!(Schedule::new(office(), holidays).is_ok());
    }

    #[test]
    fn every_kind_of_day_is_told_apart() {
        let half = SpecialDay::PartlyOff(vec![Window::new(720, 1440).unwrap()]);
        let day = |month, day| Day::new(2024, month, day).unwrap();
        let holidays = Holidays::official(Official::China).with(day(12, 31), half);
        let schedule = Schedule::new(office(), holidays).unwrap();
        assert_eq!(schedule.kind(day(9, 27)), DayKind::Working);
        assert_eq!(schedule.kind(day(9, 28)), DayKind::Closed);
        assert_eq!(schedule.kind(day(9, 29)), DayKind::MakeUp);
        assert_eq!(schedule.kind(day(10, 1)), DayKind::Off);
        assert_eq!(schedule.kind(day(12, 31)), DayKind::PartlyOff);
        assert_eq!(schedule.hours(day(12, 31)), [Span { start: 540, end: 720 }]);
    }

    #[test]
    fn a_night_is_cut_where_it_starts() {
        let night = Week::from_monday(7, Window::new(1320, 360).unwrap());
        let cut = SpecialDay::PartlyOff(vec![Window::new(1380, 60).unwrap()]);
        let holidays = Holidays::none().with(Day(0), cut);
        let schedule = Schedule::new(night, holidays).unwrap();
        let left = [Span { start: 1320, end: 1380 }, Span { start: 1500, end: 1800 }];
        assert_eq!(schedule.hours(Day(0)), left);
        assert_eq!(schedule.hours(Day(1)), [Span { start: 1320, end: 1800 }]);
    }
}
