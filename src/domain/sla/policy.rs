//! How the odd cases are decided; each has one default and alternatives that are tried one at a time.

use serde::{Deserialize, Serialize};

/// Which of the vendor's messages is a reply.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum ReplyReading {
    /// Any public one, a machine's too.
    Any,
    /// A person's.
    #[default]
    Human,
    /// A person's that is no boilerplate.
    Substantive,
}

/// Which end of a ticket is its resolution.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum ResolutionReading {
    /// The last.
    #[default]
    Last,
    /// The first.
    First,
    /// One after which the ticket was not reopened within 14 days, once those have passed.
    Durable,
}

/// Whether waiting for the customer stops the ranking clock.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum PauseRule {
    /// After a public request of the vendor's, until the customer writes again.
    #[default]
    CustomerAsked,
    /// Never.
    None,
}

/// Which limit holds when a ticket's severity changes.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum SeverityRule {
    /// The one in force at each moment.
    #[default]
    InForce,
    /// The last one, from creation.
    Retroactive,
    /// The new one, with the clock set back to zero.
    Reset,
}

/// What becomes of the clock when a ticket is reopened.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum ReopenRule {
    /// It goes on, without the time during which the ticket was solved.
    #[default]
    Continues,
    /// It goes on, with that time.
    Includes,
    /// It begins anew.
    Fresh,
}

/// The decisions in force.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Policies {
    /// Which message is a first reply, for the verdict.
    pub reply: ReplyReading,
    /// Which end is the resolution.
    pub resolution: ResolutionReading,
    /// What stops the clock.
    pub pauses: PauseRule,
    /// Which limit holds.
    pub severity: SeverityRule,
    /// What a reopened ticket's clock does.
    pub reopen: ReopenRule,
}
