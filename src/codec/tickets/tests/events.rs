//! The simple table of events.

use super::*;
use crate::domain::ticket::Side::{Bot, Customer, Vendor};
use crate::domain::ticket::{
    Channel, Event, EventKind, Exclusion, Gist, Message, ProblemClass, Side, Status,
};

pub(super) const HEAD: &str =
    "ticket,at,event,side,text,priority,group,agent,vendor,category,kind,channel,answered\n";

pub(super) fn log(rows: &str) -> Imported {
    read_text(&format!("{HEAD}{rows}"))
}

/// Minutes since two o'clock, side and kind of a ticket's events.
fn told(ticket: &Ticket) -> Vec<(i64, Side, EventKind)> {
    let since = |at: Instant| (at.0 - minute(2, 0)) / 60_000;
    ticket.events.iter().map(|event: &Event| (since(event.at), event.side, event.kind)).collect()
}

fn message(is_public: bool, gist: Gist, asks: bool, agent: Option<u16>) -> EventKind {
    EventKind::Message(Message { is_public, gist, asks, agent })
}

#[test]
fn every_kind_of_row_becomes_its_event() {
    let found = log(concat!(
        "7,2026-09-01 02:00,created,customer,It fails,P2,,,Lantern,audio,hard,,\n",
        "7,2026-09-01 02:01,message,bot,A ticket has been created,,,,,,,,\n",
        "7,2026-09-01 02:02,attempt,customer,,,,,,,,phone,no\n",
        "7,2026-09-01 02:03,assigned,,,,Media,Zoe,,,,,\n",
        "7,2026-09-01 02:04,working,,,,,,,,,,\n",
        "7,2026-09-01 02:05,reply,vendor,We have received your request.,,,Zoe,,,,,\n",
        "7,2026-09-01 02:06,Severity,,,P1,,,,,,,\n",
        "7,2026-09-01 02:07,internal,,ask the codec people,,,Zoe,,,,,\n",
        "7,2026-09-01 02:08,reply,vendor,Could you send the logs?,,,Yan,,,,,\n",
        "7,2026-09-01 02:09,waiting on customer,,,,,,,,,,\n",
        "7,2026-09-01 02:10,message,customer,Here they are,,,,,,,,\n",
        "7,2026-09-01 02:11,escalated,,,,,,,,,,\n",
        "7,2026-09-01 02:12,engineering,,,,,,,,,,\n",
        "7,2026-09-01 02:13,workaround,,,,,,,,,,\n",
        "7,2026-09-01 02:14,root_cause,,,,,,,,,,\n",
        "7,2026-09-01 02:15,resolved,,,,,,,,,,\n",
        "7,2026-09-01 02:16,message,customer,Thanks!,,,,,,,,\n",
        "7,2026-09-01 02:17,reopened,customer,,,,,,,,,\n",
        "7,2026-09-01 02:18,closed,bot,,,,,,,,,\n",
    ));
    let ticket = &found.tickets[0];
    assert_eq!(problems(&found.source.report), []);
    let expected = [
        (1, Bot, message(true, Gist::Boilerplate, false, None)),
        (2, Customer, EventKind::Attempt { channel: Channel::Phone, is_answered: false }),
        (3, Vendor, EventKind::Assigned { group: Some(0), agent: Some(0) }),
        (4, Vendor, EventKind::Status(Status::Working)),
        (5, Vendor, message(true, Gist::Boilerplate, false, Some(0))),
        (6, Vendor, EventKind::Severity(1)),
        (7, Vendor, message(false, Gist::Substantive, false, Some(0))),
        (8, Vendor, message(true, Gist::Substantive, true, Some(1))),
        (9, Vendor, EventKind::Status(Status::WaitingOnCustomer)),
        (10, Customer, message(true, Gist::Substantive, false, None)),
        (11, Vendor, EventKind::Escalated),
        (12, Vendor, EventKind::EngineeringEngaged),
        (13, Vendor, EventKind::Workaround),
        (14, Vendor, EventKind::RootCause),
        (15, Vendor, EventKind::Resolved),
        (16, Customer, message(true, Gist::Thanks, false, None)),
        (17, Customer, EventKind::Reopened),
        (18, Bot, EventKind::Closed),
    ];
    assert_eq!(told(ticket), expected);
    assert_eq!((ticket.created.0, ticket.problem), (minute(2, 0), ProblemClass::Hard));
    assert_eq!(found.source.grounds.level, EvidenceLevel::L3);
    let labels = &found.source.labels;
    let texts = |labels: &[Label]| labels.iter().map(|l| l.text.clone()).collect::<Vec<_>>();
    assert_eq!(texts(&labels.priorities), ["P2", "P1"]);
    let others = [&labels.vendors, &labels.groups, &labels.categories].map(|all| texts(all));
    assert_eq!(others, [["Lantern"], ["Media"], ["audio"]]);
    let kept = format!("{:?}{:?}", found.tickets, found.source);
    for text in ["Zoe", "Yan", "logs", "received", "fails", "codec"] {
        assert!(!kept.contains(text), "{text} is kept");
    }
}

