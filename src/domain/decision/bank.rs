//! A dimension's worth of a vendor, drawn in store.

use std::rc::Rc;

use super::doubt::Doubt;
use super::lanes::{Lanes, SHEET, Sheet};
use super::random::{Random, split};

/// Draws in a bank.
const DRAWS: usize = 4096;

/// Sheets in a bank.
const SHEETS: usize = DRAWS / SHEET;

/// The questions of a dimension, each with its share of it and what is known of the vendor.
pub type Questions = Vec<(f64, Doubt)>;

/// 4,096 draws of what a dimension of a vendor is worth.
///
/// Each question's worth is drawn once from each of 4,096 equal parts of its chances, in an order of its own (a
/// Latin hypercube), so that question and dimension are independent, and means hardly err. What is certain
/// takes no draws. The draws follow from the questions and the key alone, whatever else there is.
///
/// Source: `McKay`, Beckman & Conover (1979).
pub struct Bank {
    questions: Questions,
    key: u64,
    known: f64,
    sheets: Vec<Sheet>,
}

impl Bank {
    /// Draws a bank; `key` is the vendor's and the dimension's own.
    ///
    /// A share that is negative or not finite counts as 0. No question makes a worth of 0.
    pub fn new(questions: Questions, key: u64) -> Bank {
        let mut drawing = Drawing { seed: 0, known: 0.0, sums: Vec::new(), worths: Vec::new() };
        let mut seed = key;
        for (share, doubt) in &questions {
            drawing.seed = split(&mut seed);
            drawing.add(*share, doubt);
        }
        let Drawing { known, sums, .. } = drawing;
        // Without doubt a single sheet, of the one worth, serves all blocks.
        let mut sheets = vec![super::lanes::sheet(single(known)); (sums.len() / SHEET).max(1)];
        let lanes = sheets.as_flattened_mut().as_flattened_mut();
        for (lanes, sums) in lanes.iter_mut().zip(sums.as_chunks().0) {
            *lanes = Lanes::floats(sums.map(|sum| single(sum + known)));
        }
        Bank { questions, key, known, sheets }
    }

    /// Whether these are the questions and the key that it was drawn for.
    pub fn is_of(&self, questions: &Questions, key: u64) -> bool {
        self.key == key && self.questions == *questions
    }

    /// The one worth that is possible; none where there is doubt.
    pub(super) fn certain(&self) -> Option<f64> {
        (self.sheets.len() == 1).then_some(self.known)
    }

    /// What it gives to a block of draws.
    ///
    /// The first 64 blocks take the sheets in turn. Each 64 after them do so too, but begin where the bank's
    /// own chance has it: the draws of two banks meet in ever new pairs.
    pub(super) fn worth(&self, block: usize) -> &Sheet {
        let count = self.sheets.len();
        if count == 1 {
            return &self.sheets[0];
        }
        &self.sheets[(block + self.start(block / SHEETS)) % count]
    }

    /// Where it begins in that round of 64 blocks.
    fn start(&self, round: usize) -> usize {
        let mut seed = self.key.wrapping_add((round as u64) << 32);
        if round == 0 { 0 } else { (split(&mut seed) >> 58) as usize }
    }
}

/// The banks of a problem: of each vendor, the dimensions in one order.
///
/// `keys` are the vendors' own and tell them apart whatever their order; one without has its place as its key. A bank in `kept` that was drawn for
/// the same questions and key is used again.
pub fn banks(
    wanted: Vec<Vec<Questions>>,
    keys: &[u64],
    kept: &[Vec<Rc<Bank>>],
) -> Vec<Vec<Rc<Bank>>> {
    let mut found = Vec::new();
    for (place, row) in wanted.into_iter().enumerate() {
        let key = keys.get(place).copied().unwrap_or(place as u64).wrapping_mul(1009);
        let mut banks = Vec::new();
        for questions in row {
            let key = key.wrapping_add(banks.len() as u64);
            let same = kept.iter().flatten().find(|bank| bank.is_of(&questions, key));
            banks.push(same.map_or_else(|| Rc::new(Bank::new(questions, key)), Rc::clone));
        }
        found.push(banks);
    }
    found
}

/// A bank while it is drawn.
struct Drawing {
    /// What is certain, added up.
    known: f64,
    /// What is drawn, added up per draw; empty while nothing is.
    sums: Vec<f64>,
    /// Kept to be used again.
    worths: Vec<f64>,
    /// Of the next part of this question.
    seed: u64,
}

impl Drawing {
    fn add(&mut self, share: f64, doubt: &Doubt) {
        let share = if share.is_finite() { share.max(0.0) } else { 0.0 };
        let seed = split(&mut self.seed);
        if let Doubt::Mix(parts) = doubt {
            for (part, doubt) in parts {
                self.add(share * part, doubt);
            }
        } else if let Some(worth) = doubt.certain() {
            self.known += share * worth;
        } else {
            self.worths.clear();
            self.worths.extend((0..DRAWS).map(|at| (at as f64 + 0.5) / DRAWS as f64));
            doubt.fill(&mut self.worths);
            Random::seeded(seed).shuffle(&mut self.worths);
            self.sums.resize(DRAWS, 0.0);
            for (sum, worth) in self.sums.iter_mut().zip(&self.worths) {
                *sum += share * worth;
            }
        }
    }
}

