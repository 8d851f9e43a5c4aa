//! From what was entered to what is shown: the one value that page, report and tests read.

use super::decision::{
    Cell, Flag, KnockoutStatus, NoFit, Overall, Requirement, Stability, flags, rank, span,
    stability,
};
use super::evaluation::Evaluation;
use super::questionnaire::{Asked, Dimension, QuestionId, QuestionSet};
use super::sla::StateCounts;
use super::summary::Summaries;
use super::vendor::{Vendor, VendorId};
use super::verdict::{NextStep, Verdict, next_steps, verdict};

mod known;
pub use known::{Basis, Known};

mod tickets;

mod questions;

mod prepared;
pub use prepared::Prepared;

mod sureness;
pub use sureness::{DRAWS, HowOften};

mod standing;
pub use standing::Standing;
use standing::{listing, place};

/// Less of the weight answered than this, and a vendor stays outside the order.
pub const COVERAGE_FLOOR: f64 = 0.6;

/// A question that is asked, with its weight.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Weighted {
    /// The question.
    pub asked: Asked,
    /// Its share of the whole, 0 to 1.
    pub share: f64,
    /// Its share of its dimension, 0 to 1.
    pub inside: f64,
}

/// All that is computed about one vendor.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
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
    /// What orders it under the reader's attitude to risk, 0 to 1: the score, or a low quantile of what it may be.
    pub ordering: Option<f64>,
    /// The best and worst rank it could take among those in the order; `None` outside it.
    pub rank_range: Option<(usize, usize)>,
    /// The weight answered, 0 to 1.
    pub coverage: f64,
    /// Along [`Results::questions`].
    pub cells: Vec<Known>,
    /// What is known adds, per dimension in the order of [`Dimension::ALL`].
    pub contributions: [f64; 8],
    /// What is unknown adds, at the middle of its scale; with the contributions it makes the score.
    pub unknown: f64,
    /// Its counted tickets per tier, all sources together.
    pub tiers: [StateCounts; 4],
    /// What it makes of each requirement, along those of the rules.
    pub knockouts: Vec<KnockoutStatus>,
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

    /// Whether it is known to meet every requirement.
    pub fn is_proven(&self) -> bool {
        self.knockouts.iter().all(|status| *status == KnockoutStatus::Pass)
    }
}

/// All that is computed of an evaluation.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Results {
    /// Which set of questions the order goes by.
    pub set: QuestionSet,
    /// All questions of the questionnaire, asked or not.
    pub all: Vec<Asked>,
    /// What is required.
    pub requirements: Vec<Requirement>,
    /// The questions asked; the shares sum to 1, or are all 0 without weights.
    pub questions: Vec<Weighted>,
    /// Each dimension's share, in the order of [`Dimension::ALL`].
    pub shares: Vec<f64>,
    /// Along [`Evaluation::vendors`].
    pub vendors: Vec<VendorResult>,
    /// Indices of [`Results::vendors`] as they are listed: the order first, then the others by score.
    pub listing: Vec<usize>,
    /// Per dimension, how far its weight may move before the leader changes; empty without one leader.
    pub stability: Vec<Option<Stability>>,
    /// Vendors in the order: [`Stability`] and [`HowOften`] run along them.
    pub ordered: Vec<VendorId>,
    /// How often each takes each place; `None` for fewer than two.
    pub how_often: Option<HowOften>,
    /// Support, technology and price together; along [`Evaluation::vendors`].
    pub overall: Result<Vec<Overall>, NoFit>,
    /// What it all comes to.
    pub verdict: Verdict,
    /// The three things most worth finding out.
    pub next: Vec<NextStep>,
}

impl Results {
    /// What follows from nothing.
    pub fn of_nothing() -> Results {
        Results {
            set: QuestionSet::default(),
            all: Vec::new(),
            requirements: Vec::new(),
            questions: Vec::new(),
            shares: vec![0.0; Dimension::ALL.len()],
            vendors: Vec::new(),
            listing: Vec::new(),
            stability: Vec::new(),
            ordered: Vec::new(),
            how_often: None,
            overall: Err(NoFit::NothingEntered),
            verdict: Verdict::NoVendors,
            next: Vec::new(),
        }
    }

    /// What was computed about that vendor.
    pub fn vendor(&self, id: VendorId) -> Option<&VendorResult> {
        self.vendors.iter().find(|result| result.vendor.id == id)
    }

    /// The place of a question among those asked.
    pub fn place_of(&self, id: QuestionId) -> Option<usize> {
        self.questions.iter().position(|of| of.asked.id == id)
    }

    /// Over all vendors, the questions with an answer, *unknown* included, or a measurement.
    pub fn known_or_asked(&self) -> usize {
        let cells = self.vendors.iter().flat_map(|result| &result.cells);
        cells.filter(|known| known.basis != Basis::NotAsked).count()
    }

    /// That vendor's name; empty for one that is not there.
    pub fn name(&self, id: VendorId) -> &str {
        self.vendor(id).map_or("", |result| &result.vendor.name)
    }

    /// Whether a question is worth the same for every vendor, so that it does not tell them apart.
    pub fn is_alike(&self, at: usize) -> bool {
        let mut cells = self.vendors.iter().filter_map(|of| of.cells.get(at)).map(|of| of.cell);
        let first = cells.next().filter(|_| self.vendors.len() > 1);
        let is_same = |first: Cell| {
            let is_known = |cell: &Cell| cell.covered > 0.0;
            is_known(&first)
                && cells.all(|cell| is_known(&cell) && (cell.value - first.value).abs() < 1e-9)
        };
        first.is_some_and(is_same)
    }

