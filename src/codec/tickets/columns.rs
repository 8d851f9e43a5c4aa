//! Which column of a table is which, by its header.

use super::{DateOrder, Row, parse_date};
use crate::domain::import::Layout;
use crate::domain::problem::{FileError, Place, Problem, ProblemKind};
use crate::domain::time::Instant;

/// A header that was recognised: the layout, and where its columns stand.
pub(super) struct Columns {
    layout: Layout,
    names: Vec<String>,
    /// Along [`wanted`] of the layout.
    at: Vec<Option<usize>>,
}

/// The columns of the simple layout; the first three are needed.
const SIMPLE: [&str; 9] = [
    "id",
    "created",
    "first_response",
    "priority",
    "resolved",
    "closed",
    "vendor",
    "category",
    "kind",
];

/// The columns of the simple table of events; the first three are needed.
const SIMPLE_LOG: [&str; 13] = [
    "ticket", "at", "event", "side", "text", "priority", "group", "agent", "vendor", "category",
    "kind", "channel", "answered",
];

/// The columns that are used of the `ServiceNow` incident event log; the first five are needed.
const SERVICENOW: [&str; 13] = [
    "number",
    "priority",
    "opened_at",
    "incident_state",
    "sys_updated_at",
    "resolved_at",
    "closed_at",
    "vendor",
    "category",
    "subcategory",
    "assignment_group",
    "assigned_to",
    "sys_mod_count",
];

fn wanted(layout: Layout) -> &'static [&'static str] {
    match layout {
        Layout::ServiceNowLog => &SERVICENOW,
        Layout::SimpleLog => &SIMPLE_LOG,
        _ => &SIMPLE,
    }
}

impl Columns {
    /// Recognises a header by its names, in any order and case.
    pub(super) fn recognise(header: &Row<'_>) -> Result<Columns, FileError> {
        let names: Vec<String> = header.cells.iter().map(|cell| cell.trim().to_owned()).collect();
        let find = |name: &&str| names.iter().position(|found| found.eq_ignore_ascii_case(name));
        let has = |needed: &[&str]| needed.iter().all(|name| find(name).is_some());
        let layout = if has(&SERVICENOW[..5]) {
            Layout::ServiceNowLog
        } else if has(&SIMPLE[..3]) {
            Layout::Simple
        } else if has(&SIMPLE_LOG[..3]) {
            Layout::SimpleLog
        } else {
            let missing = SIMPLE[..3].iter().copied().filter(|name| find(name).is_none());
            return Err(FileError::UnknownColumns {
                missing: missing.map(str::to_owned).collect(),
                found: names.iter().take(12).map(|name| name.chars().take(40).collect()).collect(),
            });
        };
        let at = wanted(layout).iter().map(find).collect();
        Ok(Columns { layout, names, at })
    }

    pub(super) fn layout(&self) -> Layout {
        self.layout
    }

    pub(super) fn width(&self) -> usize {
        self.names.len()
    }

    /// The cell of the wanted column of that index; empty when the file lacks it or says there is none.
    pub(super) fn cell<'a>(&self, row: &Row<'a>, wanted: usize) -> &'a str {
        let cell = self.at[wanted].and_then(|at| row.cells.get(at)).map_or("", |cell| cell.trim());
        let says_none =
            ["?", "-", "n/a", "na", "null"].iter().any(|none| cell.eq_ignore_ascii_case(none));
        if says_none { "" } else { cell }
    }

    /// A problem in the wanted column of that index.
    pub(super) fn problem(&self, row: &Row<'_>, wanted: usize, kind: ProblemKind) -> Problem {
        let column = self::wanted(self.layout)[wanted].to_owned();
        Problem { place: Place { line: row.line, column: Some(column) }, kind }
    }

    /// The ticket's number, which stands first in every layout.
    pub(super) fn id<'a>(&self, row: &Row<'a>) -> Result<&'a str, Problem> {
        match self.cell(row, 0) {
            "" => Err(self.problem(row, 0, ProblemKind::NoId)),
            id => Ok(id),
        }
    }

    /// The moment in the wanted column of that index, `None` when its cell says there is none.
    pub(super) fn moment(&self, row: &Row<'_>, wanted: usize) -> Result<Option<Instant>, Problem> {
        let cell = self.cell(row, wanted);
        if cell.is_empty() {
            return Ok(None);
        }
        parse_date(cell, self.date_order()).map(Some).ok_or_else(|| {
            let found = cell.chars().take(40).collect();
            self.problem(row, wanted, ProblemKind::NoSuchDate(found))
        })
    }

    /// What the word in the wanted column of that index means, `None` when its cell is empty.
    pub(super) fn word<T>(
        &self,
        row: &Row<'_>,
        wanted: usize,
        read: fn(&str) -> Option<T>,
    ) -> Result<Option<T>, Problem> {
        let cell = self.cell(row, wanted);
        if cell.is_empty() {
            return Ok(None);
        }
        read(cell).map(Some).ok_or_else(|| {
            let found = cell.chars().take(40).collect();
            self.problem(row, wanted, ProblemKind::UnknownWord(found))
        })
    }

    /// How the layout writes its dates.
    fn date_order(&self) -> DateOrder {
        match self.layout {
            Layout::ServiceNowLog => DateOrder::DayFirst,
            _ => DateOrder::YearFirst,
        }
    }

    /// The names of the columns that are read, and of those that are not.
    pub(super) fn used_and_unused(&self) -> (Vec<String>, Vec<String>) {
        let is_used = |at: &usize| self.at.contains(&Some(*at));
        let named = |at: usize| self.names[at].clone();
        let (used, unused): (Vec<usize>, Vec<usize>) = (0..self.names.len()).partition(is_used);
        (used.into_iter().map(named).collect(), unused.into_iter().map(named).collect())
    }
}
