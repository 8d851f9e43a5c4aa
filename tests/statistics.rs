//! Claims and durations: known answers, what must always hold, and bad input.

#![allow(clippy::unwrap_used, reason = "a test may")]

use backstop::domain::stats::{Curve, CurveError, Interval, Percentile, lower_bound, upper_bound};
use proptest::{collection::vec, prelude::*};
use serde_json::Value;

const SHARES: [(&str, f64); 3] = [("p50", 0.5), ("p90", 0.9), ("p95", 0.95)];

fn cases(file: &str) -> Vec<Value> {
    let text = std::fs::read_to_string(format!("tests/golden/{file}")).unwrap();
    let whole: Value = serde_json::from_str(&text).unwrap();
    whole["cases"].as_array().unwrap().clone()
}

fn times(value: &Value) -> Vec<i64> {
    value.as_array().unwrap().iter().map(|time| time.as_i64().unwrap()).collect()
}

fn count(value: &Value) -> u32 {
    u32::try_from(value.as_u64().unwrap()).unwrap()
}

/// Whether two times are the same, to the tolerance of a case.
fn is_close(found: i64, expected: &Value, case: &Value) -> bool {
    (found as f64 - expected.as_f64().unwrap()).abs() <= case["tol"].as_f64().unwrap()
}

fn curve(input: &Value, edges: &[i64]) -> Curve {
    let mut curve = Curve::new(edges);
    for duration in times(&input["ended"]) {
        curve.add_ended(duration);
    }
    for age in times(&input["open"]) {
        curve.add_open(age);
    }
    for _ in 0..count(&input["never"]) {
        curve.add_never();
    }
    curve
}

/// Holds a curve's percentiles, bounds and intervals against a case.
fn hold(curve: &Curve, expected: &Value, case: &Value) {
    for (name, share) in SHARES {
        let (id, expected) = (&case["id"], &expected[name]);
        let found = curve.percentile(share);
        let is_right = match (found, &expected["percentile"]) {
            (Some(Percentile::At(time)), said) if !said["at"].is_null() => {
                is_close(time, &said["at"], case)
            }
            (Some(Percentile::MoreThan(time)), said) => said["more_than"] == time,
            (Some(Percentile::Never), said) => said == "never",
            (found, said) => found.is_none() && said.is_null(),
        };
        assert!(is_right, "{id} {name}: {found:?}, not {}", expected["percentile"]);
        for (side, errors) in [("low", -1.959_963_984_540_054), ("high", 1.959_963_984_540_054)] {
            let found = curve.bound(share, errors);
            let is_right = match found {
                Some(time) => !expected[side].is_null() && is_close(time, &expected[side], case),
                None => expected[side].is_null(),
            };
            assert!(is_right, "{id} {name} {side}: {found:?}, not {}", expected[side]);
        }
        let exists = !expected["low"].is_null() && !expected["high"].is_null();
        assert_eq!(curve.interval(share).is_some(), exists, "{id} {name}");
    }
}

#[test]
fn shares_have_their_exact_one_sided_bounds() {
    let cases = cases("proportions_90.json");
    assert_eq!(cases.len(), 27);
    for case in cases {
        let (k, n) = (count(&case["input"]["k"]), count(&case["input"]["n"]));
        for (found, index) in [(lower_bound(k, n), 0), (upper_bound(k, n), 1)] {
            let expected = case["expected"]["clopper_pearson"][index].as_f64().unwrap();
            let is_close = (found - expected).abs() <= case["tol"].as_f64().unwrap();
            assert!(is_close, "{}: {found}, not {expected}", case["id"]);
        }
    }
}

#[test]
fn durations_in_bins_have_their_percentiles_and_intervals() {
    let cases = cases("survival.json");
    assert!(cases.len() >= 30);
    for case in cases {
        let curve = curve(&case["input"], &times(&case["input"]["edges"]));
        hold(&curve, &case["expected"]["bins"], &case);
    }
}

#[test]
fn bins_of_a_millisecond_give_what_the_durations_give() {
    // Where all ended at one time there is no band; a bin spreads them and has one, however narrow.
    let is_spread = |case: &Value| !case["id"].as_str().unwrap().starts_with("all_the_same");
    for case in cases("survival.json").into_iter().filter(is_spread) {
        let seen = [times(&case["input"]["ended"]), times(&case["input"]["open"])].concat();
        let edges: Vec<i64> = seen.iter().flat_map(|time| [time - 1, *time]).chain([1]).collect();
        hold(&curve(&case["input"], &edges), &case["expected"]["exact"], &case);
    }
}

#[test]
fn bins_keep_on_which_side_of_an_edge_a_percentile_lies() {
    let mut compared = 0;
    for case in cases("survival.json") {
        if case["expected"]["same_bin"] == false {
            continue;
        }
        let given = times(&case["input"]["edges"]);
        let curve = curve(&case["input"], &given);
        for (name, share) in SHARES {
            let exact = case["expected"]["exact"][name]["percentile"]["at"].as_i64();
            let Some(Percentile::At(found)) = curve.percentile(share) else {
                assert!(exact.is_none(), "{} {name}", case["id"]);
                continue;
            };
            for edge in given.iter().copied().chain([60_000, 600_000, 6_000_000, 60_000_000]) {
                assert_eq!(found <= edge, exact.unwrap() <= edge, "{} {name} {edge}", case["id"]);
                compared += 1;
            }
        }
    }
    assert!(compared > 200, "{compared}");
}

