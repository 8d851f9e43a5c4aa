//! What people do with calendars, as lists of events through `update`, without a browser.

#![allow(clippy::unwrap_used, reason = "a test may")]

use backstop::chart::Room;
use backstop::codec::calendars::read;
use backstop::domain::sla::{Commitment, TierId};
use backstop::domain::time::{
    CalendarEntry, CalendarId, CalendarPlace, Preset, Weekday, ZoneTable, compile,
};
use backstop::domain::vendor::VendorId;
use backstop::state::{
    Action, CALENDAR_COUNT, CalendarAction, Model, VERSION_COUNT, VersionChange, update,
};
use backstop::words::Lang;

fn after(model: &Model, actions: impl IntoIterator<Item = CalendarAction>) -> Model {
    actions
        .into_iter()
        .fold(model.clone(), |model, action| update(&model, Action::Calendar(action)))
}

/// An evaluation of one's own with this calendar besides the one that is always there.
fn with(preset: Preset) -> Model {
    let first = update(
        &Model::first_visit(Lang::En, Room::Wide, backstop::domain::example::counted()),
        Action::OwnStarted,
    );
    after(&first, [CalendarAction::Added(preset)])
}

const ID: CalendarId = CalendarId(1);

fn entry(model: &Model) -> &CalendarEntry {
    let calendars = &model.evaluation().terms.calendars;
    calendars.iter().find(|calendar| calendar.id == ID).unwrap()
}

fn changed(change: VersionChange) -> CalendarAction {
    CalendarAction::VersionChanged(ID, 0, change)
}

fn names(model: &Model) -> Vec<&str> {
    model.evaluation().terms.calendars.iter().map(|calendar| &*calendar.name).collect()
}

#[test]
fn a_preset_is_added_opened_and_taken_back() {
    let model = with(Preset::China);
    assert_eq!(names(&model), ["24×7", "China, Mon–Fri 9–18"]);
    assert_eq!(model.open_calendar().unwrap().id, ID);
    let twice =
        after(&model, [CalendarAction::Added(Preset::China), CalendarAction::Duplicated(ID)]);
    assert_eq!(names(&twice)[2..], ["China, Mon–Fri 9–18 2", "China, Mon–Fri 9–18 3"]);
    let undone = update(&model, Action::Undone);
    assert_eq!(names(&undone), ["24×7"]);
    assert_eq!(undone.open_calendar().unwrap().id, CalendarId::AROUND_THE_CLOCK);
}

#[test]
fn the_calendar_that_is_always_there_stays_as_it_is() {
    let model = with(Preset::China);
    let id = CalendarId::AROUND_THE_CLOCK;
    let tried = [
        CalendarAction::Removed(id),
        CalendarAction::Renamed(id, "x".into()),
        CalendarAction::ZoneChosen(id, "Europe/Berlin".into()),
        CalendarAction::VersionAdded(id, String::new()),
        CalendarAction::VersionChanged(id, 0, VersionChange::Days("2026-01-01 off".into())),
    ];
    assert_eq!(after(&model, tried).evaluation(), model.evaluation());
}

#[test]
fn typing_is_one_step_a_field() {
    let typed = |text: &str| changed(VersionChange::Hours(Weekday::Monday, text.into()));
    let days = |text: &str| changed(VersionChange::Days(text.into()));
    let model = after(&with(Preset::China), ["8", "8-", "8-12"].map(typed));
    let model = after(&model, ["2026-", "2026-01-02 off"].map(days));
    assert_eq!(entry(&model).versions[0].week[0], "8-12");
    let model = update(&model, Action::Undone);
    assert_eq!(
        (&*entry(&model).versions[0].days, &*entry(&model).versions[0].week[0]),
        ("", "8-12")
    );
    let model = update(&model, Action::Undone);
    assert_eq!(entry(&model).versions[0].week[0], "09:00-18:00");
    let renamed = after(&model, ["A", "AB"].map(|name| CalendarAction::Renamed(ID, name.into())));
    assert_eq!(names(&renamed)[1], "AB");
    assert_eq!(names(&update(&renamed, Action::Undone))[1], "China, Mon–Fri 9–18");
}

#[test]
fn monday_is_copied_to_friday_and_the_weekend_stays() {
    let hours = VersionChange::Hours(Weekday::Monday, "8-17".into());
    let model = after(
        &with(Preset::MondayToSaturday),
        [changed(hours), changed(VersionChange::MondayCopied)],
    );
    let week = &entry(&model).versions[0].week;
    assert_eq!(week, &["8-17", "8-17", "8-17", "8-17", "8-17", "09:00-21:00", ""]);
}

#[test]
fn a_calendar_that_is_taken_out_leaves_its_users_around_the_clock() {
    let mut model = with(Preset::China);
    let mut evaluation = backstop::domain::evaluation::Evaluation::clone(model.evaluation());
    let commitment = Commitment { calendar: ID, ..Commitment::blank(VendorId(1), TierId::T1) };
    evaluation.terms.commitments.push(commitment);
    model.history.record(evaluation, None);
    let model = after(&model, [CalendarAction::TierCalendarChosen(TierId::T2, ID)]);
    assert_eq!(model.evaluation().terms.tier_calendars[1], ID);
    let removed = after(&model, [CalendarAction::Removed(ID)]);
    let terms = &removed.evaluation().terms;
    assert_eq!(terms.tier_calendars, [CalendarId::AROUND_THE_CLOCK; 4]);
    assert_eq!(terms.commitments[0].calendar, CalendarId::AROUND_THE_CLOCK);
    let undone = update(&removed, Action::Undone);
    assert_eq!(undone.evaluation(), model.evaluation());
}

