//! Calendars against known answers, and one test for each way in which business hours have gone wrong.

#![allow(clippy::unwrap_used, reason = "a test may")]

use backstop::codec::calendars::read;
use backstop::codec::tickets::{DateOrder, parse_date};
use backstop::domain::time::{
    Calendar, CalendarEntry, CalendarId, Day, DayKind, Holidays, Instant, MINUTE_MS, Official,
    Offset, Preset, Schedule, SpecialDay, Timetable, Week, Weekday, Window, Zone, compile,
};
use serde_json::Value;

fn golden(file: &str) -> Value {
    let text = std::fs::read_to_string(format!("tests/golden/{file}")).unwrap();
    serde_json::from_str(&text).unwrap()
}

fn cases(whole: &Value) -> &[Value] {
    let cases = whole["cases"].as_array().unwrap();
    assert!(!cases.is_empty());
    cases
}

fn at(text: &str) -> Instant {
    parse_date(text, DateOrder::YearFirst).unwrap()
}

fn day(text: &str) -> Day {
    let midnight = at(text);
    Day(midnight.0.div_euclid(24 * 60 * MINUTE_MS))
}

fn zone(name: &str) -> Zone {
    let fixtures = golden("zones.json");
    let offset = |row: &Value| Offset {
        since: Instant(row[0].as_i64().unwrap() * 1000),
        seconds: i32::try_from(row[1].as_i64().unwrap()).unwrap(),
    };
    let table = fixtures["zones"][name].as_array().unwrap_or_else(|| panic!("no zone {name}"));
    let until = Instant(fixtures["until"].as_i64().unwrap() * 1000);
    Zone::new(name, table.iter().map(offset).collect(), until).unwrap()
}

fn weekday(name: &str) -> Option<Weekday> {
    Weekday::ALL.into_iter().find(|weekday| weekday.to_string() == name)
}

/// Windows as `09:00-12:00 13:30-18:00`.
fn windows(text: &str) -> Vec<Window> {
    let minute = |clock: &str| {
        let (hours, minutes) = clock.split_once(':').unwrap();
        hours.parse::<i64>().unwrap() * 60 + minutes.parse::<i64>().unwrap()
    };
    let window = |text: &str| {
        let (start, end) = text.split_once('-').unwrap();
        Window::new(minute(start), minute(end)).unwrap()
    };
    text.split_whitespace().map(window).collect()
}

fn schedule(given: &Value) -> Schedule {
    let week = given["week"].as_array().unwrap().iter();
    let week: Vec<_> = week.map(|text| windows(text.as_str().unwrap())).collect();
    let official = given["official"].as_str().map(|_| Holidays::official(Official::China));
    let mut holidays = official.unwrap_or_default();
    for off in given["off"].as_str().unwrap_or_default().split_whitespace() {
        holidays = holidays.with(day(off), SpecialDay::Off);
    }
    for (date, cuts) in given["partly"].as_object().into_iter().flatten() {
        let cuts = windows(cuts.as_str().unwrap());
        holidays = holidays.with(day(date), SpecialDay::PartlyOff(cuts));
    }
    for (date, like) in given["work"].as_object().into_iter().flatten() {
        let like = weekday(like.as_str().unwrap());
        holidays = holidays.with(day(date), SpecialDay::MakeUp(like));
    }
    Schedule::new(Week::new(week.try_into().unwrap()).unwrap(), holidays).unwrap()
}

fn calendar(given: &Value) -> Calendar {
    let mut timetable = Timetable::new(schedule(given));
    for later in given["later"].as_array().into_iter().flatten() {
        timetable = timetable.with(day(later["from"].as_str().unwrap()), schedule(later)).unwrap();
    }
    Calendar::new(zone(given["zone"].as_str().unwrap()), timetable)
}

/// Windows on so many days from Monday on.
fn weekly(name: &str, days: usize, text: &str) -> Calendar {
    let of = |weekday: Weekday| windows(if weekday.index() < days { text } else { "" });
    let week = Week::new(Weekday::ALL.map(of)).unwrap();
    Calendar::new(zone(name), Timetable::new(Schedule::from(week)))
}