#[test]
fn chinese_words_mean_the_same() {
    let english = log(concat!(
        "7,2026-09-01 02:00,created,customer,,P2,,,,,known,,\n",
        "7,2026-09-01 02:02,attempt,customer,,,,,,,,phone,yes\n",
        "7,2026-09-01 02:03,message,vendor,已收到您的反馈,,,,,,,,\n",
        "7,2026-09-01 02:04,waiting_on_customer,vendor,,,,,,,,,\n",
        "7,2026-09-01 02:05,assigned,vendor,,,Media,,,,,,\n",
        "7,2026-09-01 02:06,engineering,vendor,,,,,,,,,\n",
        "7,2026-09-01 02:07,direction,third,,,,,,,,,\n",
    ));
    let chinese = log(concat!(
        "7,2026-09-01 02:00,创建,客户,,P2,,,,,已知,,\n",
        "7,2026-09-01 02:02,致电,客户,,,,,,,,电话,是\n",
        "7,2026-09-01 02:03,消息,厂商,已收到您的反馈,,,,,,,,\n",
        "7,2026-09-01 02:04,等待客户,厂商,,,,,,,,,\n",
        "7,2026-09-01 02:05,转派,厂商,,,Media,,,,,,\n",
        "7,2026-09-01 02:06,研发介入,厂商,,,,,,,,,\n",
        "7,2026-09-01 02:07,方向,第三方,,,,,,,,,\n",
    ));
    assert_eq!(english.tickets, chinese.tickets);
    assert_eq!(problems(&chinese.source.report), []);
    assert_eq!(english.tickets[0].events.len(), 6);
}

#[test]
fn rows_may_come_in_any_order_and_what_a_ticket_began_with_stands() {
    let rows = [
        "7,2026-09-01 02:00,created,customer,,P2,,,A,audio,,,\n",
        "7,2026-09-01 02:03,reply,,,P3,,,B,echo,,,\n",
        "7,2026-09-01 02:05,severity,,,P1,,,,,,,\n",
        "7,2026-09-01 02:06,resolved,,,,,,,,,,\n",
    ];
    let found = log(&rows.concat());
    let backwards = log(&rows.iter().rev().copied().collect::<String>());
    for file in [&found, &backwards] {
        let (ticket, labels) = (&file.tickets[0], &file.source.labels);
        assert_eq!(labels.priorities[usize::from(ticket.priority)].text, "P2");
        assert_eq!(labels.vendors[usize::from(ticket.vendor)].text, "A");
        assert_eq!(labels.categories[usize::from(ticket.category.unwrap())].text, "echo");
        let minutes: Vec<i64> = told(ticket).iter().map(|event| event.0).collect();
        assert_eq!(minutes, [3, 5, 6]);
        assert!(!labels.priorities.iter().any(|label| label.text == "P3"), "a remark is no change");
    }
}

