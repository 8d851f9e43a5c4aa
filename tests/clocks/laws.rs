//! What holds of any ticket.

use super::desk::*;
use backstop::domain::sla::ClockKind::{self, Ranking};
use backstop::domain::sla::{
    BandKind, PauseRule, ReopenRule, ReplyReading, SeverityRule, StateCounts, TicketState, TierId,
};
use backstop::domain::ticket::{Exclusion, Status, Ticket, Waiting, next_replies};
use backstop::domain::time::{Calendar, Instant, MINUTE_MS, Zone};
use proptest::collection::vec;
use proptest::prelude::*;

const DEEDS: [Deed; 18] = [
    REPLY,
    BOILERPLATE,
    BOT,
    NOTE,
    ASKS,
    CUSTOMER,
    THANKS,
    WAITS,
    HOLD,
    WORKING,
    status(Status::WaitingOnThird),
    SOLVED,
    CLOSED_IT,
    REOPENED,
    severity(1),
    severity(2),
    severity(3),
    severity(4),
];

fn tickets() -> impl Strategy<Value = Ticket> {
    let deed = (0..40_000_i64, prop::sample::select(&DEEDS[..]));
    let why = prop::option::weighted(0.1, Just(Exclusion::Spam));
    (1..5_u16, vec(deed, 0..12), why).prop_map(|(tier, mut deeds, why)| {
        deeds.sort_by_key(|(after, _)| *after);
        Ticket { excluded: why, ..ticket(tier, &deeds) }
    })
}

/// Tickets of one severity and without requests: nothing about them but the clock.
fn plain() -> impl Strategy<Value = Ticket> {
    (1..5_u16, prop::option::of(0..4000_i64)).prop_map(|(tier, reply)| {
        ticket(tier, &reply.map(|after| (after, REPLY)).into_iter().collect::<Vec<_>>())
    })
}

fn desks() -> impl Strategy<Value = Desk> {
    let calendar = prop::sample::select(vec![
        office(),
        Calendar::around_the_clock(Zone::utc()),
        hours(Zone::shanghai(), 5, "9-12 13-18", &["2024-06-10", "2024-06-12"]),
        hours(zone("Europe/Berlin"), 7, "22-24", &["2024-06-05"]),
    ]);
    let rules = (
        prop::sample::select(vec![
            SeverityRule::InForce,
            SeverityRule::Retroactive,
            SeverityRule::Reset,
        ]),
        prop::sample::select(vec![ReopenRule::Continues, ReopenRule::Includes, ReopenRule::Fresh]),
        prop::sample::select(vec![PauseRule::CustomerAsked, PauseRule::None]),
    );
    (0..45_000_i64, calendar, rules, 0..4_usize).prop_map(|(as_of, calendar, rules, whole)| {
        let mut desk = Desk::at(as_of).with(calendar).promising(TierId::T1, 60, |promise| {
            promise.pauses = vec![Waiting::CustomerClaimed, Waiting::Third];
        });
        desk.terms.tier_calendars[whole] = backstop::domain::time::CalendarId::AROUND_THE_CLOCK;
        let policies = &mut desk.terms.policies;
        (policies.severity, policies.reopen, policies.pauses) = rules;
        desk
    })
}

