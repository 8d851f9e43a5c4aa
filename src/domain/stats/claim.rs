//! Whether a share is at least what is claimed of it.

use super::beta::{incomplete_beta, inverse_incomplete_beta};

/// The chance of error on the one side that is looked at.
const ERROR: f64 = 0.05;

/// What rounding may do to a chance: a bound that equals the threshold must meet it.
const ROUNDING: f64 = 1e-12;

/// The most further tickets that are named; more than these nobody waits for.
const MOST_MORE: u32 = 10_000;

/// What a count says of "at least this share".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    /// The lower bound is at least the threshold.
    Meets,
    /// The upper bound is under the threshold.
    Below,
    /// The threshold lies between the bounds.
    CannotTell {
        /// How many further tickets would show it, if all of them met.
        ///
        /// `None` when over 10 000, or never.
        more: Option<u32>,
    },
}

/// Whether at least `threshold` of all tickets meet, going by `met` of `counted`.
///
/// One-sided at 95 %, exact. `met` above `counted` count as all. Nothing counted cannot tell, whatever the
/// threshold. Not even all of very many meet a threshold of 1; one that is no number cannot be told.
///
/// Source: Clopper & Pearson (1934). Checked by `tests/golden/proportions_90.json`.
pub fn claim(met: u32, counted: u32, threshold: f64) -> Claim {
    let met = met.min(counted);
    if meets(met, counted, threshold) {
        Claim::Meets
    } else if is_below(met, counted, threshold) {
        Claim::Below
    } else {
        Claim::CannotTell { more: more(met, counted, threshold) }
    }
}

/// The exact one-sided 95 % lower bound of a share.
///
/// 0 when none met or nothing was counted. `met` above `counted` count as all.
///
/// Source: Clopper & Pearson (1934). Checked by `tests/golden/proportions_90.json`.
pub fn lower_bound(met: u32, counted: u32) -> f64 {
    let met = met.min(counted);
    if met == 0 {
        return 0.0;
    }
    inverse_incomplete_beta(ERROR, f64::from(met), f64::from(counted - met) + 1.0)
}

/// The exact one-sided 95 % upper bound of a share.
///
/// 1 when all met or nothing was counted. `met` above `counted` count as all.
///
/// Source: Clopper & Pearson (1934). Checked by `tests/golden/proportions_90.json`.
pub fn upper_bound(met: u32, counted: u32) -> f64 {
    let met = met.min(counted);
    if met == counted {
        return 1.0;
    }
    inverse_incomplete_beta(1.0 - ERROR, f64::from(met) + 1.0, f64::from(counted - met))
}

/// Whether the lower bound is at least the threshold.
///
/// Asked of the chance itself, without the bound: so many or more would meet by luck at most once in twenty.
fn meets(met: u32, counted: u32, threshold: f64) -> bool {
    if met == 0 || threshold.is_nan() {
        return counted > 0 && threshold <= 0.0;
    }
    let missed = f64::from(counted - met);
    incomplete_beta(threshold, f64::from(met), missed + 1.0) <= ERROR * (1.0 + ROUNDING)
}

/// Whether the upper bound is under the threshold.
///
/// Asked of the chance itself: so few or fewer would meet by bad luck less than once in twenty.
fn is_below(met: u32, counted: u32, threshold: f64) -> bool {
    if met == counted || threshold.is_nan() {
        return counted > 0 && threshold > 1.0;
    }
    let missed = f64::from(counted - met);
    incomplete_beta(1.0 - threshold, missed, f64::from(met) + 1.0) < ERROR * (1.0 - ROUNDING)
}

/// The fewest further tickets that would show it if all of them met.
///
/// `None` past the most that are named. The more meet, the higher the lower bound: halving finds it.
fn more(met: u32, counted: u32, threshold: f64) -> Option<u32> {
    let is_enough = |more: u32| {
        let grown = |count: u32| count.saturating_add(more);
        meets(grown(met), grown(counted), threshold)
    };
    if !is_enough(MOST_MORE) {
        return None;
    }
    let (mut few, mut enough) = (0, MOST_MORE);
    while enough - few > 1 {
        let middle = u32::midpoint(few, enough);
        if is_enough(middle) {
            enough = middle;
        } else {
            few = middle;
        }
    }
    Some(enough)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn fifty_nine_of_fifty_nine_meet_95_percent_and_fifty_eight_want_one_more() {
        assert_eq!(claim(59, 59, 0.95), Claim::Meets);
        assert_eq!(claim(58, 58, 0.95), Claim::CannotTell { more: Some(1) });
        assert!((lower_bound(59, 59) - 0.950_5).abs() < 5e-5);
        assert!((lower_bound(58, 58) - 0.949_7).abs() < 5e-5);
    }

    #[test]
    fn nothing_counted_cannot_tell() {
        assert_eq!(claim(0, 0, 0.95), Claim::CannotTell { more: Some(59) });
        assert_eq!(claim(0, 0, 0.0), Claim::CannotTell { more: Some(1) });
        assert_eq!((lower_bound(0, 0), upper_bound(0, 0)), (0.0, 1.0));
    }

    #[test]
    fn a_bound_that_equals_the_threshold_meets_it_and_is_not_under_it() {
        assert_eq!(claim(1, 1, 0.05), Claim::Meets);
        assert_eq!(claim(0, 1, 0.95), Claim::CannotTell { more: Some(92) });
        assert_eq!(claim(0, 1, 0.951), Claim::Below);
    }

    #[test]
    fn thresholds_at_and_past_the_ends_are_answered() {
        assert_eq!(claim(0, 5, 0.0), Claim::Meets);
        assert_eq!(claim(5, 5, 1.0), Claim::CannotTell { more: None });
        assert_eq!(claim(4, 5, 1.0), Claim::Below);
        assert_eq!(claim(5, 5, 1.5), Claim::Below);
        assert_eq!(claim(5, 5, f64::NAN), Claim::CannotTell { more: None });
        assert_eq!(claim(5, 5, f64::INFINITY), Claim::Below);
        assert_eq!(claim(9, 5, 0.5), claim(5, 5, 0.5));
        assert_eq!(claim(u32::MAX, u32::MAX, 0.999), Claim::Meets);
        assert_eq!(claim(1000, 1030, 0.97), Claim::CannotTell { more: Some(321) });
        assert_eq!(claim(0, 0, 0.9999), Claim::CannotTell { more: None });
    }

    proptest! {
        #[test]
        fn the_answer_follows_from_the_bounds(
            counted in 1_u32..3000,
            part in 0.0..=1.0_f64,
            threshold in 0.0..1.0_f64,
        ) {
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let met = (f64::from(counted) * part) as u32;
            let (low, high) = (lower_bound(met, counted), upper_bound(met, counted));
            let share = f64::from(met) / f64::from(counted);
            prop_assert!(0.0 <= low && low <= share && share <= high && high <= 1.0);
            match claim(met, counted, threshold) {
                Claim::Meets => prop_assert!(low >= threshold - 1e-9),
                Claim::Below => prop_assert!(high < threshold + 1e-9),
                Claim::CannotTell { more } => {
                    prop_assert!(low < threshold + 1e-9 && high >= threshold - 1e-9);
                    if let Some(more) = more {
                        prop_assert_eq!(claim(met + more, counted + more, threshold), Claim::Meets);
                        let fewer = claim(met + more - 1, counted + more - 1, threshold);
                        prop_assert!(fewer != Claim::Meets);
                    }
                }
            }
        }
    }
}
