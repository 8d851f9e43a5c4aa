//! A ticket: what was asked of a vendor's support, and what happened to it.

use super::time::Instant;

/// A ticket with its events, as read from a file; vendor and priority are still the file's words.
///
/// Subject, names and message text are never kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ticket {
    /// The file's own number for it.
    pub id: String,
    /// Which of the file's vendor labels it bears; an index into [`super::import::Labels`].
    pub vendor: u16,
    /// Which of the file's priority labels it bears; an index into [`super::import::Labels`].
    pub priority: u16,
    /// When the customer opened it.
    pub created: Instant,
    /// What happened after, oldest first.
    pub events: Vec<Event>,
}

/// Something that happened to a ticket.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event {
    /// When.
    pub at: Instant,
    /// What.
    pub kind: EventKind,
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventKind {
    /// The vendor answered the customer.
    Replied,
    /// The vendor moved it out of its first status; stands in for a reply in a file without messages.
    TakenUp,
    /// It was marked as solved.
    Resolved,
    /// It was closed.
    Closed,
}

impl Ticket {
    /// When the vendor first answered: its first reply, else the moment it was taken up.
    ///
    /// `None` when neither is on record; solving or closing is not answering.
    pub fn first_reply(&self) -> Option<Instant> {
        self.first(EventKind::Replied).or_else(|| self.first(EventKind::TakenUp))
    }

    /// When it was first over: solved or closed.
    pub fn ended(&self) -> Option<Instant> {
        self.first(EventKind::Resolved).or_else(|| self.first(EventKind::Closed))
    }

    /// When it was first marked as solved.
    pub fn resolved(&self) -> Option<Instant> {
        self.first(EventKind::Resolved)
    }

    fn first(&self, kind: EventKind) -> Option<Instant> {
        self.events.iter().filter(|event| event.kind == kind).map(|event| event.at).min()
    }
}
