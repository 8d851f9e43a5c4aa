//! How long each milestone takes, per tier, known and hard problems apart.

use std::array;

use serde::{Deserialize, Serialize};

use super::case::{Case, add, add_reply, between};
use super::{Milestone, level_of};
use crate::domain::sla::{ClockKind, DURABLE_MS, ReplyReading, ResolutionReading, TierId};
use crate::domain::stats::{Curve, Interval, Percentile};
use crate::domain::ticket::{Lasting, ProblemClass};
use crate::domain::time::Instant;

/// How long tickets took to each milestone on one clock, as curves.
///
/// A ticket stands under the tier under which its first reply counts. A ticket that is not there yet is censored at
/// the as-of time; one that ended without it stays at risk for good, and so does one that was closed with neither
/// an answer nor a mark of being solved. Problems of different classes are never put together. What the source
/// cannot support stays empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Durations {
    clock: ClockKind,
    curves: [[[Curve; 3]; 4]; 8],
}

/// What a ticket passes on its way to its end.
const STEPS: [Milestone; 4] =
    [Milestone::Direction, Milestone::Workaround, Milestone::Engineering, Milestone::RootCause];

/// Its ends.
const ENDS: [Milestone; 3] =
    [Milestone::FirstResolution, Milestone::LastResolution, Milestone::DurableResolution];

/// A percentile of a curve with its 95 % interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quantile {
    /// Above 0 and below 1.
    pub share: f64,
    /// What the curve says.
    pub value: Percentile,
    /// In milliseconds; `None` where there are too few tickets for one.
    pub interval: Option<Interval>,
}

impl Quantile {
    /// The median, P90 and P95, which are shown.
    pub const SHARES: [f64; 3] = [0.5, 0.9, 0.95];

    /// The percentiles that are shown; `None` for a curve without tickets.
    pub fn of(curve: &Curve) -> Option<[Quantile; 3]> {
        let of = |share| {
            let interval = curve.interval(share);
            curve.percentile(share).map(|value| Quantile { share, value, interval })
        };
        let [median, p90, p95] = Quantile::SHARES.map(of);
        Some([median?, p90?, p95?])
    }
}

impl Durations {
    /// No tickets yet, with these edges.
    pub(super) fn new(clock: ClockKind, empty: &Curve) -> Durations {
        let of_tier = || array::from_fn(|_| empty.clone());
        let curves = array::from_fn(|_| array::from_fn(|_| of_tier()));
        Durations { clock, curves }
    }

    /// The clock on which they were measured.
    pub fn clock(&self) -> ClockKind {
        self.clock
    }

    /// Of one tier and one class of problems.
    pub fn curve(&self, milestone: Milestone, tier: TierId, class: ProblemClass) -> &Curve {
        &self.curves[milestone.index()][tier.index()][class as usize]
    }

    /// Of one class of problems over all tiers.
    ///
    /// # Panics
    /// Never, for all curves of one value have the same edges.
    pub fn over_tiers(&self, milestone: Milestone, class: ProblemClass) -> Curve {
        let mut all = self.curve(milestone, TierId::T1, class).clone();
        for tier in [TierId::T2, TierId::T3, TierId::T4] {
            let added = all.merge(self.curve(milestone, tier, class));
            added.expect("all curves of one value were made with the same edges");
        }
        all
    }

    pub(super) fn add(&mut self, case: &Case<'_>) {
        let replied = match self.clock {
            ClockKind::Ranking => Some(case.human),
            ClockKind::Contract | ClockKind::Felt => case.outcome(self.clock, ReplyReading::Human),
        };
        let Some(replied) = replied.filter(|it| it.start.is_some()) else { return };
        add_reply(self.curve_of(Milestone::FirstReply, case), &replied);
        let is_told = |it: &Milestone| level_of(it.measure(), case.bench.holdings).is_ok();
        let steps = STEPS.into_iter().filter(is_told).map(|it| (it, it.reached(case)));
        let steps: Vec<(Milestone, Option<Instant>)> = steps.collect();
        let ends: Vec<Milestone> = ENDS.into_iter().filter(is_told).collect();
        self.add_steps(case, &steps);
        self.add_ends(case, &ends);
    }

