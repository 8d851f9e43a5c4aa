//! 只修不防: whether the same kind of problem comes again.

use serde::{Deserialize, Serialize};

use super::case::Case;
use super::{Lack, Window};
use crate::domain::summary::Tally;
use crate::domain::time::Instant;

const DAY_MS: i64 = 86_400_000;

/// How often a category of one vendor came again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Category {
    /// An index into the categories of the source's labels.
    pub category: u16,
    /// Tickets about it.
    pub tickets: u32,
    /// Solved ones that came again within 30 days.
    pub within_30: Tally,
    /// The same within 90 days.
    pub within_90: Tally,
}

/// How often one vendor's solved problems came again.
///
/// A solved ticket came again when another one of the same vendor and category was opened after it was last solved
/// and less than 30 or 90 days later. Only tickets whose days have passed count, come again or not: to count those
/// that came again early would make it look worse than it is. A reopened ticket is the same ticket.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recurrence {
    /// Within 30 days.
    pub within_30: Tally,
    /// Within 90 days.
    pub within_90: Tally,
    /// Tickets of which no category is known; they are in none of the numbers.
    pub uncategorised: u32,
    /// By category, the most tickets first; among equals in the order of the labels.
    pub categories: Vec<Category>,
}

/// The tickets of one vendor as they come in.
#[derive(Default)]
pub(super) struct Occurrences {
    /// Category, and when it was opened.
    opened: Vec<(u16, Instant)>,
    /// Category, and when it was last solved.
    solved: Vec<(u16, Instant)>,
    uncategorised: u32,
}

impl Occurrences {
    pub(super) fn add(&mut self, case: &Case<'_>) {
        if !case.bench.holdings.has(Lack::Categories) || !case.bench.holdings.has(Lack::Ends) {
            return;
        }
        let Some(category) = case.ticket().category else {
            self.uncategorised = self.uncategorised.saturating_add(1);
            return;
        };
        self.opened.push((category, case.ticket().created));
        self.solved.extend(last_solved(case));
    }

    /// Puts them in order, so that what came again can be found.
    pub(super) fn sort(&mut self) {
        self.opened.sort_unstable();
    }

    /// Whether what was solved then came again; `None` while its days have not passed. They must be in order.
    pub(super) fn is_again(
        &self,
        (category, solved): (u16, Instant),
        as_of: Instant,
        window: Window,
    ) -> Option<bool> {
        let next = self.opened.partition_point(|opened| *opened <= (category, solved));
        let next = self.opened.get(next).filter(|(of, _)| *of == category);
        let again = next.map(|(_, at)| at.0.saturating_sub(solved.0));
        let has_passed = as_of.0.saturating_sub(solved.0) >= window.days() * DAY_MS;
        has_passed.then_some(again.is_some_and(|after| after < window.days() * DAY_MS))
    }

    /// What came again; takes time in proportion to n log n.
    pub(super) fn recurrence(mut self, as_of: Instant) -> Recurrence {
        self.sort();
        let mut found = Recurrence { uncategorised: self.uncategorised, ..Recurrence::default() };
        for opened in self.opened.chunk_by(|a, b| a.0 == b.0) {
            found.categories.push(Category {
                category: opened[0].0,
                tickets: u32::try_from(opened.len()).unwrap_or(u32::MAX),
                within_30: Tally::default(),
                within_90: Tally::default(),
            });
        }
        for (category, solved) in self.solved.iter().copied() {
            let within = |window| self.is_again((category, solved), as_of, window);
            found.within_30.add(within(Window::Days30));
            found.within_90.add(within(Window::Days90));
            let place = found.categories.binary_search_by_key(&category, |one| one.category);
            if let Some(of) = place.ok().and_then(|place| found.categories.get_mut(place)) {
                of.within_30.add(within(Window::Days30));
                of.within_90.add(within(Window::Days90));
            }
        }
        found.categories.sort_by_key(|one| std::cmp::Reverse(one.tickets));
        found
    }
}

