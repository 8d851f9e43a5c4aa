//! How long tickets waited, for whom, and what is odd about it.

use serde::{Deserialize, Serialize};

use super::Lack;
use super::case::{Case, between, is_from_customer};
use super::handoffs::share;
use crate::domain::sla::Outcome;
use crate::domain::stats::Curve;
use crate::domain::summary::Tally;
use crate::domain::ticket::{Course, Event, EventKind, Pause, Side, Waiting};
use crate::domain::time::Instant;

/// A pause that somebody set, looked at closely.
///
/// What a status makes one wait for the customer is one pause, whether or not a question was open all the while.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Its first moment.
    pub from: Instant,
    /// The moment after its last.
    pub to: Instant,
    /// For whom it began.
    pub waiting: Waiting,
    /// Who set it.
    pub set_by: Side,
    /// Whether 75 to 100 % of the limit had passed when it was set, without a reply before.
    pub is_near_limit: bool,
    /// Whether a public question was open at any time of it; `None` for pauses that need none.
    pub has_question: Option<bool>,
    /// How long it lasted after the customer had replied, in milliseconds; `None` where nobody replied, or where no
    /// status says how long it lasted.
    pub outlasted_ms: Option<i64>,
}

/// How one vendor's tickets waited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pauses {
    /// Tickets that waited at all, of those looked at.
    pub paused: Tally,
    /// How long these were open, in milliseconds, around the clock.
    pub life_ms: i64,
    /// How long they waited, by [`Waiting`] in its order, in milliseconds.
    pub waited_ms: [i64; 5],
    /// Pauses by [`Side`] in its order: who set them.
    pub set_by: [u32; 4],
    /// Pauses set by the vendor near the limit, of all that it set.
    pub near_limit: Tally,
    /// Pauses set by the vendor for the customer without any public question, of those where that can be told.
    pub unasked: Tally,
    /// Pauses for the customer that went on after the reply, of those with a reply.
    pub outlasting: Tally,
    /// How long these went on.
    pub outlasted: Curve,
    /// Tickets with a pause near the limit, one without a question, one that outlasted the reply.
    pub odd_tickets: [u32; 3],
    /// How long pauses lasted; those that last are open.
    pub lengths: Curve,
}

impl Finding {
    /// All pauses of a ticket, by their beginning.
    ///
    /// `outcome` is that of its first reply, which knows when the limit was near. Takes time in proportion to its
    /// events, but for a search for each pause.
    pub fn all(course: &Course<'_>, pauses: &[Pause], outcome: &Outcome) -> Vec<Finding> {
        let is_status = |event: &Event| matches!(event.kind, EventKind::Status(_));
        let has_statuses = course.first(is_status).is_some();
        let replies = course.events().iter().filter(|event| is_from_customer(event));
        let replies: Vec<Instant> = replies.map(|event| event.at).collect();
        let mut found: Vec<Finding> = Vec::new();
        for pause in pauses {
            let has_question = match pause.waiting {
                Waiting::CustomerAsked => Some(true),
                Waiting::CustomerClaimed => Some(false),
                _ => None,
            };
            match found.last_mut() {
                Some(last) if last.is_continued_by(pause) => {
                    last.to = pause.to;
                    last.has_question = last.has_question.max(has_question);
                }
                _ => found.push(Finding {
                    from: pause.from,
                    to: pause.to,
                    waiting: pause.waiting,
                    set_by: pause.set_by,
                    is_near_limit: is_near_limit(outcome, pause.from),
                    has_question,
                    outlasted_ms: None,
                }),
            }
        }
        for finding in found.iter_mut().filter(|it| has_statuses && it.has_question.is_some()) {
            let next = replies.partition_point(|at| *at <= finding.from);
            let reply = replies.get(next).filter(|at| **at <= finding.to);
            finding.outlasted_ms = reply.map(|at| between(*at, finding.to));
        }
        found
    }

    fn is_continued_by(&self, pause: &Pause) -> bool {
        let is_customer =
            matches!(pause.waiting, Waiting::CustomerAsked | Waiting::CustomerClaimed);
        self.to == pause.from
            && self.set_by == pause.set_by
            && self.has_question.is_some()
            && is_customer
    }

    fn is_by_vendor(&self) -> bool {
        matches!(self.set_by, Side::Vendor | Side::Bot)
    }
}

/// Whether 75 to 100 % of the limit had passed at a moment, without a reply before it; as in the summary.
fn is_near_limit(outcome: &Outcome, at: Instant) -> bool {
    let last = outcome.missed_at.or(outcome.limit_due);
    outcome.near_due.is_some_and(|from| from <= at)
        && last.is_some_and(|last| at <= last)
        && outcome.reply.is_none_or(|reply| at <= reply)
}

impl Pauses {
    pub(super) fn new(empty: &Curve) -> Pauses {
        Pauses {
            paused: Tally::default(),
            life_ms: 0,
            waited_ms: [0; 5],
            set_by: [0; 4],
            near_limit: Tally::default(),
            unasked: Tally::default(),
            outlasting: Tally::default(),
            odd_tickets: [0; 3],
            outlasted: empty.clone(),
            lengths: empty.clone(),
        }
    }

    /// The share of tickets' life in which they waited; `None` where nothing was open, or nothing can be told.
    pub fn share(&self) -> Option<f64> {
        let waited = self.waited_ms.iter().fold(0_i64, |sum, ms| sum.saturating_add(*ms));
        share(waited, self.life_ms)
    }

