//! Known answers for what is in doubt: places, weights, who dominates, and what is refused.

use super::{cases, close, numbers, rows};
use backstop::domain::decision::{
    Acceptability, Doubt, MatrixError, ValueError, ValueFunction, WeightDoubt, WeightError,
    acceptability, banks, competition_ranks, dominates, rank, rank_order_centroid, score_quantile,
    shares,
};
use backstop::domain::stats::wilson;
use serde_json::Value;

#[allow(dead_code, reason = "what only the browser measures")]
#[path = "../bench/acceptability.rs"]
mod bench;

const DRAWS: u32 = 16_384;

fn normal_quantile(share: f64) -> f64 {
    let (mut low, mut high) = (-9.0, 9.0);
    for _ in 0..60 {
        let middle = f64::midpoint(low, high);
        let below = 0.5 * libm::erfc(-middle / std::f64::consts::SQRT_2);
        if below < share { low = middle } else { high = middle }
    }
    low
}

/// A measurement as the vectors describe it.
fn doubt(cell: &Value) -> Doubt {
    let number = |name: &str| cell[name].as_f64().unwrap();
    let anchored = || ValueFunction::linear(number("worst"), number("best")).unwrap();
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a count and a half"
    )]
    let count = |name: &str| (number(name) - 0.5) as u32;
    match cell["dist"].as_str().unwrap() {
        "const" => Doubt::Known(number("x")),
        "uniform" => Doubt::Unknown,
        "beta" => {
            Doubt::Share { met: count("a"), counted: count("a") + count("b"), worth: anchored() }
        }
        "normal" => {
            let worth = anchored();
            let at = |part: u32| normal_quantile((f64::from(part) + 0.5) / 512.0);
            let told = (0..512).map(|part| worth.value(number("mu") + number("sd") * at(part)));
            Doubt::Told(told.collect())
        }
        other => panic!("no measurement is {other}"),
    }
}

fn doubts(input: &Value) -> Vec<Vec<Doubt>> {
    let table = if input["values"].is_null() { &input["cells"] } else { &input["values"] };
    let cell = |cell: &Value| cell.as_f64().map_or_else(|| doubt(cell), Doubt::Known);
    let row = |row: &Value| row.as_array().unwrap().iter().map(cell).collect();
    table.as_array().unwrap().iter().map(row).collect()
}

fn weight_doubt(weights: &Value) -> WeightDoubt {
    match weights["type"].as_str().unwrap() {
        "uniform" => WeightDoubt::Uniform,
        "fixed" => WeightDoubt::Fixed(numbers(&weights["w"])),
        "dirichlet" => {
            let shares = numbers(&weights["alpha"]);
            let kappa = shares.iter().sum();
            WeightDoubt::Dirichlet { shares, kappa }
        }
        "ordinal" => {
            let order = numbers(&weights["order"]);
            let place =
                |criterion: usize| order.iter().position(|o| (*o - criterion as f64).abs() < 0.5);
            WeightDoubt::Order((0..order.len()).map(|c| (99 - place(c).unwrap()) as f64).collect())
        }
        other => panic!("no weights are {other}"),
    }
}

/// Whether two shares of draws agree as far as chance lets them: `more` draws stand for rounding and ties.
fn agree(found: f64, expected: f64, each: f64, more: f64) -> bool {
    let spread = (expected * (1.0 - expected)).max(0.0);
    (found - expected).abs() <= 4.5 * (spread * each).sqrt() + more
}

fn hold(found: &Acceptability, case: &Value, reference: f64, more: f64) {
    let (expected, count) = (&case["expected"], f64::from(found.draws()));
    let each = 1.0 / count + 1.0 / reference;
    for (vendor, places) in rows(&expected["rank_acceptability"]).iter().enumerate() {
        let mut mean = 0.0;
        for (place, share) in places.iter().enumerate() {
            let it = found.place(vendor, place);
            assert!(
                agree(it, *share, each, more / count),
                "{} {vendor} {place}: {it}, not {share}",
                case["id"]
            );
            mean += (place + 1) as f64 * it;
        }
        assert!((found.expected_place(vendor) - mean).abs() < 1e-12);
        if let Some(place) = expected["expected_rank"][vendor].as_f64() {
            let spread = places.len() as f64 * 4.5 * each.sqrt();
            assert!((mean - place).abs() < spread, "{} {vendor}: {mean}, not {place}", case["id"]);
        }
        if let Some(wins) = expected["pairwise_winning"].get(vendor) {
            for (other, share) in numbers(wins).iter().enumerate() {
                let it = found.wins(vendor, other);
                assert!(
                    agree(it, *share, each, more / count),
                    "{} {vendor} {other}: {it}",
                    case["id"]
                );
            }
        }
        let centre = &expected["central_weights"][vendor];
        let Some(found) = found.central_weights(vendor).filter(|_| !centre.is_null()) else {
            // The reference has none where it was first too rarely to tell.
            let first = places[0] * count;
            assert!(first < 50.0, "{} {vendor}: no central weights", case["id"]);
            assert!(
                first > 0.0 || found.central_weights(vendor).is_none(),
                "{} {vendor}",
                case["id"]
            );
            continue;
        };
        for (found, expected) in found.iter().zip(numbers(centre)) {
            let right = agree(*found, expected, each / places[0], 1e-6);
            assert!(right, "{} {vendor}: weight {found}, not {expected}", case["id"]);
        }
    }
}

