//! Weights from an order alone.

use super::weights::{WeightError, shares};

/// Rank-order centroid weights: the mean of all weights in the order of these points.
///
/// `w_(k) = (1/n) sum_{i >= k} 1/i` for the k-th of n with the most points; those with the same points share the mean
/// of their places. A dimension of 0 points has no place and no weight. Sum 1.
///
/// # Errors
/// As [`shares`]: when points are negative or not finite, or none are above zero.
///
/// Source: Barron & Barrett (1996). Checked by `tests/golden/surrogate.json`.
pub fn rank_order_centroid(points: &[f64]) -> Result<Vec<f64>, WeightError> {
    shares(points)?;
    let count = |is_so: &dyn Fn(f64) -> bool| points.iter().filter(|p| is_so(**p)).count();
    let all = count(&|other| other > 0.0);
    let weight = |place: usize| (place..=all).map(|i| 1.0 / i as f64).sum::<f64>() / all as f64;
    let weights = points.iter().map(|own| {
        if *own <= 0.0 {
            return 0.0;
        }
        let above = count(&|other| other > *own);
        let same = count(&|other| other >= *own) - above;
        (above + 1..=above + same).map(weight).sum::<f64>() / same as f64
    });
    Ok(weights.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dimension_without_points_has_no_weight_and_takes_no_place() {
        let weights = rank_order_centroid(&[0.0, 30.0, 10.0]).unwrap();
        assert_eq!(weights, [0.0, 0.75, 0.25]);
    }

    #[test]
    fn points_that_are_none_are_refused_by_name() {
        assert_eq!(rank_order_centroid(&[0.0, 0.0]), Err(WeightError::AllZero));
        assert_eq!(rank_order_centroid(&[]), Err(WeightError::AllZero));
        let found = rank_order_centroid(&[1.0, -2.0]);
        assert_eq!(found, Err(WeightError::OutOfRange { index: 2, weight: -2.0 }));
    }
}
