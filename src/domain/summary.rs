//! What tickets boil down to: all that the ranking and the verdict ever see of them.

use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};

use super::import::{EvidenceLevel, ImportId, Mapping, Source};
use super::sla::{ClockKind, ReplyReading, StateCounts, Yardstick};
use super::terms::Terms;
use super::ticket::Ticket;
use super::time::Instant;
use super::vendor::VendorId;

/// One vendor's tickets from one source, counted.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Summary {
    /// The moment as of which they were counted.
    pub as_of: Instant,
    /// How much the source lets us compute.
    pub level: EvidenceLevel,
    /// What they were counted under.
    pub fingerprint: Fingerprint,
    /// Per tier, T1 first.
    pub tiers: [TierSummary; 4],
}

/// What is counted of one tier.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct TierSummary {
    /// First reply on the ranking clock: the buyer's tiers, around the clock, from creation.
    pub first_reply: StateCounts,
}

/// All summaries at hand, by vendor and source.
pub type Summaries = BTreeMap<(VendorId, ImportId), Summary>;

/// Stands for the tiers and the mapping that tickets were counted under: equal ones, equal print.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Fingerprint(pub u64);

impl Fingerprint {
    /// The print of these settings.
    ///
    /// Source: FNV-1a, 64 bits (Fowler, Noll & Vo).
    pub fn of(terms: &Terms, mapping: &Mapping) -> Fingerprint {
        let mut print = Fnv(0xcbf2_9ce4_8422_2325);
        (terms, mapping).hash(&mut print);
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
/// A ticket whose vendor or priority is mapped to nothing is left out. A vendor that the mapping names has
/// a summary even when none of its tickets count.
pub fn summarise(
    tickets: &[Ticket],
    source: &Source,
    mapping: &Mapping,
    terms: &Terms,
) -> Vec<(VendorId, Summary)> {
    let empty = Summary {
        as_of: source.as_of,
        level: source.layout.level(),
        fingerprint: Fingerprint::of(terms, mapping),
        tiers: [TierSummary::default(); 4],
    };
    let mut summaries: Vec<(VendorId, Summary)> = Vec::new();
    for vendor in mapping.vendors.iter().flatten() {
        if summaries.iter().all(|(named, _)| named != vendor) {
            summaries.push((*vendor, empty.clone()));
        }
    }
    let yardstick = Yardstick::new(terms, mapping, source.as_of).knowing(tickets);
    for ticket in tickets {
        let vendor = yardstick.vendor(ticket);
        let outcome = yardstick.first_reply(ticket, ClockKind::Ranking, ReplyReading::Human);
        let (Some(vendor), Some(outcome)) = (vendor, outcome) else { continue };
        if let Some((_, summary)) = summaries.iter_mut().find(|(named, _)| *named == vendor) {
            summary.tiers[outcome.tier.index()].first_reply.add(outcome.state);
        }
    }
    summaries
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sla::{SlaTier, TierId};

    #[test]
    fn the_fingerprint_tells_any_change_of_its_settings() {
        let terms = Terms::default();
        let mapping =
            Mapping { vendors: vec![Some(VendorId(1))], tiers: vec![Some(TierId::T1), None] };
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
