//! What a ticket's first reply comes to against its tier, and the share in time.

use super::SlaTier;
use crate::domain::stats::{Interval, wilson};
use crate::domain::ticket::Ticket;
use crate::domain::time::Instant;

/// What a ticket comes to against a limit, seen from the as-of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum TicketState {
    /// Answered by the target.
    WithinTarget,
    /// Answered after the target, by the limit.
    WithinLimit,
    /// Answered after the limit.
    Late,
    /// Ended without an answer.
    Never,
    /// Unanswered, open, and past the limit.
    Overdue,
    /// Not past its limit yet, already answered or ended: too young to count.
    YoungSettled,
    /// Not past its limit yet and unanswered: too young to tell.
    YoungOpen,
}

/// The state of one ticket, counted around the clock from its creation.
///
/// A ticket counts once its age *exceeds* the limit; at the limit a reply would still be in time. All
/// younger ones, answered or not, are too young: leaving out only the unanswered would flatter.
/// Source: half-open intervals; a target is met when the elapsed time is at most the target.
pub fn ticket_state(ticket: &Ticket, tier: SlaTier, as_of: Instant) -> TicketState {
    let known = |at: &Instant| *at <= as_of;
    let reply = ticket.first_reply().filter(known);
    let ended = ticket.ended().as_ref().is_some_and(known);
    if as_of.ms_since(ticket.created) <= tier.limit().as_ms() {
        let settled = reply.is_some() || ended;
        return if settled { TicketState::YoungSettled } else { TicketState::YoungOpen };
    }
    match reply.map(|at| at.ms_since(ticket.created)) {
        Some(elapsed) if elapsed <= tier.target().as_ms() => TicketState::WithinTarget,
        Some(elapsed) if elapsed <= tier.limit().as_ms() => TicketState::WithinLimit,
        Some(_) => TicketState::Late,
        None if ended => TicketState::Never,
        None => TicketState::Overdue,
    }
}

/// How many tickets are in each state.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize,
)]
pub struct StateCounts {
    /// [`TicketState::WithinTarget`].
    pub within_target: u32,
    /// [`TicketState::WithinLimit`].
    pub within_limit: u32,
    /// [`TicketState::Late`].
    pub late: u32,
    /// [`TicketState::Never`].
    pub never: u32,
    /// [`TicketState::Overdue`].
    pub overdue: u32,
    /// [`TicketState::YoungSettled`].
    pub young_settled: u32,
    /// [`TicketState::YoungOpen`].
    pub young_open: u32,
}

impl StateCounts {
    /// Counts one more ticket.
    pub fn add(&mut self, state: TicketState) {
        let count = match state {
            TicketState::WithinTarget => &mut self.within_target,
            TicketState::WithinLimit => &mut self.within_limit,
            TicketState::Late => &mut self.late,
            TicketState::Never => &mut self.never,
            TicketState::Overdue => &mut self.overdue,
            TicketState::YoungSettled => &mut self.young_settled,
            TicketState::YoungOpen => &mut self.young_open,
        };
        *count = count.saturating_add(1);
    }

    /// Both together, as when a vendor has two files.
    #[must_use]
    pub fn plus(self, other: StateCounts) -> StateCounts {
        StateCounts {
            within_target: self.within_target.saturating_add(other.within_target),
            within_limit: self.within_limit.saturating_add(other.within_limit),
            late: self.late.saturating_add(other.late),
            never: self.never.saturating_add(other.never),
            overdue: self.overdue.saturating_add(other.overdue),
            young_settled: self.young_settled.saturating_add(other.young_settled),
            young_open: self.young_open.saturating_add(other.young_open),
        }
    }

    /// Tickets past their limit, answered or not: the ones that count.
    pub fn counted(&self) -> u32 {
        [self.within_target, self.within_limit, self.late, self.never, self.overdue]
            .into_iter()
            .fold(0, u32::saturating_add)
    }

    /// Counted tickets that were answered by the limit.
    pub fn met(&self) -> u32 {
        self.within_target.saturating_add(self.within_limit)
    }

    /// Tickets too young to count.
    pub fn young(&self) -> u32 {
        self.young_settled.saturating_add(self.young_open)
    }

    /// All of them.
    pub fn total(&self) -> u32 {
        self.counted().saturating_add(self.young())
    }
}

