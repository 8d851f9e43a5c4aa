//! Which questions are asked, and how much each counts.

use super::Weighted;
use super::prepared::OfVendor;
use crate::domain::evaluation::Evaluation;
use crate::domain::questionnaire::{Asked, Dimension, QuestionSet};

/// The questions of the chosen set that are not left out, and the dimensions' shares.
///
/// A question's share is its dimension's, divided by the points of the questions asked in that dimension; equally
/// where all of those are zero.
pub(super) fn weighted(
    evaluation: &Evaluation,
    all: &[Asked],
    measured: &[OfVendor],
) -> (Vec<Weighted>, Vec<f64>) {
    let asking = &evaluation.asking;
    let is_asked = |asked: &&Asked| {
        let is_in_set = match asking.set {
            QuestionSet::Quick => asked.is_quick,
            QuestionSet::Full => true,
            QuestionSet::TicketsOnly => measured.iter().any(|of| of.on(asked.measure).is_some()),
        };
        is_in_set && !asking.is_left_out(asked.id)
    };
    let asked: Vec<&Asked> = all.iter().filter(is_asked).collect();
    let has_questions = Dimension::ALL.map(|of| asked.iter().any(|asked| asked.dimension == of));
    let shares = evaluation.weights.shares(has_questions);
    let shares = shares.unwrap_or_else(|_| vec![0.0; Dimension::ALL.len()]);
    let weight = |of: &Asked| f64::from(evaluation.weights.question(of.id));
    let weighted = asked.iter().map(|of| {
        let siblings = || asked.iter().filter(|other| other.dimension == of.dimension);
        let sum: f64 = siblings().map(|other| weight(other)).sum();
        let inside = if sum > 0.0 { weight(of) / sum } else { 1.0 / siblings().count() as f64 };
        Weighted { asked: (*of).clone(), share: shares[of.dimension as usize] * inside, inside }
    });
    (weighted.collect(), shares)
}
