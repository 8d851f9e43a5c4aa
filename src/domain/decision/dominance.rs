//! Who is at least as good everywhere.

/// Whether a vendor is nowhere worse than another and somewhere better (Pareto): then it is ahead at any weights,
/// or level where what it is better at has none.
///
/// Both have the same criteria, each value from 0 to 1. Equal vendors do not dominate each other.
///
/// Checked by `tests/golden/dominance.json`.
pub fn dominates(values: &[f64], others: &[f64]) -> bool {
    let is_worse = values.iter().zip(others).any(|(value, other)| value < other);
    let is_better = values.iter().zip(others).any(|(value, other)| value > other);
    is_better && !is_worse
}
