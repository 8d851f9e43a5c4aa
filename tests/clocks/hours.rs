//! Tickets on business hours.

use super::desk::*;
use backstop::domain::sla::ClockKind::{Contract, Felt, Ranking};
use backstop::domain::sla::{BandKind, TicketState, TierId};
use backstop::domain::ticket::Status;
use backstop::domain::time::{Calendar, MINUTE_MS, Zone};

fn replied(created: &str, replied: &str) -> backstop::domain::ticket::Ticket {
    opened(1, at(created), &[(at(replied), REPLY)])
}

#[test]
fn a_winter_ticket_is_counted_with_the_winters_offset_whenever_it_is_looked_at() {
    let office =
        Desk::as_of(at("2024-07-01T00:00Z")).with(hours(zone("Europe/Berlin"), 5, "9-17", &[]));
    let winter = replied("2024-01-15T07:30Z", "2024-01-15T08:10Z");
    assert_eq!(office.ranking(&winter).elapsed_ms, Some(10 * MINUTE_MS));
    let summer = replied("2024-06-14T06:30Z", "2024-06-14T07:10Z");
    assert_eq!(office.ranking(&summer).elapsed_ms, Some(10 * MINUTE_MS));
}

#[test]
fn the_hour_that_clocks_show_twice_counts_in_a_first_reply_exactly_as_often_as_it_passes() {
    let desk = Desk::as_of(at("2024-12-01T00:00Z"))
        .with(Calendar::around_the_clock(zone("Europe/Berlin")));
    let autumn = replied("2024-10-27T00:30Z", "2024-10-27T01:30Z");
    assert_eq!(desk.ranking(&autumn).elapsed_ms, Some(60 * MINUTE_MS));
    let night =
        Desk::as_of(at("2024-12-01T00:00Z")).with(hours(zone("Europe/Berlin"), 7, "2-3", &[]));
    assert_eq!(night.ranking(&autumn).elapsed_ms, Some(60 * MINUTE_MS));
    let long = replied("2024-10-26T12:00Z", "2024-10-27T12:00Z");
    assert_eq!(night.ranking(&long).elapsed_ms, Some(120 * MINUTE_MS));
}

#[test]
fn tickets_without_an_answer_and_answers_outside_hours_are_counted() {
    let desk = Desk::as_of(at("2024-06-10T00:00Z")).with(office());
    let silent = opened(1, at("2024-06-03T09:00Z"), &[]);
    assert_eq!(desk.state(&silent), TicketState::Overdue);
    let at_night = replied("2024-06-03T16:50Z", "2024-06-03T22:00Z");
    let found = desk.ranking(&at_night);
    assert_eq!((found.state, found.elapsed_ms), (TicketState::WithinTarget, Some(10 * MINUTE_MS)));
}

#[test]
fn a_deadline_is_one_moment_and_no_new_ticket_is_late_at_once() {
    for written in ["2024-06-03T12:00Z", "2024-06-03T20:00+08:00", "2024-06-03T08:00-04:00"] {
        let ticket = opened(1, at(written), &[]);
        let found = Desk::as_of(at("2024-06-03T12:01Z")).ranking(&ticket);
        assert_eq!(found.state, TicketState::YoungOpen, "{written}");
        assert_eq!(found.limit_due, Some(at("2024-06-03T12:30Z")), "{written}");
    }
}

#[test]
fn the_lunch_break_counts_on_no_ticket() {
    let desk =
        Desk::as_of(at("2024-09-30T00:00Z")).with(hours(Zone::shanghai(), 5, "9-12 13-18", &[]));
    let ticket = replied("2024-09-25T11:50+08:00", "2024-09-25T13:05+08:00");
    let found = desk.ranking(&ticket);
    assert_eq!((found.state, found.elapsed_ms), (TicketState::WithinTarget, Some(15 * MINUTE_MS)));
    assert_eq!(found.limit_due, Some(at("2024-09-25T13:20+08:00")));
}

