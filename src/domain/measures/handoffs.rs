//! 踢皮球: how often a ticket is passed on, and how long nobody has it.

use serde::{Deserialize, Serialize};

use super::case::{Case, between};
use super::{Histogram, Lack, Trail};
use crate::domain::stats::Curve;
use crate::domain::summary::Tally;
use crate::domain::ticket::EventKind;

/// How one vendor passes tickets on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandOffs {
    /// Hand-offs a ticket, of tickets with a known group.
    pub hops: Histogram,
    /// Tickets that came back to an earlier group, of those with a known group; as in the summary.
    pub returned: Tally,
    /// Returns to an earlier group, of all hand-offs.
    pub returns: Tally,
    /// Tickets that nobody had for a while, of those whose assignments are known.
    pub ownerless: Tally,
    /// Summed over those, in milliseconds.
    pub ownerless_ms: i64,
    /// Summed from each hand-off until it was taken up, in milliseconds.
    pub transit_ms: i64,
    /// Summed time open of tickets whose assignments are known, in milliseconds.
    pub life_ms: i64,
    /// Ended tickets with at most the hand-offs promised, of those with such a promise.
    pub within_promise: Tally,
    /// Open tickets that have had more hand-offs than promised already.
    pub open_beyond_promise: u32,
    /// Escalations a ticket, of event logs.
    pub escalations: Histogram,
    /// Hand-offs and escalations before the vendor's engineers joined, of tickets that they joined.
    pub to_engineering: Histogram,
    /// How long each escalation took, from creation or the one before, around the clock. Only those that happened:
    /// nobody can say of an open ticket whether another one is due.
    pub steps: Curve,
}

impl HandOffs {
    pub(super) fn new(empty: &Curve) -> HandOffs {
        HandOffs {
            hops: Histogram::default(),
            returned: Tally::default(),
            returns: Tally::default(),
            ownerless: Tally::default(),
            ownerless_ms: 0,
            transit_ms: 0,
            life_ms: 0,
            within_promise: Tally::default(),
            open_beyond_promise: 0,
            escalations: Histogram::default(),
            to_engineering: Histogram::default(),
            steps: empty.clone(),
        }
    }

    /// Hand-offs a ticket; `None` where no group is known.
    pub fn mean(&self) -> Option<f64> {
        self.hops.mean()
    }

    /// The share of tickets' life in which nobody had them; `None` where assignments are unknown.
    pub fn ownerless_share(&self) -> Option<f64> {
        share(self.ownerless_ms, self.life_ms)
    }

    /// The share of tickets' life between a hand-off and its being taken up; `None` where assignments are unknown.
    pub fn transit_share(&self) -> Option<f64> {
        share(self.transit_ms, self.life_ms)
    }

    pub(super) fn add(&mut self, case: &Case<'_>) {
        if !case.bench.holdings.has(Lack::Log) {
            return;
        }
        self.add_escalations(case);
        let Some(trail) = Trail::of(&case.course) else { return };
        self.ownerless.add(Some(trail.ownerless_ms > 0));
        self.ownerless_ms = self.ownerless_ms.saturating_add(trail.ownerless_ms);
        self.transit_ms = self.transit_ms.saturating_add(trail.transit_ms);
        self.life_ms = self.life_ms.saturating_add(trail.life_ms);
        let Some(hops) = trail.hops else { return };
        self.hops.add(hops);
        self.returned.add(Some(trail.returns > 0));
        self.returns = self.returns.plus(Tally { k: trail.returns, n: hops });
        let promise = case.bench.yardstick.commitment(case.vendor, case.human.tier);
        let Some(most) = promise.and_then(|promise| promise.hops) else { return };
        if case.is_over() {
            self.within_promise.add(Some(hops <= most));
        } else {
            self.open_beyond_promise =
                self.open_beyond_promise.saturating_add(u32::from(hops > most));
        }
    }

