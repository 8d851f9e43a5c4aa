//! A ticket as measures see it.

use super::{Holdings, Wanted};
use crate::domain::sla::{
    ClockKind, Outcome, ReopenRule, ReplyReading, ResolutionReading, TicketState, Yardstick,
};
use crate::domain::stats::Curve;
use crate::domain::terms::Terms;
use crate::domain::ticket::{Course, Event, EventKind, Lasting, Pause, Side, Ticket, Waiting};
use crate::domain::time::{Calendar, Instant};
use crate::domain::vendor::VendorId;

/// What one source's tickets are measured with.
#[derive(Clone, Copy)]
pub(super) struct Bench<'a> {
    pub yardstick: &'a Yardstick,
    pub terms: &'a Terms,
    pub holdings: Holdings,
    pub wanted: &'a Wanted<'a>,
}

/// A ticket that counts, as it is known at the as-of time.
pub(super) struct Case<'a> {
    pub bench: Bench<'a>,
    pub vendor: VendorId,
    pub course: Course<'a>,
    pub pauses: Vec<Pause>,
    /// From solving or closing to reopening; `None` while it is over.
    pub ends: Vec<(Instant, Option<Instant>)>,
    /// Its first reply of a person on the ranking clock; its tier is the one that it counts under everywhere.
    pub human: Outcome,
    /// Whether it was ever marked as solved.
    is_marked: bool,
}

impl<'a> Case<'a> {
    /// A vendor's ticket; `None` where its priority is mapped to no tier.
    pub(super) fn new(bench: Bench<'a>, vendor: VendorId, ticket: &'a Ticket) -> Option<Case<'a>> {
        let course = bench.yardstick.course(ticket);
        let pauses = course.pauses();
        let (clock, reading) = (ClockKind::Ranking, ReplyReading::Human);
        let human = bench.yardstick.first_reply_of((&course, &pauses), clock, reading)?;
        let ends = course.ends();
        let is_marked = course.first(|event| event.kind == EventKind::Resolved).is_some();
        Some(Case { bench, vendor, course, pauses, ends, human, is_marked })
    }

    pub(super) fn events(&self) -> &[Event] {
        self.course.events()
    }

    pub(super) fn ticket(&self) -> &'a Ticket {
        self.course.ticket()
    }

    pub(super) fn outcome(&self, clock: ClockKind, reading: ReplyReading) -> Option<Outcome> {
        self.bench.yardstick.first_reply_of((&self.course, &self.pauses), clock, reading)
    }

    /// Whether it is solved or closed, and not open again.
    pub(super) fn is_over(&self) -> bool {
        self.ends.last().is_some_and(|(_, reopened)| reopened.is_none())
    }

    /// Whether an end of it is a solution: it was marked as solved, or closed after a person had answered.
    pub(super) fn has_solution(&self) -> bool {
        self.is_marked || self.human.reply.is_some()
    }

    /// Milliseconds from its creation to the as-of time.
    pub(super) fn age_ms(&self) -> i64 {
        between(self.ticket().created, self.course.as_of())
    }

    /// The times during which it was open, in order.
    pub(super) fn lives(&self) -> Vec<(Instant, Instant)> {
        lives(&self.course, &self.ends)
    }

    /// How long it was open, in milliseconds.
    pub(super) fn life_ms(&self) -> i64 {
        let lives = self.lives();
        lives.iter().fold(0, |sum, (from, to)| between(*from, *to).saturating_add(sum))
    }

    /// The calendar of a clock; `None` where nothing is promised, or it never opens.
    fn calendar(&self, clock: ClockKind) -> Option<&'a Calendar> {
        let Bench { yardstick, terms, .. } = self.bench;
        let tier = self.human.tier;
        let id = match clock {
            ClockKind::Ranking => terms.tier_calendars[tier.index()],
            ClockKind::Contract => yardstick.commitment(self.vendor, tier)?.calendar,
            ClockKind::Felt => return None,
        };
        yardstick.calendar(id)
    }

    /// What passes on a clock from one moment to another, when nothing stops it.
    pub(super) fn passes(&self, clock: ClockKind, (from, to): (Instant, Instant)) -> Option<i64> {
        match clock {
            ClockKind::Felt => Some(between(from, to)),
            ClockKind::Ranking | ClockKind::Contract => {
                self.calendar(clock).map(|calendar| calendar.business_ms(from, to))
            }
        }
    }

    /// What a clock shows at something that happened; what happened after the end counts to its own moment.
    pub(super) fn shown(&self, clock: ClockKind, at: Instant) -> Option<i64> {
        self.shown_at(clock, &[at])?.pop()
    }

    /// The same at several moments.
    pub(super) fn shown_at(&self, clock: ClockKind, moments: &[Instant]) -> Option<Vec<i64>> {
        let known = (&self.course, &self.pauses[..]);
        let mut shown = self.bench.yardstick.elapsed_at(known, clock, moments)?;
        if self.bench.terms.policies.reopen == ReopenRule::Includes {
            return Some(shown);
        }
        for (shown, at) in shown.iter_mut().zip(moments) {
            let is_in = |(from, to): &&(Instant, Option<Instant>)| {
                from < at && to.is_none_or(|reopened| *at < reopened)
            };
            if let Some((over, _)) = self.ends.iter().find(is_in) {
                *shown = shown.saturating_add(self.passes(clock, (*over, *at))?);
            }
        }
        Some(shown)
    }

    /// How long it took to be solved in a reading.
    pub(super) fn resolution(
        &self,
        clock: ClockKind,
        reading: ResolutionReading,
    ) -> Option<Lasting> {
        let known = (&self.course, &self.pauses[..]);
        self.bench.yardstick.resolution_of(known, clock, reading)
    }
}

