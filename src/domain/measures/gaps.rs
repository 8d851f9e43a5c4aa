//! How long customers in an emergency wait for news.

use serde::{Deserialize, Serialize};

use super::Lack;
use super::case::{Case, add};
use crate::domain::sla::TierId;
use crate::domain::stats::{Curve, Percentile};
use crate::domain::ticket::Lasting;

/// The times between one vendor's public messages on open T1 tickets, around the clock; as in the summary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gaps {
    /// All of them; the last of an open ticket is open.
    pub between: Curve,
    /// The longest, and whether it has ended; `None` without any. Of equal ones, one that lasts.
    pub longest: Option<Gap>,
    /// T1 tickets with at least one.
    pub tickets: u32,
}

/// A time without news.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Gap {
    /// In milliseconds.
    pub ms: i64,
    /// Whether it lasts at the as-of time.
    pub is_open: bool,
}

impl Gaps {
    pub(super) fn new(empty: &Curve) -> Gaps {
        Gaps { between: empty.clone(), longest: None, tickets: 0 }
    }

    /// Nine out of ten are at most so long; `None` without any.
    pub fn p90(&self) -> Option<Percentile> {
        self.between.percentile(0.9)
    }

    pub(super) fn take(&mut self, case: &Case<'_>) {
        let holdings = case.bench.holdings;
        let is_told = holdings.has(Lack::Log) && holdings.has(Lack::Messages);
        if !is_told || case.human.tier != TierId::T1 {
            return;
        }
        let gaps = case.course.update_gaps();
        self.tickets = self.tickets.saturating_add(u32::from(!gaps.is_empty()));
        for gap in gaps {
            add(&mut self.between, gap);
            let is_open = matches!(gap, Lasting::Open(_));
            self.longest = self.longest.max(Some(Gap { ms: gap.ms(), is_open }));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::measures::sample::{DAY, mark, measured, ticket, vendor_says};
    use crate::domain::ticket::{Event, EventKind, Gist, Ticket};
    use crate::domain::time::MINUTE_MS;

    fn gaps(priority: u16, events: Vec<Event>) -> Gaps {
        measured(&[Ticket { priority, events, ..ticket(0) }], DAY).gaps
    }

    #[test]
    fn the_longest_time_without_news_may_still_last() {
        let says = |at| vendor_says(at, Gist::Substantive);
        let open = gaps(0, vec![says(10), says(40)]);
        assert_eq!(open.longest, Some(Gap { ms: (DAY - 40) * MINUTE_MS, is_open: true }));
        let over = gaps(0, vec![says(10), says(40), mark(60, EventKind::Resolved)]);
        assert_eq!(over.longest, Some(Gap { ms: 30 * MINUTE_MS, is_open: false }));
        assert_eq!((over.between.count(), over.tickets), (2, 1));
        assert_eq!(over.p90(), Some(Percentile::At(30 * MINUTE_MS)));
    }

    #[test]
    fn other_tiers_and_tickets_without_a_reply_have_none() {
        let says = vendor_says(10, Gist::Substantive);
        for found in [gaps(1, vec![says]), gaps(0, vec![])] {
            assert_eq!((found.longest, found.p90(), found.tickets), (None, None, 0));
        }
    }
}
