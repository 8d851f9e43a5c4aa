//! The contract's clock: what was promised, from when, and by whose severity.

use super::desk::*;
use backstop::domain::sla::ClockKind::{Contract, Ranking};
use backstop::domain::sla::{
    ClockStart, Outcome, ReplyReading, SeverityRule, SeveritySetter, TicketState, TierId,
};
use backstop::domain::ticket::{EventKind, Side};
use backstop::domain::time::{CalendarId, MINUTE_MS};

const ACKNOWLEDGED: Deed = (Side::Vendor, EventKind::Acknowledged);
const BY_CUSTOMER: Deed = (Side::Customer, EventKind::Severity(2));

fn contract(desk: &Desk, deeds: &[(i64, Deed)]) -> Outcome {
    desk.outcome(&ticket(1, deeds), Contract)
}

#[test]
fn without_a_promise_no_contract_is_kept_or_broken() {
    let deeds = [(5, REPLY)];
    assert_eq!(contract(&Desk::at(100), &deeds).state, TicketState::NoPromise);
    let bare = Desk::at(100).promising(TierId::T1, 30, |promise| promise.plan.clear());
    assert_eq!(contract(&bare, &deeds).state, TicketState::NoPromise);
    let only_solving = Desk::at(100).promising(TierId::T1, 30, |promise| promise.reply = None);
    assert_eq!(contract(&only_solving, &deeds).state, TicketState::NoPromise);
    let mut others = ticket(1, &deeds);
    let desk = Desk::at(100).promising(TierId::T1, 30, |_| {});
    for vendor in [1, 2, 9] {
        others.vendor = vendor;
        assert_eq!(desk.outcome(&others, Contract).state, TicketState::NoPromise);
    }
    assert_eq!(contract(&desk, &deeds).state, TicketState::WithinTarget);
}

#[test]
fn a_contract_starts_when_it_says_or_not_at_all() {
    let starting =
        |start| Desk::at(200).promising(TierId::T1, 30, move |promise| promise.start = start);
    let deeds = [(10, severity(1)), (20, ACKNOWLEDGED), (55, REPLY)];
    for (start, minutes, state) in [
        (ClockStart::Created, 55, TicketState::Late),
        (ClockStart::SeveritySet, 45, TicketState::Late),
        (ClockStart::Acknowledged, 35, TicketState::Late),
    ] {
        let found = contract(&starting(start), &deeds);
        assert_eq!(
            (found.state, found.elapsed_ms),
            (state, Some(minutes * MINUTE_MS)),
            "{start:?}"
        );
    }
    let acknowledged = starting(ClockStart::Acknowledged);
    let unstarted = contract(&acknowledged, &[(5, REPLY)]);
    assert_eq!((unstarted.state, unstarted.start), (TicketState::NotStarted, None));
    let before = contract(&acknowledged, &[(5, REPLY), (20, ACKNOWLEDGED)]);
    assert_eq!((before.state, before.elapsed_ms), (TicketState::WithinTarget, Some(0)));
    let young = contract(&acknowledged, &[(180, ACKNOWLEDGED)]);
    assert_eq!((young.state, young.limit_due), (TicketState::YoungOpen, Some(minute(210))));
    let by_customer = contract(&starting(ClockStart::SeveritySet), &[(10, BY_CUSTOMER)]);
    assert_eq!(by_customer.state, TicketState::NotStarted);
}

#[test]
fn only_who_sets_the_severity_changes_the_contracts_tier() {
    let by = |setter| {
        let desk = Desk::at(2000).promising(TierId::T1, 30, move |promise| promise.setter = setter);
        let desk = desk.promising(TierId::T3, 600, |_| {});
        let found = contract(&desk, &[(10, BY_CUSTOMER), (100, REPLY)]);
        (found.tier, found.state)
    };
    let (kept, lowered) =
        ((TierId::T1, TicketState::Late), (TierId::T3, TicketState::WithinTarget));
    assert_eq!(by(SeveritySetter::Vendor), kept);
    for setter in [SeveritySetter::Customer, SeveritySetter::Agreed, SeveritySetter::Unsaid] {
        assert_eq!(by(setter), lowered, "{setter:?}");
    }
}

#[test]
fn a_contract_counts_what_it_calls_a_response_and_the_severity_in_force() {
    let counting = |counts| {
        let desk = Desk::at(500).promising(TierId::T1, 30, move |promise| promise.counts = counts);
        contract(&desk, &[(1, BOT), (20, BOILERPLATE), (50, REPLY)]).reply
    };
    let readings = [ReplyReading::Any, ReplyReading::Human, ReplyReading::Substantive];
    assert_eq!(readings.map(counting), [1, 20, 50].map(|at| Some(minute(at))));
    let mut desk =
        Desk::at(500).promising(TierId::T1, 30, |_| {}).promising(TierId::T3, 480, |_| {});
    desk.terms.policies.severity = SeverityRule::Retroactive;
    let lowered = [(40, severity(3)), (100, REPLY)];
    assert_eq!(contract(&desk, &lowered).state, TicketState::Late);
    assert_eq!(desk.ranking(&ticket(1, &lowered)).tier, TierId::T3);
}

#[test]
fn a_tier_without_a_promise_has_no_limit_and_forgives_no_miss_before() {
    let desk = Desk::at(2000).promising(TierId::T1, 30, |_| {});
    let missed = contract(&desk, &[(40, severity(3)), (100, REPLY)]);
    assert_eq!((missed.state, missed.tier), (TicketState::Late, TierId::T1));
    let lowered = contract(&desk, &[(20, severity(3)), (100, REPLY)]);
    assert_eq!((lowered.state, lowered.tier), (TicketState::NoPromise, TierId::T3));
}

#[test]
fn a_calendar_that_never_opens_or_is_not_there_measures_nothing() {
    for calendar in [CLOSED, CalendarId(77)] {
        let desk =
            Desk::at(100).promising(TierId::T1, 30, move |promise| promise.calendar = calendar);
        let ticket = ticket(1, &[(5, REPLY), (50, SOLVED)]);
        assert_eq!(desk.outcome(&ticket, Contract).state, TicketState::Unmeasurable);
        assert_eq!(desk.yardstick().workaround_or_fix(&ticket, Contract), None);
        assert_eq!(desk.yardstick().elapsed_ms(&ticket, Contract, minute(50)), None);
        let mut ranking = Desk::at(100);
        ranking.terms.tier_calendars[0] = calendar;
        assert_eq!(ranking.outcome(&ticket, Ranking).state, TicketState::Unmeasurable);
        assert!(!ranking.yardstick().bands(&ticket, Ranking).is_empty());
    }
}
