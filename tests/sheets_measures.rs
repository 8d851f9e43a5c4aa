//! The sheet of measures: every part, in both languages, and the tickets behind every number.

#![allow(clippy::unwrap_used, reason = "a test may")]

use backstop::chart::{Room, Scene};
use backstop::domain::desk::Desk;
use backstop::domain::evaluation::Evaluation;
use backstop::domain::example::example;
use backstop::domain::import::{
    File, Import, ImportId, ImportReport, Label, Labels, Layout, Mapping, Source,
};
use backstop::domain::logged::{LOGGED, PROBES};
use backstop::domain::measures::{Count, Measures, Wanted, measure};
use backstop::domain::problem::{Place, Problem, ProblemKind};
use backstop::domain::sla::{ClockKind, Commitment, ReplyReading, TierId};
use backstop::domain::summary::summarise;
use backstop::domain::ticket::{
    Channel, Claimed, Event, EventKind, Exclusion, Gist, Message, ProblemClass, Side, Status,
    Ticket,
};
use backstop::domain::time::{Instant, Minutes, Zone};
use backstop::domain::vendor::{Vendor, VendorId};
use backstop::sheets::{Act, Ask, Block, Cell, Part, Selection, Sheet, View, Which, sheet};
use backstop::words::{Lang, Section};

const VENDOR: VendorId = VendorId(1);

const SECTIONS: [Section; 11] = [
    Section::HowLong,
    Section::Promises,
    Section::Problems,
    Section::HandOffs,
    Section::Pauses,
    Section::ComingBack,
    Section::People,
    Section::Talk,
    Section::Gaps,
    Section::When,
    Section::LeftOut,
];

/// A desk with its sources.
struct Office {
    desk: Desk,
    sources: Vec<(ImportId, Source, Vec<Ticket>)>,
}

impl Office {
    fn files(&self) -> Vec<(File<'_>, &[Ticket])> {
        let mappings = self.desk.imports.iter().map(|import| &import.mapping);
        let all = self.sources.iter().zip(mappings);
        all.map(|((id, source, tickets), mapping)| {
            (File { id: *id, source, mapping }, tickets.as_slice())
        })
        .collect()
    }

    fn show(&self, view: View, lang: Lang) -> Sheet {
        sheet(&Ask { view, lang, room: Room::Wide, print: 1 }, &self.desk, &self.files())
    }

    fn measures(&self) -> Vec<(ImportId, VendorId, Measures)> {
        let wanted = Wanted { zone: &Zone::utc(), direction: Wanted::DIRECTION };
        let of = |(file, tickets): (File<'_>, &[Ticket])| {
            let found = measure(tickets, file, &self.desk.terms, &wanted);
            found.into_iter().map(move |(vendor, it)| (file.id, vendor, it)).collect::<Vec<_>>()
        };
        self.files().into_iter().flat_map(of).collect()
    }
}

fn worked() -> Office {
    let example = example();
    let mut desk = Desk::of(&example.evaluation);
    for (vendor, tier) in [(VENDOR, TierId::T1), (VENDOR, TierId::T3), (VendorId(2), TierId::T2)] {
        desk.terms.commitments.push(promise(vendor, tier));
    }
    let import = &example.evaluation.imports[0];
    Office { desk, sources: vec![(import.id, import.source.clone(), example.tickets)] }
}

fn promise(vendor: VendorId, tier: TierId) -> Commitment {
    Commitment {
        reply: Some(Minutes(60)),
        resolution: Some(Minutes(960)),
        hops: Some(1),
        plan: "Gold".into(),
        document: "Contract".into(),
        ..Commitment::blank(vendor, tier)
    }
}

fn at(minute: i64) -> Instant {
    Instant(1_788_220_800_000 + minute * 60_000)
}

fn mark(minute: i64, kind: EventKind) -> Event {
    Event::vendor(at(minute), kind)
}

fn said(minute: i64, side: Side, gist: Gist, asks: bool) -> Event {
    let message = Message { is_public: true, gist, asks, agent: Some(0) };
    Event { at: at(minute), side, kind: EventKind::Message(message) }
}

