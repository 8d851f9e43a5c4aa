//! What holds while a ticket is of one tier: the calendar, the limits, what stops the clock.

use super::TierId;
use crate::domain::ticket::Waiting;
use crate::domain::time::{Calendar, Instant};

/// What a tier is measured by on one clock.
#[derive(Clone, Copy, Debug)]
pub(super) struct Regime<'a> {
    /// `None` when it never opens.
    pub calendar: Option<&'a Calendar>,
    /// How long a reply may take; `None` where no reply is promised.
    pub allowance: Option<Allowance>,
    /// What stops the clock.
    pub pauses: &'a [Waiting],
}

/// How long a reply may take, as the clock shows it, in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Allowance {
    /// To be excellent.
    pub target: i64,
    /// To be in time.
    pub limit: i64,
}

/// The four tiers' regimes; `None` where nothing holds, as where nothing is promised.
pub(super) type Regimes<'a> = [Option<Regime<'a>>; 4];

/// The tiers that a ticket was of, and since when; at least one, the first from its creation.
pub(super) type Tenures = Vec<(Instant, TierId)>;

impl Regime<'_> {
    /// Whether that kind of pause stops the clock; an open request does where any wait for the customer does.
    pub(super) fn is_stopped_by(&self, waiting: Waiting) -> bool {
        let is_claimed = waiting == Waiting::CustomerAsked;
        self.pauses.contains(&waiting)
            || is_claimed && self.pauses.contains(&Waiting::CustomerClaimed)
    }
}

/// The tier in force at a moment; a change holds from its own moment on.
pub(super) fn tier_at(tenures: &[(Instant, TierId)], at: Instant) -> TierId {
    let begun = tenures.partition_point(|(from, _)| *from <= at).max(1);
    tenures.get(begun - 1).map_or(TierId::T4, |(_, tier)| *tier)
}
