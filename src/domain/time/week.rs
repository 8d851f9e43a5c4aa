//! The windows of each day of an ordinary week.

use super::span::{Span, united};
use super::window::DAY_MINUTES;
use super::{MINUTE_MS, Weekday, Window};

/// The windows of the seven days, at least one of them in all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Week {
    windows: [Vec<Window>; 7],
    /// What is open on each date: the end of yesterday's windows, then today's.
    open: [Vec<Span>; 7],
}

/// What is wrong with a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WeekError {
    /// Two windows share minutes, perhaps because the first reaches into the next day.
    #[error("{first_day} {first} and {second_day} {second} overlap; join or shorten them")]
    Overlap {
        /// The day on which the earlier one starts.
        first_day: Weekday,
        /// The earlier one.
        first: Window,
        /// The day on which the later one starts.
        second_day: Weekday,
        /// The later one.
        second: Window,
    },
    /// No day has a window: no time would ever count.
    #[error("no day has working hours; give at least one day a window")]
    NoWorkingHour,
}

impl Week {
    /// A week of those windows, from Monday on, each day's in any order.
    ///
    /// # Errors
    /// Every two neighbours that overlap, Sunday's last and Monday's first among them; or that there is
    /// no window at all.
    pub fn new(windows: [Vec<Window>; 7]) -> Result<Week, Vec<WeekError>> {
        let week = Week::of(windows);
        let of = |day: Weekday| week.windows(day).iter().map(move |window| (day, *window));
        let all: Vec<_> = Weekday::ALL.into_iter().flat_map(of).collect();
        if all.is_empty() {
            return Err(vec![WeekError::NoWorkingHour]);
        }
        let errors = overlaps(&all);
        if errors.is_empty() { Ok(week) } else { Err(errors) }
    }

    /// How long a day with windows is on average, in milliseconds.
    pub(super) fn usual_day_ms(&self) -> i64 {
        let open = self.windows.iter().filter(|windows| !windows.is_empty()).count();
        self.total_ms() / i64::try_from(open.max(1)).unwrap_or(1)
    }

    /// The same window on so many days from Monday on.
    pub(super) fn from_monday(days: usize, window: Window) -> Week {
        Week::of(Weekday::ALL.map(|day| Vec::from_iter((day.index() < days).then_some(window))))
    }

    /// Works out what is open when.
    fn of(mut windows: [Vec<Window>; 7]) -> Week {
        for windows in &mut windows {
            windows.sort_unstable();
        }
        let spans = windows.each_ref().map(|windows| spans(windows));
        let open = Weekday::ALL.map(Weekday::index);
        let open = open.map(|day| open_on(&spans[(day + 6) % 7], &spans[day]));
        Week { windows, open }
    }

    /// The windows that start on a day, sorted.
    pub fn windows(&self, day: Weekday) -> &[Window] {
        &self.windows[day.index()]
    }

    /// The first weekday from Monday on that has windows.
    pub fn first_open(&self) -> Weekday {
        let mut days = Weekday::ALL.into_iter(); // One has: `new` sees to it.
        days.find(|day| !self.windows(*day).is_empty()).unwrap_or(Weekday::Monday)
    }

    /// What is open on a weekday when neither it nor the day before is special.
    pub(super) fn open(&self, day: Weekday) -> &[Span] {
        &self.open[day.index()]
    }

    /// Working time in a week without special days, in milliseconds; above 0.
    pub(super) fn total_ms(&self) -> i64 {
        let spans = self.open.iter().flatten();
        spans.map(|span| (span.end - span.start) * MINUTE_MS).sum()
    }
}

/// Windows as minutes from the midnight of the day on which they start.
pub(super) fn spans(windows: &[Window]) -> Vec<Span> {
    windows.iter().map(|window| window.span()).collect()
}

/// What is open on a date, given what starts the day before and on the day.
pub(super) fn open_on(yesterday: &[Span], today: &[Span]) -> Vec<Span> {
    let tail = yesterday.iter().map(|span| span.later(-DAY_MINUTES));
    let spans = tail.chain(today.iter().copied());
    united(spans.filter_map(|span| span.within(0, DAY_MINUTES)).collect())
}

/// The errors of windows that share minutes with the one after them.
///
/// They are sorted from Monday on; after the last comes the first, a week later.
fn overlaps(all: &[(Weekday, Window)]) -> Vec<WeekError> {
    let in_week = |(day, window): (Weekday, Window)| {
        let midnight = (0..).step_by(1440).nth(day.index());
        window.span().later(midnight.unwrap_or_default())
    };
    let next_week = all.first().map(|first| (*first, 7 * DAY_MINUTES));
    let later = all.iter().skip(1).map(|next| (*next, 0)).chain(next_week);
    let pairs = all.iter().zip(later);
    let wrong = pairs
        .filter(|(window, (next, weeks))| in_week(**window).end > in_week(*next).start + weeks);
    let error = |(&(first_day, first), ((second_day, second), _))| WeekError::Overlap {
        first_day,
        first,
        second_day,
        second,
    };
    wrong.map(error).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn week(windows: &[(usize, i64, i64)]) -> Result<Week, Vec<WeekError>> {
        let of = |day: Weekday| {
            let found = windows.iter().filter(|window| window.0 == day.index());
            found.map(|(_, start, end)| Window::new(*start, *end).unwrap()).collect()
        };
        Week::new(Weekday::ALL.map(of))
    }

    fn errors(windows: &[(usize, i64, i64)]) -> Vec<String> {
        week(windows).unwrap_err().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_week_without_a_working_hour_is_refused() {
        assert_eq!(week(&[]), Err(vec![WeekError::NoWorkingHour]));
    }

    #[test]
    fn every_overlap_is_named_over_midnight_and_over_sunday_too() {
        let found = errors(&[(0, 540, 720), (0, 700, 1080), (2, 1320, 420), (3, 360, 720)]);
        assert_eq!(
            found,
            [
                "Monday 09:00-12:00 and Monday 11:40-18:00 overlap; join or shorten them",
                "Wednesday 22:00-07:00 and Thursday 06:00-12:00 overlap; join or shorten them",
            ]
        );
        assert_eq!(errors(&[(6, 1200, 600), (0, 540, 720)]).len(), 1);
        assert_eq!(errors(&[(4, 540, 600), (4, 540, 600)]).len(), 1);
    }

    #[test]
    fn windows_may_touch_and_stand_alone() {
        assert!(week(&[(0, 540, 720), (0, 720, 1080)]).is_ok());
        assert!(week(&[(6, 1320, 360), (0, 360, 720)]).is_ok());
        assert!(week(&[(3, 0, 1440)]).is_ok());
        assert!(week(&[(3, 720, 719)]).is_ok());
    }

    #[test]
    fn the_part_after_midnight_is_open_on_the_next_date() {
        let week = week(&[(6, 1320, 360), (0, 540, 600)]).unwrap();
        let monday = [Span { start: 0, end: 360 }, Span { start: 540, end: 600 }];
        assert_eq!(week.open(Weekday::Monday), monday);
        assert_eq!(week.open(Weekday::Sunday), [Span { start: 1320, end: 1440 }]);
        assert_eq!(week.total_ms(), 9 * 60 * MINUTE_MS);
        assert_eq!(week.first_open(), Weekday::Monday);
    }
}
