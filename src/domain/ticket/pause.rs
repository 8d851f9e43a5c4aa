//! When a ticket waited, for whom, and whether that stops a clock.

use serde::{Deserialize, Serialize};

use crate::domain::time::Instant;

use super::{Course, Event, EventKind, Side, Status, Ticket};

/// For whom a ticket waited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Waiting {
    /// For the customer, and the vendor had publicly asked for something: stops the ranking clock.
    CustomerAsked,
    /// For the customer as its status says, without an open public request: a claimed pause.
    CustomerClaimed,
    /// On hold.
    Hold,
    /// For a third party.
    Third,
    /// For the vendor's engineers.
    Engineering,
}

/// A time during which a ticket waited; half open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pause {
    /// Its first moment.
    pub from: Instant,
    /// The moment after its last; the as-of time while it lasts.
    pub to: Instant,
    /// For whom.
    pub waiting: Waiting,
    /// Who set it: the status, or the request where there are no statuses.
    pub set_by: Side,
}

impl Ticket {
    /// All its pauses up to a moment, by their beginning; no two overlap, and none is empty.
    pub fn pauses(&self, as_of: Instant) -> Vec<Pause> {
        Course::new(self, as_of).pauses()
    }
}

impl Course<'_> {
    /// All pauses that are known.
    ///
    /// [`Waiting::CustomerAsked`] takes a status that waits for the customer, a public request of a person of the
    /// vendor's, and no message of the customer's since: all at once. Where a ticket has no status at all, the
    /// last two. A machine's request asks for nothing. It ends with the customer's next message, whenever the
    /// vendor changes the status; every pause ends when the ticket is solved or closed.
    pub fn pauses(&self) -> Vec<Pause> {
        let is_status = |event: &Event| matches!(event.kind, EventKind::Status(_));
        let mut wait = Wait {
            has_statuses: self.events().iter().any(is_status),
            status: None,
            is_asked: false,
            is_over: false,
        };
        let (mut found, mut open): (Vec<Pause>, Option<Pause>) = (Vec::new(), None);
        for event in self.events() {
            wait.take(event);
            let now = wait.waiting();
            if open.map(|pause| (pause.waiting, pause.set_by)) == now {
                continue;
            }
            found.extend(open.and_then(|pause| pause.until(event.at)));
            let from = event.at;
            open = now.map(|(waiting, set_by)| Pause { from, to: from, waiting, set_by });
        }
        found.extend(open.and_then(|pause| pause.until(self.as_of())));
        found
    }
}

impl Pause {
    /// The same up to a moment; `None` when nothing is left.
    pub fn until(self, to: Instant) -> Option<Pause> {
        (self.from < to).then_some(Pause { to, ..self })
    }
}

/// What a ticket waits for, as its events go by.
struct Wait {
    has_statuses: bool,
    status: Option<(Status, Side)>,
    is_asked: bool,
    is_over: bool,
}

impl Wait {
    fn take(&mut self, event: &Event) {
        match event.kind {
            EventKind::Message(_) if event.side == Side::Customer => self.is_asked = false,
            EventKind::Message(said) if event.side == Side::Vendor && said.is_public => {
                self.is_asked |= said.asks;
            }
            EventKind::Status(status) => self.status = Some((status, event.side)),
            EventKind::Resolved | EventKind::Closed => {
                (self.status, self.is_asked, self.is_over) = (None, false, true);
            }
            EventKind::Reopened => {
                (self.status, self.is_asked, self.is_over) = (None, false, false);
            }
            _ => {}
        }
    }

    fn waiting(&self) -> Option<(Waiting, Side)> {
        if self.is_over {
            return None;
        }
        let Some((status, side)) = self.status else {
            let is_asked = self.is_asked && !self.has_statuses;
            return is_asked.then_some((Waiting::CustomerAsked, Side::Vendor));
        };
        let waiting = match status {
            Status::WaitingOnCustomer if self.is_asked => Waiting::CustomerAsked,
            Status::WaitingOnCustomer => Waiting::CustomerClaimed,
            Status::OnHold => Waiting::Hold,
            Status::WaitingOnThird => Waiting::Third,
            Status::WaitingOnEngineering => Waiting::Engineering,
            Status::New | Status::Working => return None,
        };
        Some((waiting, side))
    }
}
