//! Severities that change while a ticket is open.

use super::desk::*;
use backstop::domain::sla::ClockKind::{Felt, Ranking};
use backstop::domain::sla::{ReplyReading, SeverityRule, TicketState, TierId};
use backstop::domain::ticket::Ticket;
use backstop::domain::time::{CalendarId, MINUTE_MS};

fn under(rule: SeverityRule, as_of: i64) -> Desk {
    let mut desk = Desk::at(as_of);
    desk.terms.policies.severity = rule;
    desk
}

/// T1 of 30 minutes, lowered to T3 of 480 at minute 40, answered at 100.
fn lowered() -> Ticket {
    ticket(1, &[(40, severity(3)), (100, REPLY)])
}

#[test]
fn a_ticket_lowered_after_its_limit_is_missed_in_force_and_met_otherwise() {
    let found = under(SeverityRule::InForce, 1000).ranking(&lowered());
    assert_eq!((found.state, found.tier), (TicketState::Late, TierId::T1));
    assert_eq!(found.missed_at, Some(minute(30)));
    assert_eq!(found.elapsed_ms, Some(100 * MINUTE_MS));
    let found = under(SeverityRule::Retroactive, 1000).ranking(&lowered());
    assert_eq!((found.state, found.tier), (TicketState::WithinTarget, TierId::T3));
    assert_eq!(found.elapsed_ms, Some(100 * MINUTE_MS));
    let found = under(SeverityRule::Reset, 1000).ranking(&lowered());
    assert_eq!((found.state, found.tier), (TicketState::WithinTarget, TierId::T3));
    assert_eq!((found.start, found.elapsed_ms), (Some(minute(40)), Some(60 * MINUTE_MS)));
    assert_eq!(found.limit_due, Some(minute(520)));
}

#[test]
fn a_raised_ticket_has_the_new_limit_from_the_raise_and_never_more_than_it_had() {
    let raised = |after: i64| ticket(3, &[(after, severity(1))]);
    let desk = under(SeverityRule::InForce, 60);
    assert_eq!(desk.ranking(&raised(40)).limit_due, Some(minute(70)));
    let late = under(SeverityRule::InForce, 475).ranking(&raised(470));
    assert_eq!(late.limit_due, Some(minute(480)));
    assert_eq!(
        under(SeverityRule::Retroactive, 60).ranking(&raised(40)).limit_due,
        Some(minute(30))
    );
    assert_eq!(under(SeverityRule::Reset, 475).ranking(&raised(470)).limit_due, Some(minute(500)));
}

#[test]
fn a_change_of_severity_rewrites_no_earlier_target() {
    let lowered = ticket(1, &[(20, severity(4)), (25, REPLY)]);
    let found = Desk::at(2000).ranking(&lowered);
    assert_eq!((found.state, found.tier), (TicketState::WithinLimit, TierId::T4));
    let raised = ticket(4, &[(300, severity(1)), (325, REPLY)]);
    let found = Desk::at(2000).ranking(&raised);
    assert_eq!((found.state, found.tier), (TicketState::WithinLimit, TierId::T1));
    let answered = ticket(1, &[(10, REPLY), (20, severity(4))]);
    assert_eq!(Desk::at(2000).ranking(&answered).tier, TierId::T1);
}

#[test]
fn a_limit_that_no_longer_holds_is_not_missed_later() {
    let lowered = ticket(1, &[(20, severity(3))]);
    let found = Desk::at(100).ranking(&lowered);
    assert_eq!((found.state, found.tier), (TicketState::YoungOpen, TierId::T3));
    assert_eq!((found.limit_due, found.missed_at), (Some(minute(480)), None));
    let twice = ticket(3, &[(20, severity(1)), (40, severity(3))]);
    assert_eq!(Desk::at(100).ranking(&twice).limit_due, Some(minute(480)));
}

#[test]
fn a_new_severity_keeps_the_pauses_that_were() {
    let deeds =
        [(10, ASKS_BOILERPLATE), (10, WAITS), (200, CUSTOMER), (200, WORKING), (210, severity(3))];
    let found = Desk::at(300).read(&ticket(1, &deeds), ReplyReading::Substantive);
    assert_eq!((found.state, found.tier), (TicketState::YoungOpen, TierId::T3));
    assert_eq!(found.elapsed_ms, Some(110 * MINUTE_MS));
    assert_eq!(found.limit_due, Some(minute(480 + 190)));
}

#[test]
fn elapsed_time_adds_up_on_the_calendar_of_the_severity_in_force() {
    let mut desk = Desk::as_of(at("2024-06-10T00:00Z")).with(office());
    desk.terms.tier_calendars[0] = CalendarId::AROUND_THE_CLOCK;
    let deeds = [(at("2024-06-03T19:00Z"), severity(1)), (at("2024-06-03T19:20Z"), REPLY)];
    let ticket = opened(3, at("2024-06-03T16:00Z"), &deeds);
    assert_eq!(desk.elapsed(&ticket, Ranking, at("2024-06-03T19:20Z")), 80);
    let found = desk.ranking(&ticket);
    assert_eq!((found.tier, found.state), (TierId::T1, TicketState::WithinLimit));
    assert_eq!(found.limit_due, Some(at("2024-06-03T19:30Z")));
}

#[test]
fn a_raise_onto_longer_hours_ends_no_later_than_the_old_due_moment() {
    // Old: 480 minutes around the clock, due at 22:00. New: 120 minutes of 09:00 to 17:00, from 16:30 on.
    let mut desk = Desk::as_of(at("2024-06-10T00:00Z")).with(office());
    desk.terms.tier_calendars[2] = CalendarId::AROUND_THE_CLOCK;
    let raise = |reply: &str| {
        let deeds = [(at("2024-06-03T16:30Z"), severity(2)), (at(reply), REPLY)];
        desk.ranking(&opened(3, at("2024-06-03T14:00Z"), &deeds))
    };
    let found = raise("2024-06-03T21:00Z");
    assert_eq!(found.state, TicketState::WithinTarget);
    assert_eq!(found.limit_due, Some(at("2024-06-03T17:00Z")));
    assert_eq!(raise("2024-06-04T09:00Z").state, TicketState::WithinTarget);
    assert_eq!(raise("2024-06-04T09:01Z").state, TicketState::Late);
}

#[test]
fn handing_a_ticket_on_changes_neither_what_has_passed_nor_what_is_allowed() {
    let plain = ticket(2, &[(100, REPLY)]);
    let handed = ticket(2, &[(10, group(Some(0))), (90, group(Some(1))), (100, REPLY)]);
    let desk = Desk::at(500);
    for clock in [Ranking, Felt] {
        assert_eq!(desk.outcome(&handed, clock), desk.outcome(&plain, clock));
    }
}

#[test]
fn a_severity_that_means_nothing_changes_nothing() {
    let odd = ticket(1, &[(5, severity(5)), (6, severity(900)), (10, severity(1)), (100, REPLY)]);
    assert_eq!(Desk::at(500).ranking(&odd), Desk::at(500).ranking(&ticket(1, &[(100, REPLY)])));
}

#[test]
fn a_change_at_the_moment_of_the_reply_is_in_force_then() {
    let found = Desk::at(2000).ranking(&ticket(1, &[(30, severity(3)), (30, REPLY)]));
    assert_eq!((found.state, found.tier), (TicketState::WithinLimit, TierId::T3));
    let found = Desk::at(2000).ranking(&ticket(1, &[(31, severity(3)), (31, REPLY)]));
    assert_eq!((found.state, found.tier), (TicketState::Late, TierId::T1));
}
