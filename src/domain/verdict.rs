//! What the results come to: who leads, how safely, what would change it, what to find out.

use super::evaluation::Evaluation;
use super::questionnaire::Asked;
use super::results::{Basis, HowOften, Known, Results, Standing, VendorResult, Weighted};
use super::vendor::VendorId;

/// How surely one leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Strength {
    /// First in at least nine of ten draws.
    Clearly,
    /// First in at least six of ten draws, and more often than anybody else.
    Leads,
    /// First less often than that, or another is first more often.
    NearTie,
}

/// The sentence before the table.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
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
        /// Who is first most often besides, else who comes next.
        runner_up: VendorId,
        /// By how much of the scale, 0 to 1, it is ahead of who comes next.
        margin: f64,
        /// How surely.
        strength: Strength,
        /// How often the leader is first, 0 to 1.
        first: f64,
        /// How often the runner-up is.
        other: f64,
        /// Vendors without enough evidence whose range still reaches above the leader's low end.
        unseen: Vec<VendorId>,
        /// Whether the leader is known to meet every requirement.
        is_proven: bool,
    },
}

/// The verdict on vendors that are already placed; `ordered` are the indices of those in the order, best
/// first.
pub(super) fn verdict(
    evaluation: &Evaluation,
    (vendors, shares): (&[VendorResult], &[f64]),
    ordered: &[usize],
    how_often: Option<&HowOften>,
) -> Verdict {
    if evaluation.vendors.is_empty() {
        return Verdict::NoVendors;
    }
    if shares.iter().all(|share| *share <= 0.0) && !asks_nothing(vendors) {
        return Verdict::NoWeights;
    }
    let is_first =
        |index: &&usize| matches!(vendors[**index].standing, Standing::Ranked(1) | Standing::Alone);
    let first: Vec<VendorId> =
        ordered.iter().filter(is_first).map(|index| vendors[*index].vendor.id).collect();
    match first[..] {
        [] => Verdict::NotEnough,
        [only] if vendors[ordered[0]].standing == Standing::Alone => Verdict::Alone(only),
        [leader] => leads(leader, vendors, ordered, how_often),
        _ => Verdict::Tie(first),
    }
}

/// Whether no question is asked at all, so that weights have nothing to weigh.
fn asks_nothing(vendors: &[VendorResult]) -> bool {
    vendors.iter().all(|result| result.cells.is_empty())
}

