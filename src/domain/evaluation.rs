//! Everything that is saved, shared and undone.

use serde::{Deserialize, Serialize};

use super::decision::{Fit, Rules, WeightChange, Weights};
use super::import::{Import, ImportId};
use super::logged::{LOGGED, LoggedTicket, PROBES};
use super::questionnaire::{Answers, Asking};
use super::summary::Fingerprint;
use super::terms::Terms;
use super::vendor::{Vendor, VendorId};

/// One comparison of vendors: what was entered, nothing that follows from it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Evaluation {
    /// What the team calls it; may be empty.
    pub title: String,
    /// Whether it is the worked example, made up and marked so.
    pub is_example: bool,
    /// In the order in which they were added.
    pub vendors: Vec<Vendor>,
    /// What is asked of them.
    pub asking: Asking,
    /// Who answers, by name; the first one is there even without a name.
    pub raters: Vec<String>,
    /// What is known of them.
    pub answers: Answers,
    /// How much each dimension counts, and each question in it.
    pub weights: Weights,
    /// What became of the order when weights were changed.
    pub changes: Vec<WeightChange>,
    /// What is required, and how careful the reader is.
    pub rules: Rules,
    /// Price and technology beside support.
    pub fit: Fit,
    /// What tickets are counted under.
    pub terms: Terms,
    /// Files of tickets.
    pub imports: Vec<Import>,
    /// Tickets logged by hand.
    pub logged: Vec<LoggedTicket>,
}

impl Evaluation {
    /// The vendor of that identity.
    pub fn vendor(&self, id: VendorId) -> Option<&Vendor> {
        self.vendors.iter().find(|vendor| vendor.id == id)
    }

    /// All that tickets come from: files, and what was logged by hand, real tickets and probes apart.
    pub fn sources(&self) -> Vec<CountedSource> {
        let files = self.imports.iter().map(|import| CountedSource {
            id: import.id,
            vendors: import.mapping.vendors.iter().flatten().copied().collect(),
            fingerprint: Fingerprint::of(&self.terms, &import.mapping),
        });
        let by_hand = [LOGGED, PROBES].into_iter().filter_map(|id| self.logged_source(id));
        files.chain(by_hand).collect()
    }

    /// What was logged by hand, as a source; `None` where there is nothing of it.
    fn logged_source(&self, id: ImportId) -> Option<CountedSource> {
        let own = self.logged.iter().filter(|ticket| ticket.source() == id);
        let vendors: Vec<VendorId> = own.map(|ticket| ticket.vendor).collect();
        let fingerprint = Fingerprint::of_log(&self.terms, &self.logged);
        (!vendors.is_empty()).then_some(CountedSource { id, vendors, fingerprint })
    }

    /// The import of that identity.
    pub fn import(&self, id: ImportId) -> Option<&Import> {
        self.imports.iter().find(|import| import.id == id)
    }
}

/// Where tickets come from, and what they must be counted under.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountedSource {
    /// Its identity.
    pub id: ImportId,
    /// Whose tickets it has; perhaps more than once.
    pub vendors: Vec<VendorId>,
    /// What counts that are made now bear.
    pub fingerprint: Fingerprint,
}
