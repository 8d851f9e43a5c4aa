//! What a percentile of durations is worth, and how far that may be off.

use super::doubt::Doubt;
use crate::domain::stats::Curve;

/// The upper half of the standard normal quantiles in the middles of 32 equal parts; the lower mirrors it.
const DEVIATES: [f64; 16] = [
    0.039_176_085_503,
    0.117_769_874_579,
    0.197_099_084_294,
    0.277_690_439_822,
    0.360_129_891_790,
    0.445_096_524_986,
    0.533_409_706_241,
    0.626_099_012_346,
    0.724_514_383_492,
    0.830_510_878_205,
    0.946_781_756_301,
    1.077_515_567_040,
    1.229_858_759_217,
    1.417_797_137_996,
    1.675_939_722_773,
    2.153_874_694_061,
];

/// The doubt about what a percentile is worth; `None` for a curve without tickets.
///
/// Each of 32 equal parts of all chances has the percentile's one-sided bound in its middle: so many standard errors late
/// for the worst, as early for the best. A bound that is never reached is worth 0. `share` is above 0 and below
/// 1; `worth` takes milliseconds and falls as they rise.
///
/// Source: Brookmeyer & Crowley (1982), as [`Curve::bound`].
pub fn told(curve: &Curve, share: f64, worth: &dyn Fn(i64) -> f64) -> Option<Doubt> {
    curve.percentile(share)?;
    let late = DEVIATES.iter().rev().copied();
    let errors = late.chain(DEVIATES.iter().map(|deviate| -deviate));
    Some(Doubt::Told(errors.map(|errors| curve.bound(share, errors).map_or(0.0, worth)).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Worth 1 at once and 0 from ten minutes on.
    fn worth(ms: i64) -> f64 {
        1.0 - (ms as f64 / 600_000.0).min(1.0)
    }

    #[test]
    fn the_deviates_stand_in_the_middles_of_equal_parts() {
        for (at, deviate) in DEVIATES.iter().enumerate() {
            let below = 1.0 - 0.5 * libm::erfc(deviate / core::f64::consts::SQRT_2);
            assert!((below - (at as f64 + 16.5) / 32.0).abs() < 1e-11, "{below}");
        }
    }

    #[test]
    fn the_middle_is_the_percentile_and_the_worths_rise() {
        let edges: Vec<i64> = (1..=600).map(|second| second * 1000).collect();
        let mut curve = Curve::new(&edges);
        for second in 1..=400 {
            curve.add_ended(second * 1000);
        }
        let doubt = told(&curve, 0.5, &worth).unwrap();
        let at = |chance| doubt.worth_at(chance);
        assert!((at(0.5) - worth(200_000)).abs() < 0.01, "{}", at(0.5));
        assert!(at(0.02) < at(0.3) && at(0.3) < at(0.7) && at(0.7) < at(0.98));
        let bound = curve.bound(0.5, 1.0).unwrap();
        assert!((at(0.158_655) - worth(bound)).abs() < 0.005, "{}", at(0.158_655));
    }

    #[test]
    fn a_bound_that_is_not_reached_is_worth_nothing_and_no_tickets_say_nothing() {
        let mut curve = Curve::new(&[]);
        assert_eq!(told(&curve, 0.9, &worth), None);
        for _ in 0..6 {
            curve.add_ended(1000);
        }
        let doubt = told(&curve, 0.9, &worth).unwrap();
        assert!(doubt.worth_at(0.1) < 1e-12 && doubt.worth_at(0.97) > 0.9);
    }
}
