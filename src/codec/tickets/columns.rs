//! The columns of a table that are read, and what stands in them.

use std::cell::Cell;

use super::Row;
use super::clock::Clock;
use super::dates;
use super::vocabulary::{self, Meaning};
use crate::domain::import::{EVENT_WORDS, Label, Layout, Role};
use crate::domain::problem::{Place, Problem, ProblemKind};
use crate::domain::time::Instant;

/// The columns of a table: which is which, and how its clock is read.
pub(super) struct Columns {
    layout: Layout,
    names: Vec<String>,
    /// Along [`wanted`] of the layout.
    at: Vec<Option<usize>>,
    /// Of roles that several columns share.
    shared: [Vec<usize>; 2],
    clock: Clock,
    doubtful: Cell<u32>,
    words: Vec<(Label, Option<u8>)>,
}

/// What is used of a table with one row a ticket.
const TICKETS: [Role; 13] = [
    Role::Ticket,
    Role::Created,
    Role::FirstReply,
    Role::Priority,
    Role::Resolved,
    Role::Closed,
    Role::Vendor,
    Role::Category,
    Role::Kind,
    Role::ReplyAfter,
    Role::BusinessReply,
    Role::InTime,
    Role::Status,
];

/// What is used of a table with one row an event.
const EVENTS: [Role; 13] = [
    Role::Ticket,
    Role::At,
    Role::Event,
    Role::Side,
    Role::Text,
    Role::Priority,
    Role::Group,
    Role::Agent,
    Role::Vendor,
    Role::Category,
    Role::Kind,
    Role::Channel,
    Role::Answered,
];

/// The columns that are used of the `ServiceNow` incident event log, by their plain names.
const SERVICENOW: [&str; 14] = [
    "number",
    "priority",
    "opened at",
    "incident state",
    "sys updated at",
    "resolved at",
    "closed at",
    "vendor",
    "category",
    "subcategory",
    "assignment group",
    "assigned to",
    "sys mod count",
    "made sla",
];

impl Columns {
    /// The columns of a table with these names, as written and plain, and these roles.
    pub(super) fn new(
        layout: Layout,
        (names, plain): (Vec<String>, &[String]),
        roles: &[Role],
        (clock, words): (Clock, Vec<(Label, Option<u8>)>),
    ) -> Columns {
        let of = |role: &Role| roles.iter().position(|found| found == role);
        let at = match layout {
            Layout::ServiceNowLog => {
                let place = |name: &&str| plain.iter().position(|found| found == name);
                SERVICENOW.iter().map(place).collect()
            }
            Layout::SimpleLog | Layout::EventTable => EVENTS.iter().map(of).collect(),
            _ => TICKETS.iter().map(of).collect(),
        };
        let all = |role: Role| (0..roles.len()).filter(|at| roles[*at] == role).collect();
        let shared = [all(Role::Comment), all(Role::Customer)];
        Columns { layout, names, at, shared, clock, doubtful: Cell::default(), words }
    }

    /// The names of all columns, as written.
    pub(super) fn names(&self) -> &[String] {
        &self.names
    }

    pub(super) fn width(&self) -> usize {
        self.names.len()
    }

    /// How many clock readings were doubtful so far.
    pub(super) fn doubtful(&self) -> u32 {
        self.doubtful.get()
    }

    /// Whether the file has that wanted column.
    pub(super) fn has(&self, wanted: usize) -> bool {
        self.at[wanted].is_some()
    }

    /// The cell of the wanted column of that index; empty when the file lacks it or says there is none.
    pub(super) fn cell<'a>(&self, row: &Row<'a>, wanted: usize) -> &'a str {
        let cell = self.at[wanted].and_then(|at| row.cells.get(at)).map_or("", |cell| cell.trim());
        let says_none =
            ["?", "-", "n/a", "na", "null"].iter().any(|none| cell.eq_ignore_ascii_case(none));
        if says_none { "" } else { cell }
    }

    /// The cells with a value of a role that several columns share: comments, or else names of customers.
    pub(super) fn shared<'a>(&self, row: &Row<'a>, role: Role) -> impl Iterator<Item = &'a str> {
        let of = &self.shared[usize::from(role == Role::Customer)];
        let cells = of.iter().filter_map(|at| row.cells.get(*at)).map(|cell| cell.trim());
        cells.filter(|cell| !cell.is_empty()).collect::<Vec<_>>().into_iter()
    }

    /// A problem in the wanted column of that index.
    pub(super) fn problem(&self, row: &Row<'_>, wanted: usize, kind: ProblemKind) -> Problem {
        let column = self.at[wanted].and_then(|at| self.names.get(at)).cloned();
        Problem { place: Place { line: row.line, column }, kind }
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
        if cell.is_empty() || dates::says_no_date(cell) {
            return Ok(None);
        }
        self.instant(cell).map(Some).ok_or_else(|| {
            let found = cell.chars().take(40).collect();
            self.problem(row, wanted, ProblemKind::NoSuchDate(found))
        })
    }

    /// The moment that a text writes.
    pub(super) fn instant(&self, text: &str) -> Option<Instant> {
        let reading = self.clock.instant(text)?;
        self.doubtful.set(self.doubtful.get().saturating_add(u32::from(reading.is_doubtful)));
        Some(reading.at)
    }

    /// What the word in the wanted column of that index means, `None` when its cell is empty.
    pub(super) fn word<T>(
        &self,
        row: &Row<'_>,
        wanted: usize,
        read: impl Fn(&str) -> Option<T>,
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

    /// What a word for an event means: in a table of one's own nothing, unless somebody said so.
    pub(super) fn meaning(&self, word: &str) -> Option<Meaning> {
        if self.layout != Layout::EventTable {
            return vocabulary::event(word);
        }
        let said = self.words.iter().find(|(label, _)| label.text == word);
        let index = said.map_or_else(|| vocabulary::event_word(word), |(_, index)| *index);
        let known = index.and_then(|index| EVENT_WORDS.get(usize::from(index)));
        Some(known.and_then(|word| vocabulary::event(word)).unwrap_or(Meaning::Nothing))
    }

    /// The names of the columns that are read, and of those that are not.
    pub(super) fn used_and_unused(&self) -> (Vec<String>, Vec<String>) {
        let is_used = |at: &usize| {
            self.at.contains(&Some(*at)) || self.shared.iter().any(|of| of.contains(at))
        };
        let named = |at: usize| self.names[at].clone();
        let (used, unused): (Vec<usize>, Vec<usize>) = (0..self.names.len()).partition(is_used);
        (used.into_iter().map(named).collect(), unused.into_iter().map(named).collect())
    }
}
