//! In which order a list stands.

use super::Line;
use crate::domain::sla::TicketState;
use crate::domain::stats::Percentile;

/// What stands first is least: the longest, and never; without lengths the worst state.
pub(super) fn worst(line: &Line<'_, '_>) -> (u8, i64) {
    match (line.lasted, &line.outcome) {
        (Some(Percentile::Never), _) | (None, None) => (0, i64::MIN),
        (Some(Percentile::At(ms) | Percentile::MoreThan(ms)), _) => (0, -ms),
        (None, Some(it)) => (order(it.state) + 1, it.elapsed_ms.map_or(i64::MIN, |ms| -ms)),
    }
}

/// Worst first.
fn order(state: TicketState) -> u8 {
    match state {
        TicketState::Never => 0,
        TicketState::Overdue => 1,
        TicketState::Late => 2,
        TicketState::WithinLimit => 3,
        TicketState::WithinTarget => 4,
        TicketState::YoungOpen => 5,
        TicketState::YoungSettled => 6,
        TicketState::NotStarted => 7,
        TicketState::Unmeasurable => 8,
        TicketState::NoPromise => 9,
        TicketState::Excluded(_) => 10,
    }
}
