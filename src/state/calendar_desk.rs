//! What stands open of the calendars, apart from what was entered.

use super::model::Model;
use crate::domain::time::{CalendarEntry, CalendarId, CalendarProblem, FeedProblem, Zone};

/// What stands open of the calendars, apart from what was entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarDesk {
    /// Which one is open.
    pub open: CalendarId,
    /// What is wrong in it, as far as it was compiled.
    pub problems: Vec<CalendarProblem>,
    /// For which of its versions a file of special days was read last, and what was wrong in it.
    pub feed: (usize, Vec<FeedProblem>),
    /// The year of its picture; `None` for the present one.
    pub year: Option<i64>,
    /// Names of zones that the browser does not know.
    pub refused_zones: Vec<String>,
    /// The zone in which the browser is; UTC until it told.
    pub reader_zone: String,
}

impl Default for CalendarDesk {
    fn default() -> CalendarDesk {
        CalendarDesk {
            open: CalendarId::AROUND_THE_CLOCK,
            problems: Vec::new(),
            feed: (0, Vec::new()),
            year: None,
            refused_zones: Vec::new(),
            reader_zone: "UTC".to_owned(),
        }
    }
}

impl CalendarDesk {
    /// Another one was opened: what was said of the one before is gone.
    pub(super) fn opened(&mut self, id: CalendarId) {
        (self.open, self.year) = (id, None);
        self.problems.clear();
        self.feed.1.clear();
    }
}

impl Model {
    /// The open calendar; the first one when the one that was open is gone.
    pub fn open_calendar(&self) -> Option<&CalendarEntry> {
        let calendars = &self.evaluation().terms.calendars;
        let open = calendars.iter().find(|calendar| calendar.id == self.calendars.open);
        open.or(calendars.first())
    }

    /// The zones that calendars name and whose tables the browser was not yet asked for.
    pub fn unknown_zones(&self) -> Vec<String> {
        let terms = &self.evaluation().terms;
        let names = terms.calendars.iter().map(|calendar| calendar.zone.trim());
        let is_unknown = |name: &&str| {
            Zone::built_in(name).is_none()
                && !terms.zones.iter().any(|table| table.name == *name)
                && !self.calendars.refused_zones.iter().any(|refused| refused == name)
        };
        let mut names: Vec<String> = names.filter(is_unknown).map(str::to_owned).collect();
        names.sort_unstable();
        names.dedup();
        names
    }
}