fn minutes(calendar: &Calendar, from: &str, to: &str) -> i64 {
    let ms = calendar.business_ms(at(from), at(to));
    assert_eq!(ms % MINUTE_MS, 0);
    ms / MINUTE_MS
}

fn due(calendar: &Calendar, start: &str, budget: i64) -> Instant {
    calendar.due(at(start), budget * MINUTE_MS).unwrap()
}

#[test]
fn known_answers() {
    for case in cases(&golden("calendars.json")) {
        let (input, expected) = (&case["input"], &case["expected"]);
        let calendar = calendar(&input["calendar"]);
        let text = |field: &str| input[field].as_str().unwrap();
        if let Some(expected) = expected["minutes"].as_i64() {
            assert_eq!(minutes(&calendar, text("from"), text("to")), expected, "{}", case["id"]);
        }
        if let Some(expected) = expected["due"].as_str() {
            let budget = input["budget"].as_i64().unwrap();
            assert_eq!(due(&calendar, text("start"), budget), at(expected), "{}", case["id"]);
        }
        if let Some(expected) = expected["next_open"].as_str() {
            let open = calendar.next_open(at(text("start")));
            assert_eq!(open, Some(at(expected)), "{}", case["id"]);
        }
    }
}

#[test]
fn ten_thousand_intervals_agree_with_a_count_minute_by_minute() {
    let whole = golden("intervals.json");
    let mut count = 0;
    for case in cases(&whole) {
        let calendar = calendar(&case["calendar"]);
        for interval in case["intervals"].as_array().unwrap() {
            let [start, length, expected] =
                [0, 1, 2].map(|at| interval[at].as_i64().unwrap() * 1000);
            let from = Instant(whole["base"].as_i64().unwrap() * 1000 + start);
            let to = Instant(from.0 + length);
            let found = calendar.business_ms(from, to);
            assert_eq!(found, expected, "{from:?} {to:?} {}", case["calendar"]);
            let runs = calendar.open_runs(from, to);
            let open: i64 = runs.iter().map(|(open, close)| close.ms_since(*open)).sum();
            assert_eq!(open, expected, "{from:?} {to:?} {}", case["calendar"]);
            let due = calendar.due(from, expected).unwrap();
            assert!(due <= to && calendar.business_ms(from, due) == expected);
            let just_before = calendar.business_ms(from, Instant(due.0 - 1));
            assert!(expected == 0 || just_before == expected - 1, "{from:?} {expected}");
            count += 1;
        }
    }
    assert!(count >= 10_000, "{count}");
}

#[test]
fn a_probe_finds_every_change_of_every_zone() {
    let fixtures = golden("zones.json");
    for name in fixtures["zones"].as_object().unwrap().keys() {
        let known = zone(name);
        let ask = |at: Instant| i32::try_from(known.ahead_ms(at) / 1000).unwrap();
        let probed = Zone::probe(name, (known.offsets()[0].since, known.until()), ask);
        assert_eq!(probed, Ok(known));
    }
    let howe = zone("Australia/Lord_Howe");
    let steps = howe.offsets().windows(2).map(|pair| (pair[1].seconds - pair[0].seconds).abs());
    assert_eq!(steps.filter(|step| *step == 1800).count(), howe.offsets().len() - 1);
}

#[test]
fn zones_built_in_agree_with_the_database() {
    for name in ["UTC", "Asia/Shanghai"] {
        let (built_in, known) = (Zone::built_in(name).unwrap(), zone(name));
        assert_eq!(built_in.offsets()[0].seconds, known.offsets()[0].seconds);
        assert_eq!(known.offsets().len(), 1);
    }
}

#[test]
fn the_published_calendar_is_as_the_notices_say() {
    let notices = golden("china.json");
    let of = |field: &str| -> Vec<Day> {
        notices[field].as_array().unwrap().iter().map(|date| day(date.as_str().unwrap())).collect()
    };
    let (off, work) = (of("off"), of("work"));
    let week = Week::new(Weekday::ALL.map(|_| windows("09:00-18:00"))).unwrap();
    let schedule = Schedule::new(week, Holidays::official(Official::China)).unwrap();
    for number in day("2022-01-01").0..day("2028-01-01").0 {
        let expected = match Day(number) {
            day if off.contains(&day) => DayKind::Off,
            day if work.contains(&day) => DayKind::MakeUp,
            _ => DayKind::Working,
        };
        assert_eq!(schedule.kind(Day(number)), expected, "{}", Day(number));
    }
}

