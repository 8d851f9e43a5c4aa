//! Why a workbook could not be read.

use serde::{Deserialize, Serialize};

use super::xml::Broken;

/// Why a workbook could not be read, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, Hash, thiserror::Error, Serialize, Deserialize)]
pub enum WorkbookError {
    /// Other bytes, or an archive of something else.
    #[error("this is no workbook; save the table as .xlsx or as CSV (UTF-8)")]
    NotAWorkbook,
    /// Encrypted, as a whole or in a part.
    #[error("the workbook is protected by a password; save a copy without one")]
    PasswordProtected,
    /// A compound file (.xls) or a binary workbook (.xlsb).
    #[error("the workbook is in an older or binary format; save it as .xlsx")]
    OldFormat,
    /// Cut off or changed; holds what cannot be read.
    #[error("{0}; fetch the file again, or open it in a spreadsheet program and save it as .xlsx")]
    Damaged(Damage),
    /// More than 256 MiB unpacked or as text, or more rows, columns or sheets than a workbook can have.
    #[error("the workbook is too large; save the sheet with the tickets as CSV (UTF-8)")]
    TooLarge,
    /// Not one cell with anything in it.
    #[error("there is no cell with anything in it; choose another sheet or file")]
    NoSheet,
}

/// What of a workbook cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Hash, thiserror::Error, Serialize, Deserialize)]
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

impl WorkbookError {
    pub(super) fn part(name: &str) -> WorkbookError {
        WorkbookError::Damaged(Damage::Part(name.to_owned()))
    }
}

impl Broken {
    /// The same, said of the part in which it was found.
    pub(super) fn of(self, part: &str) -> WorkbookError {
        let Broken = self;
        WorkbookError::part(part)
    }
}
