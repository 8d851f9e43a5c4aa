//! Tickets by what their first reply comes to.

use serde::{Deserialize, Serialize};

use super::{StateCounts, TicketState};

/// Some of a vendor's tickets, by what their first reply comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Group {
    /// Those that count or will count.
    All,
    /// Those that count.
    Counted,
    /// Answered by the target.
    WithinTarget,
    /// Answered by the limit.
    WithinLimit,
    /// Answered late.
    Late,
    /// Ended without an answer.
    Never,
    /// Unanswered, open, and past the limit.
    Overdue,
    /// Too young to count.
    Young,
}

impl Group {
    /// What those that count come to, the best first; then those too young.
    pub const SHOWN: [Group; 6] = [
        Group::WithinTarget,
        Group::WithinLimit,
        Group::Late,
        Group::Never,
        Group::Overdue,
        Group::Young,
    ];

    /// Whether a ticket in that state is in it.
    pub fn has(self, state: TicketState) -> bool {
        let mut counts = StateCounts::default();
        counts.add(state);
        counts.of(self) > 0
    }
}

impl StateCounts {
    /// How many tickets are in a group.
    pub fn of(&self, group: Group) -> u32 {
        match group {
            Group::All => self.total(),
            Group::Counted => self.counted(),
            Group::WithinTarget => self.within_target,
            Group::WithinLimit => self.within_limit,
            Group::Late => self.late,
            Group::Never => self.never,
            Group::Overdue => self.overdue,
            Group::Young => self.young(),
        }
    }
}
