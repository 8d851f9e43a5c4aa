//! What whoever holds the tickets must know of an evaluation.

use serde::{Deserialize, Serialize};

use super::evaluation::Evaluation;
use super::import::Import;
use super::logged::LoggedTicket;
use super::sla::{EntryError, PromiseField, PromiseId};
use super::summary::Fingerprint;
use super::terms::Terms;
use super::vendor::Vendor;

/// What was typed into a field of a promise and can't stand there.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct RefusedEntry {
    /// Into which promise.
    pub id: PromiseId,
    /// Into which field.
    pub field: PromiseField,
    /// As it was typed.
    pub typed: String,
    /// Why it can't stand.
    pub error: EntryError,
}

/// All of an evaluation by which tickets are counted and shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Desk {
    /// What tickets are counted under.
    pub terms: Terms,
    /// Whose they are.
    pub vendors: Vec<Vendor>,
    /// The files in use.
    pub imports: Vec<Import>,
    /// Tickets logged by hand.
    pub logged: Vec<LoggedTicket>,
    /// What waits to be corrected; shown and never counted by.
    pub refused: Vec<RefusedEntry>,
}

impl Desk {
    /// That of an evaluation, with nothing refused.
    pub fn of(evaluation: &Evaluation) -> Desk {
        Desk {
            terms: evaluation.terms.clone(),
            vendors: evaluation.vendors.clone(),
            imports: evaluation.imports.clone(),
            logged: evaluation.logged.clone(),
            refused: Vec::new(),
        }
    }

    /// Equal desks have equal prints.
    pub fn print(&self) -> Fingerprint {
        Fingerprint::of_all(self)
    }
}
