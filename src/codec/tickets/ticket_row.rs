//! A table with one row a ticket, whatever its columns are called.
//!
//! The simplest of them, and the one that needs no questions:
//!
//! ```csv
//! id,priority,created,first_response,resolved,closed,vendor,category,kind
//! 1001,P1,2026-09-01 02:13,2026-09-01 02:31,2026-09-01 06:40,,Lantern,audio,hard
//! ```

use super::Row;
use super::durations::{self, Unit};
use super::gathered::Gathered;
use super::plan::Plan;
use super::story::{Story, What};
use super::vocabulary::{self, Meaning};
use crate::domain::import::Role;
use crate::domain::problem::{Problem, ProblemKind};
use crate::domain::ticket::{Claimed, EventKind, Side};
use crate::domain::time::Instant;

/// Reads one row; a problem sets it aside.
pub(super) fn take(plan: &Plan, row: &Row<'_>, gathered: &mut Gathered) -> Result<(), Problem> {
    let columns = &plan.columns;
    let id = columns.id(row)?;
    let at = |wanted| columns.moment(row, wanted);
    let created = at(1)?.ok_or_else(|| columns.problem(row, 1, ProblemKind::NoCreated))?;
    let (replied, resolved, closed) = (at(2)?, at(4)?, at(5)?);
    let problem = columns.word(row, 8, vocabulary::class)?.unwrap_or_default();
    let claimed = claimed(plan, row);
    let cell = |wanted| columns.cell(row, wanted).to_owned();
    let mut story = Story {
        vendor: cell(6),
        priority: cell(3),
        category: cell(7),
        problem,
        claimed,
        ..Story::new(row.line, id, created)
    };
    story.excluded = vocabulary::event(&cell(12)).and_then(|meaning| match meaning {
        Meaning::Excluded(why) => Some(why),
        _ => None,
    });
    comments(plan, row, &mut story);
    let has_comments = columns.shared(row, Role::Comment).next().is_some();
    // The moment is the same, written as a length.
    let by_time = claimed.calendar_ms.filter(|_| !columns.has(2)).map(|ms| Instant(created.0 + ms));
    if let Some(at) = replied.or(by_time).filter(|_| !has_comments) {
        story.tell(at, Side::Vendor, What::Said { text: None, is_public: true });
    }
    for (end, kind) in [(resolved, EventKind::Resolved), (closed, EventKind::Closed)] {
        if let Some(at) = end {
            story.tell(at, Side::Vendor, What::Other(kind));
        }
    }
    gathered.add(story).map_err(|kind| columns.problem(row, 0, kind))
}

/// What the file itself says of the first reply.
fn claimed(plan: &Plan, row: &Row<'_>) -> Claimed {
    let cell = |wanted| plan.columns.cell(row, wanted);
    let lasting = |wanted| {
        let cell: &str = cell(wanted);
        let unit = if cell.contains(':') { Unit::Clock } else { plan.unit };
        durations::read(cell, unit).filter(|ms| *ms >= 0)
    };
    let in_time = vocabulary::is_in_time(cell(11), plan.is_breach);
    Claimed { in_time, calendar_ms: lasting(9), business_ms: lasting(10) }
}

/// Comments as `moment;author;text`; what is written otherwise has no moment and is left.
fn comments(plan: &Plan, row: &Row<'_>, story: &mut Story) {
    let columns = &plan.columns;
    let customers: Vec<&str> = columns.shared(row, Role::Customer).collect();
    for cell in columns.shared(row, Role::Comment) {
        let mut parts = cell.splitn(3, ';');
        let (Some(moment), Some(author), Some(text)) = (parts.next(), parts.next(), parts.next())
        else {
            continue;
        };
        let Some(at) = columns.instant(moment) else { continue };
        let side = if customers.contains(&author.trim()) { Side::Customer } else { Side::Vendor };
        let what = What::Said { text: Some(text.to_owned()), is_public: true };
        story.tell_by(at, side, author.trim(), what);
    }
}
