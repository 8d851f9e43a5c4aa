//! A workbook (.xlsx) to the text of one of its sheets, as comma-separated values.
//!
//! Source: ECMA-376 parts 1 and 2, transitional and strict; PKWARE's APPNOTE for the archive. Checked by:
//! workbooks and texts that a script of its own writes (`tests/workbooks`); broken bytes.

mod archive;
use archive::Archive;

mod cells;

mod error;
pub use error::{Damage, WorkbookError};

mod lines;

mod relations;
use relations::Relations;

mod serial;

mod strings;
use strings::Strings;

mod styles;
use styles::Styles;

mod xml;
use xml::{Broken, Piece, Xml};

/// How many bytes a workbook may come to when unpacked, and a sheet as text.
const MOST_BYTES: usize = 256 << 20;

/// How many sheets a workbook may have; spreadsheet programs keep to fewer.
const MOST_SHEETS: usize = 4096;

/// A workbook, unpacked as far as its sheets' names.
pub struct Workbook<'a> {
    archive: Archive<'a>,
    sheets: Vec<Sheet>,
    relations: Relations,
    is_1904: bool,
    /// How many bytes may still be unpacked.
    left: usize,
}

struct Sheet {
    name: String,
    part: String,
    is_hidden: bool,
}

impl<'a> Workbook<'a> {
    /// Finds the sheets of a workbook.
    ///
    /// # Errors
    /// When this is no workbook that can be read; says why and what to do.
    pub fn open(bytes: &'a [u8]) -> Result<Workbook<'a>, WorkbookError> {
        if bytes.starts_with(COMPOUND_FILE) {
            let is_encrypted = bytes.windows(ENCRYPTED.len()).any(|part| part == ENCRYPTED);
            let old = WorkbookError::OldFormat;
            return Err(if is_encrypted { WorkbookError::PasswordProtected } else { old });
        }
        if !bytes.starts_with(b"PK") {
            return Err(WorkbookError::NotAWorkbook);
        }
        let archive = Archive::open(bytes).ok_or(WorkbookError::Damaged(Damage::Archive))?;
        let mut left = MOST_BYTES;
        let main = main_part(&archive, &mut left)?;
        let relations = Relations::of(&archive, &main, &mut left)?;
        let text = archive.text(&main, &mut left)?;
        let mut workbook =
            Workbook { archive, sheets: Vec::new(), relations, is_1904: false, left };
        let is_one = workbook.list(&text).map_err(|problem| problem.of(&main))?;
        match workbook.sheets.len() {
            _ if !is_one => Err(WorkbookError::NotAWorkbook),
            0 => Err(WorkbookError::NoSheet),
            1..=MOST_SHEETS => Ok(workbook),
            _ => Err(WorkbookError::TooLarge),
        }
    }

    /// The names of the sheets that have cells: in their order, hidden ones last.
    pub fn sheets(&self) -> impl Iterator<Item = &str> {
        self.sheets.iter().map(|sheet| sheet.name.as_str())
    }

    /// The sheet of that place in [`Workbook::sheets`] as comma-separated text.
    ///
    /// Line numbers are row numbers: a row without anything in it is a blank line, and a line break in a cell
    /// a space. All other rows have as many cells as the widest. Dates are `2026-09-30 18:00:00`, with
    /// thousandths where there are any; times of day and durations are `18:00:00`.
    ///
    /// # Errors
    /// [`WorkbookError::NoSheet`] for a sheet without anything in it, others when it cannot be read.
    pub fn to_csv(&self, sheet: usize) -> Result<String, WorkbookError> {
        let Sheet { part, .. } = self.sheets.get(sheet).ok_or(WorkbookError::NoSheet)?;
        let mut left = self.left;
        let strings = match &self.relations.strings {
            Some(part) => Strings::read(&self.archive.text(part, &mut left)?)
                .map_err(|problem| problem.of(part))?,
            None => Strings::default(),
        };
        let styles = match &self.relations.styles {
            Some(part) => Styles::read(&self.archive.text(part, &mut left)?, self.is_1904)
                .map_err(|problem| problem.of(part))?,
            None => Styles::default(),
        };
        let text = self.archive.text(part, &mut left)?;
        cells::read(&text, part, &strings, &styles)?.finish()
    }

    /// Takes the sheets and the date system from the main part; false when that is of something else.
    fn list(&mut self, text: &str) -> Result<bool, Broken> {
        let (mut xml, mut is_one) = (Xml::new(text), false);
        while let Some(piece) = xml.next()? {
            let Piece::Open(tag) = piece else { continue };
            match tag.name {
                "workbook" => is_one = true,
                "workbookPr" => {
                    let system = tag.attribute("date1904");
                    self.is_1904 = matches!(system, Some("1" | "true" | "on"));
                }
                "sheet" if self.sheets.len() <= MOST_SHEETS => {
                    let part = tag.relation().and_then(|id| self.relations.sheet(id));
                    let Some(part) = part.map(str::to_owned) else { continue };
                    let name = tag.text("name").unwrap_or_default();
                    let is_hidden = !matches!(tag.attribute("state"), None | Some("visible"));
                    let at = self.sheets.iter().take_while(|sheet| is_hidden || !sheet.is_hidden);
                    let at = at.count();
                    self.sheets.insert(at, Sheet { name, part, is_hidden });
                }
                _ => {}
            }
        }
        Ok(is_one)
    }
}

/// What files of earlier formats, and encrypted ones, begin with.
const COMPOUND_FILE: &[u8] = b"\xd0\xcf\x11\xe0";

/// The name of the stream that holds an encrypted workbook, in the two-byte letters of a compound file.
const ENCRYPTED: &[u8] = b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";

/// The part that lists the sheets.
fn main_part(archive: &Archive<'_>, left: &mut usize) -> Result<String, WorkbookError> {
    if !archive.holds("_rels/.rels") {
        return Err(WorkbookError::NotAWorkbook);
    }
    let main = Relations::of(archive, "", left)?.main.ok_or(WorkbookError::NotAWorkbook)?;
    // A binary workbook, .xlsb, has all parts in another form.
    if main.rsplit('.').next() == Some("bin") { Err(WorkbookError::OldFormat) } else { Ok(main) }
}
