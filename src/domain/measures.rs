//! What tickets say besides compliance: how long, how often, by whom, and whether it lasts.
//!
//! Each measure has its file, is counted in one pass over the tickets, and is shown with its evidence level. None of
//! them enters the verdict.

use serde::{Deserialize, Serialize};

use super::import::File;
use super::sla::{ClockKind, TierId, Yardstick};
use super::stats::Curve;
use super::terms::Terms;
use super::ticket::Ticket;
use super::time::{Instant, Minutes, Zone};
use super::vendor::VendorId;

mod holdings;
pub use holdings::Holdings;

mod level;
pub use level::{Lack, Measure, level_of};

mod histogram;
pub use histogram::Histogram;

mod case;
use case::{Bench, Case};

mod milestone;
pub use milestone::Milestone;

mod durations;
pub use durations::{Durations, Quantile};

mod promised;
pub use promised::Promised;

mod solved;
pub use solved::{CLAIMED, Solved};

mod trail;
pub use trail::Trail;

mod handoffs;
pub use handoffs::HandOffs;

mod pauses;
pub use pauses::{Finding, Pauses};

mod recurrence;
use recurrence::Occurrences;
pub use recurrence::{Category, Recurrence};

mod contacts;
pub use contacts::Contacts;

mod attempts;
pub use attempts::Attempts;

mod rhythm;
pub use rhythm::{Cell, Rhythm};

mod progress;
pub use progress::Progress;

mod talk;
pub use talk::Talk;

mod gaps;
pub use gaps::{Gap, Gaps};

mod count;
pub use count::{Count, Window};

mod reading;
pub use reading::Reading;

mod behind;
pub use behind::{Behind, Told, behind};

#[cfg(test)]
mod sample;

/// What measures need to know besides the terms.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    /// The zone whose hours and weekdays are shown.
    pub zone: &'a Zone,
    /// "A few hours": how soon known problems should get a direction, on the ranking clock.
    pub direction: Minutes,
}

impl Wanted<'_> {
    /// Four hours, unless somebody says otherwise.
    pub const DIRECTION: Minutes = Minutes(240);
}

/// Everything measured of one vendor's tickets from one source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measures {
    /// The moment as of which they were measured.
    pub as_of: Instant,
    /// What the source holds; [`level_of`] tells each measure's level from it, or why there is none.
    pub source: Holdings,
    /// Tickets measured.
    pub tickets: u32,
    /// Tickets left out because they are excluded.
    pub excluded: u32,
    /// Tickets left out because their priority is mapped to no tier.
    pub untiered: u32,
    /// How long milestones took on the ranking clock.
    pub ranking: Durations,
    /// The same on the contract's clock; empty where nothing is promised.
    pub contract: Durations,
    /// The same on the felt clock.
    pub felt: Durations,
    /// Promise beside delivery, T1 first.
    pub promised: [Promised; 4],
    /// Whether problems were solved.
    pub solved: Solved,
    /// How tickets were passed on.
    pub handoffs: HandOffs,
    /// How tickets waited.
    pub pauses: Pauses,
    /// Whether the same came again.
    pub recurrence: Recurrence,
    /// Who answered.
    pub contacts: Contacts,
    /// Whether anybody could be reached.
    pub attempts: Attempts,
    /// First replies by hour and weekday.
    pub rhythm: Rhythm,
    /// What replies said, and whether anything moved.
    pub progress: Progress,
    /// How conversations went.
    pub talk: Talk,
    /// News on open T1 tickets.
    pub gaps: Gaps,
}