proptest! {
    #[test]
    fn elapsed_time_never_shrinks_and_never_outruns_the_clock_on_the_wall(
        desk in desks(), ticket in tickets(), mut to in [0..50_000_i64, 0..50_000_i64],
    ) {
        to.sort_unstable();
        let [early, late] = to.map(minute);
        for clock in ClockKind::ALL {
            let shown = |to| desk.yardstick().elapsed_ms(&ticket, clock, to);
            let (Some(a), Some(b)) = (shown(early), shown(late)) else { continue };
            prop_assert!(0 <= a && a <= b);
            prop_assert!(b - a <= late.ms_since(early));
        }
    }

    #[test]
    fn elapsed_time_is_what_the_bands_say_runs(
        desk in desks(), ticket in tickets(), to in 0..50_000_i64,
    ) {
        let yardstick = desk.yardstick();
        for clock in ClockKind::ALL {
            let bands = yardstick.bands(&ticket, clock);
            let to = bands.last().map_or(monday(), |band| band.to).min(minute(to));
            let Some(shown) = yardstick.elapsed_ms(&ticket, clock, to) else { continue };
            let running = bands.iter().filter(|band| band.kind == BandKind::Running);
            let sum: i64 = running.map(|band| band.to.min(to).ms_since(band.from).max(0)).sum();
            prop_assert_eq!(shown, sum, "{:?} {:?}", clock, bands);
        }
    }

    #[test]
    fn bands_leave_no_gap_and_no_two_neighbours_are_alike(desk in desks(), ticket in tickets()) {
        for clock in ClockKind::ALL {
            let bands = desk.yardstick().bands(&ticket, clock);
            prop_assert!(bands.first().is_none_or(|band| band.from == ticket.created));
            prop_assert!(bands.iter().all(|band| band.from < band.to && band.to <= desk.as_of));
            for pair in bands.windows(2) {
                prop_assert!(pair[0].to == pair[1].from && pair[0].kind != pair[1].kind);
            }
        }
    }

    #[test]
    fn a_reply_is_in_time_exactly_when_its_elapsed_time_is_at_most_the_limit(
        desk in desks(), ticket in plain(),
    ) {
        let found = desk.ranking(&ticket);
        let tier = desk.terms.tiers.get(TierId::ALL[usize::from(ticket.priority)]);
        let Some((_, elapsed)) = found.reply.zip(found.elapsed_ms) else { return Ok(()) };
        let expected = match found.state {
            TicketState::WithinTarget => 0..=tier.target().as_ms(),
            TicketState::WithinLimit => tier.target().as_ms() + 1..=tier.limit().as_ms(),
            TicketState::Late => tier.limit().as_ms() + 1..=i64::MAX,
            TicketState::YoungSettled => 0..=tier.limit().as_ms(),
            state => panic!("{state:?}"),
        };
        prop_assert!(expected.contains(&elapsed), "{found:?}");
    }

    #[test]
    fn the_due_time_is_the_first_at_which_the_limit_has_passed(desk in desks(), ticket in plain()) {
        let found = desk.ranking(&ticket);
        let tier = desk.terms.tiers.get(found.tier);
        for (due, allowed) in [(found.target_due, tier.target()), (found.limit_due, tier.limit())] {
            let due = due.unwrap();
            let later = Desk { as_of: due, ..desk.clone() };
            let shown = |at| later.yardstick().elapsed_ms(&ticket, Ranking, at).unwrap();
            prop_assert_eq!(shown(due), allowed.as_ms());
            prop_assert_eq!(shown(Instant(due.0 - 1)), allowed.as_ms() - 1);
        }
    }

    #[test]
    fn a_miss_is_a_miss_from_its_moment_on(desk in desks(), ticket in tickets()) {
        let found = desk.ranking(&ticket);
        let is_late = matches!(found.state, TicketState::Late | TicketState::Never | TicketState::Overdue);
        prop_assert_eq!(found.missed_at.is_some(), is_late, "{:?}", found);
        if let Some(missed) = found.missed_at {
            prop_assert!(missed <= desk.as_of && found.reply.is_none_or(|reply| reply > missed));
        }
    }

    #[test]
    fn every_ticket_is_in_one_state(desk in desks(), tickets in vec(tickets(), 0..20)) {
        for clock in ClockKind::ALL {
            let mut counts = StateCounts::default();
            for ticket in &tickets {
                counts.add(desk.outcome(ticket, clock).state);
            }
            let all = counts.total() + counts.aside();
            prop_assert_eq!(usize::try_from(all).unwrap(), tickets.len());
            let excluded = tickets.iter().filter(|ticket| ticket.excluded.is_some()).count();
            prop_assert_eq!(usize::try_from(counts.excluded).unwrap(), excluded);
        }
    }

    #[test]
    fn time_alone_makes_no_answered_ticket_worse(desk in desks(), ticket in tickets(), more in 0..90_000_i64) {
        let found = desk.read(&ticket, ReplyReading::Human);
        let counts = matches!(found.state, TicketState::WithinTarget | TicketState::WithinLimit | TicketState::Late);
        let later = Desk { as_of: Instant(desk.as_of.0 + more * MINUTE_MS), ..desk.clone() };
        let is_known = |event: &backstop::domain::ticket::Event| event.at <= desk.as_of;
        let known = Ticket { events: ticket.events.iter().copied().filter(is_known).collect(), ..ticket };
        if counts {
            prop_assert_eq!(later.read(&known, ReplyReading::Human), found);
        }
    }

    #[test]
    fn pauses_neither_overlap_nor_are_empty(ticket in tickets(), as_of in 0..50_000_i64) {
        let pauses = ticket.pauses(minute(as_of));
        prop_assert!(pauses.iter().all(|pause| pause.from < pause.to && pause.to <= minute(as_of)));
        prop_assert!(pauses.windows(2).all(|pair| pair[0].to <= pair[1].from));
    }

    #[test]
    fn waits_for_a_reply_do_not_overlap(ticket in tickets(), as_of in 0..50_000_i64) {
        let turns = next_replies(&ticket, minute(as_of));
        prop_assert!(turns.iter().all(|turn| turn.asked <= turn.until));
        prop_assert!(turns.windows(2).all(|pair| pair[0].until <= pair[1].asked));
        prop_assert!(turns.iter().all(|turn| turn.answered.is_none_or(|at| at == turn.until)));
    }
}
