//! Whether problems were solved, known and hard ones apart.

use serde::{Deserialize, Serialize};

use super::case::{Case, between};
use super::{Lack, Milestone};
use crate::domain::sla::{ClockKind, DURABLE_MS};
use crate::domain::stats::{Claim, claim};
use crate::domain::summary::Tally;
use crate::domain::ticket::{EventKind, ProblemClass};

/// What leading vendors claim of known problems.
pub const CLAIMED: f64 = 0.95;

/// How many problems were solved, and on the way got a direction or engineers.
///
/// Problems count from 14 days after they were opened, whatever became of them: leaving out only the open young ones
/// would flatter. Solved is solved and not open again; closed counts when a person had answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Solved {
    /// Known problems solved.
    pub known: Tally,
    /// Hard problems solved.
    pub hard: Tally,
    /// Problems solved of which nobody said whether they are known or hard.
    pub unclassified: Tally,
    /// Known problems with a direction within the hours asked for, of those older than that on the ranking clock.
    pub direction: Tally,
    /// Hard problems that the vendor's engineers joined.
    pub engineering: Tally,
    /// First solutions that lasted 14 days, of those whose 14 days have passed.
    pub durable: Tally,
    /// Tickets opened again, of those that were ever solved or closed; as in the summary.
    pub reopened: Tally,
    /// Solutions after a way around, of all solutions; where the source marks ways around.
    pub worked_around: Tally,
}

impl Solved {
    /// Whether at least 95 % of known problems are solved.
    pub fn claim(&self) -> Claim {
        claim(self.known.k, self.known.n, CLAIMED)
    }

    pub(super) fn add(&mut self, case: &Case<'_>) {
        let holdings = case.bench.holdings;
        let class = case.ticket().problem;
        let is_old = case.age_ms() >= DURABLE_MS;
        let is_solved = case.is_over() && case.has_solution();
        let solved = match class {
            ProblemClass::Known => &mut self.known,
            ProblemClass::Hard => &mut self.hard,
            ProblemClass::Unclassified => &mut self.unclassified,
        };
        solved.add((is_old && holdings.has(Lack::Ends)).then_some(is_solved));
        if class == ProblemClass::Known && holdings.has(Lack::Directions) {
            self.direction.add(has_direction(case));
        }
        let has_marks = class == ProblemClass::Hard && holdings.has(Lack::Engineering);
        let engaged = || Milestone::Engineering.reached(case).is_some();
        self.engineering.add((has_marks && is_old).then(engaged));
        if holdings.has(Lack::Log) {
            self.durable.add(is_durable(case));
            let is_reopened = case.ends.iter().any(|(_, reopened)| reopened.is_some());
            self.reopened.add((!case.ends.is_empty()).then_some(is_reopened));
        }
        let around = || case.course.first(|event| event.kind == EventKind::Workaround).is_some();
        let has_marks = is_solved && holdings.has(Lack::Workarounds);
        self.worked_around.add(has_marks.then(around));
    }
}

/// Whether the first direction came within the hours asked for; `None` for a ticket too young to tell.
fn has_direction(case: &Case<'_>) -> Option<bool> {
    let clock = ClockKind::Ranking;
    let limit = case.bench.wanted.direction.as_ms();
    let life = (case.ticket().created, case.course.as_of());
    let is_old = case.passes(clock, life)? > limit;
    let shown = |at| case.shown(clock, at);
    let in_time = match Milestone::Direction.reached(case) {
        Some(at) => Some(shown(at)? <= limit),
        None if case.is_over() => Some(false),
        None => (shown(case.course.as_of())? > limit).then_some(false),
    };
    in_time.filter(|_| is_old)
}

/// Whether the first solution lasted; `None` without one, or before its 14 days have passed.
fn is_durable(case: &Case<'_>) -> Option<bool> {
    let (solved, reopened) = *case.ends.first().filter(|_| case.has_solution())?;
    let has_passed = between(solved, case.course.as_of()) >= DURABLE_MS;
    let lasted = reopened.is_none_or(|at| between(solved, at) >= DURABLE_MS);
    has_passed.then_some(lasted)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::measures::sample::{DAY, mark, measured, ticket, vendor_says};
    use crate::domain::ticket::{Event, Gist, Ticket};

    fn known(created: i64, events: Vec<Event>) -> Ticket {
        Ticket { problem: ProblemClass::Known, events, ..ticket(created) }
    }

    fn solved_ones(count: i64) -> Vec<Ticket> {
        let at = |n| vec![vendor_says(n, Gist::Substantive), mark(n + 5, EventKind::Resolved)];
        (0..count).map(|n| known(n, at(n + 1))).collect()
    }

    #[test]
    fn fifty_nine_of_fifty_nine_meet_the_claim_and_fifty_eight_cannot_tell() {
        let claimed = |count| measured(&solved_ones(count), 20 * DAY).solved.claim();
        assert_eq!(claimed(59), Claim::Meets);
        assert_eq!(claimed(58), Claim::CannotTell { more: Some(1) });
        assert_eq!(claimed(0), Claim::CannotTell { more: Some(59) });
    }

    #[test]
    fn many_open_ones_are_below_the_claim() {
        let mut tickets = solved_ones(20);
        tickets.extend((0..10).map(|n| known(n, Vec::new())));
        let solved = measured(&tickets, 20 * DAY).solved;
        assert_eq!((solved.known, solved.claim()), (Tally { k: 20, n: 30 }, Claim::Below));
    }

    #[test]
    fn young_ones_do_not_count_solved_or_not() {
        let mut tickets = solved_ones(3);
        tickets.push(known(0, Vec::new()));
        assert_eq!(measured(&tickets, DAY).solved.known, Tally { k: 0, n: 0 });
        assert_eq!(measured(&tickets, 14 * DAY).solved.known.n, 2);
    }

    #[test]
    fn a_direction_at_four_hours_is_in_time_and_a_minute_later_is_not() {
        let with = |at| known(0, vec![mark(at, EventKind::Direction)]);
        let tickets = [with(240), with(241), known(0, vec![])];
        assert_eq!(measured(&tickets, DAY).solved.direction, Tally { k: 1, n: 3 });
        assert_eq!(measured(&tickets, 240).solved.direction, Tally { k: 0, n: 0 });
    }

    #[test]
    fn engineers_are_counted_of_hard_problems_only() {
        let engaged = || vec![mark(9, EventKind::EngineeringEngaged)];
        let hard = |events| Ticket { problem: ProblemClass::Hard, ..known(0, events) };
        let tickets = [hard(engaged()), hard(vec![]), known(0, engaged())];
        assert_eq!(measured(&tickets, 20 * DAY).solved.engineering, Tally { k: 1, n: 2 });
    }

    #[test]
    fn a_reopening_on_the_fourteenth_day_undoes_a_solution_and_one_after_it_does_not() {
        let reopened = |at| {
            let events = vec![mark(0, EventKind::Resolved), mark(at, EventKind::Reopened)];
            measured(&[known(0, events)], 30 * DAY).solved.durable
        };
        assert_eq!(reopened(14 * DAY - 1), Tally { k: 0, n: 1 });
        assert_eq!(reopened(14 * DAY), Tally { k: 1, n: 1 });
        let young = known(0, vec![mark(0, EventKind::Resolved)]);
        assert_eq!(measured(&[young], 14 * DAY - 1).solved.durable, Tally { k: 0, n: 0 });
    }
}
