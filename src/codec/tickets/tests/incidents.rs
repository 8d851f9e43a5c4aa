//! The incident event log.

use super::*;
use crate::domain::import::Replies;
use crate::domain::ticket::{EventKind, Status};

/// The layout of the public incident event log, with made-up incidents.
pub(super) const LOG: &str = "\
number,incident_state,active,sys_updated_at,opened_at,priority,vendor,resolved_at,closed_at
INC1,New,true,29/2/2016 01:23,29/2/2016 01:16,3 - Moderate,?,29/2/2016 11:29,5/3/2016 12:00
INC1,Active,true,29/2/2016 02:16,29/2/2016 01:16,2 - High,?,29/2/2016 11:29,5/3/2016 12:00
INC1,Resolved,true,29/2/2016 11:29,29/2/2016 01:16,3 - Moderate,?,29/2/2016 11:29,5/3/2016 12:00
INC1,Closed,false,5/3/2016 12:00,29/2/2016 01:16,3 - Moderate,?,29/2/2016 11:29,5/3/2016 12:00
INC2,New,true,29/2/2016 03:00,29/2/2016 02:50,1 - Critical,?,?,?
INC2,New,true,31/2/2016 03:00,29/2/2016 02:50,1 - Critical,?,?,?
";

#[test]
fn an_event_log_becomes_tickets_with_a_stand_in_for_the_first_reply() {
    let found = read_text(LOG);
    assert_eq!(found.source.layout, Layout::ServiceNowLog);
    assert_eq!(found.source.grounds.replies, Replies::TakenUp);
    let [first, second] = &found.tickets[..] else { panic!("two tickets") };
    assert_eq!(first.first_reply().map(|at| at.ms_since(first.created)), Some(60 * 60_000));
    assert!(first.ended().is_some());
    assert_eq!((second.first_reply(), second.ended()), (None, None));
    let labels = &found.source.labels;
    assert_eq!(labels.priorities[usize::from(first.priority)].text, "3 - Moderate");
    assert_eq!(labels.vendors[0].text, "");
    let kind = ProblemKind::NoSuchDate("31/2/2016 03:00".into());
    assert_eq!(problems(&found.source.report), [(7, Some("sys_updated_at"), &kind)]);
    let last = Civil { year: 2016, month: 3, day: 5, hour: 12, minute: 0, second: 0 };
    assert_eq!(Some(found.source.as_of), last.instant());
}

#[test]
fn a_log_in_any_order_of_rows_is_read_alike() {
    let found = read_text(LOG);
    let (head, rows) = LOG.split_once('\n').unwrap();
    let reversed: Vec<&str> = rows.lines().rev().collect();
    let mut backwards = read_text(&format!("{head}\n{}\n", reversed.join("\n")));
    backwards.tickets.reverse();
    assert_eq!(found.tickets.len(), backwards.tickets.len());
    for (one, other) in found.tickets.iter().zip(&backwards.tickets) {
        assert_eq!((&one.id, told(&found, one)), (&other.id, told(&backwards, other)));
    }
}

#[test]
fn a_row_from_the_future_does_not_move_the_as_of_time_of_a_log() {
    let text = format!("{LOG}INC2,New,true,1/3/2106 03:00,29/2/2016 02:50,1 - Critical,?,?,?\n");
    let manner = Manner { written: Some(Instant(4_000_000_000_000)), ..Manner::default() };
    let found = read_as("x", &[text.as_bytes()], &manner).unwrap();
    assert_eq!(found.source.as_of, read_text(LOG).source.as_of);
    let kind = ProblemKind::EventInFuture("INC2".into());
    assert!(problems(&found.source.report).iter().any(|(_, _, found)| **found == kind));
}

/// A ticket's events as words: minutes since its creation, and what happened.
fn told(file: &Imported, ticket: &Ticket) -> Vec<(i64, String)> {
    let labels = &file.source.labels;
    let text = |labels: &[Label], index: u16| labels[usize::from(index)].text.clone();
    let word = |kind| match kind {
        EventKind::Severity(priority) => text(&labels.priorities, priority),
        EventKind::Assigned { group: Some(group), agent } => {
            format!("{} {}", text(&labels.groups, group), agent.is_some())
        }
        EventKind::Status(status) => format!("{status:?}"),
        kind => format!("{kind:?}"),
    };
    let since = |at: Instant| at.ms_since(ticket.created) / 60_000;
    let opened = (0, text(&labels.priorities, ticket.priority));
    let events = ticket.events.iter().map(|event| (since(event.at), word(event.kind)));
    std::iter::once(opened).chain(events).collect()
}

const WIDE: &str = "number,incident_state,sys_mod_count,sys_updated_at,opened_at,priority,assignment_group,\
    assigned_to,category,subcategory,resolved_at,closed_at\n";

