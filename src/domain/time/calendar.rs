//! The time that counts: a zone's clocks, and what is open on them.

use std::ops::ControlFlow;

use super::instant::DAY_MS;
use super::{Day, Instant, Schedule, Timetable, Week, Window, Zone};

/// A business calendar: time counts while its zone's clocks show an open time.
///
/// So a night shift is shorter when clocks go forward and longer when they go back, and an hour that clocks
/// show twice counts twice. Around the clock, time that counts is time that passes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    zone: Zone,
    timetable: Timetable,
}

/// How far ahead is looked for an open moment or the end of a budget: ten years.
const HORIZON_MS: i64 = 3653 * DAY_MS;

impl Calendar {
    /// That timetable on the clocks of that zone.
    pub fn new(zone: Zone, timetable: Timetable) -> Calendar {
        Calendar { zone, timetable }
    }

    /// Every day from 00:00 to 24:00.
    pub fn around_the_clock(zone: Zone) -> Calendar {
        Calendar::weekly(zone, Week::from_monday(7, Window::WHOLE_DAY))
    }

    /// Monday to Friday from 09:00 to 18:00.
    pub fn office_hours(zone: Zone) -> Calendar {
        Calendar::weekly(zone, Week::from_monday(5, Window::NINE_TO_SIX))
    }

    /// Monday to Friday from 00:00 to 24:00.
    pub fn working_days(zone: Zone) -> Calendar {
        Calendar::weekly(zone, Week::from_monday(5, Window::WHOLE_DAY))
    }

    fn weekly(zone: Zone, week: Week) -> Calendar {
        Calendar::new(zone, Timetable::new(Schedule::from(week)))
    }

    /// The zone whose clocks are read.
    pub fn zone(&self) -> &Zone {
        &self.zone
    }

    /// What is open on those clocks.
    pub fn timetable(&self) -> &Timetable {
        &self.timetable
    }

    /// The time that counts from `from` up to, not including, `to`, in milliseconds.
    ///
    /// 0 when `from` is not earlier. Moments that no browser can name count as the nearest that it can.
    ///
    /// Checked by `tests/golden/calendars.json` and `tests/golden/intervals.json`.
    pub fn business_ms(&self, from: Instant, to: Instant) -> i64 {
        match self.spend(from, to, i64::MAX) {
            ControlFlow::Continue(left) => i64::MAX - left,
            ControlFlow::Break(_) => unreachable!("no interval is as long as the budget"),
        }
    }

    /// The earliest moment by which a budget of time that counts has passed.
    ///
    /// Counted from `start`, in milliseconds. A budget used up at closing time is due then, not at the next
    /// opening; one of 0 or less at `start`. `None` when ten years are not enough.
    ///
    /// Checked by `tests/golden/calendars.json`.
    pub fn due(&self, start: Instant, budget_ms: i64) -> Option<Instant> {
        if budget_ms <= 0 {
            return Some(start);
        }
        let horizon = Instant(start.0.saturating_add(HORIZON_MS));
        self.spend(start, horizon, budget_ms).break_value()
    }

    /// The first moment that counts, from `at` on; `None` if none in ten years.
    pub fn next_open(&self, at: Instant) -> Option<Instant> {
        self.due(at, 1).map(|after| Instant(after.0 - 1))
    }

    /// Whether a moment counts.
    pub fn is_open(&self, at: Instant) -> bool {
        self.business_ms(at, Instant(at.0.saturating_add(1))) > 0
    }

    /// The runs of time that count from `from` to `to`.
    ///
    /// In order, none of them empty or touching the next: each ends where time stops counting.
    pub fn open_runs(&self, from: Instant, to: Instant) -> Vec<(Instant, Instant)> {
        let (from, to) = (nameable(from), nameable(to));
        let mut runs: Vec<(Instant, Instant)> = Vec::new();
        for stretch in self.zone.stretches(from, to) {
            let (start, end, ahead) = (stretch.from.0, stretch.to.0, stretch.ahead_ms);
            for (open, close) in self.timetable.parts(start + ahead, end + ahead) {
                let (open, close) = (Instant(open - ahead), Instant(close - ahead));
                match runs.last_mut() {
                    Some(last) if last.1 == open => last.1 = close,
                    _ => runs.push((open, close)),
                }
            }
        }
        runs
    }