#[test]
fn a_tier_takes_no_calendar_that_is_not_there() {
    let model = after(
        &with(Preset::China),
        [CalendarAction::TierCalendarChosen(TierId::T1, CalendarId(9))],
    );
    assert_eq!(model.evaluation().terms.tier_calendars[0], CalendarId::AROUND_THE_CLOCK);
}

#[test]
fn a_zone_is_asked_for_once_and_its_table_is_no_step() {
    let chosen =
        after(&with(Preset::China), [CalendarAction::ZoneChosen(ID, " Europe/Berlin ".into())]);
    assert_eq!(chosen.unknown_zones(), ["Europe/Berlin"]);
    let table = ZoneTable { name: "Europe/Berlin".into(), offsets: vec![(0, 3600)], until: 9 };
    let arrived = after(&chosen, [CalendarAction::ZoneArrived(table.clone())]);
    assert_eq!(arrived.unknown_zones(), [] as [&str; 0]);
    let terms = &arrived.evaluation().terms;
    assert_eq!(compile(entry(&arrived), &terms.zones).problems, []);
    let undone = update(&arrived, Action::Undone);
    assert_eq!(entry(&undone).zone, "Asia/Shanghai");
    assert_eq!(update(&undone, Action::Redone).evaluation(), arrived.evaluation());
    // A table that nobody waits for any more, and one that nobody needs any more, are not kept.
    assert_eq!(after(&undone, [CalendarAction::ZoneArrived(table)]).evaluation().terms.zones, []);
    let back = after(&arrived, [CalendarAction::ZoneChosen(ID, "UTC".into())]);
    assert_eq!(back.evaluation().terms.zones, []);
}

#[test]
fn a_zone_that_the_browser_does_not_know_is_not_asked_for_again() {
    let actions = [
        CalendarAction::ZoneChosen(ID, "Mars/Olympus".into()),
        CalendarAction::ZoneRefused("Mars/Olympus".into()),
    ];
    let model = after(&with(Preset::China), actions);
    assert_eq!(model.unknown_zones(), [] as [&str; 0]);
    let problems = compile(entry(&model), &[]).problems;
    let model = after(&model, [CalendarAction::Checked(ID, problems)]);
    assert_eq!(model.calendars.problems[0].place, CalendarPlace::Zone);
    let other = after(&model, [CalendarAction::Opened(CalendarId::AROUND_THE_CLOCK)]);
    assert_eq!(other.calendars.problems, []);
}

#[test]
fn the_readers_preset_takes_the_readers_zone() {
    let first = update(
        &Model::first_visit(Lang::En, Room::Wide, backstop::domain::example::counted()),
        Action::OwnStarted,
    );
    let actions = [
        CalendarAction::ReaderZoneKnown("Europe/Berlin".into()),
        CalendarAction::Added(Preset::NineToFive),
    ];
    assert_eq!(entry(&after(&first, actions)).zone, "Europe/Berlin");
}

#[test]
fn versions_come_and_go_and_the_first_stays() {
    let model =
        after(&with(Preset::China), [CalendarAction::VersionAdded(ID, "2026-07-01".into())]);
    let versions = &entry(&model).versions;
    assert_eq!((versions.len(), &*versions[1].from), (2, "2026-07-01"));
    assert_eq!(versions[1].week, versions[0].week);
    let dated = CalendarAction::VersionChanged(ID, 1, VersionChange::From("2026-08-01".into()));
    let removed =
        [dated, CalendarAction::VersionRemoved(ID, 0), CalendarAction::VersionRemoved(ID, 5)];
    let model = after(&model, removed);
    assert_eq!(entry(&model).versions[1].from, "2026-08-01");
    let model = after(&model, [CalendarAction::VersionRemoved(ID, 1)]);
    assert_eq!(entry(&model).versions.len(), 1);
    let many = std::iter::repeat_n(CalendarAction::VersionAdded(ID, String::new()), 20);
    assert_eq!(entry(&after(&model, many)).versions.len(), VERSION_COUNT);
}

#[test]
fn there_are_only_so_many_calendars() {
    let many = std::iter::repeat_n(CalendarAction::Added(Preset::China), 30);
    let model = after(&with(Preset::China), many);
    assert_eq!(model.evaluation().terms.calendars.len(), CALENDAR_COUNT);
}

#[test]
fn a_file_of_days_adds_its_lines_and_shows_its_problems() {
    let text = b"[{\"date\":\"2027-10-01\",\"isOffDay\":true},\n{\"date\":\"2027-02-30\",\"isOffDay\":true}]";
    let found = read("2027.json", text);
    let lines = changed(VersionChange::Days("2027-01-01 off".into()));
    let actions = [lines, CalendarAction::DaysRead(ID, 0, found.clone())];
    let model = after(&with(Preset::China), actions);
    assert_eq!(entry(&model).versions[0].days, "2027-01-01 off\n2027-10-01 off");
    assert_eq!(model.calendars.feed.1.len(), 1);
    let again = after(&model, [CalendarAction::DaysRead(ID, 0, found)]);
    assert_eq!(again.evaluation(), model.evaluation());
    let undone = update(&model, Action::Undone);
    assert_eq!(entry(&undone).versions[0].days, "2027-01-01 off");
}
