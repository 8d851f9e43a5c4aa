//! What sheets say of tickets that were made by hand, in both languages.

#![allow(clippy::unwrap_used, reason = "a test may")]

use backstop::chart::Room;
use backstop::domain::desk::Desk;
use backstop::domain::import::{File, ImportId, Label, Labels, Layout, Mapping, Source};
use backstop::domain::sla::{ClockKind, ReplyReading, TierId};
use backstop::domain::ticket::{
    Event, EventKind, Gist, Message, ProblemClass, Side, Status, Ticket,
};
use backstop::domain::time::Instant;
use backstop::domain::vendor::{Vendor, VendorId};
use backstop::sheets::{Act, Ask, Block, Cell, Group, Made, Selection, Sheet, View, Which, sheet};
use backstop::words::Lang;

const IMPORT: ImportId = ImportId(3);
const VENDOR: VendorId = VendorId(1);

fn at(minute: i64) -> Instant {
    Instant(1_788_220_800_000 + minute * 60_000)
}

fn said(minute: i64, side: Side, gist: Gist) -> Event {
    let message = Message { is_public: true, gist, ..Message::default() };
    Event { at: at(minute), side, kind: EventKind::Message(message) }
}

fn ticket(id: &str, priority: u16, events: Vec<Event>) -> Ticket {
    Ticket {
        id: id.into(),
        vendor: 0,
        priority,
        category: None,
        problem: ProblemClass::Known,
        excluded: None,
        created: at(0),
        events,
    }
}

/// One answered by a machine, then with boilerplate, then for real; one paused; one never answered.
fn tickets() -> Vec<Ticket> {
    let asks =
        Message { is_public: true, gist: Gist::Substantive, asks: true, ..Message::default() };
    vec![
        ticket(
            "A-1",
            0,
            vec![
                said(1, Side::Bot, Gist::Boilerplate),
                said(20, Side::Vendor, Gist::Boilerplate),
                said(50, Side::Vendor, Gist::Substantive),
                Event::vendor(at(90), EventKind::Resolved),
            ],
        ),
        ticket(
            "A-2",
            0,
            vec![
                Event { at: at(10), side: Side::Vendor, kind: EventKind::Message(asks) },
                Event::vendor(at(10), EventKind::Status(Status::WaitingOnCustomer)),
                said(70, Side::Customer, Gist::Substantive),
                Event::vendor(at(200), EventKind::Resolved),
            ],
        ),
        ticket("A-3", 1, vec![Event::vendor(at(300), EventKind::Closed)]),
    ]
}

fn desk() -> Desk {
    let mapping =
        Mapping { vendors: vec![Some(VENDOR)], tiers: vec![Some(TierId::T1), Some(TierId::T2)] };
    Desk {
        vendors: vec![Vendor { id: VENDOR, name: "Lantern".into() }],
        imports: vec![(IMPORT, mapping)],
        ..Desk::default()
    }
}

fn source() -> Source {
    let label = |text: &str| Label { text: text.into(), tickets: 1 };
    Source {
        file: "log.csv".into(),
        layout: Layout::SimpleLog,
        as_of: at(2000),
        labels: Labels {
            vendors: vec![label("")],
            priorities: vec![label("P1"), label("P2")],
            ..Labels::default()
        },
        report: backstop::domain::import::ImportReport::default(),
    }
}

fn made(view: View, lang: Lang) -> Sheet {
    let (desk, source, tickets) = (desk(), source(), tickets());
    let file = File { id: IMPORT, source: &source, mapping: &desk.imports[0].1 };
    let ask = Ask { view, lang, room: Room::Wide, print: 7 };
    let sheet = sheet(&ask, &desk, &[(file, &tickets)]);
    let made = Made { ask, sheet: sheet.clone() };
    assert_eq!(Made::from_bytes(&made.to_bytes()), Ok(made), "it survives the way to the page");
    sheet
}