    /// The year of a moment, if its official days off are wanted and not known.
    ///
    /// In such a year only weekends and own entries are off. `None` when the schedule in force follows no
    /// official calendar, or one that has the year.
    pub fn lacks_official(&self, at: Instant) -> Option<i64> {
        let day: Day = self.zone.day(nameable(at));
        let official = self.timetable.schedule(day).holidays().published()?;
        let year = day.civil().year;
        (!official.has_year(year)).then_some(year)
    }

    /// Spends a budget on the time that counts; breaks with the moment of the end.
    fn spend(&self, from: Instant, to: Instant, budget_ms: i64) -> ControlFlow<Instant, i64> {
        self.zone.stretches(nameable(from), nameable(to)).try_fold(budget_ms, |left, stretch| {
            let (from, to) = (stretch.from.0 + stretch.ahead_ms, stretch.to.0 + stretch.ahead_ms);
            let spent = self.timetable.spend(from, to, left);
            spent.map_break(|wall| Instant(wall - stretch.ahead_ms))
        })
    }
}

/// The nearest moment that a browser can name.
fn nameable(at: Instant) -> Instant {
    at.clamp(Instant::EARLIEST, Instant::LATEST)
}

#[cfg(test)]
mod tests {
    use super::super::{Holidays, MINUTE_MS, Offset, SpecialDay, Weekday};
    use super::*;
    use proptest::prelude::*;

    const HOUR: i64 = 60 * MINUTE_MS;

    /// A zone whose clocks jump, by any number of seconds, near 1970.
    fn zones() -> impl Strategy<Value = Zone> {
        let jump = (1..500_i64 * DAY_MS / 1000, -57_600..=57_600);
        prop::collection::vec(jump, 1..6).prop_map(|jumps| {
            let mut since = -1500 * DAY_MS;
            let offsets = jumps.into_iter().map(|(later, seconds)| {
                since += later * 1000;
                Offset { since: Instant(since), seconds }
            });
            Zone::new("X", offsets.collect(), Instant::LATEST).unwrap()
        })
    }

    /// A week of windows from every second edge to the next.
    fn weeks() -> impl Strategy<Value = Week> {
        prop::collection::btree_set(0..10_080_i64, 2..20).prop_map(|edges| {
            let (edges, mut week) = (Vec::from_iter(edges), [const { Vec::new() }; 7]);
            for pair in edges.chunks_exact(2) {
                let end = pair[1].min(pair[0] + 1439) % 1440;
                let day = usize::try_from(pair[0] / 1440).unwrap();
                week[day].push(Window::new(pair[0] % 1440, end).unwrap());
            }
            Week::new(week).unwrap()
        })
    }

    fn special_days() -> impl Strategy<Value = SpecialDay> {
        let window = (0..1440_i64, 1..1440_i64)
            .prop_map(|(start, long)| Window::new(start, (start + long) % 1440).unwrap());
        prop_oneof![
            Just(SpecialDay::Off),
            prop::collection::vec(window, 1..3).prop_map(SpecialDay::PartlyOff),
            Just(SpecialDay::MakeUp(None)),
        ]
    }

    fn schedules() -> impl Strategy<Value = Schedule> {
        let days = prop::collection::vec((-60..60_i64, special_days()), 0..40);
        (weeks(), days).prop_map(|(week, days)| {
            let with = |days: Holidays, (day, special)| days.with(Day(day), special);
            let holidays = days.into_iter().fold(Holidays::none(), with);
            Schedule::new(week, holidays).unwrap()
        })
    }

    fn calendars() -> impl Strategy<Value = Calendar> {
        (zones(), schedules(), -40..40_i64, schedules()).prop_map(|(zone, first, from, later)| {
            Calendar::new(zone, Timetable::new(first).with(Day(from), later).unwrap())
        })
    }

    fn moments() -> impl Strategy<Value = Instant> {
        let near = (-70 * DAY_MS..70 * DAY_MS).prop_map(Instant);
        prop_oneof![3 => near, 1 => (-1600 * DAY_MS..1600 * DAY_MS).prop_map(Instant)]
    }

