//! A run of working minutes that begins on a day, on the clock on the wall.

use std::fmt;

use super::Span;

/// The minutes of a day: 24:00.
pub(super) const DAY_MINUTES: i64 = 1440;

/// From one time of day to another, perhaps over midnight.
///
/// The end itself lies outside. An end that is not after the start lies on the next day; the whole window
/// belongs to the day on which it starts. Shorter than a day, or just 00:00 to 24:00.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Window(Span);

/// What is wrong with a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WindowError {
    /// A start that is no minute of the day; holds it.
    #[error("a window cannot start at minute {0}; use 0 (00:00) to 1439 (23:59)")]
    NoSuchStart(i64),
    /// An end that is no minute of the day; holds it.
    #[error("a window cannot end at minute {0}; use 0 (00:00) to 1440 (24:00)")]
    NoSuchEnd(i64),
    /// Start and end are the same minute; holds it.
    #[error("the window starts and ends at {}; for the whole day use 00:00 to 24:00", Clock(*.0))]
    Empty(i64),
}

impl Window {
    /// 00:00 to 24:00.
    pub const WHOLE_DAY: Window = Window(Span { start: 0, end: DAY_MINUTES });

    /// 09:00 to 18:00.
    pub const NINE_TO_SIX: Window = Window(Span { start: 9 * 60, end: 18 * 60 });

    /// From minute `start`, 0 to 1439, to minute `end`, 0 to 1440, after midnight.
    ///
    /// # Errors
    /// When either is out of that range, or both are the same.
    pub fn new(start: i64, end: i64) -> Result<Window, WindowError> {
        if !(0..DAY_MINUTES).contains(&start) {
            return Err(WindowError::NoSuchStart(start));
        }
        if !(0..=DAY_MINUTES).contains(&end) {
            return Err(WindowError::NoSuchEnd(end));
        }
        if start == end {
            return Err(WindowError::Empty(start));
        }
        let end = if end < start { end + DAY_MINUTES } else { end };
        Ok(Window(Span { start, end }))
    }

    /// Its minutes from the midnight before its start; past 1440 on the next day.
    pub fn span(self) -> Span {
        self.0
    }
}

impl fmt::Display for Window {
    /// As `22:00-06:00`; an end at midnight is 24:00.
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let Span { start, end } = self.0;
        write!(
            f,
            "{}-{}",
            Clock(start),
            Clock(if end > DAY_MINUTES { end - DAY_MINUTES } else { end })
        )
    }
}

/// A minute of the day, shown as 09:05.
struct Clock(i64);

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(start: i64, end: i64) -> Result<(i64, i64), WindowError> {
        Window::new(start, end).map(|window| (window.span().start, window.span().end))
    }

    #[test]
    fn an_end_before_the_start_lies_on_the_next_day() {
        assert_eq!(span(540, 1080), Ok((540, 1080)));
        assert_eq!(span(1320, 360), Ok((1320, 1800)));
        assert_eq!(span(1080, 0), Ok((1080, 1440)));
        assert_eq!(span(0, 1440), Ok((0, 1440)));
    }

    #[test]
    fn a_window_that_is_none_says_what_to_do() {
        assert_eq!(span(-1, 60), Err(WindowError::NoSuchStart(-1)));
        assert_eq!(span(1440, 60), Err(WindowError::NoSuchStart(1440)));
        assert_eq!(span(60, 1441), Err(WindowError::NoSuchEnd(1441)));
        let empty = span(545, 545).unwrap_err().to_string();
        assert_eq!(
            empty,
            "the window starts and ends at 09:05; for the whole day use 00:00 to 24:00"
        );
    }

    #[test]
    fn a_window_reads_as_on_a_door() {
        let text = |start, end| Window::new(start, end).unwrap().to_string();
        assert_eq!(text(1320, 360), "22:00-06:00");
        assert_eq!(text(1080, 0), "18:00-24:00");
    }
}
