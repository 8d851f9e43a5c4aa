//! What belongs to a part of a workbook.
//!
//! Source: ECMA-376 part 2, relationships. Types are told apart by how they end, the same in both editions.

use super::archive::Archive;
use super::xml::{Broken, Piece, Tag, Xml};
use super::{MOST_SHEETS, WorkbookError};

/// The parts that a part refers to, by their full names.
#[derive(Default)]
pub(super) struct Relations {
    /// The list of the sheets.
    pub main: Option<String>,
    /// The texts that cells share.
    pub strings: Option<String>,
    /// The number formats.
    pub styles: Option<String>,
    /// Sheets with cells, by the identity of their relation.
    sheets: Vec<(String, String)>,
}

impl Relations {
    /// What belongs to the part of that name, or to the archive as a whole, which has none.
    ///
    /// # Errors
    /// When that is not to be found in the archive, or cannot be read.
    pub(super) fn of(
        archive: &Archive<'_>,
        part: &str,
        left: &mut usize,
    ) -> Result<Relations, WorkbookError> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let name = resolved(folder, &format!("_rels/{file}.rels"));
        let text = archive.text(&name, left)?;
        let mut relations = Relations::default();
        relations.read(&text, folder).map_err(|problem| problem.of(&name))?;
        if relations.sheets.len() > MOST_SHEETS {
            return Err(WorkbookError::TooLarge);
        }
        Ok(relations)
    }

    /// The part of the sheet with cells that this identity stands for; other kinds of sheets have none.
    pub(super) fn sheet(&self, id: &str) -> Option<&str> {
        self.sheets.iter().find(|(known, _)| known == id).map(|(_, part)| part.as_str())
    }

    fn read(&mut self, text: &str, folder: &str) -> Result<(), Broken> {
        let mut xml = Xml::new(text);
        while let Some(piece) = xml.next()? {
            if let Piece::Open(tag) = piece {
                self.take(tag, folder);
            }
        }
        Ok(())
    }

    fn take(&mut self, tag: Tag<'_>, folder: &str) {
        let kind = tag.attribute("Type").and_then(|kind| kind.rsplit_once('/'));
        let (Some((_, kind)), Some(target)) = (kind, tag.text("Target")) else { return };
        let part = resolved(folder, &target);
        match kind {
            "officeDocument" => self.main = Some(part),
            "sharedStrings" => self.strings = Some(part),
            "styles" => self.styles = Some(part),
            "worksheet" if self.sheets.len() <= MOST_SHEETS => {
                self.sheets.push((tag.attribute("Id").unwrap_or_default().to_owned(), part));
            }
            _ => {}
        }
    }
}

/// The full name of a part that is referred to from a folder.
fn resolved(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let folder = if target.starts_with('/') { "" } else { folder };
    let mut name = String::new();
    for step in folder.split('/').chain(target.split('/')) {
        match step {
            "" | "." => {}
            ".." => name.truncate(name.rfind('/').unwrap_or(0)),
            _ => {
                if !name.is_empty() {
                    name.push('/');
                }
                name.push_str(step);
            }
        }
    }
    name
}
