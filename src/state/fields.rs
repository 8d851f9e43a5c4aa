//! Answers, rules and offers as forms enter them: numbers that are out of range come to the nearest that is not.

use super::decision::weigh;
use super::history::Topic;
use super::model::Model;
use crate::domain::decision::{Attitude, Fit, Moved, Requirement, Rules, Subject, Trust, Weights};
use crate::domain::evaluation::Evaluation;
use crate::domain::questionnaire::{Answer, Evidence, Level, Said};
use crate::sheets::{AnswerPart, Entry, FitPart, RulePart};

/// The longest note, in characters.
const NOTE_LENGTH: usize = 500;

/// The longest name of a rater, in characters.
const NAME_LENGTH: usize = 30;

/// Takes over what was entered; typing on in one field is one step.
pub(super) fn entered(model: &mut Model, entry: Entry, typed: &str) {
    let mut evaluation = Evaluation::clone(model.evaluation());
    match entry {
        Entry::Weight(id) => {
            let before = evaluation.weights.question(id);
            let to = number(typed, u64::from(Weights::MOST)).unwrap_or(u64::from(before));
            let to = u8::try_from(to).unwrap_or(Weights::MOST);
            let weights = evaluation.weights.with_question(id, to);
            weigh(model, weights, Moved::Question(id, before, to), Some(Topic::Field(entry)));
            return;
        }
        Entry::Rater(rater) => {
            let raters = &mut evaluation.raters;
            if let Some(name) = raters.get_mut(usize::from(rater)) {
                *name = typed.trim().chars().take(NAME_LENGTH).collect();
            }
        }
        Entry::Answer(vendor, question, rater, part) => {
            if evaluation.vendor(vendor).is_none() {
                return;
            }
            let before = evaluation.answers.get(vendor, question, rater);
            let grounds = model.screen.grounds;
            let answer = answer(before, grounds, (part, typed));
            evaluation.answers.set((vendor, question, rater), answer);
        }
        Entry::Rule(part) => rule(&mut evaluation, part, typed),
        Entry::Fit(part) => fit(&mut evaluation.fit, part, typed),
        _ => return,
    }
    model.history.record(evaluation, Some(Topic::Field(entry)));
    model.history.seal();
}

/// A whole number, at most that; `None` for anything else.
fn number(typed: &str, most: u64) -> Option<u64> {
    typed.trim().parse::<u64>().ok().map(|number| number.min(most))
}

fn place(typed: &str) -> usize {
    typed.parse().unwrap_or(usize::MAX)
}

fn answer(
    before: Option<&Answer>,
    grounds: Evidence,
    (part, typed): (AnswerPart, &str),
) -> Option<Answer> {
    let mut answer = before.cloned().unwrap_or_else(|| Answer::new(Said::Unknown, grounds));
    match part {
        AnswerPart::Said => {
            answer.said = match u8::try_from(place(typed)).ok().and_then(Level::new) {
                Some(level) => Said::Level(level),
                None if place(typed) == 6 => Said::Unknown,
                None => return None,
            };
        }
        AnswerPart::Evidence => {
            answer.evidence = Evidence::ALL.get(place(typed)).copied().unwrap_or_default();
        }
        AnswerPart::Note => answer.note = typed.chars().take(NOTE_LENGTH).collect(),
        AnswerPart::Clause => answer.clause = typed.chars().take(NOTE_LENGTH).collect(),
        AnswerPart::Overrules => answer.overrules = place(typed) == 1,
    }
    // Words alone do not make an answer: who has said nothing yet says so first.
    (before.is_some() || part == AnswerPart::Said).then_some(answer)
}

fn rule(evaluation: &mut Evaluation, part: RulePart, typed: &str) {
    let all = evaluation.asking.all();
    let rules = &mut evaluation.rules;
    let percent = || number(typed, 100).and_then(|number| u8::try_from(number).ok());
    match part {
        RulePart::Question(at) => {
            let asked = place(typed).checked_sub(1).and_then(|place| all.get(place));
            require(rules, usize::from(at), asked.map(|asked| asked.id));
        }
        RulePart::Floor => rules.floor = percent().unwrap_or(rules.floor),
        RulePart::Attitude => {
            rules.attitude = Attitude::ALL.get(place(typed)).copied().unwrap_or_default();
        }
        RulePart::Trust => rules.trust = Trust::ALL.get(place(typed)).copied().unwrap_or_default(),
        RulePart::Subject(at) | RulePart::Sense(at) | RulePart::Threshold(at) => {
            let Some(required) = rules.requirements.get_mut(usize::from(at)) else { return };
            match part {
                RulePart::Subject(_) => {
                    required.subject =
                        if place(typed) == 1 { Subject::Share } else { Subject::Answer };
                    required.threshold = if place(typed) == 1 { 90 } else { 2 };
                }
                RulePart::Sense(_) => required.is_least = place(typed) != 1,
                _ => required.threshold = percent().unwrap_or(required.threshold),
            }
            if required.subject == Subject::Answer {
                required.threshold = required.threshold.min(5);
            }
        }
    }
}

/// Puts a question in the place of a requirement, begins one, or takes one out.
fn require(rules: &mut Rules, at: usize, id: Option<crate::domain::questionnaire::QuestionId>) {
    let all = &mut rules.requirements;
    match id {
        None if at < all.len() => drop(all.remove(at)),
        Some(question) if at < all.len() => all[at].question = question,
        Some(question) if all.len() < Rules::MOST => {
            let (subject, is_least, threshold) = (Subject::Answer, true, 2);
            all.push(Requirement { question, subject, is_least, threshold });
        }
        _ => {}
    }
}

/// The largest price.
const DEAREST: u64 = 1_000_000_000_000;

fn fit(fit: &mut Fit, part: FitPart, typed: &str) {
    let small = || number(typed, 100).and_then(|number| u8::try_from(number).ok());
    match part {
        FitPart::Points(side) => {
            if let (Some(points), Some(to)) = (fit.points.get_mut(usize::from(side)), small()) {
                *points = to;
            }
        }
        FitPart::Best => fit.anchors.0 = number(typed, DEAREST),
        FitPart::Worst => fit.anchors.1 = number(typed, DEAREST),
        FitPart::Price(vendor) => {
            let mut offer = fit.offer(vendor);
            offer.price = number(typed, DEAREST);
            fit.set(vendor, offer);
        }
        FitPart::Technology(vendor) => {
            let mut offer = fit.offer(vendor);
            offer.technology = small();
            fit.set(vendor, offer);
        }
    }
}
