//! Tickets as they are put together from rows, and what a whole file comes to.

use std::collections::{BTreeMap, BTreeSet};

use super::lexicon::Lexicon;
use super::said::{Said, boilerplate_by_likeness, suspects};
use super::{Imported, servicenow};
use crate::domain::import::{Grounds, Remark, Replies};
use crate::domain::import::{ImportReport, Layout, Reading, Source};
use crate::domain::problem::{FileError, Place, Problem, ProblemKind};
use crate::domain::text::Phrases;
use crate::domain::ticket::{Claimed, Event, EventKind, ProblemClass, Side, Status, Ticket};
use crate::domain::time::Instant;

/// The tickets of the rows so far.
#[derive(Default)]
pub(super) struct Gathered {
    pub(super) report: ImportReport,
    pub(super) lexicon: Lexicon,
    pub(super) phrases: Phrases,
    tickets: Vec<Gathering>,
    by_id: BTreeMap<String, usize>,
}

/// A ticket that may still grow, and the line on which it began.
pub(super) struct Gathering {
    line: u64,
    pub(super) ticket: Ticket,
    /// What happened, as far as rows say it one by one.
    pub(super) happened: Vec<Happened>,
    /// When the latest of its rows was written, in a log.
    pub(super) updated: Option<Instant>,
    /// The earliest moment that a row of it names, in a table of events.
    pub(super) first: Instant,
    /// Whether its creation is on record, in a table of events.
    pub(super) is_created: bool,
    /// The moments from which its vendor, priority, category and class are known.
    pub(super) known: [Option<Instant>; 4],
    /// The prints of its rows.
    pub(super) prints: BTreeSet<u64>,
    /// Its rows, where only all of them together say what happened.
    pub(super) history: Vec<servicenow::State>,
}

/// An event, and the text that was said with it.
pub(super) struct Happened {
    pub(super) event: Event,
    pub(super) said: Option<Box<Said>>,
}

impl From<Event> for Happened {
    fn from(event: Event) -> Happened {
        Happened { event, said: None }
    }
}

/// How a ticket begins.
#[derive(Clone, Copy)]
pub(super) struct Begun<'a> {
    pub(super) line: u64,
    pub(super) vendor: &'a str,
    pub(super) created: Instant,
}

impl Gathered {
    /// Nothing yet, with one's own phrases, one a line.
    pub(super) fn new(phrases: &str) -> Gathered {
        Gathered { phrases: Phrases::new(phrases), ..Gathered::default() }
    }

    /// The ticket of that number, where it was begun.
    pub(super) fn begun(&self, id: &str) -> Option<&Gathering> {
        self.by_id.get(id).and_then(|index| self.tickets.get(*index))
    }

    /// Begins a ticket, or goes on with the one of that number.
    pub(super) fn ticket(&mut self, id: &str, begun: Begun<'_>) -> &mut Gathering {
        let index = self.by_id.get(id).copied().unwrap_or_else(|| {
            let (vendor, priority) = (self.lexicon.vendors.index(begun.vendor), 0);
            let (id, created) = (id.to_owned(), begun.created);
            self.by_id.insert(id.clone(), self.tickets.len());
            let (category, problem, excluded) = (None, ProblemClass::default(), None);
            let claimed = Claimed::default();
            let events = Vec::new();
            let ticket = Ticket {
                id,
                vendor,
                priority,
                category,
                problem,
                excluded,
                claimed,
                created,
                events,
            };
            self.tickets.push(Gathering {
                line: begun.line,
                ticket,
                happened: Vec::new(),
                updated: None,
                first: begun.created,
                is_created: true,
                known: [None; 4],
                prints: BTreeSet::new(),
                history: Vec::new(),
            });
            self.tickets.len() - 1
        });
        &mut self.tickets[index]
    }

    /// Checks the tickets, counts the labels and closes the report.
    ///
    /// The as-of time is the latest moment of the tickets that are used. Whatever is later than `written`,
    /// the latest moment at which the file can have been written, cannot have happened yet and is set aside.
    pub(super) fn into_imported(
        self,
        file: String,
        (layout, grounds): (Layout, Grounds),
        written: Option<Instant>,
    ) -> Result<Imported, FileError> {
        let Gathered { mut report, tickets, lexicon, phrases, .. } = self;
        if report.rows == 0 {
            return Err(FileError::NoRows);
        }
        let is_begun_by_first =
            layout == Layout::EventTable && !tickets.iter().any(|gathering| gathering.is_created);
        if is_begun_by_first {
            report.remarks.push(Remark::BegunByFirst);
        }
        let (mut sound, mut said) = (Vec::with_capacity(tickets.len()), Vec::new());
        let mut as_of = None;
        for mut gathering in tickets {
            if is_begun_by_first {
                gathering.begin_by_first();
            }
            if layout == Layout::EventTable {
                gathering.reopen_by_status();
            }
            if layout == Layout::EventTable && grounds.replies == Replies::TakenUp {
                gathering.take_up_by_end();
            }
            let updated = gathering.updated.filter(|at| written.is_none_or(|now| *at <= now));
            match checked(gathering, written, &mut report) {
                Some((ticket, texts)) => {
                    let moments = ticket.events.iter().map(|event| event.at);
                    as_of = moments.chain([ticket.created]).chain(updated).max().max(as_of);
                    sound.push(ticket);
                    said.push(texts);
                }
                None => report.tickets_set_aside += 1,
            }
        }
        report.tickets = u32::try_from(sound.len()).unwrap_or(u32::MAX);
        let labels = lexicon.into_labels(&mut sound);
        boilerplate_by_likeness(&mut sound, &mut said, &phrases);
        let suspects = suspects(&sound, &said);
        report.remarks.extend(remarks(&sound));
        let as_of = as_of.unwrap_or(Instant(0));
        let source = Source { file, layout, grounds, as_of, labels, report };
        let reading = Reading::default();
        Ok(Imported { source, tickets: sound, suspects, reading })
    }
}

