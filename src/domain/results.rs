//! From what was entered to what is shown: the one value that page, report and tests read.

use super::decision::{
    Cell, Flag, KNOCKOUT, KnockoutStatus, Stability, first_reply_cell, flags, rank, rank_range,
    span, stability,
};
use super::evaluation::Evaluation;
use super::logged::PROBES;
use super::questionnaire::{Answer, Dimension, QUICK, Question};
use super::sla::StateCounts;
use super::summary::{Summaries, Summary};
use super::vendor::{Vendor, VendorId};
use super::verdict::{NextStep, Verdict, next_steps, verdict};

/// Less of the weight answered than this, and a vendor stays outside the order.
pub const COVERAGE_FLOOR: f64 = 0.6;

/// Where what a vendor is worth on a question comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// Measured from tickets.
    Tickets,
    /// An answer by hand.
    Answer,
    /// Asked, and nobody could say.
    Unknown,
    /// Never asked.
    NotAsked,
}

/// A vendor's place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// In the order, at this competition rank.
    Ranked(usize),
    /// The only one that could be ordered: a score, and no order claimed.
    Alone,
    /// Less than [`COVERAGE_FLOOR`] of the weight is answered.
    NotEnough,
    /// Failed the knock-out.
    KnockedOut,
}

/// All that is computed about one vendor.
#[derive(Clone, Debug, PartialEq)]
pub struct VendorResult {
    /// Whom it is about.
    pub vendor: Vendor,
    /// Its place.
    pub standing: Standing,
    /// Its score, 0 to 1, unknowns at the middle; `None` when nothing at all is known.
    pub score: Option<f64>,
    /// The score with every unknown at its worst and measurements at the low end of their intervals.
    pub low: f64,
    /// The score with every unknown at its best and measurements at the high end.
    pub high: f64,
    /// The best and worst rank it could take among those in the order; `None` outside it.
    pub rank_range: Option<(usize, usize)>,
    /// The weight answered, 0 to 1.
    pub coverage: f64,
    /// Along [`Results::questions`].
    pub cells: Vec<(Cell, Basis)>,
    /// What is known adds, per dimension in the order of [`Dimension::ALL`].
    pub contributions: [f64; 8],
    /// What is unknown adds, at the middle of its scale; with the contributions it makes the score.
    pub unknown: f64,
    /// Its counted tickets per tier, all sources together.
    pub tiers: [StateCounts; 4],
    /// What it makes of the knock-out.
    pub knockout: KnockoutStatus,
    /// Warnings.
    pub flags: Vec<Flag>,
}

impl VendorResult {
    /// All of its tickets that have a tier, too young ones included.
    pub fn tickets(&self) -> u32 {
        self.tiers.iter().map(StateCounts::total).fold(0, u32::saturating_add)
    }

    /// Whether it is in the order.
    pub fn is_ordered(&self) -> bool {
        matches!(self.standing, Standing::Ranked(_) | Standing::Alone)
    }
}

/// All that is computed of an evaluation.
#[derive(Clone, Debug, PartialEq)]
pub struct Results {
    /// The questions with their share of the whole; the shares sum to 1, or are all 0 without weights.
    pub questions: Vec<(&'static Question, f64)>,
    /// Along [`Evaluation::vendors`].
    pub vendors: Vec<VendorResult>,
    /// Indices of [`Results::vendors`] as they are listed: the order first, then the others by score.
    pub listing: Vec<usize>,
    /// Per dimension, how far its weight may move before the leader changes; empty without one leader.
    pub stability: Vec<Option<Stability>>,
    /// Vendors that [`Stability`] speaks of: its indices point in here.
    pub ordered: Vec<VendorId>,
    /// What it all comes to.
    pub verdict: Verdict,
    /// The three things most worth finding out.
    pub next: Vec<NextStep>,
}

impl Results {
    /// What was computed about that vendor.
    pub fn vendor(&self, id: VendorId) -> Option<&VendorResult> {
        self.vendors.iter().find(|result| result.vendor.id == id)
    }

