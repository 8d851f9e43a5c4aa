//! Waiting: what stops which clock, and until when.

use super::desk::*;
use backstop::domain::sla::ClockKind::{Contract, Felt, Ranking};
use backstop::domain::sla::{PauseRule, ReplyReading, TicketState, TierId};
use backstop::domain::ticket::{Side, Status, Ticket, Waiting};
use backstop::domain::time::{Calendar, MINUTE_MS, Zone};

/// Its pauses as minutes and for whom.
fn pauses(ticket: &Ticket, as_of: i64) -> Vec<(i64, i64, Waiting)> {
    let minutes = |at: backstop::domain::time::Instant| at.ms_since(monday()) / MINUTE_MS;
    let found = ticket.pauses(minute(as_of));
    found.iter().map(|pause| (minutes(pause.from), minutes(pause.to), pause.waiting)).collect()
}

#[test]
fn asking_the_customer_pauses_until_the_customer_writes_whenever_the_status_is_changed() {
    let deeds = [(10, ASKS), (20, WAITS), (50, CUSTOMER), (90, WORKING)];
    let asked = (20, 50, Waiting::CustomerAsked);
    assert_eq!(pauses(&ticket(1, &deeds), 100), [asked, (50, 90, Waiting::CustomerClaimed)]);
    let desk = Desk::at(100);
    assert_eq!(desk.elapsed(&ticket(1, &deeds), Ranking, minute(100)), 70);
    assert_eq!(desk.elapsed(&ticket(1, &deeds), Felt, minute(100)), 100);
}

#[test]
fn a_waiting_status_without_a_public_request_is_a_claim_and_stops_no_ranking_clock() {
    let claimed = [(10, 40, Waiting::CustomerClaimed)];
    for first in [REPLY, NOTE, BOT] {
        let ticket = ticket(1, &[(5, first), (10, WAITS)]);
        assert_eq!(pauses(&ticket, 40), claimed, "{first:?}");
        assert_eq!(Desk::at(40).elapsed(&ticket, Ranking, minute(40)), 40);
    }
}

#[test]
fn where_there_are_no_statuses_the_request_alone_pauses() {
    let deeds = [(10, ASKS), (30, CUSTOMER), (40, ASKS)];
    let asked = |from, to| (from, to, Waiting::CustomerAsked);
    assert_eq!(pauses(&ticket(1, &deeds), 60), [asked(10, 30), asked(40, 60)]);
    let with_status = [(5, WORKING), (10, ASKS), (30, CUSTOMER)];
    assert_eq!(pauses(&ticket(1, &with_status), 60), []);
}

#[test]
fn every_other_waiting_is_told_apart_and_stops_only_the_contract_that_says_so() {
    let deeds = [
        (10, HOLD),
        (20, status(Status::WaitingOnThird)),
        (30, status(Status::WaitingOnEngineering)),
        (40, WORKING),
        (60, REPLY),
    ];
    let ticket = ticket(1, &deeds);
    let expected =
        [(10, 20, Waiting::Hold), (20, 30, Waiting::Third), (30, 40, Waiting::Engineering)];
    assert_eq!(pauses(&ticket, 100), expected);
    let desk = Desk::at(100)
        .promising(TierId::T1, 30, |promise| promise.pauses = vec![Waiting::Hold, Waiting::Third]);
    let shown = [Ranking, Contract, Felt].map(|clock| desk.outcome(&ticket, clock).elapsed_ms);
    assert_eq!(shown, [60, 40, 60].map(|minutes| Some(minutes * MINUTE_MS)));
}

#[test]
fn a_clause_that_pauses_while_waiting_for_the_customer_covers_open_requests_too() {
    let deeds = [(10, ASKS), (10, WAITS), (30, CUSTOMER), (50, WORKING)];
    let desk = Desk::at(100).promising(TierId::T1, 30, |promise| {
        promise.pauses = vec![Waiting::CustomerClaimed];
    });
    assert_eq!(desk.elapsed(&ticket(1, &deeds), Contract, minute(100)), 60);
}

#[test]
fn waiting_is_not_lost_when_a_ticket_is_solved_while_it_waits() {
    let day = |date: &str| at(&format!("{date}T00:00Z"));
    let deeds =
        [(day("2024-02-02"), ASKS), (day("2024-02-02"), WAITS), (day("2024-08-01"), SOLVED)];
    let ticket = opened(1, day("2024-02-01"), &deeds);
    let paused = ticket.pauses(day("2024-09-01"));
    assert_eq!((paused[0].from, paused[0].to), (day("2024-02-02"), day("2024-08-01")));
    let desk = Desk::as_of(day("2024-09-01"));
    assert_eq!(desk.elapsed(&ticket, Ranking, day("2024-08-01")), 1440);
    assert_eq!(desk.elapsed(&ticket, Felt, day("2024-08-01")), 182 * 1440);
}

