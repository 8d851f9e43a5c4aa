//! How long it takes, of tickets that are partly still open, kept as counts in bins.

use super::proportion::{Interval, Z};
use crate::domain::time::MINUTE_MS;

mod packed;
mod steps;
use packed::Packed;

/// The ten edges of a decade, the same step apart on a log scale.
const DECADE: [f64; 10] = [
    1.0,
    1.258_925_411_794_167_3,
    1.584_893_192_461_113_5,
    1.995_262_314_968_879_5,
    2.511_886_431_509_58,
    3.162_277_660_168_379_5,
    3.981_071_705_534_972_5,
    5.011_872_336_272_722,
    6.309_573_444_801_932,
    7.943_282_347_242_816,
];

/// The last edge that is always there, 365 days.
const YEAR_MS: i64 = 365 * 1440 * MINUTE_MS;

/// What rounding may do to a share that is still open.
const ROUNDING: f64 = 1e-9;

/// Durations in bins: how many ended and how many are still open in each.
///
/// A bin reaches from above its lower edge up to and including its upper edge, as a target is met by a reply
/// at the target. Edges: ten per decade from 1 minute to 1 year, to the millisecond, and those given. Below
/// the first is *under*, past the last *beyond*. Kept exactly besides: the longest time seen.
///
/// What a bin can tell: the `j`-th of the `d` that ended in it stands at `lower * (upper / lower)^(j / d)`,
/// log-linear, the last of them at the upper edge; in the bin of the longest time seen that time stands for
/// the upper edge, and *under* is linear from 0. Open ones of a bin are at risk to its end. So a percentile is at
/// most an edge exactly when it was so before binning, unless an open ticket's age lies in the same bin
/// below an ended one; and a duration alone in its bin and on its edge is kept exactly.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "Packed", into = "Packed")]
pub struct Curve {
    edges: Vec<i64>,
    bins: Vec<Bin>,
    never: u32,
    longest: Option<i64>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Bin {
    ended: u32,
    open: u32,
}

/// What a curve says of a percentile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Percentile {
    /// Milliseconds.
    At(i64),
    /// Not reached: longer than the longest time seen, in milliseconds.
    MoreThan(i64),
    /// Not reached, and no time was seen: there are only tickets never answered.
    Never,
}

/// What is wrong with two curves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CurveError {
    /// The edges differ.
    #[error("curves with different edges cannot be added; count both under the same tiers")]
    EdgesDiffer,
    /// What was kept is no curve.
    #[error("what was kept is no curve; count the tickets again")]
    Corrupt,
}

/// The curve just after a ticket ended.
struct Step {
    /// Milliseconds.
    time: i64,
    /// The share that takes longer.
    longer: f64,
    /// Greenwood's sum: the variance of the logarithm of that share.
    variance: f64,
}

impl Curve {
    /// An empty curve with these edges besides the usual ones, in milliseconds.
    ///
    /// In any order; one that comes twice counts once, one of 0 or less is left out.
    pub fn new(given: &[i64]) -> Curve {
        let mut edges: Vec<i64> = given.iter().copied().filter(|edge| *edge > 0).collect();
        let mut decade = MINUTE_MS as f64;
        while decade < YEAR_MS as f64 {
            edges
                .extend(DECADE.map(|part| rounded(part * decade)).iter().filter(|e| **e < YEAR_MS));
            decade *= 10.0;
        }
        edges.push(YEAR_MS);
        edges.sort_unstable();
        edges.dedup();
        let bins = vec![Bin::default(); edges.len() + 1];
        Curve { edges, bins, never: 0, longest: None }
    }

    /// Adds a ticket that ended after that many milliseconds; less than 0 counts as 0.
    pub fn add_ended(&mut self, duration: i64) {
        let bin = self.seen(duration);
        bin.ended = bin.ended.saturating_add(1);
    }