#[test]
fn a_past_winter_is_counted_with_its_own_offset() {
    let berlin = weekly("Europe/Berlin", 5, "09:00-17:00");
    assert_eq!(minutes(&berlin, "2024-01-15T08:00Z", "2024-01-15T16:00Z"), 480);
    assert_eq!(minutes(&berlin, "2024-07-15T07:00Z", "2024-07-15T15:00Z"), 480);
    assert_eq!(minutes(&berlin, "2024-01-15T07:00Z", "2024-01-15T08:00Z"), 0);
}

#[test]
fn the_hour_of_a_clock_change_counts_exactly_as_often_as_it_passes() {
    let berlin = weekly("Europe/Berlin", 7, "00:00-24:00");
    assert_eq!(minutes(&berlin, "2024-10-26T22:00Z", "2024-10-27T23:00Z"), 25 * 60);
    assert_eq!(minutes(&berlin, "2024-03-30T23:00Z", "2024-03-31T22:00Z"), 23 * 60);
    let night = weekly("Europe/Berlin", 7, "22:00-06:00");
    assert_eq!(minutes(&night, "2024-10-26T12:00Z", "2024-10-27T12:00Z"), 9 * 60);
    assert_eq!(minutes(&night, "2024-03-30T12:00Z", "2024-03-31T12:00Z"), 7 * 60);
}

#[test]
fn a_deadline_is_the_same_moment_wherever_it_is_looked_at_from() {
    let start = "2024-06-03T09:00-04:00";
    let dues = ["UTC", "Asia/Shanghai", "America/New_York"]
        .map(|name| due(&Calendar::around_the_clock(zone(name)), start, 30));
    assert_eq!(dues, [at("2024-06-03T13:30Z"); 3]);
}

#[test]
fn a_lunch_break_does_not_count() {
    let shanghai = weekly("Asia/Shanghai", 5, "09:00-12:00 13:30-18:00");
    assert_eq!(minutes(&shanghai, "2024-09-25T00:00+08:00", "2024-09-26T00:00+08:00"), 450);
    let due = due(&shanghai, "2024-09-25T11:45+08:00", 30);
    assert_eq!(due, at("2024-09-25T13:45+08:00"));
}

#[test]
fn waiting_over_a_weekend_lengthens_a_target_in_days_by_no_weekend() {
    let days = Calendar::working_days(zone("UTC"));
    let (asked, answered) = ("2024-01-12T12:00Z", "2024-01-15T12:00Z");
    let waited = minutes(&days, asked, answered);
    assert_eq!(waited, 1440);
    let two_days = 2 * 1440;
    assert_eq!(due(&days, "2024-01-12T00:00Z", two_days), at("2024-01-16T00:00Z"));
    assert_eq!(due(&days, "2024-01-12T00:00Z", two_days + waited), at("2024-01-17T00:00Z"));
}

#[test]
fn a_ticket_opened_outside_hours_counts_from_the_next_opening() {
    let office = Calendar::office_hours(zone("UTC"));
    assert_eq!(office.next_open(at("2024-01-13T03:00Z")), Some(at("2024-01-15T09:00Z")));
    assert_eq!(minutes(&office, "2024-01-13T03:00Z", "2024-01-15T09:20Z"), 20);
    assert_eq!(due(&office, "2024-01-13T03:00Z", 20), at("2024-01-15T09:20Z"));
}

#[test]
fn only_the_holidays_that_are_listed_move_a_deadline() {
    let plain = Week::new(Weekday::ALL.map(|_| windows("09:00-21:00"))).unwrap();
    let with = |holidays: &[&str]| {
        let off = |days: Holidays, date: &&str| days.with(day(date), SpecialDay::Off);
        let holidays = holidays.iter().fold(Holidays::none(), off);
        let schedule = Schedule::new(plain.clone(), holidays).unwrap();
        due(&Calendar::new(zone("UTC"), Timetable::new(schedule)), "2016-11-09T23:00Z", 2880)
    };
    assert_eq!(with(&[]), at("2016-11-13T21:00Z"));
    assert_eq!(with(&["2016-11-11", "2016-11-13"]), at("2016-11-15T21:00Z"));
    assert_eq!(with(&["2016-11-08", "2016-12-24"]), at("2016-11-13T21:00Z"));
}

