//! The rows and cells of a sheet.

use super::lines::Lines;
use super::serial;
use super::strings::{Strings, decode, rich};
use super::styles::Styles;
use super::xml::{Piece, Tag, Xml, unescape};
use super::{MOST_BYTES, WorkbookError};

/// How many rows a sheet may have.
const MOST_ROWS: usize = 1_048_576;

/// How many columns a sheet may have.
const MOST_COLUMNS: usize = 16_384;

/// Reads the text of a sheet's part of that name.
///
/// # Errors
/// When it is damaged, or larger than a sheet can be.
pub(super) fn read(
    text: &str,
    part: &str,
    strings: &Strings,
    styles: &Styles,
) -> Result<Lines, WorkbookError> {
    let mut sheet = Sheet {
        xml: Xml::new(text),
        part,
        strings,
        styles,
        lines: Lines::default(),
        cells: Vec::new(),
        width: 0,
        size: 0,
        value: String::new(),
        shown: String::new(),
    };
    let mut row = 0;
    while let Some(piece) = sheet.next()? {
        match piece {
            Piece::Open(tag) if tag.name == "row" => row = sheet.read_row(tag, row)?,
            Piece::Close("sheetData") => break,
            _ => {}
        }
    }
    Ok(sheet.lines)
}

struct Sheet<'a> {
    xml: Xml<'a>,
    part: &'a str,
    strings: &'a Strings,
    styles: &'a Styles,
    lines: Lines,
    /// The cells of the row that is being read, and room for more.
    cells: Vec<String>,
    /// How many of them the row has, up to the last one with text.
    width: usize,
    /// How long all texts are so far.
    size: usize,
    /// What stands in a cell.
    value: String,
    /// What it shows.
    shown: String,
}

impl<'a> Sheet<'a> {
    fn next(&mut self) -> Result<Option<Piece<'a>>, WorkbookError> {
        self.xml.next().map_err(|broken| broken.of(self.part))
    }

    fn damaged<T>(&self) -> Result<T, WorkbookError> {
        Err(WorkbookError::part(self.part))
    }

    /// Reads up to the end of a row, and gives its number; that of a row without one is the next.
    fn read_row(&mut self, tag: Tag<'_>, previous: usize) -> Result<usize, WorkbookError> {
        let row = tag.attribute("r").map_or(Some(previous + 1), |row| row.parse().ok());
        let Some(row) = row.filter(|row| *row > previous) else { return self.damaged() };
        if row > MOST_ROWS {
            return Err(WorkbookError::TooLarge);
        }
        let mut column = 0;
        while let Some(piece) = self.next()? {
            match piece {
                Piece::Open(tag) if tag.name == "c" => column = self.read_cell(tag, column)?,
                Piece::Close("row") => break,
                _ => {}
            }
        }
        let width = std::mem::take(&mut self.width);
        self.lines.push(row, &self.cells[..width])?;
        self.cells[..width].iter_mut().for_each(String::clear);
        Ok(row)
    }

    /// Reads up to the end of a cell, and gives its column, from 1; that of a cell without one is the next.
    fn read_cell(&mut self, tag: Tag<'_>, previous: usize) -> Result<usize, WorkbookError> {
        let column = tag.attribute("r").map_or(Some(previous + 1), column_of);
        let Some(column) = column else { return self.damaged() };
        if column > MOST_COLUMNS {
            return Err(WorkbookError::TooLarge);
        }
        self.read_value()?;
        let (value, shown) = (&self.value, &mut self.shown);
        shown.clear();
        match tag.attribute("t").unwrap_or("n") {
            "s" => match self.strings.get(value.trim().parse().unwrap_or(usize::MAX)) {
                Some(text) => shown.push_str(text),
                None if value.is_empty() => {}
                None => return self.damaged(),
            },
            "b" => shown.push_str(match value.trim() {
                "" => "",
                "1" | "true" => "TRUE",
                _ => "FALSE",
            }),
            "n" => {
                let style = tag.attribute("s").and_then(|style| style.parse().ok()).unwrap_or(0);
                serial::show(value, self.styles.format(style), self.styles.is_1904, shown);
            }
            "d" => shown.push_str(value),
            "e" => {}
            _ => decode(value, shown),
        }
        self.keep(column)?;
        Ok(column)
    }

    /// Takes what stands in a cell, up to its end.
    fn read_value(&mut self) -> Result<(), WorkbookError> {
        let mut is_value = false;
        self.value.clear();
        while let Some(piece) = self.next()? {
            match piece {
                Piece::Open(tag) if tag.name == "v" => is_value = true,
                Piece::Open(tag) if tag.name == "is" => {
                    let read = rich(&mut self.xml, "is", &mut self.value);
                    read.map_err(|broken| broken.of(self.part))?;
                }
                Piece::Close("v") => is_value = false,
                Piece::Close("c") => break,
                Piece::Text(text) if is_value => unescape(text, &mut self.value),
                Piece::Literal(text) if is_value => self.value.push_str(text),
                _ => {}
            }
        }
        Ok(())
    }

    /// Puts what a cell shows into its column, unless it is blank.
    fn keep(&mut self, column: usize) -> Result<(), WorkbookError> {
        if self.shown.trim().is_empty() {
            return Ok(());
        }
        self.size += self.shown.len();
        if self.size > MOST_BYTES {
            return Err(WorkbookError::TooLarge);
        }
        if self.cells.len() < column {
            self.cells.resize(column, String::new());
        }
        std::mem::swap(&mut self.cells[column - 1], &mut self.shown);
        self.width = self.width.max(column);
        Ok(())
    }
}

/// The column of a cell such as `AB12`, from 1; one that is far too large where there are many letters.
fn column_of(cell: &str) -> Option<usize> {
    let letters = cell.bytes().take_while(u8::is_ascii_alphabetic);
    let column = letters.fold(0_usize, |column, letter| {
        column.saturating_mul(26).saturating_add(usize::from(letter.to_ascii_uppercase() - b'@'))
    });
    (column > 0).then_some(column)
}
