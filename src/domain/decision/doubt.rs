//! How the worth of an answer or of a measurement may turn out.

use std::rc::Rc;

use super::posterior::Posterior;
use super::value::ValueFunction;

/// What is known of a worth from 0 to 1; a worth outside, or not a number, counts as the end it lies beyond, or 0.
#[derive(Clone, Debug, PartialEq)]
pub enum Doubt {
    /// Exactly this.
    Known(f64),
    /// Nothing: uniform from 0 to 1.
    Unknown,
    /// A level of the scale from 0 to 5 and how far it may be off.
    ///
    /// Uniform from `level - by` to `level + by`, what lies beyond 0 and 5 cut away.
    Level {
        /// The level that was answered, 0 to 5, or between two.
        level: f64,
        /// How many levels it may be off; 0 for none.
        by: f64,
        /// What the levels 0 to 5 are worth; straight between two.
        worths: [f64; 6],
    },
    /// A share that was measured: its Jeffreys posterior, through its worth.
    Share {
        /// How many met it; above `counted` counts as all.
        met: u32,
        /// Of how many; of none the share is unknown, and near 0 or 1 rather than between.
        counted: u32,
        /// What a share from 0 to 1 is worth.
        worth: ValueFunction,
    },
    /// Quantiles of the worth, equally far apart: the middles of as many equal parts of all chances.
    ///
    /// Rising; straight between two, flat beyond. None at all are worth 0.
    Told(Rc<[f64]>),
    /// Parts with their share of the whole, each with a doubt of its own, independent of the others.
    Mix(Vec<(f64, Doubt)>),
}

impl Doubt {
    /// The worth at a quantile: with the chance `chance`, from 0 to 1, it turns out no better.
    ///
    /// Where the worth falls as the share rises, no worse. Of a mix, the worth with all its parts at that
    /// quantile at once, which a bank of draws does not assume.
    pub fn worth_at(&self, chance: f64) -> f64 {
        let mut one = [within(chance, 1.0)];
        self.fill(&mut one);
        one[0]
    }

    /// The one worth that is possible, or none: there is more than one, or a mix.
    pub(super) fn certain(&self) -> Option<f64> {
        let is_certain = match self {
            Doubt::Known(_) => true,
            Doubt::Level { by, .. } => within(*by, 5.0) <= 0.0,
            Doubt::Told(worths) => worths.len() < 2,
            Doubt::Unknown | Doubt::Share { .. } | Doubt::Mix(_) => false,
        };
        is_certain.then(|| self.worth_at(0.5))
    }

    /// Puts the worths in place of chances, which rise from 0 to 1.
    pub(super) fn fill(&self, chances: &mut [f64]) {
        if let Doubt::Share { met, counted, .. } = self {
            Posterior::new(*met, *counted).fill(chances);
        }
        for chance in chances {
            *chance = within(self.worth_of(*chance), 1.0);
        }
    }

    /// The worth at a chance, or of a share.
    fn worth_of(&self, number: f64) -> f64 {
        match self {
            Doubt::Known(worth) => *worth,
            Doubt::Unknown => number,
            Doubt::Level { level, by, worths } => {
                let by = within(*by, 5.0);
                let (low, high) = (within(level - by, 5.0), within(level + by, 5.0));
                between(worths, low + (high - low) * number)
            }
            Doubt::Share { worth, .. } => worth.value(number),
            Doubt::Told(worths) => between(worths, number * worths.len() as f64 - 0.5),
            Doubt::Mix(parts) => {
                parts.iter().map(|(share, doubt)| share * doubt.worth_at(number)).sum()
            }
        }
    }
}

/// The number, or the end of 0 to `most` beyond which it lies; 0 for no number.
pub(super) fn within(number: f64, most: f64) -> f64 {
    if number > 0.0 { number.min(most) } else { 0.0 }
}

/// The value at a place of a list, straight between two, flat beyond; 0 of an empty list.
pub(super) fn between(values: &[f64], place: f64) -> f64 {
    let place = within(place, f64::INFINITY);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "cut at the ends")]
    let at = place as usize;
    match (values.get(at), values.get(at + 1)) {
        (Some(low), Some(high)) => low + (high - low) * (place - at as f64),
        _ => values.last().copied().unwrap_or(0.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIFTHS: [f64; 6] = [0.0, 0.2, 0.4, 0.6, 0.8, 1.0];

    fn close(found: f64, expected: f64) {
        assert!((found - expected).abs() < 1e-12, "{found}, not {expected}");
    }

    #[test]
    fn an_answer_is_uniform_around_its_level_and_cut_at_the_ends_of_the_scale() {
        let level = |level, by| Doubt::Level { level, by, worths: FIFTHS };
        close(level(3.0, 1.0).worth_at(0.0), 0.4);
        close(level(3.0, 1.0).worth_at(0.75), 0.7);
        close(level(5.0, 1.0).worth_at(0.5), 0.9);
        close(level(0.0, 1.5).worth_at(1.0), 0.3);
        close(level(4.0, 0.0).worth_at(0.9), 0.8);
        close(level(f64::NAN, f64::NAN).worth_at(0.5), 0.0);
        let steep = Doubt::Level { level: 2.0, by: 1.0, worths: [0.0, 0.0, 0.1, 0.9, 1.0, 1.0] };
        close(steep.worth_at(0.25), 0.05);
        close(steep.worth_at(0.75), 0.5);
    }

    #[test]
    fn a_measured_share_goes_through_its_worth() {
        let worth = ValueFunction::linear(0.2, 0.0).unwrap();
        let reopened = Doubt::Share { met: 3, counted: 60, worth };
        assert!(reopened.worth_at(0.1) > reopened.worth_at(0.9));
        assert!((reopened.worth_at(0.5) - 0.73).abs() < 0.02, "{}", reopened.worth_at(0.5));
    }

    #[test]
    fn told_quantiles_stand_in_the_middles_of_equal_parts() {
        let told = Doubt::Told([0.0, 0.4, 1.0, 1.0].into());
        close(told.worth_at(0.0), 0.0);
        close(told.worth_at(0.125), 0.0);
        close(told.worth_at(0.25), 0.2);
        close(told.worth_at(0.5), 0.7);
        close(told.worth_at(1.0), 1.0);
        close(Doubt::Told([].into()).worth_at(0.5), 0.0);
        assert_eq!(Doubt::Told([0.3].into()).certain(), Some(0.3));
    }

    #[test]
    fn what_is_no_worth_counts_as_the_nearest_or_none() {
        for (worth, counts_as) in [(2.0, 1.0), (-1.0, 0.0), (f64::NAN, 0.0), (f64::INFINITY, 1.0)] {
            close(Doubt::Known(worth).worth_at(0.5), counts_as);
        }
        for chance in [f64::NAN, -1.0] {
            close(Doubt::Unknown.worth_at(chance), 0.0);
        }
    }

    #[test]
    fn a_mix_is_made_of_its_parts() {
        let mix = Doubt::Mix(vec![(0.25, Doubt::Known(1.0)), (0.75, Doubt::Unknown)]);
        close(mix.worth_at(0.4), 0.55);
        assert_eq!(mix.certain(), None);
    }
}