fn called(minute: i64, is_answered: bool) -> Event {
    let kind = EventKind::Attempt { channel: Channel::Phone, is_answered };
    Event { at: at(minute), side: Side::Customer, kind }
}

fn ticket(id: &str, events: Vec<Event>) -> Ticket {
    Ticket {
        id: id.into(),
        vendor: 0,
        priority: 0,
        category: Some(0),
        problem: ProblemClass::Known,
        excluded: None,
        claimed: Claimed::default(),
        created: at(0),
        events,
    }
}

/// One paused oddly, called about in vain and reopened; one never reached; one excluded; one without a tier.
fn oddities() -> Vec<Ticket> {
    let waits = EventKind::Status(Status::WaitingOnCustomer);
    let odd = vec![
        mark(1, EventKind::Assigned { group: Some(0), agent: None }),
        called(5, false),
        mark(25, waits),
        said(40, Side::Customer, Gist::Substantive, false),
        said(60, Side::Vendor, Gist::Boilerplate, false),
        mark(70, EventKind::Assigned { group: Some(1), agent: None }),
        mark(80, EventKind::Assigned { group: Some(0), agent: None }),
        mark(100, EventKind::Resolved),
        mark(200, EventKind::Reopened),
        mark(300, EventKind::Resolved),
    ];
    let again = Ticket { created: at(1000), ..ticket("A-2", vec![called(1010, false)]) };
    let spam = Ticket { excluded: Some(Exclusion::Spam), ..ticket("A-3", vec![]) };
    vec![ticket("A-1", odd), again, spam, Ticket { priority: 1, ..ticket("A-4", vec![]) }]
}

fn source(file: &str, layout: Layout) -> Source {
    let label = |text: &str| Label { text: text.into(), tickets: 1 };
    let labels = Labels {
        vendors: vec![label("")],
        priorities: vec![label("P1"), label("P?")],
        categories: vec![label("audio")],
        ..Labels::default()
    };
    let report = ImportReport::default();
    let grounds = layout.grounds();
    Source { file: file.into(), layout, grounds, as_of: at(60 * 1440), labels, report }
}

fn office(sources: Vec<(ImportId, Source, Vec<Ticket>)>) -> Office {
    let mapping =
        Mapping { vendors: vec![Some(VENDOR)], tiers: vec![Some(TierId::T1), None], as_of: None };
    let mut desk = Desk::of(&Evaluation {
        vendors: vec![Vendor { id: VENDOR, name: "Lantern".into() }],
        imports: sources
            .iter()
            .map(|(id, source, _)| Import {
                id: *id,
                source: source.clone(),
                mapping: mapping.clone(),
            })
            .collect(),
        ..Evaluation::default()
    });
    desk.terms.commitments.push(promise(VENDOR, TierId::T1));
    Office { desk, sources }
}

fn by_hand() -> Office {
    office(vec![(ImportId(3), source("log.csv", Layout::SimpleLog), oddities())])
}

fn cells(blocks: &[Block]) -> Vec<&Cell> {
    fn of(block: &Block) -> Vec<&Cell> {
        match block {
            Block::Table(grid) => grid.rows.iter().flatten().collect(),
            Block::Folded(_, blocks) => cells(blocks),
            _ => Vec::new(),
        }
    }
    blocks.iter().flat_map(of).collect()
}

fn grids(blocks: &[Block]) -> Vec<&backstop::sheets::Grid> {
    fn of(block: &Block) -> Vec<&backstop::sheets::Grid> {
        match block {
            Block::Table(grid) => vec![grid],
            Block::Folded(_, blocks) => grids(blocks),
            _ => Vec::new(),
        }
    }
    blocks.iter().flat_map(of).collect()
}

fn folded(sheet: &Sheet) -> Vec<&str> {
    let titles = sheet.blocks.iter().filter_map(|block| match block {
        Block::Folded(title, blocks) if !blocks.is_empty() => Some(title.as_str()),
        _ => None,
    });
    titles.collect()
}

