//! Calendars: what may happen to them, and how that changes the model.

use std::rc::Rc;

use super::calendar_desk::CalendarDesk;
use super::history::Topic;
use super::model::Model;
use crate::domain::evaluation::Evaluation;
use crate::domain::sla::TierId;
use crate::domain::terms::Terms;
use crate::domain::time::{
    CalendarEntry, CalendarId, CalendarProblem, CalendarVersion, Preset, ReadDays, Weekday,
    ZoneTable,
};

/// How many calendars an evaluation may have.
pub const CALENDAR_COUNT: usize = 20;

/// How many versions a calendar may have.
pub const VERSION_COUNT: usize = 10;

const NAME_LENGTH: usize = 60;
const HOURS_LENGTH: usize = 400;
const DAYS_LENGTH: usize = 250_000;

/// What may happen to a calendar; versions are counted from 0.
#[derive(Clone, Debug, PartialEq)]
pub enum CalendarAction {
    /// One was opened.
    Opened(CalendarId),
    /// One was begun from a preset.
    Added(Preset),
    /// One was copied.
    Duplicated(CalendarId),
    /// One was taken out; what it measured is measured around the clock.
    Removed(CalendarId),
    /// Its name was typed.
    Renamed(CalendarId, String),
    /// A zone was chosen.
    ZoneChosen(CalendarId, String),
    /// A version was added, from a date on; empty while it is not known.
    VersionAdded(CalendarId, String),
    /// A version was taken out; the first one stays.
    VersionRemoved(CalendarId, usize),
    /// Something of a version was changed.
    VersionChanged(CalendarId, usize, VersionChange),
    /// A file of special days was read for a version.
    DaysRead(CalendarId, usize, ReadDays),
    /// The calendar of a tier's ranking clock was chosen.
    TierCalendarChosen(TierId, CalendarId),
    /// The browser told a zone's table.
    ZoneArrived(ZoneTable),
    /// The browser knows no zone of that name.
    ZoneRefused(String),
    /// The browser told the zone in which it is.
    ReaderZoneKnown(String),
    /// A calendar as it is now was compiled, with these problems.
    Checked(CalendarId, Vec<CalendarProblem>),
    /// The picture of that year was asked for.
    YearShown(i64),
}

/// What may change in a version.
#[derive(Clone, Debug, PartialEq)]
pub enum VersionChange {
    /// The date from which it holds.
    From(String),
    /// The windows of a weekday were typed.
    Hours(Weekday, String),
    /// Monday's windows were given to Tuesday to Friday.
    MondayCopied,
    /// Whether China's statutory days stand underneath.
    FollowsChina(bool),
    /// The special days were typed.
    Days(String),
}

/// The model after something happened to a calendar.
pub(super) fn update(model: &mut Model, action: CalendarAction) {
    let desk = Rc::make_mut(&mut model.calendars);
    match action {
        CalendarAction::Opened(id) => desk.opened(id),
        CalendarAction::YearShown(year) => desk.year = Some(year),
        CalendarAction::ReaderZoneKnown(zone) => desk.reader_zone = zone,
        CalendarAction::Checked(id, problems) if id == desk.open => desk.problems = problems,
        CalendarAction::Checked(..) => {}
        CalendarAction::ZoneRefused(name) => {
            if !desk.refused_zones.contains(&name) {
                desk.refused_zones.push(name);
            }
        }
        CalendarAction::ZoneArrived(table) => {
            let mut evaluation = Evaluation::clone(model.evaluation());
            evaluation.terms.zones.retain(|known| known.name != table.name);
            evaluation.terms.zones.push(table);
            tidy(&mut evaluation.terms);
            // What the browser tells is no step of anybody's.
            model.history.amend(evaluation);
        }
        action => edit(model, action),
    }
}

/// A change of the terms.
fn edit(model: &mut Model, action: CalendarAction) {
    let mut evaluation = Evaluation::clone(model.evaluation());
    let (terms, desk) = (&mut evaluation.terms, Rc::make_mut(&mut model.calendars));
    let topic = match action {
        CalendarAction::Added(preset) => {
            let name = model.screen.lang.words().preset(preset);
            let entry = preset.entry(next_id(terms), free_name(terms, name), &desk.reader_zone);
            add(terms, desk, entry);
            None
        }
        CalendarAction::Duplicated(id) => {
            let found = terms.calendars.iter().find(|calendar| calendar.id == id).cloned();
            if let Some(original) = found {
                let name = free_name(terms, &original.name);
                add(terms, desk, CalendarEntry { id: next_id(terms), name, ..original });
            }
            None
        }
        CalendarAction::Removed(id) => {
            remove(terms, id);
            if desk.open == id {
                desk.opened(CalendarId::AROUND_THE_CLOCK);
            }
            None
        }
        CalendarAction::TierCalendarChosen(tier, id) => {
            if terms.calendars.iter().any(|calendar| calendar.id == id) {
                terms.tier_calendars[tier.index()] = id;
            }
            None
        }
        CalendarAction::DaysRead(id, at, read) => {
            desk.feed = (at, read.problems);
            let version = own(terms, id).and_then(|entry| entry.versions.get_mut(at));
            if let Some(version) = version {
                add_lines(&mut version.days, &read.lines);
            }
            None
        }
        action => change(terms, action),
    };
    tidy(terms);
    model.history.record(evaluation, topic);
}

