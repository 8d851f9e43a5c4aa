//! The buyer's yardstick and how vendors measure up to it.

mod tier;
pub use tier::{SlaTier, TierError, TierId, Tiers};

mod compliance;
pub use compliance::{Compliance, StateCounts, TicketState, compliance, ticket_state};
