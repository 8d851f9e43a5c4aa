//! The windows of a week as entered.

use super::cursor::{Cursor, plainly};
use super::{CalendarFault, CalendarPlace, Faults};
use crate::domain::time::{CalendarVersion, Week, WeekError, Weekday, Window};

/// How many windows a day may have.
const MOST: usize = 24;

/// What people write for a day without windows, besides nothing.
const CLOSED: [&str; 6] = ["-", "off", "closed", "休", "休息", "无"];

/// The week of a version; `None` when it has no window.
///
/// Of two windows that share minutes the one that starts later in the week is left out.
pub(super) fn week((at, version): (usize, &CalendarVersion), faults: &mut Faults) -> Option<Week> {
    let mut read = Weekday::ALL.map(|day| {
        let text = plainly(&version.week[day.index()]);
        if CLOSED.contains(&&*text) {
            return Vec::new();
        }
        let (windows, wrong) = windows(&text);
        faults.all(CalendarPlace::Hours(at, day), wrong);
        windows
    });
    loop {
        let error = match Week::new(read.clone()) {
            Ok(week) => return Some(week),
            Err(errors) => errors.into_iter().next()?,
        };
        let WeekError::Overlap { first_day, first, second_day, second } = error else {
            return None;
        };
        let of_day = &mut read[second_day.index()];
        let late = of_day.iter().rposition(|window| *window == second);
        of_day.remove(late.expect("an overlap is between windows of the week"));
        let (window, left_out) = (first.to_string(), second.to_string());
        let fault = CalendarFault::Overlap { day: first_day, window, left_out };
        faults.add(CalendarPlace::Hours(at, second_day), fault);
    }
}

/// Windows with commas between them, and what is wrong with the others. The text is plain.
pub(super) fn windows(text: &str) -> (Vec<Window>, Vec<CalendarFault>) {
    let (mut found, mut faults) = (Vec::new(), Vec::new());
    for part in text.split(',').map(str::trim).filter(|part| !part.is_empty()) {
        if found.len() == MOST {
            faults.push(CalendarFault::TooManyWindows(part.to_owned()));
            break;
        }
        match window(part) {
            Ok(window) => found.push(window),
            Err(fault) => faults.push(fault),
        }
    }
    (found, faults)
}

fn window(text: &str) -> Result<Window, CalendarFault> {
    let mut cursor = Cursor::new(text);
    let start = cursor.clock();
    let is_range = cursor.take(&["-"]);
    let end = cursor.clock().filter(|_| is_range && cursor.is_at_end());
    let no_window = || CalendarFault::NoWindow(text.to_owned());
    let (start, end) = start.zip(end).ok_or_else(no_window)?;
    if start == end {
        return Err(CalendarFault::EmptyWindow(text.to_owned()));
    }
    Window::new(start, end).map_err(|_| no_window())
}
