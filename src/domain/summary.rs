//! What tickets boil down to: all that the ranking and the verdict ever see of them.

use std::hash::{Hash, Hasher};

use super::import::{EvidenceLevel, File, ImportId, Mapping, Source};
use super::logged::LoggedTicket;
use super::sla::{ReplyReading, StateCounts, TierId, Yardstick};
use super::stats::{Curve, CurveError};
use super::terms::Terms;
use super::ticket::Ticket;
use super::time::{Instant, Minutes};
use super::vendor::VendorId;

mod tally;
pub use tally::{Tallies, Tally};

mod count;

/// One vendor's tickets from one source, counted.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Summary {
    /// The moment as of which they were counted.
    pub as_of: Instant,
    /// How much the source lets us compute.
    pub level: EvidenceLevel,
    /// What they were counted under.
    pub fingerprint: Fingerprint,
    /// Whether the source has texts, so that it is known what its messages are good for.
    pub has_texts: bool,
    /// Per tier, T1 first.
    pub tiers: [TierSummary; 4],
    /// What is counted over all tiers.
    pub tallies: Tallies,
    /// How long hard problems took to reach the vendor's engineers or to be solved, whichever came first, in days of
    /// the calendar of T3, each as long as 24 hours here; event logs only.
    pub engineering: Curve,
    /// The times between updates on open T1 tickets, around the clock.
    pub updates: Curve,
}

/// What is counted of one tier.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct TierSummary {
    /// First replies of people on the ranking clock.
    pub first_reply: StateCounts,
    /// Substantive first replies on the ranking clock.
    pub substantive: StateCounts,
    /// First replies on the contract's clock, as the promise counts them.
    pub contract: StateCounts,
    /// First replies of people around the clock.
    pub felt: StateCounts,
    /// How long first replies of people took on the ranking clock.
    pub first_reply_curve: Curve,
    /// How long a workaround or a solution took on the ranking clock, whichever came first.
    pub fix_curve: Curve,
}

impl Summary {
    /// A summary of no tickets.
    fn empty(source: &Source, terms: &Terms, fingerprint: Fingerprint) -> Summary {
        let limits = |tier: TierId| [terms.tiers.get(tier).target(), terms.tiers.get(tier).limit()];
        let edges: Vec<i64> =
            TierId::ALL.into_iter().flat_map(limits).map(Minutes::as_ms).collect();
        let curve = Curve::new(&edges);
        let counts = StateCounts::default();
        let tier = TierSummary {
            first_reply: counts,
            substantive: counts,
            contract: counts,
            felt: counts,
            first_reply_curve: curve.clone(),
            fix_curve: curve.clone(),
        };
        Summary {
            as_of: source.as_of,
            level: source.grounds.level,
            fingerprint,
            has_texts: false,
            tiers: std::array::from_fn(|_| tier.clone()),
            tallies: Tallies::default(),
            engineering: curve.clone(),
            updates: curve,
        }
    }

    /// Adds another source of the same vendor's; the later as-of time and the lower level stand.
    ///
    /// # Errors
    /// When they were counted under other tiers; part of it may be added then.
    pub fn merge(&mut self, other: &Summary) -> Result<(), CurveError> {
        for (tier, more) in self.tiers.iter_mut().zip(&other.tiers) {
            tier.first_reply_curve.merge(&more.first_reply_curve)?;
            tier.fix_curve.merge(&more.fix_curve)?;
            tier.first_reply = tier.first_reply.plus(more.first_reply);
            tier.substantive = tier.substantive.plus(more.substantive);
            tier.contract = tier.contract.plus(more.contract);
            tier.felt = tier.felt.plus(more.felt);
        }
        self.engineering.merge(&other.engineering)?;
        self.updates.merge(&other.updates)?;
        self.tallies = self.tallies.plus(other.tallies);
        self.as_of = self.as_of.max(other.as_of);
        self.level = self.level.min(other.level);
        self.has_texts |= other.has_texts;
        Ok(())
    }
}

impl TierSummary {
    /// First replies on the ranking clock in the reading that the verdict goes by.
    pub fn counts(&self, reading: ReplyReading) -> StateCounts {
        match reading {
            ReplyReading::Any | ReplyReading::Human => self.first_reply,
            ReplyReading::Substantive => self.substantive,
        }
    }
}

/// All summaries at hand, by vendor and source, in that order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summaries(Vec<(VendorId, ImportId, Summary)>);

impl Summaries {
    /// Those of one source alone.
    pub fn of(source: ImportId, found: Vec<(VendorId, Summary)>) -> Summaries {
        let mut all = Summaries::default();
        all.extend(source, found);
        all
    }

    /// A vendor's tickets from a source; `None` where they were not counted.
    pub fn get(&self, vendor: VendorId, source: ImportId) -> Option<&Summary> {
        self.place(vendor, source).ok().map(|at| &self.0[at].2)
    }

    /// Takes in what was counted of a source, in place of what was counted of the same before.
    pub fn extend(&mut self, source: ImportId, found: Vec<(VendorId, Summary)>) {
        for (vendor, summary) in found {
            match self.place(vendor, source) {
                Ok(at) => self.0[at].2 = summary,
                Err(at) => self.0.insert(at, (vendor, source, summary)),
            }
        }
    }

