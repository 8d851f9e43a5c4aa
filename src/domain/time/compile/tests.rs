use super::super::{CalendarId, DayKind, Instant, SpecialDay, Weekday, Window};
use super::*;

fn entry(week: &[(usize, &str)], days: &str) -> CalendarEntry {
    let mut entry = CalendarEntry::around_the_clock();
    entry.id = CalendarId(7);
    entry.zone = "Asia/Shanghai".to_owned();
    let text = |day| week.iter().find(|(at, _)| *at == day).map_or("", |(_, text)| text);
    entry.versions[0].week = std::array::from_fn(|day| text(day).to_owned());
    entry.versions[0].days = days.to_owned();
    entry
}

const OFFICE: [(usize, &str); 5] = [
    (0, "09:00-18:00"),
    (1, "09:00-18:00"),
    (2, "09:00-18:00"),
    (3, "09:00-18:00"),
    (4, "09:00-17:00"),
];

/// The calendar of an entry in which nothing is wrong.
fn faultless(entry: &CalendarEntry) -> Calendar {
    let compiled = compile(entry, &[]);
    assert_eq!(compiled.problems, []);
    compiled.calendar.unwrap()
}

fn faults(entry: &CalendarEntry) -> Vec<(CalendarPlace, CalendarFault)> {
    compile(entry, &[]).problems.into_iter().map(|wrong| (wrong.place, wrong.fault)).collect()
}

/// The special days that are read from these lines, beside an office week.
fn own(days: &str) -> Vec<(String, SpecialDay)> {
    let calendar = faultless(&entry(&OFFICE, days));
    let own = calendar.timetable().first().holidays().own();
    own.iter().map(|(day, special)| (day.to_string(), special.clone())).collect()
}

/// What is wrong in these lines, beside an office week, by line.
fn wrong(days: &str) -> Vec<(usize, CalendarFault)> {
    let line = |(place, fault)| match place {
        CalendarPlace::Days(0, line) => (line, fault),
        other => panic!("{other:?}"),
    };
    faults(&entry(&OFFICE, days)).into_iter().map(line).collect()
}

fn windows_of(text: &str) -> Vec<String> {
    let calendar = faultless(&entry(&[(2, text)], ""));
    let week = calendar.timetable().first().week();
    week.windows(Weekday::Wednesday).iter().map(ToString::to_string).collect()
}

#[test]
fn around_the_clock_is_measured_as_time_that_passes() {
    let compiled = compile(&CalendarEntry::around_the_clock(), &[]);
    assert_eq!(compiled.problems, []);
    assert_eq!(compiled.calendar, Some(Calendar::around_the_clock(Zone::utc())));
}

#[test]
fn windows_are_read_as_people_of_both_languages_type_them() {
    assert_eq!(windows_of("09:00-12:00, 13:30-18:00"), ["09:00-12:00", "13:30-18:00"]);
    assert_eq!(windows_of("９：００－１２：００、13：30～18：00"), ["09:00-12:00", "13:30-18:00"]);
    assert_eq!(windows_of(" 9–12；13:30 — 18 "), ["09:00-12:00", "13:30-18:00"]);
    assert_eq!(windows_of("22:00-06:00"), ["22:00-06:00"]);
    assert_eq!(windows_of("0:00至24:00"), ["00:00-24:00"]);
    assert_eq!(windows_of("13:00-14:00,,9:00-10:00,"), ["09:00-10:00", "13:00-14:00"]);
}

#[test]
fn a_closed_day_may_be_written_out() {
    for closed in ["", " ", "-", "closed", "OFF", "休", "休息"] {
        let week = [(0, "9-18"), (5, closed)];
        assert!(
            faultless(&entry(&week, ""))
                .timetable()
                .first()
                .week()
                .windows(Weekday::Saturday)
                .is_empty()
        );
    }
}

#[test]
fn a_window_that_is_none_is_left_out_and_the_others_count() {
    let texts =
        ["9:00", "9:00-", "-18", "9:0-18:00", "25-26", "24:00-1:00", "9:60-10", "9-10-11", "nine"];
    for text in texts {
        let entry = entry(&[(2, &format!("13:00-14:00, {text}"))], "");
        let place = CalendarPlace::Hours(0, Weekday::Wednesday);
        assert_eq!(faults(&entry), [(place, CalendarFault::NoWindow(text.to_owned()))]);
        assert!(compile(&entry, &[]).calendar.is_some());
    }
    let same = entry(&[(0, "9-18, 20:00-20:00")], "");
    assert_eq!(faults(&same)[0].1, CalendarFault::EmptyWindow("20:00-20:00".to_owned()));
    let many: Vec<String> = (0..25)
        .map(|at| format!("{}:{:02}-{0}:{:02}", at / 2, at % 2 * 30, at % 2 * 30 + 5))
        .collect();
    let too_many = faults(&entry(&[(0, &many.join(","))], ""));
    assert_eq!(too_many[0].1, CalendarFault::TooManyWindows("12:00-12:05".to_owned()));
}

