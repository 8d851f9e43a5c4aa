use super::*;
use crate::domain::ticket::{Gist, Side, Status};

#[test]
fn it_is_the_same_every_time_and_its_numbers_stay() {
    let (one, other) = (example(), example());
    assert_eq!((&one.evaluation, &one.tickets), (&other.evaluation, &other.tickets));
    for (vendor, tickets) in [(0, [50, 74, 61, 27]), (1, [43, 65, 58, 32]), (2, [22, 24, 31, 18])] {
        for (priority, count) in (0..).zip(tickets) {
            let is_it = |t: &&Ticket| (t.vendor, t.priority) == (vendor, priority);
            assert_eq!(one.tickets.iter().filter(is_it).count(), count);
        }
    }
}

#[test]
fn its_events_are_in_order_between_creation_and_as_of_time() {
    for ticket in example().tickets {
        assert!(ticket.events.is_sorted_by_key(|event| event.at), "{}", ticket.id);
        let known = ticket.created..=as_of();
        assert!(ticket.events.iter().all(|event| known.contains(&event.at)), "{}", ticket.id);
    }
}

#[test]
fn every_measure_has_something_to_show_for_every_vendor() {
    let example = example();
    for vendor in 0..3 {
        let tickets = || example.tickets.iter().filter(|ticket| ticket.vendor == vendor);
        let shows = |is_it: &dyn Fn(&Event) -> bool| {
            tickets().filter(|ticket| ticket.events.iter().any(is_it)).count()
        };
        let kinds = [
            EventKind::Status(Status::WaitingOnCustomer),
            EventKind::Status(Status::WaitingOnEngineering),
            EventKind::Status(Status::OnHold),
            EventKind::Escalated,
            EventKind::EngineeringEngaged,
            EventKind::Direction,
            EventKind::Workaround,
            EventKind::RootCause,
            EventKind::Resolved,
            EventKind::Closed,
            EventKind::Reopened,
        ];
        for kind in kinds {
            assert!(shows(&|event| event.kind == kind) > 0, "{vendor} {kind:?}");
        }
        assert!(shows(&|event| matches!(event.kind, EventKind::Severity(_))) > 1);
        let is_missed =
            |event: &Event| matches!(event.kind, EventKind::Attempt { is_answered: false, .. });
        assert!(shows(&is_missed) > 0);
        assert!(shows(&|event| matches!(event.kind, EventKind::Message(said) if said.asks)) > 5);
        for problem in [ProblemClass::Known, ProblemClass::Hard] {
            assert!(tickets().filter(|ticket| ticket.problem == problem).count() > 10);
        }
        for category in 0..3 {
            assert!(tickets().filter(|ticket| ticket.category == Some(category)).count() > 5);
        }
    }
    let source = &example.evaluation.imports[0].source;
    assert!(source.labels.groups.iter().chain(&source.labels.categories).all(|l| l.tickets > 10));
}

#[test]
fn one_vendor_opens_with_empty_words_and_machines_are_no_people() {
    let empty = |vendor: u16| {
        let example = example();
        let first = |ticket: &Ticket| {
            let reply = |event: &&Event| event.side == Side::Vendor && event.is_public_reply();
            let EventKind::Message(said) = ticket.events.iter().find(reply)?.kind else {
                return None;
            };
            Some(said.gist)
        };
        let firsts: Vec<Gist> =
            example.tickets.iter().filter(|t| t.vendor == vendor).filter_map(first).collect();
        assert!(firsts.iter().all(|gist| matches!(gist, Gist::Boilerplate | Gist::Substantive)));
        firsts.iter().filter(|gist| **gist == Gist::Boilerplate).count() * 100 / firsts.len()
    };
    let shares = [empty(0), empty(1), empty(2)];
    assert!(shares[0] < 15 && (30..55).contains(&shares[1]), "{shares:?}");
}
