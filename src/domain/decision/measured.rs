//! What tickets say on a question: the worth of what was measured, and how sure that is.

use serde::{Deserialize, Serialize};

use super::{Attitude, Cell, Doubt, ValueFunction, first_reply, told};
use crate::domain::import::EvidenceLevel;
use crate::domain::questionnaire::Measure;
use crate::domain::sla::StateCounts;
use crate::domain::stats::{Curve, Percentile, posterior_mean, wilson};
use crate::domain::summary::{Summary, Tally};
use crate::domain::time::MINUTE_MS;

/// What tickets say on a question, and how that may turn out.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    /// What they say.
    pub gauge: Gauge,
    /// How it may turn out.
    pub doubt: Doubt,
}

/// What tickets say on a question.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Gauge {
    /// The worth of it, with its range.
    pub cell: Cell,
    /// How many tickets (or gaps between updates) it rests on.
    pub counted: u32,
    /// The number itself.
    pub found: Found,
}

/// The number that was measured.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Found {
    /// A share.
    Share(Tally),
    /// How long it takes, in milliseconds.
    Time(Percentile),
}

/// One vendor's tickets, counted, of all its sources that say enough.
#[derive(Clone, Debug, PartialEq)]
pub struct Counted {
    /// Real ones with timestamps, all sources together.
    pub dated: Option<Summary>,
    /// Real ones with a log of events.
    pub logged: Option<Summary>,
    /// First replies to the probes of its mock test.
    pub probes: StateCounts,
    /// First replies to its real tickets, per tier, in the reading that the policies ask for.
    pub tiers: [StateCounts; 4],
}

/// Fewer counted probes than this say nothing.
pub const PROBES_MINIMUM: u32 = 3;

/// Fewer tickets, or gaps between updates, than this say nothing.
pub const MINIMUM: u32 = 6;

/// A working day, on which curves of working days run.
const DAY: f64 = 1440.0;

/// What a measure comes to for one vendor; `None` where its tickets do not say enough.
///
/// Below the least numbers even a perfect record would score under no record, so nothing is filled in.
///
/// Source: the breakpoints are ours. Checked by the tests of this file.
pub fn measured(measure: Measure, of: &Counted, attitude: Attitude) -> Option<Measured> {
    let worth = worth(measure);
    let logged = of.logged.as_ref();
    let tally = |tally: Tally| share(tally, MINIMUM, &worth);
    match measure {
        Measure::FirstReply => first_reply(&of.tiers, &worth),
        Measure::Probes => {
            let Tally { k, n } = Tally { k: of.probes.met(), n: of.probes.counted() };
            share(Tally { k, n }, PROBES_MINIMUM, &worth)
        }
        Measure::Known => tally(of.dated.as_ref()?.tallies.known_solved),
        Measure::Reopened => tally(logged?.tallies.relapsed),
        Measure::Returned => tally(logged?.tallies.returned),
        Measure::Updates => time(&logged?.updates, 0.9, &worth),
        Measure::Hard => time(&logged?.engineering, attitude.percentile(), &worth),
        Measure::Workaround => {
            let [first, second, ..] = &of.dated.as_ref()?.tiers;
            let mut both = first.fix_curve.clone();
            both.merge(&second.fix_curve).ok()?;
            time(&both, attitude.percentile(), &worth)
        }
    }
}

/// What a measure is worth: of a share, or of minutes.
///
/// # Panics
/// Never: the breakpoints rise.
pub fn worth(measure: Measure) -> ValueFunction {
    let points: &[(f64, f64)] = match measure {
        Measure::FirstReply | Measure::Probes => {
            &[(0.5, 0.0), (0.8, 0.4), (0.9, 0.6), (0.95, 0.8), (1.0, 1.0)]
        }
        Measure::Known => &[(0.7, 0.0), (0.9, 0.8), (0.95, 1.0)],
        Measure::Reopened => {
            &[(0.0, 1.0), (0.02, 0.8), (0.05, 0.6), (0.1, 0.4), (0.15, 0.2), (0.2, 0.0)]
        }
        Measure::Returned => &[(0.0, 1.0), (0.05, 0.8), (0.1, 0.6), (0.2, 0.4), (0.3, 0.0)],
        Measure::Updates => &[(30.0, 1.0), (60.0, 0.8), (120.0, 0.4), (240.0, 0.0)],
        Measure::Hard => &[(0.25 * DAY, 1.0), (DAY, 0.8), (3.0 * DAY, 0.6), (10.0 * DAY, 0.0)],
        Measure::Workaround => {
            &[(240.0, 1.0), (1440.0, 0.8), (4320.0, 0.6), (10_080.0, 0.4), (20_160.0, 0.0)]
        }
    };
    ValueFunction::piecewise(points.to_vec()).expect("the declared breakpoints rise")
}

