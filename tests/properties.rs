//! What holds for every evaluation, whatever was entered.

#![allow(clippy::unwrap_used, reason = "a test may")]

use backstop::domain::evaluation::Evaluation;
use backstop::domain::questionnaire::{Answer, Dimension, Evidence, Level, Said, standard};
use backstop::domain::results::evaluate;
use backstop::domain::summary::Summaries;
use backstop::domain::vendor::{Vendor, VendorId};
use proptest::prelude::*;

/// Vendors with answers (6 is unknown, 7 not asked) and points for the dimensions.
fn evaluations() -> impl Strategy<Value = Evaluation> {
    let answers = prop::collection::vec(prop::collection::vec((0_u8..8, 0_usize..5), 12), 0..9);
    (answers, prop::collection::vec(0_u8..=100, 8)).prop_map(|(answers, points)| {
        let mut evaluation = Evaluation::default();
        for (number, row) in (1..).zip(&answers) {
            let id = VendorId(number);
            evaluation.vendors.push(Vendor { id, name: format!("V{number}") });
            let quick = standard().questions.into_iter().filter(|asked| asked.is_quick);
            for (question, (answer, evidence)) in quick.zip(row) {
                let level = Level::new(*answer).map(Said::Level);
                let said = level.or((*answer == 6).then_some(Said::Unknown));
                let answer = said.map(|said| Answer::new(said, Evidence::ALL[*evidence]));
                evaluation.answers.set((id, question.id, 0), answer);
            }
        }
        for (dimension, points) in Dimension::ALL.into_iter().zip(points) {
            evaluation.weights = evaluation.weights.clone().with(dimension, points);
        }
        evaluation
    })
}

proptest! {
    #[test]
    fn a_score_lies_in_its_range_and_is_made_of_its_contributions(evaluation in evaluations()) {
        let results = evaluate(&evaluation, &Summaries::default());
        for result in &results.vendors {
            prop_assert!((0.0..=1.0).contains(&result.low) && (0.0..=1.0).contains(&result.high));
            let Some(score) = result.score else { continue };
            prop_assert!(result.low <= score && score <= result.high, "{result:?}");
            let sum: f64 = result.contributions.iter().sum::<f64>() + result.unknown;
            prop_assert!((score - sum).abs() < 1e-9);
            if let Some((best, worst)) = result.rank_range {
                prop_assert!(1 <= best && best <= worst && worst <= results.ordered.len());
            }
        }
    }

    #[test]
    fn taking_another_vendor_away_never_changes_who_of_the_rest_is_ahead(evaluation in evaluations()) {
        let all = evaluate(&evaluation, &Summaries::default());
        let mut fewer = evaluation;
        let Some(gone) = fewer.vendors.pop() else { return Ok(()) };
        fewer.answers.forget(gone.id);
        let rest = evaluate(&fewer, &Summaries::default());
        let order: Vec<VendorId> = all.ordered.iter().copied().filter(|id| *id != gone.id).collect();
        prop_assert_eq!(order, rest.ordered);
    }

    #[test]
    fn nothing_is_ever_infinite_or_not_a_number(evaluation in evaluations()) {
        let results = evaluate(&evaluation, &Summaries::default());
        let said = format!("{results:?}");
        prop_assert!(!said.contains("NaN") && !said.contains("inf"), "{said}");
    }
}