#[test]
fn of_windows_that_overlap_the_later_one_is_left_out() {
    let entry = entry(&[(0, "9-12, 11:40-18"), (2, "22-7"), (3, "6-12, 13-18")], "");
    let left_out = |day, window: &str, left_out: &str| CalendarFault::Overlap {
        day,
        window: window.to_owned(),
        left_out: left_out.to_owned(),
    };
    let expected = [
        (
            CalendarPlace::Hours(0, Weekday::Monday),
            left_out(Weekday::Monday, "09:00-12:00", "11:40-18:00"),
        ),
        (
            CalendarPlace::Hours(0, Weekday::Thursday),
            left_out(Weekday::Wednesday, "22:00-07:00", "06:00-12:00"),
        ),
    ];
    assert_eq!(faults(&entry), expected);
    let week = compile(&entry, &[]).calendar.unwrap().timetable().first().week().clone();
    assert_eq!(week.windows(Weekday::Thursday), [Window::new(780, 1080).unwrap()]);
    assert_eq!(week.windows(Weekday::Monday), [Window::new(540, 720).unwrap()]);
}

#[test]
fn without_a_working_hour_there_is_no_calendar() {
    let never = compile(&entry(&[(0, "nine to five")], ""), &[]);
    assert_eq!(never.calendar, None);
    let faults: Vec<_> = never.problems.into_iter().map(|problem| problem.fault).collect();
    assert_eq!(
        faults,
        [CalendarFault::NoWindow("nine to five".into()), CalendarFault::NoWorkingHour]
    );
    let mut later = entry(&OFFICE, "");
    later.versions.push(CalendarVersion {
        from: "2026-01-01".into(),
        week: Default::default(),
        ..later.versions[0].clone()
    });
    assert_eq!(compile(&later, &[]).calendar, None);
    let mut none = entry(&OFFICE, "");
    none.versions.clear();
    assert_eq!(compile(&none, &[]).calendar, None);
    assert_eq!(self::faults(&none), [(CalendarPlace::Zone, CalendarFault::NoVersion)]);
}

#[test]
fn a_zone_is_built_in_or_has_a_table_or_there_is_no_calendar() {
    let mut berlin = entry(&OFFICE, "");
    berlin.zone = " Europe/Berlin ".to_owned();
    let name = "Europe/Berlin".to_owned();
    assert_eq!(compile(&berlin, &[]).calendar, None);
    assert_eq!(faults(&berlin), [(CalendarPlace::Zone, CalendarFault::UnknownZone(name.clone()))]);
    let mut table = ZoneTable { name: name.clone(), offsets: vec![(0, 3600)], until: 9 };
    let found = compile(&berlin, std::slice::from_ref(&table));
    assert_eq!(found.calendar.unwrap().zone().ahead_ms(Instant(0)), 3_600_000);
    assert_eq!(ZoneTable::of(&table.zone().unwrap()), table);
    table.until = 0;
    let broken = compile(&berlin, &[table]);
    assert_eq!(
        (broken.calendar, broken.problems[0].fault.clone()),
        (None, CalendarFault::BrokenZone(name))
    );
}

#[test]
fn special_days_are_read_as_people_of_both_languages_type_them() {
    let off = |date: &str| (date.to_owned(), SpecialDay::Off);
    let work = |date: &str, like| (date.to_owned(), SpecialDay::MakeUp(like));
    for text in [
        "2026-10-01 off",
        "2026/10/1 休",
        "2026年10月1日放假 # 国庆",
        "２０２６－１０－０１：Holiday＃x",
        "2026.10.1   OFF",
    ] {
        assert_eq!(own(text), [off("2026-10-01")], "{text}");
    }
    for text in [
        "2026-10-01..2026-10-02 off",
        "2026-10-01 至 2026-10-02 休",
        "2026年10月1日～2026年10月2日 放假",
        "2026-10-01 to 2026-10-02 closed",
    ] {
        assert_eq!(own(text), [off("2026-10-01"), off("2026-10-02")], "{text}");
    }
    for text in ["2026-10-10 work", "2026-10-10 班", "2026-10-10补班"] {
        assert_eq!(own(text), [work("2026-10-10", None)], "{text}");
    }
    for text in [
        "2026-10-10 work like Friday",
        "2026-10-10 work like fri",
        "2026-10-10 班 像周五",
        "2026-10-10上班同星期五",
    ] {
        assert_eq!(own(text), [work("2026-10-10", Some(Weekday::Friday))], "{text}");
    }
    let half = SpecialDay::PartlyOff(vec![Window::new(720, 1440).unwrap()]);
    assert_eq!(
        own("\n# a remark\n2026-12-24 休 12：00－24：00\n"),
        [("2026-12-24".to_owned(), half)]
    );
}

