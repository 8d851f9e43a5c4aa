//! How far a weight may move before somebody else leads.

/// The interval of one weight in which the leader stays, all others keeping their proportions.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
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

impl Stability {
    /// The smallest move of the weight that gives away the lead, and to whom; `None` when none does.
    pub fn nearest(&self) -> Option<(f64, usize)> {
        let down = self.below.map(|vendor| (self.weight - self.low, vendor));
        let up = self.above.map(|vendor| (self.high - self.weight, vendor));
        match (down, up) {
            (Some(down), Some(up)) if up.0 < down.0 => Some(up),
            (down, up) => down.or(up),
        }
    }
}

/// How far each weight may move; `None` for a weight of 1, whose others have no proportions to keep.
///
/// `values[vendor][criterion]` in [0, 1]; `shares` sum to 1. Weight k moves to t, the others by
/// `(1 - t) / (1 - w_k)`, so a lead is linear in t. Several leaders stay together.
///
/// Source: Mareschal (1988); Triantaphyllou & Sanchez (1997). Checked by `tests/golden/stability.json`.
pub fn stability(values: &[Vec<f64>], shares: &[f64]) -> Vec<Option<Stability>> {
    let whole: Vec<(usize, f64)> = shares.iter().map(|share| (0, *share)).collect();
    question_stability(values, &whole)
}

/// How far each question's share of its dimension may move; the dimensions keep their weights.
///
/// `values[vendor][question]` in [0, 1]; `questions` has each one's dimension and its share of the whole, which sum
/// to 1. The share of question k moves to t, those of the others of its dimension by `(1 - t) / (1 - w_k)`; what
/// [`Stability`] says are shares of the dimension. `None` for a question that is all of its dimension, and
/// where the dimension has no weight. Several leaders stay together.
///
/// Source and check as for [`stability`], which is the case of one dimension.
pub fn question_stability(
    values: &[Vec<f64>],
    questions: &[(usize, f64)],
) -> Vec<Option<Stability>> {
    let sum = |row: &[f64], of: Option<usize>| -> f64 {
        let terms = row.iter().zip(questions);
        let terms = terms.filter(|(_, (dimension, _))| of.is_none_or(|of| of == *dimension));
        terms.map(|(value, (_, share))| value * share).sum()
    };
    let scores: Vec<f64> = values.iter().map(|row| sum(row, None)).collect();
    let is_leader: Vec<bool> =
        super::competition_ranks(&scores).iter().map(|rank| *rank == 1).collect();
    let ones = vec![1.0; questions.len()];
    let of_question = |(k, (dimension, share)): (usize, &(usize, f64))| {
        let whole = sum(&ones, Some(*dimension));
        let weight = share / whole;
        if whole <= 0.0 || weight >= 1.0 {
            return None;
        }
        let ends = scores.iter().zip(values).map(|(score, row)| {
            let inside = sum(row, Some(*dimension));
            let elsewhere = score - inside;
            let others = (inside - share * row[k]) / (1.0 - weight);
            (elsewhere + others, elsewhere + whole * row[k])
        });
        Some(interval(weight, &ends.collect::<Vec<_>>(), &is_leader))
    };
    questions.iter().enumerate().map(of_question).collect()
}

/// Where the leaders stay, from each vendor's score at the weights 0 and 1.
///
/// Leader and rival are `(1 - t) apart + t along` apart, which is 0 at `-apart / (along - apart)`.
fn interval(weight: f64, ends: &[(f64, f64)], is_leader: &[bool]) -> Stability {
    let mut found = Stability { weight, low: 0.0, high: 1.0, below: None, above: None };
    let of = |leads: bool| (0..ends.len()).filter(move |vendor| is_leader[*vendor] == leads);
    for leader in of(true).map(|leader| ends[leader]) {
        for rival in of(false) {
            let (at_none, at_all) = ends[rival];
            let apart = leader.0 - at_none;
            let slope = leader.1 - at_all - apart;
            let crossing = -apart / slope;
            if slope > 0.0 && crossing > found.low {
                (found.low, found.below) = (crossing, Some(rival));
            }
            if slope < 0.0 && crossing < found.high {
                (found.high, found.above) = (crossing, Some(rival));
            }
        }
    }
    found
}

