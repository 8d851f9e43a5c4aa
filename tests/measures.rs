//! Measures beside compliance: known answers, what holds for any tickets, and agreement with the summary.

#![allow(clippy::unwrap_used, reason = "a test may")]

use backstop::domain::import::{File, ImportId, ImportReport, Labels, Layout, Mapping, Source};
use backstop::domain::measures::{
    Lack, Measure, Measures, Milestone, Quantile, Wanted, level_of, measure,
};
use backstop::domain::sla::TierId;
use backstop::domain::stats::{Curve, Percentile};
use backstop::domain::summary::{Summary, Tally, summarise};
use backstop::domain::terms::Terms;
use backstop::domain::ticket::{
    Channel, Claimed, Event, EventKind, Exclusion, Gist, Message, ProblemClass, Side, Status,
    Ticket,
};
use backstop::domain::time::{Instant, MINUTE_MS, Zone};
use backstop::domain::vendor::VendorId;
use proptest::prelude::*;
use serde_json::Value;

fn source(as_of: i64) -> Source {
    Source {
        file: "log.csv".into(),
        layout: Layout::SimpleLog,
        grounds: Layout::SimpleLog.grounds(),
        as_of: Instant(as_of * MINUTE_MS),
        labels: Labels::default(),
        report: ImportReport::default(),
    }
}

/// Two vendors, a label that is nobody's, the four tiers, and a label that is no tier.
fn mapping() -> Mapping {
    Mapping {
        vendors: vec![Some(VendorId(1)), Some(VendorId(2)), None],
        tiers: TierId::ALL.map(Some).into_iter().chain([None]).collect(),
        as_of: None,
    }
}

fn both(tickets: &[Ticket], as_of: i64) -> Vec<(Measures, Summary)> {
    let (source, mapping, terms) = (source(as_of), mapping(), Terms::default());
    let file = File { id: ImportId(1), source: &source, mapping: &mapping };
    let zone = Zone::shanghai();
    let wanted = Wanted { zone: &zone, direction: Wanted::DIRECTION };
    let measures = measure(tickets, file, &terms, &wanted);
    let summaries = summarise(tickets, file, &terms);
    let named = |(a, b): (&(VendorId, Measures), &(VendorId, Summary))| assert_eq!(a.0, b.0);
    measures.iter().zip(&summaries).for_each(named);
    measures.into_iter().zip(summaries).map(|((_, of), (_, summary))| (of, summary)).collect()
}

fn measured(tickets: &[Ticket], as_of: i64) -> Measures {
    both(tickets, as_of).remove(0).0
}

fn ticket(created: i64, events: Vec<Event>) -> Ticket {
    Ticket {
        id: created.to_string(),
        vendor: 0,
        priority: 0,
        category: None,
        problem: ProblemClass::Unclassified,
        excluded: None,
        claimed: Claimed::default(),
        created: Instant(created * MINUTE_MS),
        events,
    }
}

fn index(value: &Value) -> Option<u16> {
    value.as_u64().map(|number| u16::try_from(number).unwrap())
}

fn event(row: &Value) -> Event {
    let side = match row[1].as_str().unwrap() {
        "vendor" => Side::Vendor,
        _ => Side::Customer,
    };
    let says =
        |gist, asks| EventKind::Message(Message { is_public: true, gist, asks, agent: None });
    let tries = |channel| EventKind::Attempt { channel, is_answered: row[3].as_bool().unwrap() };
    let kind = match row[2].as_str().unwrap() {
        "assigned" => EventKind::Assigned { group: index(&row[3]), agent: index(&row[4]) },
        "substantive" => says(Gist::Substantive, false),
        "boilerplate" => says(Gist::Boilerplate, false),
        "asks" => says(Gist::Substantive, true),
        "internal" => EventKind::Message(Message::default()),
        "waiting" => EventKind::Status(Status::WaitingOnCustomer),
        "hold" => EventKind::Status(Status::OnHold),
        "working" => EventKind::Status(Status::Working),
        "mail" => tries(Channel::Email),
        "call" => tries(Channel::Phone),
        "resolved" => EventKind::Resolved,
        other => panic!("{other} is no event"),
    };
    Event { at: Instant(row[0].as_i64().unwrap() * MINUTE_MS), side, kind }
}

fn at(curve: &Curve) -> Value {
    match curve.percentile(0.5) {
        Some(Percentile::At(ms)) => ms.into(),
        _ => Value::Null,
    }
}

fn tally(Tally { k, n }: Tally) -> Value {
    vec![k, n].into()
}

