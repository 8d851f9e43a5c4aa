use super::*;
use crate::domain::problem::ProblemKind;
use crate::domain::ticket::{Channel, Gist, Message, Ticket};
use crate::domain::vendor::Vendor;
use proptest::prelude::*;

const MINUTE: i64 = 60_000;

fn vendors() -> Vec<Vendor> {
    [(1, "Lantern"), (2, "Harbor"), (3, "Quiet")]
        .map(|(id, name)| Vendor { id: VendorId(id), name: name.into() })
        .to_vec()
}

fn ticket(number: u32, vendor: u32, events: &[(i64, Deed, &str)]) -> LoggedTicket {
    let event = |(minute, deed, who): &(i64, Deed, &str)| LoggedEvent {
        at: Instant(minute * MINUTE),
        side: deed.side,
        kind: deed.kind,
        who: (*who).into(),
        note: String::new(),
    };
    LoggedTicket {
        number,
        subject: "clients drop".into(),
        vendor: VendorId(vendor),
        tier: TierId::T2,
        problem: ProblemClass::Hard,
        category: " echo ".into(),
        is_probe: false,
        created: Instant(0),
        events: events.iter().map(event).collect(),
    }
}

fn deed(side: Side, kind: EventKind) -> Deed {
    Deed { side, kind }
}

fn only(logged: &LoggedTicket, now: Option<i64>) -> (Option<Ticket>, Vec<ProblemKind>) {
    let now = now.map(|minute| Instant(minute * MINUTE));
    let (source, mut tickets, _) =
        gather(logged.source(), std::slice::from_ref(logged), &vendors(), now).unwrap();
    (tickets.pop(), source.report.problems.into_iter().map(|problem| problem.kind).collect())
}

#[test]
fn tickets_logged_by_hand_are_a_source_like_a_file() {
    let solved = deed(Side::Vendor, EventKind::Resolved);
    let late = ticket(7, 2, &[(90, solved, ""), (20, Deed::ANSWERED, " Li ")]);
    let other = LoggedTicket { tier: TierId::T1, category: String::new(), ..ticket(9, 1, &[]) };
    let logged = [late, other];
    let (source, tickets, mapping) = gather(LOGGED, &logged, &vendors(), None).unwrap();
    let texts = |labels: &[crate::domain::import::Label]| -> Vec<(String, u32)> {
        labels.iter().map(|label| (label.text.clone(), label.tickets)).collect()
    };
    let pair = |text: &str, count| (text.to_owned(), count);
    assert_eq!(texts(&source.labels.vendors), [pair("Lantern", 1), pair("Harbor", 1)]);
    let priorities = [pair("T1", 1), pair("T2", 1), pair("T3", 0), pair("T4", 0)];
    assert_eq!(texts(&source.labels.priorities), priorities);
    assert_eq!(texts(&source.labels.categories), [pair("echo", 1)]);
    assert_eq!(mapping.vendors, [Some(VendorId(1)), Some(VendorId(2))]);
    assert_eq!(mapping.tiers, TierId::ALL.map(Some));
    assert_eq!(source.as_of, Instant(90 * MINUTE));
    assert_eq!((source.report.rows, source.report.tickets), (2, 2));
    let first = &tickets[0];
    assert_eq!(
        (first.id.as_str(), first.vendor, first.priority, first.category),
        ("7", 1, 1, Some(0))
    );
    assert_eq!(first.first_reply(), Some(Instant(20 * MINUTE)));
    let EventKind::Message(said) = first.events[0].kind else { panic!("sorted by time") };
    assert_eq!((said.gist, said.agent), (Gist::Substantive, Some(0)));
    assert_eq!(tickets[1].category, None);
}

#[test]
fn probes_of_a_mock_test_form_a_source_of_their_own() {
    let probe = LoggedTicket { is_probe: true, ..ticket(2, 3, &[]) };
    let logged = [ticket(1, 1, &[]), probe];
    let ids = |id| {
        let (_, tickets, mapping) = gather(id, &logged, &vendors(), None).unwrap();
        (tickets.into_iter().map(|ticket| ticket.id).collect::<Vec<_>>(), mapping.vendors)
    };
    assert_eq!(ids(LOGGED), (vec!["1".to_owned()], vec![Some(VendorId(1))]));
    assert_eq!(ids(PROBES), (vec!["2".to_owned()], vec![Some(VendorId(3))]));
    assert_eq!(gather(PROBES, &logged[..1], &vendors(), None), None);
}

#[test]
fn a_ticket_with_an_event_before_its_creation_is_set_aside_and_said() {
    let (found, problems) = only(&ticket(4, 1, &[(-1, Deed::ANSWERED, "")]), None);
    assert_eq!((found, problems), (None, vec![ProblemKind::CreatedAfterEvent("4".into())]));
    let (found, problems) = only(&ticket(4, 1, &[(0, Deed::ANSWERED, "")]), None);
    assert!(found.is_some() && problems.is_empty());
}

#[test]
fn what_is_later_than_now_is_left_out_and_said_and_does_not_move_the_as_of_time() {
    let logged = ticket(4, 1, &[(10, Deed::NOTED, ""), (99, Deed::ANSWERED, "")]);
    let (found, problems) = only(&logged, Some(98));
    assert_eq!(found.unwrap().events.len(), 1);
    assert_eq!(problems, [ProblemKind::EventInFuture("4".into())]);
    let now = Some(Instant(98 * MINUTE));
    let (source, ..) = gather(LOGGED, std::slice::from_ref(&logged), &vendors(), now).unwrap();
    assert_eq!(source.as_of, Instant(10 * MINUTE));
    assert_eq!(only(&logged, Some(99)).1, []);
    let (found, problems) = only(&logged, Some(-1));
    assert_eq!((found, problems), (None, vec![ProblemKind::CreatedInFuture("4".into())]));
}

