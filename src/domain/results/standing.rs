//! Who is where, and who is outside the order.

use super::{COVERAGE_FLOOR, VendorResult};
use crate::domain::decision::{Span, competition_ranks, rank_range};

/// A vendor's place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Standing {
    /// In the order, at this competition rank.
    Ranked(usize),
    /// The only one that could be ordered: a score, and no order claimed.
    Alone,
    /// Less than [`COVERAGE_FLOOR`] of the weight is answered.
    NotEnough,
    /// Failed a requirement.
    KnockedOut,
}

/// Whether so much is known of a vendor that it is in the order.
pub(super) fn has_enough(result: &VendorResult) -> bool {
    result.standing != Standing::KnockedOut
        && result.score.is_some()
        && result.coverage >= COVERAGE_FLOOR - 1e-9
}

/// Puts the vendors that have enough evidence in order.
pub(super) fn place(vendors: &mut [VendorResult]) {
    let ordered: Vec<usize> =
        (0..vendors.len()).filter(|index| has_enough(&vendors[*index])).collect();
    let by: Vec<f64> = ordered.iter().filter_map(|index| vendors[*index].ordering).collect();
    let spans: Vec<_> = ordered
        .iter()
        .map(|index| {
            let VendorResult { low, high, coverage, .. } = vendors[*index];
            Span { low, high, coverage }
        })
        .collect();
    let ranks = competition_ranks(&by);
    let alone = ordered.len() == 1;
    for ((index, rank), range) in ordered.iter().zip(ranks).zip(rank_range(&spans)) {
        vendors[*index].standing = if alone { Standing::Alone } else { Standing::Ranked(rank) };
        vendors[*index].rank_range = Some(range);
    }
}

/// The order first, then those with too little evidence, then those that failed a requirement; within each by what
/// orders them.
pub(super) fn listing(vendors: &[VendorResult]) -> Vec<usize> {
    let group = |result: &VendorResult| match result.standing {
        Standing::Ranked(rank) => (0, rank),
        Standing::Alone => (0, 1),
        Standing::NotEnough => (1, 0),
        Standing::KnockedOut => (2, 0),
    };
    let score = |index: usize| vendors[index].ordering.unwrap_or(-1.0);
    let comes_before = |a: usize, b: usize| {
        let by_group = group(&vendors[a]).cmp(&group(&vendors[b]));
        by_group.then(score(b).total_cmp(&score(a))).then(a.cmp(&b)).is_lt()
    };
    let mut listing = vec![0; vendors.len()];
    for index in 0..vendors.len() {
        let place = (0..vendors.len()).filter(|other| comes_before(*other, index)).count();
        listing[place] = index;
    }
    listing
}
