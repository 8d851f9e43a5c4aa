//! A score for readers who care how bad it may turn out.

use std::rc::Rc;

use super::bank::Bank;
use super::doubt::within;
use super::lanes::{Lanes, SHEET, Sheet, sheets};

/// Halvings of the range of scores: what is left is less than two numbers of 32 bits are apart.
const HALVINGS: u32 = 26;

/// Draws that are looked at: each of a bank once.
const BLOCKS: usize = 64;

/// The score at a quantile of all that was drawn, at these weights exactly.
///
/// A careful reader orders by the 0.25 quantile, an averse one by the 0.1 quantile. The weights are not in
/// doubt here: how bad it may turn out is the vendor's, how much it matters the reader's. `banks` and `shares` run
/// along the dimensions; the shares sum to 1, one that is negative or not a number counts as 0. Of 4,096 draws, the
/// lowest score that at least the part `level` of them do not exceed; `level` below 0 counts as 0, above 1 as
/// 1. Where nothing is in doubt this is the sum of weights times worths in full precision, which ties as points do.
pub fn score_quantile(banks: &[Rc<Bank>], shares: &[f64], level: f64) -> f64 {
    let (mut known, mut drawn) = (0.0, Vec::new());
    for (bank, share) in banks.iter().zip(shares) {
        let share = if share.is_finite() { share.max(0.0) } else { 0.0 };
        match bank.certain() {
            Some(worth) => known += share * worth,
            None => drawn.push((bank, Lanes::splat(single(share)))),
        }
    }
    if drawn.is_empty() {
        return known;
    }
    let mut scores = sheets(BLOCKS);
    for (bank, share) in drawn {
        for (block, score) in scores.iter_mut().enumerate() {
            let worths = bank.worth(block).as_flattened();
            for (score, worth) in score.as_flattened_mut().iter_mut().zip(worths) {
                *score = score.plus(worth.times(share));
            }
        }
    }
    known + quantile(&scores, level)
}

/// The least score that at least this part of the scores do not exceed.
fn quantile(scores: &[Sheet], level: f64) -> f64 {
    let all = (scores.len() * SHEET) as f64;
    let enough = (within(level, 1.0) * all).max(1.0);
    let lanes = || scores.as_flattened().as_flattened().iter();
    let (mut low, mut high) = (-1.0, 2.0);
    for _ in 0..HALVINGS {
        let middle = f64::midpoint(low, high);
        let bar = Lanes::splat(single(middle));
        let above = lanes().fold(Lanes::whole(0), |count, score| count.less(score.is_above(bar)));
        if all - f64::from(above.count()) >= enough { high = middle } else { low = middle }
    }
    let bar = single(high);
    let below = lanes().flat_map(|lanes| lanes.numbers()).filter(|score| *score <= bar);
    f64::from(below.fold(0.0, f32::max))
}

/// As a number of 32 bits.
#[allow(clippy::cast_possible_truncation, reason = "a share, to seven digits")]
fn single(number: f64) -> f32 {
    number as f32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::decision::{Doubt, banks};
    use proptest::prelude::*;

    fn vendor(doubts: &[Doubt], key: u64) -> Vec<Rc<Bank>> {
        let row = doubts.iter().map(|doubt| vec![(1.0, doubt.clone())]).collect();
        banks(vec![row], &[key], &[]).remove(0)
    }

    #[test]
    fn without_doubt_every_quantile_is_the_score_itself() {
        let banks = vendor(&[Doubt::Known(0.1), Doubt::Known(0.7)], 1);
        for level in [0.0, 0.1, 0.25, 1.0, f64::NAN] {
            let found = score_quantile(&banks, &[0.3, 0.7], level);
            assert!((found - (0.3 * 0.1 + 0.7 * 0.7)).abs() < 1e-15);
        }
        assert!(score_quantile(&[], &[], 0.1).abs() < 1e-15);
    }

    #[test]
    fn doubt_lowers_the_careful_score_and_the_averse_one_more() {
        let banks = vendor(&[Doubt::Unknown, Doubt::Known(0.5)], 1);
        let at = |level| score_quantile(&banks, &[0.4, 0.6], level);
        for level in [0.1, 0.25, 0.5, 0.9] {
            assert!((at(level) - (0.3 + 0.4 * level)).abs() < 2e-4, "{level}: {}", at(level));
        }
        assert!(at(0.0) > 0.3 && at(1.0) < 0.7);
    }

    #[test]
    fn doubts_of_two_dimensions_partly_cancel() {
        let two = score_quantile(&vendor(&[Doubt::Unknown, Doubt::Unknown], 4), &[0.5, 0.5], 0.1);
        // Of the sum of two uniform numbers: sqrt(0.2) / 2.
        assert!((two - 0.223_607).abs() < 0.01, "{two}");
    }

    #[test]
    fn the_same_doubts_under_the_same_key_tie() {
        let of = |key| {
            score_quantile(&vendor(&[Doubt::Unknown, Doubt::Known(0.2)], key), &[0.5, 0.5], 0.1)
        };
        assert!((of(1) - of(1)).abs() < 1e-15 && (of(1) - of(2)).abs() < 1e-6);
    }

    proptest! {
        #[test]
        fn it_is_the_score_that_so_many_draws_do_not_exceed(part in 1_usize..=4096, seed in 0_u64..1000) {
            let banks = vendor(&[Doubt::Unknown, Doubt::Unknown, Doubt::Known(0.3)], seed);
            let found = score_quantile(&banks, &[0.5, 0.2, 0.3], part as f64 / 4096.0);
            let mut scores = vec![0.09; BLOCKS * SHEET];
            for (bank, share) in banks.iter().zip([0.5, 0.2]) {
                for (at, score) in scores.iter_mut().enumerate() {
                    let lanes = bank.worth(at / SHEET).as_flattened()[at % SHEET / 4];
                    *score += share * f64::from(lanes.numbers()[at % 4]);
                }
            }
            scores.sort_by(f64::total_cmp);
            prop_assert!((found - scores[part - 1]).abs() < 1e-6, "{found}, not {}", scores[part - 1]);
        }
    }
}
