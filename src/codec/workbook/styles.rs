//! Which number formats show a date, and which a length of time.

use super::xml::{Broken, Piece, Xml};

/// What a number stands for, by its format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// Itself.
    Number,
    /// A moment or a time of day.
    Date,
    /// A length of time, which may be longer than a day.
    Elapsed,
}

/// The formats of a workbook, by the number that cells refer to them with.
#[derive(Default)]
pub(super) struct Styles {
    formats: Vec<Format>,
    /// Whether days are counted from 1904 instead of 1900.
    pub is_1904: bool,
}

/// How many styles and how many formats of its own a workbook may have; spreadsheet programs keep to fewer.
const MOST: (usize, usize) = (1 << 16, 1 << 12);

impl Styles {
    pub(super) fn read(text: &str, is_1904: bool) -> Result<Styles, Broken> {
        let (mut xml, mut own, mut formats) = (Xml::new(text), Vec::new(), Vec::new());
        let mut is_of_cells = false;
        while let Some(piece) = xml.next()? {
            match piece {
                Piece::Open(tag) => {
                    is_of_cells |= tag.name == "cellXfs";
                    let id = tag.attribute("numFmtId").and_then(|id| id.parse().ok());
                    let id: u32 = id.unwrap_or(0);
                    match tag.name {
                        "numFmt" if own.len() < MOST.1 => {
                            own.push((id, of_code(&tag.text("formatCode").unwrap_or_default())));
                        }
                        "xf" if is_of_cells && formats.len() < MOST.0 => {
                            let own = own.iter().find(|(known, _)| *known == id);
                            formats.push(own.map_or_else(|| built_in(id), |(_, format)| *format));
                        }
                        _ => {}
                    }
                }
                Piece::Close("cellXfs") => is_of_cells = false,
                _ => {}
            }
        }
        Ok(Styles { formats, is_1904 })
    }

    /// The format of the style of that number; one that is not there shows numbers.
    pub(super) fn format(&self, style: usize) -> Format {
        self.formats.get(style).copied().unwrap_or(Format::Number)
    }
}

/// Formats that a workbook need not define.
///
/// Source: ECMA-376 part 1, 18.8.30, with the formats of Chinese, Japanese and Korean editions.
fn built_in(id: u32) -> Format {
    match id {
        14..=22 | 27..=36 | 45 | 47 | 50..=58 => Format::Date,
        46 => Format::Elapsed,
        _ => Format::Number,
    }
}

/// What a format's code shows: `yyyy"年"m"月"`, `[h]:mm`, `0.00`.
pub(super) fn of_code(code: &str) -> Format {
    let (mut chars, mut found) = (code.chars(), Format::Number);
    while let Some(c) = chars.next() {
        match c {
            '"' => {
                chars.find(|c| *c == '"');
            }
            // What follows is shown as it is, or stands for a width.
            '\\' | '_' | '*' => {
                chars.next();
            }
            '[' => {
                let mut inside = chars.by_ref().take_while(|c| *c != ']');
                let first = inside.next().map_or(' ', |c| c.to_ascii_lowercase());
                let is_alone = inside.fold(true, |is, c| is & (c.to_ascii_lowercase() == first));
                if is_alone && matches!(first, 'h' | 'm' | 's') {
                    return Format::Elapsed;
                }
            }
            'y' | 'm' | 'd' | 'h' | 's' | 'Y' | 'M' | 'D' | 'H' | 'S' => found = Format::Date,
            _ => {}
        }
    }
    found
}
