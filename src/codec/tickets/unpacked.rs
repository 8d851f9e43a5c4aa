//! A workbook as the text of one of its sheets.

use super::headers;
use crate::codec::workbook::Workbook;
use crate::domain::problem::FileError;

/// A sheet of a workbook as comma-separated text.
pub struct Unpacked {
    /// The text; line numbers are row numbers.
    pub text: String,
    /// The names of all sheets.
    pub sheets: Vec<String>,
    /// Which of them it is.
    pub sheet: u16,
}

/// Whether a file that begins so is a workbook of any format, or an archive that may be one.
pub fn is_workbook(head: &[u8]) -> bool {
    head.starts_with(b"PK\x03\x04") || head.starts_with(b"\xd0\xcf\x11\xe0")
}

/// The wanted sheet of a workbook, or else the first whose columns are known, or else the first.
///
/// # Errors
/// When it cannot be read; says why and what to do.
pub fn unpack(bytes: &[u8], wanted: Option<u16>) -> Result<Unpacked, FileError> {
    let book = Workbook::open(bytes)?;
    let sheets: Vec<String> = book.sheets().map(str::to_owned).collect();
    if let Some(sheet) = wanted.filter(|sheet| usize::from(*sheet) < sheets.len()) {
        let text = book.to_csv(usize::from(sheet))?;
        return Ok(Unpacked { text, sheets, sheet });
    }
    let mut first = None;
    for sheet in (0..).take(sheets.len()) {
        let text = book.to_csv(usize::from(sheet))?;
        if is_known(&text) {
            return Ok(Unpacked { text, sheets, sheet });
        }
        first.get_or_insert((text, sheet));
    }
    let (text, sheet) = first.ok_or(FileError::NoSheet)?;
    Ok(Unpacked { text, sheets, sheet })
}

/// Whether its first line names a number and a moment of tickets.
fn is_known(text: &str) -> bool {
    let line = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let cells = line.split(',').map(|cell| headers::plain(cell.trim_matches('"')));
    let roles: Vec<_> = cells.filter_map(|cell| Some(headers::role(&cell, false)?.0)).collect();
    headers::is_enough(&roles)
}
