//! Days as ICS feeds write them.
//!
//! Source: RFC 5545.

use super::listing::{Kind, Listing};
use crate::domain::letters::lowercase;
use crate::domain::time::{Day, FeedFault};

/// For how many years is written out what repeats every year.
const YEARS: i64 = 10;

/// The first year of those, unless the event begins later.
const SINCE: i64 = 2020;

/// What an event has said so far.
#[derive(Default)]
struct Event {
    line: u64,
    start: Option<String>,
    end: Option<String>,
    duration: Option<String>,
    rule: Option<String>,
    summary: String,
    is_cancelled: bool,
    has_exceptions: bool,
}

/// Reads all events.
pub(super) fn read(text: &str, listing: &mut Listing) {
    let mut event: Option<Event> = None;
    // Alarms and the like within an event, which have a summary of their own.
    let mut depth = 0_u32;
    for (line, property) in unfolded(text) {
        let (name, value) = split(&property);
        match (&*name, &mut event) {
            ("BEGIN", None) if value.eq_ignore_ascii_case("VEVENT") => {
                (event, depth) = (Some(Event { line, ..Event::default() }), 0);
            }
            ("BEGIN", Some(_)) if !value.eq_ignore_ascii_case("VEVENT") => depth += 1,
            ("BEGIN", Some(begun)) => {
                listing.fault(begun.line, FeedFault::CutOff);
                (event, depth) = (Some(Event { line, ..Event::default() }), 0);
            }
            ("END", Some(_)) if depth > 0 => depth -= 1,
            ("END", Some(_)) => settle(&event.take().unwrap_or_default(), listing),
            (name, Some(event)) if depth == 0 => event.take(name, value),
            _ => {}
        }
    }
    if let Some(begun) = event {
        listing.fault(begun.line, FeedFault::CutOff);
    }
}

impl Event {
    fn take(&mut self, name: &str, value: &str) {
        let value = value.trim().to_owned();
        match name {
            "DTSTART" => self.start = Some(value),
            "DTEND" => self.end = Some(value),
            "DURATION" => self.duration = Some(value),
            "RRULE" => self.rule = Some(value),
            "RDATE" | "EXDATE" => self.has_exceptions = true,
            "STATUS" => self.is_cancelled = value.eq_ignore_ascii_case("CANCELLED"),
            "SUMMARY" => self.summary = unescaped(&value),
            _ => {}
        }
    }
}

/// The properties, each with the line on which it begins; a line that begins with a space goes on.
fn unfolded(text: &str) -> Vec<(u64, String)> {
    let mut found: Vec<(u64, String)> = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        match (line.strip_prefix([' ', '\t']), found.last_mut()) {
            (Some(more), Some((_, property))) => property.push_str(more),
            _ => found.push((number, line.to_owned())),
        }
    }
    found
}

/// The name of a property in capitals, and its value; parameters are dropped.
fn split(property: &str) -> (String, &str) {
    let mut is_quoted = false;
    let colon = property.find(|glyph| {
        is_quoted ^= glyph == '"';
        glyph == ':' && !is_quoted
    });
    let (head, value) = colon.map_or((property, ""), |at| (&property[..at], &property[at + 1..]));
    (head.split(';').next().unwrap_or_default().trim().to_ascii_uppercase(), value.trim())
}

fn unescaped(text: &str) -> String {
    text.replace("\\n", " ").replace("\\N", " ").replace('\\', "")
}

/// What a finished event adds.
fn settle(event: &Event, listing: &mut Listing) {
    if event.is_cancelled {
        return;
    }
    let kind = if is_work(&event.summary) { Kind::Work } else { Kind::Off };
    match span(event) {
        Err(fault) => listing.fault(event.line, fault),
        Ok(days) => match &event.rule {
            None => listing.add(event.line, days, kind, &event.summary),
            Some(_) if event.has_exceptions => {
                listing.fault(event.line, FeedFault::Repeats("EXDATE, RDATE".to_owned()));
            }
            Some(rule) => repeat(event, days, (rule, kind), listing),
        },
    }
}

/// Whether a summary speaks of an extra working day; `Workers' Day` and `no work` do not.
fn is_work(summary: &str) -> bool {
    if summary.contains('班') {
        return !["不上班", "不用上班", "不补班"].iter().any(|off| summary.contains(off));
    }
    let lower = lowercase(summary);
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).collect();
    let is_one = |at: usize| matches!(words[at], "work" | "workday" | "working");
    let is_denied = |at: usize| at > 0 && matches!(words[at - 1], "no" | "not" | "non" | "off");
    (0..words.len()).any(|at| is_one(at) && !is_denied(at))
}

