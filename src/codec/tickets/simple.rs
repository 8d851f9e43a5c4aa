//! The simple layout: one row a ticket.
//!
//! ```csv
//! id,priority,created,first_response,resolved,closed,vendor
//! 1001,P1,2026-09-01 02:13,2026-09-01 02:31,2026-09-01 06:40,,Lantern
//! ```

use super::Row;
use super::columns::Columns;
use super::gathered::{Begun, Gathered};
use crate::domain::problem::{Problem, ProblemKind};
use crate::domain::ticket::{Event, EventKind};

/// Reads one row; a problem sets it aside.
pub(super) fn take(
    columns: &Columns,
    row: &Row<'_>,
    gathered: &mut Gathered,
) -> Result<(), Problem> {
    let id = columns.id(row)?;
    let at = |wanted| columns.moment(row, wanted);
    let created = at(1)?.ok_or_else(|| columns.problem(row, 1, ProblemKind::NoCreated))?;
    let vendor = |kind| move |at| Event::vendor(at, kind);
    let events = [
        at(2)?.map(Event::reply),
        at(4)?.map(vendor(EventKind::Resolved)),
        at(5)?.map(vendor(EventKind::Closed)),
    ];
    if gathered.has(id) {
        return Err(columns.problem(row, 0, ProblemKind::DuplicateId(id.to_owned())));
    }
    let priority = gathered.priority(columns.cell(row, 3));
    let begun = Begun { line: row.line, vendor: columns.cell(row, 6), created };
    let ticket = &mut gathered.ticket(id, begun).ticket;
    ticket.priority = priority;
    ticket.events.extend(events.into_iter().flatten());
    Ok(())
}
