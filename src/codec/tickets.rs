//! From the bytes of a file to tickets, in slices of any size.

mod table;
pub use table::Row;
use table::Table;

mod sniff;
pub use sniff::looks_like_text;

mod folded;

mod months;

mod time_of_day;

pub mod dates;
pub use dates::{DateOrder, parse_date};

pub mod votes;

pub mod clock;

mod columns;
use columns::Columns;

mod vocabulary;

mod simple;

mod simple_log;

mod servicenow;

mod said;

mod story;

mod lexicon;

mod gathered;
use gathered::Gathered;

use crate::domain::import::{Layout, Source};
use crate::domain::problem::{FileError, Place, Problem, ProblemKind};
use crate::domain::text::Suspects;
use crate::domain::ticket::Ticket;
use crate::domain::time::Instant;

/// A file as it was read: its tickets, and how it is to be understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// What the file is; labels, report and as-of time.
    pub source: Source,
    /// All tickets that could be put together.
    pub tickets: Vec<Ticket>,
    /// Messages that were taken for boilerplate, for the review; the only place where texts are.
    pub suspects: Suspects,
}

/// Reads a file of tickets from slices of its bytes, in one pass.
pub struct Reader {
    file: String,
    phrases: String,
    written: Option<Instant>,
    table: Table,
    state: State,
}

/// The offset of the clocks that are furthest ahead of UTC.
const FOURTEEN_HOURS: i64 = 14 * 3_600_000;

enum State {
    Header,
    Rows { columns: Columns, gathered: Box<Gathered> },
    Refused(FileError),
}

impl Reader {
    /// A reader for a file of that name, written by that moment at the latest, where that is known.
    ///
    /// Times without an offset are read as UTC, so a file's clock may run up to fourteen hours ahead; only
    /// what is later than that cannot have happened.
    pub fn new(file: &str, written: Option<Instant>) -> Reader {
        let written = written.map(|at| Instant(at.0.saturating_add(FOURTEEN_HOURS)));
        let phrases = String::new();
        let (table, state) = (Table::default(), State::Header);
        Reader { file: file.to_owned(), phrases, written, table, state }
    }

    /// The same, with one's own phrases that make a message boilerplate, one a line.
    #[must_use]
    pub fn with_phrases(self, phrases: String) -> Reader {
        Reader { phrases, ..self }
    }

    /// Takes in the next bytes. What is wrong is said by [`Reader::finish`].
    pub fn push(&mut self, bytes: &[u8]) {
        let (state, phrases) = (&mut self.state, self.phrases.as_str());
        self.table.push(bytes, &mut |row| take_row(state, &row, phrases));
    }

    /// Whether the file is already known to be unreadable, so that the rest need not be read.
    pub fn is_refused(&self) -> bool {
        matches!(self.state, State::Refused(_)) || self.table.is_binary()
    }

    /// The tickets, after the last byte.
    ///
    /// # Errors
    /// When nothing in the file could be used; says why and what to do.
    pub fn finish(mut self) -> Result<Imported, FileError> {
        let (state, phrases) = (&mut self.state, self.phrases.as_str());
        self.table.finish(&mut |row| take_row(state, &row, phrases));
        if self.table.is_binary() {
            return Err(FileError::NotText);
        }
        match self.state {
            State::Header => Err(FileError::Empty),
            State::Refused(error) => Err(error),
            State::Rows { columns, mut gathered } => {
                for (line, kind) in self.table.problems() {
                    let place = Place { line, column: None };
                    gathered.report.note_first(Problem { place, kind });
                }
                gathered.into_imported(self.file, &columns, self.written)
            }
        }
    }
}

/// One call of this reads a whole file; the page uses [`Reader`].
///
/// # Errors
/// As [`Reader::finish`].
pub fn read(file: &str, bytes: &[u8]) -> Result<Imported, FileError> {
    let mut reader = Reader::new(file, None);
    reader.push(bytes);
    reader.finish()
}

fn take_row(state: &mut State, row: &Row<'_>, phrases: &str) {
    match state {
        State::Header => {
            *state = match Columns::recognise(row) {
                Ok(columns) => State::Rows { columns, gathered: Box::new(Gathered::new(phrases)) },
                Err(error) => State::Refused(error),
            }
        }
        State::Rows { columns, gathered } => {
            gathered.report.rows = gathered.report.rows.saturating_add(1);
            if row.cells.len() != columns.width() {
                let (found, expected) = (row.cells.len(), columns.width());
                let place = Place { line: row.line, column: None };
                gathered
                    .report
                    .note(Problem { place, kind: ProblemKind::RowWidth { found, expected } });
                return;
            }
            let taken = match columns.layout() {
                Layout::ServiceNowLog => servicenow::take(columns, row, gathered),
                Layout::SimpleLog => simple_log::take(columns, row, gathered),
                _ => simple::take(columns, row, gathered),
            };
            match taken {
                Ok(()) => gathered.report.rows_used += 1,
                Err(problem) => gathered.report.note(problem),
            }
        }
        State::Refused(_) => {}
    }
}

#[cfg(test)]
mod tests;
