//! Where results come from.

use std::cell::RefCell;
use std::rc::Rc;

use super::model::Model;
use crate::domain::evaluation::Evaluation;
use crate::domain::results::{Prepared, Results};
use crate::domain::summary::Summaries;

/// Who computes results; two are always equal.
///
/// The page has nobody: its worker does, whose answer comes as [`Action::ResultsArrived`](super::Action). What must not wait,
/// such as a test, computes them at once.
#[derive(Clone, Default)]
pub(super) struct Evaluator(Option<Rc<Evaluate>>);

type Evaluate = dyn Fn(&Evaluation, &Summaries) -> Results;

impl Evaluator {
    /// One that computes at once, and keeps what takes long.
    pub(super) fn at_once() -> Evaluator {
        let prepared = RefCell::new(Prepared::default());
        Evaluator(Some(Rc::new(move |evaluation, summaries| {
            prepared.borrow_mut().evaluate(evaluation, summaries)
        })))
    }

    /// What follows from an evaluation; `None` where that is waited for.
    pub(super) fn evaluate(
        &self,
        evaluation: &Evaluation,
        summaries: &Summaries,
    ) -> Option<Results> {
        self.0.as_ref().map(|evaluate| evaluate(evaluation, summaries))
    }
}

impl PartialEq for Evaluator {
    fn eq(&self, _: &Evaluator) -> bool {
        true
    }
}

impl std::fmt::Debug for Evaluator {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Evaluator")
    }
}

impl Model {
    /// Computes everything that follows, or waits for it; call after any change of the evaluation or the summaries.
    pub(super) fn refresh(&mut self) {
        self.desk_print = self.desk().print().0;
        let now = match self.evaluate(self.history.present()) {
            None if self.evaluation().vendors.is_empty() => Some(Results::of_nothing()),
            now => now,
        };
        if let Some(results) = now {
            (self.results, self.results_print) = (Rc::new(results), self.desk_print);
        }
    }

    /// What follows from an evaluation with the summaries at hand; `None` where that is waited for.
    pub(super) fn evaluate(&self, evaluation: &Evaluation) -> Option<Results> {
        self.evaluator.evaluate(evaluation, &self.summaries)
    }

    /// Whether the results are of an evaluation that has changed since.
    pub fn awaits_results(&self) -> bool {
        self.results_print != self.desk_print
    }
}
