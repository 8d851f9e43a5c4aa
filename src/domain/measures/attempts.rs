//! How often a customer had to try before anybody answered.

use serde::{Deserialize, Serialize};

use super::Histogram;
use super::case::Case;
use crate::domain::summary::Tally;
use crate::domain::ticket::{Channel, EventKind};

/// How one vendor could be reached.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempts {
    /// Attempts up to the first that was answered, or before the first reply of a person, where that came sooner; of
    /// tickets on which anybody was reached, by attempts.
    pub needed: Histogram,
    /// Tickets with attempts on which nobody was ever reached.
    pub unreached: u32,
    /// Attempts that nobody answered, of all.
    pub unanswered: Tally,
    /// Tickets on which at least one went unanswered, of those with attempts.
    pub tried_again: Tally,
    /// Attempts that were answered by channel, as in [`Channel::ALL`].
    pub reach: [Tally; 4],
}

impl Attempts {
    /// Tickets on which so many attempts were enough, of all with attempts; those never reached were not enough.
    pub fn within(&self, attempts: u32) -> Tally {
        let Tally { k, n } = self.needed.at_most(attempts);
        Tally { k, n: n.saturating_add(self.unreached) }
    }

    /// The fewest attempts that were enough on half of the tickets.
    ///
    /// `None` without tickets, and where even many were not enough on half of them.
    pub fn median(&self) -> Option<u32> {
        let most = self.needed.most()?;
        (0..=most).find(|attempts| {
            let Tally { k, n } = self.within(*attempts);
            u64::from(k) * 2 >= u64::from(n)
        })
    }

    /// How many attempts of a channel were answered.
    pub fn reach_of(&self, channel: Channel) -> Tally {
        self.reach[channel as usize]
    }

    pub(super) fn add(&mut self, case: &Case<'_>) {
        let (mut made, mut needed, mut is_missed) = (0_u32, None, false);
        for event in case.events() {
            if event.is_human_reply() {
                needed = needed.or(Some(made));
            }
            let EventKind::Attempt { channel, is_answered } = event.kind else { continue };
            made = made.saturating_add(1);
            self.unanswered.add(Some(!is_answered));
            is_missed |= !is_answered;
            self.reach[channel as usize].add(Some(is_answered));
            if is_answered {
                needed = needed.or(Some(made));
            }
        }
        self.tried_again.add((made > 0).then_some(is_missed));
        match needed {
            _ if made == 0 => {}
            Some(needed) => self.needed.add(needed),
            None => self.unreached = self.unreached.saturating_add(1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::measures::sample::{DAY, mark, measured, ticket, vendor_says};
    use crate::domain::ticket::{Event, Gist, Side, Ticket};
    use proptest::prelude::*;

    fn missed(at: i64, channel: Channel) -> Event {
        let kind = EventKind::Attempt { channel, is_answered: false };
        Event { side: Side::Customer, ..mark(at, kind) }
    }

    fn answered(at: i64, channel: Channel) -> Event {
        let kind = EventKind::Attempt { channel, is_answered: true };
        Event { side: Side::Customer, ..mark(at, kind) }
    }

    fn attempts(tickets: &[Vec<Event>]) -> Attempts {
        let tickets: Vec<Ticket> =
            tickets.iter().map(|events| Ticket { events: events.clone(), ..ticket(0) }).collect();
        measured(&tickets, DAY).attempts
    }

    #[test]
    fn three_mails_and_two_calls_without_an_answer_reach_nobody() {
        let (mail, call) = (Channel::Email, Channel::Phone);
        let night =
            [(1, mail), (2, call), (3, mail), (4, call), (5, mail)].map(|(at, by)| missed(at, by));
        let found = attempts(&[night.to_vec()]);
        assert_eq!((found.unreached, found.unanswered), (1, Tally { k: 5, n: 5 }));
        assert_eq!(found.tried_again, Tally { k: 1, n: 1 });
        assert_eq!(found.reach_of(mail), Tally { k: 0, n: 3 });
        assert_eq!((found.median(), found.within(99)), (None, Tally { k: 0, n: 1 }));
    }

    #[test]
    fn the_first_answer_by_either_way_ends_the_count() {
        let second = vec![missed(1, Channel::Phone), answered(2, Channel::Phone)];
        let written = vec![
            missed(1, Channel::Chat),
            vendor_says(2, Gist::Substantive),
            missed(3, Channel::Chat),
        ];
        let found = attempts(&[second, written, vec![]]);
        assert_eq!(found.within(1), Tally { k: 1, n: 2 });
        assert_eq!((found.median(), found.unanswered), (Some(1), Tally { k: 3, n: 4 }));
        assert_eq!(found.tried_again, Tally { k: 2, n: 2 });
    }

    #[test]
    fn nobody_tried_is_no_number() {
        let found = attempts(&[vec![]]);
        assert_eq!((found.median(), found.within(5)), (None, Tally { k: 0, n: 0 }));
    }

    proptest! {
        #[test]
        fn more_attempts_never_reach_fewer(made in prop::collection::vec((0_i64..6, prop::bool::ANY), 1..20)) {
            let tickets: Vec<Vec<Event>> = made
                .iter()
                .map(|(count, reaches)| {
                    let mut tries: Vec<Event> =
                        (0..*count).map(|at| missed(at, Channel::Phone)).collect();
                    tries.extend(reaches.then(|| answered(9, Channel::Phone)));
                    tries
                })
                .collect();
            let found = attempts(&tickets);
            for number in 0..8 {
                prop_assert!(found.within(number).k <= found.within(number + 1).k);
                prop_assert!(found.within(number).k <= found.within(number).n);
            }
        }
    }
}
