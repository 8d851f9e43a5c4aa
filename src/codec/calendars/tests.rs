use super::read;
use crate::domain::time::{CalendarEntry, CalendarId, FeedFault, Preset, ReadDays, compile};
use proptest::prelude::*;

fn feed(events: &str) -> ReadDays {
    read("days.ics", format!("BEGIN:VCALENDAR\r\n{events}END:VCALENDAR\r\n").as_bytes())
}

fn event(lines: &str) -> ReadDays {
    feed(&format!("BEGIN:VEVENT\r\n{lines}\r\nEND:VEVENT\r\n"))
}

fn faults(read: &ReadDays) -> Vec<(u64, FeedFault)> {
    read.problems.iter().map(|problem| (problem.line, problem.fault.clone())).collect()
}

/// An office calendar with these lines as its special days.
fn with_days(lines: &[String]) -> CalendarEntry {
    let mut entry = Preset::NineToFive.entry(CalendarId(1), String::new(), "UTC");
    entry.versions[0].days = lines.join("\n");
    entry
}

#[test]
fn an_event_of_whole_days_ends_before_its_end() {
    let read =
        event("DTSTART;VALUE=DATE:20261001\r\nDTEND;VALUE=DATE:20261008\r\nSUMMARY:国庆节 休");
    assert_eq!(read.lines, ["2026-10-01..2026-10-07 off # 国庆节 休"]);
    assert_eq!(read.problems, []);
    let one = |lines| event(lines).lines;
    assert_eq!(one("DTSTART:20261001"), ["2026-10-01 off"]);
    assert_eq!(one("DTSTART:20261001\r\nDTEND:20261001"), ["2026-10-01 off"]);
    assert_eq!(one("DTSTART:20261001\r\nDURATION:P1W"), ["2026-10-01..2026-10-07 off"]);
    assert_eq!(
        one("dtstart;TZID=\"Asia:Shanghai\":20261001T000000\r\ndtend:20261002T000000"),
        ["2026-10-01 off"]
    );
}

#[test]
fn the_summary_says_whether_a_day_is_worked() {
    let kind = |summary: &str| {
        let line = event(&format!("DTSTART:20261010\r\nSUMMARY:{summary}")).lines.remove(0);
        line.split(' ').nth(1).unwrap().to_owned()
    };
    for work in ["国庆节 班", "补班", "Work day", "WORKING DAY (make-up)"] {
        assert_eq!(kind(work), "work", "{work}");
    }
    for off in [
        "International Workers' Day",
        "No work",
        "Non-working day",
        "中秋节",
        "今天不上班",
        "Network outage",
    ] {
        assert_eq!(kind(off), "off", "{off}");
    }
}

#[test]
fn folded_lines_and_alarms_do_not_confuse() {
    let read = event(
        "DTSTART:2026\r\n 1001\r\nSUMMARY:Nat\r\n\tional\\, day #1\r\nBEGIN:VALARM\r\nSUMMARY:work\r\nDTSTART:20200101\r\nEND:VALARM",
    );
    assert_eq!(read.lines, ["2026-10-01 off # National, day 1"]);
}

#[test]
fn every_event_that_is_left_out_is_said_with_its_line() {
    let fault = |lines: &str| {
        let read = event(lines);
        assert_eq!(read.lines, [] as [&str; 0], "{lines}");
        let (line, fault) = faults(&read).remove(0);
        assert_eq!(line, 2);
        fault
    };
    assert_eq!(fault("SUMMARY:x"), FeedFault::NoDate);
    assert_eq!(fault("DTSTART:20260230"), FeedFault::NoSuchDate("20260230".into()));
    assert_eq!(fault("DTSTART:soon"), FeedFault::NoSuchDate("soon".into()));
    assert_eq!(fault("DTSTART:20261001T090000Z"), FeedFault::Timed("20261001T090000Z".into()));
    assert_eq!(fault("DTSTART:20261001\r\nDURATION:PT3H"), FeedFault::Timed("PT3H".into()));
    assert_eq!(
        fault("DTSTART:20261003\r\nDTEND:20261001"),
        FeedFault::Backward("2026-10-03..2026-09-30".into())
    );
    assert_eq!(
        fault("DTSTART:20260101\r\nDTEND:20270103"),
        FeedFault::LongRange("2026-01-01..2027-01-02".into())
    );
    for rule in [
        "FREQ=WEEKLY",
        "FREQ=YEARLY;BYDAY=1MO",
        "FREQ=YEARLY;INTERVAL=2",
        "FREQ=YEARLY;BYMONTH=3",
        "COUNT=2",
        "x",
    ] {
        assert_eq!(
            fault(&format!("DTSTART:20261001\r\nRRULE:{rule}")),
            FeedFault::Repeats(rule.into())
        );
    }
    assert_eq!(
        fault("DTSTART:20261001\r\nRRULE:FREQ=YEARLY\r\nEXDATE:20271001"),
        FeedFault::Repeats("EXDATE, RDATE".into())
    );
    assert_eq!(event("DTSTART:20261001\r\nSTATUS:CANCELLED").lines, [] as [&str; 0]);
    let cut = read("x.ics", b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261001\n");
    assert_eq!(faults(&cut), [(2, FeedFault::CutOff)]);
}

#[test]
fn what_repeats_every_year_is_written_out_for_ten() {
    let years = |start: &str, rule: &str| {
        let read = event(&format!("DTSTART:{start}\r\nRRULE:{rule}"));
        let years: Vec<String> = read.lines.iter().map(|line| line[..4].to_owned()).collect();
        (years.len(), years.first().cloned(), years.last().cloned(), read.problems.len())
    };
    let of = |count, first: &str, last: &str, problems| {
        (count, Some(first.to_owned()), Some(last.to_owned()), problems)
    };
    assert_eq!(years("19711225", "FREQ=YEARLY"), of(10, "2020", "2029", 1));
    assert_eq!(
        years("20261225", "FREQ=YEARLY;INTERVAL=1;BYMONTH=12;BYMONTHDAY=25"),
        of(10, "2026", "2035", 1)
    );
    assert_eq!(years("20181225", "FREQ=YEARLY;COUNT=4"), of(2, "2020", "2021", 0));
    assert_eq!(years("20241225", "FREQ=YEARLY;UNTIL=20261224T000000Z"), of(2, "2024", "2025", 0));
    assert_eq!(years("20240229", "FREQ=YEARLY"), of(3, "2024", "2032", 1));
}

#[test]
fn json_is_read_wherever_its_days_are() {
    let text = r#"{"year": 2026, "days": [
        {"name": "国\u5e86节", "date": "2026-10-01", "isOffDay": true},
        {"isOffDay": true, "date": "2026-10-02", "name": "国庆节"},
        {"name": "a \"b\" # c", "date": "2026-10-10", "isOffDay": false}
    ]}"#;
    let found = read("2026.json", text.as_bytes());
    assert_eq!(found.lines, ["2026-10-01..2026-10-02 off # 国庆节", "2026-10-10 work # a \"b\" c"]);
    assert_eq!(found.problems, []);
}

