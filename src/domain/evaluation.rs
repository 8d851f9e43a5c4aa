//! Everything that is saved, shared and undone.

use super::decision::Weights;
use super::import::{Import, ImportId};
use super::logged::LoggedTicket;
use super::questionnaire::Answers;
use super::terms::Terms;
use super::vendor::{Vendor, VendorId};

/// One comparison of vendors: what was entered, nothing that follows from it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evaluation {
    /// What the team calls it; may be empty.
    pub title: String,
    /// Whether it is the worked example, made up and marked so.
    pub is_example: bool,
    /// In the order in which they were added.
    pub vendors: Vec<Vendor>,
    /// What is known of them.
    pub answers: Answers,
    /// How much each dimension counts.
    pub weights: Weights,
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

    /// The import of that identity.
    pub fn import(&self, id: ImportId) -> Option<&Import> {
        self.imports.iter().find(|import| import.id == id)
    }
}