/// How many tickets a list says that it has.
fn listed(office: &Office, view: View) -> u32 {
    let title = office.show(view, Lang::En).title;
    let number = title.rsplit('(').next().unwrap().trim_end_matches(')');
    number.parse().unwrap()
}

/// Every number that counts tickets, but for the hours, of which a few stand for all.
fn counts(measures: &Measures) -> Vec<Count> {
    use backstop::domain::measures::{Milestone, Window};
    use backstop::domain::time::Weekday;
    let classes = [ProblemClass::Known, ProblemClass::Hard, ProblemClass::Unclassified];
    let mut all = vec![
        Count::Excluded,
        Count::Untiered,
        Count::Direction,
        Count::Engineering,
        Count::Durable,
        Count::WorkedAround,
        Count::Reopened,
        Count::Returned,
        Count::Ownerless,
        Count::WithinHops,
        Count::BeyondHops,
        Count::Paused,
        Count::NearLimit,
        Count::Unasked,
        Count::Outlasting,
        Count::Uncategorised,
        Count::ExplainedAgain,
        Count::TriedAgain,
        Count::Unreached,
        Count::Boilerplate,
        Count::Slower,
        Count::Consolidated,
        Count::Gaps,
    ];
    all.extend(TierId::ALL.map(Count::Promise));
    all.extend(TierId::ALL.map(Count::PromisedResolution));
    for class in classes {
        all.push(Count::Solved(class));
        all.extend(Milestone::ALL.map(|milestone| Count::Timed(milestone, class)));
    }
    for window in [Window::Days30, Window::Days90] {
        all.push(Count::CameBack(window, None));
        let categories = measures.recurrence.categories.iter();
        all.extend(categories.map(|of| Count::CameBack(window, Some(of.category))));
    }
    all.extend(measures.recurrence.categories.iter().map(|of| Count::About(of.category)));
    let hours = [(Weekday::Tuesday, 0), (Weekday::Monday, 9), (Weekday::Friday, 15)];
    all.extend(hours.into_iter().flat_map(|(day, h)| [Count::Hour(day, h), Count::Opened(day, h)]));
    all
}

#[test]
fn the_three_clocks_and_the_drawings_stand_first_and_everything_else_is_folded() {
    for lang in Lang::ALL {
        let words = lang.words();
        let sheet = worked().show(View::Measures, lang);
        assert_eq!(folded(&sheet), SECTIONS.map(|section| words.section(section)));
        let kinds: Vec<&str> = sheet
            .blocks
            .iter()
            .map(|block| match block {
                Block::Heading(_) => "heading",
                Block::Table(_) => "table",
                Block::Note(_) => "note",
                Block::Drawing { .. } => "drawing",
                Block::Folded(..) => "folded",
                _ => "other",
            })
            .collect();
        assert_eq!(
            kinds[..7],
            ["heading", "table", "note", "drawing", "drawing", "drawing", "drawing"]
        );
        assert!(kinds[7..].iter().all(|kind| *kind == "folded"), "{kinds:?}");
    }
}

#[test]
fn nothing_on_the_sheet_is_no_number_or_an_inner_name() {
    for office in [worked(), by_hand()] {
        for lang in Lang::ALL {
            let sheet = office.show(View::Measures, lang);
            for cell in cells(&sheet.blocks) {
                for odd in ["NaN", "inf", "Some(", "None", "Err("] {
                    let said = format!("{} | {}", cell.text, cell.note);
                    assert!(!said.contains(odd), "{odd}: {said}");
                }
            }
        }
    }
}

#[test]
fn every_row_is_as_long_as_its_head_and_names_its_vendor_once() {
    let sheet = worked().show(View::Measures, Lang::En);
    let all = grids(&sheet.blocks);
    assert!(all.len() > 15);
    for grid in all {
        assert!(grid.rows.iter().all(|row| row.len() == grid.head.len()), "{}", grid.caption);
        let names: Vec<&str> = grid.rows.iter().map(|row| row[0].text.as_str()).collect();
        let said: Vec<&&str> = names.iter().filter(|name| !name.is_empty()).collect();
        assert!(!said.is_empty() && said.len() <= 3, "{}: {names:?}", grid.caption);
    }
}

