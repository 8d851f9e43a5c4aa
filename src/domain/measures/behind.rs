//! The tickets behind a number: each is measured alone, by the same code, and asked whether it counts.

use super::case::Case;
use super::handoffs::HandOffs;
use super::recurrence::{Occurrences, last_solved};
use super::{
    Attempts, Bench, Contacts, Count, Durations, Gaps, Holdings, Lack, Measures, Pauses, Progress,
    Promised, Rhythm, Solved, Talk, Wanted, yardstick,
};
use crate::domain::import::File;
use crate::domain::sla::ClockKind;
use crate::domain::stats::Curve;
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

/// The tickets behind a number: the place of each that was looked at, and whether it is so.
///
/// As many as [`Measures::tally`] counts. Of pauses, tickets with at least one such pause. Takes time in proportion
/// to the tickets and their events.
pub fn behind(
    tickets: &[Ticket],
    file: File<'_>,
    terms: &Terms,
    asked: Behind<'_>,
) -> Vec<(u32, bool)> {
    let Behind { wanted, vendor, count } = asked;
    let yardstick = yardstick(tickets, file, terms);
    let holdings = Holdings::of(file.source.layout, file.source.grounds, tickets);
    let bench = Bench { yardstick: &yardstick, terms, holdings, wanted };
    let own = (0..).zip(tickets).filter(|(_, it)| yardstick.vendor(it) == Some(vendor));
    let cases = own.map(|(place, ticket)| {
        let is_in = ticket.excluded.is_none();
        (place, is_in.then(|| Case::new(bench, vendor, ticket)))
    });
    match count {
        Count::Excluded => cases.filter(|it| it.1.is_none()).map(|it| (it.0, true)).collect(),
        Count::Untiered => {
            cases.filter(|it| matches!(it.1, Some(None))).map(|it| (it.0, true)).collect()
        }
        _ => {
            let counted = cases.filter_map(|(place, case)| Some((place, case.flatten()?)));
            match count {
                Count::CameBack(..) | Count::About(_) | Count::Uncategorised => {
                    again(&counted.collect::<Vec<_>>(), (count, file.as_of()))
                }
                _ => {
                    let mut alone = Alone::new(bench, asked);
                    counted.filter_map(|(place, case)| Some((place, alone.ask(&case)?))).collect()
                }
            }
        }
    }
}

/// Those of a category, and those that came again, which takes all tickets to know.
fn again(cases: &[(u32, Case<'_>)], (count, as_of): (Count, Instant)) -> Vec<(u32, bool)> {
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
    let held = cases.iter().filter(|(_, case)| holds(case));
    held.filter_map(|(place, case)| Some((*place, is_so(case)?))).collect()
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

    /// Whether a ticket is so; `None` where it is not among those looked at.
    fn ask(&mut self, case: &Case<'_>) -> Option<bool> {
        let (all, empty) = (&mut self.measures, &self.empty);
        match self.count {
            Count::Solved(_)
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
            Count::Returned | Count::Ownerless | Count::WithinHops | Count::BeyondHops => {
                all.handoffs = HandOffs::new(empty);
                all.handoffs.add(case);
            }
            Count::Paused | Count::NearLimit | Count::Unasked | Count::Outlasting => {
                all.pauses = Pauses::new(empty);
                all.pauses.add(case);
            }
            _ => self.ask_more(case),
        }
        let Tally { k, n } = self.measures.tally(self.count);
        (n > 0).then_some(k > 0)
    }

    fn ask_more(&mut self, case: &Case<'_>) {
        let (all, empty) = (&mut self.measures, &self.empty);
        match self.count {
            Count::Timed(..) => {
                all.ranking = Durations::new(ClockKind::Ranking, empty);
                all.ranking.add(case);
            }
            Count::ExplainedAgain => {
                all.contacts = Contacts::default();
                all.contacts.add(case);
            }
            Count::TriedAgain | Count::Unreached => {
                all.attempts = Attempts::default();
                all.attempts.add(case);
            }
            Count::Boilerplate => {
                all.progress = Progress::new(empty);
                all.progress.add(case);
            }
            Count::Slower | Count::Consolidated => {
                all.talk = Talk::new(empty);
                all.talk.add(case);
            }
            Count::Gaps => {
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