    /// Adds a ticket still open after that many milliseconds; less than 0 counts as 0.
    pub fn add_open(&mut self, age: i64) {
        let bin = self.seen(age);
        bin.open = bin.open.saturating_add(1);
    }

    /// Adds a ticket closed without an answer: it stays at risk for good.
    pub fn add_never(&mut self) {
        self.never = self.never.saturating_add(1);
    }

    fn seen(&mut self, duration: i64) -> &mut Bin {
        let duration = duration.max(0);
        self.longest = self.longest.max(Some(duration));
        &mut self.bins[self.edges.partition_point(|edge| *edge < duration)]
    }

    /// Adds all tickets of another curve.
    ///
    /// # Errors
    ///
    /// When the edges differ; nothing is added then.
    pub fn merge(&mut self, other: &Curve) -> Result<(), CurveError> {
        if self.edges != other.edges {
            return Err(CurveError::EdgesDiffer);
        }
        for (bin, more) in self.bins.iter_mut().zip(&other.bins) {
            bin.ended = bin.ended.saturating_add(more.ended);
            bin.open = bin.open.saturating_add(more.open);
        }
        self.never = self.never.saturating_add(other.never);
        self.longest = self.longest.max(other.longest);
        Ok(())
    }

    /// How many tickets were added, of whatever kind.
    pub fn count(&self) -> u64 {
        let each = |bin: &Bin| u64::from(bin.ended) + u64::from(bin.open);
        self.bins.iter().map(each).sum::<u64>() + u64::from(self.never)
    }

    /// The longest time seen, ended or open, in milliseconds; `None` when none was.
    pub fn longest(&self) -> Option<i64> {
        self.longest
    }

    /// The time within which that share of tickets ended.
    ///
    /// The earliest time at which at most `1 - share` take longer. `share` is above 0 and below 1, or the answer
    /// is `None`, as for a curve without tickets. At most the longest time seen.
    ///
    /// Source: Kaplan & Meier (1958). Checked by `tests/golden/survival.json`.
    pub fn percentile(&self, share: f64) -> Option<Percentile> {
        if self.count() == 0 || !is_inside(share) {
            return None;
        }
        let reached = self.falls().find(|step| step.longer <= 1.0 - share + ROUNDING);
        Some(match (reached, self.longest) {
            (Some(step), _) => Percentile::At(step.time),
            (None, Some(longest)) => Percentile::MoreThan(longest),
            (None, None) => Percentile::Never,
        })
    }

    /// The 95 % interval of a percentile, in milliseconds.
    ///
    /// `None` where it does not exist: where the band's upper line never comes down to `1 - share`, as with few
    /// tickets or many open ones, and for a `share` not above 0 and below 1.
    ///
    /// Source: Brookmeyer & Crowley (1982) on the log-log scale. Checked by `tests/golden/survival.json`.
    pub fn interval(&self, share: f64) -> Option<Interval> {
        let (low, high) = (self.bound(share, -Z)?, self.bound(share, Z)?);
        Some(Interval { low: low as f64, high: high as f64 })
    }

    /// A percentile that many standard errors later, in milliseconds.
    ///
    /// Where the curve, raised by `errors` standard errors on the log-log scale (lowered by a negative number),
    /// first comes down to `1 - share`. `None` where it never does: as in R's `survfit(conf.type = "log-log")`,
    /// there is no band where nothing takes longer. Takes time in proportion to the tickets that ended.
    ///
    /// Source: Brookmeyer & Crowley (1982); Greenwood (1926); Kalbfleisch & Prentice (1980). Checked by
    /// `tests/golden/survival.json`.
    pub fn bound(&self, share: f64, errors: f64) -> Option<i64> {
        let is_reached = |step: &Step| step.raised(errors) <= 1.0 - share + ROUNDING;
        let banded = self.falls().filter(|step| step.longer > 0.0);
        banded.filter(|_| is_inside(share)).find(is_reached).map(|step| step.time)
    }

