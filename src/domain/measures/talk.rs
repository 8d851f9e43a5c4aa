//! How a conversation goes: whether answers slow down, how often one writes, how often one is asked.

use serde::{Deserialize, Serialize};

use super::case::{Case, between, is_from_customer};
use super::{Histogram, Lack};
use crate::domain::stats::Curve;
use crate::domain::summary::Tally;
use crate::domain::ticket::{EventKind, Gist, Turn, next_replies};

/// How one vendor's people talk with customers; times around the clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Talk {
    /// How long the customer's first question waits for a reply, the second, and so on to the sixth; the last also
    /// holds all later ones. One that ended with the ticket is open up to there.
    pub waits: [Curve; 6],
    /// Tickets on which the last question waited longer than the first, of those with three answered questions or
    /// more; ties count for neither side.
    pub slower: Tally,
    /// How often the customer wrote back after a reply, of tickets that are over.
    pub round_trips: Histogram,
    /// How often the vendor asked for something before the customer wrote again, of tickets that are over and on
    /// which it asked at all: one consolidated request, or a drip.
    pub requests: Histogram,
}

impl Talk {
    pub(super) fn new(empty: &Curve) -> Talk {
        Talk {
            waits: std::array::from_fn(|_| empty.clone()),
            slower: Tally::default(),
            round_trips: Histogram::default(),
            requests: Histogram::default(),
        }
    }

    /// Tickets on which the vendor asked once, of those on which it asked.
    pub fn consolidated(&self) -> Tally {
        self.requests.at_most(1)
    }

    pub(super) fn add(&mut self, case: &Case<'_>) {
        let holdings = case.bench.holdings;
        if !holdings.has(Lack::Log) || !holdings.has(Lack::Messages) {
            return;
        }
        if holdings.has(Lack::CustomerMessages) {
            self.add_waits(&next_replies(case.ticket(), case.course.as_of()));
        }
        if case.is_over() {
            self.add_messages(case);
        }
    }

    fn add_waits(&mut self, turns: &[Turn]) {
        for (place, turn) in turns.iter().enumerate() {
            let curve = &mut self.waits[place.min(5)];
            match turn.answered {
                Some(at) => curve.add_ended(between(turn.asked, at)),
                None => curve.add_open(between(turn.asked, turn.until)),
            }
        }
        let answered = turns.iter().filter_map(|turn| Some(between(turn.asked, turn.answered?)));
        let answered: Vec<i64> = answered.collect();
        if let [first, _, .., last] = answered[..] {
            self.slower.add((first != last).then_some(first < last));
        }
    }

    fn add_messages(&mut self, case: &Case<'_>) {
        let (mut trips, mut requests) = (0_u32, 0_u32);
        let (mut is_replied, mut is_asked) = (false, false);
        for event in case.events() {
            let EventKind::Message(said) = event.kind else { continue };
            if is_from_customer(event) && said.gist != Gist::Thanks {
                trips = trips.saturating_add(u32::from(is_replied));
                (is_replied, is_asked) = (false, false);
            } else if event.is_human_reply() {
                is_replied = true;
                requests = requests.saturating_add(u32::from(said.asks && !is_asked));
                is_asked |= said.asks;
            }
        }
        if case.bench.holdings.has(Lack::CustomerMessages) {
            self.round_trips.add(trips);
        }
        if requests > 0 {
            self.requests.add(requests);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::measures::sample::{
        DAY, mark, measured, says_customer, thanks, ticket, vendor_asks, vendor_says,
    };
    use crate::domain::stats::Percentile;
    use crate::domain::ticket::{Event, Ticket};
    use crate::domain::time::MINUTE_MS;

    fn talk(events: Vec<Event>) -> Talk {
        measured(&[Ticket { events, ..ticket(0) }], DAY).talk
    }

    fn says(at: i64) -> Event {
        vendor_says(at, Gist::Substantive)
    }

    #[test]
    fn each_question_waits_from_the_oldest_message_without_a_reply() {
        let found =
            talk(vec![says(10), says_customer(20), says_customer(30), says(60), says_customer(70)]);
        let at = |n: usize| found.waits[n].percentile(0.5);
        assert_eq!(at(0), Some(Percentile::At(10 * MINUTE_MS)));
        assert_eq!(at(1), Some(Percentile::At(40 * MINUTE_MS)));
        assert_eq!(at(2), Some(Percentile::MoreThan((DAY - 70) * MINUTE_MS)));
        assert_eq!((at(3), found.slower.n), (None, 0));
    }

    #[test]
    fn the_last_answer_is_held_against_the_first_and_ties_against_none() {
        let with = |last: i64| {
            talk(vec![says(10), says_customer(20), says(25), says_customer(30), says(30 + last)])
                .slower
        };
        assert_eq!(with(60), Tally { k: 1, n: 1 });
        assert_eq!(with(5), Tally { k: 0, n: 1 });
        assert_eq!(with(10), Tally { k: 0, n: 0 });
    }

    #[test]
    fn requests_in_a_row_are_one_and_a_drip_is_many() {
        let end = mark(500, EventKind::Resolved);
        let once = vec![vendor_asks(10), vendor_asks(12), says_customer(20), says(30), end];
        assert_eq!(talk(once).consolidated(), Tally { k: 1, n: 1 });
        let drip =
            vec![vendor_asks(10), says_customer(20), vendor_asks(30), says_customer(40), end];
        let found = talk(drip);
        assert_eq!(found.consolidated(), Tally { k: 0, n: 1 });
        assert_eq!((found.requests.median(), found.round_trips.median()), (Some(2.0), Some(2.0)));
    }

    #[test]
    fn thanks_are_no_round_trip_and_open_tickets_have_none_yet() {
        let end = mark(20, EventKind::Resolved);
        let found = talk(vec![says_customer(1), says(10), end, thanks(30)]);
        assert_eq!(found.round_trips.median(), Some(0.0));
        let open = talk(vec![says(10), says_customer(20)]);
        assert_eq!((open.round_trips.median(), open.consolidated().n), (None, 0));
    }

    #[test]
    fn without_the_customers_messages_nothing_is_said_of_questions() {
        let found = talk(vec![says(10), mark(20, EventKind::Resolved)]);
        assert_eq!((found.waits[0].count(), found.round_trips.n()), (0, 0));
    }
}