fn drawn(case: &Value) -> Acceptability {
    let doubts = doubts(&case["input"]);
    let question = |doubt: Doubt| vec![(1.0, doubt)];
    let wanted = doubts.into_iter().map(|row| row.into_iter().map(question).collect()).collect();
    acceptability(&banks(wanted, &[], &[]), &weight_doubt(&case["input"]["weights"]), DRAWS, 2)
}

#[test]
fn vendors_take_each_place_as_often_as_is_exactly_right() {
    let cases = cases("smaa_exact.json");
    assert_eq!(cases.len(), 28);
    for case in cases {
        hold(&drawn(&case), &case, f64::INFINITY, 1.0);
    }
}

#[test]
fn vendors_take_each_place_as_often_as_in_millions_of_draws() {
    let cases = cases("smaa_mc.json");
    assert_eq!(cases.len(), 7);
    for case in cases {
        hold(&drawn(&case), &case, case["expected"]["N_ref"].as_f64().unwrap(), 2.0);
    }
}

#[test]
fn at_fixed_weights_the_scores_have_their_quantiles() {
    let fixed = cases("smaa_mc.json")
        .into_iter()
        .filter(|case| case["input"]["weights"]["type"] == "fixed");
    let mut held = 0;
    for case in fixed {
        let weights = shares(&numbers(&case["input"]["weights"]["w"])).unwrap();
        for (vendor, row) in doubts(&case["input"]).into_iter().enumerate() {
            let row = row.into_iter().map(|doubt| vec![(1.0, doubt)]).collect();
            let banks = banks(vec![row], &[vendor as u64], &[]).remove(0);
            for (level, name) in
                [(0.025, "score_q025"), (0.5, "score_median"), (0.975, "score_q975")]
            {
                let found = score_quantile(&banks, &weights, level);
                let expected = case["expected"][name][vendor].as_f64().unwrap();
                // 4,096 draws: the standard error of such a quantile is at most 0.004 here.
                assert!(
                    (found - expected).abs() < 0.012,
                    "{vendor} {name}: {found}, not {expected}"
                );
                held += 1;
            }
        }
    }
    assert_eq!(held, 15);
}

#[test]
fn an_order_alone_gives_rank_order_centroid_weights() {
    for case in cases("surrogate.json") {
        let points = match case["input"]["n"].as_u64() {
            Some(n) => (0..n).map(|place| (n - place) as f64).collect(),
            None => {
                numbers(&case["input"]["ranks"]).iter().map(|rank| 100.0 - rank).collect::<Vec<_>>()
            }
        };
        let found = rank_order_centroid(&points).unwrap();
        assert_eq!(found.len(), case["expected"]["roc"].as_array().unwrap().len());
        for (index, found) in found.iter().enumerate() {
            close(*found, &case["expected"]["roc"][index], &case);
        }
    }
}

#[test]
fn a_vendor_dominates_where_it_is_nowhere_worse_and_somewhere_better() {
    for case in cases("dominance.json") {
        let values = rows(&case["input"]["values"]);
        let mut front = Vec::new();
        for (a, row) in values.iter().enumerate() {
            for (b, other) in values.iter().enumerate() {
                let expected = case["expected"]["pareto_dominates"][a][b].as_bool();
                assert_eq!(Some(dominates(row, other)), expected, "{} {a} {b}", case["id"]);
            }
            if !values.iter().any(|other| dominates(other, row)) {
                front.push(a);
            }
        }
        assert_eq!(
            serde_json::to_value(front).unwrap(),
            case["expected"]["pareto_front"],
            "{}",
            case["id"]
        );
    }
}

