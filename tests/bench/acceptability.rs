//! What `acceptability.mjs` measures in a browser: the draws behind "how often first".

#![allow(missing_docs, reason = "a program, and one for measuring")]

use std::rc::Rc;

use backstop::domain::decision::{
    Bank, Doubt, Questions, ValueFunction, WeightDoubt, acceptability, banks, score_quantile,
};
use wasm_bindgen::prelude::wasm_bindgen;

const FIFTHS: [f64; 6] = [0.0, 0.2, 0.4, 0.6, 0.8, 1.0];

fn main() {}

/// Vendors, their banks, and how sure the weights are.
#[wasm_bindgen]
pub struct Problem {
    wanted: Vec<Vec<Questions>>,
    banks: Vec<Vec<Rc<Bank>>>,
    doubt: WeightDoubt,
    seed: u64,
}

#[wasm_bindgen]
impl Problem {
    /// Values without doubt, `vendors` rows of them, under any weights.
    pub fn certain(values: &[f64], vendors: usize) -> Problem {
        let cell = |value: &f64| vec![(1.0, Doubt::Known(*value))];
        let rows = values.chunks(values.len() / vendors);
        Problem::of(rows.map(|row| row.iter().map(cell).collect()).collect(), WeightDoubt::Uniform)
    }

    /// Questions of which half were answered, others measured or unknown, eight dimensions with weights of 1 to 8.
    pub fn doubtful(vendors: u32, questions: u32) -> Problem {
        let cells = |vendor, d| (0..questions).map(|q| question(vendor, d, q, questions)).collect();
        let row = |vendor| (0..8).map(|dimension| cells(vendor, dimension)).collect();
        let wanted = (0..vendors).map(row).collect();
        let shares = (1..=8).map(f64::from).collect();
        Problem::of(wanted, WeightDoubt::Dirichlet { shares, kappa: 100.0 })
    }

    /// Draws all banks anew.
    pub fn renew(&mut self) {
        self.banks = banks(self.wanted.clone(), &[], &[]);
    }

    /// Answers one question of one vendor differently: its bank is drawn anew, the others stay.
    pub fn answer(&mut self) {
        self.seed += 1;
        let level = (self.seed % 6) as f64;
        self.wanted[0][0][0].1 = Doubt::Level { level, by: 0.5, worths: FIFTHS };
        self.banks = banks(self.wanted.clone(), &[], &self.banks);
    }

    /// Draws, and says how often the first vendor was first.
    pub fn first(&self, draws: u32) -> f64 {
        acceptability(&self.banks, &self.doubt, draws, self.seed).place(0, 0)
    }

    /// All mean places and central weights in one number, which a difference in any of them changes.
    pub fn digest(&self, draws: u32) -> f64 {
        let found = acceptability(&self.banks, &self.doubt, draws, self.seed);
        let of = |vendor: usize| {
            let weights = found.central_weights(vendor).unwrap_or_default();
            found.expected_place(vendor)
                + weights.iter().fold(0.0, |sum, weight| sum * 0.9 + weight)
        };
        (0..self.banks.len()).map(|vendor| (vendor + 1) as f64 * of(vendor)).sum()
    }

    /// The averse score of all vendors, added up.
    pub fn averse(&self) -> f64 {
        self.banks.iter().map(|row| score_quantile(row, &[0.125; 8], 0.1)).sum()
    }
}

impl Problem {
    fn of(wanted: Vec<Vec<Questions>>, doubt: WeightDoubt) -> Problem {
        let banks = banks(wanted.clone(), &[], &[]);
        Problem { wanted, banks, doubt, seed: 1 }
    }
}

fn question(vendor: u32, dimension: u32, question: u32, of: u32) -> (f64, Doubt) {
    let share = |met: u32| {
        let worth = ValueFunction::Piecewise(vec![
            (0.5, 0.0),
            (0.8, 0.4),
            (0.9, 0.6),
            (0.95, 0.8),
            (1.0, 1.0),
        ]);
        Doubt::Share { met, counted: 60, worth }
    };
    let doubt = match (dimension + question) % 8 {
        0 => Doubt::Unknown,
        1 => share(50 + vendor),
        2 if dimension == 0 => {
            Doubt::Mix([0.4, 0.3, 0.2, 0.1].map(|part| (part, share(52 + vendor))).to_vec())
        }
        at => Doubt::Level { level: f64::from((vendor + at) % 6), by: 0.75, worths: FIFTHS },
    };
    (1.0 / f64::from(of), doubt)
}
