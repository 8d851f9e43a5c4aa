//! The simple layout: one row a ticket.
//!
//! ```csv
//! id,priority,created,first_response,resolved,closed,vendor
//! 1001,P1,2026-09-01 02:13,2026-09-01 02:31,2026-09-01 06:40,,Lantern
//! ```

use super::Row;
use super::columns::{Columns, SIMPLE};
use super::gathered::{Begun, Gathered, event, moment};
use crate::domain::problem::{Place, Problem, ProblemKind};
use crate::domain::ticket::EventKind;

/// Reads one row; a problem sets it aside.
pub(super) fn take(
    columns: &Columns,
    row: &Row<'_>,
    gathered: &mut Gathered,
) -> Result<(), Problem> {
    let problem = |column: usize, kind| Problem {
        place: Place { line: row.line, column: Some(SIMPLE[column].to_owned()) },
        kind,
    };
    let id = columns.cell(row, 0);
    if id.is_empty() {
        return Err(problem(0, ProblemKind::NoId));
    }
    let at = |wanted: usize| moment(columns, row, wanted, SIMPLE[wanted]);
    let created = at(1)?.ok_or_else(|| problem(1, ProblemKind::NoCreated))?;
    let events = [
        event(at(2)?, EventKind::Replied),
        event(at(4)?, EventKind::Resolved),
        event(at(5)?, EventKind::Closed),
    ];
    if gathered.has(id) {
        return Err(problem(0, ProblemKind::DuplicateId(id.to_owned())));
    }
    let priority = gathered.priority(columns.cell(row, 3));
    let begun = Begun { line: row.line, vendor: columns.cell(row, 6), created };
    let ticket = &mut gathered.ticket(id, begun).ticket;
    ticket.priority = priority;
    ticket.events.extend(events.iter().flatten());
    Ok(())
}