#[test]
fn a_ticket_begins_with_its_customers_message_or_not_at_all() {
    let found = log(concat!(
        "1,2026-09-01 02:05,reply,,,,,,,,,,\n",
        "1,2026-09-01 02:00,message,customer,,,,,,,,,\n",
        "2,2026-09-01 02:00,reply,,,,,,,,,,\n",
        "2,2026-09-01 02:05,message,customer,,,,,,,,,\n",
        "3,2026-09-01 02:00,created,vendor,,,,,,,,,\n",
        "4,2026-09-01 02:00,created,,,,,,,,,,\n",
        "4,2026-09-01 02:01,spam,,,,,,,,,,\n",
        "5,2026-09-01 02:00,created,,,,,,,,,,\n",
        "5,2026-09-01 02:01,internal_ticket,,,,,,,,,,\n",
    ));
    assert_eq!(problems(&found.source.report), [(4, None, &ProblemKind::NoBeginning("2".into()))]);
    assert_eq!(found.tickets[0].created.0, minute(2, 0));
    assert_eq!(found.tickets[0].priority, 0, "a ticket without a priority bears the empty word");
    assert_eq!(found.source.labels.priorities[0].text, "");
    let excluded: Vec<_> = found.tickets.iter().map(|ticket| ticket.excluded).collect();
    let expected = [Exclusion::CreatedByVendor, Exclusion::Spam, Exclusion::Internal].map(Some);
    assert_eq!(excluded, [[None].as_slice(), &expected].concat());
}

#[test]
fn what_cannot_be_is_told_with_its_place() {
    let found = log(concat!(
        "1,2026-09-01 02:00,created,,,,,,,,,,\n",
        "1,2026-09-01 01:00,escalated,,,,,,,,,,\n",
        "1,2026-09-01 02:01,danced,,,,,,,,,,\n",
        "1,2026-09-01 02:01,,,,,,,,,,,\n",
        "1,,reply,,,,,,,,,,\n",
        "1,2026-09-01 02:01,message,,,,,,,,,,\n",
        "1,2026-09-01 02:01,message,aunt,,,,,,,,,\n",
        "1,2026-09-01 02:01,severity,,,,,,,,,,\n",
        "1,2026-09-01 02:01,attempt,,,,,,,,,phone,\n",
        "1,2026-09-01 02:01,reply,,,,,,,,easy peasy,,\n",
        "1,2026-09-01 02:02,reply,,,,,,,,,,\n",
        "1,2026-09-01 02:02,reply,,,,,,,,,,\n",
        "1,2026-09-01 03:00,created,,,,,,,,,,\n",
        "2,2026-09-01 02:00,created,,,,,,,,,,\n",
        "2,2026-09-01 01:00,resolved,,,,,,,,,,\n",
        "3,2026-09-01 02:00,created,,,,,,,,,,\n",
        "3,2026-09-01 01:00,reply,,,,,,,,,,\n",
    ));
    let word = |text: &str| ProblemKind::UnknownWord(text.into());
    assert_eq!(
        problems(&found.source.report),
        [
            (4, Some("event"), &word("danced")),
            (5, Some("event"), &ProblemKind::EmptyCell),
            (6, Some("at"), &ProblemKind::EmptyCell),
            (7, Some("side"), &ProblemKind::EmptyCell),
            (8, Some("side"), &word("aunt")),
            (9, Some("priority"), &ProblemKind::EmptyCell),
            (10, Some("answered"), &ProblemKind::EmptyCell),
            (11, Some("kind"), &word("easy peasy")),
            (13, Some("ticket"), &ProblemKind::DuplicateRow("1".into())),
            (14, Some("ticket"), &ProblemKind::DuplicateId("1".into())),
            (2, None, &ProblemKind::EventBeforeCreated("1".into())),
            (15, None, &ProblemKind::EndBeforeCreated("2".into())),
            (17, None, &ProblemKind::ReplyBeforeCreated("3".into())),
        ]
    );
    let report = &found.source.report;
    assert_eq!((report.rows, report.rows_used, report.tickets_set_aside), (17, 7, 1));
    assert_eq!(told(&found.tickets[0]).len(), 1);
    assert_eq!(told(&found.tickets[1]), []);
}

