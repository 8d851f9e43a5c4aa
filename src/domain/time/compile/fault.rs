//! What is wrong in a calendar as entered, and where.

use serde::{Deserialize, Serialize};

use crate::domain::time::Weekday;

/// Something wrong in a calendar as entered.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct CalendarProblem {
    /// Where.
    pub place: CalendarPlace,
    /// What.
    pub fault: CalendarFault,
}

/// The field in which a problem stands; versions are counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum CalendarPlace {
    /// The zone.
    Zone,
    /// A version's date, or all of it.
    Version(usize),
    /// A version's windows of a weekday.
    Hours(usize, Weekday),
    /// A line of a version's special days, from 1.
    Days(usize, usize),
}

impl CalendarPlace {
    /// The version in which it is; `None` for the zone.
    pub fn version(self) -> Option<usize> {
        match self {
            CalendarPlace::Zone => None,
            CalendarPlace::Version(at)
            | CalendarPlace::Hours(at, _)
            | CalendarPlace::Days(at, _) => Some(at),
        }
    }
}

/// What is wrong; each holds the text as it was found, or what it names.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum CalendarFault {
    /// A zone that is neither built in nor has a table: no calendar.
    UnknownZone(String),
    /// A zone whose table contradicts itself: no calendar.
    BrokenZone(String),
    /// Not one version: no calendar.
    NoVersion,
    /// A date on the first version, which holds from the beginning all the same.
    FirstDated(String),
    /// A later version without a date; it is left out.
    NoFrom,
    /// A version from the same date as an earlier one; it is left out.
    SameFrom(String),
    /// A version that stands behind a later one; it counts by its date.
    Unsorted(String),
    /// No weekday has a window: no calendar.
    NoWorkingHour,
    /// No window; it is left out.
    NoWindow(String),
    /// A window that starts and ends at one minute; it is left out.
    EmptyWindow(String),
    /// More windows than a day may have; those from this one on are left out.
    TooManyWindows(String),
    /// A window that shares minutes with an earlier one; it is left out.
    Overlap {
        /// The day on which the earlier one starts.
        day: Weekday,
        /// The earlier one.
        window: String,
        /// The one left out.
        left_out: String,
    },
    /// No date; the line or the version is left out.
    NoDate(String),
    /// A date that no year has, such as 30 February; the line or the version is left out.
    NoSuchDate(String),
    /// A range that ends before it begins; the line is left out.
    Backward(String),
    /// A range of more than a year; the line is left out.
    LongRange(String),
    /// A date of which neither off nor work is said; the line is left out.
    NoKind(String),
    /// A working day like a weekday without windows; it is left out.
    LikeClosed(String, Weekday),
    /// A day said to be off and to be worked; it is worked.
    OffAndWork(String),
    /// More special days than are kept; the lines from here on are left out.
    TooManyDays,
}