    /// The same for one kind of waiting.
    pub fn share_of(&self, waiting: Waiting) -> Option<f64> {
        share(self.waited_ms[waiting as usize], self.life_ms)
    }

    pub(super) fn add(&mut self, case: &Case<'_>) {
        let holdings = case.bench.holdings;
        if !holdings.has(Lack::Log) || !holdings.has(Lack::Waits) {
            return;
        }
        self.paused.add(Some(!case.pauses.is_empty()));
        self.life_ms = self.life_ms.saturating_add(case.life_ms());
        for pause in &case.pauses {
            let waited = &mut self.waited_ms[pause.waiting as usize];
            *waited = waited.saturating_add(between(pause.from, pause.to));
        }
        let before = self.odd();
        for finding in Finding::all(&case.course, &case.pauses, &case.human) {
            self.look(&finding, case);
        }
        for (place, (before, now)) in before.into_iter().zip(self.odd()).enumerate() {
            let tickets = &mut self.odd_tickets[place];
            *tickets = tickets.saturating_add(u32::from(now > before));
        }
    }

    /// Odd pauses so far: near the limit, without a question, outlasting the reply.
    fn odd(&self) -> [u32; 3] {
        [self.near_limit.k, self.unasked.k, self.outlasting.k]
    }

    fn look(&mut self, finding: &Finding, case: &Case<'_>) {
        let set_by = &mut self.set_by[finding.set_by as usize];
        *set_by = set_by.saturating_add(1);
        let length = between(finding.from, finding.to);
        let lasts = finding.to == case.course.as_of() && !case.is_over();
        if lasts {
            self.lengths.add_open(length);
        } else {
            self.lengths.add_ended(length);
        }
        if finding.is_by_vendor() {
            self.near_limit.add(Some(finding.is_near_limit));
            let is_told = case.bench.holdings.has(Lack::Requests);
            let is_unasked = finding.has_question.map(|has_question| !has_question);
            self.unasked.add(is_unasked.filter(|_| is_told));
        }
        let Some(outlasted) = finding.outlasted_ms else { return };
        self.outlasting.add(Some(outlasted > 0));
        match outlasted {
            0 => {}
            _ if lasts => self.outlasted.add_open(outlasted),
            _ => self.outlasted.add_ended(outlasted),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::measures::sample::{
        DAY, mark, measured, says_customer, status, ticket, vendor_asks, vendor_says,
    };
    use crate::domain::stats::Percentile;
    use crate::domain::ticket::{Gist, Status, Ticket};
    use crate::domain::time::MINUTE_MS;

    fn waited(events: Vec<Event>, as_of: i64) -> Pauses {
        measured(&[Ticket { events, ..ticket(0) }], as_of).pauses
    }

    #[test]
    fn a_status_kept_after_the_customers_reply_is_one_pause_that_outlasts_it() {
        let events = vec![
            vendor_asks(10),
            status(10, Status::WaitingOnCustomer),
            says_customer(30),
            status(90, Status::Working),
        ];
        let pauses = waited(events, 100);
        assert_eq!((pauses.set_by, pauses.unasked), ([0, 1, 0, 0], Tally { k: 0, n: 1 }));
        assert_eq!(pauses.outlasting, Tally { k: 1, n: 1 });
        assert_eq!(pauses.outlasted.percentile(0.5), Some(Percentile::At(60 * MINUTE_MS)));
        assert_eq!(pauses.waited_ms[0..2], [20 * MINUTE_MS, 60 * MINUTE_MS]);
        assert_eq!(pauses.share(), Some(0.8));
    }

    #[test]
    fn waiting_for_the_customer_without_a_question_is_told_of_and_on_hold_needs_none() {
        let events = vec![
            vendor_says(5, Gist::Boilerplate),
            status(6, Status::WaitingOnCustomer),
            status(20, Status::OnHold),
        ];
        let pauses = waited(events, 100);
        assert_eq!(pauses.unasked, Tally { k: 1, n: 1 });
        assert_eq!(pauses.set_by, [0, 2, 0, 0]);
        assert_eq!(pauses.lengths.count(), 2);
    }

    #[test]
    fn a_pause_at_three_quarters_of_the_limit_is_near_it_and_one_before_or_past_it_is_not() {
        let near = |at| waited(vec![status(at, Status::OnHold)], DAY).near_limit.k;
        // T1: 30 minutes, three quarters of which are 22.5.
        assert_eq!([22, 23, 30, 31].map(near), [0, 1, 1, 0]);
        let answered = vec![vendor_says(20, Gist::Substantive), status(25, Status::OnHold)];
        assert_eq!(waited(answered, DAY).near_limit, Tally { k: 0, n: 1 });
    }

    #[test]
    fn pauses_of_the_customers_own_are_not_held_against_the_vendor() {
        let own = Event { side: Side::Customer, ..status(25, Status::WaitingOnCustomer) };
        let pauses = waited(vec![own], DAY);
        assert_eq!((pauses.set_by, pauses.near_limit.n, pauses.unasked.n), ([1, 0, 0, 0], 0, 0));
    }

    #[test]
    fn a_source_without_statuses_and_requests_has_no_pauses_to_share() {
        let pauses = waited(vec![mark(5, EventKind::Resolved)], DAY);
        assert_eq!((pauses.share(), pauses.paused.n), (None, 0));
    }

    #[test]
    fn a_ticket_that_never_lived_has_no_share() {
        let events = vec![status(0, Status::OnHold), mark(0, EventKind::Resolved)];
        let pauses = waited(events, DAY);
        assert_eq!((pauses.share(), pauses.paused.n), (None, 1));
    }
}
