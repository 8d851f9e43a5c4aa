//! A first reading of a whole table: which columns it has, and what their cells can be.

use super::Row;
use super::duration_votes::DurationVotes;
use super::votes::Votes;
use crate::domain::import::Label;

/// A table as it was found: its header and what stands below it.
#[derive(Default)]
pub(super) struct Survey {
    /// Names as written; empty until the header was seen.
    pub header: Vec<String>,
    /// Along the header.
    pub facts: Vec<Facts>,
}

/// What a column's cells can be.
#[derive(Default)]
pub(super) struct Facts {
    pub votes: Votes,
    pub durations: DurationVotes,
    /// Cells with a value.
    pub filled: u32,
    /// The first few values.
    pub values: Vec<String>,
    /// Its distinct words with their counts, while they are few.
    pub words: Vec<Label>,
    /// Whether there are too many to list.
    pub is_wordy: bool,
}

/// So many values are shown.
const SHOWN: usize = 3;

/// So many distinct words are listed.
const LISTED: usize = 60;

/// A value is shown to so many characters.
pub(super) const LONG: usize = 40;

impl Survey {
    /// Takes in a row; the first one is the header.
    pub fn see(&mut self, row: &Row<'_>) {
        if self.header.is_empty() {
            self.header = row.cells.iter().map(|cell| cell.trim().to_owned()).collect();
            self.facts = self.header.iter().map(|_| Facts::default()).collect();
            return;
        }
        for (facts, cell) in self.facts.iter_mut().zip(&row.cells) {
            facts.see(cell.trim());
        }
    }

    /// Takes in a record by the paths of its values, which become columns as they appear.
    pub fn see_record(&mut self, values: &[(String, String)]) {
        for (path, value) in values {
            let known = self.header.iter().position(|name| name == path);
            let at = match known {
                Some(at) => at,
                None if self.header.len() >= MOST_PATHS => continue,
                None => {
                    self.header.push(path.clone());
                    self.facts.push(Facts::default());
                    self.header.len() - 1
                }
            };
            self.facts[at].see(value.trim());
        }
    }
}

/// More paths than this are no columns.
const MOST_PATHS: usize = 400;

impl Facts {
    fn see(&mut self, cell: &str) {
        if cell.is_empty() {
            return;
        }
        self.filled = self.filled.saturating_add(1);
        if self.values.len() < SHOWN {
            let value: String = cell.chars().take(LONG).collect();
            if !self.values.contains(&value) {
                self.values.push(value);
            }
        }
        // A text is neither a moment nor a length of time.
        if cell.len() <= LONG {
            self.votes.see(cell);
            self.durations.see(cell);
        }
        self.count(cell);
    }

    fn count(&mut self, cell: &str) {
        if self.is_wordy {
            return;
        }
        let is_full = self.words.len() >= LISTED;
        match self.words.iter_mut().find(|label| label.text == cell) {
            Some(label) => label.tickets = label.tickets.saturating_add(1),
            None if !is_full && cell.len() <= LONG * 2 => {
                self.words.push(Label { text: cell.to_owned(), tickets: 1 });
            }
            None => {
                self.words = Vec::new();
                self.is_wordy = true;
            }
        }
    }
}