#[test]
fn nothing_and_shares_that_are_none_have_no_percentile() {
    let empty = Curve::new(&[]);
    assert_eq!((empty.percentile(0.5), empty.interval(0.5)), (None, None));
    assert_eq!((empty.count(), empty.longest()), (0, None));
    let mut one = Curve::new(&[]);
    one.add_ended(60_000);
    for share in [0.0, 1.0, -0.5, 2.0, f64::NAN, f64::INFINITY] {
        assert_eq!((one.percentile(share), one.interval(share)), (None, None), "{share}");
    }
}

#[test]
fn a_duration_below_zero_counts_as_zero_and_the_longest_possible_one_is_kept() {
    let mut curve = Curve::new(&[]);
    curve.add_ended(-5);
    curve.add_open(i64::MIN);
    assert_eq!((curve.count(), curve.longest()), (2, Some(0)));
    assert_eq!(curve.percentile(0.5), Some(Percentile::At(0)));
    curve.add_ended(i64::MAX);
    assert_eq!(curve.percentile(0.9), Some(Percentile::At(i64::MAX)));
}

#[test]
fn errors_that_are_no_number_or_endless_are_answered() {
    let mut curve = Curve::new(&[]);
    (1..=20).for_each(|ended| curve.add_ended(ended * 600_000));
    assert_eq!(curve.bound(0.5, f64::NAN), None);
    assert_eq!(curve.bound(0.5, f64::INFINITY), None);
    assert_eq!(curve.bound(0.5, f64::NEG_INFINITY), Some(600_000));
}

#[test]
fn curves_of_other_edges_are_not_added() {
    let (mut curve, mut other) = (Curve::new(&[]), Curve::new(&[900_000]));
    other.add_never();
    assert_eq!(curve.merge(&other), Err(CurveError::EdgesDiffer));
    assert_eq!(curve, Curve::new(&[]));
}

/// One ticket: 0 to 5 ended, 6 to 8 open, 9 never answered; and its time.
type Ticket = (u8, i64);

fn ticket() -> impl Strategy<Value = Ticket> {
    let time = prop_oneof![0..120_000_i64, 0..90_000_000_i64, 0..50_000_000_000_i64];
    (0..10_u8, prop_oneof![time.clone(), time.prop_map(|time| time / 1_800_000 * 1_800_000)])
}

fn of(tickets: &[Ticket]) -> Curve {
    let mut curve = Curve::new(&[900_000, 1_800_000, 14_400_000]);
    for (kind, time) in tickets {
        match kind {
            0..=5 => curve.add_ended(*time),
            6..=8 => curve.add_open(*time),
            _ => curve.add_never(),
        }
    }
    curve
}

/// Places percentiles in order: those not reached last.
fn place(percentile: Option<Percentile>) -> (bool, i64) {
    match percentile.unwrap() {
        Percentile::At(time) => (false, time),
        Percentile::MoreThan(time) => (true, time),
        Percentile::Never => (true, 0),
    }
}

proptest! {
    #[test]
    fn merging_is_adding_all(left in vec(ticket(), 0..40), right in vec(ticket(), 0..40)) {
        let mut merged = of(&left);
        prop_assert_eq!(merged.merge(&of(&right)), Ok(()));
        prop_assert_eq!(merged, of(&[right, left].concat()));
    }

    #[test]
    fn a_greater_share_takes_no_less_time(
        tickets in vec(ticket(), 1..60),
        low in 0.01..0.99_f64,
        by in 0.0..0.5_f64,
    ) {
        let curve = of(&tickets);
        let high = (low + by).min(0.995);
        prop_assert!(place(curve.percentile(low)) <= place(curve.percentile(high)));
        prop_assert!(place(curve.percentile(0.5)) <= place(curve.percentile(0.9)));
    }

    #[test]
    fn a_ticket_open_or_never_answered_lowers_no_percentile(
        tickets in vec(ticket(), 1..60),
        kind in 6..10_u8,
        time in 0..90_000_000_i64,
        share in 0.01..0.99_f64,
    ) {
        let before = of(&tickets).percentile(share);
        let after = of(&[tickets, vec![(kind, time)]].concat()).percentile(share);
        prop_assert!(place(before) <= place(after), "{before:?} {after:?}");
    }

    #[test]
    fn a_later_answer_lowers_no_percentile_where_none_is_open(
        tickets in vec(ticket(), 1..60),
        by in 0..90_000_000_i64,
        share in 0.01..0.99_f64,
    ) {
        let is_settled = |(kind, _): &Ticket| !(6..=8).contains(kind);
        let settled: Vec<Ticket> = tickets.into_iter().filter(is_settled).collect();
        prop_assume!(settled.first().is_some_and(|(kind, _)| *kind <= 5));
        let mut later = settled.clone();
        later[0].1 += by;
        prop_assert!(place(of(&settled).percentile(share)) <= place(of(&later).percentile(share)));
    }

    #[test]
    fn the_interval_holds_the_percentile_and_ends_by_the_longest_seen(
        tickets in vec(ticket(), 1..200),
        share in 0.05..0.95_f64,
    ) {
        let curve = of(&tickets);
        if let Some(Interval { low, high }) = curve.interval(share) {
            let Some(Percentile::At(time)) = curve.percentile(share) else {
                panic!("an interval without a percentile");
            };
            let time = time as f64;
            prop_assert!(0.0 <= low && low <= time && time <= high);
            prop_assert!(high <= curve.longest().unwrap() as f64);
        }
    }
}
