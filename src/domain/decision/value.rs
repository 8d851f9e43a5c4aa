//! From a raw number to its worth between 0 and 1, by anchors declared before the data.

/// A declared value function; every value it gives lies in [0, 1].
///
/// Source: Keeney & Raiffa (1976); Dyer & Sarin (1979). Checked by `tests/golden/mavt.json`.
#[derive(Clone, Debug, PartialEq)]
pub enum ValueFunction {
    /// Straight from `worst` (0) to `best` (1), flat outside; a cost has its worst above its best.
    Linear {
        /// The raw number worth 0.
        worst: f64,
        /// The raw number worth 1.
        best: f64,
    },
    /// Straight between breakpoints `(x, v)` of rising x, flat outside.
    Piecewise(Vec<(f64, f64)>),
}

/// What is wrong with a value function.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum ValueError {
    /// Worst and best are the same number.
    #[error("worst and best are both {0}; they must differ")]
    NoWidth(f64),
    /// Fewer than two breakpoints.
    #[error("{0} breakpoints given; give at least two")]
    TooFew(usize),
    /// Breakpoints whose x does not rise.
    #[error("breakpoint {0} does not rise; list them by rising x")]
    NotRising(usize),
    /// Values that go up and down again.
    #[error("the value turns at breakpoint {0}; make it only rise or only fall")]
    NotMonotone(usize),
    /// A value outside [0, 1], or a number that is not finite.
    #[error("{0} is no usable number here; values lie between 0 and 1")]
    OutOfRange(f64),
}

impl ValueFunction {
    /// A straight line between two anchors.
    ///
    /// # Errors
    /// When an anchor is not finite or both are the same.
    pub fn linear(worst: f64, best: f64) -> Result<ValueFunction, ValueError> {
        for anchor in [worst, best] {
            if !anchor.is_finite() {
                return Err(ValueError::OutOfRange(anchor));
            }
        }
        if worst.total_cmp(&best).is_eq() || (best - worst).abs() < f64::MIN_POSITIVE {
            return Err(ValueError::NoWidth(worst));
        }
        Ok(ValueFunction::Linear { worst, best })
    }

    /// A monotone line through breakpoints.
    ///
    /// # Errors
    /// When there are fewer than two, x does not rise, the value turns, or one is out of range.
    pub fn piecewise(points: Vec<(f64, f64)>) -> Result<ValueFunction, ValueError> {
        if points.len() < 2 {
            return Err(ValueError::TooFew(points.len()));
        }
        for &(x, v) in &points {
            if !x.is_finite() || !(0.0..=1.0).contains(&v) {
                return Err(ValueError::OutOfRange(if x.is_finite() { v } else { x }));
            }
        }
        let rises = points.windows(2).any(|pair| pair[1].1 > pair[0].1);
        for (index, pair) in points.windows(2).enumerate() {
            if pair[1].0 <= pair[0].0 {
                return Err(ValueError::NotRising(index + 1));
            }
            if rises && pair[1].1 < pair[0].1 {
                return Err(ValueError::NotMonotone(index + 1));
            }
        }
        Ok(ValueFunction::Piecewise(points))
    }

    /// The worth of a raw number, 0 to 1; a number that is not finite is worth 0.
    pub fn value(&self, raw: f64) -> f64 {
        if !raw.is_finite() {
            return 0.0;
        }
        match self {
            ValueFunction::Linear { worst, best } => {
                // Adding zero turns a minus zero, which would be printed as such, into zero.
                ((raw - worst) / (best - worst)).clamp(0.0, 1.0) + 0.0
            }
            ValueFunction::Piecewise(points) => between(points, raw),
        }
    }
}

fn between(points: &[(f64, f64)], raw: f64) -> f64 {
    let above = points.partition_point(|(x, _)| *x <= raw);
    match (above.checked_sub(1).map(|below| points[below]), points.get(above)) {
        (None, Some(first)) => first.1,
        (Some(last), None) => last.1,
        (Some((x0, v0)), Some(&(x1, v1))) => v0 + (v1 - v0) * (raw - x0) / (x1 - x0),
        (None, None) => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broken_anchors_are_refused_by_name() {
        assert_eq!(ValueFunction::linear(5.0, 5.0), Err(ValueError::NoWidth(5.0)));
        assert!(ValueFunction::linear(f64::NAN, 5.0).is_err());
        let piecewise = |points: &[(f64, f64)]| ValueFunction::piecewise(points.to_vec());
        assert_eq!(piecewise(&[(1.0, 0.0), (1.0, 0.5), (2.0, 1.0)]), Err(ValueError::NotRising(1)));
        assert_eq!(
            piecewise(&[(1.0, 0.0), (2.0, 0.5), (3.0, 0.2)]),
            Err(ValueError::NotMonotone(2))
        );
        assert_eq!(piecewise(&[(1.0, 0.0), (2.0, 1.5)]), Err(ValueError::OutOfRange(1.5)));
        assert_eq!(piecewise(&[(1.0, 0.0)]), Err(ValueError::TooFew(1)));
    }

    #[test]
    fn a_cost_is_worth_less_the_more_it_is() {
        let price = ValueFunction::linear(100.0, 50.0).unwrap();
        let values = [120.0, 100.0, 75.0, 50.0, 10.0].map(|raw| price.value(raw));
        assert_eq!(
            values.map(|value| format!("{value:.2}")),
            ["0.00", "0.00", "0.50", "1.00", "1.00"]
        );
    }
}
