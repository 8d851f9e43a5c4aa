//! How long a reply may take on a ticket whose severity changes.

use super::TierId;
use super::regime::{Allowance, Regime, Regimes, Tenures};
use super::run::{Run, Shadow};
use crate::domain::time::Instant;

/// What came of a ticket's tiers up to a moment.
#[derive(Clone, Copy, Debug)]
pub(super) struct Standing {
    /// Under which tier it counts: the one in force when it was missed, else at the moment.
    pub tier: TierId,
    /// What that tier allowed; `None` where it promises nothing.
    pub allowance: Option<Allowance>,
    /// Whether the target of a tier was exceeded while it was in force.
    pub is_past_target: bool,
    /// Whether a limit was.
    pub is_missed: bool,
}

impl Allowance {
    /// The same counted from where the clock shows so much.
    fn after(self, spent: i64) -> Allowance {
        let Allowance { target, limit } = self;
        Allowance { target: target.saturating_add(spent), limit: limit.saturating_add(spent) }
    }

    fn min(self, other: Allowance) -> Allowance {
        Allowance { target: self.target.min(other.target), limit: self.limit.min(other.limit) }
    }
}

impl Standing {
    /// Follows the target in force at each moment, from a clock's start to `stop`.
    ///
    /// Lowered, the ticket is missed if the old limit was exceeded while it was in force, and the new limit counts
    /// from the clock's start. Raised, the new one runs from the raise, never beyond the old due time.
    pub(super) fn follow<'a>(
        run: &Run<'a>,
        tenures: &Tenures,
        regimes: &Regimes<'a>,
        (start, stop): (Instant, Instant),
    ) -> Standing {
        let begun = tenures.partition_point(|(from, _)| *from <= start).max(1);
        let first = tenures.get(begun - 1).map_or(TierId::T4, |(_, tier)| *tier);
        let allowance = regimes[first.index()].and_then(|regime| regime.allowance);
        let mut standing =
            Standing { tier: first, allowance, is_past_target: false, is_missed: false };
        let base = run.spent(start);
        let mut caps = Caps { run, shadows: [const { None }; 4] };
        for (at, tier) in tenures.iter().skip(begun).take_while(|(at, _)| *at <= stop) {
            let spent = run.spent(*at) - base;
            standing.look(spent);
            if standing.is_missed {
                return standing;
            }
            let change = Change { at: *at, to: *tier, spent };
            standing.allowance = standing.changed(&change, regimes, &mut caps);
            standing.tier = *tier;
        }
        standing.look(run.spent(stop) - base);
        standing
    }

    /// Notes what the clock has exceeded.
    fn look(&mut self, spent: i64) {
        let Some(Allowance { target, limit }) = self.allowance else { return };
        self.is_past_target |= spent > target;
        self.is_missed |= spent > limit;
    }

    /// What is allowed from a change on.
    fn changed<'a>(
        &self,
        change: &Change,
        regimes: &Regimes<'a>,
        caps: &mut Caps<'a, '_>,
    ) -> Option<Allowance> {
        let regime = regimes[change.to.index()]?;
        let new = regime.allowance?;
        if change.to > self.tier {
            return Some(new);
        }
        let new = new.after(change.spent);
        let (Some(Allowance { target, limit }), Some(before)) =
            (self.allowance, regimes[self.tier.index()])
        else {
            return Some(new);
        };
        let mut capped = |allowed| caps.cap(change, allowed, (self.tier, before, regime));
        Some(new.min(Allowance { target: capped(target), limit: capped(limit) }))
    }
}

/// A severity that was raised or lowered.
struct Change {
    at: Instant,
    to: TierId,
    /// What the clock showed then.
    spent: i64,
}

/// Where old due times lie on a clock; what each tier's calendar would have shown is worked out once.
struct Caps<'a, 'b> {
    run: &'b Run<'a>,
    shadows: [Option<Shadow<'a>>; 4],
}

impl<'a> Caps<'a, '_> {
    /// An old due time as what the clock shows then.
    fn cap(
        &mut self,
        change: &Change,
        allowed: i64,
        (tier, old, new): (TierId, Regime<'a>, Regime<'_>),
    ) -> i64 {
        let left = allowed.saturating_sub(change.spent);
        let (Some(old), Some(new)) = (old.calendar, new.calendar) else { return allowed };
        if std::ptr::eq(old, new) || left <= 0 {
            return allowed;
        }
        let shadow = self.shadows[tier.index()].get_or_insert_with(|| self.run.shadow(old));
        let due = self.run.due_on(shadow, change.at, left);
        due.map_or(i64::MAX, |due| self.run.spent(due))
    }
}
