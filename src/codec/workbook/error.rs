//! Why a workbook could not be read.

use serde::{Deserialize, Serialize};

pub use crate::domain::problem::Damage;
use crate::domain::problem::FileError;

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

impl From<WorkbookError> for FileError {
    fn from(error: WorkbookError) -> FileError {
        match error {
            WorkbookError::NotAWorkbook => FileError::NotText,
            WorkbookError::PasswordProtected => FileError::PasswordProtected,
            WorkbookError::OldFormat => FileError::OldFormat,
            WorkbookError::Damaged(damage) => FileError::Damaged(damage),
            WorkbookError::TooLarge => FileError::TooLarge,
            WorkbookError::NoSheet => FileError::NoSheet,
        }
    }
}