#[test]
fn ten_thousand_events_on_a_ticket_are_read_at_once() {
    let row = |number: usize| {
        let (hour, minute) = (number / 60 % 24, number % 60);
        format!(
            "7,2026-09-{:02} {hour:02}:{minute:02},message,vendor,looked at part {number},,,,,,,,\n",
            9 - number / 1440
        )
    };
    let rows: String = (0..10_000).map(row).collect();
    let found = log(&format!("{rows}7,2026-09-01 00:00,created,,,,,,,,,,\n"));
    assert_eq!(found.tickets[0].events.len(), 10_000);
    assert!(found.tickets[0].events.is_sorted_by_key(|event| event.at));
}

#[test]
fn groups_and_categories_are_never_too_many() {
    let row = |number: usize| {
        format!(
            "{number},2026-09-01 02:00,created,,,,,,,about {number},,,\n{number},2026-09-01 02:05,assigned,,,,team {number},,,,,,\n"
        )
    };
    let labels = log(&(0..300).map(row).collect::<String>()).source.labels;
    assert_eq!((labels.groups.len(), labels.categories.len()), (300, 300));
}

proptest! {
    #[test]
    fn no_rows_of_plausible_words_make_it_panic(
        rows in prop::collection::vec((0..4, 0..60, 0..14_usize, 0..5_usize, 0..4_usize), 1..40),
    ) {
        let events = [
            "created", "message", "回复", "internal", "working", "等待客户", "assigned", "severity", "attempt",
            "resolved", "closed", "reopened", "spam", "nonsense",
        ];
        let sides = ["", "customer", "厂商", "bot", "third"];
        let texts = ["", "已收到您的反馈", "Could you send the logs?", "thanks"];
        let row = |(ticket, minute, event, side, text): &(i32, i32, usize, usize, usize)| {
            let (event, side, words) = (events[*event], sides[*side], texts[*text]);
            format!("{ticket},2026-09-01 02:{minute:02},{event},{side},{words},P{text},g{text},a{ticket},,c{text},,phone,no\n")
        };
        let text: String = rows.iter().map(row).collect();
        if let Ok(found) = read("x", format!("{HEAD}{text}").as_bytes()) {
            let (report, labels) = (&found.source.report, &found.source.labels);
            prop_assert!(report.tickets + report.tickets_set_aside <= report.rows_used);
            for ticket in &found.tickets {
                prop_assert!(ticket.events.is_sorted_by_key(|event| event.at));
                prop_assert!(ticket.events.iter().all(|event| event.at >= ticket.created));
                prop_assert!(usize::from(ticket.priority) < labels.priorities.len());
                prop_assert!(usize::from(ticket.vendor) < labels.vendors.len());
                for event in &ticket.events {
                    match event.kind {
                        EventKind::Severity(at) => prop_assert!(usize::from(at) < labels.priorities.len()),
                        EventKind::Assigned { group: Some(at), .. } => prop_assert!(usize::from(at) < labels.groups.len()),
                        _ => {}
                    }
                }
            }
            for suspect in &found.suspects.shown {
                let ticket = found.tickets.iter().find(|ticket| ticket.id == suspect.ticket).unwrap();
                let is_boilerplate = matches!(
                    ticket.events[suspect.event as usize].kind,
                    EventKind::Message(said) if said.gist == Gist::Boilerplate
                );
                prop_assert!(is_boilerplate);
            }
        }
    }
}
