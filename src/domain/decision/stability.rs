//! How far a weight may move before somebody else leads.

/// The interval of one weight in which the leader stays, all others keeping their proportions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stability {
    /// The weight now, as a share.
    pub weight: f64,
    /// Below this another vendor leads; 0 when none ever does.
    pub low: f64,
    /// Above this another vendor leads; 1 when none ever does.
    pub high: f64,
    /// Who takes over below `low`, as an index of vendors.
    pub below: Option<usize>,
    /// Who takes over above `high`, as an index of vendors.
    pub above: Option<usize>,
}

/// How far each weight may move; `None` for a weight of 1, whose others have no proportions to keep.
///
/// `values[vendor][criterion]` in [0, 1]; `shares` sum to 1. Weight k moves to t, the others by
/// `(1 - t) / (1 - w_k)`, so a lead is linear in t. Several leaders stay together.
///
/// Source: Mareschal (1988); Triantaphyllou & Sanchez (1997). Checked by `tests/golden/stability.json`.
pub fn stability(values: &[Vec<f64>], shares: &[f64]) -> Vec<Option<Stability>> {
    let score = |row: &[f64]| -> f64 { row.iter().zip(shares).map(|(v, w)| v * w).sum() };
    let scores: Vec<f64> = values.iter().map(|row| score(row)).collect();
    let ranks = super::competition_ranks(&scores);
    let leads = |vendor: &usize| ranks[*vendor] == 1;
    (0..shares.len())
        .map(|k| {
            let weight = shares[k];
            if weight >= 1.0 {
                return None;
            }
            let rest =
                |vendor: usize| (scores[vendor] - weight * values[vendor][k]) / (1.0 - weight);
            let mut found = Stability { weight, low: 0.0, high: 1.0, below: None, above: None };
            for leader in (0..values.len()).filter(leads) {
                for rival in (0..values.len()).filter(|vendor| !leads(vendor)) {
                    let apart = rest(leader) - rest(rival);
                    let slope = values[leader][k] - values[rival][k] - apart;
                    let crossing = -apart / slope;
                    if slope > 0.0 && crossing > found.low {
                        (found.low, found.below) = (crossing, Some(rival));
                    }
                    if slope < 0.0 && crossing < found.high {
                        (found.high, found.above) = (crossing, Some(rival));
                    }
                }
            }
            Some(found)
        })
        .collect()
}