#[test]
fn waiting_outside_hours_moves_no_due_time_on_business_hours() {
    let desk = Desk::as_of(at("2024-06-03T23:00Z")).with(office());
    let asked = |tickets: &[(&str, Deed)]| {
        let deeds: Vec<_> = tickets.iter().map(|(when, deed)| (at(when), *deed)).collect();
        opened(3, at("2024-06-03T09:00Z"), &deeds)
    };
    let plain = desk.read(&asked(&[]), ReplyReading::Substantive);
    let held = asked(&[("2024-06-03T17:00Z", BOILERPLATE), ("2024-06-03T17:00Z", WAITS)]);
    let held = desk.read(&held, ReplyReading::Substantive);
    assert_eq!(plain.limit_due, Some(at("2024-06-03T17:00Z")));
    assert_eq!(held.limit_due, plain.limit_due);
    let open = [
        ("2024-06-03T16:00Z", WAITS),
        ("2024-06-03T16:00Z", ASKS_BOILERPLATE),
        ("2024-06-04T10:00Z", CUSTOMER),
    ];
    let desk = Desk { as_of: at("2024-06-05T00:00Z"), ..desk };
    let found = desk.read(&asked(&open), ReplyReading::Substantive);
    assert_eq!(found.limit_due, Some(at("2024-06-04T11:00Z")));
}

#[test]
fn waiting_over_a_weekend_gives_a_target_in_days_one_working_day_and_not_three() {
    let desk = Desk::as_of(at("2024-01-20T00:00Z")).with(Calendar::working_days(Zone::utc()));
    let deeds = [
        (at("2024-01-12T12:00Z"), ASKS_BOILERPLATE),
        (at("2024-01-12T12:00Z"), WAITS),
        (at("2024-01-15T12:00Z"), CUSTOMER),
    ];
    let ticket = opened(4, at("2024-01-12T00:00Z"), &deeds);
    let found = desk.read(&ticket, ReplyReading::Substantive);
    assert_eq!(found.limit_due, Some(at("2024-01-16T00:00Z")));
    let mut never = desk;
    never.terms.policies.pauses = PauseRule::None;
    let found = never.read(&ticket, ReplyReading::Substantive);
    assert_eq!(found.limit_due, Some(at("2024-01-13T00:00Z")));
}

#[test]
fn a_due_time_that_no_pause_counts_for_is_not_moved_by_waiting() {
    let waits = ticket(3, &[(10, ASKS_BOILERPLATE), (10, WAITS), (200, CUSTOMER)]);
    let mut desk = Desk::at(1000);
    desk.terms.policies.pauses = PauseRule::None;
    assert_eq!(desk.read(&waits, ReplyReading::Substantive).limit_due, Some(minute(480)));
    let felt = Desk::at(1000).yardstick();
    let found = felt.first_reply(&waits, Felt, ReplyReading::Substantive).unwrap();
    assert_eq!(found.limit_due, Some(minute(480)));
}

#[test]
fn a_reply_that_sets_the_ticket_to_waiting_is_a_reply() {
    for deeds in [[(10, ASKS), (10, WAITS)], [(10, WAITS), (10, ASKS)]] {
        let found = Desk::at(500).ranking(&ticket(1, &deeds));
        assert_eq!(found.reply, Some(minute(10)));
        assert_eq!(found.state, TicketState::WithinTarget);
    }
}

#[test]
fn nothing_waits_once_it_is_solved_and_reopening_begins_without_a_status() {
    let deeds = [(10, ASKS), (10, WAITS), (20, SOLVED), (25, WAITS), (40, REOPENED), (60, WAITS)];
    let expected = [(10, 20, Waiting::CustomerAsked), (60, 70, Waiting::CustomerClaimed)];
    assert_eq!(pauses(&ticket(1, &deeds), 70), expected);
}

#[test]
fn who_set_a_pause_is_known() {
    let mut deeds = vec![(10, HOLD), (20, (Side::Customer, HOLD.1))];
    let set_by = |deeds: &[(i64, Deed)]| {
        let found = ticket(1, deeds).pauses(minute(30));
        found.iter().map(|pause| pause.set_by).collect::<Vec<_>>()
    };
    assert_eq!(set_by(&deeds), [Side::Vendor, Side::Customer]);
    deeds.truncate(1);
    assert_eq!(set_by(&deeds), [Side::Vendor]);
}