#[test]
fn outside_business_hours_nothing_counts() {
    let office = Calendar::office_hours(zone("Asia/Shanghai"));
    let whole = Calendar::around_the_clock(zone("Asia/Shanghai"));
    let (from, to) = ("2024-01-17T02:00+08:00", "2024-01-17T06:00+08:00");
    assert_eq!((minutes(&office, from, to), minutes(&whole, from, to)), (0, 240));
    assert!(!office.is_open(at(from)) && whole.is_open(at(from)));
}

#[test]
fn one_working_day_a_week_is_enough_whichever_it_is() {
    for only in Weekday::ALL {
        let text = |weekday| if weekday == only { "09:00-17:00" } else { "" };
        let week = Week::new(Weekday::ALL.map(|weekday| windows(text(weekday)))).unwrap();
        let calendar = Calendar::new(zone("UTC"), Timetable::new(Schedule::from(week)));
        let monday = day("2024-01-01");
        let first = monday.plus(i64::try_from(only.index()).unwrap());
        let open = Instant(first.0 * 24 * 60 * MINUTE_MS + 9 * 60 * MINUTE_MS);
        assert_eq!(calendar.next_open(at("2024-01-01T00:00Z")), Some(open));
        let third_week = Instant(open.0 + (14 * 24 + 4) * 60 * MINUTE_MS);
        assert_eq!(due(&calendar, "2024-01-01T00:00Z", 20 * 60), third_week);
    }
}

#[test]
fn doors_open_at_the_same_wall_time_in_summer_and_winter() {
    for (name, winter, summer) in [
        ("America/New_York", "2024-01-17T14:00Z", "2024-07-17T13:00Z"),
        ("Australia/Lord_Howe", "2024-07-16T22:30Z", "2024-01-16T22:00Z"),
        ("Asia/Kolkata", "2024-01-17T03:30Z", "2024-07-17T03:30Z"),
    ] {
        let office = Calendar::office_hours(zone(name));
        for opening in [winter, summer].map(at) {
            let night = Instant(opening.0 - 6 * 60 * MINUTE_MS);
            assert_eq!(office.next_open(night), Some(opening), "{name}");
        }
    }
}

#[test]
fn a_window_over_midnight_outlives_the_next_days_holiday() {
    let week = Week::new(Weekday::ALL.map(|_| windows("22:00-06:00"))).unwrap();
    let holidays = Holidays::none().with(day("2024-10-01"), SpecialDay::Off);
    let schedule = Schedule::new(week, holidays).unwrap();
    let calendar = Calendar::new(zone("Asia/Shanghai"), Timetable::new(schedule));
    let night = |from, to| minutes(&calendar, from, to);
    assert_eq!(night("2024-09-30T22:00+08:00", "2024-10-01T12:00+08:00"), 480);
    assert_eq!(night("2024-10-01T12:00+08:00", "2024-10-02T12:00+08:00"), 0);
}

#[test]
fn minutes_shared_by_a_night_and_an_extra_working_day_count_once() {
    let text =
        |weekday: Weekday| if weekday == Weekday::Friday { "20:00-10:00" } else { "08:00-18:00" };
    let text = |weekday| if weekday == Weekday::Saturday { "" } else { text(weekday) };
    let week = Week::new(Weekday::ALL.map(|weekday| windows(text(weekday)))).unwrap();
    let saturday = SpecialDay::MakeUp(Some(Weekday::Monday));
    let holidays = Holidays::none().with(day("2024-09-28"), saturday);
    let schedule = Schedule::new(week, holidays).unwrap();
    let calendar = Calendar::new(zone("UTC"), Timetable::new(schedule));
    assert_eq!(minutes(&calendar, "2024-09-27T12:00Z", "2024-09-29T00:00Z"), 22 * 60);
}

