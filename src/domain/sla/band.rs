//! A ticket's time on one clock as bands: where it ran, and where it stood still and why.

use super::dial::Dial;
use super::run::{Phase, Piece};
use super::{ClockKind, Yardstick};
use crate::domain::ticket::{Ticket, Waiting};
use crate::domain::time::{Calendar, Closure, Instant};

/// A time through which a clock ran, or stood still for one reason; half open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// Its first moment.
    pub from: Instant,
    /// The moment after its last.
    pub to: Instant,
    /// What the clock did.
    pub kind: BandKind,
}

/// What a clock does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BandKind {
    /// It runs.
    Running,
    /// The ticket waits, and that stops this clock.
    Paused(Waiting),
    /// Outside the hours of its calendar.
    OffHours,
    /// On a day off, or in the part of a day that is.
    Holiday,
    /// Nothing started it yet, or nothing is promised.
    NotStarted,
    /// The ticket is solved or closed.
    Solved,
}

impl Yardstick {
    /// The bands of a ticket on one clock, in order and without gaps, no two neighbours of one kind.
    ///
    /// From its creation to the as-of time while it is open, else to the last thing that is known to have happened.
    /// Nothing for a ticket without a tier. Where a calendar never opens, its time is off hours.
    pub fn bands(&self, ticket: &Ticket, clock: ClockKind) -> Vec<Band> {
        let course = self.course(ticket);
        let pauses = course.pauses();
        let Some(dial) = Dial::new(self, (&course, &pauses), clock) else { return Vec::new() };
        let last = course.events().last().map_or(ticket.created, |event| event.at);
        let end = if course.is_over() { last } else { course.as_of() };
        let mut bands = Vec::new();
        for piece in dial.whole().pieces() {
            let to = piece.to.min(end);
            if piece.from < to {
                spread(&mut bands, &Piece { to, ..*piece });
            }
        }
        bands
    }
}

/// Adds a piece to the bands, cut where its calendar opens and closes.
fn spread(bands: &mut Vec<Band>, piece: &Piece<'_>) {
    let (from, to) = (piece.from, piece.to);
    match (piece.phase, piece.calendar) {
        (Phase::NotStarted, _) => push(bands, from, to, BandKind::NotStarted),
        (Phase::Paused(waiting), _) => push(bands, from, to, BandKind::Paused(waiting)),
        (Phase::Solved, _) => push(bands, from, to, BandKind::Solved),
        (Phase::Counting, None) => push(bands, from, to, BandKind::OffHours),
        (Phase::Counting, Some(calendar)) => {
            let mut at = from;
            for (open, close) in calendar.open_runs(from, to) {
                closed(bands, calendar, (at, open));
                push(bands, open, close, BandKind::Running);
                at = close;
            }
            closed(bands, calendar, (at, to));
        }
    }
}

fn closed(bands: &mut Vec<Band>, calendar: &Calendar, (from, to): (Instant, Instant)) {
    for (from, to, why) in calendar.closures(from, to) {
        let kind = match why {
            Closure::OffHours => BandKind::OffHours,
            Closure::Holiday => BandKind::Holiday,
        };
        push(bands, from, to, kind);
    }
}

fn push(bands: &mut Vec<Band>, from: Instant, to: Instant, kind: BandKind) {
    match bands.last_mut() {
        Some(last) if last.kind == kind => last.to = to,
        _ => bands.push(Band { from, to, kind }),
    }
}
