//! Tickets as they are put together from rows, and what a whole file comes to.

use std::collections::BTreeMap;

use super::Imported;
use super::columns::Columns;
use crate::domain::import::{ImportReport, Label, Labels, Layout, Source};
use crate::domain::problem::{FileError, Place, Problem, ProblemKind};
use crate::domain::ticket::{ProblemClass, Ticket};
use crate::domain::time::Instant;

/// The tickets of the rows so far.
#[derive(Default)]
pub(super) struct Gathered {
    pub(super) report: ImportReport,
    tickets: Vec<Gathering>,
    by_id: BTreeMap<String, usize>,
    vendors: Words,
    priorities: Words,
}

/// A ticket that may still grow, and the line on which it began.
pub(super) struct Gathering {
    line: u64,
    pub(super) ticket: Ticket,
    /// When the latest of its rows was written, in a log.
    pub(super) updated: Option<Instant>,
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
        if self.texts.len() > usize::from(u16::MAX) {
            return self
                .index
                .get(text)
                .map_or(u16::MAX, |index| u16::try_from(*index).unwrap_or(u16::MAX));
        }
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
    pub(super) fn ticket(&mut self, id: &str, begun: Begun<'_>) -> &mut Gathering {
        let index = self.by_id.get(id).copied().unwrap_or_else(|| {
            let (vendor, priority) = (self.vendors.index(begun.vendor), 0);
            let (id, created) = (id.to_owned(), begun.created);
            self.by_id.insert(id.clone(), self.tickets.len());
            let (category, problem, excluded) = (None, ProblemClass::default(), None);
            let events = Vec::new();
            let ticket =
                Ticket { id, vendor, priority, category, problem, excluded, created, events };
            self.tickets.push(Gathering { line: begun.line, ticket, updated: None });
            self.tickets.len() - 1
        });
        &mut self.tickets[index]
    }

    /// The index of a priority's word.
    pub(super) fn priority(&mut self, text: &str) -> u16 {
        self.priorities.index(text)
    }

    /// Checks the tickets, counts the labels and closes the report.
    ///
    /// The as-of time is the latest moment of the tickets that are used. Whatever is later than `written`,
    /// the latest moment at which the file can have been written, cannot have happened yet and is set aside.
    pub(super) fn into_imported(
        self,
        file: String,
        columns: &Columns,
        written: Option<Instant>,
    ) -> Result<Imported, FileError> {
        let Gathered { mut report, tickets, vendors, priorities, .. } = self;
        if report.rows == 0 {
            return Err(FileError::NoRows);
        }
        let (mut sound, mut as_of) = (Vec::with_capacity(tickets.len()), None);
        for gathering in tickets {
            let updated = gathering.updated.filter(|at| written.is_none_or(|now| *at <= now));
            match checked(gathering, written, &mut report) {
                Some(ticket) => {
                    let moments = ticket.events.iter().map(|event| event.at);
                    as_of = moments.chain([ticket.created]).chain(updated).max().max(as_of);
                    sound.push(ticket);
                }
                None => report.tickets_set_aside += 1,
            }
        }
        let Some(as_of) = as_of else { return Err(FileError::NoTickets(report.problems)) };
        report.tickets = u32::try_from(sound.len()).unwrap_or(u32::MAX);
        (report.columns_used, report.columns_unused) = columns.used_and_unused();
        let labels = Labels {
            vendors: counted(vendors, &mut sound, |ticket| &mut ticket.vendor),
            priorities: counted(priorities, &mut sound, |ticket| &mut ticket.priority),
            ..Labels::default()
        };
        let layout: Layout = columns.layout();
        Ok(Imported { source: Source { file, layout, as_of, labels, report }, tickets: sound })
    }
}

/// The ticket with its events in order, or `None` with a problem noted when it cannot be.
fn checked(
    gathering: Gathering,
    written: Option<Instant>,
    report: &mut ImportReport,
) -> Option<Ticket> {
    let Gathering { line, mut ticket, updated } = gathering;
    let mut note = |kind: fn(String) -> ProblemKind| {
        let place = Place { line, column: None };
        report.note(Problem { place, kind: kind(ticket.id.clone()) });
    };
    let is_future = |at: Instant| written.is_some_and(|written| at > written);
    if is_future(ticket.created) {
        note(ProblemKind::CreatedInFuture);
        return None;
    }
    if ticket.first_reply().is_some_and(|at| at < ticket.created) {
        note(ProblemKind::ReplyBeforeCreated);
        return None;
    }
    if updated.is_some_and(is_future) || ticket.events.iter().any(|event| is_future(event.at)) {
        note(ProblemKind::EventInFuture);
        ticket.events.retain(|event| !is_future(event.at));
    }
    if ticket.ended().is_some_and(|at| at < ticket.created) {
        note(ProblemKind::EndBeforeCreated);
        let created = ticket.created;
        ticket.events.retain(|event| event.at >= created);
    }
    ticket.events.sort_by_key(|event| event.at);
    Some(ticket)
}

/// More distinct words than this are no list of vendors or priorities, and are asked about as one.
const WORDS: usize = 200;

/// The words that tickets bear, with their counts; a word that none bears is dropped.
fn counted(words: Words, tickets: &mut [Ticket], of: fn(&mut Ticket) -> &mut u16) -> Vec<Label> {
    let mut counts = vec![0_u32; words.texts.len()];
    for ticket in &mut *tickets {
        if let Some(count) = counts.get_mut(usize::from(*of(ticket))) {
            *count = count.saturating_add(1);
        }
    }
    if counts.iter().filter(|count| **count > 0).count() > WORDS {
        for ticket in &mut *tickets {
            *of(ticket) = 0;
        }
        let tickets = u32::try_from(tickets.len()).unwrap_or(u32::MAX);
        return vec![Label { text: String::new(), tickets }];
    }
    let mut borne = 0;
    let mut place = |count: &u32| {
        borne += u16::from(*count > 0);
        borne.saturating_sub(1)
    };
    let moved: Vec<u16> = counts.iter().map(&mut place).collect();
    for ticket in tickets {
        let index = of(ticket);
        *index = moved.get(usize::from(*index)).copied().unwrap_or(u16::MAX);
    }
    let label = |(text, tickets)| Label { text, tickets };
    words.texts.into_iter().zip(counts).map(label).filter(|label| label.tickets > 0).collect()
}
