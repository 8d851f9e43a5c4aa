//! What tickets boil down to.

use super::desk::*;
use backstop::codec::message::Reply;
use backstop::domain::import::{File, ImportId, ImportReport, Labels, Layout, Mapping, Source};
use backstop::domain::sla::{StateCounts, TierId};
use backstop::domain::stats::Percentile;
use backstop::domain::summary::{Summary, Tally, summarise};
use backstop::domain::terms::{Override, Terms};
use backstop::domain::ticket::{EventKind, Exclusion, Gist, ProblemClass, Side, Ticket};
use backstop::domain::time::MINUTE_MS;
use backstop::domain::vendor::VendorId;

const IMPORT: ImportId = ImportId(7);
const ENGAGED: Deed = (Side::Vendor, EventKind::EngineeringEngaged);

fn summaries(tickets: &[Ticket], layout: Layout, terms: &Terms) -> Vec<(VendorId, Summary)> {
    let source = Source {
        file: "x".into(),
        layout,
        grounds: layout.grounds(),
        as_of: minute(100_000),
        labels: Labels::default(),
        report: ImportReport::default(),
    };
    let tiers = TierId::ALL.map(Some).into_iter().chain([None]).collect();
    let mapping =
        Mapping { vendors: vec![Some(VENDOR), Some(VendorId(2)), None], tiers, as_of: None };
    summarise(tickets, File { id: IMPORT, source: &source, mapping: &mapping }, terms)
}

fn summary(tickets: &[Ticket]) -> Summary {
    summaries(tickets, Layout::SimpleLog, &Terms::default()).remove(0).1
}

fn of(problem: ProblemClass, deeds: &[(i64, Deed)]) -> Ticket {
    Ticket { problem, ..ticket(1, deeds) }
}

#[test]
fn counts_stand_beside_each_other_on_every_clock() {
    let tickets = [
        ticket(1, &[(10, BOILERPLATE), (100, REPLY)]),
        ticket(1, &[(1, BOT), (40, REPLY)]),
        ticket(2, &[]),
        Ticket { excluded: Some(Exclusion::Duplicate), ..ticket(1, &[(1, REPLY)]) },
        ticket(5, &[(1, REPLY)]),
        Ticket { vendor: 2, ..ticket(1, &[(1, REPLY)]) },
    ];
    let summary = summary(&tickets);
    let [first, second, ..] = &summary.tiers;
    let counts = StateCounts { within_target: 1, late: 1, excluded: 1, ..StateCounts::default() };
    assert_eq!(first.first_reply, counts);
    assert_eq!(first.felt, counts);
    assert_eq!(first.substantive, StateCounts { late: 2, excluded: 1, ..StateCounts::default() });
    assert_eq!(
        first.contract,
        StateCounts { no_promise: 2, excluded: 1, ..StateCounts::default() }
    );
    assert_eq!(second.first_reply, StateCounts { overdue: 1, ..StateCounts::default() });
    assert!(summary.has_texts);
    assert_eq!(first.first_reply_curve.percentile(0.5), Some(Percentile::At(10 * MINUTE_MS)));
    assert_eq!((first.first_reply_curve.count(), first.fix_curve.count()), (2, 2));
}

#[test]
fn two_vendors_in_one_file_are_counted_apart() {
    let other = Ticket { vendor: 1, ..ticket(1, &[(90, REPLY)]) };
    let found = summaries(&[ticket(1, &[(5, REPLY)]), other], Layout::SimpleLog, &Terms::default());
    let names: Vec<VendorId> = found.iter().map(|(vendor, _)| *vendor).collect();
    assert_eq!(names, [VENDOR, VendorId(2)]);
    let late = found.iter().map(|(_, summary)| summary.tiers[0].first_reply.late);
    assert_eq!(late.collect::<Vec<_>>(), [0, 1]);
}

#[test]
fn a_file_without_texts_says_nothing_of_substance() {
    let unknown = said(Side::Vendor, Gist::Unknown);
    let summary = summary(&[ticket(1, &[(5, unknown)]), ticket(1, &[])]);
    assert!(!summary.has_texts);
    let expected = StateCounts { unmeasurable: 2, ..StateCounts::default() };
    assert_eq!(summary.tiers[0].substantive, expected);
    assert_eq!(summary.tiers[0].first_reply.counted(), 2);
    assert_eq!(summary.tallies.boilerplate, Tally::default());
}

#[test]
fn a_persons_word_about_a_message_stands_in_its_own_import_only() {
    let told = |import, event, is_boilerplate| {
        let word = Override { import, ticket: "1".into(), event, is_boilerplate };
        let terms = Terms { overrides: vec![word], ..Terms::default() };
        let tickets = [ticket(1, &[(5, REPLY), (6, WORKING)])];
        summaries(&tickets, Layout::SimpleLog, &terms).remove(0).1.tiers[0].substantive
    };
    let met = StateCounts { within_target: 1, ..StateCounts::default() };
    let missed = StateCounts { overdue: 1, ..StateCounts::default() };
    assert_eq!(told(IMPORT, 0, true), missed);
    assert_eq!(told(IMPORT, 0, false), met);
    for (import, event) in [(ImportId(8), 0), (IMPORT, 1), (IMPORT, 99)] {
        assert_eq!(told(import, event, true), met);
    }
}

