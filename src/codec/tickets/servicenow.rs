//! The `ServiceNow` incident event log: one row an event, dates as `29/2/2016 01:16`, `?` for none.
//!
//! It has no messages. What stands in for the first reply is the earliest row whose state is no longer `New`; rows may come in
//! any order.

use super::Row;
use super::columns::{Columns, SERVICENOW};
use super::gathered::{Begun, Gathered, moment};
use crate::domain::problem::{Place, Problem, ProblemKind};
use crate::domain::ticket::{Event, EventKind};

/// Reads one row; a problem sets the row aside, not its ticket.
///
/// A ticket counts under the priority it had when it was taken up, else under its last one.
pub(super) fn take(
    columns: &Columns,
    row: &Row<'_>,
    gathered: &mut Gathered,
) -> Result<(), Problem> {
    let problem = |column: usize, kind| Problem {
        place: Place { line: row.line, column: Some(SERVICENOW[column].to_owned()) },
        kind,
    };
    let id = columns.cell(row, 0);
    if id.is_empty() {
        return Err(problem(0, ProblemKind::NoId));
    }
    let at = |wanted: usize| moment(columns, row, wanted, SERVICENOW[wanted]);
    let (opened, updated) = (at(2)?, at(4)?);
    let ends = [(at(5)?, EventKind::Resolved), (at(6)?, EventKind::Closed)];
    let created = opened.ok_or_else(|| problem(2, ProblemKind::NoCreated))?;
    let priority = gathered.priority(columns.cell(row, 1));
    let begun = Begun { line: row.line, vendor: columns.cell(row, 7), created };
    let gathering = gathered.ticket(id, begun);
    let is_latest = updated >= gathering.updated;
    let ticket = &mut gathering.ticket;
    let is_new = columns.cell(row, 3).eq_ignore_ascii_case("new");
    match (updated.filter(|_| !is_new), ticket.first_reply()) {
        (Some(at), before) if before.is_none_or(|before| at < before) => {
            ticket.events.retain(|event| event.kind != EventKind::TakenUp);
            ticket.events.push(Event { at, kind: EventKind::TakenUp });
            ticket.priority = priority;
        }
        (_, None) if is_latest => ticket.priority = priority,
        _ => {}
    }
    if is_latest {
        // Every row repeats the ticket's ends: the latest row knows best.
        ticket.events.retain(|event| event.kind == EventKind::TakenUp);
        let ends = ends.into_iter().filter_map(|(at, kind)| Some(Event { at: at?, kind }));
        ticket.events.extend(ends);
        gathering.updated = updated;
    }
    Ok(())
}
