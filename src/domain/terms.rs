//! All that tickets are counted under, apart from what a file's words mean.

use serde::{Deserialize, Serialize};

use super::import::ImportId;
use super::sla::{Commitment, Policies, PromiseId, Tiers};
use super::time::{CalendarEntry, CalendarId, ZoneTable};

/// The buyer's yardstick, what vendors promised, and how the odd cases are decided.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Terms {
    /// What first replies are measured against.
    pub tiers: Tiers,
    /// The calendar of each tier's ranking clock, T1 first.
    pub tier_calendars: [CalendarId; 4],
    /// Calendars, as entered; the first is [`CalendarEntry::around_the_clock`].
    pub calendars: Vec<CalendarEntry>,
    /// The zones that calendars name, as the browser knew them when they were chosen.
    pub zones: Vec<ZoneTable>,
    /// How the odd cases are decided.
    pub policies: Policies,
    /// What vendors promised.
    pub commitments: Vec<Commitment>,
    /// Phrases that make a message boilerplate, besides the built-in ones; one a line.
    pub phrases: String,
    /// Messages about whose substance a person knows better.
    pub overrides: Vec<Override>,
}

/// A person's word about one message.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Override {
    /// In which file.
    pub import: ImportId,
    /// The number of the ticket.
    pub ticket: String,
    /// The place of the message among the ticket's events, from 0.
    pub event: u32,
    /// Whether it is boilerplate.
    pub is_boilerplate: bool,
}

impl Terms {
    /// What was promised; `None` when nothing is on record.
    pub fn promise(&self, id: PromiseId) -> Option<&Commitment> {
        self.commitments.iter().find(|promise| promise.id() == id)
    }
}

impl Default for Terms {
    fn default() -> Terms {
        Terms {
            tiers: Tiers::default(),
            tier_calendars: [CalendarId::AROUND_THE_CLOCK; 4],
            calendars: vec![CalendarEntry::around_the_clock()],
            zones: Vec::new(),
            policies: Policies::default(),
            commitments: Vec::new(),
            phrases: String::new(),
            overrides: Vec::new(),
        }
    }
}
