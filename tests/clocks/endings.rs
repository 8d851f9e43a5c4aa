//! Ends and new beginnings: solving, reopening, working around.

use super::desk::*;
use backstop::domain::sla::ClockKind::{Contract, Felt, Ranking};
use backstop::domain::sla::{BandKind, ReopenRule, ResolutionReading, SeverityRule};
use backstop::domain::ticket::{Course, EventKind, Exclusion, Lasting, Side, Ticket};
use backstop::domain::time::MINUTE_MS;

const DAY: i64 = 1440;
const WORKAROUND: Deed = (Side::Vendor, EventKind::Workaround);

fn resolution(desk: &Desk, ticket: &Ticket, reading: ResolutionReading) -> Lasting {
    desk.yardstick().resolution(ticket, Ranking, reading).unwrap()
}

fn ended(minutes: i64) -> Lasting {
    Lasting::Ended(minutes * MINUTE_MS)
}

/// Solved at 60, reopened at 200, solved at 230.
fn reopened() -> Ticket {
    ticket(1, &[(60, SOLVED), (200, REOPENED), (230, SOLVED)])
}

#[test]
fn a_reopened_ticket_is_counted_as_the_rule_says() {
    for (rule, minutes) in
        [(ReopenRule::Continues, 90), (ReopenRule::Includes, 230), (ReopenRule::Fresh, 30)]
    {
        let mut desk = Desk::at(1000);
        desk.terms.policies.reopen = rule;
        assert_eq!(
            resolution(&desk, &reopened(), ResolutionReading::Last),
            ended(minutes),
            "{rule:?}"
        );
        assert_eq!(resolution(&desk, &reopened(), ResolutionReading::First), ended(60), "{rule:?}");
    }
}

#[test]
fn an_open_ticket_lasts_to_the_as_of_time() {
    let open = ticket(1, &[(60, SOLVED), (200, REOPENED)]);
    let desk = Desk::at(300);
    assert_eq!(resolution(&desk, &open, ResolutionReading::Last), Lasting::Open(160 * MINUTE_MS));
    assert_eq!(resolution(&desk, &open, ResolutionReading::First), ended(60));
    assert_eq!(
        resolution(&desk, &open, ResolutionReading::Durable),
        Lasting::Open(160 * MINUTE_MS)
    );
    let never = resolution(&desk, &ticket(1, &[]), ResolutionReading::First);
    assert_eq!(never, Lasting::Open(300 * MINUTE_MS));
}

#[test]
fn a_solution_is_durable_once_fourteen_days_have_passed_without_a_reopening() {
    let durable = |as_of| resolution(&Desk::at(as_of), &reopened(), ResolutionReading::Durable);
    assert_eq!(durable(230 + 14 * DAY - 1), Lasting::NotYet(90 * MINUTE_MS));
    assert_eq!(durable(230 + 14 * DAY), ended(90));
    let reopened_at = |minutes| ticket(1, &[(60, SOLVED), (minutes, REOPENED)]);
    let desk = Desk::at(60 * DAY);
    let at_last = resolution(&desk, &reopened_at(60 + 14 * DAY), ResolutionReading::Durable);
    assert_eq!(at_last, ended(60));
    let before = resolution(&desk, &reopened_at(59 + 14 * DAY), ResolutionReading::Durable);
    assert!(matches!(before, Lasting::Open(_)));
}

#[test]
fn a_way_around_counts_when_it_comes_before_the_solution() {
    let fix = |deeds: &[(i64, Deed)]| {
        Desk::at(500).yardstick().workaround_or_fix(&ticket(1, deeds), Ranking)
    };
    assert_eq!(fix(&[(30, WORKAROUND), (90, SOLVED)]), Some(ended(30)));
    assert_eq!(fix(&[(90, SOLVED), (95, WORKAROUND)]), Some(ended(90)));
    assert_eq!(fix(&[(10, REPLY), (90, CLOSED_IT)]), Some(ended(90)));
    assert_eq!(fix(&[(90, CLOSED_IT)]), Some(Lasting::Open(90 * MINUTE_MS)), "nobody answered");
    assert_eq!(fix(&[(10, REPLY)]), Some(Lasting::Open(500 * MINUTE_MS)));
}

#[test]
fn a_severity_that_resets_the_clock_does_so_for_the_solution_too() {
    let mut desk = Desk::at(500);
    desk.terms.policies.severity = SeverityRule::Reset;
    let lowered = ticket(1, &[(40, severity(3)), (100, SOLVED)]);
    assert_eq!(resolution(&desk, &lowered, ResolutionReading::Last), ended(60));
}

#[test]
fn what_has_no_clock_has_no_end() {
    let mut spam = reopened();
    spam.excluded = Some(Exclusion::Spam);
    let desk = Desk::at(1000).yardstick();
    let none = [
        desk.resolution(&spam, Ranking, ResolutionReading::Last),
        desk.resolution(&ticket(5, &[(60, SOLVED)]), Ranking, ResolutionReading::Last),
        desk.resolution(&reopened(), Contract, ResolutionReading::Last),
    ];
    assert_eq!(none, [None; 3]);
}

#[test]
fn bands_show_when_a_ticket_was_solved() {
    let bands = |desk: &Desk| {
        let found = desk.yardstick().bands(&reopened(), Felt);
        let minutes = |at: backstop::domain::time::Instant| at.ms_since(monday()) / MINUTE_MS;
        let band =
            |band: &backstop::domain::sla::Band| (minutes(band.from), minutes(band.to), band.kind);
        found.iter().map(band).collect::<Vec<_>>()
    };
    let running = |from, to| (from, to, BandKind::Running);
    let expected = [running(0, 60), (60, 200, BandKind::Solved), running(200, 230)];
    assert_eq!(bands(&Desk::at(1000)), expected);
    let mut including = Desk::at(1000);
    including.terms.policies.reopen = ReopenRule::Includes;
    assert_eq!(bands(&including), [running(0, 230)]);
}

#[test]
fn coming_back_to_a_group_is_told_from_being_handed_on() {
    let has_returned = |groups: &[Option<u16>]| {
        let deeds: Vec<_> = (1..).zip(groups).map(|(after, name)| (after, group(*name))).collect();
        Course::new(&ticket(1, &deeds), minute(100)).has_returned()
    };
    assert_eq!(has_returned(&[Some(0), Some(1), Some(0)]), Some(true));
    assert_eq!(has_returned(&[Some(0), None, Some(0), Some(1), Some(2)]), Some(false));
    assert_eq!(has_returned(&[None, None]), None);
}