impl Measures {
    /// Nothing measured yet.
    fn new(bench: Bench<'_>, vendor: VendorId) -> Measures {
        let limits = |tier: TierId| {
            let tier = bench.terms.tiers.get(tier);
            [tier.target().as_ms(), tier.limit().as_ms()]
        };
        let edges: Vec<i64> = TierId::ALL.into_iter().flat_map(limits).collect();
        let empty = Curve::new(&edges);
        let promise = |tier| Promised::new(bench.yardstick.commitment(vendor, tier));
        Measures {
            as_of: bench.yardstick.as_of(),
            source: bench.holdings,
            tickets: 0,
            excluded: 0,
            untiered: 0,
            ranking: Durations::new(ClockKind::Ranking, &empty),
            contract: Durations::new(ClockKind::Contract, &empty),
            felt: Durations::new(ClockKind::Felt, &empty),
            promised: Promised::tiers(promise),
            solved: Solved::default(),
            handoffs: HandOffs::new(&empty),
            pauses: Pauses::new(&empty),
            recurrence: Recurrence::default(),
            contacts: Contacts::default(),
            attempts: Attempts::default(),
            rhythm: Rhythm::new(&empty, bench.wanted.zone.name()),
            progress: Progress::new(&empty),
            talk: Talk::new(&empty),
            gaps: Gaps::new(&empty),
        }
    }

    fn add(&mut self, case: &Case<'_>) {
        self.tickets = self.tickets.saturating_add(1);
        self.ranking.add(case);
        self.contract.add(case);
        self.felt.add(case);
        Promised::count(&mut self.promised, case);
        self.solved.add(case);
        self.handoffs.add(case);
        self.pauses.add(case);
        self.contacts.add(case);
        self.attempts.add(case);
        self.rhythm.add(case);
        self.progress.add(case);
        self.talk.add(case);
        self.gaps.take(case);
    }
}

/// One vendor's measures while tickets come in.
struct Sheet {
    vendor: VendorId,
    measures: Measures,
    occurrences: Occurrences,
}

/// Measures a source's tickets, per vendor.
///
/// Excluded tickets, and those whose priority is mapped to no tier, are counted and left out of everything else; those
/// of nobody are passed over. A vendor that the mapping names has measures even when none of its tickets count. One
/// pass, in time proportional to the tickets and their events, but for sorting by category.
pub fn measure(
    tickets: &[Ticket],
    file: File<'_>,
    terms: &Terms,
    wanted: &Wanted<'_>,
) -> Vec<(VendorId, Measures)> {
    let File { source, mapping, .. } = file;
    let yardstick = yardstick(tickets, file, terms);
    let holdings = Holdings::of(source.layout, source.grounds, tickets);
    let bench = Bench { yardstick: &yardstick, terms, holdings, wanted };
    let mut sheets: Vec<Sheet> = Vec::new();
    for vendor in mapping.vendors.iter().copied().flatten() {
        if sheets.iter().all(|sheet| sheet.vendor != vendor) {
            let measures = Measures::new(bench, vendor);
            sheets.push(Sheet { vendor, measures, occurrences: Occurrences::default() });
        }
    }
    for ticket in tickets {
        let vendor = yardstick.vendor(ticket);
        if let Some(sheet) = sheets.iter_mut().find(|sheet| Some(sheet.vendor) == vendor) {
            sheet.take(bench, ticket);
        }
    }
    sheets.into_iter().map(|sheet| sheet.done(file.as_of())).collect()
}

/// What a source's tickets are measured with.
fn yardstick(tickets: &[Ticket], file: File<'_>, terms: &Terms) -> Yardstick {
    let yardstick = Yardstick::new(terms, file.mapping, file.as_of())
        .knowing(tickets)
        .telling(file.source.grounds.replies);
    yardstick.overriding(file.id, &terms.overrides)
}

impl Sheet {
    fn take(&mut self, bench: Bench<'_>, ticket: &Ticket) {
        let Measures { excluded, untiered, .. } = &mut self.measures;
        if ticket.excluded.is_some() {
            *excluded = excluded.saturating_add(1);
        } else if let Some(case) = Case::new(bench, self.vendor, ticket) {
            self.measures.add(&case);
            self.occurrences.add(&case);
        } else {
            *untiered = untiered.saturating_add(1);
        }
    }

    fn done(self, as_of: Instant) -> (VendorId, Measures) {
        let recurrence = self.occurrences.recurrence(as_of);
        (self.vendor, Measures { recurrence, ..self.measures })
    }
}
