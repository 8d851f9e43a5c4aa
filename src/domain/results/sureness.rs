//! How sure the order is: how often each vendor takes each place, over all that is in doubt.

use super::prepared::OfVendor;
use super::standing::has_enough;
use super::{Prepared, VendorResult, Weighted};
use crate::domain::decision::{Acceptability, WeightDoubt, acceptability, banks, score_quantile};
use crate::domain::evaluation::Evaluation;
use crate::domain::questionnaire::Dimension;

/// So many times weights and worths are drawn.
pub const DRAWS: u32 = 10_000;

/// What all draws begin with.
const SEED: u64 = 1;

/// How often each vendor takes each place; along [`super::Results::ordered`].
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct HowOften {
    found: Acceptability,
    /// Which row of what was found is whose.
    rows: Vec<usize>,
}

impl HowOften {
    /// How often a vendor takes a place, 0 being the first: 0 to 1.
    pub fn place(&self, vendor: usize, place: usize) -> f64 {
        self.rows.get(vendor).map_or(0.0, |row| self.found.place(*row, place))
    }

    /// How often a vendor is first, 0 to 1.
    pub fn first(&self, vendor: usize) -> f64 {
        self.place(vendor, 0)
    }

    /// How often a vendor is strictly ahead of another, 0 to 1.
    pub fn wins(&self, vendor: usize, other: usize) -> f64 {
        self.found.wins(self.rows[vendor], self.rows[other])
    }

    /// A vendor's mean place, 1 being the first.
    pub fn expected_place(&self, vendor: usize) -> f64 {
        self.found.expected_place(self.rows[vendor])
    }

    /// The mean weights with which a vendor is first, per dimension; `None` when it never is.
    pub fn central_weights(&self, vendor: usize) -> Option<Vec<f64>> {
        self.found.central_weights(self.rows[vendor])
    }

    /// The standard error of a share of the draws.
    pub fn error(&self, share: f64) -> f64 {
        self.found.error(share)
    }

    /// How many draws were made.
    pub fn draws(&self) -> u32 {
        self.found.draws()
    }

    /// What the draws begin with.
    pub fn seed(&self) -> u64 {
        SEED
    }

    /// The same along these vendors; `None` for fewer than two, which have no order.
    pub(super) fn along(mut self, ordered: &[usize]) -> Option<HowOften> {
        let row = |index: &usize| self.rows.iter().position(|of| of == index);
        self.rows = ordered.iter().map(row).collect::<Option<_>>()?;
        (self.rows.len() > 1).then_some(self)
    }
}

impl Prepared {
    /// Draws the vendors that have enough evidence, and by what may come of each puts down what orders it.
    pub(super) fn draw(
        &mut self,
        evaluation: &Evaluation,
        (questions, shares): (&[Weighted], &[f64]),
        (vendors, measured): (&mut [VendorResult], &[OfVendor]),
    ) -> HowOften {
        let drawn: Vec<usize> = (0..vendors.len()).filter(|at| has_enough(&vendors[*at])).collect();
        let worths = |at: &usize| {
            let mut worths = vec![Vec::new(); Dimension::ALL.len()];
            for (of, known) in questions.iter().zip(&vendors[*at].cells) {
                let measured = measured[*at].on(of.asked.measure);
                let worth = (of.inside, known.doubt(&of.asked, measured));
                worths[of.asked.dimension as usize].push(worth);
            }
            worths
        };
        let wanted = drawn.iter().map(worths).collect();
        let keys: Vec<u64> = drawn.iter().map(|at| u64::from(vendors[*at].vendor.id.0)).collect();
        let banks = banks(wanted, &keys, &self.banks);
        let doubt = weight_doubt(evaluation, shares);
        let is_same = self.banks.len() == banks.len()
            && (self.banks.iter().flatten().zip(banks.iter().flatten()))
                .all(|(a, b)| std::rc::Rc::ptr_eq(a, b));
        self.banks = banks;
        if let Some(level) = evaluation.rules.attitude.quantile() {
            for (at, banks) in drawn.iter().zip(&self.banks) {
                vendors[*at].ordering = Some(score_quantile(banks, shares, level));
            }
        }
        let found = match self.drawn.take() {
            Some((of, found)) if is_same && of == doubt && found.rows == drawn => found,
            _ => {
                let found = acceptability(&self.banks, &doubt, DRAWS, SEED);
                HowOften { found, rows: drawn }
            }
        };
        self.drawn = Some((doubt, found.clone()));
        found
    }
}

fn weight_doubt(evaluation: &Evaluation, shares: &[f64]) -> WeightDoubt {
    match evaluation.rules.trust.kappa() {
        Some(kappa) => WeightDoubt::Dirichlet { shares: shares.to_vec(), kappa },
        None => WeightDoubt::Order(shares.to_vec()),
    }
}