    proptest! {
        #[test]
        fn parts_of_an_interval_add_up(calendar in calendars(), mut at in [moments(), moments(), moments()]) {
            at.sort_unstable();
            let [a, b, c] = at;
            let parts = calendar.business_ms(a, b) + calendar.business_ms(b, c);
            prop_assert_eq!(calendar.business_ms(a, c), parts);
            prop_assert!(parts >= 0 && parts <= c.ms_since(a));
            prop_assert_eq!(calendar.business_ms(c, a), 0);
        }

        #[test]
        fn a_budget_is_due_at_the_first_moment_that_uses_it_up(
            calendar in calendars(), start in moments(), budget in 1..400 * HOUR,
        ) {
            if let Some(due) = calendar.due(start, budget) {
                prop_assert_eq!(calendar.business_ms(start, due), budget);
                prop_assert_eq!(calendar.business_ms(start, Instant(due.0 - 1)), budget - 1);
            }
            prop_assert_eq!(calendar.due(start, 0), Some(start));
        }

        #[test]
        fn the_next_opening_is_open_and_nothing_before_it_is(calendar in calendars(), at in moments()) {
            let open = calendar.next_open(at).unwrap();
            prop_assert!(open >= at && calendar.is_open(open));
            prop_assert_eq!(calendar.business_ms(at, open), 0);
        }

        #[test]
        fn around_the_clock_all_time_counts_in_any_zone(zone in zones(), from in moments(), to in moments()) {
            let calendar = Calendar::around_the_clock(zone);
            prop_assert_eq!(calendar.business_ms(from, to), to.ms_since(from).max(0));
        }

        #[test]
        fn taking_a_day_off_away_never_shortens_time(
            zone in zones(), week in weeks(), day in -60..60_i64, from in moments(), to in moments(),
            off in prop_oneof![Just(SpecialDay::Off), Just(SpecialDay::PartlyOff(vec![Window::NINE_TO_SIX]))],
        ) {
            let all = Calendar::weekly(zone.clone(), week.clone());
            let holidays = Holidays::none().with(Day(day), off);
            let some = Timetable::new(Schedule::new(week, holidays).unwrap());
            let some = Calendar::new(zone, some);
            prop_assert!(some.business_ms(from, to) <= all.business_ms(from, to));
        }

        #[test]
        fn whole_weeks_in_one_step_are_the_days_one_by_one(
            calendar in calendars(), from in moments(), to in moments(),
        ) {
            let runs = calendar.open_runs(from, to);
            let sum: i64 = runs.iter().map(|(open, close)| close.ms_since(*open)).sum();
            prop_assert_eq!(calendar.business_ms(from, to), sum);
            prop_assert!(runs.iter().all(|(open, close)| open < close));
            prop_assert!(runs.windows(2).all(|pair| pair[0].1 < pair[1].0));
        }
    }

    #[test]
    fn presets_open_when_their_names_say() {
        let days = |calendar: &Calendar| {
            let hours = calendar.business_ms(Instant(0), Instant(7 * DAY_MS)) / HOUR;
            let sunday = calendar.timetable().first().week().windows(Weekday::Sunday);
            (hours, sunday.len())
        };
        assert_eq!(days(&Calendar::around_the_clock(Zone::utc())), (168, 1));
        assert_eq!(days(&Calendar::office_hours(Zone::utc())), (45, 0));
        assert_eq!(days(&Calendar::working_days(Zone::utc())), (120, 0));
    }

    #[test]
    fn a_calendar_that_never_opens_again_says_so() {
        let off = |days: Holidays, day| days.with(Day(day), SpecialDay::Off);
        let closed = (0..4000).fold(Holidays::none(), off);
        let week = Week::from_monday(5, Window::NINE_TO_SIX);
        let schedule = Schedule::new(week, closed).unwrap();
        let calendar = Calendar::new(Zone::utc(), Timetable::new(schedule));
        assert_eq!(calendar.next_open(Instant(0)), None);
        assert_eq!(calendar.due(Instant(-7 * DAY_MS), 46 * HOUR), None);
        assert!(calendar.next_open(Instant(3600 * DAY_MS)).is_some());
    }

    #[test]
    fn moments_beyond_every_clock_neither_overflow_nor_hang() {
        let calendar = Calendar::office_hours(Zone::shanghai());
        let (first, last) = (Instant(i64::MIN), Instant(i64::MAX));
        let far = Holidays::none().with(Day(i64::MAX), SpecialDay::Off);
        let far = Schedule::new(calendar.timetable.first().week().clone(), far).unwrap();
        let timetable = calendar.timetable.with(Day(i64::MIN), far).unwrap();
        let calendar = Calendar::new(calendar.zone, timetable);
        assert!(calendar.business_ms(first, last) > 0);
        assert_eq!(calendar.business_ms(last, first), 0);
        assert_eq!(calendar.due(last, 1), None);
        assert_eq!(calendar.due(first, i64::MAX), None);
        assert_eq!((calendar.is_open(last), calendar.lacks_official(last)), (false, None));
    }
}
