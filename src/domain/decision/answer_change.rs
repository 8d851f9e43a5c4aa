//! The smallest change of one answer that makes somebody else lead.

use super::doubt::between;
use super::ranking::TIE;

/// One answer with another level, and who leads then.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AnswerChange {
    /// Whose answer, as an index of vendors.
    pub vendor: usize,
    /// To which question, as an index of questions.
    pub question: usize,
    /// The level it would need, 0 to 5.
    pub level: u8,
    /// How many levels that is away.
    pub by: f64,
    /// Who leads then, as an index of vendors.
    pub leader: usize,
}

/// The change of one answer by the fewest levels that gives another vendor the lead; `None` when none does.
///
/// The leader is strictly behind then, by more than a tie; who leads may do so together with a third.
/// `levels[vendor][question]` are those answered, from 0 to 5, and none where there is nothing to change: where
/// nothing is known, or a measurement counts. `shares` has each question's share of the whole, `worths` what its
/// levels are worth. Of several changes by as few levels, the one after which the lead is largest; of these the
/// first. Unless one vendor leads alone there is no lead to take.
pub fn smallest_change(
    scores: &[f64],
    shares: &[f64],
    levels: &[Vec<Option<f64>>],
    worths: &[[f64; 6]],
) -> Option<AnswerChange> {
    let leader = best(scores, None)?;
    let rival = best(scores, Some(leader))?;
    if scores[rival] > scores[leader] - TIE {
        return None;
    }
    let mut least: Option<(AnswerChange, f64)> = None;
    for (vendor, row) in levels.iter().enumerate() {
        let questions = row.iter().zip(shares).zip(worths).enumerate();
        for (question, ((now, share), worths)) in questions {
            let Some(now) = now else { continue };
            for level in 0..6_u8 {
                let to = f64::from(level);
                let score = scores[vendor] + share * (between(worths, to) - between(worths, *now));
                let (ahead, leader) = if vendor == leader {
                    (scores[rival] - score, rival)
                } else {
                    (score - scores[leader], vendor)
                };
                let by = (to - now).abs();
                let is_less = |(least, lead): &(AnswerChange, f64)| {
                    by < least.by - TIE || (by < least.by + TIE && ahead > lead + TIE)
                };
                if ahead > TIE && least.as_ref().is_none_or(is_less) {
                    least = Some((AnswerChange { vendor, question, level, by, leader }, ahead));
                }
            }
        }
    }
    least.map(|(change, _)| change)
}

/// The first of those with the highest score, one left out.
fn best(scores: &[f64], except: Option<usize>) -> Option<usize> {
    let others = (0..scores.len()).filter(|vendor| Some(*vendor) != except);
    others.reduce(|best, vendor| if scores[vendor] > scores[best] { vendor } else { best })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::decision::competition_ranks;
    use proptest::prelude::*;

    const FIFTHS: [f64; 6] = [0.0, 0.2, 0.4, 0.6, 0.8, 1.0];
    const STEEP: [f64; 6] = [0.0, 0.0, 0.1, 0.5, 0.9, 1.0];
    const SHARES: [f64; 3] = [0.5, 0.3, 0.2];
    const WORTHS: [[f64; 6]; 3] = [FIFTHS, STEEP, FIFTHS];

    fn scores(levels: &[Vec<Option<f64>>]) -> Vec<f64> {
        let worth = |(level, (share, worths)): (&Option<f64>, (&f64, &[f64; 6]))| {
            share * level.map_or(0.5, |level| between(worths, level))
        };
        levels
            .iter()
            .map(|row| row.iter().zip(SHARES.iter().zip(&WORTHS)).map(worth).sum())
            .collect()
    }

    fn change(levels: &[Vec<Option<f64>>]) -> Option<AnswerChange> {
        smallest_change(&scores(levels), &SHARES, levels, &WORTHS)
    }

    /// Who leads alone.
    fn leader(levels: &[Vec<Option<f64>>]) -> Option<usize> {
        let ranks = competition_ranks(&scores(levels));
        let mut first = (0..ranks.len()).filter(|vendor| ranks[*vendor] == 1);
        first.next().filter(|_| first.next().is_none())
    }

    fn changed(levels: &[Vec<Option<f64>>], to: AnswerChange) -> Vec<Vec<Option<f64>>> {
        let mut levels = levels.to_vec();
        levels[to.vendor][to.question] = Some(f64::from(to.level));
        levels
    }

    /// Levels from 0 to 5 by halves, some unknown.
    fn tables() -> impl Strategy<Value = Vec<Vec<Option<f64>>>> {
        let level = prop::option::weighted(0.8, (0_u8..=10).prop_map(|half| f64::from(half) / 2.0));
        prop::collection::vec(prop::collection::vec(level, 3), 0..6)
    }

    proptest! {
        #[test]
        fn the_change_gives_another_the_lead_and_no_smaller_one_does(levels in tables()) {
            let (found, now) = (change(&levels), leader(&levels));
            if let Some(found) = found {
                let ranks = competition_ranks(&scores(&changed(&levels, found)));
                prop_assert_eq!(ranks[found.leader], 1);
                prop_assert!(now.is_some_and(|now| ranks[now] > 1));
            }
            let Some(now) = now else { return Ok(()) };
            for (vendor, question, level) in (0..levels.len() * 18).map(|n| (n / 18, n / 6 % 3, n % 6)) {
                let Some(from) = levels[vendor][question] else { continue };
                let by = (level as f64 - from).abs();
                let level = u8::try_from(level).unwrap();
                let other = changed(&levels, AnswerChange { vendor, question, level, by, leader: 0 });
                let gives = competition_ranks(&scores(&other))[now] > 1;
                prop_assert!(!gives || found.is_some_and(|found| found.by <= by + 1e-9));
            }
        }
    }

    #[test]
    fn nobody_one_vendor_and_a_shared_lead_have_no_change() {
        let same = vec![Some(3.0); 3];
        for levels in [vec![], vec![same.clone()], vec![same.clone(), same.clone()]] {
            assert_eq!(change(&levels), None);
        }
        assert_eq!(change(&[vec![Some(4.0); 3], vec![None; 3]]).map(|found| found.vendor), Some(0));
        assert_eq!(change(&[vec![Some(5.0); 3], vec![Some(0.0); 3]]), None);
    }

    #[test]
    fn the_fewest_levels_count_and_then_the_larger_lead() {
        // A is 0.12 ahead: a level of the first question makes up 0.1, one of the steep question 0.16 downwards
        // and 0.12, a tie, upwards, two of the last 0.08.
        let levels = [vec![Some(4.0), Some(3.0), Some(4.0)], vec![Some(4.0), Some(2.0), Some(4.0)]];
        let found = change(&levels).unwrap();
        assert_eq!((found.vendor, found.question, found.level, found.leader), (1, 1, 4, 1));
        assert!((found.by - 2.0).abs() < 1e-9);
    }
}
