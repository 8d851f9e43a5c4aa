//! Odd cases, and what holds for every problem.

use super::*;
use crate::domain::decision::{Doubt, banks};
use proptest::prelude::*;

fn fixed(values: &[Vec<f64>]) -> Vec<Vec<Rc<Bank>>> {
    let cell = |value: &f64| vec![(1.0, Doubt::Known(*value))];
    let wanted: Vec<Vec<_>> = values.iter().map(|row| row.iter().map(cell).collect()).collect();
    banks(wanted, &[], &[])
}

fn uniform(values: &[Vec<f64>], draws: u32) -> Acceptability {
    acceptability(&fixed(values), &WeightDoubt::Uniform, draws, 1)
}

#[test]
fn nobody_one_vendor_no_draws_and_no_weights_are_answered() {
    assert_eq!(uniform(&[], 100).draws(), 0);
    let one = uniform(&[vec![0.3, 0.4]], 100);
    assert_eq!(one.draws(), 128);
    assert!((one.place(0, 0) - 1.0).abs() < 1e-15 && one.wins(0, 0) < 1e-15);
    let none = acceptability(&fixed(&[vec![0.3], vec![0.4]]), &WeightDoubt::Fixed(vec![0.0]), 9, 1);
    for nothing in [uniform(&[vec![0.3], vec![0.4]], 0), uniform(&[vec![], vec![]], 9), none] {
        assert_eq!(nothing.draws(), 0);
        assert_eq!(nothing.central_weights(0), None);
        let all = [nothing.place(1, 0), nothing.wins(1, 0), nothing.expected_place(1)];
        assert!(all.iter().all(|number| number.abs() < 1e-15), "{all:?}");
        assert!(nothing.error(nothing.place(0, 1)).abs() < 1e-15);
    }
}

#[test]
fn equal_vendors_are_all_first_and_nobody_wins() {
    let found = uniform(&[vec![0.3, 0.7], vec![0.3, 0.7], vec![0.3, 0.7]], 1000);
    for vendor in 0..3 {
        assert!((found.place(vendor, 0) - 1.0).abs() < 1e-15);
        assert!((found.expected_place(vendor) - 1.0).abs() < 1e-15);
        assert!(found.wins(vendor, 0).abs() < 1e-15);
    }
    // The same score by other ways, at weights that make it so.
    let crossed = fixed(&[vec![0.1, 0.7, 0.2], vec![0.7, 0.2, 0.1], vec![0.2, 0.1, 0.7]]);
    let found = acceptability(&crossed, &WeightDoubt::Fixed(vec![7.0, 7.0, 7.0]), 64, 1);
    assert!((0..3).all(|vendor| (found.place(vendor, 0) - 1.0).abs() < 1e-15));
}

#[test]
fn the_same_seed_gives_the_same_and_another_one_nearly() {
    let values = fixed(&[vec![0.2, 0.9, 0.4], vec![0.8, 0.3, 0.5]]);
    let doubt = WeightDoubt::Dirichlet { shares: vec![2.0, 1.0, 1.0], kappa: 20.0 };
    let of = |seed| acceptability(&values, &doubt, 6400, seed);
    assert_eq!(of(4), of(4));
    assert_ne!(of(4), of(5));
    assert!((of(4).place(0, 0) - of(5).place(0, 0)).abs() < 0.04);
}

#[test]
fn draws_beyond_a_bank_meet_in_new_pairs() {
    let unknown = || vec![vec![(1.0, Doubt::Unknown)]];
    let banks = banks(vec![unknown(), unknown(), unknown()], &[1, 2, 3], &[]);
    let found = acceptability(&banks, &WeightDoubt::Fixed(vec![1.0]), 100_000, 1);
    for vendor in 0..3 {
        let away = found.place(vendor, 0) - 1.0 / 3.0;
        assert!(away.abs() < 4.5 * found.error(1.0 / 3.0), "{away}");
    }
}

fn problems() -> impl Strategy<Value = Vec<Vec<f64>>> {
    (1_usize..7, 1_usize..7).prop_flat_map(|(vendors, criteria)| {
        prop::collection::vec(prop::collection::vec(0.0..=1.0_f64, criteria), vendors)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_places_of_a_vendor_make_one_and_its_central_weights_too(values in problems()) {
        let found = uniform(&values, 640);
        for vendor in 0..values.len() {
            let sum: f64 = (0..values.len()).map(|place| found.place(vendor, place)).sum();
            prop_assert!((sum - 1.0).abs() < 1e-12);
            if let Some(centre) = found.central_weights(vendor) {
                prop_assert!((centre.iter().sum::<f64>() - 1.0).abs() < 1e-5);
            }
        }
    }

    #[test]
    fn reordering_vendors_reorders_the_result(values in problems()) {
        let forward = uniform(&values, 640);
        let reversed: Vec<_> = values.iter().rev().cloned().collect();
        let backward = uniform(&reversed, 640);
        let count = values.len();
        for vendor in 0..count {
            let other = count - 1 - vendor;
            for place in 0..count {
                prop_assert!((forward.place(vendor, place) - backward.place(other, place)).abs() < 1e-12);
                let wins = backward.wins(other, count - 1 - place);
                prop_assert!((forward.wins(vendor, place) - wins).abs() < 1e-12);
            }
        }
    }

    #[test]
    fn a_vendor_that_is_nowhere_better_is_never_ahead(mut values in problems()) {
        let worse = values[0].iter().map(|value| value * 0.9).collect();
        values.push(worse);
        let found = uniform(&values, 640);
        prop_assert!(found.wins(values.len() - 1, 0) < 1e-15);
    }

    #[test]
    fn a_duplicate_takes_the_same_places(mut values in problems()) {
        values.push(values[0].clone());
        let (found, last) = (uniform(&values, 640), values.len() - 1);
        for place in 0..=last {
            prop_assert!((found.place(0, place) - found.place(last, place)).abs() < 1e-15);
        }
        prop_assert!(found.wins(0, last) + found.wins(last, 0) < 1e-15);
    }
}

#[test]
fn a_missing_bank_is_worth_nothing() {
    let mut banks = fixed(&[vec![0.5, 0.5], vec![0.9, 0.9]]);
    banks[1].pop();
    let found = acceptability(&banks, &WeightDoubt::Fixed(vec![0.4, 0.6]), 64, 1);
    assert!((found.wins(0, 1) - 1.0).abs() < 1e-15);
}