/// Rows of one incident: state, count, minute of the hour, priority, group, person, solved at.
fn incident(rows: &[(&str, u32, u32, &str, &str, &str, &str)]) -> (Imported, Vec<(i64, String)>) {
    let row = |(state, count, minute, priority, group, person, solved): &(_, _, _, _, _, _, _)| {
        format!(
            "INC1,{state},{count},29/2/2016 01:{minute:02},29/2/2016 01:00,{priority},{group},{person},Phone,{count},{solved},?\n"
        )
    };
    let text: String = rows.iter().map(row).collect();
    let found = read_text(&format!("{WIDE}{text}"));
    let told = told(&found, &found.tickets[0]);
    (found, told)
}

fn story(words: &[(i64, &str)]) -> Vec<(i64, String)> {
    words.iter().map(|(minute, word)| (*minute, (*word).to_owned())).collect()
}

#[test]
fn what_changes_from_row_to_row_is_what_happened() {
    let (found, told) = incident(&[
        ("New", 0, 5, "3 - Moderate", "Desk", "?", "?"),
        ("Active", 2, 10, "2 - High", "Desk", "Ann", "?"),
        ("Active", 2, 10, "2 - High", "Desk", "Ann", "?"),
        ("Awaiting User Info", 3, 12, "2 - High", "Desk", "Ann", "?"),
        ("Awaiting Problem", 4, 14, "2 - High", "Desk", "Ann", "?"),
        ("Awaiting Vendor", 5, 16, "2 - High", "Network", "Bob", "?"),
        ("Active", 6, 20, "2 - High", "Desk", "Ann", "?"),
        ("-100", 7, 22, "2 - High", "Desk", "Ann", "?"),
        ("Resolved", 8, 30, "2 - High", "Desk", "Ann", "29/2/2016 01:33"),
    ]);
    let expected = [
        (0, "3 - Moderate"),
        (5, "Desk false"),
        (10, "2 - High"),
        (10, "Desk true"),
        (10, "Working"),
        (12, "WaitingOnCustomer"),
        (14, "OnHold"),
        (16, "Network true"),
        (16, "WaitingOnThird"),
        (20, "Desk true"),
        (20, "Working"),
        (33, "Resolved"),
    ];
    assert_eq!(told, story(&expected));
    assert_eq!(found.source.labels.groups.len(), 2);
    assert_eq!(found.source.labels.categories[0].text, "Phone / 8");
    let agents: Vec<u16> = found.tickets[0]
        .events
        .iter()
        .filter_map(|event| match event.kind {
            EventKind::Assigned { agent, .. } => agent,
            _ => None,
        })
        .collect();
    assert_eq!(agents, [0, 1, 0], "Ann, Bob, Ann, by no name");
}

#[test]
fn a_solved_incident_that_is_active_again_was_reopened() {
    let rows = [
        ("New", 0, 5, "3 - Moderate", "?", "?", "29/2/2016 01:40"),
        ("Resolved", 1, 10, "3 - Moderate", "?", "?", "29/2/2016 01:40"),
        ("Active", 2, 20, "3 - Moderate", "?", "?", "29/2/2016 01:40"),
        ("Resolved", 3, 30, "3 - Moderate", "?", "?", "29/2/2016 01:40"),
    ];
    let expected = [
        (0, "3 - Moderate"),
        (10, "Working"),
        (10, "Resolved"),
        (20, "Reopened"),
        (20, "Working"),
        (40, "Resolved"),
    ];
    assert_eq!(incident(&rows).1, story(&expected));
    let stale = [rows[0], rows[1], ("New", 2, 59, "3 - Moderate", "?", "?", "29/2/2016 01:10")];
    let expected =
        [(0, "3 - Moderate"), (10, "Working"), (10, "Resolved"), (59, "Reopened"), (59, "New")];
    assert_eq!(incident(&stale).1, story(&expected));
}

#[test]
fn rows_of_one_minute_stand_in_the_order_of_their_changes() {
    let rows = [
        ("Active", 1, 10, "3 - Moderate", "?", "?", "?"),
        ("Awaiting User Info", 2, 10, "3 - Moderate", "?", "?", "?"),
        ("Active", 3, 10, "3 - Moderate", "?", "?", "?"),
        ("Awaiting Evidence", 4, 10, "3 - Moderate", "?", "?", "?"),
    ];
    let backwards: Vec<_> = rows.iter().rev().copied().collect();
    assert_eq!(incident(&rows).1, incident(&backwards).1);
    let last = incident(&backwards).0.tickets[0].events.last().map(|event| event.kind);
    assert_eq!(last, Some(EventKind::Status(Status::OnHold)));
}
