//! What is a reply, to what, and by when.

use super::desk::*;
use backstop::domain::sla::{ReplyReading, Risk, TicketState, TierId};
use backstop::domain::ticket::{
    EventKind, Exclusion, Gist, Lasting, Side, Ticket, Turn, next_replies, update_gaps,
};
use backstop::domain::time::MINUTE_MS;

fn replies(ticket: &Ticket) -> [Option<i64>; 3] {
    let desk = Desk::at(10_000);
    [ReplyReading::Any, ReplyReading::Human, ReplyReading::Substantive]
        .map(|reading| desk.read(ticket, reading).reply.map(|at| at.ms_since(monday()) / MINUTE_MS))
}

fn state(deeds: &[(i64, Deed)], as_of: i64) -> TicketState {
    Desk::at(as_of).state(&ticket(1, deeds))
}

#[test]
fn a_reply_at_the_target_or_at_the_limit_is_in_time() {
    assert_eq!(state(&[(15, REPLY)], 100), TicketState::WithinTarget);
    assert_eq!(state(&[(16, REPLY)], 100), TicketState::WithinLimit);
    assert_eq!(state(&[(30, REPLY)], 100), TicketState::WithinLimit);
    assert_eq!(state(&[(31, REPLY)], 100), TicketState::Late);
}

#[test]
fn a_ticket_never_answered_counts_as_missed() {
    assert_eq!(state(&[(50, CLOSED_IT)], 100), TicketState::Never);
    assert_eq!(state(&[(20, SOLVED)], 100), TicketState::Never);
    assert_eq!(state(&[], 100), TicketState::Overdue);
    assert_eq!(state(&[(20, SOLVED), (40, REOPENED)], 100), TicketState::Overdue);
}

#[test]
fn a_ticket_not_past_its_limit_is_too_young_even_when_answered() {
    assert_eq!(state(&[(5, REPLY)], 30), TicketState::YoungSettled);
    assert_eq!(state(&[], 30), TicketState::YoungOpen);
    assert_eq!(state(&[], 31), TicketState::Overdue);
    assert_eq!(state(&[(5, REPLY)], 31), TicketState::WithinTarget);
}

#[test]
fn what_happens_after_the_as_of_time_is_not_known_yet() {
    assert_eq!(state(&[(50, REPLY)], 40), TicketState::Overdue);
}

#[test]
fn waiting_or_solving_after_the_reply_keeps_no_ticket_too_young_for_good() {
    assert_eq!(state(&[(5, ASKS), (5, WAITS)], 31), TicketState::WithinTarget);
    assert_eq!(state(&[(5, REPLY), (6, SOLVED)], 31), TicketState::WithinTarget);
}

#[test]
fn a_late_reply_stays_late_once_it_has_come() {
    let found = Desk::at(1000).ranking(&ticket(1, &[(45, REPLY), (60, SOLVED)]));
    assert_eq!((found.state, found.missed_at), (TicketState::Late, Some(minute(30))));
}

#[test]
fn solving_a_ticket_without_a_word_does_not_stop_the_wait_for_one() {
    let found = Desk::at(1000).ranking(&ticket(1, &[(10, SOLVED), (45, REPLY)]));
    assert_eq!((found.state, found.elapsed_ms), (TicketState::Late, Some(45 * MINUTE_MS)));
}

#[test]
fn a_machine_answers_only_in_the_reading_any() {
    let both = ticket(1, &[(1, BOT), (20, BOILERPLATE), (50, REPLY)]);
    assert_eq!(replies(&both), [Some(1), Some(20), Some(50)]);
    assert_eq!(replies(&ticket(1, &[(1, BOT)])), [Some(1), None, None]);
}

#[test]
fn notes_closing_texts_and_the_customers_own_deeds_are_no_replies() {
    let closing = said(Side::Vendor, Gist::Closing);
    let own = (Side::Customer, WORKING.1);
    for deed in [NOTE, closing, own, CUSTOMER, group(Some(1)), severity(2)] {
        let lone = ticket(1, &[(3, deed), (9_000, REPLY)]);
        assert_eq!(replies(&lone), [Some(9_000); 3], "{deed:?}");
    }
    assert_eq!(
        replies(&ticket(1, &[(3, said(Side::Vendor, Gist::Thanks))])),
        [Some(3), Some(3), None]
    );
}

