//! Days found in a file, and the lines that they make.

use crate::domain::time::{Day, FeedFault, FeedProblem, ReadDays};

/// How many days are kept: as many as a version of a calendar takes.
const MOST: usize = 4000;

/// The longest name that a line keeps, in characters.
const NAME: usize = 40;

/// The longest event, in days.
const LONGEST: i64 = 366;

/// What is found so far.
#[derive(Default)]
pub(super) struct Listing {
    days: Vec<Entry>,
    problems: Vec<FeedProblem>,
    is_full: bool,
}

/// Whether a day is off or to be worked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Off,
    Work,
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Entry {
    day: Day,
    kind: Kind,
    name: String,
}

impl Listing {
    /// Something is wrong on that line.
    pub(super) fn fault(&mut self, line: u64, fault: FeedFault) {
        self.problems.push(FeedProblem { line, fault });
    }

    /// The days from one to another, both included.
    pub(super) fn add(&mut self, line: u64, (first, last): (Day, Day), kind: Kind, name: &str) {
        let written = || format!("{first}..{last}");
        if last < first {
            return self.fault(line, FeedFault::Backward(written()));
        }
        if last.0 - first.0 >= LONGEST {
            return self.fault(line, FeedFault::LongRange(written()));
        }
        let name = name.replace(['#', '＃'], " ");
        let words: Vec<&str> = name.split_whitespace().collect();
        let name: String = words.join(" ").chars().filter(|c| !c.is_control()).take(NAME).collect();
        for day in (first.0..=last.0).map(Day) {
            if self.days.len() == MOST {
                if !std::mem::replace(&mut self.is_full, true) {
                    self.fault(line, FeedFault::TooManyDays);
                }
                return;
            }
            self.days.push(Entry { day, kind, name: name.clone() });
        }
    }

    /// The lines by date, neighbours alike as one range; of a day given twice alike, once.
    pub(super) fn finish(mut self) -> ReadDays {
        self.days.sort();
        self.days.dedup_by(|next, one| (next.day, next.kind) == (one.day, one.kind));
        let alike = |one: &Entry, next: &Entry| {
            next.day == one.day.plus(1) && next.kind == one.kind && next.name == one.name
        };
        let runs = self.days.chunk_by(alike);
        let lines: Vec<String> =
            runs.filter_map(|run| Some(line(run.first()?, run.last()?))).collect();
        if lines.is_empty() && self.problems.is_empty() {
            self.fault(1, FeedFault::NoDays);
        }
        ReadDays { lines, problems: self.problems }
    }
}

fn line(first: &Entry, last: &Entry) -> String {
    let kind = match first.kind {
        Kind::Off => "off",
        Kind::Work => "work",
    };
    let mut line = first.day.to_string();
    if last.day > first.day {
        line = format!("{line}..{}", last.day);
    }
    let remark = if first.name.is_empty() { String::new() } else { format!(" # {}", first.name) };
    format!("{line} {kind}{remark}")
}
