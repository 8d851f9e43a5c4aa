//! The `ServiceNow` incident event log: one row an event, dates as `29/2/2016 01:16`, `?` for none.
//!
//! It has no messages. What stands in for the first reply is the first row whose state is no longer `New`.

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
    let ticket = gathered.ticket(id, begun);
    let was_taken_up = ticket.events.iter().any(|event| event.kind == EventKind::TakenUp);
    if !was_taken_up {
        ticket.priority = priority;
        let is_new = columns.cell(row, 3).eq_ignore_ascii_case("new");
        let taken_up = updated.filter(|_| !is_new).map(|at| Event { at, kind: EventKind::TakenUp });
        ticket.events.extend(taken_up);
    }
    for (at, kind) in ends {
        let Some(at) = at else { continue };
        // Every row repeats the ticket's end: the last row knows best.
        ticket.events.retain(|event| event.kind != kind);
        ticket.events.push(Event { at, kind });
    }
    for at in [updated, ends[0].0, ends[1].0].into_iter().flatten() {
        gathered.saw(at);
    }
    Ok(())
}
