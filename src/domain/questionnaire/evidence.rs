//! What an answer rests on.

use serde::{Deserialize, Serialize};

use super::Dimension;

/// What an answer by hand rests on, the weakest first; measuring it from tickets (E5) is above all of them.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Evidence {
    /// E0: the vendor says so: brochures, and references that it picked.
    #[default]
    Claim,
    /// E1: a clause of the signed contract: what is promised, not what is delivered.
    Contract,
    /// E2: what others write: communities, public issues, review sites.
    Community,
    /// E3: a reference of our own choice: a private call, same industry and size.
    Reference,
    /// E4: our own mock test, trial or audit.
    OwnTest,
}

impl Evidence {
    /// The weakest first, E0 to E4.
    pub const ALL: [Evidence; 5] = [
        Evidence::Claim,
        Evidence::Contract,
        Evidence::Community,
        Evidence::Reference,
        Evidence::OwnTest,
    ];

    /// By how many levels an answer may lie off, either way; it never moves the answer itself.
    ///
    /// A clause says for certain what the contract says, so it is worth more there.
    pub fn doubt(self, dimension: Dimension) -> f64 {
        match self {
            Evidence::Claim => 1.5,
            Evidence::Contract if dimension == Dimension::Contract => 0.5,
            Evidence::Contract | Evidence::Community => 1.0,
            Evidence::Reference => 0.75,
            Evidence::OwnTest => 0.5,
        }
    }

    /// Whether it says what will be done, not what is done.
    pub fn is_promise(self) -> bool {
        self <= Evidence::Contract
    }
}
