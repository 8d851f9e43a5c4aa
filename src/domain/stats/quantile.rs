//! Quantiles of values that are all known.

/// The quantile of sorted values by linear interpolation between neighbours.
///
/// `share` from 0 (the smallest) to 1 (the largest); outside it counts as the nearer end. `None` of no values.
///
/// Source: Hyndman & Fan (1996), type 7. Checked by `tests/golden/quantiles.json`.
pub fn quantile(sorted: &[f64], share: f64) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    let place = share.clamp(0.0, 1.0) * last as f64;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let below = (place.floor() as usize).min(last);
    let above = (below + 1).min(last);
    Some(sorted[below] + (place - below as f64) * (sorted[above] - sorted[below]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_values_one_value_and_equal_values_are_answered() {
        assert_eq!(quantile(&[], 0.5), None);
        assert_eq!(quantile(&[7.0], 0.9), Some(7.0));
        assert_eq!(quantile(&[2.0, 2.0, 2.0], 0.1), Some(2.0));
        assert_eq!(quantile(&[1.0, 2.0], 0.5), Some(1.5));
        assert_eq!(
            (quantile(&[1.0, 2.0], 9.0), quantile(&[1.0, 2.0], -1.0)),
            (Some(2.0), Some(1.0))
        );
    }
}
