//! Whether replies say something, and whether anything moves after them.

use serde::{Deserialize, Serialize};

use super::Lack;
use super::case::{Asked, Case, add_reply, between};
use crate::domain::sla::{ClockKind, ReplyReading};
use crate::domain::stats::Curve;
use crate::domain::summary::Tally;
use crate::domain::ticket::{Event, EventKind, Gist, Side};
use crate::domain::time::Instant;

const DAY_MS: f64 = 86_400_000.0;

/// How one vendor's tickets move on.
///
/// Progress is a public message of a person that is more than boilerplate, thanks or a closing text, and engineers
/// joining, a direction, a way around, a root cause and a solution. A message whose text is not known is given the
/// benefit of the doubt. Statuses, assignments and escalations move a ticket about and are no progress.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// First replies of people that were boilerplate, of those of which it is known; as in the summary.
    pub boilerplate_first: Tally,
    /// Public messages of people that were boilerplate, of those of which it is known.
    pub boilerplate: Tally,
    /// Substantive first replies on the ranking clock, T1 first; tickets of which they cannot be told are left out.
    pub substantive: [Curve; 4],
    /// From the first reply of a person to the first substantive one, around the clock; 0 where they are the same.
    pub delay: Curve,
    /// Progress of all tickets.
    pub events: u64,
    /// How long these tickets were open, without waiting for the customer after a public request, in milliseconds.
    pub open_ms: i64,
    /// The longest time without progress of each ticket while it was open, waiting for the customer aside.
    pub stall: Curve,
}

impl Progress {
    pub(super) fn new(empty: &Curve) -> Progress {
        Progress {
            boilerplate_first: Tally::default(),
            boilerplate: Tally::default(),
            substantive: std::array::from_fn(|_| empty.clone()),
            delay: empty.clone(),
            events: 0,
            open_ms: 0,
            stall: empty.clone(),
        }
    }

    /// Progress for each day that a ticket was open; `None` where none was open at all.
    pub fn per_day(&self) -> Option<f64> {
        (self.open_ms > 0).then(|| self.events as f64 / (self.open_ms as f64 / DAY_MS))
    }

    pub(super) fn add(&mut self, case: &Case<'_>) {
        let holdings = case.bench.holdings;
        if !holdings.has(Lack::Log) || !holdings.has(Lack::Messages) {
            return;
        }
        if holdings.has(Lack::Texts) {
            self.add_gists(case);
            self.add_substantive(case);
        }
        self.add_moves(case);
    }

    fn add_gists(&mut self, case: &Case<'_>) {
        let replies = case.events().iter().filter(|event| event.is_human_reply());
        for (place, event) in replies.enumerate() {
            let is_boilerplate = gist(event)
                .filter(|gist| *gist != Gist::Unknown)
                .map(|gist| gist == Gist::Boilerplate);
            self.boilerplate.add(is_boilerplate);
            if place == 0 {
                self.boilerplate_first.add(is_boilerplate);
            }
        }
    }

    fn add_substantive(&mut self, case: &Case<'_>) {
        let (clock, reading) = (ClockKind::Ranking, ReplyReading::Substantive);
        let Some(outcome) = case.outcome(clock, reading) else { return };
        add_reply(&mut self.substantive[case.human.tier.index()], &outcome);
        let is_told = outcome.start.is_some();
        match (case.human.reply.filter(|_| is_told), outcome.reply) {
            (Some(first), Some(at)) => self.delay.add_ended(between(first, at)),
            (Some(_), None) if case.is_over() => self.delay.add_never(),
            (Some(first), None) => self.delay.add_open(between(first, case.course.as_of())),
            (None, _) => {}
        }
    }

    /// Adds its progress, how long it was open, and its longest time without progress.
    fn add_moves(&mut self, case: &Case<'_>) {
        let asked = Asked::new(&case.pauses);
        let moves: Vec<Instant> =
            case.events().iter().filter(|event| is_progress(event)).map(|event| event.at).collect();
        self.events = self.events.saturating_add(moves.len() as u64);
        // The longest, and whether it still lasts.
        let mut longest = (0_i64, false);
        for (from, to) in case.lives() {
            self.open_ms = self.open_ms.saturating_add(asked.without((from, to)));
            let inside = &moves[moves.partition_point(|at| *at <= from)..];
            let inside = &inside[..inside.partition_point(|at| *at < to)];
            let mut last = from;
            for at in inside {
                longest = longest.max((asked.without((last, *at)), false));
                last = *at;
            }
            let lasts = to == case.course.as_of() && !case.is_over();
            longest = longest.max((asked.without((last, to)), lasts));
        }
        match longest {
            (ms, true) => self.stall.add_open(ms),
            (ms, false) => self.stall.add_ended(ms),
        }
    }
}

