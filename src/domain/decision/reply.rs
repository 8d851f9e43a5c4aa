//! The question "first reply in time, observed", answered by tickets.

use super::{Cell, Doubt, Found, Gauge, Measured, ValueFunction};
use crate::domain::sla::{StateCounts, TierId};
use crate::domain::stats::{posterior_mean, wilson};
use crate::domain::summary::Tally;

/// Fewer counted tickets than this leave a tier unknown.
pub const TIER_MINIMUM: u32 = 3;

/// The worth of a vendor's observed first replies, from its counts per tier.
///
/// Each tier's posterior mean goes through the declared breakpoints and weighs 0.4, 0.3, 0.2, 0.1. A tier
/// with fewer than [`TIER_MINIMUM`] counted tickets is unknown and keeps its weight. The range covers both
/// the unknown tiers and the 95 % Wilson intervals of the others. `None` when every tier is unknown.
pub fn first_reply(tiers: &[StateCounts; 4], worth: &ValueFunction) -> Option<Measured> {
    // Coverage is taken down from 1, so that full coverage is exactly 1.
    let mut whole = Cell { value: 0.0, low: 0.0, high: 0.0, covered: 1.0 };
    let (mut known, mut all, mut parts) = (0, Tally::default(), Vec::new());
    for tier in TierId::ALL {
        let (counts, share) = (tiers[tier.index()], tier.share());
        let (met, counted) = (counts.met(), counts.counted());
        let (part, doubt) = if counted < TIER_MINIMUM {
            (Cell::UNKNOWN, Doubt::Unknown)
        } else {
            let interval = wilson(met, counted);
            let cell = Cell {
                value: worth.value(posterior_mean(met, counted)),
                low: worth.value(interval.low),
                high: worth.value(interval.high),
                covered: 1.0,
            };
            known += 1;
            (cell, Doubt::Share { met, counted, worth: worth.clone() })
        };
        whole.value += share * part.value;
        whole.low += share * part.low;
        whole.high += share * part.high;
        whole.covered -= share * (1.0 - part.covered);
        all = all.plus(Tally { k: met, n: counted });
        parts.push((share, doubt));
    }
    (known > 0).then_some(Measured {
        gauge: Gauge { cell: whole, counted: all.n, found: Found::Share(all) },
        doubt: Doubt::Mix(parts),
    })
}

#[cfg(test)]
mod tests {
    use super::super::worth;
    use super::*;
    use crate::domain::questionnaire::Measure;

    fn first_reply_cell(tiers: &[StateCounts; 4]) -> Option<Cell> {
        Some(first_reply(tiers, &worth(Measure::FirstReply))?.gauge.cell)
    }

    fn counts(met: u32, late: u32) -> StateCounts {
        StateCounts { within_target: met, late, ..StateCounts::default() }
    }

    #[test]
    fn too_few_tickets_answer_nothing() {
        assert_eq!(first_reply_cell(&[counts(2, 0); 4]), None);
    }

    #[test]
    fn a_tier_without_tickets_keeps_its_weight_as_unknown() {
        let none = StateCounts::default();
        let cell = first_reply_cell(&[counts(199, 0), none, none, none]).unwrap();
        assert!((cell.covered - 0.4).abs() < 1e-12);
        // Posterior mean 199.5 / 200 = 0.9975, worth 0.99; the other tiers count one half.
        assert!((cell.value - (0.4 * 0.99 + 0.6 * 0.5)).abs() < 1e-12);
        assert!((cell.high - 1.0).abs() < 1e-12);
        assert!(cell.low < 0.4);
    }

    #[test]
    fn four_known_tiers_answer_the_question_fully() {
        let cell = first_reply_cell(&[counts(9, 1); 4]).unwrap();
        assert!((1.0..=1.0).contains(&cell.covered));
    }

    #[test]
    fn nine_in_ten_of_many_is_worth_six_tenths() {
        let cell = first_reply_cell(&[counts(90_000, 10_000); 4]).unwrap();
        assert!((cell.value - 0.6).abs() < 1e-4);
        assert!(cell.low <= cell.value && cell.value <= cell.high);
    }
}