#[test]
fn chinese_parts_have_no_english() {
    let sheet = worked().show(View::Measures, Lang::Zh);
    for grid in grids(&sheet.blocks) {
        let rows = grid.rows.iter().flat_map(|row| &row[1..]);
        let said = rows.flat_map(|cell| [&cell.text, &cell.note]);
        for text in said.chain(&grid.head).chain([&grid.caption]) {
            for foreign in ["ticket", "needs", "reply", "min", "average", "solved", "nothing"] {
                assert!(!text.contains(foreign), "{foreign}: {text}");
            }
        }
    }
}

#[test]
fn behind_every_number_there_are_as_many_tickets_as_it_says() {
    let mut seen = 0;
    for office in [worked(), by_hand()] {
        for (import, vendor, measures) in office.measures() {
            for count in counts(&measures) {
                let tally = measures.tally(count);
                for (part, number) in [(Part::So, tally.k), (Part::Others, tally.n - tally.k)] {
                    let which = Which::Counted(import, count, part);
                    let view =
                        View::Tickets(Selection { vendor, tier: None, chosen: which.into() });
                    assert_eq!(listed(&office, view), number, "{vendor:?} {count:?} {part:?}");
                }
                seen += u32::from(tally.k > 0);
            }
        }
    }
    assert!(seen > 60, "too few numbers above 0 to tell: {seen}");
}

#[test]
fn every_odd_kind_of_ticket_is_found_behind_its_number() {
    let office = by_hand();
    let measures = &office.measures()[0].2;
    for count in [
        Count::Excluded,
        Count::Untiered,
        Count::Reopened,
        Count::Returned,
        Count::NearLimit,
        Count::Unasked,
        Count::Outlasting,
        Count::Unreached,
        Count::Boilerplate,
    ] {
        assert_eq!(measures.tally(count).k, 1, "{count:?}");
    }
    assert_eq!(measures.tally(Count::TriedAgain).k, 2);
}

/// Every cell that opens tickets says one of the numbers that it opens; lengths and shares of time open some.
#[test]
fn what_a_cell_opens_is_as_long_as_the_cell_says() {
    for office in [worked(), by_hand()] {
        let sheet = office.show(View::Measures, Lang::En);
        let parts: Vec<Block> =
            sheet.blocks.iter().filter(|it| matches!(it, Block::Folded(..))).cloned().collect();
        let (mut opened, mut read) = (0, 0);
        for cell in cells(&parts) {
            let Some(Act::Open(view)) = cell.act else { continue };
            let length = listed(&office, view).to_string();
            let is_number =
                cell.text.split(' ').all(|word| word == "of" || word.parse::<u32>().is_ok());
            if is_read(view) || !is_number {
                assert_ne!(length, "0", "{} opens nothing", cell.text);
                read += 1;
                continue;
            }
            let said: Vec<&str> = cell.text.split(' ').collect();
            let is_said = said[0] == length || (said[0] == "0" && said.last() == Some(&&*length));
            assert!(is_said, "{} opens {length}", cell.text);
            opened += 1;
        }
        assert!(opened > 15 && read > 15, "{opened} {read}");
    }
}

fn is_read(view: View) -> bool {
    let View::Tickets(Selection { chosen, .. }) = view else { return false };
    matches!(chosen.which(), Some(Which::Counted(_, Count::Read(_), _)))
}

