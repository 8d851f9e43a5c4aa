//! What a vendor promised beside what it delivered, on its own contract's clock.

use serde::{Deserialize, Serialize};

use super::Lack;
use super::case::Case;
use crate::domain::sla::{ClockKind, Commitment, ReplyReading, StateCounts, TicketState, TierId};
use crate::domain::summary::Tally;
use crate::domain::ticket::Lasting;
use crate::domain::time::Minutes;

/// One tier's promise beside its delivery. Percentiles on the same clock are in the contract's durations.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promised {
    /// The first reply promised; `None` where none is, or under no condition on record.
    pub reply: Option<Minutes>,
    /// The resolution promised.
    pub resolution: Option<Minutes>,
    /// The most hand-offs promised.
    pub hops: Option<u32>,
    /// First replies on the contract's clock, as the promise counts them.
    pub replies: StateCounts,
    /// Tickets solved within the time promised, of those for which it has passed.
    pub resolved: Tally,
}

impl Promised {
    pub(super) fn new(promise: Option<&Commitment>) -> Promised {
        Promised {
            reply: promise.and_then(|promise| promise.reply),
            resolution: promise.and_then(|promise| promise.resolution),
            hops: promise.and_then(|promise| promise.hops),
            ..Promised::default()
        }
    }

    /// Counts a ticket under the tier under which it counts on the contract's clock.
    pub(super) fn count(tiers: &mut [Promised; 4], case: &Case<'_>) {
        let clock = ClockKind::Contract;
        if tiers.iter().all(|tier| tier.reply.is_none() && tier.resolution.is_none()) {
            let replies = &mut tiers[case.human.tier.index()].replies;
            return replies.add(TicketState::NoPromise);
        }
        let Some(outcome) = case.outcome(clock, ReplyReading::Human) else { return };
        let tier = &mut tiers[outcome.tier.index()];
        tier.replies.add(outcome.state);
        if let (Some(limit), Some(start)) = (tier.resolution, outcome.start) {
            let life = (start, case.course.as_of());
            let passed = case.passes(clock, life).is_some_and(|ms| ms > limit.as_ms());
            tier.resolved.add(is_within(case, limit).filter(|_| passed));
        }
    }

    /// Of nobody's tickets yet.
    pub(super) fn tiers(promise: impl Fn(TierId) -> Promised) -> [Promised; 4] {
        TierId::ALL.map(promise)
    }
}

/// Whether a ticket was solved in time, in the reading in force; `None` where that cannot be told yet.
fn is_within(case: &Case<'_>, limit: Minutes) -> Option<bool> {
    case.bench.holdings.has(Lack::Ends).then_some(())?;
    let reading = case.bench.terms.policies.resolution;
    let lasting = case.resolution(ClockKind::Contract, reading)?;
    let is_late = lasting.ms() > limit.as_ms();
    match lasting {
        Lasting::Ended(_) => Some(!is_late && case.has_solution()),
        Lasting::Open(_) | Lasting::NotYet(_) => is_late.then_some(false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::measures::sample::{DAY, mark, measured, promised, ticket, vendor_says};
    use crate::domain::ticket::{EventKind, Gist, Ticket};

    fn solved(reply: i64, at: i64) -> Ticket {
        let events = vec![vendor_says(reply, Gist::Substantive), mark(at, EventKind::Resolved)];
        Ticket { events, ..ticket(0) }
    }

    #[test]
    fn promise_and_delivery_stand_side_by_side() {
        // Promised: a reply in 20 minutes, a solution in 60.
        let tickets = [solved(20, 60), solved(21, 61), ticket(0)];
        let found = promised(&tickets, DAY).promised[0];
        assert_eq!((found.reply, found.hops), (Some(Minutes(20)), Some(1)));
        assert_eq!((found.replies.met(), found.replies.counted()), (1, 3));
        assert_eq!(found.resolved, Tally { k: 1, n: 3 });
    }

    #[test]
    fn before_the_time_promised_has_passed_nothing_counts_solved_or_not() {
        let found = promised(&[solved(20, 40), ticket(0)], 60).promised[0];
        assert_eq!(found.resolved, Tally { k: 0, n: 0 });
    }

    #[test]
    fn without_a_promise_nothing_is_held_against_anybody() {
        let found = measured(&[solved(20, 60)], DAY).promised[0];
        assert_eq!((found.reply, found.replies.counted(), found.resolved.n), (None, 0, 0));
        assert_eq!(found.replies.no_promise, 1);
    }
}