fn cells(sheet: &Sheet) -> Vec<&Cell> {
    fn of(block: &Block) -> Vec<&Cell> {
        match block {
            Block::Table(grid) => grid.rows.iter().flatten().collect(),
            Block::Facts(facts) => facts.iter().map(|(_, cell)| cell).collect(),
            Block::Folded(_, blocks) => blocks.iter().flat_map(of).collect(),
            _ => Vec::new(),
        }
    }
    sheet.blocks.iter().flat_map(of).collect()
}

fn texts(sheet: &Sheet) -> String {
    let all = cells(sheet).into_iter().map(|cell| format!("{} | {}\n", cell.text, cell.note));
    all.collect()
}

fn behind(clock: ClockKind, reading: ReplyReading, group: Option<Group>) -> View {
    let which = Which::Reply(clock, reading, group);
    View::Tickets(Selection { vendor: VENDOR, tier: Some(TierId::T1), which })
}

#[test]
fn three_clocks_stand_side_by_side_and_open_their_tickets() {
    let sheet = made(View::Measures, Lang::En);
    let text = texts(&sheet);
    // Human replies after 20 and 10 minutes; substantive ones after 50 and 10; the limit is 30.
    for said in ["2 of 2 | 100%", "1 of 2 | 50%", "no promise", "0 of 1 | 0%"] {
        assert!(text.contains(said), "{said}:\n{text}");
    }
    let opened = behind(ClockKind::Ranking, ReplyReading::Substantive, None);
    assert!(cells(&sheet).iter().any(|cell| cell.act == Some(Act::Open(opened))));
}

#[test]
fn a_list_has_the_worst_first_and_only_what_was_asked_for() {
    let all = made(behind(ClockKind::Ranking, ReplyReading::Substantive, None), Lang::En);
    assert!(all.title.contains("(2)"), "{}", all.title);
    let first = cells(&all)[0];
    assert_eq!(
        (first.text.as_str(), first.act.clone()),
        ("A-1", Some(Act::Open(View::Ticket(IMPORT, 0))))
    );
    let missed = behind(ClockKind::Ranking, ReplyReading::Substantive, Some(Group::Missed));
    assert!(made(missed, Lang::En).title.contains("(1)"));
    assert!(
        all.blocks
            .iter()
            .any(|block| matches!(block, Block::Text(text) if text.contains("median 30 min")))
    );
}

#[test]
fn a_timeline_says_which_event_met_or_broke_which_limit() {
    let sheet = made(View::Ticket(IMPORT, 0), Lang::En);
    let text = texts(&sheet);
    for said in [
        "after 20 min on this clock; the limit was due",
        "after 50 min on this clock",
        "late",
        "machine",
        "call it substantive | boilerplate",
        "running",
    ] {
        assert!(text.contains(said), "{said}:\n{text}");
    }
    let lanes = sheet.blocks.iter().find_map(|block| match block {
        Block::Drawing { scene, .. } => Some(scene.marks.len()),
        _ => None,
    });
    assert!(lanes.unwrap() >= 3 + 4, "a band a lane, and four events");
}

#[test]
fn a_pause_is_a_band_of_its_own_on_the_ranking_clock_only() {
    let text = texts(&made(View::Ticket(IMPORT, 1), Lang::En));
    assert!(text.contains("paused: waiting for you, after a public question"), "{text}");
    let running = text.lines().filter(|line| line.starts_with("running")).count();
    assert_eq!(
        running,
        2 + 1,
        "before and after the pause, and all the time on the felt clock\n{text}"
    );
}

#[test]
fn a_ticket_that_is_not_there_is_said_to_be_gone() {
    for view in [View::Ticket(IMPORT, 99), View::Ticket(ImportId(99), 0)] {
        let sheet = made(view, Lang::Zh);
        assert!(matches!(&sheet.blocks[0], Block::Text(text) if text.contains("重新导入")));
    }
}

#[test]
fn chinese_sheets_have_no_english_sentence() {
    for view in
        [View::Measures, View::Ticket(IMPORT, 1), behind(ClockKind::Felt, ReplyReading::Any, None)]
    {
        let text = texts(&made(view, Lang::Zh));
        for foreign in ["clock", "answered", "running", "min", "reply", "boilerplate"] {
            assert!(!text.contains(foreign), "{foreign}:\n{text}");
        }
    }
}