    /// Who leads alone; `None` for nobody or several.
    pub fn leader(&self) -> Option<VendorId> {
        let first = |result: &&VendorResult| result.standing == Standing::Ranked(1);
        let mut leaders = self.vendors.iter().filter(first);
        leaders.next().filter(|_| leaders.next().is_none()).map(|result| result.vendor.id)
    }
}

/// Computes everything from what was entered and from the summaries alone.
///
/// A summary that was made under other tiers or another mapping than the evaluation's is left out. Nothing here is ever
/// infinite or not a number. The same evaluation and summaries give the same digits on every machine.
pub fn evaluate(evaluation: &Evaluation, summaries: &Summaries) -> Results {
    Prepared::default().evaluate(evaluation, summaries)
}

impl Prepared {
    /// The same as [`evaluate`], faster where little has changed since it was asked last.
    pub fn evaluate(&mut self, evaluation: &Evaluation, summaries: &Summaries) -> Results {
        let vendors = &evaluation.vendors;
        let counted: Vec<_> =
            vendors.iter().map(|of| tickets::counted(evaluation, summaries, of.id)).collect();
        let all = evaluation.asking.all();
        let measured = self.measure(&all, (vendors, counted), evaluation.rules.attitude);
        let (questions, shares) = questions::weighted(evaluation, &all, &measured);
        let mut found: Vec<VendorResult> = (vendors.iter().zip(&measured))
            .map(|(vendor, measured)| vendor_result(evaluation, vendor, measured, &questions))
            .collect();
        let how_often = self.draw(evaluation, (&questions, &shares), (&mut found, &measured));
        place(&mut found);
        let listing = listing(&found);
        let is_ordered = |index: &&usize| found[**index].is_ordered();
        let ordered: Vec<usize> = listing.iter().filter(is_ordered).copied().collect();
        let how_often = how_often.along(&ordered);
        let support: Vec<_> =
            found.iter().map(|of| (of.vendor.id, of.score.filter(|_| of.is_ordered()))).collect();
        let mut results = Results {
            set: evaluation.asking.set,
            all,
            requirements: evaluation.rules.requirements.clone(),
            stability: Vec::new(),
            ordered: ordered.iter().map(|index| found[*index].vendor.id).collect(),
            overall: evaluation.fit.order(&support, f64::from(evaluation.rules.floor) / 100.0),
            verdict: verdict(evaluation, (&found, &shares), &ordered, how_often.as_ref()),
            next: next_steps((&questions, evaluation), &found, &ordered),
            questions,
            shares,
            vendors: found,
            listing,
            how_often,
        };
        if results.leader().is_some() {
            let values = |index: &usize| dimension_values(&results, *index);
            let values: Vec<Vec<f64>> = ordered.iter().map(values).collect();
            results.stability = stability(&values, &results.shares);
        }
        results
    }
}

fn vendor_result(
    evaluation: &Evaluation,
    vendor: &Vendor,
    measured: &prepared::OfVendor,
    questions: &[Weighted],
) -> VendorResult {
    let answers = &evaluation.answers;
    let cells: Vec<Known> = questions
        .iter()
        .map(|of| {
            let joint = answers.joint(vendor.id, of.asked.id, of.asked.dimension);
            Known::new(&of.asked, joint, measured.on(of.asked.measure))
        })
        .collect();
    let weights: Vec<f64> = questions.iter().map(|of| of.share).collect();
    let plain: Vec<_> = cells.iter().map(|known| known.cell).collect();
    let values: Vec<f64> = plain.iter().map(|cell| cell.value).collect();
    let ranking = rank(std::slice::from_ref(&values), &weights).ok();
    let (mut contributions, mut unknown) = ([0.0; 8], 0.0);
    for (of, cell) in questions.iter().zip(&plain) {
        let middle = of.share * 0.5 * (1.0 - cell.covered);
        contributions[of.asked.dimension as usize] += of.share * cell.value - middle;
        unknown += middle;
    }
    let span = span(&plain, &weights);
    let score = ranking.filter(|_| span.coverage > 0.0).map(|ranking| ranking.scores[0].min(1.0));
    // The two sums round differently: low <= score <= high is made to hold to the last digit.
    let (low, high) =
        (score.unwrap_or(1.0).min(span.low), score.unwrap_or(0.0).max(span.high).min(1.0));
    let status =
        |of: &Requirement| of.status(answers, vendor.id, measured.on_question(of.question));
    let knockouts: Vec<KnockoutStatus> = evaluation.rules.requirements.iter().map(status).collect();
    let is_out = knockouts.contains(&KnockoutStatus::Fail);
    VendorResult {
        vendor: vendor.clone(),
        standing: if is_out { Standing::KnockedOut } else { Standing::NotEnough },
        score,
        low,
        high,
        ordering: score,
        rank_range: None,
        coverage: span.coverage.min(1.0),
        cells,
        contributions,
        unknown,
        tiers: measured.counted.tiers,
        knockouts,
        flags: flags(answers, vendor.id, &measured.counted),
    }
}

/// The worth of a vendor per dimension, in the order of [`Dimension::ALL`].
fn dimension_values(results: &Results, index: usize) -> Vec<f64> {
    let mut values = vec![0.0; Dimension::ALL.len()];
    for (of, known) in results.questions.iter().zip(&results.vendors[index].cells) {
        values[of.asked.dimension as usize] += of.inside * known.cell.value;
    }
    values
}
