//! What holds for every evaluation, whatever was entered.

#![allow(clippy::unwrap_used, reason = "a test may")]

use backstop::domain::evaluation::Evaluation;
use backstop::domain::questionnaire::{Answer, Dimension, Evidence, Level, Said, standard};
use backstop::domain::results::{Prepared, Results, Standing, evaluate};
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
    // Each is a decision drawn ten thousand times.
    #![proptest_config(ProptestConfig::with_cases(24))]

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

    #[test]
    fn reordering_vendors_permutes_the_results_and_how_often_each_is_first(evaluation in evaluations()) {
        let forth = evaluate(&evaluation, &Summaries::default());
        let mut turned = evaluation;
        turned.vendors.reverse();
        let back = evaluate(&turned, &Summaries::default());
        for result in &forth.vendors {
            let other = back.vendor(result.vendor.id).unwrap();
            prop_assert_eq!((result.score, result.standing), (other.score, other.standing));
            prop_assert_eq!(first(&forth, result.vendor.id), first(&back, result.vendor.id));
        }
    }

    #[test]
    fn a_vendor_that_is_better_everywhere_is_first_and_a_duplicate_ties(evaluation in evaluations()) {
        let mut evaluation = evaluation;
        let (best, twin) = (VendorId(90), VendorId(91));
        for id in [best, twin] {
            evaluation.vendors.push(Vendor { id, name: format!("V{}", id.0) });
            for asked in standard().questions.iter().filter(|asked| asked.is_quick) {
                let said = Said::Level(Level::ALL[5]);
                let answer = Answer::new(said, Evidence::OwnTest);
                evaluation.answers.set((id, asked.id, 0), Some(answer));
            }
        }
        let results = evaluate(&evaluation, &Summaries::default());
        if results.shares.iter().any(|share| *share > 0.0) {
            for id in [best, twin] {
                prop_assert_eq!(results.vendor(id).unwrap().standing, Standing::Ranked(1));
            }
        }
    }

    #[test]
    fn how_often_a_vendor_takes_any_place_makes_one(evaluation in evaluations()) {
        let results = evaluate(&evaluation, &Summaries::default());
        if let Some(often) = &results.how_often {
            for vendor in 0..results.ordered.len() {
                let sum: f64 = (0..results.ordered.len()).map(|at| often.place(vendor, at)).sum();
                prop_assert!((sum - 1.0).abs() < 1e-9, "{sum}");
            }
        }
    }

    #[test]
    fn what_was_computed_before_never_changes_what_is_computed_now(
        (one, other) in (evaluations(), evaluations()),
    ) {
        let mut prepared = Prepared::default();
        prepared.evaluate(&one, &Summaries::default());
        let again = prepared.evaluate(&other, &Summaries::default());
        prop_assert_eq!(again, evaluate(&other, &Summaries::default()));
    }
}

/// How often a vendor is first; `None` outside the order.
fn first(results: &Results, id: VendorId) -> Option<f64> {
    let place = results.ordered.iter().position(|of| *of == id)?;
    Some(results.how_often.as_ref()?.first(place))
}

#[test]
fn fifty_vendors_are_ordered() {
    let mut evaluation = Evaluation::default();
    for number in 0..50 {
        let id = VendorId(number);
        evaluation.vendors.push(Vendor { id, name: format!("V{number}") });
        for (place, asked) in (0_u32..).zip(standard().questions.iter().filter(|of| of.is_quick)) {
            let level = u8::try_from(2 + (number * 7 + place * 3) % 4).unwrap();
            let said = Said::Level(Level::new(level).unwrap());
            let answer = Answer::new(said, Evidence::Community);
            evaluation.answers.set((id, asked.id, 0), Some(answer));
        }
    }
    let results = evaluate(&evaluation, &Summaries::default());
    assert_eq!((results.ordered.len(), results.how_often.is_some()), (50, true));
    let said = format!("{results:?}");
    assert!(!said.contains("NaN") && !said.contains("inf"));
}
