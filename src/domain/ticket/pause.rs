//! When a ticket waited, for whom, and whether that stops a clock.

use serde::{Deserialize, Serialize};

use crate::domain::time::Instant;

use super::{Side, Ticket};

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
    /// Who set it.
    pub set_by: Side,
}

impl Ticket {
    /// All its pauses up to a moment, by their beginning; pauses of different kinds may overlap.
    pub fn pauses(&self, _as_of: Instant) -> Vec<Pause> {
        Vec::new()
    }
}