    fn add_steps(&mut self, case: &Case<'_>, steps: &[(Milestone, Option<Instant>)]) {
        let at = |reached: &Option<Instant>| reached.unwrap_or(case.course.as_of());
        let moments: Vec<Instant> = steps.iter().map(|(_, reached)| at(reached)).collect();
        let Some(shown) = case.shown_at(self.clock, &moments) else { return };
        for ((milestone, reached), ms) in steps.iter().zip(shown) {
            let curve = self.curve_of(*milestone, case);
            match reached {
                Some(_) => curve.add_ended(ms),
                None if case.is_over() => curve.add_never(),
                None => curve.add_open(ms),
            }
        }
    }

    fn add_ends(&mut self, case: &Case<'_>, milestones: &[Milestone]) {
        let Some(first) = case.resolution(self.clock, ResolutionReading::First) else { return };
        let is_open = !case.is_over() && !case.has_solution();
        for milestone in milestones {
            let lasting = match (milestone.reading(), &case.ends[..]) {
                // Closed without an answer and open again, it was never solved.
                (_, [_, ..]) if is_open => case.resolution(self.clock, ResolutionReading::Last),
                (Some(ResolutionReading::Durable), [(over, None)])
                    if between(*over, case.course.as_of()) < DURABLE_MS =>
                {
                    Some(Lasting::NotYet(first.ms()))
                }
                // Where it ended once at most, all readings are one.
                (_, [] | [(_, None)]) => Some(first),
                (Some(reading), _) => case.resolution(self.clock, reading),
                (None, _) => None,
            };
            let curve = self.curve_of(*milestone, case);
            match lasting {
                None => {}
                Some(_) if case.is_over() && !case.has_solution() => curve.add_never(),
                Some(lasting) => add(curve, lasting),
            }
        }
    }

