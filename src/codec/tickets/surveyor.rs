//! The first reading of a file: what it is, and what its columns hold.

use super::{
    Decode, Decoder, Survey, Table, chat, headers, looks_like_text, records, sniff_encoding,
};
use crate::codec::json::{JsonError, Piece, Records};
use crate::domain::import::{Encoding, Layout};
use crate::domain::problem::FileError;
use crate::domain::time::Instant;

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
    /// Records whose values are read as a table's rows; they stand in the list of that name.
    Rows(Survey, String),
    /// Records of a helpdesk that is known.
    Records(Layout),
    /// A chat; all of it.
    Chat(String),
}

impl Found {
    /// The names of its columns, where it is a table.
    pub fn header(&self) -> Option<&[String]> {
        match &self.kind {
            Kind::Table(survey) | Kind::Rows(survey, _) => Some(&survey.header),
            Kind::Records(_) | Kind::Chat(_) => None,
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
    Reading { decoder: Decoder, encoding: Encoding, sink: Box<Sink> },
}

/// Where text goes.
#[allow(clippy::large_enum_variant, reason = "there is one, in a box")]
enum Sink {
    Table(Table, Survey),
    Json { records: Records, layout: Option<Layout>, list: Option<String>, survey: Survey },
    Chat(String),
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
        match &self.state {
            State::Refused => true,
            State::Reading { sink, .. } => {
                matches!(**sink, Sink::Json { layout: Some(_), .. })
            }
            State::Waiting => false,
        }
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
        // The same first bytes decide, however large the slices are.
        let (head, rest) = head.split_at(head.len().min(HEAD));
        let encoding = self.wanted.unwrap_or_else(|| sniff_encoding(head));
        if !looks_like_text(head, encoding) {
            self.state = State::Refused;
            return;
        }
        let mut decoder = Decoder::new(encoding, (self.decode)());
        let text = decoder.push(head, false);
        let mut sink = Box::new(Sink::for_text(&text));
        sink.push(&text);
        sink.push(&decoder.push(rest, false));
        self.state = State::Reading { decoder, encoding, sink };
    }
}

/// Longer chats are cut off there.
const LONGEST_CHAT: usize = 32 << 20;

impl Sink {
    /// Where a text with that beginning goes.
    fn for_text(head: &str) -> Sink {
        if is_json(head) {
            let (layout, list, survey) = (None, None, Survey::default());
            return Sink::Json { records: Records::default(), layout, list, survey };
        }
        if !has_known_header(head) && chat::survey_until(head, FAR).is_some() {
            return Sink::Chat(String::new());
        }
        Sink::Table(Table::default(), Survey::default())
    }

    fn push(&mut self, text: &str) {
        match self {
            Sink::Table(table, survey) => table.push(text.as_bytes(), &mut |row| survey.see(&row)),
            Sink::Json { records, layout, list, survey } => {
                records.push(text.as_bytes(), &mut |piece| see(piece, (layout, list, survey)));
            }
            Sink::Chat(all) if all.len() < LONGEST_CHAT => all.push_str(text),
            Sink::Chat(_) => {}
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
            Sink::Json { mut records, mut layout, mut list, mut survey } => {
                records.finish(&mut |piece| see(piece, (&mut layout, &mut list, &mut survey)));
                match layout {
                    Some(layout) => Ok(Kind::Records(layout)),
                    None if survey.header.is_empty() => Err(FileError::NoRows),
                    None => Ok(Kind::Rows(survey, list.unwrap_or_default())),
                }
            }
            Sink::Chat(text) => Ok(Kind::Chat(text)),
        }
    }
}

/// What a record shows of its file: its helpdesk, or one more row.
fn see(
    piece: Result<Piece, JsonError>,
    (layout, list, survey): (&mut Option<Layout>, &mut Option<String>, &mut Survey),
) {
    let Ok(piece) = piece else { return };
    if layout.is_some() || records::is_beside(&piece.list) {
        return;
    }
    if list.is_none() {
        *layout = records::recognise(std::slice::from_ref(&piece));
        *list = Some(piece.list.clone());
    }
    if layout.is_none() && list.as_deref() == Some(&piece.list) {
        survey.see_record(&records::flatten(&piece.value));
    }
}

/// A moment after all chats.
const FAR: Instant = Instant(4_102_444_800_000);

fn is_json(head: &str) -> bool {
    let text = head.trim_start();
    let inside = text.strip_prefix('[').map(str::trim_start);
    text.starts_with('{') || inside.is_some_and(|text| text.starts_with(['{', ']']))
}

/// Whether the first line names at least two columns that are known.
fn has_known_header(head: &str) -> bool {
    let line = head.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let cells =
        line.split([',', ';', '\t', '|']).map(|cell| headers::plain(cell.trim_matches('"')));
    let is_known =
        |cell: &String| headers::role(cell, false).or_else(|| headers::role(cell, true)).is_some();
    cells.filter(is_known).count() >= 2
}