    /// One step for each ticket that ended, the earliest first.
    fn falls(&self) -> impl Iterator<Item = Step> {
        let mut at_risk = self.count() as f64;
        let (mut longer, mut variance) = (1.0, 0.0);
        let bins = self.bins.iter().enumerate().filter(|(_, bin)| **bin != Bin::default());
        bins.flat_map(move |(index, bin)| {
            let (n, before, sum) = (at_risk, longer, variance);
            let after = move |j: f64| (before * (1.0 - j / n), sum + j / (n * (n - j)));
            let ended = f64::from(bin.ended);
            (longer, variance) = after(ended);
            at_risk -= ended + f64::from(bin.open);
            (1..=bin.ended).map(move |j| {
                let (longer, variance) = after(f64::from(j));
                Step { time: self.place(index, f64::from(j) / ended), longer, variance }
            })
        })
    }

    /// Where a part of those that ended in a bin have ended, in milliseconds.
    fn place(&self, bin: usize, part: f64) -> i64 {
        let longest = self.longest.unwrap_or(0);
        let high = self.edges.get(bin).map_or(longest, |edge| longest.min(*edge)) as f64;
        let low = bin.checked_sub(1).map(|below| self.edges[below] as f64);
        rounded(low.map_or(high * part, |low| low * libm::pow(high / low, part)))
    }
}

impl Step {
    /// The share that takes longer, that many standard errors higher, log-log.
    fn raised(&self, errors: f64) -> f64 {
        let log = libm::log(self.longer);
        libm::exp(log * libm::exp(errors * self.variance.sqrt() / log))
    }
}

fn is_inside(share: f64) -> bool {
    0.0 < share && share < 1.0
}

/// To the nearest whole millisecond.
#[allow(clippy::cast_possible_truncation)]
fn rounded(ms: f64) -> i64 {
    ms.round() as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn minutes(ended: &[i64], open: &[i64], edges: &[i64]) -> Curve {
        let ms = |minutes: &i64| minutes * MINUTE_MS;
        let mut curve = Curve::new(&edges.iter().map(ms).collect::<Vec<_>>());
        ended.iter().map(ms).for_each(|duration| curve.add_ended(duration));
        open.iter().map(ms).for_each(|age| curve.add_open(age));
        curve
    }

    #[test]
    fn open_tickets_make_the_median_thirty_where_leaving_them_out_makes_it_twenty() {
        let curve = minutes(&[10, 20, 30], &[60, 60], &[10, 20, 30, 60]);
        assert_eq!(curve.percentile(0.5), Some(Percentile::At(30 * MINUTE_MS)));
        let naive = minutes(&[10, 20, 30], &[], &[10, 20, 30, 60]);
        assert_eq!(naive.percentile(0.5), Some(Percentile::At(20 * MINUTE_MS)));
    }

    #[test]
    fn without_an_edge_at_thirty_a_bin_says_its_upper_edge() {
        let curve = minutes(&[10, 20, 30], &[60, 60], &[]);
        assert_eq!(curve.percentile(0.5), Some(Percentile::At(1_897_367)));
    }

    #[test]
    fn a_percentile_that_is_not_reached_is_more_than_the_longest_seen() {
        let curve = minutes(&[10, 20, 30], &[60, 60], &[]);
        assert_eq!(curve.percentile(0.9), Some(Percentile::MoreThan(60 * MINUTE_MS)));
    }

    #[test]
    fn the_edges_are_ten_a_decade_to_a_year_and_those_given() {
        let usual = Curve::new(&[]);
        assert_eq!((usual.edges.len(), usual.bins.len()), (59, 60));
        assert_eq!((usual.edges[0], usual.edges[58]), (MINUTE_MS, YEAR_MS));
        let given = Curve::new(&[30, 0, -5, 30, MINUTE_MS, i64::MAX]);
        assert_eq!(given.edges.len(), 61);
        assert_eq!((given.edges[0], given.edges[60]), (30, i64::MAX));
    }
}
