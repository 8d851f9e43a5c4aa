//! The worked example: three fictional vendors, so that a first visit shows what the page is for.

use super::evaluation::Evaluation;
use super::import::{Import, ImportId, ImportReport, Label, Labels, Layout, Mapping, Source};
use super::questionnaire::{Answer, Answers, Evidence, Level, Said, standard};
use super::sla::TierId;
use super::summary::{Summaries, summarise};
use super::ticket::{Claimed, Event, EventKind, ProblemClass, Ticket};
use super::time::{Civil, Instant, MINUTE_MS};
use super::vendor::{Vendor, VendorId};

mod habits;
use habits::{CATEGORIES, GROUPS, HABITS, Habit};

mod story;
use story::{Course, Story};

/// The example's evaluation and the tickets it was made from.
pub struct Example {
    /// What a team might have entered.
    pub evaluation: Evaluation,
    /// Made-up tickets of July to September 2026, all in one import.
    pub tickets: Vec<Ticket>,
}

/// The example with what its tickets come to, without the tickets.
#[derive(Clone, Debug, PartialEq)]
pub struct Counted {
    /// What a team might have entered.
    pub evaluation: Evaluation,
    /// What its tickets come to.
    pub summaries: Summaries,
}

/// The example counted from its tickets; the page has it ready made by the codec.
pub fn counted() -> Counted {
    let Example { evaluation, tickets } = example();
    let import = &evaluation.imports[0];
    let found = summarise(&tickets, import.file(), &evaluation.terms);
    Counted { summaries: Summaries::of(import.id, found), evaluation }
}

/// The identity of the example's import; a team's own imports begin above it.
pub const EXAMPLE_IMPORT: ImportId = ImportId(0);

/// The worked example; the same every time.
pub fn example() -> Example {
    let mut tickets = Vec::new();
    let mut draw = Draw(20_260_930);
    for (index, habit) in (0_u16..).zip(&HABITS) {
        for tier in TierId::ALL {
            for _ in 0..habit.tickets[tier.index()] {
                tickets.push(ticket(tickets.len(), index, tier, habit, &mut draw));
            }
        }
    }
    Example { evaluation: evaluation(source(&tickets)), tickets }
}

/// What a team might have entered, with that source of tickets.
pub fn evaluation(source: Source) -> Evaluation {
    let (mut answers, mut vendors) = (Answers::default(), Vec::new());
    for (id, habit) in (1..).map(VendorId).zip(&HABITS) {
        vendors.push(Vendor { id, name: habit.name.into() });
        let asked = standard().questions.into_iter().filter(|asked| asked.is_quick);
        for ((asked, sign), grounds) in asked.zip(habit.answers.chars()).zip(habit.grounds.chars())
        {
            let said = match number(sign).and_then(Level::new) {
                Some(level) => Some(Said::Level(level)),
                None => (sign == '?').then_some(Said::Unknown),
            };
            let evidence = number(grounds).and_then(|at| Evidence::ALL.get(usize::from(at)));
            let answer = said.map(|said| Answer::new(said, evidence.copied().unwrap_or_default()));
            answers.set((id, asked.id, 0), answer);
        }
    }
    let mapping = Mapping {
        vendors: vendors.iter().map(|vendor| Some(vendor.id)).collect(),
        tiers: TierId::ALL.map(Some).to_vec(),
        as_of: None,
    };
    let imports = vec![Import { id: EXAMPLE_IMPORT, source, mapping }];
    Evaluation { is_example: true, vendors, answers, imports, ..Evaluation::default() }
}

/// The number that a digit writes.
fn number(sign: char) -> Option<u8> {
    sign.to_digit(10).and_then(|digit| u8::try_from(digit).ok())
}

fn as_of() -> Instant {
    Civil { year: 2026, month: 9, day: 30, hour: 10, minute: 0, second: 0 }
        .instant()
        .expect("30 September 2026 exists")
}