/// The times during which a ticket with these ends was open, in order.
pub(super) fn lives(
    course: &Course<'_>,
    ends: &[(Instant, Option<Instant>)],
) -> Vec<(Instant, Instant)> {
    let starts = ends.iter().map(|(_, reopened)| *reopened);
    let starts = std::iter::once(Some(course.ticket().created)).chain(starts);
    let stops = ends.iter().map(|(over, _)| *over).chain([course.as_of()]);
    starts.zip(stops).filter_map(|(start, stop)| Some((start?, stop))).collect()
}

/// The time that a ticket waited for the customer after a public request, up to any moment.
pub(super) struct Asked {
    /// The beginning of each such wait, its end, and what came before it, in milliseconds.
    waits: Vec<(Instant, Instant, i64)>,
}

impl Asked {
    pub(super) fn new(pauses: &[Pause]) -> Asked {
        let mut before = 0_i64;
        let asked = pauses.iter().filter(|pause| pause.waiting == Waiting::CustomerAsked);
        let waits = asked.map(|pause| {
            let wait = (pause.from, pause.to, before);
            before = before.saturating_add(between(pause.from, pause.to));
            wait
        });
        Asked { waits: waits.collect() }
    }

    /// What of the time between two moments was not such a wait, in milliseconds.
    pub(super) fn without(&self, (from, to): (Instant, Instant)) -> i64 {
        between(from, to).saturating_sub(self.until(to).saturating_sub(self.until(from)))
    }

    fn until(&self, at: Instant) -> i64 {
        let begun = self.waits.partition_point(|(from, ..)| *from < at);
        let last = begun.checked_sub(1).map(|place| self.waits[place]);
        last.map_or(0, |(from, to, before)| before.saturating_add(between(from, to.min(at))))
    }
}

/// Whether the customer wrote it.
pub(super) fn is_from_customer(event: &Event) -> bool {
    event.side == Side::Customer && matches!(event.kind, EventKind::Message(_))
}

/// Milliseconds from one moment to another; 0 when the second is earlier.
pub(super) fn between(from: Instant, to: Instant) -> i64 {
    to.0.saturating_sub(from.0).max(0)
}

/// Adds how long something lasted.
pub(super) fn add(curve: &mut Curve, lasting: Lasting) {
    match lasting {
        Lasting::Ended(ms) => curve.add_ended(ms),
        Lasting::Open(ms) | Lasting::NotYet(ms) => curve.add_open(ms),
    }
}

/// Adds a first reply; nothing where its clock does not run or nobody can tell.
pub(super) fn add_reply(curve: &mut Curve, outcome: &Outcome) {
    let is_aside = matches!(
        outcome.state,
        TicketState::Excluded(_)
            | TicketState::NotStarted
            | TicketState::NoPromise
            | TicketState::Unmeasurable
    );
    match (outcome.reply, outcome.elapsed_ms) {
        _ if is_aside => {}
        (Some(_), Some(ms)) => curve.add_ended(ms),
        (None, Some(ms)) => curve.add_open(ms),
        _ => curve.add_never(),
    }
}

/// Whether a state is in time; `None` for one that does not count.
pub(super) fn is_in_time(state: TicketState) -> Option<bool> {
    match state {
        TicketState::WithinTarget | TicketState::WithinLimit => Some(true),
        TicketState::Late | TicketState::Never | TicketState::Overdue => Some(false),
        _ => None,
    }
}