#[test]
fn passing_a_ticket_on_is_no_reply() {
    for kind in [EventKind::Escalated, EventKind::EngineeringEngaged, EventKind::Acknowledged] {
        let passed = ticket(1, &[(5, (Side::Vendor, kind)), (45, REPLY)]);
        assert_eq!(Desk::at(100).ranking(&passed).reply, Some(minute(45)), "{kind:?}");
    }
}

#[test]
fn taking_a_ticket_up_stands_in_only_where_there_are_no_messages() {
    assert_eq!(state(&[(5, WORKING), (40, REPLY)], 100), TicketState::Late);
    assert_eq!(state(&[(5, WORKING)], 100), TicketState::WithinTarget);
    let (silent, told) = (ticket(1, &[(5, WORKING)]), ticket(1, &[(5, REPLY)]));
    let desk = Desk::at(100);
    let knowing = desk.yardstick().knowing(&[silent.clone(), told]);
    let found = |reading| {
        knowing
            .first_reply(&silent, backstop::domain::sla::ClockKind::Ranking, reading)
            .unwrap()
            .state
    };
    assert_eq!(found(ReplyReading::Human), TicketState::Overdue);
    assert_eq!(found(ReplyReading::Substantive), TicketState::Overdue);
    let alone = desk.yardstick().knowing(std::slice::from_ref(&silent));
    let ranking = backstop::domain::sla::ClockKind::Ranking;
    let found = |reading| alone.first_reply(&silent, ranking, reading).unwrap().state;
    assert_eq!(found(ReplyReading::Human), TicketState::WithinTarget);
    assert_eq!(found(ReplyReading::Substantive), TicketState::Unmeasurable);
}

#[test]
fn whether_a_reply_without_text_was_substantive_nobody_can_tell() {
    let unknown = said(Side::Vendor, Gist::Unknown);
    let substantive = |deeds: &[(i64, Deed)]| {
        Desk::at(100).read(&ticket(1, deeds), ReplyReading::Substantive).state
    };
    assert_eq!(substantive(&[(5, unknown)]), TicketState::Unmeasurable);
    assert_eq!(substantive(&[(5, unknown), (9, REPLY)]), TicketState::Unmeasurable);
    assert_eq!(substantive(&[(5, REPLY), (9, unknown)]), TicketState::WithinTarget);
    assert_eq!(substantive(&[(5, BOILERPLATE)]), TicketState::Overdue);
    assert_eq!(state(&[(5, unknown)], 100), TicketState::WithinTarget);
}

#[test]
fn an_open_ticket_near_its_limit_is_at_risk() {
    let risk = |as_of| Desk::at(as_of).ranking(&ticket(2, &[])).at_risk;
    assert_eq!(
        [89, 90, 107, 108, 120].map(risk),
        [None, Some(Risk::Near), Some(Risk::Near), Some(Risk::Close), Some(Risk::Close),]
    );
    assert_eq!(risk(121), None);
    assert_eq!(Desk::at(110).ranking(&ticket(2, &[(100, REPLY)])).at_risk, None);
}

#[test]
fn a_ticket_that_is_left_out_says_why_and_one_without_a_tier_is_none() {
    let mut spam = ticket(1, &[(5, REPLY)]);
    spam.excluded = Some(Exclusion::Spam);
    assert_eq!(Desk::at(100).state(&spam), TicketState::Excluded(Exclusion::Spam));
    let nothing = ticket(5, &[(5, REPLY)]);
    let ranking = backstop::domain::sla::ClockKind::Ranking;
    assert_eq!(Desk::at(100).yardstick().first_reply(&nothing, ranking, ReplyReading::Human), None);
}

