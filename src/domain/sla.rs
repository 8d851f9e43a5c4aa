//! The buyer's yardstick and how vendors measure up to it.

mod tier;
pub use tier::{SlaTier, TierError, TierId, Tiers};

mod policy;
pub use policy::{PauseRule, Policies, ReopenRule, ReplyReading, ResolutionReading, SeverityRule};

mod alternative;
pub use alternative::{Alternative, PolicyChange, alternatives};

mod commitment;
pub use commitment::{ClockStart, Commitment, PromiseId, SeveritySetter};

mod promise;
pub use promise::{EntryError, Held, MOST_HOPS, PromiseField, TEXT_LENGTH};

mod compliance;
pub use compliance::{Compliance, StateCounts, TicketState, compliance};

mod group;
pub use group::Group;

mod clock;
pub use clock::ClockKind;

mod regime;

mod run;

mod allowance;

mod dial;

mod reply;

mod yardstick;
pub use yardstick::Yardstick;

mod outcome;
pub use outcome::{Outcome, Risk};

mod resolution;
pub(in crate::domain) use resolution::DURABLE_MS;

mod band;
pub use band::{Band, BandKind};
