//! Tickets that people logged by hand: phone calls, chats, a mock test.

use serde::{Deserialize, Serialize};

use super::sla::TierId;
use super::ticket::{EventKind, ProblemClass, Side};
use super::time::Instant;
use super::vendor::VendorId;

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
    /// What; a severity is the index of a tier, a group or an agent the index of its name in order of first use.
    pub kind: EventKind,
    /// Who or which group, where it matters; may be empty.
    pub who: String,
    /// What was said, in one's own words; may be empty.
    pub note: String,
}
