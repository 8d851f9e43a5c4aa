//! A share of a count: its interval and its point value.

/// The 97.5 % point of the standard normal distribution.
pub(super) const Z: f64 = 1.959_963_984_540_054;

/// A closed interval of shares or values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// Lower end.
    pub low: f64,
    /// Upper end, at least `low`.
    pub high: f64,
}

/// Wilson's 95 % score interval for `successes` of `trials`.
///
/// Exactly 0 at none and 1 at all; nothing tried gives [0, 1]. `successes` above `trials` count as all.
///
/// Source: Wilson (1927); Newcombe (1998). Checked by `tests/golden/proportions.json`.
pub fn wilson(successes: u32, trials: u32) -> Interval {
    if trials == 0 {
        return Interval { low: 0.0, high: 1.0 };
    }
    let successes = successes.min(trials);
    let n = f64::from(trials);
    let share = f64::from(successes) / n;
    let z2 = Z * Z;
    let centre = share + z2 / (2.0 * n);
    let spread = Z * ((share * (1.0 - share) + z2 / (4.0 * n)) / n).sqrt();
    let scale = 1.0 + z2 / n;
    Interval {
        low: if successes == 0 { 0.0 } else { (centre - spread) / scale },
        high: if successes == trials { 1.0 } else { (centre + spread) / scale },
    }
}

/// The point value of a measured share: the mean of its Jeffreys posterior.
///
/// `(successes + 1/2) / (trials + 1)`; nothing tried gives one half.
///
/// Source: Brown, Cai & `DasGupta` (2001). Checked by `tests/golden/proportions.json`.
pub fn posterior_mean(successes: u32, trials: u32) -> f64 {
    (f64::from(successes.min(trials)) + 0.5) / (f64::from(trials) + 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_interval_holds_the_share_and_its_point_value(trials in 1_u32..100_000, part in 0.0..=1.0_f64) {
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let successes = (f64::from(trials) * part) as u32;
            let Interval { low, high } = wilson(successes, trials);
            let share = f64::from(successes) / f64::from(trials);
            let mean = posterior_mean(successes, trials);
            prop_assert!(0.0 <= low && low <= share && share <= high && high <= 1.0);
            prop_assert!(low <= mean && mean <= high);
        }
    }

    #[test]
    fn nothing_tried_says_nothing() {
        assert_eq!(wilson(0, 0), Interval { low: 0.0, high: 1.0 });
        assert!((posterior_mean(0, 0) - 0.5).abs() < 1e-15);
    }
}
