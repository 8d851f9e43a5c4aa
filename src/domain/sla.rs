//! The buyer's yardstick and how vendors measure up to it.

mod tier;
pub use tier::{SlaTier, TierError, TierId, Tiers};

mod clock;
pub use clock::ClockKind;

mod policy;
pub use policy::{PauseRule, Policies, ReopenRule, ReplyReading, ResolutionReading, SeverityRule};

mod commitment;
pub use commitment::{ClockStart, Commitment, SeveritySetter};

mod compliance;
pub use compliance::{Compliance, StateCounts, TicketState, compliance, ticket_state};
