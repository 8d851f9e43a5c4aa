//! Counting one more ticket.

use super::Summary;
use crate::domain::import::EvidenceLevel;
use crate::domain::sla::{
    ClockKind, DURABLE_MS, Outcome, ReplyReading, TicketState, TierId, Yardstick,
};
use crate::domain::stats::Curve;
use crate::domain::ticket::{Course, EventKind, Gist, Lasting, Pause, ProblemClass, Side, Ticket};
use crate::domain::time::Instant;

/// A ticket as it is counted.
struct Case<'a> {
    yardstick: &'a Yardstick,
    course: Course<'a>,
    pauses: Vec<Pause>,
}

impl Case<'_> {
    fn outcome(&self, clock: ClockKind, reading: ReplyReading) -> Option<Outcome> {
        self.yardstick.first_reply_of((&self.course, &self.pauses), clock, reading)
    }
}

impl Summary {
    /// Counts one more ticket; nothing where its priority is mapped to no tier.
    pub(super) fn count(&mut self, yardstick: &Yardstick, ticket: &Ticket) {
        let course = yardstick.course(ticket);
        let pauses = course.pauses();
        let case = Case { yardstick, course, pauses };
        let Some(human) = case.outcome(ClockKind::Ranking, ReplyReading::Human) else { return };
        self.tiers[human.tier.index()].first_reply.add(human.state);
        if let Some(it) = case.outcome(ClockKind::Ranking, ReplyReading::Substantive) {
            self.tiers[it.tier.index()].substantive.add(it.state);
        }
        if let Some(it) = case.outcome(ClockKind::Contract, ReplyReading::Human) {
            self.tiers[it.tier.index()].contract.add(it.state);
        }
        if let Some(it) = case.outcome(ClockKind::Felt, ReplyReading::Human) {
            self.tiers[it.tier.index()].felt.add(it.state);
        }
        if matches!(human.state, TicketState::Excluded(_)) {
            return;
        }
        let is_over = case.course.is_over();
        self.time(&case, &human, is_over);
        self.tally(&case, &human, is_over);
    }

    /// Adds its durations to the curves.
    fn time(&mut self, case: &Case<'_>, human: &Outcome, is_over: bool) {
        let (course, pauses) = (&case.course, &case.pauses[..]);
        let curve = &mut self.tiers[human.tier.index()].first_reply_curve;
        match (human.reply, human.elapsed_ms) {
            (Some(_), Some(ms)) => curve.add_ended(ms),
            (None, Some(ms)) => curve.add_open(ms),
            _ if human.state != TicketState::Unmeasurable => curve.add_never(),
            _ => {}
        }
        if let Some((tier, fix)) = case.yardstick.fix_of((course, pauses), ClockKind::Ranking) {
            add(&mut self.tiers[tier.index()].fix_curve, fix);
        }
        if human.tier == TierId::T1 {
            course.update_gaps().into_iter().for_each(|gap| add(&mut self.updates, gap));
        }
        let is_hard = course.ticket().problem == ProblemClass::Hard;
        let is_marked = case.yardstick.has_engineering() != Some(false);
        if !is_hard || !is_marked || self.level != EvidenceLevel::L3 {
            return;
        }
        let is_taken_on =
            |kind: EventKind| matches!(kind, EventKind::EngineeringEngaged | EventKind::Resolved);
        let taken_on = course.first(|event| is_taken_on(event.kind));
        let days = case
            .yardstick
            .working_days_ms(course.ticket().created, taken_on.unwrap_or(course.as_of()));
        match taken_on {
            Some(_) => self.engineering.add_ended(days),
            None if is_over => self.engineering.add_never(),
            None => self.engineering.add_open(days),
        }
    }

    fn tally(&mut self, case: &Case<'_>, human: &Outcome, is_over: bool) {
        let course = &case.course;
        let is_log = self.level == EvidenceLevel::L3;
        let age = course.as_of().0.saturating_sub(course.ticket().created.0);
        let is_known = course.ticket().problem == ProblemClass::Known && age >= DURABLE_MS;
        let is_marked = course.first(|event| event.kind == EventKind::Resolved).is_some();
        let is_solved = is_over && (is_marked || human.reply.is_some());
        let ends = course.ends();
        let is_reopened = ends.iter().any(|(_, reopened)| reopened.is_some());
        let tallies = &mut self.tallies;
        tallies.known_solved.add(is_known.then_some(is_solved));
        tallies.reopened.add((is_log && !ends.is_empty()).then_some(is_reopened));
        tallies.relapsed.add(has_relapsed(course, &ends).filter(|_| is_log));
        tallies.returned.add(course.has_returned());
        tallies.boilerplate.add(is_boilerplate(course));
        let by_vendor = |pause: &&Pause| matches!(pause.set_by, Side::Vendor | Side::Bot);
        let set: Vec<Pause> = case.pauses.iter().filter(by_vendor).copied().collect();
        tallies.paused.add(is_log.then_some(!set.is_empty()));
        for pause in &set {
            tallies.near_limit.add(Some(is_near_limit(human, pause.from)));
        }
    }
}

/// Whether 75 to 100 % of the limit had passed at a moment, without a reply before it.
fn is_near_limit(outcome: &Outcome, at: Instant) -> bool {
    let last = outcome.missed_at.or(outcome.limit_due);
    outcome.near_due.is_some_and(|from| from <= at)
        && last.is_some_and(|last| at <= last)
        && outcome.reply.is_none_or(|reply| at <= reply)
}

/// Whether it was reopened within 14 days of its first solution; `None` without one, or before they have passed.
fn has_relapsed(course: &Course<'_>, ends: &[(Instant, Option<Instant>)]) -> Option<bool> {
    let (solved, reopened) = *ends.first()?;
    let since = |at: Instant| at.0.saturating_sub(solved.0);
    (since(course.as_of()) >= DURABLE_MS).then(|| reopened.is_some_and(|at| since(at) < DURABLE_MS))
}

fn add(curve: &mut Curve, lasting: Lasting) {
    match lasting {
        Lasting::Ended(ms) => curve.add_ended(ms),
        Lasting::Open(ms) | Lasting::NotYet(ms) => curve.add_open(ms),
    }
}

/// Whether the first reply of a person was boilerplate; `None` where there is none, or nobody can tell.
fn is_boilerplate(course: &Course<'_>) -> Option<bool> {
    let first = course.events().iter().find(|event| event.is_human_reply())?;
    let EventKind::Message(said) = first.kind else { return None };
    (said.gist != Gist::Unknown).then_some(said.gist == Gist::Boilerplate)
}
