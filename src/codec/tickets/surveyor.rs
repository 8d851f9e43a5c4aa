//! The first reading of a file: what it is, and what its columns hold.

use super::{Decode, Decoder, Survey, Table, looks_like_text, sniff_encoding};
use crate::domain::import::Encoding;
use crate::domain::problem::FileError;

/// What a file was found to be.
pub struct Found {
    pub(super) encoding: Encoding,
    pub(super) kind: Kind,
    /// Bytes that are no text in that encoding were met behind a beginning that is in any.
    is_other: bool,
}

/// What kind of text a file is.
pub(super) enum Kind {
    /// A table.
    Table(Survey),
}

impl Found {
    /// The names of its columns, where it is a table.
    pub fn header(&self) -> Option<&[String]> {
        match &self.kind {
            Kind::Table(survey) => Some(&survey.header),
        }
    }

    /// The encoding that the file has after all, where its beginning did not show it.
    pub fn better_encoding(&self) -> Option<Encoding> {
        self.is_other.then_some(Encoding::Gb18030)
    }
}

/// Reads a file for the first time, in slices.
pub struct Surveyor {
    wanted: Option<Encoding>,
    decode: fn() -> Option<Decode>,
    /// Bytes held back until enough are there to tell what they are.
    head: Vec<u8>,
    state: State,
}

enum State {
    Waiting,
    Refused,
    Reading { decoder: Decoder, encoding: Encoding, sink: Sink },
}

/// Where text goes.
enum Sink {
    Table(Table, Survey),
}

/// How many bytes are looked at before anything is decided, unless the file is shorter.
const HEAD: usize = 64 * 1024;

impl Surveyor {
    /// A surveyor for a file in that encoding, or in the one that its bytes show.
    pub fn new(wanted: Option<Encoding>, decode: fn() -> Option<Decode>) -> Surveyor {
        Surveyor { wanted, decode, head: Vec::new(), state: State::Waiting }
    }

    /// Takes in the next bytes.
    pub fn push(&mut self, bytes: &[u8]) {
        match &mut self.state {
            State::Waiting => {
                self.head.extend_from_slice(bytes);
                if self.head.len() >= HEAD {
                    self.begin();
                }
            }
            State::Refused => {}
            State::Reading { decoder, sink, .. } => sink.push(&decoder.push(bytes, false)),
        }
    }

    /// Whether the rest need not be read.
    pub fn is_sated(&self) -> bool {
        matches!(self.state, State::Refused)
    }

    /// What the file is, after its last byte.
    ///
    /// # Errors
    /// When it is empty, or no text.
    pub fn finish(mut self) -> Result<Found, FileError> {
        if matches!(self.state, State::Waiting) {
            self.begin();
        }
        let State::Reading { mut decoder, encoding, mut sink } = self.state else {
            return Err(FileError::NotText);
        };
        sink.push(&decoder.push(&[], true));
        let is_other = self.wanted.is_none() && decoder.is_doubtful();
        Ok(Found { encoding, kind: sink.finish()?, is_other })
    }

    fn begin(&mut self) {
        let head = std::mem::take(&mut self.head);
        let encoding = self.wanted.unwrap_or_else(|| sniff_encoding(&head));
        if !looks_like_text(&head, encoding) {
            self.state = State::Refused;
            return;
        }
        let mut decoder = Decoder::new(encoding, (self.decode)());
        let text = decoder.push(&head, false);
        let mut sink = Sink::Table(Table::default(), Survey::default());
        sink.push(&text);
        self.state = State::Reading { decoder, encoding, sink };
    }
}

impl Sink {
    fn push(&mut self, text: &str) {
        match self {
            Sink::Table(table, survey) => table.push(text.as_bytes(), &mut |row| survey.see(&row)),
        }
    }

    fn finish(self) -> Result<Kind, FileError> {
        match self {
            Sink::Table(mut table, mut survey) => {
                table.finish(&mut |row| survey.see(&row));
                if survey.header.is_empty() {
                    return Err(FileError::Empty);
                }
                Ok(Kind::Table(survey))
            }
        }
    }
}