impl Gathering {
    /// Lets the earliest row stand for the creation.
    fn begin_by_first(&mut self) {
        (self.ticket.created, self.is_created) = (self.first, true);
    }

    /// A status after the end opens it again, where nothing else says so.
    fn reopen_by_status(&mut self) {
        self.happened.sort_by_key(|happened| happened.event.at);
        let (mut is_over, mut again) = (false, Vec::new());
        for Happened { event, .. } in &self.happened {
            match event.kind {
                EventKind::Resolved | EventKind::Closed => is_over = true,
                EventKind::Reopened => is_over = false,
                EventKind::Status(_) if std::mem::take(&mut is_over) => {
                    again.push(Event::vendor(event.at, EventKind::Reopened));
                }
                _ => {}
            }
        }
        self.happened.extend(again.into_iter().map(Into::into));
    }

    /// Being solved or closed is being taken up, where nothing else was before.
    fn take_up_by_end(&mut self) {
        let is_end = |kind| matches!(kind, EventKind::Resolved | EventKind::Closed);
        let of = |is_it: &dyn Fn(&Event) -> bool| {
            self.happened
                .iter()
                .map(|happened| happened.event)
                .filter(is_it)
                .map(|event| event.at)
                .min()
        };
        let (ended, taken) = (of(&|event| is_end(event.kind)), of(&|event| event.is_taking_up()));
        if let Some(at) = ended.filter(|end| taken.is_none_or(|taken| taken > *end)) {
            let event = Event::vendor(at, EventKind::Status(Status::Working));
            self.happened.push(event.into());
        }
    }
}

/// What is odd about the tickets as a whole.
fn remarks(tickets: &[Ticket]) -> Vec<Remark> {
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let both: Vec<_> = tickets
        .iter()
        .filter_map(|ticket| Some((ticket.first_reply()?, ticket.ended()?)))
        .collect();
    let after = both.iter().filter(|(reply, end)| reply > end).count();
    let mut found = Vec::new();
    if after > 0 {
        found.push(Remark::RepliesAfterEnd(count(after), count(both.len())));
    }
    let lasting: Vec<_> = tickets
        .iter()
        .filter_map(|ticket| {
            Some((ticket.first_reply()?.0 - ticket.created.0, ticket.claimed.calendar_ms?))
        })
        .collect();
    let other = lasting.iter().filter(|(ours, theirs)| (ours - theirs).abs() > MINUTE_MS).count();
    if other > 0 {
        found.push(Remark::OtherDurations(count(other), count(lasting.len())));
    }
    found
}

/// Lengths are written in whole minutes.
const MINUTE_MS: i64 = 60_000;

/// A ticket's texts, each with the place of its message among the events.
pub(super) type Texts = Vec<(usize, Box<Said>)>;

/// The ticket with its events in order and their texts, or `None` with a problem noted when it cannot be.
fn checked(
    mut gathering: Gathering,
    written: Option<Instant>,
    report: &mut ImportReport,
) -> Option<(Ticket, Texts)> {
    servicenow::tell(&mut gathering);
    let Gathering { line, mut ticket, mut happened, updated, is_created, .. } = gathering;
    happened.sort_by_key(|happened| happened.event.at);
    let mut note = |kind: fn(String) -> ProblemKind| {
        let place = Place { line, column: None };
        report.note(Problem { place, kind: kind(ticket.id.clone()) });
    };
    if !is_created {
        let first = happened.first().map(|happened| happened.event).filter(is_opening);
        let Some(opening) = first else {
            note(ProblemKind::NoBeginning);
            return None;
        };
        ticket.created = opening.at;
    }
    let is_future = |at: Instant| written.is_some_and(|written| at > written);
    if is_future(ticket.created) {
        note(ProblemKind::CreatedInFuture);
        return None;
    }
    ticket.events = happened.iter().map(|happened| happened.event).collect();
    let created = ticket.created;
    if ticket.first_reply().is_some_and(|at| at < created) {
        note(ProblemKind::ReplyBeforeCreated);
        return None;
    }
    if updated.is_some_and(is_future) || ticket.events.iter().any(|event| is_future(event.at)) {
        note(ProblemKind::EventInFuture);
        happened.retain(|happened| !is_future(happened.event.at));
    }
    if ticket.ended().is_some_and(|at| at < created) {
        note(ProblemKind::EndBeforeCreated);
    } else if ticket.events.iter().any(|event| event.at < created) {
        note(ProblemKind::EventBeforeCreated);
    }
    happened.retain(|happened| happened.event.at >= created);
    ticket.events = happened.iter().map(|happened| happened.event).collect();
    let texts = happened.into_iter().enumerate();
    Some((ticket, texts.filter_map(|(at, happened)| Some((at, happened.said?))).collect()))
}

/// Whether a ticket without a record of its creation may begin with this.
fn is_opening(event: &Event) -> bool {
    event.side == Side::Customer && matches!(event.kind, EventKind::Message(_))
}