/// As a number of 32 bits.
#[allow(clippy::cast_possible_truncation, reason = "a worth, to seven digits")]
fn single(number: f64) -> f32 {
    number as f32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::decision::ValueFunction;

    fn draws(bank: &Bank) -> Vec<f64> {
        let lanes = bank.sheets.as_flattened().as_flattened();
        lanes.iter().flat_map(|lanes| lanes.numbers()).map(f64::from).collect()
    }

    fn mean(numbers: &[f64]) -> f64 {
        numbers.iter().sum::<f64>() / numbers.len() as f64
    }

    fn measured(met: u32, counted: u32) -> Doubt {
        Doubt::Share { met, counted, worth: ValueFunction::linear(0.0, 1.0).unwrap() }
    }

    #[test]
    fn a_bank_has_the_mean_and_the_variance_of_its_questions_added_up() {
        let bank = Bank::new(
            vec![(0.5, measured(17, 20)), (0.3, Doubt::Unknown), (0.2, Doubt::Known(1.0))],
            7,
        );
        let draws = draws(&bank);
        assert_eq!(draws.len(), DRAWS);
        let (a, b): (f64, f64) = (17.5, 3.5);
        let expected = 0.5 * a / (a + b) + 0.15 + 0.2;
        assert!((mean(&draws) - expected).abs() < 1e-4, "{}", mean(&draws));
        let squares: Vec<f64> = draws.iter().map(|x| (x - expected) * (x - expected)).collect();
        let beta = a * b / ((a + b) * (a + b) * (a + b + 1.0));
        let variance = 0.25 * beta + 0.09 / 12.0;
        assert!((mean(&squares) / variance - 1.0).abs() < 0.05, "{}", mean(&squares));
    }

    #[test]
    fn what_is_certain_takes_no_draws() {
        let level = Doubt::Level { level: 4.0, by: 0.0, worths: [0.0, 0.2, 0.4, 0.6, 0.8, 1.0] };
        let bank = Bank::new(vec![(0.5, Doubt::Known(0.5)), (0.5, level)], 1);
        assert_eq!(bank.sheets.len(), 1);
        assert!((bank.certain().unwrap() - 0.65).abs() < 1e-12);
        assert_eq!(Bank::new(Vec::new(), 1).certain(), Some(0.0));
        assert_eq!(Bank::new(vec![(f64::NAN, Doubt::Known(1.0))], 1).certain(), Some(0.0));
    }

    #[test]
    fn the_draws_follow_from_the_questions_and_the_key_alone() {
        let of = |doubt: &Doubt, key| draws(&Bank::new(vec![(1.0, doubt.clone())], key));
        let bits = |draws: Vec<f64>| draws.into_iter().map(f64::to_bits).collect::<Vec<_>>();
        assert_eq!(bits(of(&Doubt::Unknown, 3)), bits(of(&Doubt::Unknown, 3)));
        assert_ne!(bits(of(&Doubt::Unknown, 3)), bits(of(&Doubt::Unknown, 4)));
        // The order of one question's draws does not depend on what is known of another.
        let with = |other: Doubt| draws(&Bank::new(vec![(0.5, other), (0.5, Doubt::Unknown)], 3));
        let (a, b) = (with(Doubt::Known(0.0)), with(Doubt::Known(1.0)));
        assert!(a.iter().zip(&b).all(|(a, b)| (b - a - 0.5).abs() < 1e-6));
    }

    #[test]
    fn the_parts_of_a_mix_are_independent() {
        let parts = vec![(0.5, Doubt::Unknown), (0.5, Doubt::Unknown)];
        let found = draws(&Bank::new(vec![(1.0, Doubt::Mix(parts))], 3));
        let squares: Vec<f64> = found.iter().map(|x| (x - 0.5) * (x - 0.5)).collect();
        assert!((mean(&squares) * 24.0 - 1.0).abs() < 0.06, "{}", mean(&squares));
    }

    #[test]
    fn only_the_bank_that_changed_is_drawn_again() {
        let wanted = |doubt: Doubt| vec![vec![vec![(1.0, Doubt::Unknown)], vec![(1.0, doubt)]]];
        let first = banks(wanted(Doubt::Unknown), &[5], &[]);
        let second = banks(wanted(measured(1, 2)), &[5], &first);
        assert!(Rc::ptr_eq(&first[0][0], &second[0][0]));
        assert!(!Rc::ptr_eq(&first[0][1], &second[0][1]));
        // The vendor's key finds them again wherever the vendor stands.
        let mut moved = wanted(Doubt::Unknown);
        moved.insert(0, vec![vec![(1.0, Doubt::Unknown)]]);
        let moved = banks(moved, &[9, 5], &first);
        assert!(Rc::ptr_eq(&first[0][1], &moved[1][1]));
    }

    #[test]
    fn every_round_takes_each_sheet_once_and_in_new_pairs() {
        let bank = |key| Bank::new(vec![(1.0, Doubt::Unknown)], key);
        let (a, b) = (bank(1), bank(2));
        assert_eq!((a.start(0), b.start(0)), (0, 0));
        let apart = |round| (64 + a.start(round) - b.start(round)) % 64;
        let mut met: Vec<usize> = (0..20).map(apart).collect();
        met.sort_unstable();
        met.dedup();
        assert!(met.len() > 14, "{met:?}");
    }
}
