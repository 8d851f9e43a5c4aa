//! What is asked, answered, weighed and required: how it changes the evaluation.

use std::rc::Rc;

use super::history::Topic;
use super::model::{Model, Notice, Place};
use crate::domain::decision::{Moved, Scenario, WeightChange, Weights, log, log_on};
use crate::domain::evaluation::Evaluation;
use crate::domain::import::ImportId;
use crate::domain::questionnaire::{
    Answer, Dimension, Evidence, Own, QuestionId, QuestionSet, Questionnaire, Rater, ReadQuestions,
    Said,
};
use crate::domain::results::Results;
use crate::domain::vendor::VendorId;

/// So many raters there may be.
pub const RATER_COUNT: usize = 8;

/// What may happen to questions, answers and weights.
#[derive(Clone, Debug, PartialEq)]
pub enum DecisionAction {
    /// A question was answered, or with `None` taken back to *not asked*.
    Answered(VendorId, QuestionId, Option<Said>),
    /// Whether a question applies to no vendor.
    LeftOut(QuestionId, bool),
    /// A set of questions was chosen.
    SetChosen(QuestionSet),
    /// What the answers to come rest on.
    GroundsChosen(Evidence),
    /// Who answers from now on; one above all is a new one.
    RaterChosen(Rater),
    /// A slider was moved to so many points.
    WeightMoved(Dimension, u8),
    /// Points were taken from a scenario.
    ScenarioChosen(Scenario),
    /// Whether only the order of importance is said.
    RanksChosen(bool),
    /// A dimension's place by importance.
    RankChosen(Dimension, u8),
    /// A team's own questions are to be asked, or ours again.
    QuestionnaireChosen(Option<Rc<Own>>),
}

/// The model after something happened.
pub(super) fn update(model: &mut Model, action: DecisionAction) {
    match action {
        DecisionAction::GroundsChosen(evidence) => model.screen.grounds = evidence,
        DecisionAction::RaterChosen(rater) => choose_rater(model, rater),
        DecisionAction::Answered(vendor, question, said) => {
            let mut evaluation = Evaluation::clone(model.evaluation());
            let of = (vendor, question, model.screen.rater);
            let before = evaluation.answers.get(vendor, question, model.screen.rater).cloned();
            let answer = said.map(|said| match before {
                Some(before) => Answer { said, ..before },
                None => Answer::new(said, model.screen.grounds),
            });
            evaluation.answers.set(of, answer);
            model.history.record(evaluation, None);
        }
        DecisionAction::LeftOut(question, is_out) => {
            let mut evaluation = Evaluation::clone(model.evaluation());
            let out = &mut evaluation.asking.left_out;
            out.retain(|of| *of != question);
            if is_out {
                out.push(question);
                out.sort_unstable();
            }
            model.history.record(evaluation, None);
        }
        DecisionAction::SetChosen(set) => {
            let mut evaluation = Evaluation::clone(model.evaluation());
            evaluation.asking.set = set;
            model.history.record(evaluation, None);
        }
        DecisionAction::QuestionnaireChosen(own) => {
            let mut evaluation = Evaluation::clone(model.evaluation());
            evaluation.asking.own = own;
            evaluation.asking.left_out.clear();
            model.history.record(evaluation, None);
        }
        DecisionAction::WeightMoved(of, points) => {
            let before = model.evaluation().weights.points(of);
            let moved = Moved::Dimension(of, before, points.min(Weights::MOST));
            let weights = model.evaluation().weights.clone().with(of, points);
            weigh(model, weights, moved, Some(Topic::Weight(of)));
        }
        DecisionAction::ScenarioChosen(scenario) => {
            let weights = model.evaluation().weights.clone().starting_from(scenario);
            weigh(model, weights, Moved::Scenario(scenario), None);
        }
        DecisionAction::RanksChosen(is_so) => {
            let weights = model.evaluation().weights.clone();
            let ranks = is_so.then(|| weights.places());
            let moved = if is_so { Moved::ToRanks } else { Moved::ToPoints };
            weigh(model, weights.by_ranks(ranks), moved, None);
        }
        DecisionAction::RankChosen(of, place) => {
            let weights = model.evaluation().weights.clone();
            let Some(mut ranks) = weights.ranks() else { return };
            let before = std::mem::replace(&mut ranks[of as usize], place);
            weigh(model, weights.by_ranks(Some(ranks)), Moved::Rank(of, before, place), None);
        }
    }
}

/// Puts other weights in force; where there is something to weigh, logs what that did to the order.
pub(super) fn weigh(model: &mut Model, weights: Weights, moved: Moved, topic: Option<Topic>) {
    let mut evaluation = Evaluation::clone(model.evaluation());
    if evaluation.weights == weights {
        return;
    }
    evaluation.weights = weights;
    if model.results.known_or_asked() > 0 && !evaluation.is_example {
        // Where results are waited for, the answer says who leads then.
        let after = model.evaluate(&evaluation).and_then(|results| results.leader());
        let change = WeightChange { moved, before: model.results.leader(), after };
        if topic.is_some_and(|topic| model.history.goes_on(topic)) {
            log_on(&mut evaluation.changes, change);
        } else {
            log(&mut evaluation.changes, change);
        }
        model.weighs = true;
    }
    model.history.record(evaluation, topic);
}

/// Takes a rater, the next new one where the number is above all.
fn choose_rater(model: &mut Model, rater: Rater) {
    let mut evaluation = Evaluation::clone(model.evaluation());
    let raters = &mut evaluation.raters;
    raters.resize(raters.len().max(1), String::new());
    if usize::from(rater) >= raters.len() && raters.len() < RATER_COUNT {
        raters.push(String::new());
        model.history.record(evaluation, None);
    }
    let last = model.evaluation().raters.len().saturating_sub(1);
    model.screen.rater = rater.min(u8::try_from(last).unwrap_or(0));
}

/// Asks a team's own questions from now on; a file in which something is wrong changes nothing and says what.
pub(super) fn questionnaire_read(model: &mut Model, id: ImportId, read: ReadQuestions) {
    if model.reading.as_ref().is_none_or(|reading| reading.id != id) {
        return;
    }
    let file = model.reading.take().map(|reading| reading.file).unwrap_or_default();
    match read {
        Ok((own, problems)) => {
            let own = (own.questionnaire.id != Questionnaire::OURS).then(|| Rc::new(own));
            update(model, DecisionAction::QuestionnaireChosen(own));
            model.notice = Some(Notice::Questionnaire { file, problems, is_used: true });
            model.screen.place = Place::Answers;
        }
        Err(problems) => {
            model.notice = Some(Notice::Questionnaire { file, problems, is_used: false });
        }
    }
}

/// Takes over results that were waited for, and puts down what the last change of weights did.
pub(super) fn results_arrived(model: &mut Model, print: u64, results: Results) {
    if print != model.desk_print {
        return;
    }
    let leader = results.leader();
    (model.results, model.results_print) = (Rc::new(results), print);
    let mut evaluation = Evaluation::clone(model.evaluation());
    if let Some(last) = evaluation.changes.last_mut().filter(|_| model.weighs) {
        last.after = leader;
        model.history.amend(evaluation);
        model.desk_print = model.desk().print().0;
        model.results_print = model.desk_print;
    }
    model.weighs = false;
}
