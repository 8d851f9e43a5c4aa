//! What the text of one message is good for; the text itself is never kept.
//!
//! A message is cut into clauses, and each clause is read for phrases, from the left, the longest first. What is no
//! phrase, no filler and no name is counted: where enough of it is left, the message has substance. So one sentence
//! of substance behind three of politeness makes a message substantive, and politeness alone never does.

use super::ticket::{Gist, Side};

mod clause;
use clause::{Clause, clauses, has_technical_word};

mod phrases;
use phrases::Kind;
pub use phrases::Phrases;

mod duplicates;
pub use duplicates::near_duplicates;

mod suspect;
pub use suspect::{Suspect, Suspects, Why};

/// What was found in a message's text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Judged {
    /// What it is good for.
    pub gist: Gist,
    /// Whether it asks the other side for something.
    pub asks: bool,
    /// The phrase that decided, in lower case, where one did.
    pub matched: Option<String>,
}

/// So much outside all phrases is substance: two words or four Chinese characters.
const LOOSE: usize = 4;

/// So much beside a phrase in its own clause is still only what the phrase is about: six words.
const BESIDE: usize = 12;

/// Longer texts are judged by their beginning, in characters.
const JUDGED: usize = 4_000;

/// A message of thanks is no longer than this, in characters.
const THANKS: usize = 120;

/// Judges the text of one message.
///
/// No text is [`Gist::Unknown`]. A message of the vendor's, or its machine's, is boilerplate or a closing text where it
/// holds such a phrase and nothing of substance: no word of a program, no request, and next to nothing outside phrases.
/// Only thanks or goodbye is [`Gist::Thanks`] from any side; whether it came after the end is for the caller to say.
/// A question mark asks, and so does a request, unless all of its clause is courtesy ("anything else?").
pub fn judge(text: &str, side: Side, phrases: &Phrases) -> Judged {
    let text: String = text.chars().take(JUDGED).collect();
    if text.trim().is_empty() {
        return Judged::default();
    }
    let mut reading = Reading { has_substance: has_technical_word(&text), ..Reading::default() };
    for clause in clauses(&text) {
        if !reading.take(&clause, phrases) {
            break;
        }
    }
    let is_vendors = matches!(side, Side::Vendor | Side::Bot);
    let (gist, matched) = if is_vendors { reading.vendors() } else { reading.others(&text) };
    Judged { gist, asks: reading.asks, matched }
}

/// Whether a text that many tickets got alike still helps: it names something technical, or requests something.
///
/// A known answer to a known problem is given many times, and a good list of what to send is too; neither is
/// boilerplate for that.
pub fn has_own_substance(text: &str, phrases: &Phrases) -> bool {
    has_technical_word(text)
        || clauses(text)
            .iter()
            .any(|clause| phrases.read(clause).found.iter().any(|(kind, _)| *kind == Kind::Request))
}

/// A message as far as it was read.
#[derive(Default)]
struct Reading {
    has_substance: bool,
    asks: bool,
    /// Outside all clauses with a phrase.
    loose: usize,
    /// Beside phrases too.
    all: usize,
    boilerplate: Option<String>,
    closing: Option<String>,
    thanks: Option<String>,
}

impl Reading {
    /// Reads one clause; `false` when a signature begins, and nothing after it counts.
    fn take(&mut self, clause: &Clause, phrases: &Phrases) -> bool {
        let read = phrases.read(clause);
        let has = |wanted: &[Kind]| {
            let found = read.found.iter().find(|(kind, _)| wanted.contains(kind));
            found.map(|(_, phrase)| phrase.clone())
        };
        let is_polite = has(&[Kind::Boilerplate, Kind::Closing]).is_some();
        let asks = has(&[Kind::Request]).is_some();
        if asks || (clause.is_question && (!is_polite || read.rest > BESIDE)) {
            (self.asks, self.has_substance) = (true, true);
        }
        let rest = if clause.is_name { 0 } else { read.rest };
        self.all += rest;
        if is_polite {
            self.has_substance |= rest > BESIDE;
        } else {
            self.loose += rest;
        }
        let note = |to: &mut Option<String>, found: Option<String>| *to = to.take().or(found);
        note(&mut self.boilerplate, has(&[Kind::Boilerplate]));
        note(&mut self.closing, has(&[Kind::Closing]));
        note(&mut self.thanks, has(&[Kind::Thanks]));
        has(&[Kind::Signature]).is_none()
    }

    fn vendors(&self) -> (Gist, Option<String>) {
        let found = [
            (Gist::Closing, &self.closing),
            (Gist::Boilerplate, &self.boilerplate),
            (Gist::Thanks, &self.thanks),
        ];
        let is_empty = !self.has_substance && self.loose < LOOSE;
        let first = found.into_iter().find(|(_, phrase)| phrase.is_some());
        match first.filter(|_| is_empty) {
            Some((gist, phrase)) => (gist, phrase.clone()),
            None => (Gist::Substantive, None),
        }
    }

    fn others(&self, text: &str) -> (Gist, Option<String>) {
        let is_short = text.chars().count() <= THANKS;
        let is_empty = !self.has_substance && self.all < LOOSE;
        match &self.thanks {
            Some(phrase) if is_short && is_empty => (Gist::Thanks, Some(phrase.clone())),
            _ => (Gist::Substantive, None),
        }
    }
}

#[cfg(test)]
mod tests;