fn gist(event: &Event) -> Option<Gist> {
    if let EventKind::Message(said) = event.kind { Some(said.gist) } else { None }
}

fn is_progress(event: &Event) -> bool {
    match event.kind {
        EventKind::Message(said) => {
            event.is_human_reply() && matches!(said.gist, Gist::Substantive | Gist::Unknown)
        }
        EventKind::EngineeringEngaged
        | EventKind::Direction
        | EventKind::Workaround
        | EventKind::RootCause
        | EventKind::Resolved => event.side != Side::Customer,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::measures::sample::{
        DAY, mark, measured, says_customer, status, ticket, vendor_asks, vendor_says,
    };
    use crate::domain::stats::Percentile;
    use crate::domain::ticket::{Status, Ticket};
    use crate::domain::time::MINUTE_MS;
    use proptest::prelude::*;

    fn moved(events: Vec<Event>, as_of: i64) -> Progress {
        measured(&[Ticket { events, ..ticket(0) }], as_of).progress
    }

    #[test]
    fn boilerplate_is_a_first_reply_but_no_substantive_one_and_no_progress() {
        let found =
            moved(vec![vendor_says(5, Gist::Boilerplate), vendor_says(65, Gist::Substantive)], DAY);
        assert_eq!(found.boilerplate_first, Tally { k: 1, n: 1 });
        assert_eq!((found.boilerplate, found.events), (Tally { k: 1, n: 2 }, 1));
        assert_eq!(found.delay.percentile(0.5), Some(Percentile::At(60 * MINUTE_MS)));
        assert_eq!(found.per_day(), Some(1.0));
    }

    #[test]
    fn the_longest_time_without_progress_leaves_out_waiting_for_an_answer() {
        let events = vec![
            vendor_asks(10),
            status(10, Status::WaitingOnCustomer),
            says_customer(500),
            vendor_says(530, Gist::Substantive),
            mark(550, EventKind::Resolved),
        ];
        let found = moved(events, DAY);
        assert_eq!(found.stall.percentile(0.5), Some(Percentile::At(30 * MINUTE_MS)));
        assert_eq!(found.open_ms, 60 * MINUTE_MS);
    }

    #[test]
    fn a_stall_that_lasts_is_at_least_so_long() {
        let found = moved(vec![vendor_says(10, Gist::Substantive)], 500);
        let more = Some(Percentile::MoreThan(490 * MINUTE_MS));
        assert_eq!(found.stall.percentile(0.5), more);
    }

    #[test]
    fn a_reopened_ticket_stalls_only_while_it_is_open() {
        let events = vec![
            vendor_says(10, Gist::Substantive),
            mark(20, EventKind::Resolved),
            mark(1000, EventKind::Reopened),
            mark(1030, EventKind::Resolved),
        ];
        let found = moved(events, DAY);
        assert_eq!(found.stall.percentile(0.5), Some(Percentile::At(30 * MINUTE_MS)));
    }

    #[test]
    fn without_texts_no_share_of_boilerplate_is_told_and_messages_count_as_progress() {
        let found = moved(vec![vendor_says(10, Gist::Unknown)], DAY);
        assert_eq!((found.boilerplate.n, found.delay.count(), found.events), (0, 0, 1));
    }

    #[test]
    fn nothing_open_has_no_progress_a_day() {
        assert_eq!(measured(&[], DAY).progress.per_day(), None);
        let events = vec![vendor_says(0, Gist::Substantive), mark(0, EventKind::Resolved)];
        assert_eq!(moved(events, DAY).per_day(), None);
    }

    proptest! {
        #[test]
        fn no_stall_is_longer_than_the_time_open(
            steps in prop::collection::vec((0_i64..90, 0_u8..6), 0..30),
        ) {
            let mut at = 0;
            let mut events = vec![vendor_says(0, Gist::Boilerplate)];
            for (later, what) in steps {
                at += later;
                events.push(match what {
                    0 => vendor_asks(at),
                    1 => status(at, Status::WaitingOnCustomer),
                    2 => says_customer(at),
                    3 => mark(at, EventKind::Resolved),
                    4 => mark(at, EventKind::Reopened),
                    _ => vendor_says(at, Gist::Substantive),
                });
            }
            let found = moved(events, at + 30);
            prop_assert!(found.open_ms >= 0);
            prop_assert!(found.stall.longest().is_some_and(|ms| 0 <= ms && ms <= found.open_ms));
            prop_assert!(found.per_day().is_none_or(f64::is_finite));
        }
    }
}
