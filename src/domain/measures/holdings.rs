//! What a source holds that measures can be made of.

use serde::{Deserialize, Serialize};

use super::Lack;
use crate::domain::import::{EvidenceLevel, Grounds, Layout, Replies};
use crate::domain::ticket::{Event, EventKind, Gist, ProblemClass, Side, Ticket};

/// Which kinds of evidence a source holds, and its level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holdings {
    level: EvidenceLevel,
    kinds: u32,
}

/// What somebody who logs by hand writes down whenever it happens, so that none means that it never did.
const BY_HAND: [Lack; 8] = [
    Lack::Messages,
    Lack::CustomerMessages,
    Lack::Attempts,
    Lack::Ends,
    Lack::Directions,
    Lack::Workarounds,
    Lack::Engineering,
    Lack::RootCauses,
];

impl Holdings {
    /// What a source of that layout with these tickets, all of them, holds.
    ///
    /// A kind of evidence is held when one ticket shows it; a log kept by hand holds what such a log would have noted.
    /// Timestamps and the event log follow from the level.
    pub fn of(layout: Layout, grounds: Grounds, tickets: &[Ticket]) -> Holdings {
        let mut holdings = Holdings { level: grounds.level, kinds: 0 };
        if holdings.level >= EvidenceLevel::L2 {
            holdings.note(Lack::Timestamps);
        }
        if holdings.level >= EvidenceLevel::L3 {
            holdings.note(Lack::Log);
        }
        if grounds.replies != Replies::Unknown {
            holdings.note(Lack::Replies);
        }
        if layout == Layout::ByHand {
            for kind in BY_HAND {
                holdings.note(kind);
            }
        }
        for ticket in tickets {
            holdings.look(ticket);
        }
        holdings
    }

    /// The level of the source.
    pub fn level(self) -> EvidenceLevel {
        self.level
    }

    /// Whether it holds that.
    pub fn has(self, kind: Lack) -> bool {
        self.kinds & kind.bit() != 0
    }

    fn note(&mut self, kind: Lack) {
        self.kinds |= kind.bit();
    }

    fn look(&mut self, ticket: &Ticket) {
        if ticket.category.is_some() {
            self.note(Lack::Categories);
        }
        if ticket.problem != ProblemClass::Unclassified {
            self.note(Lack::Classes);
        }
        for event in &ticket.events {
            self.look_at(event);
        }
    }

    fn look_at(&mut self, event: &Event) {
        match event.kind {
            EventKind::Message(said) if event.side == Side::Customer => {
                self.note(Lack::CustomerMessages);
                if said.gist != Gist::Unknown {
                    self.note(Lack::CustomerTexts);
                }
            }
            EventKind::Message(said) if event.side != Side::Third => {
                self.note(Lack::Messages);
                if said.gist != Gist::Unknown {
                    self.note(Lack::Texts);
                }
                if said.gist != Gist::Unknown || said.asks {
                    self.note(Lack::Requests);
                    self.note(Lack::Waits);
                }
                if said.agent.is_some() {
                    self.note(Lack::Agents);
                }
            }
            EventKind::Attempt { .. } => self.note(Lack::Attempts),
            EventKind::Status(_) => self.note(Lack::Waits),
            EventKind::Assigned { group, .. } => {
                self.note(Lack::Assignments);
                if group.is_some() {
                    self.note(Lack::Groups);
                }
            }
            EventKind::EngineeringEngaged => self.note(Lack::Engineering),
            EventKind::Direction => self.note(Lack::Directions),
            EventKind::Workaround => self.note(Lack::Workarounds),
            EventKind::RootCause => self.note(Lack::RootCauses),
            EventKind::Resolved | EventKind::Closed => self.note(Lack::Ends),
            _ => {}
        }
    }
}
