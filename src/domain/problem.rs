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
    /// Something about a line of a chat.
    Chat(ChatFault),
    /// A record that is no JSON.
    BrokenRecord {
        /// The character in the line at which it stops being JSON, from 1.
        column: u64,
    },
    /// A record too large to hold.
    RecordTooLarge,
}

/// What there is to say of a line of a chat.
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum ChatFault {
    /// Left out: a line before the first head.
    BeforeFirst,
    /// Left out: the program's own line, such as somebody's joining.
    System,
    /// A message left out: it has a time, and no line above names the day; holds the time.
    NoDay(String),
    /// A message left out: its day is as seen from the day of copying; holds it.
    RelativeDay(String),
    /// A message left out: there is no such day; holds it.
    NoSuchDay(String),
    /// A message left out: which number is the month cannot be told; holds the day.
    DayOrMonth(String),
    /// The clock went back without a line that names a day; read as the next day. Holds the time.
    NextDay(String),
    /// Messages left out, the first of them here: nobody said on which side this speaker is.
    NoSide {
        /// Who.
        speaker: String,
        /// How many.
        messages: u32,
    },
    /// Messages left out, the first of them here: no customer had asked anything yet. Holds how many.
    Unasked(u32),
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
    /// A workbook that asks for a password.
    #[error("the workbook is protected by a password; save a copy without one")]
    PasswordProtected,
    /// A workbook in a format of before 2007, or a binary one.
    #[error("the workbook is in an older or binary format; save it as .xlsx")]
    OldFormat,
    /// A workbook that is cut off or changed.
    #[error("{0}; fetch the file again, or open it in a spreadsheet program and save it as .xlsx")]
    Damaged(Damage),
    /// A workbook that comes to more than can be held.
    #[error("the workbook is too large; save the sheet with the tickets as CSV (UTF-8)")]
    TooLarge,
    /// A workbook without a cell that has anything in it.
    #[error("there is no cell with anything in it; choose another sheet or file")]
    NoSheet,
}

/// What of a workbook cannot be read.
#[derive(
    Clone, Debug, PartialEq, Eq, Hash, thiserror::Error, serde::Serialize, serde::Deserialize,
)]
pub enum Damage {
    /// The list of the parts, at the very end of the file.
    #[error("the workbook is cut off or damaged")]
    Archive,
    /// A part of that name.
    #[error("the part {0} of the workbook is damaged")]
    Part(String),
    /// A part of that name, which is not in UTF-8.
    #[error("the part {0} of the workbook is not in UTF-8")]
    Encoding(String),
}
