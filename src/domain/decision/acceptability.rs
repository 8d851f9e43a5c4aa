//! How often each vendor takes each place, over all that is in doubt.

use std::rc::Rc;

use super::bank::{Bank, Worth};
use super::lanes::{Lanes, SHEET, Sheet, sheet};
use super::weighing::{Weighing, WeightDoubt};

/// Scores closer than this part of the sum of weights are a tie: numbers of 32 bits tell no less apart.
const TIE: f32 = 1e-6;

/// What came of the draws; of none, nobody was ever anywhere.
#[derive(Clone, Debug, PartialEq)]
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
/// `banks[vendor][dimension]`; draws come in blocks of 64, so `draws` is rounded up to whole ones. Vendors whose scores
/// tie share the better place, as in 1, 2, 2, 4. Without any weight, or without vendors, nothing is drawn.
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
    let weighing = Weighing::new(doubt, dimensions, seed).filter(|_| vendors > 0);
    let blocks = draws.div_ceil(SHEET as u32);
    if let Some(mut weighing) = weighing {
        for block in 0..blocks as usize {
            weighing.draw(&mut table.weights);
            table.score(banks, block);
            table.rank();
            table.count();
        }
        table.found.draws = blocks * SHEET as u32;
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
    /// `[vendor][dimension]`: where the banks begin in this round.
    starts: Vec<u8>,
    found: Acceptability,
}

