//! One clock of one ticket: when it ran, and when it stood still and why.

use super::TierId;
use super::regime::{Regimes, tier_at};
use crate::domain::ticket::{Pause, Waiting};
use crate::domain::time::{Calendar, Instant};

/// Why a clock runs or stands still, its calendar apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Phase {
    /// Nothing started it, or nothing is promised.
    NotStarted,
    /// It runs while its calendar is open.
    Counting,
    /// The ticket waits.
    Paused(Waiting),
    /// The ticket is solved or closed.
    Solved,
}

/// A time through which nothing changes but what the calendar says.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece<'a> {
    pub from: Instant,
    pub to: Instant,
    pub phase: Phase,
    pub calendar: Option<&'a Calendar>,
    /// What the clock showed at its beginning, in milliseconds.
    pub before: i64,
    /// What it adds.
    pub own: i64,
}

/// What a clock is made of.
pub(super) struct Plan<'a, 'b> {
    /// When it starts; `None` when it never did.
    pub start: Option<Instant>,
    /// Pauses that are considered, in order.
    pub pauses: &'b [Pause],
    /// Times during which it stands still because the ticket is over, in order.
    pub solved: &'b [(Instant, Option<Instant>)],
    /// The ticket's tiers.
    pub tenures: &'b [(Instant, TierId)],
    /// What holds in each tier.
    pub regimes: &'b Regimes<'a>,
}

/// A clock from a ticket's creation to a moment, and on from there on the calendar that is then in force.
#[derive(Clone, Debug)]
pub(super) struct Run<'a> {
    pieces: Vec<Piece<'a>>,
    /// The calendar on which it would go on.
    last: Option<&'a Calendar>,
    end: Instant,
    total: i64,
    is_measurable: bool,
}

impl<'a> Run<'a> {
    /// The clock up to a moment; the ticket's creation is the first of its tenures.
    pub(super) fn new(plan: &Plan<'a, '_>, end: Instant) -> Run<'a> {
        let created = plan.tenures.first().map_or(end, |(from, _)| *from);
        let end = plan.start.map_or(end, |start| end.max(start)).max(created);
        let mut run = Run { pieces: Vec::new(), last: None, end, total: 0, is_measurable: true };
        let mut sweep = Sweep { plan, pauses: 0, solved: 0, tenure: 0 };
        for (from, to) in cuts(plan, created, end).windows(2).map(|pair| (pair[0], pair[1])) {
            let (phase, calendar) = sweep.phase(from);
            let counts = calendar.filter(|_| phase == Phase::Counting);
            let own = counts.map_or(0, |calendar| calendar.business_ms(from, to));
            run.pieces.push(Piece { from, to, phase, calendar, before: run.total, own });
            run.total = run.total.saturating_add(own);
            run.is_measurable &= phase != Phase::Counting || calendar.is_some();
        }
        let regime = plan.regimes[tier_at(plan.tenures, end).index()];
        run.last = plan.start.and(regime).and_then(|regime| regime.calendar);
        run.is_measurable &= regime.is_none_or(|regime| regime.calendar.is_some());
        run
    }

    /// In order, without gaps, none of them empty.
    pub(super) fn pieces(&self) -> &[Piece<'a>] {
        &self.pieces
    }

    /// Whether every calendar that it needs ever opens.
    pub(super) fn is_measurable(&self) -> bool {
        self.is_measurable
    }

    /// What the clock shows at a moment, in milliseconds.
    pub(super) fn spent(&self, to: Instant) -> i64 {
        if to >= self.end {
            let more = self.last.map_or(0, |calendar| calendar.business_ms(self.end, to));
            return self.total.saturating_add(more);
        }
        let Some(piece) = self.pieces.get(self.place(to)) else { return 0 };
        let counts = piece.calendar.filter(|_| piece.phase == Phase::Counting);
        piece.before + counts.map_or(0, |calendar| calendar.business_ms(piece.from, to))
    }

    /// The earliest moment at which the clock shows that many milliseconds; `None` when ten years are not enough.
    ///
    /// One of 0 or less is due at the beginning of the ticket.
    pub(super) fn due(&self, budget: i64) -> Option<Instant> {
        let at = self.pieces.partition_point(|piece| piece.before + piece.own < budget);
        match self.pieces.get(at) {
            Some(piece) if budget > 0 => piece.calendar?.due(piece.from, budget - piece.before),
            Some(piece) => Some(piece.from),
            None => self.last?.due(self.end, budget - self.total),
        }
    }

    /// The same clock on one calendar throughout.
    pub(super) fn shadow<'c>(&self, calendar: &'c Calendar) -> Shadow<'c> {
        let mut shown = vec![0];
        for piece in &self.pieces {
            let counts = piece.phase == Phase::Counting;
            let own = if counts { calendar.business_ms(piece.from, piece.to) } else { 0 };
            shown.push(shown.last().map_or(0, |before: &i64| before.saturating_add(own)));
        }
        Shadow { calendar, shown }
    }

    /// When so many milliseconds, more than 0, from a moment on are due on that calendar.
    pub(super) fn due_on(&self, shadow: &Shadow<'_>, at: Instant, left: i64) -> Option<Instant> {
        let Shadow { calendar, shown } = shadow;
        let place = self.place(at);
        let begun = self.pieces.get(place).filter(|piece| piece.phase == Phase::Counting);
        let spent = begun.map_or(0, |piece| calendar.business_ms(piece.from, at));
        let due = shown[place].saturating_add(spent).saturating_add(left);
        let past = shown.partition_point(|shown| *shown < due);
        let from = self.pieces.get(past - 1).map_or(self.end.max(at), |piece| piece.from);
        calendar.due(from, due - shown[past - 1])
    }

    /// The piece in which a moment lies, or the number of pieces past the last.
    fn place(&self, at: Instant) -> usize {
        self.pieces.partition_point(|piece| piece.to <= at)
    }
}

