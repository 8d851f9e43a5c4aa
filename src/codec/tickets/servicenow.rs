//! The `ServiceNow` incident event log: one row an event, dates as `29/2/2016 01:16`, `?` for none.
//!
//! It has no messages. What stands in for the first reply is the earliest row whose state is no longer `New`; rows may come in
//! any order.

use super::Row;
use super::columns::Columns;
use super::gathered::{Begun, Gathered};
use crate::domain::problem::{Problem, ProblemKind};
use crate::domain::ticket::{Event, EventKind, Status};

/// Reads one row; a problem sets the row aside, not its ticket.
///
/// A ticket counts under the priority it had when it was taken up, else under its last one.
pub(super) fn take(
    columns: &Columns,
    row: &Row<'_>,
    gathered: &mut Gathered,
) -> Result<(), Problem> {
    let id = columns.id(row)?;
    let at = |wanted| columns.moment(row, wanted);
    let (opened, updated) = (at(2)?, at(4)?);
    let ends = [(at(5)?, EventKind::Resolved), (at(6)?, EventKind::Closed)];
    let created = opened.ok_or_else(|| columns.problem(row, 2, ProblemKind::NoCreated))?;
    let priority = gathered.priority(columns.cell(row, 1));
    let begun = Begun { line: row.line, vendor: columns.cell(row, 7), created };
    let gathering = gathered.ticket(id, begun);
    let is_latest = updated >= gathering.updated;
    let ticket = &mut gathering.ticket;
    let is_new = columns.cell(row, 3).eq_ignore_ascii_case("new");
    match (updated.filter(|_| !is_new), ticket.first_reply()) {
        (Some(at), before) if before.is_none_or(|before| at < before) => {
            ticket.events.retain(|event| !event.is_taking_up());
            ticket.events.push(Event::vendor(at, EventKind::Status(Status::Working)));
            ticket.priority = priority;
        }
        (_, None) if is_latest => ticket.priority = priority,
        _ => {}
    }
    if is_latest {
        // Every row repeats the ticket's ends: the latest row knows best.
        ticket.events.retain(Event::is_taking_up);
        let ends = ends.into_iter().filter_map(|(at, kind)| Some(Event::vendor(at?, kind)));
        ticket.events.extend(ends);
        gathering.updated = updated;
    }
    Ok(())
}