    /// All of them, in order.
    pub fn all(&self) -> &[(VendorId, ImportId, Summary)] {
        &self.0
    }

    /// Where a summary stands, or else where it would.
    fn place(&self, vendor: VendorId, source: ImportId) -> Result<usize, usize> {
        self.0.binary_search_by(|(of, from, _)| (*of, *from).cmp(&(vendor, source)))
    }
}

/// Stands for the tiers and the mapping that tickets were counted under: equal ones, equal print.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Fingerprint(pub u64);

impl Fingerprint {
    /// The print of these settings.
    ///
    /// Source: FNV-1a, 64 bits (Fowler, Noll & Vo).
    pub fn of(terms: &Terms, mapping: &Mapping) -> Fingerprint {
        Fingerprint::of_all(&(terms, mapping))
    }

    /// The print of these settings and of tickets logged by hand; subjects and notes count for nothing.
    pub fn of_log(terms: &Terms, logged: &[LoggedTicket]) -> Fingerprint {
        let counted: Vec<LoggedTicket> = logged.iter().map(LoggedTicket::without_words).collect();
        Fingerprint::of_all(&(terms, counted))
    }

    /// The print of anything: equal things, equal prints, on every machine.
    pub(super) fn of_all(all: &impl Hash) -> Fingerprint {
        let mut print = Fnv(0xcbf2_9ce4_8422_2325);
        all.hash(&mut print);
        Fingerprint(print.0)
    }
}

/// Hashes the same on every machine, whatever the width of its pointers.
struct Fnv(u64);

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    fn write_usize(&mut self, number: usize) {
        self.write(&(number as u64).to_le_bytes());
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// Counts a source's tickets, per vendor.
///
/// A ticket whose vendor or priority is mapped to nothing is left out; one that is excluded is counted as such. A
/// vendor that the mapping names has a summary even when none of its tickets count.
pub fn summarise(tickets: &[Ticket], file: File<'_>, terms: &Terms) -> Vec<(VendorId, Summary)> {
    let File { id, source, mapping } = file;
    let yardstick = Yardstick::new(terms, mapping, file.as_of())
        .knowing(tickets)
        .telling(source.grounds.replies)
        .overriding(id, &terms.overrides);
    let mut empty = Summary::empty(source, terms, Fingerprint::of(terms, mapping));
    empty.as_of = file.as_of();
    empty.has_texts = yardstick.has_texts() == Some(true);
    let mut summaries: Vec<(VendorId, Summary)> = Vec::new();
    for vendor in mapping.vendors.iter().flatten() {
        if summaries.iter().all(|(named, _)| named != vendor) {
            summaries.push((*vendor, empty.clone()));
        }
    }
    for ticket in tickets {
        let vendor = yardstick.vendor(ticket);
        let found = summaries.iter_mut().find(|(named, _)| Some(*named) == vendor);
        if let Some((_, summary)) = found {
            summary.count(&yardstick, ticket);
        }
    }
    summaries
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::example::{EXAMPLE_IMPORT, counted};
    use crate::domain::sla::SlaTier;

    #[test]
    fn summaries_are_equal_in_whatever_order_they_came_and_the_later_one_stands() {
        let known = counted().summaries;
        let mut found: Vec<_> =
            known.all().iter().map(|(vendor, _, it)| (*vendor, it.clone())).collect();
        found.reverse();
        let stale = Summary { as_of: Instant(0), ..found[0].1.clone() };
        let mut all = Summaries::of(EXAMPLE_IMPORT, vec![(found[0].0, stale)]);
        assert_ne!(all.get(found[0].0, EXAMPLE_IMPORT), Some(&found[0].1));
        all.extend(EXAMPLE_IMPORT, found.clone());
        assert_eq!(all, known);
        all.extend(ImportId(9), vec![found[1].clone()]);
        assert_eq!(all.get(found[1].0, ImportId(9)), Some(&found[1].1));
        assert_eq!(all.get(found[0].0, ImportId(9)), None);
        assert_eq!(all.all().len(), found.len() + 1);
        assert!(all.all().iter().is_sorted_by_key(|(vendor, source, _)| (*vendor, *source)));
    }

    #[test]
    fn the_fingerprint_tells_any_change_of_its_settings() {
        let terms = Terms::default();
        let mapping = Mapping {
            vendors: vec![Some(VendorId(1))],
            tiers: vec![Some(TierId::T1), None],
            as_of: None,
        };
        let print = Fingerprint::of(&terms, &mapping);
        assert_eq!(print, Fingerprint::of(&terms.clone(), &mapping.clone()));
        let tiers = terms.tiers.with(TierId::T3, SlaTier::new(200, 480).unwrap());
        let tighter = Terms { tiers, ..terms.clone() };
        assert_ne!(print, Fingerprint::of(&tighter, &mapping));
        let other = Mapping { tiers: vec![None, Some(TierId::T1)], ..mapping.clone() };
        assert_ne!(print, Fingerprint::of(&terms, &other));
        let moved = Mapping { vendors: vec![Some(VendorId(2))], ..mapping };
        assert_ne!(print, Fingerprint::of(&terms, &moved));
    }
}