/// What a clock would show on one calendar throughout.
pub(super) struct Shadow<'a> {
    calendar: &'a Calendar,
    /// At the beginning of each piece, and at the end of the last, in milliseconds.
    shown: Vec<i64>,
}

/// The moments at which anything changes, from `created` to `end`, each once.
fn cuts(plan: &Plan<'_, '_>, created: Instant, end: Instant) -> Vec<Instant> {
    let mut cuts = vec![created, end];
    cuts.extend(plan.start);
    cuts.extend(plan.pauses.iter().flat_map(|pause| [pause.from, pause.to]));
    cuts.extend(plan.solved.iter().flat_map(|(from, to)| [Some(*from), *to]).flatten());
    cuts.extend(plan.tenures.iter().map(|(from, _)| *from));
    cuts.retain(|at| (created..=end).contains(at));
    cuts.sort_unstable();
    cuts.dedup();
    cuts
}

/// Walks along a plan from moment to moment.
struct Sweep<'a, 'b, 'c> {
    plan: &'c Plan<'a, 'b>,
    pauses: usize,
    solved: usize,
    tenure: usize,
}

impl<'a> Sweep<'a, '_, '_> {
    /// What holds at a moment, which is no earlier than the one before.
    fn phase(&mut self, at: Instant) -> (Phase, Option<&'a Calendar>) {
        let Plan { start, pauses, solved, tenures, regimes } = self.plan;
        let is_past = |to: Option<Instant>| to.is_some_and(|to| to <= at);
        while pauses.get(self.pauses).is_some_and(|pause| pause.to <= at) {
            self.pauses += 1;
        }
        while solved.get(self.solved).is_some_and(|(_, to)| is_past(*to)) {
            self.solved += 1;
        }
        while tenures.get(self.tenure + 1).is_some_and(|(from, _)| *from <= at) {
            self.tenure += 1;
        }
        let tier = tenures.get(self.tenure).map_or(TierId::T4, |(_, tier)| *tier);
        let regime = regimes[tier.index()];
        let calendar = regime.and_then(|regime| regime.calendar);
        let pause = pauses.get(self.pauses).filter(|pause| pause.from <= at);
        let phase = match (regime, pause) {
            _ if solved.get(self.solved).is_some_and(|(from, _)| *from <= at) => Phase::Solved,
            (None, _) => Phase::NotStarted,
            _ if start.is_none_or(|start| at < start) => Phase::NotStarted,
            (Some(regime), Some(pause)) if regime.is_stopped_by(pause.waiting) => {
                Phase::Paused(pause.waiting)
            }
            _ => Phase::Counting,
        };
        (phase, calendar)
    }
}
