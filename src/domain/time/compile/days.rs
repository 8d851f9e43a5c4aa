//! The special days of a version as entered, one a line.

use super::cursor::{Cursor, plain};
use super::hours::windows;
use super::{CalendarFault, CalendarPlace, Faults};
use crate::domain::letters::lowercase;
use crate::domain::time::{CalendarVersion, Day, Holidays, Official, SpecialDay, Week, Window};

/// How many days of one's own a version may have: over ten years of them.
const MOST: usize = 4000;

/// The longest range, in days.
const LONGEST: i64 = 366;

const RANGE: [&str; 5] = ["..", "…", "-", "to", "until"];
const OFF: [&str; 8] = ["off", "closed", "holiday", "休息", "休假", "放假", "休", "假"];
const WORK: [&str; 6] = ["work", "working", "workday", "补班", "上班", "班"];
const LIKE: [&str; 5] = ["like", "像", "同", "按", "如"];

/// What a line says.
struct Line {
    first: Day,
    last: Day,
    special: SpecialDay,
}

/// The special days of a version, on top of China's where it follows them.
///
/// Of a day that is said to be off and to be worked, it is worked; parts that are off add up.
pub(super) fn holidays(
    (at, version): (usize, &CalendarVersion),
    week: &Week,
    faults: &mut Faults,
) -> Holidays {
    let china = version.follows_china.then(|| Holidays::official(Official::China));
    let mut holidays = china.unwrap_or_default();
    for (number, text) in (1..).zip(version.days.lines()) {
        let place = CalendarPlace::Days(at, number);
        let (line, wrong) = read(text, week);
        faults.all(place, wrong);
        let Some(line) = line else { continue };
        let days = line.first.0..=line.last.0;
        if holidays.own().len() + days.clone().count() > MOST {
            faults.add(place, CalendarFault::TooManyDays);
            break;
        }
        let clash = days.clone().map(Day).find(|day| is_clash(&holidays, *day, &line.special));
        if let Some(day) = clash {
            faults.add(place, CalendarFault::OffAndWork(day.to_string()));
        }
        holidays = days.fold(holidays, |all, day| all.with(Day(day), line.special.clone()));
    }
    holidays
}

/// Whether an entry says work where this one says off, or the other way round.
fn is_clash(holidays: &Holidays, day: Day, special: &SpecialDay) -> bool {
    let is_work = |special: &SpecialDay| matches!(special, SpecialDay::MakeUp(_));
    let own = holidays.own();
    let found = own.binary_search_by_key(&day, |(own, _)| *own).ok().map(|found| &own[found].1);
    found.is_some_and(|other| is_work(other) != is_work(special))
}

/// A line, and what is wrong in it; neither for a line that is blank or a remark.
fn read(text: &str, week: &Week) -> (Option<Line>, Vec<CalendarFault>) {
    let text = text.split(['#', '＃']).next().unwrap_or_default().trim();
    if text.is_empty() {
        return (None, Vec::new());
    }
    let plain: String = text.chars().map(plain).collect();
    let plain = lowercase(&plain);
    let mut cursor = Cursor::new(&plain);
    let (first, last) = match dates(&mut cursor) {
        Ok(dates) => dates,
        // What is shown is what was typed.
        Err(CalendarFault::NoDate(_)) => {
            return (None, vec![CalendarFault::NoDate(text.to_owned())]);
        }
        Err(fault) => return (None, vec![fault]),
    };
    cursor.take(&[":"]);
    let (special, mut faults) = special(&mut cursor);
    let Some(special) = special else {
        if faults.is_empty() {
            faults.push(CalendarFault::NoKind(text.to_owned()));
        }
        return (None, faults);
    };
    if let SpecialDay::MakeUp(Some(like)) = special
        && week.windows(like).is_empty()
    {
        return (None, vec![CalendarFault::LikeClosed(text.to_owned(), like)]);
    }
    (Some(Line { first, last, special }), faults)
}

/// The first and the last day of a line; the same for a single one.
fn dates(cursor: &mut Cursor) -> Result<(Day, Day), CalendarFault> {
    let before = cursor.rest();
    let first = cursor.date()?;
    let last = if cursor.take(&RANGE) { cursor.date()? } else { first };
    let written = before[..before.len() - cursor.rest().len()].to_owned();
    if last < first {
        return Err(CalendarFault::Backward(written));
    }
    if last.0 - first.0 >= LONGEST {
        return Err(CalendarFault::LongRange(written));
    }
    Ok((first, last))
}

/// What is said of the days; `None` when nothing that is understood.
fn special(cursor: &mut Cursor) -> (Option<SpecialDay>, Vec<CalendarFault>) {
    if cursor.take(&WORK) {
        return (make_up(cursor).filter(|_| cursor.is_at_end()), Vec::new());
    }
    if !cursor.take(&OFF) {
        return (None, Vec::new());
    }
    if cursor.is_at_end() {
        return (Some(SpecialDay::Off), Vec::new());
    }
    let (found, faults): (Vec<Window>, _) = windows(cursor.rest());
    ((!found.is_empty()).then_some(SpecialDay::PartlyOff(found)), faults)
}

/// An extra working day; `None` when it is to be like something that is no weekday.
fn make_up(cursor: &mut Cursor) -> Option<SpecialDay> {
    if !cursor.take(&LIKE) {
        return Some(SpecialDay::MakeUp(None));
    }
    let like = cursor.weekday()?;
    cursor.skip_spaces();
    Some(SpecialDay::MakeUp(Some(like)))
}
