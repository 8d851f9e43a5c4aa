//! What a ticket's first reply comes to against its tier, and the share in time.

use crate::domain::stats::{Interval, wilson};
use crate::domain::ticket::Exclusion;

/// What a ticket comes to against a limit, seen from the as-of time.
///
/// A ticket counts once its age on the clock *exceeds* the limit; at the limit a reply would still be in time. All
/// younger ones, answered or not, are too young: leaving out only the unanswered would flatter.
/// Source: half-open intervals; a target is met when the elapsed time is at most the target.
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
    /// Left out, for that reason.
    Excluded(Exclusion),
    /// What starts the contract's clock has not happened.
    NotStarted,
    /// Nothing was promised for its tier, or under no condition on record.
    NoPromise,
    /// Cannot be told: its calendar never opens, or nobody knows whether a message is a reply.
    Unmeasurable,
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
    /// [`TicketState::Excluded`].
    pub excluded: u32,
    /// [`TicketState::NotStarted`].
    pub not_started: u32,
    /// [`TicketState::NoPromise`].
    pub no_promise: u32,
    /// [`TicketState::Unmeasurable`].
    pub unmeasurable: u32,
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
            TicketState::Excluded(_) => &mut self.excluded,
            TicketState::NotStarted => &mut self.not_started,
            TicketState::NoPromise => &mut self.no_promise,
            TicketState::Unmeasurable => &mut self.unmeasurable,
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
            excluded: self.excluded.saturating_add(other.excluded),
            not_started: self.not_started.saturating_add(other.not_started),
            no_promise: self.no_promise.saturating_add(other.no_promise),
            unmeasurable: self.unmeasurable.saturating_add(other.unmeasurable),
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

    /// Tickets that count or will count.
    pub fn total(&self) -> u32 {
        self.counted().saturating_add(self.young())
    }

    /// Tickets that never will: excluded, not started, without a promise, or not measurable.
    pub fn aside(&self) -> u32 {
        [self.excluded, self.not_started, self.no_promise, self.unmeasurable]
            .into_iter()
            .fold(0, u32::saturating_add)
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

    #[test]
    fn a_ticket_never_answered_counts_as_missed() {
        let mut counts = StateCounts::default();
        counts.add(TicketState::Never);
        counts.add(TicketState::Overdue);
        assert_eq!((counts.met(), counts.counted()), (0, 2));
    }

    #[test]
    fn what_stands_aside_is_counted_and_never_in_the_share() {
        let mut counts = StateCounts::default();
        for state in [
            TicketState::Excluded(Exclusion::Spam),
            TicketState::NotStarted,
            TicketState::NoPromise,
            TicketState::Unmeasurable,
        ] {
            counts.add(state);
        }
        assert_eq!((counts.aside(), counts.total(), counts.counted()), (4, 0, 0));
        assert_eq!(compliance(&counts), None);
    }

    #[test]
    fn no_tickets_is_not_zero_per_cent() {
        assert_eq!(compliance(&StateCounts::default()), None);
    }
}