#[test]
fn a_new_version_holds_from_its_date_and_a_night_keeps_the_old_one() {
    let week = |text| Schedule::from(Week::new(Weekday::ALL.map(|_| windows(text))).unwrap());
    let timetable =
        Timetable::new(week("20:00-04:00")).with(day("2024-05-01"), week("09:00-18:00"));
    let timetable = timetable.unwrap();
    let again = timetable.clone().with(day("2024-05-01"), week("00:00-24:00"));
    let error = "two schedules are valid from 2024-05-01; keep one of them";
    assert_eq!(again.unwrap_err().to_string(), error);
    let calendar = Calendar::new(zone("UTC"), timetable);
    assert_eq!(minutes(&calendar, "2024-04-30T12:00Z", "2024-05-01T09:00Z"), 480);
    assert_eq!(minutes(&calendar, "2024-05-01T05:00Z", "2024-05-02T05:00Z"), 540);
}

#[test]
fn dates_before_1970_count_like_any_other() {
    let office = Calendar::office_hours(Zone::utc());
    assert_eq!(minutes(&office, "1969-12-29T00:00Z", "1970-01-05T00:00Z"), 5 * 540);
    assert_eq!(minutes(&office, "1900-01-01T00:00Z", "1900-01-02T00:00Z"), 540);
    assert_eq!(due(&office, "1969-12-31T17:30Z", 60), at("1970-01-01T09:30Z"));
    assert!(!zone("Europe/Berlin").covers(at("1969-12-31T00:00Z")));
}

#[test]
fn after_the_last_official_year_only_weekends_are_off_and_it_can_be_said() {
    let week =
        Week::new(Weekday::ALL.map(|d| windows(if d.index() < 5 { "09:00-18:00" } else { "" })));
    let schedule = Schedule::new(week.unwrap(), Holidays::official(Official::China)).unwrap();
    let calendar = Calendar::new(Zone::shanghai(), Timetable::new(schedule));
    let national_day =
        |year| minutes(&calendar, &format!("{year}-10-01"), &format!("{year}-10-02"));
    assert_eq!((national_day(2026), national_day(2027)), (0, 540));
    assert_eq!(calendar.lacks_official(at("2026-12-31T15:59Z")), None);
    assert_eq!(calendar.lacks_official(at("2026-12-31T16:00Z")), Some(2027));
    assert_eq!(Calendar::office_hours(Zone::shanghai()).lacks_official(at("2027-06-01")), None);
}

#[test]
fn a_day_that_a_zone_skipped_has_no_time() {
    let apia = weekly("Pacific/Apia", 7, "09:00-17:00");
    assert_eq!(minutes(&apia, "2011-12-29T00:00-10:00", "2012-01-01T00:00+14:00"), 2 * 480);
}

/// An office calendar with these lines as its special days.
fn own_days(lines: &[String]) -> CalendarEntry {
    let mut entry = Preset::NineToFive.entry(CalendarId(1), String::new(), "UTC");
    entry.versions[0].days = lines.join("\n");
    entry
}

#[test]
fn chinas_days_as_json_are_those_of_the_official_calendar() {
    let golden = golden("china.json");
    let entries = [("off", true), ("work", false)].into_iter().flat_map(|(key, is_off)| {
        let days = golden[key].as_array().unwrap().iter();
        days.map(move |day| format!("{{\"date\":{day},\"isOffDay\":{is_off}}}"))
    });
    let text = format!("[{}]", entries.collect::<Vec<_>>().join(",\n"));
    let found = read("x.json", text.as_bytes());
    assert_eq!(found.problems, []);
    let schedule = |entry: &CalendarEntry| {
        let compiled = compile(entry, &[]);
        assert_eq!(compiled.problems, []);
        compiled.calendar.unwrap().timetable().first().clone()
    };
    let own = schedule(&own_days(&found.lines));
    let official = schedule(&Preset::China.entry(CalendarId(1), String::new(), "UTC"));
    for day in (Day::new(2023, 1, 1).unwrap().0..Day::new(2027, 1, 1).unwrap().0).map(Day) {
        assert_eq!(own.kind(day), official.kind(day), "{day}");
    }
}
