//! The simple layout: one row a ticket.
//!
//! ```csv
//! id,priority,created,first_response,resolved,closed,vendor
//! 1001,P1,2026-09-01 02:13,2026-09-01 02:31,2026-09-01 06:40,,Lantern
//! ```
//!
//! Two more columns may say what a ticket is about: `category`, and `kind`, known or hard.

use super::Row;
use super::columns::Columns;
use super::gathered::{Begun, Gathered};
use super::vocabulary;
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
    let class = columns.word(row, 8, vocabulary::class)?;
    if gathered.begun(id).is_some() {
        return Err(columns.problem(row, 0, ProblemKind::DuplicateId(id.to_owned())));
    }
    let priority = gathered.lexicon.priorities.index(columns.cell(row, 3));
    let category = gathered.lexicon.categories.known(columns.cell(row, 7));
    let begun = Begun { line: row.line, vendor: columns.cell(row, 6), created };
    let gathering = gathered.ticket(id, begun);
    (gathering.ticket.priority, gathering.ticket.category) = (priority, category);
    gathering.ticket.problem = class.unwrap_or_default();
    gathering.happened.extend(events.into_iter().flatten().map(Into::into));
    Ok(())
}