fn ticket(number: usize, vendor: u16, tier: TierId, habit: &Habit, draw: &mut Draw) -> Ticket {
    let age = draw.below(92 * 1440);
    let created = Instant(as_of().0 - age * MINUTE_MS);
    let marks = habit.minutes[tier.index()];
    let replied = match draw.below(100) {
        part @ 0..10 => Some(1 + marks[0] * part / 10),
        part @ 10..50 => Some(marks[0] + (marks[1] - marks[0]) * (part - 10) / 40),
        part @ 50..80 => Some(marks[1] + (marks[2] - marks[1]) * (part - 50) / 30),
        part @ 80..90 => Some(marks[2] + (marks[3] - marks[2]) * (part - 80) / 10),
        part @ 90..98 => Some(marks[3] + (marks[4] - marks[3]) * (part - 90) / 8),
        _ => None,
    };
    let ended = replied.unwrap_or(marks[4]).min(marks[4]) * 4;
    // What else happened is drawn apart, so that it leaves the first replies as they are.
    let mut dice = Draw(u64::try_from(number).expect("the example is small") + 1);
    let class = [ProblemClass::Known, ProblemClass::Hard, ProblemClass::Unclassified];
    let problem = class[[0, 0, 0, 0, 0, 0, 1, 1, 1, 2][dice.pick(10)]];
    let category = u16::try_from(dice.pick(12).min(dice.pick(12)) / 2).ok();
    let course = Course { created, tier, vendor, replied, ended, problem };
    let mut events = Story::new(course, &habit.manner, dice).events();
    events.retain(|event| event.at <= as_of());
    Ticket {
        id: format!("E{number}"),
        vendor,
        priority: u16::try_from(tier.index()).expect("there are four tiers"),
        category,
        problem,
        excluded: None,
        claimed: Claimed::default(),
        created,
        events,
    }
}

/// The source that these tickets make.
fn source(tickets: &[Ticket]) -> Source {
    let count = |matches: &dyn Fn(&Ticket) -> bool| {
        u32::try_from(tickets.iter().filter(|ticket| matches(ticket)).count())
            .expect("the example is small")
    };
    let label = |text: &str, tickets| Label { text: text.into(), tickets };
    let vendor =
        |(index, habit): (u16, &Habit)| label(habit.name, count(&|ticket| ticket.vendor == index));
    let priority = |(index, text): (u16, &str)| {
        let changed = |event: &Event| event.kind == EventKind::Severity(index);
        let bears = |ticket: &Ticket| ticket.priority == index || ticket.events.iter().any(changed);
        label(text, count(&bears))
    };
    let category =
        |(index, text): (u16, &&str)| label(text, count(&|ticket| ticket.category == Some(index)));
    let group = |(index, text): (u16, &&str)| {
        let is_to = |event: &Event| matches!(event.kind, EventKind::Assigned { group: Some(group), .. } if group == index);
        label(text, count(&|ticket| ticket.events.iter().any(is_to)))
    };
    let total = count(&|_| true);
    Source {
        file: String::new(),
        layout: Layout::Example,
        grounds: Layout::Example.grounds(),
        as_of: as_of(),
        labels: Labels {
            vendors: (0..).zip(&HABITS).map(vendor).collect(),
            categories: (0..).zip(&CATEGORIES).map(category).collect(),
            groups: (0..).zip(&GROUPS).map(group).collect(),
            priorities: (0..).zip(["P1", "P2", "P3", "P4"]).map(priority).collect(),
        },
        report: ImportReport {
            rows: total,
            rows_used: total,
            tickets: total,
            ..ImportReport::default()
        },
    }
}

/// A small seeded generator: the example must look the same to everybody.
///
/// Source: the 64-bit linear congruential generator of Knuth's MMIX.
struct Draw(u64);

impl Draw {
    /// A place among so many.
    fn pick(&mut self, count: i64) -> usize {
        usize::try_from(self.below(count)).expect("never negative")
    }

    /// Whether it comes to pass, in so many of a hundred cases.
    fn comes(&mut self, percent: i64) -> bool {
        self.below(100) < percent
    }

    fn below(&mut self, bound: i64) -> i64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i64::from(u32::try_from(self.0 >> 33).expect("31 bits")) % bound
    }
}

#[cfg(test)]
mod tests;
