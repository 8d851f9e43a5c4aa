//! What calendars need of the browser and of whoever knows calendars: zones, and a look at what is wrong.

use yew::Context;

use super::{App, Event};
use crate::browser::zones;
use crate::codec::message::Request;
use crate::domain::time::{CalendarEntry, ZoneTable};
use crate::state::{Action, CalendarAction, Place};

/// What was asked about calendars last.
#[derive(Default)]
pub(super) struct Asked {
    zones: Vec<String>,
    checked: Option<(CalendarEntry, Vec<ZoneTable>)>,
}

/// Says in which zone the browser is.
pub(super) fn reader_zone() -> Event {
    let zone = zones::own().unwrap_or_else(|| "UTC".to_owned());
    Event::Happened(Action::Calendar(CalendarAction::ReaderZoneKnown(zone)))
}

impl App {
    /// Asks for the zones that calendars newly name, and for what is wrong in the open calendar.
    pub(super) fn look_after_calendars(&mut self, ctx: &Context<App>) {
        for name in self.model.unknown_zones() {
            if !self.calendars.zones.contains(&name) {
                self.calendars.zones.push(name.clone());
                self.ask(ctx, Request::Probe(name), None);
            }
        }
        let terms = &self.model.evaluation().terms;
        if self.model.screen.place != Place::Weights || self.model.pictured().is_none() {
            return;
        }
        let Some(entry) = self.model.open_calendar() else { return };
        let looked_at = (entry.clone(), terms.zones.clone());
        if self.calendars.checked.as_ref() != Some(&looked_at) {
            let (entry, zones) = looked_at.clone();
            self.calendars.checked = Some(looked_at);
            self.ask(ctx, Request::Check(Box::new(entry), zones), None);
        }
    }

    /// Whoever was asked is gone.
    pub(super) fn forget_calendars(&mut self) {
        self.calendars = Asked::default();
    }
}