#[test]
fn json_days_that_say_too_little_are_said_with_their_line() {
    let text = "[\n{\"date\":\"2026-02-30\",\"isOffDay\":true},\n{\"date\":\"2026-02-03\"},\n{\"isOffDay\":false},\n{\"date\":\"2026-1-3\",\"isOffDay\":true},\n{\"date\":\"2026-01-03";
    let expected = [
        (2, FeedFault::NoSuchDate("2026-02-30".into())),
        (3, FeedFault::NoKind("2026-02-03".into())),
        (4, FeedFault::NoDate),
        (5, FeedFault::NoSuchDate("2026-1-3".into())),
        (6, FeedFault::CutOff),
    ];
    assert_eq!(faults(&read("x", text.as_bytes())), expected);
}

#[test]
fn a_file_that_is_neither_is_refused() {
    assert_eq!(faults(&read("a.csv", b"a,b")), [(1, FeedFault::Unknown)]);
    assert_eq!(faults(&read("a", b"")), [(1, FeedFault::Unknown)]);
    assert_eq!(faults(&read("a.ics", b"")), [(1, FeedFault::NoDays)]);
    assert_eq!(faults(&read("a.json", &vec![b' '; 3 << 20])), [(1, FeedFault::TooLarge)]);
    let bytes = b"{\"date\":\"2026-10-01\",\n\"isOffDay\":true,\"name\":\"\xff\"}";
    let read = read("a.json", bytes);
    assert_eq!(faults(&read), [(2, FeedFault::NotUtf8)]);
    assert_eq!(read.lines, ["2026-10-01 off # \u{fffd}"]);
}

#[test]
fn more_days_than_a_calendar_keeps_are_said_once() {
    let year =
        |at: u32| format!("BEGIN:VEVENT\nDTSTART:{0}0101\nDTEND:{0}1231\nEND:VEVENT\n", 2010 + at);
    let many = (0..12).map(year).collect::<Vec<_>>().concat();
    let read = feed(&many);
    assert_eq!(read.problems.len(), 1);
    assert_eq!(read.problems[0].fault, FeedFault::TooManyDays);
    assert_eq!(compile(&with_days(&read.lines), &[]).problems, []);
}

#[test]
fn what_is_read_twice_alike_stands_once() {
    let twice = "BEGIN:VEVENT\nDTSTART:20261001\nSUMMARY:A\nEND:VEVENT\n";
    assert_eq!(feed(&twice.repeat(2)).lines, ["2026-10-01 off # A"]);
}

proptest! {
    #[test]
    fn any_bytes_give_lines_that_compile(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let read = read("x.json", &bytes);
        prop_assert_eq!(compile(&with_days(&read.lines), &[]).problems, []);
    }

    #[test]
    fn any_events_give_lines_that_compile(
        text in "(BEGIN:VEVENT\n|END:VEVENT\n|DTSTART:20(19|2[0-9])(0[1-9]|1[0-2])[0-3][0-9]\n|DTEND:202[0-9]1[0-2]1[0-9]\n|SUMMARY:[ -~班#]{0,12}\n|RRULE:FREQ=YEARLY(;COUNT=[0-9]{1,3})?\n|DURATION:P[0-9]{1,3}D\n| [ -~]{0,4}\n){0,40}"
    ) {
        let read = read("x.ics", text.as_bytes());
        let lines = read.lines.iter();
        let entry = with_days(&read.lines);
        // A day may be given as off and as worked by two events.
        for problem in compile(&entry, &[]).problems {
            prop_assert!(matches!(problem.fault, crate::domain::time::CalendarFault::OffAndWork(_)), "{:?}", problem);
        }
        prop_assert!(lines.len() <= 4000);
    }
}
