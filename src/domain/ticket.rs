//! A ticket: what was asked of a vendor's support, and what happened to it.

use serde::{Deserialize, Serialize};

use super::time::Instant;

mod event;
pub use event::{Channel, Event, EventKind, Gist, Message, Side, Status};

mod claimed;
pub use claimed::Claimed;

mod course;
pub use course::Course;

mod pause;
pub use pause::{Pause, Waiting};

mod turn;
pub use turn::{Lasting, Turn, next_replies, update_gaps};

/// A ticket with its events, as read from a file; vendor and priority are still the file's words.
///
/// Subject, names and message text are never kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ticket {
    /// The file's own number for it.
    pub id: String,
    /// Which of the file's vendor labels it bears; an index into [`super::import::Labels`].
    pub vendor: u16,
    /// Which priority it was opened with; an index into the priorities of [`super::import::Labels`].
    pub priority: u16,
    /// What it is about; an index into the categories of [`super::import::Labels`], where the file says.
    pub category: Option<u16>,
    /// Whether its problem is a known one.
    pub problem: ProblemClass,
    /// Why it does not count, where it does not.
    pub excluded: Option<Exclusion>,
    /// What the file itself says of its first reply.
    pub claimed: Claimed,
    /// When the customer opened it.
    pub created: Instant,
    /// What happened after, oldest first.
    pub events: Vec<Event>,
}

/// Whether a problem is known, with a mature solution, or hard; the two are never compared.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum ProblemClass {
    /// With a mature solution: connection failure, abnormal bitrate, compatibility.
    Known,
    /// 疑难杂症: needs investigation, often the vendor's engineers.
    Hard,
    /// Nobody said.
    #[default]
    Unclassified,
}

/// Why a ticket is left out, counted and listed all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Exclusion {
    /// No request at all.
    Spam,
    /// Goes on in another ticket.
    Merged,
    /// The same as another ticket.
    Duplicate,
    /// The vendor's own, not a customer's.
    Internal,
    /// Opened by the vendor.
    CreatedByVendor,
}

impl Ticket {
    /// When a person of the vendor's first answered, by whatever stands for an answer: a public message, else
    /// the moment it was first taken up.
    ///
    /// `None` when neither is on record; a machine's message, solving or closing is not answering.
    pub fn first_reply(&self) -> Option<Instant> {
        self.first(|event| event.side == Side::Vendor && event.is_public_reply())
            .or_else(|| self.first(Event::is_taking_up))
    }

    /// When it was first over: solved or closed.
    pub fn ended(&self) -> Option<Instant> {
        self.resolved().or_else(|| self.first(|event| event.kind == EventKind::Closed))
    }

    /// When it was first marked as solved.
    pub fn resolved(&self) -> Option<Instant> {
        self.first(|event| event.kind == EventKind::Resolved)
    }

    fn first(&self, is_it: impl Fn(&Event) -> bool) -> Option<Instant> {
        self.events.iter().filter(|event| is_it(event)).map(|event| event.at).min()
    }
}