#[test]
fn whoever_names_a_direction_or_picks_up_the_phone_has_answered_and_who_solves_has_not() {
    let call = |is_answered| EventKind::Attempt { channel: Channel::Phone, is_answered };
    let mail = EventKind::Attempt { channel: Channel::Email, is_answered: true };
    let answers = [
        (deed(Side::Vendor, EventKind::Direction), Some(Gist::Substantive)),
        (deed(Side::Vendor, EventKind::Workaround), Some(Gist::Substantive)),
        (deed(Side::Vendor, EventKind::RootCause), Some(Gist::Substantive)),
        (deed(Side::Vendor, EventKind::Acknowledged), Some(Gist::Boilerplate)),
        (deed(Side::Customer, call(true)), Some(Gist::Unknown)),
        (deed(Side::Customer, call(false)), None),
        (deed(Side::Customer, mail), None),
        (deed(Side::Customer, EventKind::Workaround), None),
        (deed(Side::Bot, EventKind::Acknowledged), None),
        (deed(Side::Vendor, EventKind::Resolved), None),
        (deed(Side::Vendor, EventKind::EngineeringEngaged), None),
    ];
    for (deed, gist) in answers {
        let logged = ticket(1, 1, &[(5, deed, "")]);
        let found = only(&logged, None).0.unwrap();
        let said = found.events.iter().find_map(|event| match event.kind {
            EventKind::Message(Message { gist, is_public: true, .. }) => Some(gist),
            _ => None,
        });
        assert_eq!(said, gist, "{deed:?}");
        assert!(found.events.iter().any(|event| event.kind == deed.kind), "{deed:?}");
        assert_eq!(logged.first_reply().is_some(), gist.is_some(), "{deed:?}");
    }
    let bot = ticket(1, 1, &[(5, Deed::ALL[3], "")]);
    assert_eq!((bot.events[0].side, bot.first_reply()), (Side::Bot, None));
}

#[test]
fn groups_and_agents_are_letters_by_name_and_a_hand_over_to_nobody_named_is_left_out() {
    let handed = |minute, who| (minute, Deed::HANDED, who);
    let first = ticket(
        1,
        1,
        &[
            handed(1, "L2"),
            handed(2, "R&D"),
            handed(3, "L2 "),
            handed(4, " "),
            (5, Deed::ANSWERED, "Li"),
        ],
    );
    let second =
        ticket(2, 2, &[handed(6, "R&D"), (7, Deed::ANSWERED, "Li"), (8, Deed::NOTED, "Wu")]);
    let (source, tickets, _) = gather(LOGGED, &[first, second], &vendors(), None).unwrap();
    let groups: Vec<(&str, u32)> =
        source.labels.groups.iter().map(|label| (label.text.as_str(), label.tickets)).collect();
    assert_eq!(groups, [("L2", 1), ("R&D", 2)]);
    let kinds = |ticket: &Ticket| -> Vec<Option<u16>> {
        let of = |event: &Event| match event.kind {
            EventKind::Assigned { group, .. } => group,
            EventKind::Message(said) => said.agent,
            _ => None,
        };
        ticket.events.iter().map(of).collect()
    };
    assert_eq!(kinds(&tickets[0]), [Some(0), Some(1), Some(0), Some(0)]);
    assert_eq!(kinds(&tickets[1]), [Some(1), Some(1), Some(2)]);
}

#[test]
fn a_ticket_is_over_since_it_was_solved_until_it_is_opened_again() {
    let closed = deed(Side::Vendor, EventKind::Closed);
    let solved = deed(Side::Vendor, EventKind::Resolved);
    let over =
        |events: &[(i64, Deed, &str)]| ticket(1, 1, events).over_since().map(|at| at.0 / MINUTE);
    assert_eq!(over(&[]), None);
    assert_eq!(over(&[(9, closed, ""), (5, solved, "")]), Some(5));
    assert_eq!(over(&[(5, solved, ""), (6, Deed::REOPENED, "")]), None);
    assert_eq!(over(&[(5, solved, ""), (8, solved, ""), (6, Deed::REOPENED, "")]), Some(8));
}

#[test]
fn every_deed_is_found_again_in_the_event_that_it_logged() {
    for (place, deed) in Deed::ALL.iter().enumerate() {
        let mut event = ticket(1, 1, &[(0, *deed, "")]).events.remove(0);
        assert_eq!(Deed::of(&event), Some(place));
        event.side = Side::Third;
        assert!(Deed::of(&event).is_some());
        event.kind = EventKind::Message(Message::default());
        assert_eq!(Deed::of(&event), None);
    }
}

proptest! {
    #[test]
    fn a_source_does_not_depend_on_the_order_of_logging_and_nothing_is_later_than_it(
        minutes in prop::collection::btree_map(0i64..500, 0usize..30, 0..12),
        now in prop::option::of(0i64..500),
    ) {
        let events: Vec<_> = minutes.iter().map(|(at, place)| (*at, Deed::ALL[*place], "Li")).collect();
        let backwards: Vec<_> = events.iter().rev().copied().collect();
        let now = now.map(|minute| Instant(minute * MINUTE));
        let of = |events: &[(i64, Deed, &str)]| {
            gather(LOGGED, &[ticket(1, 1, events)], &vendors(), now).unwrap()
        };
        let (source, tickets, mapping) = of(&events);
        prop_assert!(tickets[0].events.is_sorted_by_key(|event| event.at));
        prop_assert!(tickets[0].events.iter().all(|event| event.at <= source.as_of));
        prop_assert!(now.is_none_or(|now| source.as_of <= now));
        prop_assert_eq!(of(&backwards), (source, tickets, mapping));
    }
}
