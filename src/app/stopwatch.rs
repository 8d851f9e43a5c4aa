//! The tick of the stopwatches on the screen, and the zone in which their times are shown.

use gloo::timers::callback::Interval;
use yew::html::Scope;

use super::{App, Event};
use crate::browser::clock;
use crate::state::{Action, Model};

/// Ticks once a second while a stopwatch runs on the screen.
#[derive(Default)]
pub(super) struct Stopwatch {
    ticks: Option<Interval>,
    /// Whether the reader's zone was asked for: a visit without a log need not know it.
    has_zone: bool,
}

impl Stopwatch {
    /// Starts or stops with the stopwatches of the model.
    pub(super) fn follow(&mut self, link: &Scope<App>, model: &Model) {
        if model.is_log_open() && !self.has_zone {
            self.has_zone = true;
            link.send_message(Event::Happened(Action::ZoneRead(clock::zone())));
        }
        if model.is_ticking() == self.ticks.is_some() {
            return;
        }
        let link = link.clone();
        let tick = move || link.send_message(Event::Happened(Action::Ticked(clock::now())));
        self.ticks = model.is_ticking().then(|| {
            tick();
            Interval::new(1000, tick)
        });
    }
}
