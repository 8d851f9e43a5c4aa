//! The three clocks on which a ticket is measured.

use serde::{Deserialize, Serialize};

/// Which clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ClockKind {
    /// The buyer's tiers and calendars, from creation, the same for all vendors.
    Ranking,
    /// What the vendor promised: its calendar, start and pauses.
    Contract,
    /// What the customer lives through: around the clock from creation, never paused.
    Felt,
}

impl ClockKind {
    /// All of them.
    pub const ALL: [ClockKind; 3] = [ClockKind::Ranking, ClockKind::Contract, ClockKind::Felt];
}
