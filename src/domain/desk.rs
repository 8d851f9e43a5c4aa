//! What whoever holds the tickets must know of an evaluation.

use serde::{Deserialize, Serialize};

use super::evaluation::Evaluation;
use super::sla::{EntryError, PromiseField, PromiseId};
use super::summary::Fingerprint;

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

/// All of an evaluation, with what waits to be corrected in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Desk {
    /// What was entered.
    pub evaluation: Evaluation,
    /// What waits to be corrected; shown and never counted by.
    pub refused: Vec<RefusedEntry>,
}

impl Desk {
    /// That of an evaluation, with nothing refused.
    pub fn of(evaluation: &Evaluation) -> Desk {
        Desk { evaluation: evaluation.clone(), refused: Vec::new() }
    }

    /// Equal desks have equal prints.
    pub fn print(&self) -> Fingerprint {
        Fingerprint::of_all(self)
    }
}

/// What it says is what its evaluation says.
impl std::ops::Deref for Desk {
    type Target = Evaluation;

    fn deref(&self) -> &Evaluation {
        &self.evaluation
    }
}

impl std::ops::DerefMut for Desk {
    fn deref_mut(&mut self) -> &mut Evaluation {
        &mut self.evaluation
    }
}