/// What a measure is called in the file of known answers.
fn found(of: &Measures, name: &str) -> Value {
    match name {
        "hops" => of.handoffs.hops.sum().into(),
        "returns" => of.handoffs.returns.k.into(),
        "ownerless_ms" => of.handoffs.ownerless_ms.into(),
        "transit_ms" => of.handoffs.transit_ms.into(),
        "life_ms" => of.handoffs.life_ms.max(of.pauses.life_ms).into(),
        "pauses" => of.pauses.set_by.iter().sum::<u32>().into(),
        "near" => tally(of.pauses.near_limit),
        "unasked" => tally(of.pauses.unasked),
        "outlasting" => tally(of.pauses.outlasting),
        "outlasted_ms" => at(&of.pauses.outlasted),
        "paused_ms" => of.pauses.waited_ms.iter().sum::<i64>().into(),
        "attempts" => of.attempts.median().into(),
        "unanswered" => tally(of.attempts.unanswered),
        "boilerplate" => tally(of.progress.boilerplate),
        "delay_ms" => at(&of.progress.delay),
        "progress" => of.progress.events.into(),
        "waits_ms" => of.talk.waits[..3].iter().map(at).collect(),
        "slower" => tally(of.talk.slower),
        "requests" => of.talk.requests.sum().into(),
        "round_trips" => of.talk.round_trips.sum().into(),
        "stall_ms" => at(&of.progress.stall),
        "open_ms" => of.progress.open_ms.into(),
        other => panic!("{other} is no measure"),
    }
}

#[test]
fn tickets_worked_by_hand_have_their_measures() {
    let text = std::fs::read_to_string("tests/golden/measures.json").unwrap();
    let whole: Value = serde_json::from_str(&text).unwrap();
    for case in whole["cases"].as_array().unwrap() {
        let of_row = |row: &Value| {
            let events = row["events"].as_array().unwrap().iter().map(event).collect();
            ticket(row["created"].as_i64().unwrap(), events)
        };
        let tickets: Vec<Ticket> = case["tickets"].as_array().unwrap().iter().map(of_row).collect();
        let measures = measured(&tickets, case["as_of"].as_i64().unwrap());
        for (name, expected) in case["expected"].as_object().unwrap() {
            assert_eq!(found(&measures, name), *expected, "{}: {name}", case["id"]);
        }
    }
}

#[test]
fn no_tickets_have_no_number_and_the_reason_is_said() {
    let empty = measured(&[], 10);
    assert_eq!((empty.tickets, empty.excluded, empty.untiered), (0, 0, 0));
    assert!(numbers(&empty).iter().all(Option::is_none));
    for class in [ProblemClass::Known, ProblemClass::Hard, ProblemClass::Unclassified] {
        for milestone in Milestone::ALL {
            let curve = empty.ranking.over_tiers(milestone, class);
            assert_eq!(Quantile::of(&curve), None);
        }
    }
    assert_eq!(level_of(Measure::HandOffs, empty.source), Err(Lack::Assignments));
}

#[test]
fn what_is_excluded_or_of_no_tier_is_counted_and_left_out_of_everything() {
    let says = Event::reply(Instant(5 * MINUTE_MS));
    let spam = Ticket { excluded: Some(Exclusion::Spam), ..ticket(0, vec![says]) };
    let unread = Ticket { priority: 4, ..ticket(0, vec![says]) };
    let nobodys = Ticket { vendor: 2, ..ticket(0, vec![says]) };
    let tickets = [spam, unread, nobodys, ticket(0, vec![says])];
    let measures = measured(&tickets, 100);
    assert_eq!((measures.tickets, measures.excluded, measures.untiered), (1, 1, 1));
    let alone = measured(&[ticket(0, vec![says])], 100);
    assert_eq!(Measures { excluded: 1, untiered: 1, ..alone }, measures);
}

#[test]
fn one_vendors_tickets_say_nothing_of_another() {
    let solved = |vendor| {
        let events = vec![Event::vendor(Instant(MINUTE_MS), EventKind::Resolved)];
        Ticket { vendor, category: Some(0), ..ticket(0, events) }
    };
    let again = Ticket { vendor: 1, category: Some(0), ..ticket(10, Vec::new()) };
    let found = both(&[solved(0), again], 60 * 1440);
    assert_eq!(found[0].0.recurrence.within_30, Tally { k: 0, n: 1 });
    assert_eq!((found[1].0.tickets, found[1].0.recurrence.within_30.n), (1, 0));
}

/// Every number that could be no number.
fn numbers(of: &Measures) -> [Option<f64>; 10] {
    [
        of.handoffs.mean(),
        of.handoffs.ownerless_share(),
        of.handoffs.transit_share(),
        of.pauses.share(),
        of.progress.per_day(),
        of.contacts.agents.mean(),
        of.attempts.needed.mean(),
        of.talk.round_trips.median(),
        of.talk.requests.mean(),
        of.handoffs.to_engineering.median(),
    ]
}