/// A change within one calendar.
fn change(terms: &mut Terms, action: CalendarAction) -> Option<Topic> {
    match action {
        CalendarAction::Renamed(id, name) => {
            own(terms, id)?.name = name.chars().take(NAME_LENGTH).collect();
            Some(Topic::CalendarName(id))
        }
        CalendarAction::ZoneChosen(id, zone) => {
            own(terms, id)?.zone = zone.trim().chars().take(NAME_LENGTH).collect();
            None
        }
        CalendarAction::VersionAdded(id, from) => {
            let versions = &mut own(terms, id)?.versions;
            let last = versions.last().cloned().filter(|_| versions.len() < VERSION_COUNT);
            versions.extend(last.map(|last| CalendarVersion { from, days: String::new(), ..last }));
            None
        }
        CalendarAction::VersionRemoved(id, at) => {
            let versions = &mut own(terms, id)?.versions;
            if (1..versions.len()).contains(&at) {
                versions.remove(at);
            }
            None
        }
        CalendarAction::VersionChanged(id, at, change) => {
            let version = own(terms, id)?.versions.get_mut(at)?;
            change_version(version, change).map(|field| Topic::CalendarField(id, at, field))
        }
        _ => None,
    }
}

/// Changes a version; gives the field that is being typed in, if one is.
fn change_version(version: &mut CalendarVersion, change: VersionChange) -> Option<usize> {
    match change {
        VersionChange::From(date) => {
            version.from = date.chars().take(NAME_LENGTH).collect();
            Some(8)
        }
        VersionChange::Hours(day, text) => {
            version.week[day.index()] = text.chars().take(HOURS_LENGTH).collect();
            Some(day.index())
        }
        VersionChange::Days(text) => {
            version.days = text.chars().take(DAYS_LENGTH).collect();
            Some(7)
        }
        VersionChange::MondayCopied => {
            let monday = version.week[0].clone();
            version.week[1..5].fill(monday);
            None
        }
        VersionChange::FollowsChina(is_so) => {
            version.follows_china = is_so;
            None
        }
    }
}

/// A calendar that may be changed: any but the one that every evaluation has.
fn own(terms: &mut Terms, id: CalendarId) -> Option<&mut CalendarEntry> {
    let mut calendars = terms.calendars.iter_mut();
    calendars.find(|calendar| calendar.id == id && id != CalendarId::AROUND_THE_CLOCK)
}

fn add(terms: &mut Terms, desk: &mut CalendarDesk, entry: CalendarEntry) {
    if terms.calendars.len() < CALENDAR_COUNT {
        desk.opened(entry.id);
        terms.calendars.push(entry);
    }
}

/// Takes a calendar out; what it measured falls back to the one that is always there.
fn remove(terms: &mut Terms, id: CalendarId) {
    if own(terms, id).is_none() {
        return;
    }
    terms.calendars.retain(|calendar| calendar.id != id);
    let of_tiers = terms.tier_calendars.iter_mut();
    let of_commitments = terms.commitments.iter_mut().map(|commitment| &mut commitment.calendar);
    let users = of_tiers.chain(of_commitments).filter(|calendar| **calendar == id);
    users.for_each(|calendar| *calendar = CalendarId::AROUND_THE_CLOCK);
}

fn next_id(terms: &Terms) -> CalendarId {
    CalendarId(terms.calendars.iter().map(|calendar| calendar.id.0 + 1).max().unwrap_or(1))
}

/// The name, with a number behind it when it is taken.
fn free_name(terms: &Terms, name: &str) -> String {
    let is_free = |name: &String| terms.calendars.iter().all(|calendar| calendar.name != *name);
    let numbered = (2..).map(|number| format!("{name} {number}"));
    let mut names = std::iter::once(name.to_owned()).chain(numbered);
    names.find(is_free).unwrap_or_default()
}

/// Appends the lines that do not stand there yet.
fn add_lines(days: &mut String, lines: &[String]) {
    let mut known: Vec<String> = days.lines().map(str::to_owned).collect();
    known.sort_unstable();
    for line in lines.iter().filter(|line| known.binary_search(line).is_err()) {
        if days.len() + line.len() < DAYS_LENGTH {
            if !days.is_empty() && !days.ends_with('\n') {
                days.push('\n');
            }
            days.push_str(line);
        }
    }
}

/// Drops the tables of zones that no calendar names any more.
fn tidy(terms: &mut Terms) {
    let Terms { calendars, zones, .. } = terms;
    zones.retain(|table| calendars.iter().any(|calendar| calendar.zone.trim() == table.name));
}