    /// Over all vendors, the questions with an answer, *unknown* included, or a measurement.
    pub fn known_or_asked(&self) -> usize {
        let cells = self.vendors.iter().flat_map(|result| &result.cells);
        cells.filter(|(_, basis)| *basis != Basis::NotAsked).count()
    }

    /// That vendor's name; empty for one that is not there.
    pub fn name(&self, id: VendorId) -> &str {
        self.vendor(id).map_or("", |result| &result.vendor.name)
    }
}

/// Computes everything from what was entered and from the summaries alone.
///
/// A summary that was made under other tiers or another mapping than the evaluation's is left out. Nothing here is ever infinite or not a number.
pub fn evaluate(evaluation: &Evaluation, summaries: &Summaries) -> Results {
    let shares = evaluation.weights.shares().unwrap_or_else(|_| vec![0.0; Dimension::ALL.len()]);
    let questions = question_shares(&shares);
    let weights: Vec<f64> = questions.iter().map(|(_, share)| *share).collect();
    let mut vendors: Vec<VendorResult> = evaluation
        .vendors
        .iter()
        .map(|vendor| vendor_result(evaluation, summaries, vendor, &questions, &weights))
        .collect();
    place(&mut vendors);
    let listing = listing(&vendors);
    let is_ordered = |index: &&usize| vendors[**index].is_ordered();
    let ordered: Vec<usize> = listing.iter().filter(is_ordered).copied().collect();
    let values: Vec<Vec<f64>> =
        ordered.iter().map(|index| dimension_values(&vendors[*index])).collect();
    let leads = |index: &&usize| vendors[**index].standing == Standing::Ranked(1);
    let has_leader = ordered.iter().filter(leads).count() == 1;
    let stability = if has_leader { stability(&values, &shares) } else { Vec::new() };
    let verdict = verdict(evaluation, &vendors, &ordered);
    let next = next_steps(&questions, &vendors, &ordered);
    Results {
        stability,
        ordered: ordered.iter().map(|index| vendors[*index].vendor.id).collect(),
        questions,
        vendors,
        listing,
        verdict,
        next,
    }
}

/// Each question's share: its dimension's, divided equally among the questions of that dimension.
fn question_shares(dimensions: &[f64]) -> Vec<(&'static Question, f64)> {
    let siblings = |of: Dimension| QUICK.iter().filter(|q| q.dimension == of).count();
    QUICK
        .iter()
        .map(|question| {
            let dimension = question.dimension;
            (question, dimensions[dimension as usize] / siblings(dimension) as f64)
        })
        .collect()
}

fn vendor_result(
    evaluation: &Evaluation,
    summaries: &Summaries,
    vendor: &Vendor,
    questions: &[(&'static Question, f64)],
    weights: &[f64],
) -> VendorResult {
    let tiers = counted_tiers(evaluation, summaries, vendor.id);
    let cells: Vec<(Cell, Basis)> = questions
        .iter()
        .map(|(question, _)| cell(evaluation.answers.get(vendor.id, question.id), question, &tiers))
        .collect();
    let plain: Vec<Cell> = cells.iter().map(|(cell, _)| *cell).collect();
    let values: Vec<f64> = plain.iter().map(|cell| cell.value).collect();
    let ranking = rank(std::slice::from_ref(&values), weights).ok();
    let (mut contributions, mut unknown) = ([0.0; 8], 0.0);
    for ((question, share), cell) in questions.iter().zip(&plain) {
        let middle = share * Cell::UNKNOWN.value * (1.0 - cell.covered);
        contributions[question.dimension as usize] += share * cell.value - middle;
        unknown += middle;
    }
    let span = span(&plain, weights);
    let score = ranking.filter(|_| span.coverage > 0.0).map(|ranking| ranking.scores[0].min(1.0));
    // The two sums round differently: low <= score <= high is made to hold to the last digit.
    let (low, high) =
        (score.unwrap_or(1.0).min(span.low), score.unwrap_or(0.0).max(span.high).min(1.0));
    let knockout = KNOCKOUT.status(evaluation, vendor.id);
    let is_out = knockout == KnockoutStatus::Fail;
    VendorResult {
        vendor: vendor.clone(),
        standing: if is_out { Standing::KnockedOut } else { Standing::NotEnough },
        score,
        low,
        high,
        rank_range: None,
        coverage: span.coverage,
        cells,
        contributions,
        unknown,
        tiers,
        knockout,
        flags: flags(evaluation, vendor.id),
    }
}

/// What a vendor is worth on a question: measured where tickets answer it, else as answered.
fn cell(answer: Option<Answer>, question: &Question, tiers: &[StateCounts; 4]) -> (Cell, Basis) {
    let measured = (question.id == "R4").then(|| first_reply_cell(tiers)).flatten();
    match (measured, answer) {
        (Some(cell), _) => (cell, Basis::Tickets),
        (None, Some(Answer::Level(level))) => (Cell::known(level.value()), Basis::Answer),
        (None, Some(Answer::Unknown)) => (Cell::UNKNOWN, Basis::Unknown),
        (None, None) => (Cell::UNKNOWN, Basis::NotAsked),
    }
}

/// A vendor's first replies over all sources; probes of a mock test stand apart.
fn counted_tiers(evaluation: &Evaluation, all: &Summaries, vendor: VendorId) -> [StateCounts; 4] {
    let mut sum = [StateCounts::default(); 4];
    let reading = evaluation.terms.policies.reply;
    for source in evaluation.sources().into_iter().filter(|source| source.id != PROBES) {
        let of_this = |summary: &&Summary| summary.fingerprint == source.fingerprint;
        if let Some(summary) = all.get(vendor, source.id).filter(of_this) {
            for (total, tier) in sum.iter_mut().zip(&summary.tiers) {
                *total = total.plus(tier.counts(reading));
            }
        }
    }
    sum
}

/// Puts the vendors that have enough evidence in order.
fn place(vendors: &mut [VendorResult]) {
    let enough = |result: &VendorResult| {
        result.standing != Standing::KnockedOut
            && result.score.is_some()
            && result.coverage >= COVERAGE_FLOOR - 1e-9
    };
    let ordered: Vec<usize> = (0..vendors.len()).filter(|index| enough(&vendors[*index])).collect();
    let scores: Vec<f64> = ordered.iter().filter_map(|index| vendors[*index].score).collect();
    let spans: Vec<_> = ordered
        .iter()
        .map(|index| {
            let VendorResult { low, high, coverage, .. } = vendors[*index];
            super::decision::Span { low, high, coverage }
        })
        .collect();
    let ranks = super::decision::competition_ranks(&scores);
    let alone = ordered.len() == 1;
    for ((index, rank), range) in ordered.iter().zip(ranks).zip(rank_range(&spans)) {
        vendors[*index].standing = if alone { Standing::Alone } else { Standing::Ranked(rank) };
        vendors[*index].rank_range = Some(range);
    }
}

/// The mean worth of a vendor per dimension, in the order of [`Dimension::ALL`].
fn dimension_values(result: &VendorResult) -> Vec<f64> {
    Dimension::ALL
        .iter()
        .map(|dimension| {
            let of = |(question, _): &(&Question, &(Cell, Basis))| question.dimension == *dimension;
            let cells = QUICK.iter().zip(&result.cells).filter(of);
            let values: Vec<f64> = cells.map(|(_, (cell, _))| cell.value).collect();
            values.iter().sum::<f64>() / values.len().max(1) as f64
        })
        .collect()
}

fn listing(vendors: &[VendorResult]) -> Vec<usize> {
    let group = |result: &VendorResult| match result.standing {
        Standing::Ranked(rank) => (0, rank),
        Standing::Alone => (0, 1),
        Standing::NotEnough => (1, 0),
        Standing::KnockedOut => (2, 0),
    };
    let score = |index: usize| vendors[index].score.unwrap_or(-1.0);
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
