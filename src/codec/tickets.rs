//! From the bytes of a file to tickets, in slices of any size.
//!
//! A file is read twice: once to see what it is and what its columns hold ([`Surveyor`]), once, under what a person
//! chose, to take in its tickets ([`Reader`]). So a choice is corrected without asking for the file again.

mod table;
pub use table::Row;
use table::Table;

mod sniff;
pub use sniff::looks_like_text;

pub mod dates;
pub use dates::{DateOrder, parse_date};

mod months;

mod folded;

mod time_of_day;

mod votes;

mod clock;

pub mod encoding;
use encoding::sniff as sniff_encoding;

pub mod decoder;
pub use decoder::Decode;
use decoder::Decoder;

mod headers;

mod survey;
use survey::Survey;

mod plan;
use plan::Plan;

pub mod durations;

pub mod duration_votes;

mod columns;

mod vocabulary;

mod ticket_row;

mod simple_log;

mod servicenow;

mod said;

mod story;

mod chat;
mod records;

mod lexicon;

mod gathered;
use gathered::Gathered;

mod surveyor;
pub use surveyor::{Found, Surveyor};

mod reader;
pub use reader::Reader;

mod unpacked;
pub use unpacked::{Unpacked, is_workbook, unpack};

use crate::domain::import::{Choices, Reading, Source};
use crate::domain::problem::FileError;
use crate::domain::text::Suspects;
use crate::domain::ticket::Ticket;
use crate::domain::time::{Instant, Zone};

/// A file as it was read: its tickets, and how it is to be understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// What the file is; labels, report and as-of time.
    pub source: Source,
    /// All tickets that could be put together.
    pub tickets: Vec<Ticket>,
    /// Messages that were taken for boilerplate, for the review; the only place where texts are.
    pub suspects: Suspects,
    /// How it was read, and what only a person can say.
    pub reading: Reading,
}

/// How a file is to be read.
#[derive(Clone, Debug)]
pub struct Manner {
    /// What a person chose.
    pub choices: Choices,
    /// The zone of its clocks, where it writes no offsets.
    pub zone: Zone,
    /// One's own phrases that make a message boilerplate, one a line.
    pub phrases: String,
    /// The latest moment at which the file can have been written, where that is known.
    pub written: Option<Instant>,
    /// Makes what decodes GB 18030, whose tables are not here.
    pub decode: fn() -> Option<Decode>,
}

impl Default for Manner {
    /// Nothing chosen, clocks in UTC.
    fn default() -> Manner {
        Manner {
            choices: Choices::default(),
            zone: Zone::utc(),
            phrases: String::new(),
            written: None,
            decode: || None,
        }
    }
}

/// One call of this reads a whole file; the worker uses [`Surveyor`] and [`Reader`].
///
/// # Errors
/// As [`Reader::finish`].
pub fn read(file: &str, bytes: &[u8]) -> Result<Imported, FileError> {
    read_as(file, &[bytes], &Manner::default())
}

/// The same from slices, in a manner of one's own.
///
/// # Errors
/// As [`Reader::finish`].
pub fn read_as(file: &str, slices: &[&[u8]], manner: &Manner) -> Result<Imported, FileError> {
    let head: Vec<u8> = slices.iter().copied().flatten().copied().take(8).collect();
    if is_workbook(&head) {
        let Unpacked { text, sheets, sheet } = unpack(&slices.concat(), manner.choices.sheet)?;
        let mut imported = read_as(file, &[text.as_bytes()], manner)?;
        (imported.reading.sheets, imported.reading.encoding) = ((sheets, sheet), None);
        return Ok(imported);
    }
    let survey = |encoding| {
        let mut surveyor = Surveyor::new(encoding, manner.decode);
        for bytes in slices {
            surveyor.push(bytes);
        }
        surveyor.finish()
    };
    let mut found = survey(manner.choices.encoding)?;
    if let Some(encoding) = found.better_encoding() {
        found = survey(Some(encoding))?;
    }
    let mut reader = Reader::new(file, &found, manner);
    for bytes in slices {
        reader.push(bytes);
    }
    reader.finish()
}

#[cfg(test)]
mod tests;
