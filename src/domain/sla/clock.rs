//! The three clocks on which a ticket is measured.

use serde::{Deserialize, Serialize};

/// Which clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ClockKind {
    /// The buyer's tiers and calendars, from creation, the same for all vendors: the only one that is ranked.
    Ranking,
    /// What the vendor promised.
    Contract,
    /// Around the clock from creation, without a pause.
    Felt,
}

impl ClockKind {
    /// All three.
    pub const ALL: [ClockKind; 3] = [ClockKind::Ranking, ClockKind::Contract, ClockKind::Felt];
}