/// Which weight need move least of all the weight there is to give away the lead; `None` when none does.
///
/// `wholes` says of each what it is a share of: 1 of all for a dimension, the dimension's share for a question.
/// Of several the first.
///
/// Source: Triantaphyllou & Sanchez (1997). Checked by `tests/golden/stability.json`.
pub fn most_critical(found: &[Option<Stability>], wholes: &[f64]) -> Option<usize> {
    let mut least: Option<(f64, usize)> = None;
    for (index, (found, whole)) in found.iter().zip(wholes).enumerate() {
        let moved = found.as_ref().and_then(Stability::nearest).map(|(moved, _)| moved * whole);
        if let Some(moved) = moved.filter(|moved| least.is_none_or(|(least, _)| *moved < least)) {
            least = Some((moved, index));
        }
    }
    least.map(|(_, index)| index)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    type Problem = (Vec<Vec<f64>>, Vec<(usize, f64)>);

    fn problems() -> impl Strategy<Value = Problem> {
        (2_usize..6, 2_usize..9).prop_flat_map(|(vendors, questions)| {
            let row = prop::collection::vec(0.0..=1.0_f64, questions);
            let weights = prop::collection::vec((0_usize..3, 0.05..1.0_f64), questions);
            (prop::collection::vec(row, vendors), weights).prop_map(|(values, weights)| {
                let whole: f64 = weights.iter().map(|(_, weight)| weight).sum();
                (values, weights.into_iter().map(|(d, weight)| (d, weight / whole)).collect())
            })
        })
    }

    /// How far the leader is ahead of the best of the others once question `k` has the share `t` of its dimension.
    fn lead((values, questions): &Problem, k: usize, t: f64) -> f64 {
        let of = questions[k].0;
        let whole: f64 = questions.iter().filter(|(d, _)| *d == of).map(|(_, share)| share).sum();
        let weight = questions[k].1 / whole;
        let moved = |(index, (dimension, share)): (usize, &(usize, f64))| match (
            index == k,
            *dimension == of,
        ) {
            (true, _) => t * whole,
            (false, true) => share * (1.0 - t) / (1.0 - weight),
            (false, false) => *share,
        };
        let shares: Vec<f64> = questions.iter().enumerate().map(moved).collect();
        let score = |row: &Vec<f64>, shares: &[f64]| -> f64 {
            row.iter().zip(shares).map(|(value, share)| value * share).sum()
        };
        let now: Vec<f64> = questions.iter().map(|(_, share)| *share).collect();
        let mut order: Vec<usize> = (0..values.len()).collect();
        order.sort_by(|a, b| score(&values[*b], &now).total_cmp(&score(&values[*a], &now)));
        let others = order[1..].iter().map(|vendor| score(&values[*vendor], &shares));
        score(&values[order[0]], &shares) - others.fold(0.0, f64::max)
    }

    proptest! {
        #[test]
        fn the_leader_stays_just_inside_and_not_just_outside(problem in problems()) {
            const STEP: f64 = 1e-5;
            for (k, found) in question_stability(&problem.0, &problem.1).iter().enumerate() {
                let Some(Stability { low, high, below, above, .. }) = found else { continue };
                for (end, inside, vendor) in [(low, STEP, below), (high, -STEP, above)] {
                    prop_assert!(lead(&problem, k, end + inside) > -1e-12 || high - low < 2.0 * STEP);
                    prop_assert!(vendor.is_none() || lead(&problem, k, end - inside) < 1e-12);
                    prop_assert!(vendor.is_some() || (end - 0.5).abs() > 0.499);
                }
                prop_assert!(lead(&problem, k, f64::midpoint(*low, *high)) > -1e-12);
            }
        }

        #[test]
        fn one_dimension_is_what_there_is_without_dimensions(problem in problems()) {
            let shares: Vec<f64> = problem.1.iter().map(|(_, share)| *share).collect();
            let whole: Vec<_> = shares.iter().map(|share| (7, *share)).collect();
            prop_assert_eq!(stability(&problem.0, &shares), question_stability(&problem.0, &whole));
        }
    }

    #[test]
    fn a_question_that_is_its_dimension_and_a_dimension_without_weight_cannot_move() {
        let values = [vec![0.9, 0.1, 0.5, 0.5], vec![0.2, 0.6, 0.4, 0.6]];
        let found = question_stability(&values, &[(0, 0.4), (1, 0.6), (2, 0.0), (2, 0.0)]);
        assert_eq!(found, [None, None, None, None]);
    }

    #[test]
    fn a_question_is_worth_its_dimension_when_the_most_critical_is_looked_for() {
        let found =
            |low, below| Some(Stability { weight: 0.5, low, high: 1.0, below, above: None });
        let both = [found(0.3, Some(1)), found(0.1, Some(1)), None, found(0.4, None)];
        assert_eq!(most_critical(&both, &[1.0, 0.2, 1.0, 1.0]), Some(1));
        assert_eq!(most_critical(&both, &[1.0, 1.0, 1.0, 1.0]), Some(0));
        assert_eq!(most_critical(&both[2..], &[1.0, 1.0]), None);
    }
}
