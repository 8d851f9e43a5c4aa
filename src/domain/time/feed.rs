//! Special days as a file gave them.

use serde::{Deserialize, Serialize};

/// What became of a file of special days.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ReadDays {
    /// Lines for [`CalendarVersion::days`](super::CalendarVersion), by date, days alike joined to ranges.
    pub lines: Vec<String>,
    /// What was left out, and why.
    pub problems: Vec<FeedProblem>,
}

/// Something wrong in a file of special days.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct FeedProblem {
    /// The line on which the entry begins, from 1.
    pub line: u64,
    /// What.
    pub fault: FeedFault,
}

/// What is wrong; each holds the text as it was found.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum FeedFault {
    /// More than two megabytes: not read at all.
    TooLarge,
    /// The browser could not read the file.
    Unreadable,
    /// Neither an ICS nor a JSON file: not read at all.
    Unknown,
    /// Text that is not UTF-8; it was read with replacement characters.
    NotUtf8,
    /// Readable, and without a single day.
    NoDays,
    /// More days than are kept; the later dates are left out.
    TooManyDays,
    /// No date, or one that no year has; the entry is left out.
    NoSuchDate(String),
    /// An entry without a date; it is left out.
    NoDate,
    /// A day of which is not said whether it is off; it is left out.
    NoKind(String),
    /// An event at a time of day; it is left out.
    Timed(String),
    /// An event that ends before it begins; it is left out.
    Backward(String),
    /// An event of more than a year; it is left out.
    LongRange(String),
    /// A rule of repetition that is not read; the entry is left out.
    Repeats(String),
    /// Written out for these years, though it repeats without end.
    WrittenOut(i64, i64),
    /// The file ends within an entry or a text; it is left out.
    CutOff,
}
