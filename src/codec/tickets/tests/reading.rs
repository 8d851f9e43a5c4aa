//! What is asked of a person, and what becomes of the answers.

use super::*;
use crate::domain::import::{Choices, DateOrder, Remark, Replies};
use crate::domain::time::Zone;

fn read_with(text: &str, choices: Choices) -> Imported {
    let zone = Zone::shanghai();
    read_as("x.csv", &[text.as_bytes()], &Manner { choices, zone, ..Manner::default() }).unwrap()
}

#[test]
fn day_and_month_are_asked_only_where_both_can_be_meant() {
    let open = |text: &str| read_with(text, Choices::default()).reading.open;
    let head = "id,created,first_response\n";
    assert_eq!(open(&format!("{head}1,03/02/2026 02:00,\n")), [Open::Order]);
    assert_eq!(open(&format!("{head}1,03/02/2026 02:00,\n2,13/02/2026 02:00,\n")), []);
    assert_eq!(open(&format!("{head}1,03/03/2026 02:00,\n")), []);
    let choices = Choices { order: Some(DateOrder::MonthFirst), ..Choices::default() };
    let found = read_with(&format!("{head}1,03/02/2026 02:00,\n"), choices);
    assert_eq!(found.reading.open, []);
    assert_eq!(found.tickets[0].created.civil().month, 3);
    // Shanghai is eight hours ahead.
    assert_eq!(found.tickets[0].created.civil().hour, 18);
}

#[test]
fn without_first_replies_no_ticket_can_be_in_time_or_late_and_it_is_said() {
    let found = read_with("number,opened,made_sla\n1,2026-09-01 02:00,false\n", Choices::default());
    assert_eq!(found.source.grounds.replies, Replies::Unknown);
    assert_eq!(found.source.grounds.level, EvidenceLevel::L0);
    assert_eq!(found.tickets[0].claimed.in_time, Some(false));
    let found = read_with("id,created,closed\n1,2026-09-01 02:00,2026-09-02\n", Choices::default());
    assert_eq!(found.source.grounds.level, EvidenceLevel::L2);
}

#[test]
fn lengths_that_differ_from_the_moments_are_counted_and_the_moments_stand() {
    let text = "Ticket ID,Created time,Initial response time,First response time (in hrs),Resolved time,Status\n\
        1,2026-09-01 02:00:00,2026-09-01 02:30:00,00:30:00,,Open\n\
        2,2026-09-01 02:00:00,2026-09-01 02:30:00,01:30:00,,Open\n";
    let found = read_with(text, Choices::default());
    assert!(found.source.report.remarks.contains(&Remark::OtherDurations(1, 2)));
    let lasting = |at: usize| {
        let ticket = &found.tickets[at];
        (ticket.first_reply().unwrap().0 - ticket.created.0) / 60_000
    };
    assert_eq!([lasting(0), lasting(1)], [30, 30]);
}

#[test]
fn a_choice_takes_a_column_from_the_one_that_seemed_to_be_it() {
    let text = "id,created,created_by_us\n1,2026-09-01 02:00,2026-09-02 02:00\n";
    let first = read_with(text, Choices::default());
    let mut choices = Choices::default();
    choices.take(2, Role::Created, &first.reading.columns);
    let found = read_with(text, choices);
    assert_eq!(found.tickets[0].created.0 - first.tickets[0].created.0, 86_400_000);
    let roles: Vec<Role> = found.reading.columns.iter().map(|column| column.role).collect();
    assert_eq!(roles, [Role::Ticket, Role::Unused, Role::Created]);
}

#[test]
fn gb18030_behind_a_plain_beginning_is_noticed() {
    let plain = "id,created,vendor\n1,2026-09-01 02:00,x\n";
    let bytes = [plain.as_bytes(), b"2,2026-09-01 02:00,\xd6\xd0\xce\xc4\n"].concat();
    let found = read("x", &bytes).unwrap();
    // Nothing decodes it here: it is said, and stands as unreadable.
    assert!(found.source.report.remarks.iter().any(|remark| matches!(remark, Remark::Encoded(_))));
}
