//! What calendars need of the browser: zones, files of special days, and a look at what is wrong.

use web_sys::File;

use super::{App, Event};
use crate::browser::{whole_file, zones};
use crate::codec::calendars;
use crate::domain::time::{CalendarId, FeedFault, FeedProblem, ReadDays, compile};
use crate::state::{Action, CalendarAction, update};

/// Says in which zone the browser is.
pub(super) fn reader_zone() -> Event {
    let zone = zones::own().unwrap_or_else(|| "UTC".to_owned());
    Event::Happened(Action::Calendar(CalendarAction::ReaderZoneKnown(zone)))
}

/// Reads a file of special days for a version of a calendar.
pub(super) async fn read(id: CalendarId, version: usize, file: File) -> Event {
    let read = if let Ok(bytes) = whole_file::bytes(&file, calendars::LARGEST + 1).await {
        calendars::read(&file.name(), &bytes)
    } else {
        let problem = FeedProblem { line: 1, fault: FeedFault::Unreadable };
        ReadDays { lines: Vec::new(), problems: vec![problem] }
    };
    Event::Happened(Action::Calendar(CalendarAction::DaysRead(id, version, read)))
}

impl App {
    /// Asks for the zones that calendars newly name, and for what is wrong in the open calendar.
    pub(super) fn look_after_calendars(&mut self) {
        for name in self.model.unknown_zones() {
            let (from, until) = zones::RANGE;
            self.settle(match zones::probe(&name, from, until) {
                Ok(table) => CalendarAction::ZoneArrived(table),
                Err(_) => CalendarAction::ZoneRefused(name),
            });
        }
        let terms = &self.model.evaluation().terms;
        let Some(entry) = self.model.open_calendar() else { return };
        let (id, problems) = (entry.id, compile(entry, &terms.zones).problems);
        if id == self.model.calendars.open && problems != self.model.calendars.problems {
            self.settle(CalendarAction::Checked(id, problems));
        }
    }

    fn settle(&mut self, action: CalendarAction) {
        self.model = update(&self.model, Action::Calendar(action));
    }
}