#[test]
fn tallies_count_what_is_known_and_only_that() {
    let known = [
        of(ProblemClass::Known, &[(5, REPLY), (60, SOLVED)]),
        of(ProblemClass::Known, &[(5, REPLY)]),
        of(ProblemClass::Known, &[(60, CLOSED_IT)]),
        Ticket {
            created: minute(99_000),
            ..of(ProblemClass::Known, &[(99_005, REPLY), (99_060, SOLVED)])
        },
        ticket(1, &[(5, BOILERPLATE), (60, SOLVED), (70, REOPENED)]),
        ticket(1, &[(1, group(Some(0))), (2, group(Some(1))), (3, group(Some(0)))]),
        ticket(1, &[(4, group(Some(0)))]),
    ];
    let tallies = summary(&known).tallies;
    assert_eq!(tallies.known_solved, Tally { k: 1, n: 3 });
    assert_eq!(tallies.reopened, Tally { k: 1, n: 4 });
    assert_eq!(tallies.returned, Tally { k: 1, n: 2 });
    assert_eq!(tallies.boilerplate, Tally { k: 1, n: 4 });
    assert_eq!(tallies.paused, Tally { k: 0, n: 7 });
    let simple = summaries(&known, Layout::Simple, &Terms::default()).remove(0).1.tallies;
    assert_eq!((simple.reopened, simple.paused), (Tally::default(), Tally::default()));
}

#[test]
fn pauses_set_just_before_the_limit_are_counted() {
    let set_at = |after| ticket(1, &[(after, WAITS), (200, REPLY)]);
    let near = |after| summary(&[set_at(after)]).tallies.near_limit;
    assert_eq!(
        [22, 23, 30, 31].map(near).map(|tally| (tally.k, tally.n)),
        [(0, 1), (1, 1), (1, 1), (0, 1)]
    );
    let answered = summary(&[ticket(1, &[(5, REPLY), (25, WAITS)])]).tallies;
    assert_eq!(
        (answered.near_limit, answered.paused),
        (Tally { k: 0, n: 1 }, Tally { k: 1, n: 1 })
    );
}

#[test]
fn hard_problems_and_news_have_their_curves() {
    let tickets = [
        of(ProblemClass::Hard, &[(5, REPLY), (50, ENGAGED), (95, REPLY), (100, SOLVED)]),
        of(ProblemClass::Hard, &[(100, SOLVED)]),
        of(ProblemClass::Hard, &[]),
        ticket(2, &[(5, REPLY), (95, REPLY)]),
    ];
    let found = summary(&tickets);
    assert_eq!(
        (found.engineering.count(), found.engineering.longest()),
        (3, Some(100_000 * MINUTE_MS))
    );
    assert_eq!((found.updates.count(), found.updates.longest()), (2, Some(90 * MINUTE_MS)));
}

#[test]
fn two_sources_of_a_vendor_add_up() {
    let (one, two) = ([ticket(1, &[(5, REPLY)])], [ticket(1, &[(50, REPLY)]), ticket(3, &[])]);
    let mut merged = summary(&one);
    merged.merge(&summary(&two)).unwrap();
    assert_eq!(merged, summary(&[&one[..], &two].concat()));
    let mut tiers = Terms::default();
    tiers.tiers = tiers.tiers.with(TierId::T1, backstop::domain::sla::SlaTier::new(7, 8).unwrap());
    let other = summaries(&one, Layout::SimpleLog, &tiers).remove(0).1;
    assert!(merged.merge(&other).is_err());
}

#[test]
fn summaries_survive_the_way_and_corrupt_ones_are_refused() {
    let tickets = [ticket(1, &[(5, REPLY), (95, ASKS), (95, WAITS)]), ticket(3, &[(2, SOLVED)])];
    let found = summaries(&tickets, Layout::SimpleLog, &Terms::default());
    let reply = Reply::Summarised { id: IMPORT, summaries: found };
    let bytes = reply.to_bytes();
    assert_eq!(Reply::from_bytes(&bytes).as_ref(), Ok(&reply));
    assert!(bytes.len() < 1200, "{}", bytes.len());
    for at in 0..bytes.len() {
        for flip in [1, 0x80, 0xff] {
            let mut bytes = bytes.clone();
            bytes[at] ^= flip;
            let Ok(Reply::Summarised { summaries, .. }) = Reply::from_bytes(&bytes) else {
                continue;
            };
            for tier in summaries.iter().flat_map(|(_, summary)| &summary.tiers) {
                tier.first_reply_curve.percentile(0.9);
                tier.fix_curve.percentile(0.5);
            }
        }
    }
}
