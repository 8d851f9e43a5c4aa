//! How often each vendor takes each place, over all that is in doubt.

#![allow(clippy::many_single_char_names, reason = "four of a kind, in the order of the alphabet")]

use std::rc::Rc;

use super::bank::Bank;
use super::lanes::{Lanes, Sheet, sheet, sheets};
use super::weighing::{Weighing, WeightDoubt};

/// Scores closer than this part of the sum of weights are a tie: numbers of 32 bits tell no less apart.
const TIE: f32 = 1e-6;

/// Draws that are made at once: a sheet of them.
const BLOCK: u32 = 64;

/// More draws than this are not made.
const MOST: u32 = 1 << 24;

/// What came of the draws; of none, nobody was ever anywhere.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Acceptability {
    draws: u32,
    vendors: usize,
    dimensions: usize,
    /// `[vendor][place]`, counted.
    places: Vec<u32>,
    /// `[vendor][other]`, counted.
    wins: Vec<u32>,
    /// `[vendor][dimension]`: the weights with which it was first, added up.
    centres: Vec<f64>,
}

/// Draws weights and worths together and ranks the vendors each time (SMAA-2).
///
/// `banks[vendor][dimension]`; one that is missing is worth 0. Draws come in blocks of 64, so `draws` is rounded up to
/// whole ones; 16 million are the most. Vendors whose scores tie share the better place, as in 1, 2, 2, 4. Without
/// any weight, or without vendors, nothing is drawn.
///
/// Source: Lahdelma & Salminen (2001); Tervonen & Lahdelma (2007). Checked by `tests/golden/smaa_exact.json` and
/// `tests/golden/smaa_mc.json`.
pub fn acceptability(
    banks: &[Vec<Rc<Bank>>],
    doubt: &WeightDoubt,
    draws: u32,
    seed: u64,
) -> Acceptability {
    let (vendors, dimensions) = (banks.len(), banks.first().map_or(0, Vec::len));
    let mut table = Table::new(vendors, dimensions);
    let mut weighing = Weighing::new(doubt, dimensions, seed);
    if weighing.has_weight() {
        let blocks = draws.min(MOST).div_ceil(BLOCK);
        for block in 0..blocks {
            weighing.draw(&mut table.weights);
            table.score(banks, block);
            table.rank();
            table.count();
        }
        table.found.draws = blocks * BLOCK;
    }
    let ahead = |at: usize| table.ahead[at % vendors * vendors + at / vendors].count();
    table.found.wins = (0..vendors * vendors).map(ahead).collect();
    table.found
}

impl Acceptability {
    /// How many draws were made.
    pub fn draws(&self) -> u32 {
        self.draws
    }

    /// How often a vendor took a place, 0 being the first: 0 to 1; over all places these make 1.
    pub fn place(&self, vendor: usize, place: usize) -> f64 {
        self.share(self.places[vendor * self.vendors + place])
    }

    /// How often a vendor was strictly ahead of another, 0 to 1.
    pub fn wins(&self, vendor: usize, other: usize) -> f64 {
        self.share(self.wins[vendor * self.vendors + other])
    }

    /// A vendor's mean place, 1 being the first; 0 when nothing was drawn.
    pub fn expected_place(&self, vendor: usize) -> f64 {
        (0..self.vendors).map(|place| (place + 1) as f64 * self.place(vendor, place)).sum()
    }

    /// The mean weights with which a vendor was first, alone or not; `None` when it never was.
    ///
    /// They sum to 1.
    pub fn central_weights(&self, vendor: usize) -> Option<Vec<f64>> {
        let first = self.places[vendor * self.vendors];
        let sums = &self.centres[vendor * self.dimensions..][..self.dimensions];
        (first > 0).then(|| sums.iter().map(|sum| sum / f64::from(first)).collect())
    }

    /// The standard error of a share of the draws: `sqrt(p (1 - p) / N)`, 0 when nothing was drawn.
    pub fn error(&self, share: f64) -> f64 {
        (share * (1.0 - share) / f64::from(self.draws.max(1))).max(0.0).sqrt()
    }

    fn share(&self, count: u32) -> f64 {
        f64::from(count) / f64::from(self.draws.max(1))
    }
}

/// A block of draws, and what came of those before it.
struct Table {
    /// Of each dimension.
    weights: Vec<Sheet>,
    /// Their sum.
    whole: Sheet,
    /// Of each vendor.
    scores: Vec<Sheet>,
    /// Of each vendor: how many are strictly ahead.
    behind: Vec<Sheet>,
    /// `[vendor][other]`: how often the other was ahead.
    ahead: Vec<Lanes>,
    found: Acceptability,
}

