//! The tickets behind a number: each is measured alone, by the same code, and asked whether it counts.

use super::case::Case;
use super::handoffs::HandOffs;
use super::recurrence::{Occurrences, last_solved};
use super::{
    Attempts, Bench, Contacts, Count, Durations, Gaps, Holdings, Lack, Measures, Pauses, Progress,
    Promised, Reading, Rhythm, Solved, Talk, Wanted, yardstick,
};
use crate::domain::import::File;
use crate::domain::sla::ClockKind;
use crate::domain::stats::{Curve, Percentile};
use crate::domain::summary::Tally;
use crate::domain::terms::Terms;
use crate::domain::ticket::Ticket;
use crate::domain::time::Instant;
use crate::domain::vendor::VendorId;

/// Which number is looked behind.
#[derive(Clone, Copy, Debug)]
pub struct Behind<'a> {
    /// What measures need to know.
    pub wanted: &'a Wanted<'a>,
    /// Whose number.
    pub vendor: VendorId,
    /// Which one.
    pub count: Count,
}

/// A ticket that was looked at for a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// Its place among all, from 0.
    pub place: u32,
    /// Whether it is so.
    pub is_so: bool,
    /// How long what the number is read from took on it, the longest of several; `None` for other numbers.
    pub lasted: Option<Percentile>,
}

/// The tickets behind a number: each that was looked at.
///
/// As many as [`Measures::tally`] counts. Of pauses, tickets with at least one such pause. Takes time in proportion
/// to the tickets and their events.
pub fn behind(tickets: &[Ticket], file: File<'_>, terms: &Terms, asked: Behind<'_>) -> Vec<Told> {
    let Behind { wanted, vendor, count } = asked;
    let yardstick = yardstick(tickets, file, terms);
    let holdings = Holdings::of(file.source.layout, file.source.grounds, tickets);
    let bench = Bench { yardstick: &yardstick, terms, holdings, wanted };
    let (mut told, mut counted) = (Vec::new(), Vec::new());
    let mut alone = Alone::new(bench, asked);
    for (place, ticket) in (0..).zip(tickets) {
        if yardstick.vendor(ticket) != Some(vendor) {
            continue;
        }
        let case = ticket.excluded.is_none().then(|| Case::new(bench, vendor, ticket));
        match (count, case) {
            (Count::Excluded, None) | (Count::Untiered, Some(None)) => {
                told.push(Told { place, is_so: true, lasted: None });
            }
            (Count::Excluded | Count::Untiered, _) | (_, None | Some(None)) => {}
            (Count::CameBack(..) | Count::About(_) | Count::Uncategorised, Some(Some(case))) => {
                counted.push((place, case));
            }
            (_, Some(Some(case))) => told.extend(alone.ask(place, &case)),
        }
    }
    again(&mut told, &counted, (count, file.as_of()));
    told
}

/// Adds those of a category, or those that came again, which takes all tickets to know.
fn again(told: &mut Vec<Told>, cases: &[(u32, Case<'_>)], (count, as_of): (Count, Instant)) {
    let holds = |case: &Case<'_>| {
        let holdings = case.bench.holdings;
        holdings.has(Lack::Categories) && holdings.has(Lack::Ends)
    };
    let mut all = Occurrences::default();
    for (_, case) in cases {
        all.add(case);
    }
    all.sort();
    let is_so = |case: &Case<'_>| {
        let category = case.ticket().category;
        match count {
            Count::CameBack(window, wanted) => {
                let solved = last_solved(case)?;
                let is_wanted = wanted.is_none_or(|wanted| wanted == solved.0);
                all.is_again(solved, as_of, window).filter(|_| is_wanted)
            }
            Count::About(wanted) => (category == Some(wanted)).then_some(true),
            _ => category.is_none().then_some(true),
        }
    };
    for (place, case) in cases.iter().filter(|(_, case)| holds(case)) {
        if let Some(is_so) = is_so(case) {
            told.push(Told { place: *place, is_so, lasted: None });
        }
    }
}