/// The share of counted tickets answered by the limit, with its 95 % interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Compliance {
    /// Answered by the limit.
    pub met: u32,
    /// Counted.
    pub counted: u32,
    /// `met / counted`, 0 to 1.
    pub share: f64,
    /// Wilson's 95 % interval of it.
    pub interval: Interval,
}

/// Share of tickets answered in time, with its 95 % Wilson interval.
///
/// A ticket never answered and one still open past its limit count as not met. `None` when nothing
/// was counted: no tickets is not 0 %.
///
/// Source: Wilson (1927). Checked by `tests/golden/proportions.json`.
pub fn compliance(counts: &StateCounts) -> Option<Compliance> {
    let (met, counted) = (counts.met(), counts.counted());
    let share = (counted > 0).then(|| f64::from(met) / f64::from(counted))?;
    Some(Compliance { met, counted, share, interval: wilson(met, counted) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ticket::{Event, EventKind, ProblemClass, Status};
    use crate::domain::time::MINUTE_MS;

    const MINUTE: fn(i64) -> Instant = |minute| Instant(minute * MINUTE_MS);

    #[derive(Clone, Copy)]
    enum Happened {
        Replied,
        TakenUp,
        Resolved,
        Closed,
    }

    fn event(at: Instant, what: Happened) -> Event {
        match what {
            Happened::Replied => Event::reply(at),
            Happened::TakenUp => Event::vendor(at, EventKind::Status(Status::Working)),
            Happened::Resolved => Event::vendor(at, EventKind::Resolved),
            Happened::Closed => Event::vendor(at, EventKind::Closed),
        }
    }

    fn ticket(events: &[(i64, Happened)]) -> Ticket {
        let events = events.iter().map(|(at, what)| event(MINUTE(*at), *what));
        Ticket {
            id: "1".into(),
            vendor: 0,
            priority: 0,
            category: None,
            problem: ProblemClass::Unclassified,
            excluded: None,
            created: MINUTE(0),
            events: events.collect(),
        }
    }

    fn state(events: &[(i64, Happened)], as_of: i64) -> TicketState {
        ticket_state(&ticket(events), SlaTier::new(15, 30).unwrap(), MINUTE(as_of))
    }

    #[test]
    fn a_reply_at_the_target_or_at_the_limit_is_in_time() {
        assert_eq!(state(&[(15, Happened::Replied)], 100), TicketState::WithinTarget);
        assert_eq!(state(&[(16, Happened::Replied)], 100), TicketState::WithinLimit);
        assert_eq!(state(&[(30, Happened::Replied)], 100), TicketState::WithinLimit);
        assert_eq!(state(&[(31, Happened::Replied)], 100), TicketState::Late);
    }

    #[test]
    fn a_ticket_never_answered_counts_as_missed() {
        assert_eq!(state(&[(50, Happened::Closed)], 100), TicketState::Never);
        assert_eq!(state(&[(20, Happened::Resolved)], 100), TicketState::Never);
        assert_eq!(state(&[], 100), TicketState::Overdue);
        let mut counts = StateCounts::default();
        counts.add(TicketState::Never);
        counts.add(TicketState::Overdue);
        assert_eq!((counts.met(), counts.counted()), (0, 2));
    }

    #[test]
    fn a_ticket_not_past_its_limit_is_too_young_even_when_answered() {
        assert_eq!(state(&[(5, Happened::Replied)], 30), TicketState::YoungSettled);
        assert_eq!(state(&[], 30), TicketState::YoungOpen);
        assert_eq!(state(&[], 31), TicketState::Overdue);
    }

    #[test]
    fn what_happens_after_the_as_of_time_is_not_known_yet() {
        assert_eq!(state(&[(50, Happened::Replied)], 40), TicketState::Overdue);
    }

    #[test]
    fn taking_a_ticket_up_stands_in_only_where_there_is_no_reply() {
        let both = [(40, Happened::Replied), (5, Happened::TakenUp)];
        assert_eq!(state(&both, 100), TicketState::Late);
        assert_eq!(state(&both[1..], 100), TicketState::WithinTarget);
    }

    #[test]
    fn no_tickets_is_not_zero_per_cent() {
        assert_eq!(compliance(&StateCounts::default()), None);
    }
}
