//! 知识断层: whether the same people stay on the other side.

use serde::{Deserialize, Serialize};

use super::case::Case;
use super::{Histogram, Lack};
use crate::domain::summary::Tally;
use crate::domain::ticket::EventKind;

/// How many people one vendor's customers had to deal with.
///
/// By public messages of people whose author is known; texts that close tickets are none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contacts {
    /// Messages by author, A first.
    by_agent: Vec<u32>,
    /// Messages without a known author; they are in none of the numbers.
    pub unsigned: u32,
    /// Different authors a ticket, of tickets with at least one.
    pub agents: Histogram,
    /// Tickets on which somebody new asked for something after somebody else had written, of those with two authors
    /// or more: the customer most likely had to explain again.
    pub explained_again: Tally,
}

impl Contacts {
    /// Messages by the two people who wrote the most, of all that are signed.
    ///
    /// With one person or two it is all of them; which of several equal ones are taken makes no difference.
    pub fn top_two(&self) -> Tally {
        let (mut first, mut second, mut n) = (0_u32, 0_u32, 0_u32);
        for messages in &self.by_agent {
            n = n.saturating_add(*messages);
            if *messages > first {
                (first, second) = (*messages, first);
            } else {
                second = second.max(*messages);
            }
        }
        Tally { k: first.saturating_add(second), n }
    }

    /// How many people wrote.
    pub fn people(&self) -> usize {
        self.by_agent.iter().filter(|messages| **messages > 0).count()
    }

    pub(super) fn add(&mut self, case: &Case<'_>) {
        if !case.bench.holdings.has(Lack::Log) {
            return;
        }
        // Few people write on one ticket; they are kept sorted.
        let mut seen: Vec<u16> = Vec::new();
        let mut is_again = false;
        for event in case.events().iter().filter(|event| event.is_human_reply()) {
            let EventKind::Message(said) = event.kind else { continue };
            let Some(agent) = said.agent else {
                self.unsigned = self.unsigned.saturating_add(1);
                continue;
            };
            self.note(agent);
            if let Err(place) = seen.binary_search(&agent) {
                is_again |= said.asks && !seen.is_empty();
                seen.insert(place, agent);
            }
        }
        if seen.is_empty() {
            return;
        }
        self.agents.add(u32::try_from(seen.len()).unwrap_or(u32::MAX));
        let is_told = seen.len() > 1 && case.bench.holdings.has(Lack::Requests);
        self.explained_again.add(is_told.then_some(is_again));
    }

    fn note(&mut self, agent: u16) {
        let place = usize::from(agent);
        if self.by_agent.len() <= place {
            self.by_agent.resize(place + 1, 0);
        }
        self.by_agent[place] = self.by_agent[place].saturating_add(1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::measures::sample::{DAY, measured, minute, ticket, vendor_says};
    use crate::domain::ticket::{Event, Gist, Message, Ticket};

    fn by(at: i64, agent: u16) -> Event {
        let said =
            Message { is_public: true, gist: Gist::Substantive, asks: false, agent: Some(agent) };
        Event::vendor(minute(at), EventKind::Message(said))
    }

    fn asks(at: i64, agent: u16) -> Event {
        let EventKind::Message(said) = by(at, agent).kind else { unreachable!() };
        Event::vendor(minute(at), EventKind::Message(Message { asks: true, ..said }))
    }

    fn contacts(tickets: &[Vec<Event>]) -> Contacts {
        let tickets: Vec<Ticket> =
            tickets.iter().map(|events| Ticket { events: events.clone(), ..ticket(0) }).collect();
        measured(&tickets, DAY).contacts
    }

    #[test]
    fn the_two_who_write_most_are_counted_whoever_they_are() {
        let found = contacts(&[vec![by(1, 0), by(2, 1), by(3, 2)], vec![by(1, 2), by(2, 2)]]);
        assert_eq!((found.top_two(), found.people()), (Tally { k: 4, n: 5 }, 3));
        assert_eq!(found.agents.median(), Some(2.0));
        let equal = contacts(&[vec![by(1, 0), by(2, 1), by(3, 2)]]);
        assert_eq!(equal.top_two(), Tally { k: 2, n: 3 });
        assert_eq!(contacts(&[vec![by(1, 5)]]).top_two(), Tally { k: 1, n: 1 });
    }

    #[test]
    fn nobody_known_is_nothing_counted() {
        let found = contacts(&[vec![vendor_says(1, Gist::Substantive)], vec![]]);
        assert_eq!((found.top_two(), found.unsigned), (Tally { k: 0, n: 0 }, 1));
        assert_eq!(found.agents.median(), None);
    }

    #[test]
    fn a_question_from_somebody_new_makes_the_customer_explain_again() {
        let again = |events| contacts(&[events]).explained_again;
        assert_eq!(again(vec![asks(1, 0), asks(2, 1)]), Tally { k: 1, n: 1 });
        assert_eq!(again(vec![asks(1, 0), by(2, 1), asks(3, 1)]), Tally { k: 0, n: 1 });
        assert_eq!(again(vec![asks(1, 0), asks(2, 0)]), Tally { k: 0, n: 0 });
    }
}