/// What is told of any ticket is a number that opens; only names, promises and what is lacking do not.
#[test]
fn every_number_on_the_sheet_of_measures_opens_its_tickets() {
    for office in [worked(), by_hand()] {
        let sheet = office.show(View::Measures, Lang::En);
        for grid in grids(&sheet.blocks) {
            let names = ["Tier", "What", "About", "Opened"];
            let is_name = |head: &String| {
                names.contains(&head.as_str()) || head.to_ascii_lowercase().contains("promised")
            };
            for row in &grid.rows {
                for (head, cell) in grid.head.iter().zip(row).skip(1) {
                    let is_number = cell.text.chars().any(|glyph| glyph.is_ascii_digit());
                    let is_none = cell.text == "0" || is_name(head);
                    assert!(
                        !is_number || is_none || cell.act.is_some(),
                        "{}, {head}: {}",
                        grid.caption,
                        cell.text
                    );
                }
            }
        }
    }
}

#[test]
fn every_mark_of_a_drawing_that_counts_tickets_opens_as_many() {
    let office = worked();
    let sheet = office.show(View::Measures, Lang::En);
    let (mut hours, mut curves) = (0, 0);
    for (scene, acts) in drawings(&sheet.blocks) {
        assert_eq!(scene.marks.len(), acts.len());
        // A list takes long to make: one of several will do.
        let sample = if scene.marks.len() > 10 { 9 } else { 1 };
        for (says, cell) in scene.marks.iter().zip(acts).step_by(sample) {
            let Some(Act::Open(view)) = &cell.act else {
                assert!(says.starts_with("target") || says.starts_with("limit"), "{says}");
                continue;
            };
            let length = listed(&office, *view);
            assert!(length > 0, "{says}");
            if says.contains(" in time (") {
                assert!(says.contains(&format!(" of {length} in time")), "{says} opens {length}");
                hours += 1;
            } else {
                curves += 1;
            }
        }
    }
    assert!(hours > 20 && curves > 5, "{hours} {curves}");
}

fn drawings(blocks: &[Block]) -> Vec<(&Scene, &[Cell])> {
    fn of(block: &Block) -> Vec<(&Scene, &[Cell])> {
        match block {
            Block::Drawing { scene, acts, .. } => vec![(scene, &acts[..])],
            Block::Folded(_, blocks) => drawings(blocks),
            _ => Vec::new(),
        }
    }
    blocks.iter().flat_map(of).collect()
}

#[test]
fn the_numbers_shown_are_those_measured() {
    let office = by_hand();
    let words = Lang::En.words();
    let sheet = office.show(View::Measures, Lang::En);
    let all = cells(&sheet.blocks);
    let measures = &office.measures()[0].2;
    let shows = |text: &str| all.iter().any(|cell| cell.text == text);
    assert!(shows(&words.one_decimal(measures.handoffs.mean().unwrap())));
    assert!(shows(&words.percent(measures.pauses.share().unwrap())));
    assert!(shows(&words.gap(measures.gaps.longest.unwrap())));
    assert!(shows(&words.claim(measures.solved.claim())));
    let tally = measures.attempts.unanswered;
    let cell = all.iter().find(|cell| cell.text == words.of_all(tally.k, tally.n)).unwrap();
    assert!(cell.note.contains("100%") && cell.note.ends_with("L3"), "{}", cell.note);
}

#[test]
fn reopened_is_the_same_in_the_summary_and_in_the_measures() {
    let office = worked();
    let (file, tickets) = office.files()[0];
    for ((_, summary), (.., measures)) in
        summarise(tickets, file, &office.desk.terms).into_iter().zip(office.measures())
    {
        assert_eq!(summary.tallies.reopened, measures.solved.reopened);
    }
}

#[test]
fn what_a_table_of_timestamps_cannot_support_says_why_and_is_never_zero() {
    let plain = ticket("B-1", vec![Event::reply(at(10)), mark(90, EventKind::Resolved)]);
    let plain = Ticket { category: None, ..plain };
    let office = office(vec![(ImportId(3), source("t.csv", Layout::Simple), vec![plain])]);
    for (lang, why) in [(Lang::En, "needs a log of events"), (Lang::Zh, "需要事件日志")] {
        let sheet = office.show(View::Measures, lang);
        let lacking: Vec<&Cell> =
            cells(&sheet.blocks).into_iter().filter(|cell| cell.note == why).collect();
        assert!(lacking.len() > 30, "{}", lacking.len());
        assert!(lacking.iter().all(|cell| cell.text == "–" && cell.act.is_none()));
    }
}