fn turns(deeds: &[(i64, Deed)], as_of: i64) -> Vec<(i64, Option<i64>, i64)> {
    let minutes = |at: backstop::domain::time::Instant| at.ms_since(monday()) / MINUTE_MS;
    let turn = |turn: Turn| (minutes(turn.asked), turn.answered.map(minutes), minutes(turn.until));
    next_replies(&ticket(1, deeds), minute(as_of)).into_iter().map(turn).collect()
}

#[test]
fn the_next_reply_is_counted_from_the_oldest_message_without_one() {
    let deeds = [(5, REPLY), (10, CUSTOMER), (20, CUSTOMER), (30, CUSTOMER), (40, REPLY)];
    assert_eq!(turns(&deeds, 100), [(0, Some(5), 5), (10, Some(40), 40)]);
}

#[test]
fn several_messages_of_the_vendor_in_a_row_are_one_reply() {
    let deeds = [(5, REPLY), (7, REPLY), (10, CUSTOMER), (40, REPLY), (41, REPLY)];
    assert_eq!(turns(&deeds, 100), [(0, Some(5), 5), (10, Some(40), 40)]);
}

#[test]
fn nobody_waits_when_the_vendor_wrote_last() {
    let answered = [(5, BOT), (6, NOTE), (8, REPLY), (30, REPLY)];
    assert_eq!(turns(&answered, 10_000), [(0, Some(8), 8)]);
    assert_eq!(turns(&[(5, BOT), (6, NOTE)], 100), [(0, None, 100)]);
}

#[test]
fn thanks_after_the_end_ask_for_nothing() {
    let unknown = said(Side::Customer, Gist::Unknown);
    let over = [(5, REPLY), (10, SOLVED)];
    for bye in [THANKS, unknown] {
        let deeds = [over.as_slice(), &[(20, bye), (30, bye)]].concat();
        assert_eq!(turns(&deeds, 100), [(0, Some(5), 5)], "{bye:?}");
    }
    let question = [over.as_slice(), &[(20, CUSTOMER), (50, REPLY)]].concat();
    assert_eq!(turns(&question, 100), [(0, Some(5), 5), (20, Some(50), 50)]);
    let reopened = [over.as_slice(), &[(20, unknown), (25, REOPENED), (50, REPLY)]].concat();
    assert_eq!(turns(&reopened, 100), [(0, Some(5), 5), (20, Some(50), 50)]);
}

#[test]
fn the_wait_for_a_reply_stops_when_the_ticket_is_solved() {
    let deeds = [(5, REPLY), (10, CUSTOMER), (60, SOLVED)];
    assert_eq!(turns(&deeds, 10_000), [(0, Some(5), 5), (10, None, 60)]);
}

#[test]
fn what_the_customer_writes_moves_no_due_time_of_the_first_reply() {
    let desk = Desk::at(100);
    let plain = desk.ranking(&ticket(3, &[]));
    let urged = desk.ranking(&ticket(3, &[(10, CUSTOMER), (60, CUSTOMER)]));
    assert_eq!(urged, plain);
    assert_eq!((plain.tier, plain.limit_due), (TierId::T3, Some(minute(480))));
}

#[test]
fn news_is_counted_between_the_vendors_public_messages_while_the_ticket_is_open() {
    let gaps = |deeds: &[(i64, Deed)]| {
        let minutes = |gap: Lasting| match gap {
            Lasting::Open(ms) => -(ms / MINUTE_MS),
            gap => gap.ms() / MINUTE_MS,
        };
        let found = update_gaps(&ticket(1, deeds), minute(1000));
        found.into_iter().map(minutes).collect::<Vec<_>>()
    };
    assert!(gaps(&[]).is_empty());
    assert_eq!(gaps(&[(10, REPLY), (15, BOT), (20, NOTE), (40, REPLY)]), [30, -960]);
    assert_eq!(gaps(&[(10, REPLY), (100, SOLVED), (200, REPLY)]), [90]);
    assert_eq!(gaps(&[(10, REPLY), (100, SOLVED), (200, REOPENED), (300, REPLY)]), [90, 100, -700]);
}