/// One ticket's measures, as far as a number needs them.
struct Alone<'a> {
    bench: Bench<'a>,
    vendor: VendorId,
    count: Count,
    measures: Measures,
    empty: Curve,
}

impl<'a> Alone<'a> {
    fn new(bench: Bench<'a>, asked: Behind<'_>) -> Alone<'a> {
        let (vendor, count) = (asked.vendor, asked.count);
        let measures = Measures::new(bench, vendor);
        Alone { bench, vendor, count, measures, empty: Curve::new(&[]) }
    }

    /// What is told of a ticket; `None` where it is not among those looked at.
    fn ask(&mut self, place: u32, case: &Case<'_>) -> Option<Told> {
        let (all, empty) = (&mut self.measures, &self.empty);
        match self.count {
            Count::Solved(_)
            | Count::Read(Reading::Claim)
            | Count::Direction
            | Count::Engineering
            | Count::Durable
            | Count::WorkedAround
            | Count::Reopened => {
                all.solved = Solved::default();
                all.solved.add(case);
            }
            Count::Promise(_) | Count::PromisedResolution(_) => {
                let promise = |tier| self.bench.yardstick.commitment(self.vendor, tier);
                all.promised = Promised::tiers(|tier| Promised::new(promise(tier)));
                Promised::count(&mut all.promised, case);
            }
            Count::Returned
            | Count::Ownerless
            | Count::WithinHops
            | Count::BeyondHops
            | Count::Read(Reading::Hops | Reading::Owners | Reading::ToEngineering) => {
                all.handoffs = HandOffs::new(empty);
                all.handoffs.add(case);
            }
            Count::Paused
            | Count::NearLimit
            | Count::Unasked
            | Count::Outlasting
            | Count::Read(
                Reading::Waiting
                | Reading::Pauses
                | Reading::NearLimit
                | Reading::Unasked
                | Reading::Outlasting
                | Reading::Outlasted,
            ) => {
                all.pauses = Pauses::new(empty);
                all.pauses.add(case);
            }
            _ => self.ask_more(case),
        }
        let Tally { k, n } = self.measures.tally(self.count);
        (n > 0).then(|| Told { place, is_so: k > 0, lasted: self.measures.lasted(self.count) })
    }

    fn ask_more(&mut self, case: &Case<'_>) {
        let (all, empty) = (&mut self.measures, &self.empty);
        match self.count {
            Count::Timed(..) => {
                all.ranking = Durations::new(ClockKind::Ranking, empty);
                all.ranking.add(case);
            }
            Count::Read(Reading::Delivered(_)) => {
                all.contract = Durations::new(ClockKind::Contract, empty);
                all.contract.add(case);
            }
            Count::ExplainedAgain | Count::Read(Reading::People) => {
                all.contacts = Contacts::default();
                all.contacts.add(case);
            }
            Count::TriedAgain
            | Count::Unreached
            | Count::Read(Reading::Attempts | Reading::Reached(_)) => {
                all.attempts = Attempts::default();
                all.attempts.add(case);
            }
            Count::Boilerplate
            | Count::Read(Reading::Messages | Reading::Delay | Reading::Progress) => {
                all.progress = Progress::new(empty);
                all.progress.add(case);
            }
            Count::Slower
            | Count::Consolidated
            | Count::Read(Reading::RoundTrips | Reading::Wait(_)) => {
                all.talk = Talk::new(empty);
                all.talk.add(case);
            }
            Count::Gaps | Count::Read(Reading::Gaps) => {
                all.gaps = Gaps::new(empty);
                all.gaps.take(case);
            }
            Count::Hour(..) | Count::Opened(..) => {
                all.rhythm = Rhythm::new(empty, "");
                all.rhythm.add(case);
            }
            _ => {}
        }
    }
}