#[test]
fn a_line_that_is_not_understood_is_left_out_with_its_number() {
    let no_kind = |text: &str| CalendarFault::NoKind(text.to_owned());
    let no_date = |text: &str| CalendarFault::NoDate(text.to_owned());
    assert_eq!(wrong("2026-10-01 off\n\nChristmas off"), [(3, no_date("Christmas off"))]);
    for text in [
        "2026-10-01",
        "2026-10-01 调休",
        "2026-10-01 offline",
        "2026-10-01 work 9-12",
        "2026-10-01 work like Bob",
        "2026-10-01 班 像周五 吧",
    ] {
        assert_eq!(wrong(text), [(1, no_kind(text))], "{text}");
    }
    assert_eq!(wrong("2026-02-30 off"), [(1, CalendarFault::NoSuchDate("2026-02-30".into()))]);
    assert_eq!(wrong("01-10-2026 off"), [(1, no_date("01-10-2026 off"))]);
    assert_eq!(
        wrong("2026-10-07..2026-10-01 off"),
        [(1, CalendarFault::Backward("2026-10-07..2026-10-01".into()))]
    );
    assert_eq!(
        wrong("2026-01-01..2027-01-02 off"),
        [(1, CalendarFault::LongRange("2026-01-01..2027-01-02".into()))]
    );
    assert_eq!(wrong("2026-01-02 off 9-"), [(1, CalendarFault::NoWindow("9-".into()))]);
    let closed = CalendarFault::LikeClosed("2026-10-10 work like Sunday".into(), Weekday::Sunday);
    assert_eq!(wrong("2026-10-10 work like Sunday"), [(1, closed)]);
}

#[test]
fn a_day_both_off_and_worked_is_worked_and_said() {
    let lines = "2026-10-01..2026-10-07 off\n2026-10-03 work";
    assert_eq!(wrong(lines), [(2, CalendarFault::OffAndWork("2026-10-03".into()))]);
    let calendar = compile(&entry(&OFFICE, lines), &[]).calendar.unwrap();
    let kind = |day| calendar.timetable().first().kind(Day::new(2026, 10, day).unwrap());
    assert_eq!([2, 3, 4].map(kind), [DayKind::Off, DayKind::MakeUp, DayKind::Off]);
    assert_eq!(wrong("2026-10-01 off\n2026-10-01 off"), []);
}

#[test]
fn more_days_than_are_kept_are_said_once() {
    let year = |at: u32| format!("{0}-01-01..{0}-12-31 off\n", 2010 + at);
    let lines = (0..12).map(year).collect::<Vec<_>>().concat();
    assert_eq!(wrong(&lines), [(11, CalendarFault::TooManyDays)]);
}

#[test]
fn versions_count_by_their_dates() {
    let mut entry = entry(&OFFICE, "");
    for from in ["2026-06-01", "2026-02-30", "", "2025-01-01", "2026/6/1", "soon"] {
        entry.versions.push(CalendarVersion { from: from.into(), ..entry.versions[0].clone() });
    }
    entry.versions[0].from = "2020-01-01".into();
    let of = |version, fault| (CalendarPlace::Version(version), fault);
    let expected = [
        of(0, CalendarFault::FirstDated("2020-01-01".into())),
        of(2, CalendarFault::NoSuchDate("2026-02-30".into())),
        of(3, CalendarFault::NoFrom),
        of(4, CalendarFault::Unsorted("2025-01-01".into())),
        of(5, CalendarFault::SameFrom("2026-06-01".into())),
        of(6, CalendarFault::NoDate("soon".into())),
    ];
    assert_eq!(faults(&entry), expected);
    let calendar = compile(&entry, &[]).calendar.unwrap();
    let dates: Vec<_> =
        calendar.timetable().later().iter().map(|(day, _)| day.to_string()).collect();
    assert_eq!(dates, ["2025-01-01", "2026-06-01"]);
}

#[test]
fn chinas_days_stand_underneath_ones_own() {
    let mut entry = entry(&OFFICE, "2026-10-01 work");
    entry.versions[0].follows_china = true;
    let calendar = faultless(&entry);
    let kind = |day| calendar.timetable().first().kind(Day::new(2026, 10, day).unwrap());
    assert_eq!([1, 2, 10].map(kind), [DayKind::MakeUp, DayKind::Off, DayKind::MakeUp]);
}
