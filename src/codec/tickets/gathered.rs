//! Tickets as they are put together from rows, and what a whole file comes to.

use std::collections::BTreeMap;

use super::columns::Columns;
use super::{Imported, Row, parse_date};
use crate::domain::import::{ImportReport, Label, Labels, Layout, Source};
use crate::domain::problem::{FileError, Place, Problem, ProblemKind};
use crate::domain::ticket::{Event, EventKind, Ticket};
use crate::domain::time::Instant;

/// The tickets of the rows so far.
#[derive(Default)]
pub(super) struct Gathered {
    pub(super) report: ImportReport,
    tickets: Vec<Gathering>,
    by_id: BTreeMap<String, usize>,
    vendors: Words,
    priorities: Words,
    as_of: Option<Instant>,
}

/// A ticket that may still grow, and the line on which it began.
struct Gathering {
    line: u64,
    ticket: Ticket,
}

/// How a ticket begins.
#[derive(Clone, Copy)]
pub(super) struct Begun<'a> {
    pub(super) line: u64,
    pub(super) vendor: &'a str,
    pub(super) created: Instant,
}

/// The distinct words of a column, in order of appearance.
#[derive(Default)]
struct Words {
    texts: Vec<String>,
    index: BTreeMap<String, usize>,
}

impl Words {
    /// The index of a word; past 65,535 distinct ones, the last stands for all.
    fn index(&mut self, text: &str) -> u16 {
        let index = self.index.get(text).copied().unwrap_or_else(|| {
            self.texts.push(text.to_owned());
            self.index.insert(text.to_owned(), self.texts.len() - 1);
            self.texts.len() - 1
        });
        u16::try_from(index).unwrap_or(u16::MAX)
    }
}

impl Gathered {
    /// Whether a ticket of that number was begun.
    pub(super) fn has(&self, id: &str) -> bool {
        self.by_id.contains_key(id)
    }

    /// Begins a ticket, or goes on with the one of that number.
    pub(super) fn ticket(&mut self, id: &str, begun: Begun<'_>) -> &mut Ticket {
        let index = self.by_id.get(id).copied().unwrap_or_else(|| {
            self.saw(begun.created);
            let (vendor, priority) = (self.vendors.index(begun.vendor), 0);
            let (id, created) = (id.to_owned(), begun.created);
            self.by_id.insert(id.clone(), self.tickets.len());
            let ticket = Ticket { id, vendor, priority, created, events: Vec::new() };
            self.tickets.push(Gathering { line: begun.line, ticket });
            self.tickets.len() - 1
        });
        &mut self.tickets[index].ticket
    }

    /// The index of a priority's word.
    pub(super) fn priority(&mut self, text: &str) -> u16 {
        self.priorities.index(text)
    }

    /// Notes that something happened at that moment; the latest is the as-of time.
    pub(super) fn saw(&mut self, at: Instant) {
        self.as_of = self.as_of.max(Some(at));
    }

    /// Checks the tickets, counts the labels and closes the report.
    pub(super) fn into_imported(
        self,
        file: String,
        columns: &Columns,
    ) -> Result<Imported, FileError> {
        let Gathered { mut report, tickets, vendors, priorities, as_of, .. } = self;
        if report.rows == 0 {
            return Err(FileError::NoRows);
        }
        let mut sound = Vec::with_capacity(tickets.len());
        for gathering in tickets {
            match checked(gathering, &mut report) {
                Some(ticket) => sound.push(ticket),
                None => report.tickets_set_aside += 1,
            }
        }
        let Some(as_of) = as_of.filter(|_| !sound.is_empty()) else {
            return Err(FileError::NoTickets(report.problems));
        };
        report.tickets = u32::try_from(sound.len()).unwrap_or(u32::MAX);
        (report.columns_used, report.columns_unused) = columns.used_and_unused();
        let labels = Labels {
            vendors: counted(vendors, &sound, |ticket| ticket.vendor),
            priorities: counted(priorities, &sound, |ticket| ticket.priority),
        };
        let layout: Layout = columns.layout();
        Ok(Imported { source: Source { file, layout, as_of, labels, report }, tickets: sound })
    }
}

/// The ticket with its events in order, or `None` with a problem noted when it cannot be.
fn checked(gathering: Gathering, report: &mut ImportReport) -> Option<Ticket> {
    let Gathering { line, mut ticket } = gathering;
    let mut note = |kind: fn(String) -> ProblemKind| {
        let place = Place { line, column: None };
        report.note(Problem { place, kind: kind(ticket.id.clone()) });
    };
    if ticket.first_reply().is_some_and(|at| at < ticket.created) {
        note(ProblemKind::ReplyBeforeCreated);
        return None;
    }
    if ticket.ended().is_some_and(|at| at < ticket.created) {
        note(ProblemKind::EndBeforeCreated);
        let created = ticket.created;
        ticket.events.retain(|event| event.at >= created);
    }
    ticket.events.sort_by_key(|event| event.at);
    Some(ticket)
}

fn counted(words: Words, tickets: &[Ticket], of: fn(&Ticket) -> u16) -> Vec<Label> {
    let mut counts = vec![0_u32; words.texts.len()];
    for ticket in tickets {
        if let Some(count) = counts.get_mut(usize::from(of(ticket))) {
            *count = count.saturating_add(1);
        }
    }
    let label = |(text, tickets)| Label { text, tickets };
    words.texts.into_iter().zip(counts).map(label).collect()
}

/// The moment in a column, `None` when its cell says there is none.
pub(super) fn moment(
    columns: &Columns,
    row: &Row<'_>,
    wanted: usize,
    name: &str,
) -> Result<Option<Instant>, Problem> {
    let cell = columns.cell(row, wanted);
    if cell.is_empty() {
        return Ok(None);
    }
    let found = parse_date(cell, columns.date_order());
    found.map(Some).ok_or_else(|| Problem {
        place: Place { line: row.line, column: Some(name.to_owned()) },
        kind: ProblemKind::NoSuchDate(cell.chars().take(40).collect()),
    })
}

/// An event at a moment, if there is one.
pub(super) fn event(at: Option<Instant>, kind: EventKind) -> Option<Event> {
    at.map(|at| Event { at, kind })
}
