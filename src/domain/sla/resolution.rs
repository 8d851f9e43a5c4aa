//! How long tickets took to be solved, or to be worked around.

use super::dial::Dial;
use super::regime::tier_at;
use super::{ClockKind, ReopenRule, ResolutionReading, TierId, Yardstick};
use crate::domain::ticket::{Course, Event, EventKind, Lasting, Pause, Ticket};
use crate::domain::time::Instant;

/// How long a ticket must stay solved to be durably so: 14 days, in milliseconds.
pub(in crate::domain) const DURABLE_MS: i64 = 14 * 86_400_000;

/// When something was over, from when it is counted, and how sure that is.
struct End {
    from: Instant,
    at: Instant,
    lasts: fn(i64) -> Lasting,
}

impl Yardstick {
    /// How long a ticket took to be solved, on that clock; solved is solved or closed, whichever comes first.
    ///
    /// The last: where it is open again, so far. The first: whatever came after. The durable: one not followed by a
    /// reopening within 14 days, half open, once they have passed; not yet where the last may still become one.
    /// `None` where the clock does not run: an excluded ticket, one without a tier, a promise or a start, a
    /// calendar that never opens.
    pub fn resolution(
        &self,
        ticket: &Ticket,
        clock: ClockKind,
        reading: ResolutionReading,
    ) -> Option<Lasting> {
        let course = self.course(ticket);
        self.resolution_of((&course, &course.pauses()), clock, reading)
    }

    /// The same of a course at hand.
    pub(in crate::domain) fn resolution_of(
        &self,
        (course, pauses): (&Course<'_>, &[Pause]),
        clock: ClockKind,
        reading: ResolutionReading,
    ) -> Option<Lasting> {
        let end = end(course, reading, self.policies.reopen);
        self.lasting((course, pauses), clock, &end).map(|(_, lasting)| lasting)
    }

    /// How long a ticket took to a way around its problem or to its first solution, on that clock.
    ///
    /// `None` as for [`Yardstick::resolution`].
    pub fn workaround_or_fix(&self, ticket: &Ticket, clock: ClockKind) -> Option<Lasting> {
        let course = self.course(ticket);
        self.fix_of((&course, &course.pauses()), clock).map(|(_, lasting)| lasting)
    }

    /// The same on the ranking clock, with the tier under which it counts: the one in force at the fix, else at the
    /// as-of time.
    pub fn fix(&self, ticket: &Ticket) -> Option<(TierId, Lasting)> {
        let course = self.course(ticket);
        self.fix_of((&course, &course.pauses()), ClockKind::Ranking)
    }

    /// The same of a course at hand, with the tier in force at its end.
    pub(in crate::domain) fn fix_of(
        &self,
        (course, pauses): (&Course<'_>, &[Pause]),
        clock: ClockKind,
    ) -> Option<(TierId, Lasting)> {
        // Closing solves only where somebody had answered.
        let answered = course.first(|event| event.is_public_reply() || event.is_taking_up());
        let is_fix = |event: &Event| match event.kind {
            EventKind::Workaround | EventKind::Resolved => true,
            EventKind::Closed => answered.is_some_and(|at| at <= event.at),
            _ => false,
        };
        let from = course.ticket().created;
        let found = course.first(is_fix);
        let end = match found {
            Some(at) => End { from, at, lasts: Lasting::Ended },
            None => End { from, at: course.as_of(), lasts: Lasting::Open },
        };
        self.lasting((course, pauses), clock, &end)
    }

    fn lasting(
        &self,
        (course, pauses): (&Course<'_>, &[Pause]),
        clock: ClockKind,
        end: &End,
    ) -> Option<(TierId, Lasting)> {
        let dial = Dial::new(self, (course, pauses), clock)?;
        if course.ticket().excluded.is_some() || !dial.has_regime() {
            return None;
        }
        let base = dial.base(end.at)?.max(end.from);
        let run = dial.whole();
        let ms = run.spent(end.at).saturating_sub(run.spent(base)).max(0);
        let lasting = (end.lasts)(ms);
        run.is_measurable().then_some((tier_at(&dial.tenures, end.at), lasting))
    }

    /// What a ticket's clock shows at a moment up to the as-of time, in milliseconds.
    ///
    /// The time that runs in [`Yardstick::bands`]: without the time solved unless reopening includes it, and never
    /// set back. `None` as for [`Yardstick::resolution`].
    pub fn elapsed_ms(&self, ticket: &Ticket, clock: ClockKind, to: Instant) -> Option<i64> {
        let course = self.course(ticket);
        self.elapsed_of((&course, &course.pauses()), clock, to)
    }

    /// The same of a course at hand.
    pub(in crate::domain) fn elapsed_of(
        &self,
        known: (&Course<'_>, &[Pause]),
        clock: ClockKind,
        to: Instant,
    ) -> Option<i64> {
        self.elapsed_at(known, clock, &[to])?.pop()
    }

    /// The same at several moments.
    pub(in crate::domain) fn elapsed_at(
        &self,
        (course, pauses): (&Course<'_>, &[Pause]),
        clock: ClockKind,
        moments: &[Instant],
    ) -> Option<Vec<i64>> {
        let dial = Dial::new(self, (course, pauses), clock)?;
        let is_counted =
            course.ticket().excluded.is_none() && dial.has_regime() && dial.start.is_some();
        let run = dial.whole();
        let spent = |to: &Instant| run.spent((*to).min(course.as_of()));
        (is_counted && run.is_measurable()).then(|| moments.iter().map(spent).collect())
    }
}

/// Which end a reading means; the as-of time where there is none.
fn end(course: &Course<'_>, reading: ResolutionReading, rule: ReopenRule) -> End {
    let ends = course.ends();
    let as_of = course.as_of();
    // Where the clock begins anew, it does with the reopening before the end.
    let from = |index: usize| {
        let before = index.checked_sub(1).and_then(|before| ends.get(before));
        let reopened = before.and_then(|(_, reopened)| *reopened);
        let is_fresh = rule == ReopenRule::Fresh;
        reopened.filter(|_| is_fresh).unwrap_or(course.ticket().created)
    };
    let of = |index: usize, lasts: fn(i64) -> Lasting| {
        let at = ends.get(index).map_or(as_of, |(at, _)| *at);
        End { from: from(index), at, lasts }
    };
    let open = End { from: from(ends.len()), at: as_of, lasts: Lasting::Open };
    let last = ends.iter().rposition(|(_, reopened)| reopened.is_none());
    match reading {
        ResolutionReading::First if ends.is_empty() => open,
        ResolutionReading::First => of(0, Lasting::Ended),
        ResolutionReading::Last => last.map_or(open, |index| of(index, Lasting::Ended)),
        ResolutionReading::Durable => {
            let lasts = |(at, reopened): &(Instant, Option<Instant>)| {
                reopened.unwrap_or(as_of).0.saturating_sub(at.0) >= DURABLE_MS
            };
            let durable = ends.iter().position(lasts).map(|index| of(index, Lasting::Ended));
            let pending = || last.map(|index| of(index, Lasting::NotYet));
            durable.or_else(pending).unwrap_or(open)
        }
    }
}