impl Table {
    fn new(vendors: usize, dimensions: usize) -> Table {
        Table {
            weights: sheets(dimensions),
            whole: sheet(0.0),
            scores: sheets(vendors),
            behind: sheets(vendors),
            ahead: vec![Lanes::whole(0); vendors * vendors],
            found: Acceptability {
                draws: 0,
                vendors,
                dimensions,
                places: vec![0; vendors * vendors],
                wins: Vec::new(),
                centres: vec![0.0; vendors * dimensions],
            },
        }
    }

    /// The weighted sums, and the sum of the weights.
    fn score(&mut self, banks: &[Vec<Rc<Bank>>], block: u32) {
        let (none, one) = (sheet(0.0), sheet(1.0));
        let mut worths = vec![&one; self.weights.len()];
        weighted(&self.weights, &worths, &mut self.whole);
        for (score, row) in self.scores.iter_mut().zip(banks) {
            for (dimension, worth) in worths.iter_mut().enumerate() {
                *worth = row.get(dimension).map_or(&none, |bank| bank.worth(block as usize));
            }
            weighted(&self.weights, &worths, score);
        }
    }

    /// How many are ahead of each, in all and one by one.
    fn rank(&mut self) {
        let (vendors, tie) = (self.scores.len(), Lanes::splat(TIE));
        for vendor in 0..vendors {
            let counts = &mut self.ahead[vendor * vendors..][..vendors];
            for quarter in 0..4 {
                let ([e, f, g, h], [p, q, r, s]) =
                    (&self.scores[vendor][quarter], &self.whole[quarter]);
                let (e, f) = (e.plus(p.times(tie)), f.plus(q.times(tie)));
                let (g, h) = (g.plus(r.times(tie)), h.plus(s.times(tie)));
                let zero = Lanes::whole(0);
                let (mut a, mut b, mut c, mut d) = (zero, zero, zero, zero);
                for (score, count) in self.scores.iter().zip(&mut *counts) {
                    let [p, q, r, s] = &score[quarter];
                    let (p, q) = (p.is_above(e), q.is_above(f));
                    let (r, s) = (r.is_above(g), s.is_above(h));
                    (a, b, c, d) = (a.less(p), b.less(q), c.less(r), d.less(s));
                    *count = count.less(p.sum32(q).sum32(r.sum32(s)));
                }
                self.behind[vendor][quarter] = [a, b, c, d];
            }
        }
    }

    /// Takes down the places, and the weights of those that are first.
    fn count(&mut self) {
        let Acceptability { vendors, dimensions, places, centres, .. } = &mut self.found;
        let mut inverse = self.whole;
        for whole in inverse.as_flattened_mut() {
            *whole = Lanes::splat(1.0).over(whole.larger(Lanes::splat(1e-30)));
        }
        for (vendor, behind) in self.behind.iter().enumerate() {
            let places = &mut places[vendor * *vendors..][..*vendors];
            let before = places[0];
            for lanes in behind.as_flattened() {
                for place in lanes.wholes() {
                    places[place as usize] += 1;
                }
            }
            if places[0] == before {
                continue;
            }
            let mut first = *behind;
            for (first, inverse) in first.as_flattened_mut().iter_mut().zip(inverse.as_flattened())
            {
                *first = first.is_same(Lanes::whole(0)).and(*inverse);
            }
            let centres = &mut centres[vendor * *dimensions..][..*dimensions];
            for (centre, weight) in centres.iter_mut().zip(&self.weights) {
                let mut sum = Lanes::splat(0.0);
                for (weight, first) in weight.as_flattened().iter().zip(first.as_flattened()) {
                    sum = sum.plus(weight.times(*first));
                }
                *centre += f64::from(sum.sum());
            }
        }
    }
}

/// The sum of the weights times the worths.
fn weighted(weights: &[Sheet], worths: &[&Sheet], sum: &mut Sheet) {
    for (quarter, sum) in sum.iter_mut().enumerate() {
        let zero = Lanes::splat(0.0);
        let (mut a, mut b, mut c, mut d) = (zero, zero, zero, zero);
        // Four sums at once, written out: the compiler, told to make little of it, would not.
        for (weight, worth) in weights.iter().zip(worths) {
            let [p, q, r, s] = &weight[quarter];
            let [e, f, g, h] = &worth[quarter];
            (a, b) = (a.plus(p.times(*e)), b.plus(q.times(*f)));
            (c, d) = (c.plus(r.times(*g)), d.plus(s.times(*h)));
        }
        *sum = [a, b, c, d];
    }
}

#[cfg(test)]
mod tests;
