//! From a calendar as it was entered to one that measures, with everything that is wrong in it.

use super::{Calendar, CalendarEntry, CalendarId, Zone, ZoneTable};

/// What became of a calendar as entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compiled {
    /// The calendar; `None` when it can measure nothing: no working hour, or a zone without a table.
    pub calendar: Option<Calendar>,
    /// What is wrong in it.
    pub problems: Vec<CalendarProblem>,
}

/// Something wrong in a calendar as entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CalendarProblem {}

/// Compiles a calendar with the zones at hand.
pub fn compile(entry: &CalendarEntry, _zones: &[ZoneTable]) -> Compiled {
    let is_plain = entry.id == CalendarId::AROUND_THE_CLOCK;
    let calendar = is_plain.then(|| Calendar::around_the_clock(Zone::utc()));
    Compiled { calendar, problems: Vec::new() }
}