    fn curve_of(&mut self, milestone: Milestone, case: &Case<'_>) -> &mut Curve {
        let class = case.ticket().problem as usize;
        &mut self.curves[milestone.index()][case.human.tier.index()][class]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::measures::sample::{
        DAY, mark, measured, says_customer, ticket, vendor_says,
    };
    use crate::domain::stats::Percentile;
    use crate::domain::ticket::{Event, EventKind, Gist, Ticket};
    use crate::domain::time::MINUTE_MS;

    fn hard(created: i64, events: Vec<Event>) -> Ticket {
        Ticket { problem: ProblemClass::Hard, events, ..ticket(created) }
    }

    fn known(created: i64, events: Vec<Event>) -> Ticket {
        Ticket { problem: ProblemClass::Known, ..hard(created, events) }
    }

    fn median(tickets: &[Ticket], milestone: Milestone, class: ProblemClass) -> Option<Percentile> {
        let durations = measured(tickets, 100 * DAY).felt;
        durations.over_tiers(milestone, class).percentile(0.5)
    }

    #[test]
    fn known_and_hard_problems_are_never_put_together() {
        let solved = |at| vec![vendor_says(1, Gist::Substantive), mark(at, EventKind::Resolved)];
        let tickets = [known(0, solved(10)), hard(0, solved(1000))];
        let at = |minutes: i64| Some(Percentile::At(minutes * MINUTE_MS));
        let first = Milestone::FirstResolution;
        assert_eq!(median(&tickets, first, ProblemClass::Known), at(10));
        assert_eq!(median(&tickets, first, ProblemClass::Hard), at(1000));
        assert_eq!(median(&tickets, first, ProblemClass::Unclassified), None);
    }

    #[test]
    fn a_solution_is_a_direction_and_helps_as_a_way_around_does() {
        let events = vec![
            mark(10, EventKind::Direction),
            mark(20, EventKind::Workaround),
            mark(30, EventKind::Resolved),
        ];
        let solved = vec![mark(10, EventKind::Resolved)];
        let tickets = [hard(0, events), hard(0, solved.clone()), hard(0, solved)];
        let at = |minutes: i64| Some(Percentile::At(minutes * MINUTE_MS));
        let felt = measured(&tickets, 100 * DAY).felt;
        let of = |milestone| felt.over_tiers(milestone, ProblemClass::Hard).percentile(0.9);
        assert_eq!((of(Milestone::Direction), of(Milestone::Workaround)), (at(10), at(20)));
    }

    #[test]
    fn a_ticket_that_ended_without_engineers_never_had_them_and_an_open_one_may_still() {
        let engaged = vec![mark(30, EventKind::EngineeringEngaged)];
        let closed = vec![vendor_says(5, Gist::Substantive), mark(50, EventKind::Resolved)];
        let tickets = [hard(0, engaged), hard(0, closed.clone()), hard(0, closed)];
        let curve = measured(&tickets, 10 * DAY).felt;
        let curve = curve.over_tiers(Milestone::Engineering, ProblemClass::Hard);
        assert_eq!(curve.count(), 3);
        assert_eq!(curve.percentile(0.3), Some(Percentile::At(30 * MINUTE_MS)));
        assert_eq!(curve.percentile(0.5), Some(Percentile::MoreThan(30 * MINUTE_MS)));
    }

    #[test]
    fn closed_without_an_answer_is_no_solution() {
        let tickets = [known(0, vec![mark(5, EventKind::Closed)])];
        let first = median(&tickets, Milestone::FirstResolution, ProblemClass::Known);
        assert_eq!(first, Some(Percentile::Never));
    }

    #[test]
    fn a_solution_lasts_when_fourteen_days_passed_without_a_reopening() {
        let events = vec![
            mark(60, EventKind::Resolved),
            Event { side: crate::domain::ticket::Side::Customer, ..mark(200, EventKind::Reopened) },
            mark(230, EventKind::Resolved),
        ];
        let late = measured(&[known(0, events.clone())], 15 * DAY).felt;
        let of = |durations: &Durations, milestone| {
            durations.over_tiers(milestone, ProblemClass::Known).percentile(0.5)
        };
        let at = |minutes: i64| Some(Percentile::At(minutes * MINUTE_MS));
        assert_eq!(of(&late, Milestone::FirstResolution), at(60));
        assert_eq!(of(&late, Milestone::LastResolution), at(90));
        assert_eq!(of(&late, Milestone::DurableResolution), at(90));
        let early = measured(&[known(0, events)], DAY).felt;
        let not_yet = Some(Percentile::MoreThan(90 * MINUTE_MS));
        assert_eq!(of(&early, Milestone::DurableResolution), not_yet);
    }

    #[test]
    fn closed_without_an_answer_and_open_again_is_still_open() {
        let events = vec![mark(5, EventKind::Closed), mark(50, EventKind::Reopened)];
        let first = median(&[known(0, events)], Milestone::FirstResolution, ProblemClass::Known);
        let so_far = 5 + 100 * DAY - 50;
        assert_eq!(first, Some(Percentile::MoreThan(so_far * MINUTE_MS)));
    }

    #[test]
    fn a_cause_named_after_the_end_counts_to_its_own_moment() {
        let events = vec![mark(60, EventKind::Resolved), mark(300, EventKind::RootCause)];
        let cause = median(&[hard(0, events)], Milestone::RootCause, ProblemClass::Hard);
        assert_eq!(cause, Some(Percentile::At(300 * MINUTE_MS)));
    }

    #[test]
    fn equal_tickets_are_read_within_their_bin_and_never_past_the_limit_that_they_met() {
        let tickets: Vec<Ticket> =
            (0..20).map(|_| known(0, vec![vendor_says(30, Gist::Substantive)])).collect();
        let curve = measured(&tickets, DAY).felt;
        let curve = curve.over_tiers(Milestone::FirstReply, ProblemClass::Known);
        // The 19th of 20 in the bin from 10^1.4 to 30 minutes: 25.1189 * (30 / 25.1189)^(19/20) = 29.7348.
        let last = Quantile::of(&curve).unwrap()[2];
        assert_eq!(last.value, Percentile::At(1_784_089));
        assert_eq!(curve.percentile(0.999), Some(Percentile::At(30 * MINUTE_MS)));
        assert_eq!(Quantile::of(&Curve::new(&[])), None);
    }

    #[test]
    fn a_source_without_marks_of_directions_has_no_time_to_them() {
        let tickets = [known(0, vec![says_customer(3), mark(60, EventKind::Resolved)])];
        assert_eq!(median(&tickets, Milestone::Direction, ProblemClass::Known), None);
    }
}