fn leads(
    leader: VendorId,
    vendors: &[VendorResult],
    ordered: &[usize],
    how_often: Option<&HowOften>,
) -> Verdict {
    let often = |place: usize| how_often.map_or(0.0, |of| of.first(place));
    // Of those that are first as often, the one that stands higher.
    let other = (1..ordered.len()).rev().max_by(|a, b| often(*a).total_cmp(&often(*b)));
    let other = other.unwrap_or(0);
    let strength = match often(0) {
        first if first < 0.6 || often(other) > first => Strength::NearTie,
        first if first < 0.9 => Strength::Leads,
        _ => Strength::Clearly,
    };
    let (top, next) = (&vendors[ordered[0]], &vendors[ordered[1]]);
    let is_unseen = |other: &&VendorResult| {
        other.standing == Standing::NotEnough && other.high >= top.low - 1e-9
    };
    Verdict::Leads {
        leader,
        runner_up: vendors[ordered[other]].vendor.id,
        margin: top.ordering.unwrap_or(0.0) - next.ordering.unwrap_or(0.0),
        strength,
        first: often(0),
        other: often(other),
        unseen: vendors.iter().filter(is_unseen).map(|other| other.vendor.id).collect(),
        is_proven: top.is_proven(),
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

/// Something unknown or known from few tickets only, with what it could do.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct NextStep {
    /// Of whom.
    pub vendor: VendorId,
    /// What.
    pub question: Asked,
    /// How far the answer could move the score, as a part of the whole scale, 0 to 1.
    pub stake: f64,
    /// The part of what it may turn out to be that would change who is first, by itself: 0 to 1.
    pub chance: f64,
    /// On how many tickets the thin sample rests; `None` where nothing is known.
    pub counted: Option<u32>,
}

/// How many things to find out are named at a time.
const NAMED: usize = 3;

/// Measurements on fewer tickets than this are thin.
const THIN: u32 = 30;

/// The unknowns and thin samples most worth finding out: by how likely each alone is to change first place, then by
/// their stake.
///
/// Vendors that are knocked out are left alone.
pub(super) fn next_steps(
    (questions, evaluation): (&[Weighted], &Evaluation),
    vendors: &[VendorResult],
    ordered: &[usize],
) -> Vec<NextStep> {
    let required = |question: &Asked| {
        evaluation.rules.requirements.iter().any(|of| of.question == question.id)
    };
    let race = Race::new(vendors, ordered);
    let mut steps = Vec::new();
    for result in vendors.iter().filter(|result| result.standing != Standing::KnockedOut) {
        for (of, known) in questions.iter().zip(&result.cells) {
            let stake = of.share * (known.cell.high - known.cell.low);
            if !is_open(known) || stake <= 0.0 {
                continue;
            }
            let chance = race.chance(result, of, known, required(&of.asked));
            let counted = known.measured.as_ref().map(|measured| measured.counted);
            let question = of.asked.clone();
            steps.push(NextStep { vendor: result.vendor.id, question, stake, chance, counted });
        }
    }
    steps.sort_by(|a, b| urgency(b, a));
    steps.truncate(NAMED);
    steps
}

/// Whether there is something to find out: nothing is known, or it rests on few tickets.
fn is_open(known: &Known) -> bool {
    match (known.basis, &known.measured) {
        (Basis::Unknown | Basis::NotAsked | Basis::Promise, _) => true,
        (Basis::Tickets, Some(measured)) => known.cell.covered < 1.0 || measured.counted < THIN,
        _ => false,
    }
}

/// Who is ahead, and how closely followed.
struct Race {
    top: f64,
    second: f64,
    has_rivals: bool,
}

impl Race {
    fn new(vendors: &[VendorResult], ordered: &[usize]) -> Race {
        let scores: Vec<f64> =
            ordered.iter().map(|index| vendors[*index].score.unwrap_or(0.0)).collect();
        let top = scores.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let second = scores.iter().skip(1).copied().fold(f64::NEG_INFINITY, f64::max);
        Race { top, second, has_rivals: ordered.len() > 1 }
    }

    /// How likely it is that what a cell turns out to be changes who is first, all of its range being as likely.
    ///
    /// A requirement that is still open may put the leader out, whatever its score.
    fn chance(
        &self,
        result: &VendorResult,
        of: &Weighted,
        known: &Known,
        is_required: bool,
    ) -> f64 {
        let (cell, score) = (&known.cell, result.score.unwrap_or(0.0));
        let wide = cell.high - cell.low;
        if !self.has_rivals || !result.is_ordered() || wide <= 0.0 || of.share <= 0.0 {
            return 0.0;
        }
        let is_leader = matches!(result.standing, Standing::Ranked(1));
        let to = |rival: f64| cell.value + (rival - score) / of.share;
        let part = if is_leader { to(self.second) - cell.low } else { cell.high - to(self.top) };
        let part = (part / wide).clamp(0.0, 1.0);
        let can_be_out = is_leader && is_required && known.basis != Basis::Tickets;
        if can_be_out { part.max(OUT) } else { part }
    }
}

/// How likely an open requirement is not met, where any level is as likely: 0 and 1 of six fail the default one.
const OUT: f64 = 1.0 / 3.0;

/// The likeliest first, then by stake; among equals the vendor that was added first.
fn urgency(a: &NextStep, b: &NextStep) -> std::cmp::Ordering {
    let by_stake = a.chance.total_cmp(&b.chance).then(a.stake.total_cmp(&b.stake));
    by_stake.then(b.vendor.cmp(&a.vendor)).then(b.question.id.cmp(&a.question.id))
}