#[test]
fn first_reply_and_solution_are_counted_on_the_same_calendar_of_the_clock() {
    let desk =
        Desk::as_of(at("2024-06-10T00:00Z")).with(office()).promising(TierId::T1, 60, |promise| {
            promise.calendar = backstop::domain::time::CalendarId::AROUND_THE_CLOCK;
        });
    let (friday, sunday) = (at("2024-06-07T16:00Z"), at("2024-06-09T16:00Z"));
    let ticket = opened(1, friday, &[(sunday, REPLY), (sunday, SOLVED)]);
    for (clock, minutes) in [(Ranking, 60), (Contract, 2880), (Felt, 2880)] {
        assert_eq!(desk.outcome(&ticket, clock).elapsed_ms, Some(minutes * MINUTE_MS), "{clock:?}");
        let fix = desk.yardstick().workaround_or_fix(&ticket, clock).unwrap();
        assert_eq!(fix.ms(), minutes * MINUTE_MS, "{clock:?}");
    }
}

#[test]
fn a_ticket_opened_outside_hours_is_measured_from_the_next_opening_and_not_as_nothing() {
    let desk = Desk::as_of(at("2024-06-20T00:00Z")).with(office());
    let ticket = opened(1, at("2024-06-08T03:00Z"), &[(at("2024-06-10T09:20Z"), SOLVED)]);
    let fix = desk.yardstick().workaround_or_fix(&ticket, Ranking).unwrap();
    assert_eq!(fix.ms(), 20 * MINUTE_MS);
    assert_eq!(desk.ranking(&ticket).limit_due, Some(at("2024-06-10T09:30Z")));
}

#[test]
fn a_holiday_that_nobody_entered_moves_no_due_time() {
    let due = |off: &[&str]| {
        let desk = Desk::as_of(at("2016-12-01T00:00Z")).with(hours(Zone::utc(), 7, "9-21", off));
        desk.ranking(&opened(3, at("2016-11-10T20:00Z"), &[])).limit_due.unwrap()
    };
    assert_eq!(due(&[]), at("2016-11-11T16:00Z"));
    assert_eq!(due(&["2016-11-13", "2016-12-24"]), at("2016-11-11T16:00Z"));
    assert_eq!(due(&["2016-11-11"]), at("2016-11-12T16:00Z"));
}

#[test]
fn only_during_business_hours_is_heeded() {
    let ticket = replied("2024-01-17T02:00+08:00", "2024-01-17T06:00+08:00");
    let office = hours(Zone::shanghai(), 5, "9-18", &[]);
    let desk = Desk::as_of(at("2024-02-01T00:00Z")).with(office);
    let shown = [Ranking, Felt].map(|clock| desk.outcome(&ticket, clock).elapsed_ms);
    assert_eq!(shown, [Some(0), Some(240 * MINUTE_MS)]);
}

#[test]
fn any_one_working_day_a_week_is_enough_to_find_the_due_time() {
    let desk = Desk::as_of(at("2024-06-20T00:00Z")).with(hours(Zone::utc(), 1, "9-17", &[]));
    let ticket = opened(1, at("2024-06-04T00:00Z"), &[]);
    assert_eq!(desk.ranking(&ticket).limit_due, Some(at("2024-06-10T09:30Z")));
}

#[test]
fn weekends_holidays_and_waiting_for_the_customer_all_stop_the_clock() {
    let calendar = hours(Zone::utc(), 5, "9-17", &["2024-06-10"]);
    let desk = Desk::as_of(at("2024-06-20T00:00Z")).with(calendar);
    let ticket = opened(
        1,
        at("2024-06-07T16:00Z"),
        &[
            (at("2024-06-07T16:10Z"), ASKS),
            (at("2024-06-07T16:10Z"), WAITS),
            (at("2024-06-07T16:50Z"), CUSTOMER),
            (at("2024-06-11T09:05Z"), SOLVED),
        ],
    );
    let fix = desk.yardstick().workaround_or_fix(&ticket, Ranking).unwrap();
    assert_eq!(fix.ms(), 25 * MINUTE_MS);
    let kinds: Vec<BandKind> =
        desk.yardstick().bands(&ticket, Ranking).iter().map(|band| band.kind).collect();
    let paused = BandKind::Paused(backstop::domain::ticket::Waiting::CustomerAsked);
    let expected = [
        BandKind::Running,
        paused,
        BandKind::Running,
        BandKind::OffHours,
        BandKind::Holiday,
        BandKind::OffHours,
        BandKind::Running,
    ];
    assert_eq!(kinds, expected);
}