fn kinds() -> impl Strategy<Value = (Side, EventKind)> {
    let sides = prop_oneof![
        3 => Just(Side::Vendor), 2 => Just(Side::Customer), 1 => Just(Side::Bot), 1 => Just(Side::Third)
    ];
    let gists = prop::sample::select(vec![
        Gist::Unknown,
        Gist::Boilerplate,
        Gist::Thanks,
        Gist::Closing,
        Gist::Substantive,
    ]);
    let agents = || prop::option::of(0_u16..4);
    let said = (any::<bool>(), gists, any::<bool>(), agents()).prop_map(
        |(is_public, gist, asks, agent)| {
            EventKind::Message(Message { is_public, gist, asks, agent })
        },
    );
    let plain = prop::sample::select(vec![
        EventKind::Status(Status::WaitingOnCustomer),
        EventKind::Status(Status::OnHold),
        EventKind::Status(Status::Working),
        EventKind::Escalated,
        EventKind::EngineeringEngaged,
        EventKind::Direction,
        EventKind::Workaround,
        EventKind::RootCause,
        EventKind::Resolved,
        EventKind::Closed,
        EventKind::Reopened,
        EventKind::Severity(0),
        EventKind::Severity(2),
        EventKind::Attempt { channel: Channel::Phone, is_answered: false },
    ]);
    let assigned =
        (agents(), agents()).prop_map(|(group, agent)| EventKind::Assigned { group, agent });
    (sides, prop_oneof![3 => said, 3 => plain, 1 => assigned])
}

/// Tickets of anybody's, some of them excluded, with events in no order.
fn tickets() -> impl Strategy<Value = Vec<Ticket>> {
    let events = prop::collection::vec((-50_i64..40_000, kinds()), 0..12);
    let words = (0_u16..3, 0_u16..5, prop::option::of(0_u16..3), 0_usize..3, 0_u8..8);
    let one = (0_i64..40_000, words, events).prop_map(|(created, words, events)| {
        let (vendor, priority, category, problem, odd) = words;
        let classes = [ProblemClass::Known, ProblemClass::Hard, ProblemClass::Unclassified];
        let events = events.into_iter().map(|(after, (side, kind))| Event {
            at: Instant((created + after) * MINUTE_MS),
            side,
            kind,
        });
        Ticket {
            vendor,
            priority,
            category,
            problem: classes[problem],
            excluded: (odd == 0).then_some(Exclusion::Merged),
            claimed: Claimed::default(),
            ..ticket(created, events.collect())
        }
    });
    prop::collection::vec(one, 0..12)
}

fn merged(of: &Measures, tier: TierId) -> Curve {
    let class = |class| of.ranking.curve(Milestone::FirstReply, tier, class);
    let mut all = class(ProblemClass::Known).clone();
    all.merge(class(ProblemClass::Hard)).unwrap();
    all.merge(class(ProblemClass::Unclassified)).unwrap();
    all
}

proptest! {
    #[test]
    fn measures_and_the_summary_say_the_same(tickets in tickets(), as_of in 20_000_i64..80_000) {
        for (of, summary) in both(&tickets, as_of) {
            let tallies = summary.tallies;
            prop_assert_eq!(of.handoffs.returned, tallies.returned);
            prop_assert_eq!(of.progress.boilerplate_first, tallies.boilerplate);
            for tier in TierId::ALL {
                prop_assert_eq!(merged(&of, tier), summary.tiers[tier.index()].first_reply_curve.clone());
            }
            if level_of(Measure::KnownSolved, of.source).is_ok() {
                prop_assert_eq!(of.solved.known, tallies.known_solved);
            }
            if level_of(Measure::UpdateGaps, of.source).is_ok() {
                prop_assert_eq!(of.gaps.between, summary.updates);
            }
        }
    }

    #[test]
    fn no_number_is_none_of_a_number_and_no_share_leaves_its_bounds(
        tickets in tickets(),
        as_of in 20_000_i64..80_000,
    ) {
        for (of, _) in both(&tickets, as_of) {
            prop_assert!(numbers(&of).iter().flatten().all(|number| number.is_finite() && *number >= 0.0));
            let shares = [of.handoffs.ownerless_share(), of.handoffs.transit_share(), of.pauses.share()];
            prop_assert!(shares.iter().flatten().all(|share| *share <= 1.0));
            let tallies = [
                of.solved.known, of.solved.direction, of.solved.engineering, of.solved.durable,
                of.pauses.near_limit, of.pauses.unasked, of.pauses.outlasting,
                of.recurrence.within_30, of.recurrence.within_90, of.contacts.top_two(),
                of.contacts.explained_again, of.talk.slower, of.talk.consolidated(),
                of.attempts.unanswered, of.attempts.within(2), of.handoffs.returns,
            ];
            prop_assert!(tallies.iter().all(|tally| tally.k <= tally.n));
            let opened: u32 = of.rhythm.cells().iter().map(|cell| cell.tickets).sum();
            prop_assert_eq!(opened, of.tickets);
        }
    }

    #[test]
    fn the_order_of_tickets_makes_no_difference(tickets in tickets(), as_of in 20_000_i64..80_000) {
        let turned: Vec<Ticket> = tickets.iter().rev().cloned().collect();
        for (one, other) in both(&tickets, as_of).into_iter().zip(both(&turned, as_of)) {
            prop_assert_eq!(one.0, other.0);
        }
    }
}