#[test]
fn two_files_of_a_vendor_are_shown_apart_by_their_names_and_probes_as_a_mock_test() {
    let files = vec![
        (ImportId(3), source("june.csv", Layout::SimpleLog), oddities()),
        (ImportId(4), source("july.csv", Layout::SimpleLog), oddities()),
        (PROBES, source("", Layout::ByHand), oddities()),
    ];
    let office = office(files);
    let sheet = office.show(View::Measures, Lang::En);
    let Some(Block::Folded(_, blocks)) =
        sheet.blocks.iter().rev().find(|it| matches!(it, Block::Folded(..)))
    else {
        panic!("there are folded parts")
    };
    let names: Vec<&str> = grids(blocks)[0].rows.iter().map(|row| row[0].note.as_str()).collect();
    assert_eq!(names, ["june.csv", "july.csv", "mock test"]);
    // Two files together, and the probes apart.
    let clocks = grids(&sheet.blocks)[0];
    let shown: Vec<(&str, &str)> =
        clocks.rows.iter().map(|row| (row[0].note.as_str(), row[2].text.as_str())).collect();
    assert_eq!(shown, [("", "0 of 4"), ("mock test", "0 of 2")]);
    let which = Which::Probe(ClockKind::Ranking, ReplyReading::Human);
    let probes =
        View::Tickets(Selection { vendor: VENDOR, tier: Some(TierId::T1), chosen: which.into() });
    // The excluded one is listed beside those that count.
    assert_eq!(listed(&office, probes), 3);
    assert!(office.show(probes, Lang::En).title.contains("mock test"));
}

#[test]
fn what_was_logged_by_hand_says_first_as_of_when_it_counts_and_what_is_wrong_in_it() {
    let problem = Problem {
        place: Place { line: 7, column: None },
        kind: ProblemKind::CreatedInFuture("7".into()),
    };
    let mut probes = source("", Layout::ByHand);
    probes.report.note(problem.clone());
    let office = office(vec![
        (ImportId(3), source("june.csv", Layout::SimpleLog), oddities()),
        (LOGGED, source("", Layout::ByHand), oddities()),
        (PROBES, probes, oddities()),
    ]);
    for lang in Lang::ALL {
        let words = lang.words();
        let as_of = words.local_moment(&Zone::utc(), at(60 * 1440));
        let said = [LOGGED, PROBES].map(|id| Block::Note(words.log_as_of(id, &as_of)));
        let [logged, probes] = said;
        let wrong = Block::Problems(vec![words.problem_sentence(&problem.kind)]);
        let sheet = office.show(View::Measures, lang);
        assert_eq!(sheet.blocks[..3], [logged, probes, wrong]);
        assert!(matches!(sheet.blocks[3], Block::Heading(_)));
    }
}

#[test]
fn drawings_have_a_line_for_each_vendor_and_say_how_many_were_in_time() {
    let office = worked();
    let sheet = office.show(View::Measures, Lang::En);
    let first = sheet.blocks.iter().find_map(|block| match block {
        Block::Drawing { title, scene, legend, .. } => Some((title, scene, legend)),
        _ => None,
    });
    let (title, scene, legend) = first.unwrap();
    assert!(title.starts_with("T1") && title.contains("30 min"), "{title}");
    assert_eq!((scene.marks.len(), legend.len()), (2 + 3, 3));
    assert!(scene.marks.iter().any(|mark| mark.contains("answered within 30 min")));
}

#[test]
fn a_weekday_and_hour_says_how_many_of_how_many() {
    let office = by_hand();
    let sheet = office.show(View::Measures, Lang::En);
    let said = format!("{:?}", sheet.blocks);
    // 1 September 2026, 00:00 UTC, was a Tuesday; the second was opened at 16:40.
    for expected in ["Tue 00:00–01:00: 0 of 1 in time (0%)", "Tue 16:00–17:00: 0 of 1"] {
        assert!(said.contains(expected), "{expected}");
    }
}
