//! Messages that were taken for boilerplate, shown once so that a person may say otherwise.

use serde::{Deserialize, Serialize};

/// A message that was taken for boilerplate; it lives only until its file's review ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suspect {
    /// The number of its ticket.
    pub ticket: String,
    /// Its place among the ticket's events, from 0.
    pub event: u32,
    /// Its text, at most [`Suspect::SHOWN`] characters.
    pub text: String,
    /// Why it was taken for boilerplate.
    pub why: Why,
}

/// Why a message was taken for boilerplate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Why {
    /// It holds this phrase and nothing of substance.
    Phrase(String),
    /// The first replies on so many tickets are nearly the same text.
    NearDuplicate(u32),
}

/// The first few such messages of a file, and how many more there were.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suspects {
    /// At most [`Suspects::KEPT`].
    pub shown: Vec<Suspect>,
    /// The others.
    pub more: u32,
}

impl Suspect {
    /// How many characters of a text are shown.
    pub const SHOWN: usize = 300;
}

impl Suspects {
    /// How many are kept with their text.
    pub const KEPT: usize = 50;

    /// Notes one more; what is past the kept ones is only counted.
    pub fn note(&mut self, suspect: impl FnOnce() -> Suspect) {
        if self.shown.len() < Suspects::KEPT {
            self.shown.push(suspect());
        } else {
            self.more = self.more.saturating_add(1);
        }
    }
}
