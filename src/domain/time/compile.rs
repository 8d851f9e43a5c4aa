//! From a calendar as it was entered to one that measures, with everything that is wrong in it.

mod fault;
pub use fault::{CalendarFault, CalendarPlace, CalendarProblem};

mod cursor;
use cursor::Cursor;

mod hours;

mod days;

use super::entry::{CalendarEntry, CalendarVersion, ZoneTable};
use super::{Calendar, Day, Schedule, Timetable, Zone};

/// What became of a calendar as entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compiled {
    /// The calendar; `None` when it can measure nothing: no working hour, or a zone without a table.
    pub calendar: Option<Calendar>,
    /// What is wrong in it, from its zone on down its versions.
    pub problems: Vec<CalendarProblem>,
}

/// Compiles a calendar with the zones at hand.
///
/// What can be read counts, what cannot is left out and listed. Versions count in order of their dates; one
/// without a date that exists, or with the date of an earlier one, is left out. The first holds from the
/// beginning, whatever date it bears. There is no calendar when a version that counts has no working hour: its
/// time would else be measured with hours that nobody entered.
pub fn compile(entry: &CalendarEntry, zones: &[ZoneTable]) -> Compiled {
    let mut faults = Faults::default();
    let zone = zone(entry.zone.trim(), zones, &mut faults);
    let timetable = timetable(&entry.versions, &mut faults);
    let calendar = zone.zip(timetable).map(|(zone, timetable)| Calendar::new(zone, timetable));
    Compiled { calendar, problems: faults.0 }
}

/// What is wrong so far.
#[derive(Default)]
struct Faults(Vec<CalendarProblem>);

impl Faults {
    fn all(&mut self, place: CalendarPlace, faults: Vec<CalendarFault>) {
        self.0.extend(faults.into_iter().map(|fault| CalendarProblem { place, fault }));
    }

    fn add(&mut self, place: CalendarPlace, fault: CalendarFault) {
        self.0.push(CalendarProblem { place, fault });
    }
}

/// The built-in zone of that name, else the one of its table.
fn zone(name: &str, zones: &[ZoneTable], faults: &mut Faults) -> Option<Zone> {
    if let Some(zone) = Zone::built_in(name) {
        return Some(zone);
    }
    let table = zones.iter().find(|table| table.name == name);
    let fault = match table.map(ZoneTable::zone) {
        Some(Ok(zone)) => return Some(zone),
        Some(Err(_)) => CalendarFault::BrokenZone(name.to_owned()),
        None => CalendarFault::UnknownZone(name.to_owned()),
    };
    faults.add(CalendarPlace::Zone, fault);
    None
}

fn timetable(versions: &[CalendarVersion], faults: &mut Faults) -> Option<Timetable> {
    let Some((first, later)) = versions.split_first() else {
        faults.add(CalendarPlace::Zone, CalendarFault::NoVersion);
        return None;
    };
    if !first.from.trim().is_empty() {
        let dated = CalendarFault::FirstDated(first.from.trim().to_owned());
        faults.add(CalendarPlace::Version(0), dated);
    }
    let mut timetable = schedule((0, first), faults).map(Timetable::new);
    let mut dates: Vec<Day> = Vec::new();
    for (at, version) in (1..).zip(later) {
        let Some(from) = from_date((at, version), &mut dates, faults) else { continue };
        let schedule = schedule((at, version), faults);
        timetable = timetable.zip(schedule).and_then(|(timetable, schedule)| {
            // No date comes twice: `from_date` sees to it.
            timetable.with(from, schedule).ok()
        });
    }
    timetable
}

/// From when on a later version holds.
fn from_date(
    (at, version): (usize, &CalendarVersion),
    dates: &mut Vec<Day>,
    faults: &mut Faults,
) -> Option<Day> {
    let (place, written) = (CalendarPlace::Version(at), version.from.trim().to_owned());
    if written.is_empty() {
        faults.add(place, CalendarFault::NoFrom);
        return None;
    }
    let from = match Cursor::new(&written).whole_date() {
        Ok(from) => from,
        Err(fault) => {
            faults.add(place, fault);
            return None;
        }
    };
    if dates.contains(&from) {
        faults.add(place, CalendarFault::SameFrom(from.to_string()));
        return None;
    }
    if dates.iter().any(|date| *date > from) {
        faults.add(place, CalendarFault::Unsorted(from.to_string()));
    }
    dates.push(from);
    Some(from)
}

/// The week of a version with its special days; `None` without a working hour.
fn schedule(version: (usize, &CalendarVersion), faults: &mut Faults) -> Option<Schedule> {
    let Some(week) = hours::week(version, faults) else {
        faults.add(CalendarPlace::Version(version.0), CalendarFault::NoWorkingHour);
        return None;
    };
    let holidays = days::holidays(version, &week, faults);
    Some(Schedule::new(week, holidays).expect("no day is like a closed one: `holidays` sees to it"))
}

#[cfg(test)]
mod tests;