#[test]
fn one_vendors_weekend_shift_makes_no_other_clock_count_weekends() {
    let shift = hours(Zone::utc(), 7, "0-24", &[]);
    let mut desk = Desk::as_of(at("2024-06-20T00:00Z")).with(office());
    desk.calendars.push((backstop::domain::time::CalendarId(9), Some(shift)));
    let desk = desk.promising(TierId::T1, 60, |promise| {
        promise.calendar = backstop::domain::time::CalendarId(9);
    });
    let ticket = replied("2024-06-08T10:00Z", "2024-06-08T12:00Z");
    assert_eq!(desk.ranking(&ticket).elapsed_ms, Some(0));
    assert_eq!(desk.outcome(&ticket, Contract).elapsed_ms, Some(120 * MINUTE_MS));
}

#[test]
fn hold_set_on_a_holiday_pauses_from_then_on() {
    let calendar = hours(Zone::utc(), 5, "9-17", &["2024-06-10"]);
    let mut desk =
        Desk::as_of(at("2024-06-20T00:00Z")).with(calendar).promising(TierId::T1, 60, |promise| {
            promise.calendar = OFFICE;
            promise.pauses = vec![backstop::domain::ticket::Waiting::Hold];
        });
    desk.as_of = at("2024-06-20T00:00Z");
    let ticket = opened(
        1,
        at("2024-06-07T16:30Z"),
        &[
            (at("2024-06-10T12:00Z"), HOLD),
            (at("2024-06-11T12:00Z"), status(Status::Working)),
            (at("2024-06-11T12:10Z"), REPLY),
        ],
    );
    assert_eq!(desk.outcome(&ticket, Contract).elapsed_ms, Some(40 * MINUTE_MS));
    assert_eq!(desk.ranking(&ticket).elapsed_ms, Some(220 * MINUTE_MS));
}

#[test]
fn doors_open_by_the_clock_on_the_wall_and_not_by_a_fixed_offset() {
    let desk =
        Desk::as_of(at("2024-12-20T00:00Z")).with(hours(zone("America/New_York"), 5, "9-17", &[]));
    for (created, due) in
        [("2024-01-17T12:00Z", "2024-01-17T14:30Z"), ("2024-07-17T12:00Z", "2024-07-17T13:30Z")]
    {
        assert_eq!(desk.ranking(&opened(1, at(created), &[])).limit_due, Some(at(due)));
    }
}

#[test]
fn opened_and_solved_outside_hours_is_nothing_by_contract_and_something_to_the_customer() {
    let desk =
        Desk::as_of(at("2024-06-20T00:00Z")).with(office()).promising(TierId::T1, 60, |promise| {
            promise.calendar = OFFICE;
        });
    let ticket = opened(1, at("2024-06-03T18:00Z"), &[(at("2024-06-03T23:00Z"), SOLVED)]);
    let shown = [Contract, Felt].map(|clock| desk.yardstick().workaround_or_fix(&ticket, clock));
    assert_eq!(shown.map(|lasting| lasting.unwrap().ms()), [0, 300 * MINUTE_MS]);
}

#[test]
fn a_reply_after_closing_is_in_time_when_the_budget_ended_at_closing() {
    let desk = Desk::as_of(at("2024-06-20T00:00Z")).with(office());
    let ticket = replied("2024-06-03T16:30Z", "2024-06-03T20:00Z");
    let found = desk.ranking(&ticket);
    assert_eq!(found.state, TicketState::WithinLimit);
    assert_eq!(found.limit_due, Some(at("2024-06-03T17:00Z")));
    let silent = desk.ranking(&opened(1, at("2024-06-03T16:30Z"), &[]));
    assert_eq!(silent.missed_at, Some(at("2024-06-04T09:00Z")));
}
