//! What the results come to: who leads, how safely, what would change it, what to find out.

use super::decision::{KNOCKOUT, KnockoutStatus};
use super::evaluation::Evaluation;
use super::questionnaire::Question;
use super::results::{Basis, Results, Standing, VendorResult};
use super::vendor::VendorId;

/// The sentence before the table.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// No vendor was named yet.
    NoVendors,
    /// All weights are zero.
    NoWeights,
    /// No vendor has enough of its weight answered to be ordered; some may be knocked out.
    NotEnough,
    /// Only one vendor could be ordered.
    Alone(VendorId),
    /// Several share first place.
    Tie(Vec<VendorId>),
    /// One is first.
    Leads {
        /// Who.
        leader: VendorId,
        /// Who comes next.
        runner_up: VendorId,
        /// By how much of the scale, 0 to 1.
        margin: f64,
        /// Whose range still reaches above the leader's low end, those without enough evidence included.
        rivals: Vec<VendorId>,
        /// Whether the leader is known to pass the knock-out. With it, and without rivals, the lead is safe.
        is_proven: bool,
    },
}

/// The verdict on vendors that are already placed; `ordered` are the indices of those in the order, best
/// first.
pub(super) fn verdict(
    evaluation: &Evaluation,
    vendors: &[VendorResult],
    ordered: &[usize],
) -> Verdict {
    if vendors.is_empty() {
        return Verdict::NoVendors;
    }
    if evaluation.weights.shares().is_err() {
        return Verdict::NoWeights;
    }
    let first: Vec<&VendorResult> = ordered
        .iter()
        .map(|index| &vendors[*index])
        .filter(|result| matches!(result.standing, Standing::Ranked(1) | Standing::Alone))
        .collect();
    match first[..] {
        [] => Verdict::NotEnough,
        [only] if only.standing == Standing::Alone => Verdict::Alone(only.vendor.id),
        [leader] => {
            let others: Vec<&VendorResult> = ordered
                .iter()
                .map(|index| &vendors[*index])
                .filter(|result| result.vendor.id != leader.vendor.id)
                .collect();
            let is_rival = |other: &&VendorResult| {
                other.vendor.id != leader.vendor.id
                    && other.standing != Standing::KnockedOut
                    && other.high >= leader.low - 1e-9
            };
            Verdict::Leads {
                leader: leader.vendor.id,
                runner_up: others[0].vendor.id,
                margin: leader.score.unwrap_or(0.0) - others[0].score.unwrap_or(0.0),
                rivals: vendors.iter().filter(is_rival).map(|other| other.vendor.id).collect(),
                is_proven: leader.knockout == KnockoutStatus::Pass,
            }
        }
        _ => Verdict::Tie(first.iter().map(|result| result.vendor.id).collect()),
    }
}

/// A weight that, moved far enough, gives the lead to somebody else.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flip {
    /// The dimension, as an index of `Dimension::ALL`.
    pub dimension: usize,
    /// Its share now.
    pub weight: f64,
    /// The share past which the lead changes.
    pub at: f64,
    /// Who leads then.
    pub taker: VendorId,
}

impl Results {
    /// The smallest move of one weight that changes the leader; `None` when none does.
    pub fn nearest_flip(&self) -> Option<Flip> {
        let both_ends = |(dimension, found): (usize, &Option<super::decision::Stability>)| {
            let found = (*found)?;
            let end = |at: f64, taker: Option<usize>| {
                let taker = *self.ordered.get(taker?)?;
                Some(Flip { dimension, weight: found.weight, at, taker })
            };
            Some([end(found.low, found.below), end(found.high, found.above)])
        };
        let flips = self.stability.iter().enumerate().filter_map(both_ends).flatten().flatten();
        let move_of = |flip: &Flip| (flip.at - flip.weight).abs();
        flips.min_by(|a, b| move_of(a).total_cmp(&move_of(b)))
    }
}

/// Something unknown, with what it could do.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NextStep {
    /// Of whom it is unknown.
    pub vendor: VendorId,
    /// What is unknown.
    pub question: &'static Question,
    /// How far the answer could move the score, as a part of the whole scale, 0 to 1.
    pub stake: f64,
    /// Whether this answer alone could change who is first.
    pub is_decisive: bool,
}

/// How many things to find out are named at a time.
const NAMED: usize = 3;

/// The unknowns most worth finding out: those that alone could change first place, then by their stake.
///
/// Vendors that are knocked out are left alone.
pub(super) fn next_steps(
    questions: &[(&'static Question, f64)],
    vendors: &[VendorResult],
    ordered: &[usize],
) -> Vec<NextStep> {
    let score_of = |index: &usize| vendors[*index].score.unwrap_or(0.0);
    let top = ordered.iter().map(score_of).fold(f64::NEG_INFINITY, f64::max);
    let second = |leader: VendorId| {
        let others = ordered.iter().filter(|index| vendors[**index].vendor.id != leader);
        others.map(score_of).fold(f64::NEG_INFINITY, f64::max)
    };
    let mut steps = Vec::new();
    for result in vendors.iter().filter(|result| result.standing != Standing::KnockedOut) {
        let id = result.vendor.id;
        let score = result.score.unwrap_or(0.0);
        let is_leader = matches!(result.standing, Standing::Ranked(1));
        for ((question, share), (cell, basis)) in questions.iter().zip(&result.cells) {
            let stake = share * (cell.high - cell.low);
            let is_open = matches!(basis, Basis::Unknown | Basis::NotAsked) || cell.covered < 1.0;
            if !is_open || stake <= 0.0 {
                continue;
            }
            let up = score + share * (cell.high - cell.value);
            let down = score - share * (cell.value - cell.low);
            let can_be_out = is_leader && question.id == KNOCKOUT.question;
            let is_decisive = ordered.len() > 1
                && result.is_ordered()
                && if is_leader { can_be_out || down < second(id) } else { up > top };
            steps.push(NextStep { vendor: id, question, stake, is_decisive });
        }
    }
    let mut named = Vec::new();
    while let Some(best) = (0..steps.len()).max_by(|a, b| urgency(&steps[*a], &steps[*b])) {
        if named.len() == NAMED {
            break;
        }
        named.push(steps.remove(best));
    }
    named
}

/// Decisive ones first, then by stake; among equals the vendor that was added first.
fn urgency(a: &NextStep, b: &NextStep) -> std::cmp::Ordering {
    let by_stake = a.is_decisive.cmp(&b.is_decisive).then(a.stake.total_cmp(&b.stake));
    by_stake.then(b.vendor.cmp(&a.vendor)).then(b.question.id.cmp(a.question.id))
}
