//! The worked example: three fictional vendors, so that a first visit shows what the page is for.

use super::evaluation::Evaluation;
use super::import::{Import, ImportId, ImportReport, Label, Labels, Layout, Mapping, Source};
use super::questionnaire::{Answer, Answers, Level};
use super::sla::TierId;
use super::ticket::{Event, EventKind, ProblemClass, Ticket};
use super::time::{Civil, Instant, MINUTE_MS};
use super::vendor::{Vendor, VendorId};

/// The example's evaluation and the tickets it was made from.
pub struct Example {
    /// What a team might have entered.
    pub evaluation: Evaluation,
    /// Made-up tickets of July to September 2026, all in one import.
    pub tickets: Vec<Ticket>,
}

/// The identity of the example's import; a team's own imports begin above it.
pub const EXAMPLE_IMPORT: ImportId = ImportId(0);

/// How fast a vendor answers: per tier, minutes at the 10th, 50th, 80th, 90th and 98th of a hundred.
struct Habit {
    name: &'static str,
    answers: &'static str,
    tickets: [u32; 4],
    minutes: [[i64; 5]; 4],
}

/// Answers along the quick set; `?` is unknown, `-` not asked.
const HABITS: [Habit; 3] = [
    Habit {
        name: "Lantern",
        answers: "4-44?4444334",
        tickets: [50, 74, 61, 27],
        minutes: [
            [4, 10, 17, 27, 58],
            [12, 41, 74, 108, 190],
            [40, 150, 300, 450, 900],
            [90, 400, 900, 1300, 1900],
        ],
    },
    Habit {
        name: "Harbor",
        answers: "1-4354432?24",
        tickets: [43, 65, 58, 32],
        minutes: [
            [6, 13, 24, 38, 140],
            [15, 38, 70, 112, 260],
            [30, 120, 280, 430, 820],
            [60, 300, 800, 1200, 1700],
        ],
    },
    Habit {
        name: "Quickcast",
        answers: "2-2322-02311",
        tickets: [22, 24, 31, 18],
        minutes: [
            [9, 24, 55, 170, 700],
            [30, 88, 200, 420, 1500],
            [80, 330, 700, 1500, 4000],
            [200, 900, 1700, 2900, 6000],
        ],
    },
];

/// The worked example; the same every time.
pub fn example() -> Example {
    let mut answers = Answers::default();
    let mut vendors = Vec::new();
    let mut tickets = Vec::new();
    let mut draw = Draw(20_260_930);
    for (index, habit) in (0_u16..).zip(&HABITS) {
        let id = VendorId(u32::from(index) + 1);
        vendors.push(Vendor { id, name: habit.name.into() });
        for (question, sign) in super::questionnaire::QUICK.iter().zip(habit.answers.chars()) {
            let answer = match sign.to_digit(10).and_then(|d| Level::new(u8::try_from(d).ok()?)) {
                Some(level) => Some(Answer::Level(level)),
                None => (sign == '?').then_some(Answer::Unknown),
            };
            answers.set(id, question.id, answer);
        }
        for tier in TierId::ALL {
            for _ in 0..habit.tickets[tier.index()] {
                tickets.push(ticket(tickets.len(), index, tier, habit, &mut draw));
            }
        }
    }
    let import = import(&vendors, &tickets);
    Example {
        evaluation: Evaluation {
            is_example: true,
            vendors,
            answers,
            imports: vec![import],
            ..Evaluation::default()
        },
        tickets,
    }
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
        part @ 0..10 => 1 + marks[0] * part / 10,
        part @ 10..50 => marks[0] + (marks[1] - marks[0]) * (part - 10) / 40,
        part @ 50..80 => marks[1] + (marks[2] - marks[1]) * (part - 50) / 30,
        part @ 80..90 => marks[2] + (marks[3] - marks[2]) * (part - 80) / 10,
        part @ 90..98 => marks[3] + (marks[4] - marks[3]) * (part - 90) / 8,
        _ => i64::MAX,
    };
    let ended = replied.min(marks[4]).saturating_mul(4);
    let at = |minutes: i64| Instant(created.0.saturating_add(minutes.saturating_mul(MINUTE_MS)));
    let happened = [Event::reply(at(replied)), Event::vendor(at(ended), EventKind::Resolved)];
    Ticket {
        id: format!("E{number}"),
        vendor,
        priority: u16::try_from(tier.index()).expect("there are four tiers"),
        category: None,
        problem: ProblemClass::Unclassified,
        excluded: None,
        created,
        events: happened.into_iter().filter(|event| event.at <= as_of()).collect(),
    }
}

fn import(vendors: &[Vendor], tickets: &[Ticket]) -> Import {
    let count = |matches: &dyn Fn(&Ticket) -> bool| {
        u32::try_from(tickets.iter().filter(|ticket| matches(ticket)).count())
            .expect("the example is small")
    };
    let by_vendor = |(index, vendor): (u16, &Vendor)| Label {
        text: vendor.name.clone(),
        tickets: count(&|ticket| ticket.vendor == index),
    };
    let by_priority = |(index, text): (u16, &str)| Label {
        text: text.into(),
        tickets: count(&|ticket| ticket.priority == index),
    };
    let total = count(&|_| true);
    Import {
        id: EXAMPLE_IMPORT,
        source: Source {
            file: String::new(),
            layout: Layout::Example,
            as_of: as_of(),
            labels: Labels {
                vendors: (0..).zip(vendors).map(by_vendor).collect(),
                categories: Vec::new(),
                groups: Vec::new(),
                priorities: (0..).zip(["P1", "P2", "P3", "P4"]).map(by_priority).collect(),
            },
            report: ImportReport {
                rows: total,
                rows_used: total,
                tickets: total,
                ..ImportReport::default()
            },
        },
        mapping: Mapping {
            vendors: vendors.iter().map(|vendor| Some(vendor.id)).collect(),
            tiers: TierId::ALL.map(Some).to_vec(),
        },
    }
}

/// A small seeded generator: the example must look the same to everybody.
///
/// Source: the 64-bit linear congruential generator of Knuth's MMIX.
struct Draw(u64);

impl Draw {
    fn below(&mut self, bound: i64) -> i64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i64::from(u32::try_from(self.0 >> 33).expect("31 bits")) % bound
    }
}
