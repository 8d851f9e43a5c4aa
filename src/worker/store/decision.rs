//! What follows from the evaluation, counted from the tickets in store.

use std::cell::OnceCell;

use super::Store;
use crate::codec::message::Reply;
use crate::codec::questionnaire::{standard_wordings, write};
use crate::codec::results;
use crate::domain::import::ImportId;
use crate::domain::questionnaire::standard;
use crate::domain::results::{Results, evaluate};
use crate::domain::sla::Policies;
use crate::domain::summary::{Summaries, Summary};
use crate::domain::terms::Terms;
use crate::domain::vendor::VendorId;
use crate::sheets::{Ask, Decision, Sheet, decide};

impl Store {
    /// A sheet about the decision, with all that is needed to try other policies.
    pub(super) fn decide(&self, ask: &Ask) -> Sheet {
        let desk = &self.desk;
        let leader_under = |policies: Policies| {
            let mut evaluation = desk.evaluation.clone();
            evaluation.terms.policies = policies;
            evaluate(&evaluation, &self.counted_under(&evaluation.terms)).leader()
        };
        let results = self.results();
        let ids = standard().questions.into_iter().map(|asked| asked.id);
        let wording: Vec<_> = ids.zip(standard_wordings()).collect();
        let has_tickets = !self.uses.is_empty();
        let leader_under: Option<&dyn Fn(Policies) -> Option<VendorId>> =
            if has_tickets { Some(&leader_under) } else { None };
        decide(ask, &Decision { desk, results: &results, wording: &wording, leader_under })
    }

    /// Computes what follows from the evaluation; `known` is what was counted of tickets that are no longer held.
    pub fn evaluate(&mut self, known: Vec<(VendorId, ImportId, Summary)>) -> Results {
        if self.known != known {
            (self.known, self.present) = (known, OnceCell::new());
        }
        self.results()
    }

    fn results(&self) -> Results {
        let counted = self.present.get_or_init(|| {
            let mut all = self.counted_under(&self.desk.terms);
            for (vendor, import, summary) in &self.known {
                if all.get(*vendor, *import).is_none() {
                    all.extend(*import, vec![(*vendor, summary.clone())]);
                }
            }
            all
        });
        self.prepared.borrow_mut().evaluate(&self.desk.evaluation, counted)
    }

    /// The results, as a file.
    pub fn results_file(&self) -> Reply {
        let text = results::write(&self.desk.evaluation, &self.results());
        Reply::File("backstop-results.json".to_owned(), text)
    }

    /// All tickets in use, counted under those terms.
    fn counted_under(&self, terms: &Terms) -> Summaries {
        let mut all = Summaries::default();
        for (id, mapping) in &self.uses {
            if let Some(source) = self.file(*id, mapping) {
                all.extend(*id, self.count(source, terms));
            }
        }
        all
    }

    /// The questions in use, as a file.
    pub fn questionnaire(&self) -> Reply {
        let own = self.desk.asking.own.as_ref();
        let (questions, wording) = own.map_or_else(
            || (standard(), standard_wordings()),
            |own| (own.questionnaire.clone(), own.wording.clone()),
        );
        let name = format!("{}-{}.json", questions.id, questions.version);
        Reply::File(name, write(&questions, &wording))
    }
}