impl Table {
    fn new(vendors: usize, dimensions: usize) -> Table {
        Table {
            weights: vec![sheet(0.0); dimensions],
            whole: sheet(0.0),
            scores: vec![sheet(0.0); vendors],
            behind: vec![sheet(0.0); vendors],
            ahead: vec![Lanes::whole(0); vendors * vendors],
            starts: vec![0; vendors * dimensions],
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
    fn score(&mut self, banks: &[Vec<Rc<Bank>>], block: usize) {
        if block.is_multiple_of(SHEET) {
            for (start, bank) in self.starts.iter_mut().zip(banks.iter().flatten()) {
                *start = bank.start((block / SHEET) as u64);
            }
        }
        let mut worths = vec![Worth::Known(Lanes::splat(1.0)); self.weights.len()];
        weighted(&self.weights, &worths, &mut self.whole);
        let starts = self.starts.chunks(self.weights.len());
        for ((score, row), starts) in self.scores.iter_mut().zip(banks).zip(starts) {
            worths.clear();
            worths.extend(row.iter().zip(starts).map(|(bank, start)| bank.worth(block, *start)));
            weighted(&self.weights, &worths, score);
        }
    }

    /// How many are ahead of each, in all and one by one.
    fn rank(&mut self) {
        let (vendors, tie) = (self.scores.len(), Lanes::splat(TIE));
        for vendor in 0..vendors {
            let counts = &mut self.ahead[vendor * vendors..][..vendors];
            for quarter in 0..4 {
                let [e, f, g, h] = self.scores[vendor][quarter];
                let [p, q, r, s] = self.whole[quarter];
                let bar = |score: Lanes, whole: Lanes| score.plus(whole.times(tie));
                let (e, f, g, h) = (bar(e, p), bar(f, q), bar(g, r), bar(h, s));
                let zero = Lanes::whole(0);
                let (mut a, mut b, mut c, mut d) = (zero, zero, zero, zero);
                for (score, count) in self.scores.iter().zip(&mut *counts) {
                    let [p, q, r, s] = score[quarter];
                    let (p, q, r, s) = (p.is_above(e), q.is_above(f), r.is_above(g), s.is_above(h));
                    (a, b, c, d) = (a.less(p), b.less(q), c.less(r), d.less(s));
                    *count = count.less(p).less(q).less(r.sum32(s));
                }
                self.behind[vendor][quarter] = [a, b, c, d];
            }
        }
    }

    /// Takes down the places, and the weights of those that are first.
    fn count(&mut self) {
        let Acceptability { vendors, dimensions, places, centres, .. } = &mut self.found;
        let inverse =
            map(&self.whole, |whole| Lanes::splat(1.0).over(whole.larger(Lanes::splat(1e-30))));
        for (vendor, behind) in self.behind.iter().enumerate() {
            let places = &mut places[vendor * *vendors..][..*vendors];
            let before = places[0];
            for lanes in behind.iter().flatten() {
                for place in lanes.wholes() {
                    places[place as usize] += 1;
                }
            }
            if places[0] == before {
                continue;
            }
            let mut first = map(behind, |behind| behind.is_same(Lanes::whole(0)));
            for (first, inverse) in first.iter_mut().flatten().zip(inverse.iter().flatten()) {
                *first = first.and(*inverse);
            }
            let centres = &mut centres[vendor * *dimensions..][..*dimensions];
            for (centre, weight) in centres.iter_mut().zip(&self.weights) {
                let mut sum = Lanes::splat(0.0);
                for (weight, first) in weight.iter().flatten().zip(first.iter().flatten()) {
                    sum = sum.plus(weight.times(*first));
                }
                *centre += sum.sum();
            }
        }
    }
}

/// A sheet with each of its lanes made into others.
fn map(sheet: &Sheet, of: impl Fn(Lanes) -> Lanes) -> Sheet {
    sheet.map(|row| row.map(&of))
}

/// The sum of the weights times the worths.
fn weighted(weights: &[Sheet], worths: &[Worth<'_>], sum: &mut Sheet) {
    for (quarter, sum) in sum.iter_mut().enumerate() {
        let zero = Lanes::splat(0.0);
        let (mut a, mut b, mut c, mut d) = (zero, zero, zero, zero);
        // Four sums at once, written out: the compiler, told to make little of it, would not.
        for (weight, worth) in weights.iter().zip(worths) {
            let [p, q, r, s] = weight[quarter];
            let [e, f, g, h] = match worth {
                Worth::Known(worth) => [*worth; 4],
                Worth::Drawn(sheet) => sheet[quarter],
            };
            (a, b) = (a.plus(p.times(e)), b.plus(q.times(f)));
            (c, d) = (c.plus(r.times(g)), d.plus(s.times(h)));
        }
        *sum = [a, b, c, d];
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::decision::{Doubt, banks};
    use proptest::prelude::*;

    fn fixed(values: &[Vec<f64>]) -> Vec<Vec<Rc<Bank>>> {
        let cell = |value: &f64| vec![(1.0, Doubt::Known(*value))];
        let wanted: Vec<Vec<_>> = values.iter().map(|row| row.iter().map(cell).collect()).collect();
        banks(wanted, &[], &[])
    }

    fn uniform(values: &[Vec<f64>], draws: u32) -> Acceptability {
        acceptability(&fixed(values), &WeightDoubt::Uniform, draws, 1)
    }

    #[test]
    fn nobody_one_vendor_no_draws_and_no_weights_are_answered() {
        assert_eq!(uniform(&[], 100).draws(), 0);
        let one = uniform(&[vec![0.3, 0.4]], 100);
        assert_eq!(one.draws(), 128);
        assert!((one.place(0, 0) - 1.0).abs() < 1e-15 && one.wins(0, 0) < 1e-15);
        let none =
            acceptability(&fixed(&[vec![0.3], vec![0.4]]), &WeightDoubt::Fixed(vec![0.0]), 9, 1);
        for nothing in [uniform(&[vec![0.3], vec![0.4]], 0), uniform(&[vec![], vec![]], 9), none] {
            assert_eq!(nothing.draws(), 0);
            assert_eq!(nothing.central_weights(0), None);
            let all = [nothing.place(1, 0), nothing.wins(1, 0), nothing.expected_place(1)];
            assert!(all.iter().all(|number| number.abs() < 1e-15), "{all:?}");
            assert!(nothing.error(nothing.place(0, 1)).abs() < 1e-15);
        }
    }

    #[test]
    fn equal_vendors_are_all_first_and_nobody_wins() {
        let found = uniform(&[vec![0.3, 0.7], vec![0.3, 0.7], vec![0.3, 0.7]], 1000);
        for vendor in 0..3 {
            assert!((found.place(vendor, 0) - 1.0).abs() < 1e-15);
            assert!((found.expected_place(vendor) - 1.0).abs() < 1e-15);
            assert!(found.wins(vendor, 0).abs() < 1e-15);
        }
        // The same score by other ways, at weights that make it so.
        let crossed = fixed(&[vec![0.1, 0.7, 0.2], vec![0.7, 0.2, 0.1], vec![0.2, 0.1, 0.7]]);
        let found = acceptability(&crossed, &WeightDoubt::Fixed(vec![7.0, 7.0, 7.0]), 64, 1);
        assert!((0..3).all(|vendor| (found.place(vendor, 0) - 1.0).abs() < 1e-15));
    }

    #[test]
    fn the_same_seed_gives_the_same_and_another_one_nearly() {
        let values = fixed(&[vec![0.2, 0.9, 0.4], vec![0.8, 0.3, 0.5]]);
        let doubt = WeightDoubt::Dirichlet { shares: vec![2.0, 1.0, 1.0], kappa: 20.0 };
        let of = |seed| acceptability(&values, &doubt, 6400, seed);
        assert_eq!(of(4), of(4));
        assert_ne!(of(4), of(5));
        assert!((of(4).place(0, 0) - of(5).place(0, 0)).abs() < 0.04);
    }

    #[test]
    fn draws_beyond_a_bank_meet_in_new_pairs() {
        let unknown = || vec![vec![(1.0, Doubt::Unknown)]];
        let banks = banks(vec![unknown(), unknown(), unknown()], &[1, 2, 3], &[]);
        let found = acceptability(&banks, &WeightDoubt::Fixed(vec![1.0]), 100_000, 1);
        for vendor in 0..3 {
            let away = found.place(vendor, 0) - 1.0 / 3.0;
            assert!(away.abs() < 4.5 * found.error(1.0 / 3.0), "{away}");
        }
    }

    fn problems() -> impl Strategy<Value = Vec<Vec<f64>>> {
        (1_usize..7, 1_usize..7).prop_flat_map(|(vendors, criteria)| {
            prop::collection::vec(prop::collection::vec(0.0..=1.0_f64, criteria), vendors)
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn the_places_of_a_vendor_make_one_and_its_central_weights_too(values in problems()) {
            let found = uniform(&values, 640);
            for vendor in 0..values.len() {
                let sum: f64 = (0..values.len()).map(|place| found.place(vendor, place)).sum();
                prop_assert!((sum - 1.0).abs() < 1e-12);
                if let Some(centre) = found.central_weights(vendor) {
                    prop_assert!((centre.iter().sum::<f64>() - 1.0).abs() < 1e-5);
                }
            }
        }

        #[test]
        fn reordering_vendors_reorders_the_result(values in problems()) {
            let forward = uniform(&values, 640);
            let reversed: Vec<_> = values.iter().rev().cloned().collect();
            let backward = uniform(&reversed, 640);
            let count = values.len();
            for vendor in 0..count {
                let other = count - 1 - vendor;
                for place in 0..count {
                    prop_assert!((forward.place(vendor, place) - backward.place(other, place)).abs() < 1e-12);
                    let wins = backward.wins(other, count - 1 - place);
                    prop_assert!((forward.wins(vendor, place) - wins).abs() < 1e-12);
                }
            }
        }

        #[test]
        fn a_vendor_that_is_nowhere_better_is_never_ahead(mut values in problems()) {
            let worse = values[0].iter().map(|value| value * 0.9).collect();
            values.push(worse);
            let found = uniform(&values, 640);
            prop_assert!(found.wins(values.len() - 1, 0) < 1e-15);
        }

        #[test]
        fn a_duplicate_takes_the_same_places(mut values in problems()) {
            values.push(values[0].clone());
            let (found, last) = (uniform(&values, 640), values.len() - 1);
            for place in 0..=last {
                prop_assert!((found.place(0, place) - found.place(last, place)).abs() < 1e-15);
            }
            prop_assert!(found.wins(0, last) + found.wins(last, 0) < 1e-15);
        }
    }
}
