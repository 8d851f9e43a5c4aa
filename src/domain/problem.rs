//! What is wrong with something that was read, and where.

/// Where in a table a problem stands.
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub struct Place {
    /// The line of the file on which the row begins, from 1.
    pub line: u64,
    /// The column's name, where the problem is in one.
    pub column: Option<String>,
}

/// A problem and its place; the rest of the file is kept.
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub struct Problem {
    /// Where.
    pub place: Place,
    /// What.
    pub kind: ProblemKind,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum ProblemKind {
    /// Not a date that is read, or one that does not exist, such as 30 February; holds what was found.
    NoSuchDate(String),
    /// A row with more or fewer cells than the header.
    RowWidth {
        /// Cells in the row.
        found: usize,
        /// Cells in the header.
        expected: usize,
    },
    /// A row without a ticket number.
    NoId,
    /// A row without the time it was created.
    NoCreated,
    /// A ticket number that stood in an earlier row; holds it.
    DuplicateId(String),
    /// A first reply before the ticket was created; holds the ticket's number.
    ReplyBeforeCreated(String),
    /// Created in the future; holds the ticket's number.
    CreatedInFuture(String),
    /// With an event in the future; holds the ticket's number.
    EventInFuture(String),
    /// Logged by hand with an event before it was created; holds the ticket's number.
    CreatedAfterEvent(String),
    /// Solved or closed before it was created; holds the ticket's number.
    EndBeforeCreated(String),
    /// With an event before it was created; holds the ticket's number.
    EventBeforeCreated(String),
    /// No row says when it was created, and its first is not the customer's message; holds the ticket's number.
    NoBeginning(String),
    /// A row that is the same as an earlier one; holds the ticket's number.
    DuplicateRow(String),
    /// A word that is not known in its column; holds it.
    UnknownWord(String),
    /// An empty cell where there must be something.
    EmptyCell,
    /// Text that is not UTF-8; it was read with replacement characters.
    NotUtf8,
    /// A quote that is never closed: the row swallowed the rest of the file.
    UnclosedQuote,
    /// A record that is no JSON.
    BrokenRecord {
        /// The character in the line at which it stops being JSON, from 1.
        column: u64,
    },
    /// A record too large to hold.
    RecordTooLarge,
}

/// Why a file could not be read at all.
#[derive(
    Clone, Debug, PartialEq, Eq, thiserror::Error, Hash, serde::Serialize, serde::Deserialize,
)]
pub enum FileError {
    /// Not one byte, or nothing but blank lines.
    #[error("the file is empty; export it again")]
    Empty,
    /// A picture, a workbook, an archive: no text.
    #[error("this is no text file; save the table as CSV (UTF-8)")]
    NotText,
    /// A header, and no row under it.
    #[error("there is a header and no row under it; export it again with its tickets")]
    NoRows,
}
