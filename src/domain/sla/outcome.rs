//! What a ticket's first reply comes to on each clock.

use super::allowance::Standing;
use super::dial::Dial;
use super::regime::{Allowance, tier_at};
use super::reply::Reply;
use super::{ClockKind, ReplyReading, TicketState, TierId, Yardstick};
use crate::domain::ticket::{Course, Pause, Ticket};
use crate::domain::time::Instant;

/// What a ticket's first reply comes to on one clock, as of the yardstick's moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// What it comes to.
    pub state: TicketState,
    /// Under which tier it counts: the one in force when it was missed, else when it was answered, else at the
    /// as-of time.
    pub tier: TierId,
    /// When the clock started; `None` when it has not.
    pub start: Option<Instant>,
    /// When it was answered, in the reading asked for; `None` when not, or when that cannot be told.
    pub reply: Option<Instant>,
    /// What the clock showed at the reply, or shows at the as-of time while it is open, in milliseconds.
    pub elapsed_ms: Option<i64>,
    /// The earliest moment at which 75 % of the limit have passed.
    pub near_due: Option<Instant>,
    /// The earliest moment at which the clock reaches the target, with the pauses that are known.
    pub target_due: Option<Instant>,
    /// The same of the limit.
    pub limit_due: Option<Instant>,
    /// The last moment at which a reply was still in time, where that has passed without one.
    pub missed_at: Option<Instant>,
    /// How near the limit an open ticket without a reply is.
    pub at_risk: Option<Risk>,
}

/// How near the limit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Risk {
    /// At least 75 % of it have passed.
    Near,
    /// At least 90 % of it have passed.
    Close,
}

impl Yardstick {
    /// What a ticket's first reply comes to on that clock.
    ///
    /// On the contract's clock the promise says what counts as a reply, and the reading asked for is not used;
    /// target and limit are both what was promised. A promise without its condition is none. `None` where the
    /// ticket's priority is mapped to no tier.
    pub fn first_reply(
        &self,
        ticket: &Ticket,
        clock: ClockKind,
        reading: ReplyReading,
    ) -> Option<Outcome> {
        let course = self.course(ticket);
        let pauses = course.pauses();
        self.first_reply_of((&course, &pauses), clock, reading)
    }

    /// The same of a course that is at hand, with its pauses.
    pub(in crate::domain) fn first_reply_of(
        &self,
        (course, pauses): (&Course<'_>, &[Pause]),
        clock: ClockKind,
        reading: ReplyReading,
    ) -> Option<Outcome> {
        let dial = Dial::new(self, (course, pauses), clock)?;
        let last = tier_at(&dial.tenures, course.as_of());
        if let Some(why) = course.ticket().excluded {
            return Some(Outcome::aside(TicketState::Excluded(why), last));
        }
        if !dial.has_regime() {
            return Some(Outcome::aside(TicketState::NoPromise, last));
        }
        let Some(start) = dial.start else {
            return Some(Outcome::aside(TicketState::NotStarted, last));
        };
        let reading = dial.reading(reading, start);
        let reply = match self.reply(course, reading) {
            Reply::Came(at) => Some(at),
            Reply::Missing => None,
            Reply::Unclear => return Some(Outcome::aside(TicketState::Unmeasurable, last)),
        };
        Some(dial.outcome(start, reply))
    }
}

impl Outcome {
    /// A ticket that never counts.
    fn aside(state: TicketState, tier: TierId) -> Outcome {
        Outcome {
            state,
            tier,
            start: None,
            reply: None,
            elapsed_ms: None,
            near_due: None,
            target_due: None,
            limit_due: None,
            missed_at: None,
            at_risk: None,
        }
    }
}

impl Dial<'_, '_> {
    /// What counts as a reply: on the contract's clock what the promise says.
    fn reading(&self, asked: ReplyReading, start: Instant) -> ReplyReading {
        let vendor = self.yardstick.vendor(self.course.ticket());
        let promise = |vendor| {
            let at_start = self.yardstick.commitment(vendor, tier_at(&self.tenures, start));
            let mut tiers = self.tenures.iter().map(|(_, tier)| *tier);
            at_start.or_else(|| tiers.find_map(|tier| self.yardstick.commitment(vendor, tier)))
        };
        let promise = vendor.filter(|_| self.clock == ClockKind::Contract).and_then(promise);
        promise.map_or(asked, |promise| promise.counts)
    }

    fn outcome(&self, start: Instant, reply: Option<Instant>) -> Outcome {
        let as_of = self.course.as_of();
        let stop = reply.unwrap_or(as_of);
        let base = self.base(stop).unwrap_or(start);
        let run = self.to_reply(stop);
        let standing = Standing::follow(&run, &self.tenures, &self.regimes, (base, stop));
        let plain = Outcome {
            start: Some(base),
            reply,
            ..Outcome::aside(TicketState::NoPromise, standing.tier)
        };
        let Some(allowance) = standing.allowance else { return plain };
        let from = run.spent(base);
        let due = |allowed: i64| run.due(allowed.saturating_add(from));
        let limit_due = due(allowance.limit);
        if !run.is_measurable() || limit_due.is_none() {
            return Outcome { state: TicketState::Unmeasurable, ..plain };
        }
        let (elapsed, age) = (run.spent(stop) - from, run.spent(as_of) - from);
        let is_over = self.course.is_over();
        let state = state(&standing, (reply, is_over), age > allowance.limit);
        let missed_at = due(allowance.limit.saturating_add(1)).map(|after| Instant(after.0 - 1));
        Outcome {
            state,
            elapsed_ms: (reply.is_some() || !is_over).then_some(elapsed),
            near_due: due(allowance.limit - allowance.limit / 4),
            target_due: due(allowance.target),
            limit_due,
            missed_at: missed_at.filter(|_| standing.is_missed),
            at_risk: (state == TicketState::YoungOpen).then(|| risk(elapsed, allowance)).flatten(),
            ..plain
        }
    }
}

fn state(
    standing: &Standing,
    (reply, is_over): (Option<Instant>, bool),
    is_past_limit: bool,
) -> TicketState {
    let is_settled = reply.is_some() || is_over;
    if !standing.is_missed && !is_past_limit {
        return if is_settled { TicketState::YoungSettled } else { TicketState::YoungOpen };
    }
    match reply {
        Some(_) if standing.is_missed => TicketState::Late,
        Some(_) if standing.is_past_target => TicketState::WithinLimit,
        Some(_) => TicketState::WithinTarget,
        None if is_over => TicketState::Never,
        None => TicketState::Overdue,
    }
}

fn risk(elapsed: i64, allowance: Allowance) -> Option<Risk> {
    let is_past =
        |percent: i64| elapsed.saturating_mul(100) >= allowance.limit.saturating_mul(percent);
    if is_past(90) {
        return Some(Risk::Close);
    }
    is_past(75).then_some(Risk::Near)
}
