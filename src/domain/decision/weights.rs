//! How much each dimension counts.

use crate::domain::questionnaire::Dimension;

/// Points per dimension, 0 to 100, as set by the sliders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weights([u8; 8]);

/// What is wrong with a list of weights.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum WeightError {
    /// A weight below zero, infinite or not a number.
    #[error("weight {index} is {weight}; it must be zero or more")]
    OutOfRange {
        /// Counted from 1.
        index: usize,
        /// The offending weight.
        weight: f64,
    },
    /// No weight above zero.
    #[error("all weights are zero; give at least one of them some weight")]
    AllZero,
}

impl Weights {
    /// The most points a dimension can have.
    pub const MOST: u8 = 100;

    /// The points of a dimension.
    pub fn points(&self, dimension: Dimension) -> u8 {
        self.0[dimension as usize]
    }

    /// The same with one dimension changed; above [`Weights::MOST`] counts as that.
    #[must_use]
    pub fn with(mut self, dimension: Dimension, points: u8) -> Weights {
        self.0[dimension as usize] = points.min(Weights::MOST);
        self
    }

    /// Each dimension's share of the whole, in the order of [`Dimension::ALL`]; they sum to 1.
    ///
    /// # Errors
    /// When all points are zero.
    pub fn shares(&self) -> Result<Vec<f64>, WeightError> {
        shares(&self.0.map(f64::from))
    }
}

impl Default for Weights {
    /// Ours: the practitioner's guide gives no numbers.
    fn default() -> Weights {
        Weights([20, 15, 25, 10, 10, 8, 7, 5])
    }
}

/// Weights of any positive scale as shares that sum to 1.
///
/// # Errors
/// When one is negative or not finite, or none is above zero.
pub fn shares(weights: &[f64]) -> Result<Vec<f64>, WeightError> {
    for (index, &weight) in weights.iter().enumerate() {
        if !weight.is_finite() || weight < 0.0 {
            return Err(WeightError::OutOfRange { index: index + 1, weight });
        }
    }
    let sum: f64 = weights.iter().sum();
    if sum <= 0.0 || !sum.is_finite() {
        return Err(WeightError::AllZero);
    }
    Ok(weights.iter().map(|weight| weight / sum).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unusable_weights_are_refused_by_name() {
        assert!(matches!(shares(&[2.0, -1.0]), Err(WeightError::OutOfRange { index: 2, .. })));
        assert!(shares(&[f64::NAN, 1.0]).is_err());
        assert_eq!(shares(&[0.0, 0.0]), Err(WeightError::AllZero));
        assert_eq!(shares(&[]), Err(WeightError::AllZero));
    }

    #[test]
    fn the_default_points_add_up_to_a_hundred() {
        let sum: u32 =
            Dimension::ALL.iter().map(|d| u32::from(Weights::default().points(*d))).sum();
        assert_eq!(sum, 100);
    }
}
