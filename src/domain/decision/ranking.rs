//! Scores, contributions and ranks from a matrix of values.

use super::weights::{WeightError, shares};

/// Scores that differ by less than this are a tie.
pub(super) const TIE: f64 = 1e-9;

/// An order with its working: what each criterion contributed to each vendor.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranking {
    /// Each vendor's score, 0 to 1.
    pub scores: Vec<f64>,
    /// `contributions[vendor][criterion]`; a vendor's sum to its score.
    pub contributions: Vec<Vec<f64>>,
    /// Competition ranks: 1, 2, 2, 4.
    pub ranks: Vec<usize>,
}

/// What is wrong with a decision matrix.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum MatrixError {
    /// The weights are unusable.
    #[error(transparent)]
    Weights(#[from] WeightError),
    /// No vendor.
    #[error("there is no vendor to rank; add one")]
    NoVendors,
    /// A row of another length than the weights.
    #[error("vendor {vendor} has {found} values for {expected} criteria")]
    Ragged {
        /// Counted from 1.
        vendor: usize,
        /// Values in its row.
        found: usize,
        /// Number of weights.
        expected: usize,
    },
    /// A value outside [0, 1].
    #[error("vendor {vendor} has the value {value}; values lie between 0 and 1")]
    OutOfRange {
        /// Counted from 1.
        vendor: usize,
        /// The offending value.
        value: f64,
    },
}

/// Ranks vendors by `V_i = sum_j w_j v_ij`.
///
/// Rows of `values` are vendors, columns criteria, each in [0, 1]; `weights` on any positive scale.
/// One vendor is ranked 1; equal scores share a rank.
///
/// # Errors
/// When there is no vendor, a row is too short or long, a value or a weight is unusable.
///
/// Source: Keeney & Raiffa (1976); Belton & Stewart (2002). Checked by `tests/golden/mavt.json`.
pub fn rank(values: &[Vec<f64>], weights: &[f64]) -> Result<Ranking, MatrixError> {
    let shares = shares(weights)?;
    if values.is_empty() {
        return Err(MatrixError::NoVendors);
    }
    for (index, row) in values.iter().enumerate() {
        let vendor = index + 1;
        if row.len() != shares.len() {
            return Err(MatrixError::Ragged { vendor, found: row.len(), expected: shares.len() });
        }
        if let Some(&value) = row.iter().find(|value| !(0.0..=1.0).contains(*value)) {
            return Err(MatrixError::OutOfRange { vendor, value });
        }
    }
    let contributions: Vec<Vec<f64>> = values
        .iter()
        .map(|row| row.iter().zip(&shares).map(|(value, share)| value * share).collect())
        .collect();
    let scores: Vec<f64> = contributions.iter().map(|row| row.iter().sum()).collect();
    let ranks = competition_ranks(&scores);
    Ok(Ranking { scores, contributions, ranks })
}

/// Competition ranks of scores, highest first: one more than the number of strictly better ones.
pub fn competition_ranks(scores: &[f64]) -> Vec<usize> {
    let better = |score: f64| scores.iter().filter(|other| **other > score + TIE).count();
    scores.iter().map(|score| 1 + better(*score)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn problem() -> impl Strategy<Value = (Vec<Vec<f64>>, Vec<f64>)> {
        (1_usize..9, 1_usize..12).prop_flat_map(|(vendors, criteria)| {
            let row = prop::collection::vec(0.0..=1.0_f64, criteria);
            (prop::collection::vec(row, vendors), prop::collection::vec(0.01..100.0_f64, criteria))
        })
    }

    proptest! {
        #[test]
        fn contributions_add_up_to_the_score((values, weights) in problem()) {
            let ranking = rank(&values, &weights).unwrap();
            for (score, row) in ranking.scores.iter().zip(&ranking.contributions) {
                prop_assert!((score - row.iter().sum::<f64>()).abs() < 1e-12);
                prop_assert!((0.0..=1.0 + 1e-12).contains(score));
            }
        }

        #[test]
        fn a_vendor_better_everywhere_is_first((mut values, weights) in problem()) {
            values.push(vec![1.0; weights.len()]);
            let ranks = rank(&values, &weights).unwrap().ranks;
            prop_assert_eq!(ranks.last(), Some(&1));
        }

        #[test]
        fn reordering_vendors_reorders_the_result((values, weights) in problem()) {
            let forward = rank(&values, &weights).unwrap();
            let reversed: Vec<_> = values.into_iter().rev().collect();
            let mut backward = rank(&reversed, &weights).unwrap();
            backward.ranks.reverse();
            prop_assert_eq!(forward.ranks, backward.ranks);
        }

        #[test]
        fn taking_another_vendor_away_never_changes_who_of_the_rest_is_ahead((values, weights) in problem()) {
            let all = rank(&values, &weights).unwrap();
            let rest = rank(&values[..values.len().max(2) - 1], &weights).unwrap();
            for (a, score) in rest.scores.iter().enumerate() {
                prop_assert!((score - all.scores[a]).abs() < 1e-15);
            }
        }

        #[test]
        fn a_duplicate_ties((mut values, weights) in problem()) {
            values.push(values[0].clone());
            let ranks = rank(&values, &weights).unwrap().ranks;
            prop_assert_eq!(ranks.first(), ranks.last());
        }
    }

    #[test]
    fn a_matrix_that_cannot_be_ranked_is_refused_by_name() {
        assert_eq!(rank(&[], &[1.0]), Err(MatrixError::NoVendors));
        assert!(matches!(rank(&[vec![0.1]], &[1.0, 1.0]), Err(MatrixError::Ragged { .. })));
        assert!(matches!(rank(&[vec![f64::NAN]], &[1.0]), Err(MatrixError::OutOfRange { .. })));
    }
}