    fn add_escalations(&mut self, case: &Case<'_>) {
        let (mut escalations, mut hops) = (0_u32, 0_u32);
        let (mut group, mut is_joined) = (None, false);
        let mut from = case.ticket().created;
        for event in case.events() {
            match event.kind {
                EventKind::Escalated => {
                    escalations = escalations.saturating_add(1);
                    hops = hops.saturating_add(1);
                    self.steps.add_ended(between(from, event.at));
                    from = event.at;
                }
                EventKind::Assigned { group: Some(next), .. } => {
                    let is_other = group.replace(next).is_some_and(|before| before != next);
                    hops = hops.saturating_add(u32::from(is_other));
                }
                EventKind::EngineeringEngaged if !is_joined => {
                    self.to_engineering.add(hops);
                    is_joined = true;
                }
                _ => {}
            }
        }
        self.escalations.add(escalations);
    }
}

/// A part of a whole; `None` where there is no whole.
pub(super) fn share(part: i64, whole: i64) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::measures::sample::{
        DAY, assigned, mark, measured, minute, promised, ticket,
    };
    use crate::domain::ticket::{Course, Event, Ticket};
    use crate::domain::time::MINUTE_MS;
    use proptest::prelude::*;

    fn passed(events: Vec<Event>) -> Ticket {
        Ticket { events, ..ticket(0) }
    }

    #[test]
    fn without_assignments_nothing_is_known_and_nothing_is_zero() {
        let handoffs = measured(&[passed(vec![])], DAY).handoffs;
        assert_eq!(handoffs.mean(), None);
        assert_eq!((handoffs.ownerless_share(), handoffs.transit_share()), (None, None));
    }

    #[test]
    fn time_solved_is_nobodys() {
        let events = vec![
            assigned(0, None, None),
            mark(10, EventKind::Resolved),
            mark(70, EventKind::Reopened),
        ];
        let handoffs = measured(&[passed(events)], 80).handoffs;
        assert_eq!(handoffs.ownerless_ms, 20 * MINUTE_MS);
        assert_eq!(handoffs.ownerless_share(), Some(1.0));
    }

    #[test]
    fn hops_are_held_against_the_promise_once_a_ticket_is_over() {
        let on = |at, group| assigned(at, Some(group), Some(1));
        let open = passed(vec![on(1, 0), on(2, 1), on(3, 2)]);
        let mut over = open.clone();
        over.events.push(mark(9, EventKind::Resolved));
        let one = passed(vec![on(1, 0), on(2, 1), mark(9, EventKind::Resolved)]);
        let handoffs = promised(&[open, over, one], DAY).handoffs;
        assert_eq!(handoffs.within_promise, Tally { k: 1, n: 2 });
        assert_eq!(handoffs.open_beyond_promise, 1);
    }

    #[test]
    fn steps_to_engineering_count_until_they_joined() {
        let events = vec![
            assigned(1, Some(0), None),
            mark(5, EventKind::Escalated),
            assigned(6, Some(1), None),
            mark(20, EventKind::EngineeringEngaged),
            mark(30, EventKind::Escalated),
        ];
        let handoffs = measured(&[passed(events)], DAY).handoffs;
        assert_eq!(handoffs.to_engineering.median(), Some(2.0));
        assert_eq!((handoffs.escalations.median(), handoffs.steps.count()), (Some(2.0), 2));
    }

    proptest! {
        #[test]
        fn parts_of_a_life_are_within_it_and_returns_are_hops(
            steps in prop::collection::vec((0_i64..50, prop::option::of(0_u16..4), 0_u8..3), 1..40),
        ) {
            let mut at = 0;
            let events = steps.into_iter().map(|(later, group, what)| {
                at += later;
                match what {
                    0 => mark(at, EventKind::Resolved),
                    1 => mark(at, EventKind::Reopened),
                    _ => assigned(at, group, None),
                }
            });
            let ticket = passed(events.collect());
            let handoffs = measured(std::slice::from_ref(&ticket), at + 10).handoffs;
            let course = Course::new(&ticket, minute(at + 10));
            prop_assert!(handoffs.ownerless_ms <= handoffs.life_ms);
            prop_assert!(handoffs.transit_ms <= handoffs.life_ms);
            prop_assert!(handoffs.returns.k <= handoffs.returns.n);
            let has_returned = (handoffs.returned.n > 0).then_some(handoffs.returned.k > 0);
            prop_assert_eq!(has_returned, course.has_returned());
        }
    }
}
