//! Input that should not be: each has one answer, and none stops the page.

use super::desk::*;
use backstop::domain::sla::ClockKind::{self, Felt, Ranking};
use backstop::domain::sla::{BandKind, ReplyReading, ResolutionReading, TicketState};
use backstop::domain::ticket::{Lasting, Ticket, next_replies, update_gaps};
use backstop::domain::time::{Instant, MINUTE_MS, Zone};

/// Everything that can be asked of a ticket.
fn ask_all(desk: &Desk, ticket: &Ticket) {
    let yardstick = desk.yardstick().knowing(std::slice::from_ref(ticket));
    for clock in ClockKind::ALL {
        for reading in [ReplyReading::Any, ReplyReading::Human, ReplyReading::Substantive] {
            assert!(yardstick.first_reply(ticket, clock, reading).is_some());
        }
        for reading in
            [ResolutionReading::First, ResolutionReading::Last, ResolutionReading::Durable]
        {
            let lasting = yardstick.resolution(ticket, clock, reading);
            assert!(lasting.is_none_or(|lasting| lasting.ms() >= 0));
        }
        let elapsed = yardstick.elapsed_ms(ticket, clock, desk.as_of);
        assert!(elapsed.is_none_or(|ms| ms >= 0));
    }
    next_replies(ticket, desk.as_of);
    update_gaps(ticket, desk.as_of);
}

#[test]
fn events_out_of_order_are_read_in_the_order_of_time() {
    let deeds = [(5, ASKS), (6, WAITS), (20, CUSTOMER), (40, SOLVED), (60, REOPENED), (90, SOLVED)];
    let (sorted, mut mixed) = (ticket(1, &deeds), ticket(1, &deeds));
    mixed.events.reverse();
    let desk = Desk::at(200);
    assert_eq!(mixed.pauses(minute(200)), sorted.pauses(minute(200)));
    assert_eq!(next_replies(&mixed, minute(200)), next_replies(&sorted, minute(200)));
    for clock in ClockKind::ALL {
        assert_eq!(desk.outcome(&mixed, clock), desk.outcome(&sorted, clock));
        assert_eq!(desk.yardstick().bands(&mixed, clock), desk.yardstick().bands(&sorted, clock));
    }
}

#[test]
fn what_is_dated_before_the_ticket_is_not_of_it() {
    let early = ticket(1, &[(-30, REPLY), (-20, SOLVED), (-10, severity(4))]);
    assert_eq!(Desk::at(100).ranking(&early), Desk::at(100).ranking(&ticket(1, &[])));
    assert_eq!(Desk::at(100).state(&early), TicketState::Overdue);
    let fix = Desk::at(100).yardstick().workaround_or_fix(&early, Ranking);
    assert_eq!(fix, Some(Lasting::Open(100 * MINUTE_MS)));
    ask_all(&Desk::at(100), &early);
}

#[test]
fn a_ticket_opened_after_the_as_of_time_is_too_young() {
    let desk = Desk::at(-100);
    let ticket = ticket(1, &[(5, REPLY)]);
    assert_eq!(desk.state(&ticket), TicketState::YoungOpen);
    assert_eq!(desk.elapsed(&ticket, Ranking, minute(50)), 0);
    assert_eq!(desk.yardstick().bands(&ticket, Ranking), []);
    ask_all(&desk, &ticket);
}

#[test]
fn everything_at_one_moment_is_answered_at_once() {
    let deeds = [(0, severity(3)), (0, REPLY), (0, WAITS), (0, SOLVED), (0, REOPENED), (0, SOLVED)];
    let found = Desk::at(10_000).ranking(&ticket(1, &deeds));
    assert_eq!((found.state, found.elapsed_ms), (TicketState::WithinTarget, Some(0)));
    ask_all(&Desk::at(10_000), &ticket(1, &deeds));
}

#[test]
fn dates_before_1970_and_after_the_last_official_year_count_like_any_other() {
    for created in [
        "1969-12-31T17:30+08:00",
        "1900-01-01T17:30+08:00",
        "2031-01-02T17:30+08:00",
        "9999-01-01T17:30+08:00",
    ] {
        let created = at(created);
        let desk = Desk::as_of(Instant(created.0 + 10 * 86_400_000)).with(hours(
            Zone::shanghai(),
            7,
            "9-18",
            &[],
        ));
        let found =
            desk.ranking(&opened(1, created, &[(Instant(created.0 + 60 * MINUTE_MS), REPLY)]));
        assert_eq!(found.elapsed_ms, Some(30 * MINUTE_MS), "{created:?}");
        assert_eq!(found.state, TicketState::WithinLimit);
    }
}

#[test]
fn moments_beyond_every_calendar_are_answered() {
    for (created, as_of) in [
        (Instant(i64::MIN), Instant(i64::MAX)),
        (Instant::EARLIEST, Instant::LATEST),
        (Instant(i64::MAX), Instant(i64::MAX)),
        (Instant(i64::MAX), Instant(i64::MIN)),
    ] {
        let deeds = [(created, REPLY), (minute(0), WAITS), (as_of, SOLVED)];
        for desk in [Desk::as_of(as_of), Desk::as_of(as_of).with(office())] {
            ask_all(&desk, &opened(1, created, &deeds));
        }
    }
}

#[test]
fn a_calendar_without_a_working_hour_measures_nothing_and_says_so() {
    let mut desk = Desk::at(100);
    desk.terms.tier_calendars = [CLOSED; 4];
    let ticket = ticket(1, &[(5, REPLY), (50, SOLVED)]);
    let found = desk.ranking(&ticket);
    assert_eq!((found.state, found.limit_due), (TicketState::Unmeasurable, None));
    assert_eq!(desk.outcome(&ticket, Felt).state, TicketState::WithinTarget);
    let bands = desk.yardstick().bands(&ticket, Ranking);
    assert!(bands.iter().all(|band| band.kind != BandKind::Running));
    ask_all(&desk, &ticket);
}

#[test]
fn a_calendar_that_does_not_open_in_ten_years_measures_nothing() {
    let days: Vec<String> = (0..4000)
        .map(|day| Instant(monday().0 + day * 1440 * MINUTE_MS).civil())
        .map(|date| format!("{}-{:02}-{:02}", date.year, date.month, date.day))
        .collect();
    let off: Vec<&str> = days.iter().map(String::as_str).collect();
    let desk = Desk::at(1_000_000).with(hours(Zone::utc(), 7, "9-17", &off));
    assert_eq!(desk.state(&ticket(1, &[(5, REPLY)])), TicketState::Unmeasurable);
}

#[test]
#[allow(clippy::disallowed_methods, reason = "it is the time it takes that is tested")]
fn a_ticket_with_ten_thousand_events_is_measured_at_once() {
    let kinds = [
        ASKS_BOILERPLATE,
        WAITS,
        severity(1),
        CUSTOMER,
        severity(3),
        HOLD,
        severity(2),
        WORKING,
        SOLVED,
        REOPENED,
    ];
    let deeds: Vec<_> = (0..10_000)
        .map(|number| {
            let kind = kinds[usize::try_from(number).unwrap() % kinds.len()];
            (Instant(monday().0 + number * 1000), kind)
        })
        .collect();
    let long = opened(3, monday(), &deeds);
    let mut desk = Desk::at(100_000).with(office());
    desk.terms.tier_calendars[0] = backstop::domain::time::CalendarId::AROUND_THE_CLOCK;
    let before = std::time::Instant::now();
    ask_all(&desk, &long);
    desk.yardstick().bands(&long, Ranking);
    let took = before.elapsed();
    assert!(took.as_secs() < 5, "{took:?}");
}