/// A ticket's category, and when it was last solved; `None` where one of them is not known or not so.
pub(super) fn last_solved(case: &Case<'_>) -> Option<(u16, Instant)> {
    let (solved, _) = case.ends.last().filter(|_| case.is_over() && case.has_solution())?;
    Some((case.ticket().category?, *solved))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::measures::sample::{DAY, mark, measured, ticket};
    use crate::domain::ticket::{EventKind, Exclusion, Ticket};
    use proptest::prelude::*;

    fn about(category: u16, created: i64, solved: Option<i64>) -> Ticket {
        let events = solved.map(|at| mark(at, EventKind::Resolved)).into_iter().collect();
        Ticket { category: Some(category), events, ..ticket(created) }
    }

    #[test]
    fn the_same_category_within_thirty_days_came_again() {
        let tickets = [
            about(0, 0, Some(DAY)),
            about(0, 20 * DAY, None),
            about(1, 0, Some(DAY)),
            about(1, 40 * DAY, None),
        ];
        let found = measured(&tickets, 100 * DAY).recurrence;
        assert_eq!(found.within_30, Tally { k: 1, n: 2 });
        assert_eq!(found.within_90, Tally { k: 2, n: 2 });
        assert_eq!(found.categories[0].within_30, Tally { k: 1, n: 1 });
    }

    #[test]
    fn a_window_that_has_not_passed_does_not_count_even_when_it_came_again() {
        let tickets = [about(0, 0, Some(DAY)), about(0, 2 * DAY, None)];
        assert_eq!(measured(&tickets, 31 * DAY - 1).recurrence.within_30.n, 0);
        assert_eq!(measured(&tickets, 31 * DAY).recurrence.within_30, Tally { k: 1, n: 1 });
        assert_eq!(measured(&tickets, 31 * DAY).recurrence.within_90.n, 0);
    }

    #[test]
    fn opened_at_the_moment_of_the_solution_or_after_thirty_days_is_not_again() {
        let next = |created| {
            let tickets = [about(0, 0, Some(DAY)), about(0, created, None)];
            measured(&tickets, 100 * DAY).recurrence.within_30.k
        };
        assert_eq!([DAY, DAY + 1, 31 * DAY - 1, 31 * DAY].map(next), [0, 1, 1, 0]);
        let instant = [about(0, DAY, Some(DAY))];
        assert_eq!(measured(&instant, 100 * DAY).recurrence.within_30, Tally { k: 0, n: 1 });
    }

    #[test]
    fn without_a_category_a_ticket_is_counted_apart() {
        let plain = Ticket { category: None, ..about(0, 0, Some(DAY)) };
        let found = measured(&[about(0, 0, Some(DAY)), plain], 100 * DAY).recurrence;
        assert_eq!((found.within_30.n, found.uncategorised), (1, 1));
    }

    #[test]
    fn what_is_excluded_is_no_recurrence() {
        let duplicate = Some(Exclusion::Duplicate);
        let again = Ticket { excluded: duplicate, ..about(0, 2 * DAY, None) };
        let found = measured(&[about(0, 0, Some(DAY)), again], 100 * DAY);
        assert_eq!((found.recurrence.within_30.k, found.excluded), (0, 1));
    }

    proptest! {
        #[test]
        fn it_is_what_looking_at_every_pair_finds(
            rows in prop::collection::vec((0_u16..3, 0_i64..120, prop::option::of(0_i64..50)), 0..30),
        ) {
            let tickets: Vec<Ticket> = rows
                .iter()
                .map(|(of, day, took)| about(*of, day * DAY, took.map(|took| (day + took) * DAY)))
                .collect();
            let found = measured(&tickets, 150 * DAY).recurrence;
            let mut slow = Tally::default();
            for (of, day, took) in &rows {
                let Some(solved) = took.map(|took| day + took) else { continue };
                let is_again = rows.iter().any(|(other, opened, _)| {
                    other == of && *opened > solved && *opened < solved + 30
                });
                slow.add((150 - solved >= 30).then_some(is_again));
            }
            prop_assert_eq!(found.within_30, slow);
            prop_assert!(found.within_90.n <= found.within_30.n);
        }
    }
}