/// The worth of a share: that of its posterior mean, with the ends of its Wilson interval as range.
fn share(Tally { k, n }: Tally, least: u32, worth: &ValueFunction) -> Option<Measured> {
    (n >= least).then(|| {
        let interval = wilson(k, n);
        let (a, b) = (worth.value(interval.low), worth.value(interval.high));
        let value = worth.value(posterior_mean(k, n));
        let cell = Cell { value, low: a.min(b), high: a.max(b), covered: 1.0 };
        let found = Found::Share(Tally { k, n });
        let doubt = Doubt::Share { met: k, counted: n, worth: worth.clone() };
        Measured { gauge: Gauge { cell, counted: n, found }, doubt }
    })
}

/// The worth of a percentile of a curve.
///
/// One that is not reached counts as half the worth of the longest time seen, with 0 and that worth as range; its
/// quantiles are those of the one-sided bound, where there is none 0.
fn time(curve: &Curve, share: f64, worth: &ValueFunction) -> Option<Measured> {
    let counted = u32::try_from(curve.count()).unwrap_or(u32::MAX);
    let found = curve.percentile(share).filter(|_| counted >= MINIMUM)?;
    let at = |ms: i64| worth.value(ms as f64 / MINUTE_MS as f64);
    let bound = |errors: f64| curve.bound(share, errors).map_or(0.0, at);
    let cell = match found {
        Percentile::At(ms) => {
            let interval = curve.interval(share);
            let [low, high] = interval.map_or([0.0, bound(-1.96)], |of| {
                [of.high, of.low].map(|ms| worth.value(ms / MINUTE_MS as f64))
            });
            let value = at(ms);
            Cell { value, low: low.min(value), high: high.max(value), covered: 1.0 }
        }
        Percentile::MoreThan(ms) => {
            Cell { value: at(ms) / 2.0, low: 0.0, high: at(ms), covered: 1.0 }
        }
        Percentile::Never => Cell { value: 0.0, low: 0.0, high: 0.0, covered: 1.0 },
    };
    let doubt = told(curve, share, &at)?;
    Some(Measured { gauge: Gauge { cell, counted, found: Found::Time(found) }, doubt })
}

impl Counted {
    /// What a vendor's sources come to, probes apart; those with flags or lengths only are shown and never scored.
    pub fn of<'a>(
        real: impl Iterator<Item = &'a Summary>,
        probes: impl Iterator<Item = &'a Summary>,
        tiers: [StateCounts; 4],
    ) -> Counted {
        let mut counted = Counted { dated: None, logged: None, probes: pooled(probes), tiers };
        for summary in real {
            if summary.level >= EvidenceLevel::L2 {
                add(&mut counted.dated, summary);
            }
            if summary.level >= EvidenceLevel::L3 {
                add(&mut counted.logged, summary);
            }
        }
        counted
    }
}

fn add(all: &mut Option<Summary>, more: &Summary) {
    match all {
        // Counted under other tiers: such a summary is stale and is counted again at once.
        Some(all) => all.merge(more).unwrap_or_default(),
        None => *all = Some(more.clone()),
    }
}

fn pooled<'a>(summaries: impl Iterator<Item = &'a Summary>) -> StateCounts {
    let tiers = summaries.flat_map(|summary| &summary.tiers).map(|tier| tier.first_reply);
    tiers.fold(StateCounts::default(), StateCounts::plus)
}

#[cfg(test)]
mod tests;
