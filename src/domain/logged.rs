//! Tickets that people logged by hand: phone calls, chats, a mock test.

use serde::{Deserialize, Serialize};

use super::import::ImportId;
use super::sla::TierId;
use super::ticket::{Event, EventKind, ProblemClass, Side};
use super::time::Instant;
use super::vendor::VendorId;

mod deed;
pub use deed::Deed;

mod gather;
pub use gather::gather;

/// The source that real tickets logged by hand form; no file is ever given this identity.
pub const LOGGED: ImportId = ImportId(u32::MAX - 1);

/// The source that the probes of a mock test form; no file is ever given this identity.
pub const PROBES: ImportId = ImportId(u32::MAX);

/// A ticket logged by hand; it is part of the evaluation.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct LoggedTicket {
    /// Its number, never given twice.
    pub number: u32,
    /// What it was about, in one's own words.
    pub subject: String,
    /// Whose support was asked.
    pub vendor: VendorId,
    /// How urgent it was when it was opened.
    pub tier: TierId,
    /// Whether its problem is a known one.
    pub problem: ProblemClass,
    /// What it is about: a word that comes again on the next ticket of its kind; may be empty.
    pub category: String,
    /// Whether it is a probe of a mock test, which stands apart from real tickets.
    pub is_probe: bool,
    /// When it was opened.
    pub created: Instant,
    /// What happened after, in the order in which it was logged.
    pub events: Vec<LoggedEvent>,
}

/// Something that happened, logged by hand.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct LoggedEvent {
    /// When.
    pub at: Instant,
    /// Who did it.
    pub side: Side,
    /// What; a severity is the index of a tier, groups and agents stand in `who` alone.
    pub kind: EventKind,
    /// Who or which group, where it matters; may be empty.
    pub who: String,
    /// What was said, in one's own words; may be empty.
    pub note: String,
}

impl LoggedTicket {
    /// The same without what counts for nothing: its subject, and notes.
    #[must_use]
    pub fn without_words(&self) -> LoggedTicket {
        let mut ticket = LoggedTicket { subject: String::new(), ..self.clone() };
        for event in &mut ticket.events {
            event.note.clear();
        }
        ticket
    }

    /// Which source it belongs to: [`LOGGED`] or [`PROBES`].
    pub fn source(&self) -> ImportId {
        if self.is_probe { PROBES } else { LOGGED }
    }

    /// The places of its events in order of time; those of one moment in the order in which they were logged.
    pub fn timeline(&self) -> Vec<usize> {
        let mut places: Vec<usize> = (0..self.events.len()).collect();
        places.sort_by_key(|place| self.events[*place].at);
        places
    }

    /// When it was solved or closed; `None` while it is open, also after it was opened again.
    ///
    /// Closed after it was solved, it is over since it was solved.
    pub fn over_since(&self) -> Option<Instant> {
        self.timeline().into_iter().fold(None, |over, place| {
            let event = &self.events[place];
            match event.kind {
                EventKind::Resolved | EventKind::Closed => over.or(Some(event.at)),
                EventKind::Reopened => None,
                _ => over,
            }
        })
    }

    /// When a person of the vendor's first said anything; `None` while nobody has.
    pub fn first_reply(&self) -> Option<Instant> {
        let replies = self.events.iter().filter_map(LoggedEvent::reply);
        replies.filter(|reply| reply.side == Side::Vendor).map(|reply| reply.at).min()
    }
}

impl LoggedEvent {
    /// The public message of the vendor's that it is, or that it cannot be without.
    ///
    /// Who picks up the phone has answered, and so has who names a direction, a workaround or the root cause; a
    /// person who says "noted" has answered with boilerplate. Solving, closing and handing on say nothing.
    pub fn reply(&self) -> Option<Event> {
        let event = Event { at: self.at, side: self.side, kind: self.kind };
        if event.is_public_reply() {
            return Some(event);
        }
        let told = deed::told(self.side, self.kind)?;
        Some(Event { side: Side::Vendor, kind: EventKind::Message(told), ..event })
    }
}

#[cfg(test)]
mod tests;
