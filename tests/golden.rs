//! Known answers: each file in `golden/` carries its citations, inputs, expected values and tolerance.

#![allow(clippy::unwrap_used, reason = "a test may")]

use backstop::domain::decision::{
    Cell, ValueFunction, most_critical, rank, rank_range, shares, span, stability,
};
use backstop::domain::stats::{posterior_mean, wilson};
use serde_json::Value;

#[path = "golden/decisions.rs"]
mod decisions;

fn cases(file: &str) -> Vec<Value> {
    let text = std::fs::read_to_string(format!("tests/golden/{file}")).unwrap();
    let whole: Value = serde_json::from_str(&text).unwrap();
    let cases = whole["cases"].as_array().unwrap().clone();
    assert!(!cases.is_empty(), "{file} holds no case");
    cases
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(|number| number.as_f64().unwrap()).collect()
}

fn rows(value: &Value) -> Vec<Vec<f64>> {
    value.as_array().unwrap().iter().map(numbers).collect()
}

fn close(found: f64, expected: &Value, case: &Value) {
    let (expected, tolerance) = (expected.as_f64().unwrap(), case["tol"].as_f64().unwrap());
    assert!((found - expected).abs() <= tolerance, "{}: {found}, not {expected}", case["id"]);
}

fn value_function(given: &Value) -> impl Fn(f64) -> f64 + use<> {
    let levels = given["map"].as_object().cloned();
    let anchored = match given["type"].as_str().unwrap() {
        "linear" => Some(ValueFunction::linear(
            given["worst"].as_f64().unwrap(),
            given["best"].as_f64().unwrap(),
        )),
        "piecewise" => {
            let points = numbers(&given["x"]).into_iter().zip(numbers(&given["v"]));
            Some(ValueFunction::piecewise(points.collect()))
        }
        _ => None,
    };
    let anchored = anchored.map(Result::unwrap);
    move |raw| match (&anchored, &levels) {
        (Some(function), _) => function.value(raw),
        (None, Some(levels)) => levels[&format!("{raw}")].as_f64().unwrap(),
        (None, None) => panic!("a value function of no known type"),
    }
}

#[test]
fn additive_values_scores_contributions_and_ranks() {
    for case in cases("mavt.json") {
        let functions = case["input"]["value_functions"].as_array().unwrap();
        let functions: Vec<_> = functions.iter().map(value_function).collect();
        let values: Vec<Vec<f64>> = rows(&case["input"]["matrix"])
            .iter()
            .map(|row| row.iter().zip(&functions).map(|(raw, worth)| worth(*raw)).collect())
            .collect();
        let ranking = rank(&values, &numbers(&case["input"]["weights"])).unwrap();
        let expected = &case["expected"];
        for (vendor, row) in values.iter().enumerate() {
            close(ranking.scores[vendor], &expected["scores"][vendor], &case);
            assert_eq!(ranking.ranks[vendor] as u64, expected["ranks"][vendor], "{}", case["id"]);
            for (criterion, value) in row.iter().enumerate() {
                close(*value, &expected["values"][vendor][criterion], &case);
                let contribution = ranking.contributions[vendor][criterion];
                close(contribution, &expected["contributions"][vendor][criterion], &case);
            }
        }
    }
}

#[test]
fn shares_have_their_wilson_interval_and_posterior_mean() {
    for case in cases("proportions.json") {
        let count = |name: &str| u32::try_from(case["input"][name].as_u64().unwrap()).unwrap();
        let interval = wilson(count("k"), count("n"));
        close(interval.low, &case["expected"]["wilson"][0], &case);
        close(interval.high, &case["expected"]["wilson"][1], &case);
        close(posterior_mean(count("k"), count("n")), &case["expected"]["mean"], &case);
    }
}

#[test]
fn missing_answers_widen_the_score_and_the_rank() {
    for case in cases("missing.json") {
        let weights = shares(&numbers(&case["input"]["weights"])).unwrap();
        let answers = case["input"]["answers"].as_array().unwrap();
        let spans: Vec<_> = answers
            .iter()
            .map(|row| {
                let cell = |answer: &Value| answer.as_f64().map_or(Cell::UNKNOWN, Cell::known);
                let cells: Vec<Cell> = row.as_array().unwrap().iter().map(cell).collect();
                span(&cells, &weights)
            })
            .collect();
        for (vendor, (found, (best, worst))) in spans.iter().zip(rank_range(&spans)).enumerate() {
            let expected = &case["expected"]["vendors"][vendor];
            close(found.low, &expected["low"], &case);
            close(found.high, &expected["high"], &case);
            close(found.coverage, &expected["coverage"], &case);
            let range = &case["expected"]["rank_range"][vendor];
            assert_eq!((best as u64, worst as u64), {
                (range["best"].as_u64().unwrap(), range["worst"].as_u64().unwrap())
            });
        }
    }
}

#[test]
fn a_weight_keeps_the_leader_within_its_interval() {
    for case in cases("stability.json") {
        let weights = shares(&numbers(&case["input"]["weights"])).unwrap();
        let found = stability(&rows(&case["input"]["values"]), &weights);
        let expected = case["expected"]["intervals"].as_array().unwrap();
        assert_eq!(found.len(), expected.len());
        let critical = most_critical(&found, &vec![1.0; found.len()]);
        assert_eq!(
            critical.map(|k| k as u64),
            case["expected"]["most_critical_criterion_abs"].as_u64()
        );
        for (found, expected) in found.iter().zip(expected) {
            let Some(found) = found else {
                assert!(expected["top_lo"].is_null(), "{}: {expected}", case["id"]);
                continue;
            };
            close(found.weight, &expected["weight"], &case);
            close(found.low, &expected["top_lo"], &case);
            close(found.high, &expected["top_hi"], &case);
            let index = |value: &Value| value.as_u64().map(|index| usize::try_from(index).unwrap());
            assert_eq!(found.below, index(&expected["top_lo_challenger"]), "{}", case["id"]);
            assert_eq!(found.above, index(&expected["top_hi_challenger"]), "{}", case["id"]);
        }
    }
}