/// The first and the last day of an event.
fn span(event: &Event) -> Result<(Day, Day), FeedFault> {
    let first = day(event.start.as_deref().ok_or(FeedFault::NoDate)?)?;
    if let Some(end) = &event.end {
        let end = day(end)?;
        // Some feeds write the one day itself as the end.
        return Ok((first, if end == first { first } else { end.plus(-1) }));
    }
    let Some(duration) = &event.duration else { return Ok((first, first)) };
    let days = whole_days(duration).ok_or_else(|| FeedFault::Timed(duration.clone()))?;
    Ok((first, first.plus(days - 1)))
}

/// `P3D` or `P1W`: at least one day, at most a thousand.
fn whole_days(duration: &str) -> Option<i64> {
    let rest = duration.strip_prefix(['P', 'p'])?;
    let (digits, unit) = rest.split_at_checked(rest.len().checked_sub(1)?)?;
    let count: i64 = digits.parse().ok()?;
    let days = match unit {
        "D" | "d" => count,
        "W" | "w" => count.checked_mul(7)?,
        _ => return None,
    };
    (1..=1000).contains(&days).then_some(days)
}

/// `20261001`, or a midnight without an offset.
fn day(text: &str) -> Result<Day, FeedFault> {
    let (date, time) = text.split_at_checked(8).unwrap_or((text, ""));
    let no_such = || FeedFault::NoSuchDate(text.to_owned());
    if date.len() != 8 || !date.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(no_such());
    }
    let number = |from: usize, to: usize| date[from..to].parse::<i64>().unwrap_or_default();
    let year = number(0, 4);
    let day = Day::new(year, number(4, 6), number(6, 8)).filter(|_| year >= 1000);
    let day = day.ok_or_else(no_such)?;
    match time {
        "" | "T000000" => Ok(day),
        _ => Err(FeedFault::Timed(text.to_owned())),
    }
}

/// When a yearly rule ends: after a date, or after so many times.
#[derive(Default)]
struct Rule {
    is_yearly: bool,
    until: Option<Day>,
    count: Option<i64>,
}

/// A rule for the same date every year, such as New Year; `None` for every other.
fn yearly(rule: &str, first: Day) -> Option<Rule> {
    let (civil, mut read) = (first.civil(), Rule::default());
    for part in rule.split(';').filter(|part| !part.is_empty()) {
        let (name, value) = part.split_once('=')?;
        let number = value.parse::<i64>().ok().filter(|number| *number > 0);
        let is_known = match &*name.to_ascii_uppercase() {
            "FREQ" => {
                read.is_yearly = value.eq_ignore_ascii_case("YEARLY");
                read.is_yearly
            }
            "INTERVAL" => number == Some(1),
            "BYMONTH" => number == Some(civil.month),
            "BYMONTHDAY" => number == Some(civil.day),
            "WKST" => true,
            "COUNT" => {
                read.count = number;
                number.is_some()
            }
            "UNTIL" => {
                read.until = value.get(..8).and_then(|date| day(date).ok());
                read.until.is_some()
            }
            _ => false,
        };
        if !is_known {
            return None;
        }
    }
    read.is_yearly.then_some(read)
}

/// Writes out what repeats every year. A 29 February is there, and counted, in leap years only.
fn repeat(event: &Event, days: (Day, Day), (text, kind): (&str, Kind), listing: &mut Listing) {
    let (first, last) = days;
    let Some(rule) = yearly(text, first) else {
        return listing.fault(event.line, FeedFault::Repeats(text.to_owned()));
    };
    let civil = first.civil();
    let begin = civil.year.max(SINCE);
    let end = begin + YEARS - 1;
    let starts = (civil.year..=end + 1).filter_map(|year| Day::new(year, civil.month, civil.day));
    let counted = starts
        .take(rule.count.map_or(usize::MAX, |count| usize::try_from(count).unwrap_or(usize::MAX)));
    for start in counted.take_while(|start| rule.until.is_none_or(|until| *start <= until)) {
        match start.civil().year {
            year if year > end => break,
            year if year >= begin => {
                let stop = start.plus(last.0 - first.0);
                listing.add(event.line, (start, stop), kind, &event.summary);
            }
            _ => {}
        }
    }
    let is_endless = rule.until.is_none_or(|until| until.civil().year > end)
        && rule.count.is_none_or(|count| count > end - civil.year + 1);
    if is_endless {
        listing.fault(event.line, FeedFault::WrittenOut(begin, end));
    }
}