#[test]
fn taking_a_vendor_away_reverses_no_pair_on_fixed_scales() {
    for case in cases("rank_reversal.json") {
        let ranges = rows(&case["input"]["fixed_ranges"]);
        let directions = numbers(&case["input"]["directions"]);
        let worth = |(raw, (range, direction)): (&f64, (&Vec<f64>, &f64))| {
            let (worst, best) =
                if *direction > 0.0 { (range[0], range[1]) } else { (range[1], range[0]) };
            ValueFunction::linear(worst, best).unwrap().value(*raw)
        };
        let raw = rows(&case["input"]["matrix"]);
        let values: Vec<Vec<f64>> = raw
            .iter()
            .map(|row| row.iter().zip(ranges.iter().zip(&directions)).map(worth).collect())
            .collect();
        let weights = numbers(&case["input"]["weights"]);
        let all = rank(&values, &weights).unwrap();
        for (vendor, score) in all.scores.iter().enumerate() {
            close(*score, &case["expected"]["fixed_mavt"]["scores"][vendor], &case);
        }
        for gone in 0..values.len() {
            let mut rest = values.clone();
            rest.remove(gone);
            let rest = rank(&rest, &weights).unwrap();
            let mut left = all.scores.clone();
            left.remove(gone);
            assert_eq!(rest.ranks, competition_ranks(&left), "{} without {gone}", case["id"]);
        }
    }
}

/// A number, or what JSON has no number for.
fn raw(value: &Value) -> f64 {
    match value.as_str() {
        Some("NaN") => f64::NAN,
        Some("Infinity") => f64::INFINITY,
        _ => value.as_f64().unwrap(),
    }
}

fn raws(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(raw).collect()
}

#[test]
fn unusable_input_is_refused_by_name() {
    for case in cases("invalid_inputs.json") {
        let (input, id) = (&case["input"], case["id"].as_str().unwrap());
        let ranked = || {
            let matrix: Vec<Vec<f64>> =
                input["matrix"].as_array().unwrap().iter().map(raws).collect();
            rank(&matrix, &raws(&input["weights"]))
        };
        let is_refused = match id {
            "negative_weight" | "nan_weight" => {
                matches!(
                    ranked(),
                    Err(MatrixError::Weights(WeightError::OutOfRange { index: 1, .. }))
                )
            }
            "all_zero_weights" | "no_criteria" => {
                ranked() == Err(MatrixError::Weights(WeightError::AllZero))
            }
            "weights_length" => {
                ranked() == Err(MatrixError::Ragged { vendor: 1, found: 2, expected: 1 })
            }
            "ragged_matrix" => {
                // Its numbers are raw; as worths they must lie in range for the short row to be what is wrong.
                let found = rank(&[vec![0.1, 0.2], vec![0.3]], &raws(&input["weights"]));
                found == Err(MatrixError::Ragged { vendor: 2, found: 1, expected: 2 })
            }
            "infinite_value" => {
                let found =
                    rank(&[vec![1.0, f64::INFINITY], vec![0.3, 0.4]], &raws(&input["weights"]));
                found == Err(MatrixError::OutOfRange { vendor: 1, value: f64::INFINITY })
            }
            "no_vendors" => ranked() == Err(MatrixError::NoVendors),
            "linear_vf_equal_ends" => {
                ValueFunction::linear(5.0, 5.0) == Err(ValueError::NoWidth(5.0))
            }
            "piecewise_not_increasing" => {
                let given = &input["value_function"];
                let points = raws(&given["x"]).into_iter().zip(raws(&given["v"])).collect();
                ValueFunction::piecewise(points) == Err(ValueError::NotRising(1))
            }
            // Counts are added up from tickets of which each is counted once: more met than there are cannot be
            // entered, and would count as all.
            "k_greater_than_n" => wilson(5, 4) == wilson(4, 4),
            // PROMETHEE's preference functions, VIKOR, the weighted product, entropy weights, pairwise and
            // best-worst comparisons and bounds on weights are no part of the product: nothing takes such input.
            "p_less_than_q"
            | "gaussian_s_zero"
            | "vikor_v_out_of_range"
            | "wpm_non_positive"
            | "entropy_negative"
            | "ahp_not_reciprocal"
            | "ahp_zero_entry"
            | "bwm_mismatch"
            | "bounds_infeasible" => true,
            _ => false,
        };
        assert!(is_refused, "{id}");
    }
}

#[test]
fn this_machine_finds_the_digits_that_the_browser_finds() {
    let problem = bench::Problem::doubtful(8, 5);
    let said = std::fs::read_to_string("tests/bench/acceptability.mjs").unwrap();
    let digits = format!("const DIGITS = \"{} {}\";", problem.digest(10_000), problem.averse());
    assert!(said.contains(&digits), "{digits}");
}
