//! What sheets say of tickets that were made by hand, in both languages.

#![allow(clippy::unwrap_used, reason = "a test may")]

use backstop::chart::Room;
use backstop::domain::desk::{Desk, RefusedEntry};
use backstop::domain::evaluation::Evaluation;
use backstop::domain::import::{
    File, Import, ImportId, Label, Labels, Layout, Mapping, Remark, Source,
};
use backstop::domain::problem::{Place, Problem, ProblemKind};
use backstop::domain::sla::{
    ClockKind, Commitment, EntryError, Group, Policies, PolicyChange, PromiseField, PromiseId,
    ReplyReading, SeverityRule, SeveritySetter, TierId,
};
use backstop::domain::ticket::{
    Claimed, Event, EventKind, Gist, Message, ProblemClass, Side, Status, Ticket,
};
use backstop::domain::time::{CalendarId, Instant, Minutes};
use backstop::domain::vendor::{Vendor, VendorId};
use backstop::sheets::{
    Act, Ask, Block, Cell, Chosen, Entry, Field, Input, Lasted, Made, Part, PromiseAct, Selection,
    Sheet, View, Which, Whose, sheet,
};
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
        claimed: Claimed::default(),
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
    let mapping = Mapping {
        vendors: vec![Some(VENDOR)],
        tiers: vec![Some(TierId::T1), Some(TierId::T2)],
        as_of: None,
    };
    Desk::of(&Evaluation {
        vendors: vec![Vendor { id: VENDOR, name: "Lantern".into() }],
        imports: vec![Import { id: IMPORT, source: source(), mapping }],
        ..Evaluation::default()
    })
}

fn source() -> Source {
    let label = |text: &str| Label { text: text.into(), tickets: 1 };
    Source {
        file: "log.csv".into(),
        layout: Layout::SimpleLog,
        grounds: Layout::SimpleLog.grounds(),
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
    let (source, tickets, desk) = (source(), tickets(), desk());
    let file = File { id: IMPORT, source: &source, mapping: &desk.imports[0].mapping };
    made_from(view, lang, (&desk, &[(file, &tickets)]))
}

fn made_from(view: View, lang: Lang, (desk, sources): (&Desk, &[(File<'_>, &[Ticket])])) -> Sheet {
    let ask = Ask { view, lang, room: Room::Wide, print: 7 };
    assert_eq!(Ask::from_bytes(&ask.to_bytes()), Ok(ask), "it survives the way to the worker");
    let sheet = sheet(&ask, desk, sources);
    let made = Made { ask, sheet: sheet.clone() };
    assert_eq!(Made::from_bytes(&made.to_bytes()), Ok(made), "it survives the way to the page");
    sheet
}

fn cells(sheet: &Sheet) -> Vec<&Cell> {
    fn of(block: &Block) -> Vec<&Cell> {
        match block {
            Block::Table(grid) => grid.rows.iter().flatten().collect(),
            Block::Acts(acts) => acts.iter().collect(),
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

fn behind(clock: ClockKind, reading: ReplyReading) -> View {
    selected(Which::Reply(clock, reading))
}

fn selected(chosen: impl Into<Chosen>) -> View {
    View::Tickets(Selection { vendor: VENDOR, tier: Some(TierId::T1), chosen: chosen.into() })
}

#[test]
fn three_clocks_stand_side_by_side_and_open_their_tickets() {
    let sheet = made(View::Measures, Lang::En);
    let text = texts(&sheet);
    // Human replies after 20 and 10 minutes; substantive ones after 50 and 10; the limit is 30.
    for said in ["2 of 2 | 100%", "1 of 2 | 50%", "no promise", "0 of 1 | 0%"] {
        assert!(text.contains(said), "{said}:\n{text}");
    }
    let opened = behind(ClockKind::Ranking, ReplyReading::Substantive);
    assert!(cells(&sheet).iter().any(|cell| cell.act == Some(Act::Open(opened))));
}

#[test]
fn a_list_has_the_worst_first_and_only_what_was_asked_for() {
    let all = made(behind(ClockKind::Ranking, ReplyReading::Substantive), Lang::En);
    assert!(all.title.contains("(2)"), "{}", all.title);
    let first = cells(&all)[0];
    assert_eq!(
        (first.text.as_str(), first.act.clone()),
        ("A-1", Some(Act::Open(View::Ticket(IMPORT, 0))))
    );
    assert!(
        all.blocks
            .iter()
            .any(|block| matches!(block, Block::Text(text) if text.contains("median 30 min")))
    );
}

#[test]
fn a_group_holds_the_tickets_of_its_state_in_the_reading_that_the_ranking_goes_by() {
    let (source, tickets) = (source(), tickets());
    let listed = |reply: ReplyReading, group: Group| {
        let mut desk = desk();
        desk.terms.policies.reply = reply;
        let file = File { id: IMPORT, source: &source, mapping: &desk.imports[0].mapping };
        let sheet =
            made_from(selected(Chosen::Ranked(group)), Lang::En, (&desk, &[(file, &tickets)]));
        let Some(Block::Table(grid)) = sheet.blocks.last() else { panic!("a list is a table") };
        let ids: Vec<String> = grid.rows.iter().map(|row| row[0].text.clone()).collect();
        assert!(sheet.title.ends_with(&format!("({})", ids.len())), "{}", sheet.title);
        ids
    };
    let (human, substantive) = (ReplyReading::Human, ReplyReading::Substantive);
    assert_eq!(listed(human, Group::Counted), ["A-1", "A-2"]);
    assert_eq!(listed(human, Group::WithinLimit), ["A-1"]);
    assert_eq!(listed(human, Group::WithinTarget), ["A-2"]);
    assert!(listed(human, Group::Late).is_empty());
    assert_eq!(listed(substantive, Group::Late), ["A-1"]);
    assert_eq!(listed(substantive, Group::All), ["A-1", "A-2"]);
    assert!(listed(substantive, Group::Young).is_empty());
}

#[test]
fn a_percentile_opens_the_tickets_it_is_read_from_the_longest_first() {
    let sheet = made(View::Measures, Lang::En);
    let which = Which::Lasting(Lasted::Fix, Whose::Real);
    let opening = cells(&sheet);
    let opening = opening.iter().filter(|cell| cell.act == Some(Act::Open(selected(which))));
    assert_eq!(opening.count(), 4, "how many, the median, P90 and P95");
    let sheet = made(selected(which), Lang::En);
    assert!(sheet.title.contains("workaround or fix"), "{}", sheet.title);
    let Some(Block::Table(grid)) = sheet.blocks.last() else { panic!("a list is a table") };
    let shown: Vec<(&str, &str)> =
        grid.rows.iter().map(|row| (row[0].text.as_str(), row[2].text.as_str())).collect();
    // Solved after 200 minutes, 60 of them paused; the other after 90.
    assert_eq!(shown, [("A-2", "2 h 20 min"), ("A-1", "1 h 30 min")]);
    assert_eq!(grid.head[2], "Took");
}

#[test]
fn what_holds_now_on_the_sheet_of_policies_opens_its_tickets() {
    let all = |chosen| View::Tickets(Selection { vendor: VENDOR, tier: None, chosen });
    let counted = all(Chosen::Ranked(Group::Counted));
    let solved = all(Which::Lasting(Lasted::Resolution, Whose::Real).into());
    let sheet = made(View::Policies, Lang::En);
    let opened: Vec<(&str, Option<Act>)> = cells(&sheet)
        .into_iter()
        .filter(|cell| cell.act.is_some())
        .map(|cell| (cell.text.as_str(), cell.act.clone()))
        .collect();
    let [(share, replies), (_, resolution)] = &opened[..] else { panic!("{opened:?}") };
    assert_eq!((*share, replies), ("2 of 3", &Some(Act::Open(counted))));
    assert_eq!(resolution, &Some(Act::Open(solved)));
    assert!(made(counted, Lang::En).title.ends_with("(3)"));
    let Some(Block::Table(grid)) = made(solved, Lang::En).blocks.pop() else {
        panic!("a list is a table")
    };
    assert_eq!(grid.rows.len(), 3);
    assert_eq!(grid.rows[0][2].text, "5 h");
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
        [View::Measures, View::Ticket(IMPORT, 1), behind(ClockKind::Felt, ReplyReading::Any)]
    {
        let text = texts(&made(view, Lang::Zh));
        for foreign in ["clock", "answered", "running", "min", "reply", "boilerplate"] {
            assert!(!text.contains(foreign), "{foreign}:\n{text}");
        }
    }
}

const PROMISE: PromiseId = PromiseId { vendor: VENDOR, tier: TierId::T1 };

/// One promise, of fifteen minutes and on a calendar that is gone, and an entry that was refused.
fn promised() -> Desk {
    let mut desk = desk();
    desk.terms.commitments.push(Commitment {
        reply: Some(Minutes(15)),
        plan: "Gold".into(),
        setter: SeveritySetter::Vendor,
        calendar: CalendarId(77),
        ..Commitment::blank(VENDOR, TierId::T1)
    });
    desk.refused.push(RefusedEntry {
        id: PROMISE,
        field: PromiseField::Hops,
        typed: "few".into(),
        error: EntryError::NoNumber,
    });
    desk
}

fn fields(sheet: &Sheet) -> &[Field] {
    let form = sheet.blocks.iter().find_map(|block| match block {
        Block::Form(fields) => Some(fields),
        _ => None,
    });
    form.unwrap()
}

#[test]
fn a_promise_form_shows_what_was_entered_and_what_was_refused() {
    for (lang, fifteen, why) in [
        (Lang::En, "15 min", "Write a whole number from 0 to 99."),
        (Lang::Zh, "15分钟", "请填0到99之间的整数。"),
    ] {
        let (words, desk) = (lang.words(), promised());
        let sheet = made_from(View::Promises(Some(PROMISE)), lang, (&desk, &[]));
        assert_eq!(sheet.title, format!("Lantern · {}", words.tier_label(TierId::T1)));
        assert_eq!(fields(&sheet).len(), PromiseField::ALL.len());
        let field = |of| {
            let entry = Entry::Promise(PROMISE, of);
            fields(&sheet).iter().find(|field| field.entry == entry).unwrap()
        };
        let value = |of| match &field(of).input {
            Input::Text { value, .. } | Input::Number { value, .. } => value.clone(),
            Input::Choice { options, chosen } => options[*chosen as usize].clone(),
        };
        let hint = words.length_example().to_owned();
        assert_eq!(field(PromiseField::Reply).input, Input::Text { value: fifteen.into(), hint });
        assert_eq!(value(PromiseField::Plan), "Gold");
        let of_setter = words.promise_choices(PromiseField::Setter, &[]);
        assert_eq!(value(PromiseField::Setter), of_setter[SeveritySetter::Vendor as usize].1);
        assert_eq!(value(PromiseField::Calendar), words.calendar_gone());
        let wrong: Vec<&Field> = fields(&sheet).iter().filter(|field| field.is_wrong).collect();
        assert_eq!(wrong, [field(PromiseField::Hops)]);
        assert_eq!((wrong[0].note.as_str(), value(PromiseField::Hops)), (why, "few".to_owned()));
        assert!(wrong[0].label == words.promise_label(PromiseField::Hops));
        let lacks = words.promise_lacks(&[PromiseField::Document]);
        assert!(sheet.blocks.contains(&Block::Problems(vec![lacks])));
    }
}

#[test]
fn a_promise_is_copied_only_to_where_none_is_and_removed_only_where_one_is() {
    let acts = |id| -> Vec<PromiseAct> {
        let sheet = made_from(View::Promises(Some(id)), Lang::En, (&promised(), &[]));
        let acts = cells(&sheet).into_iter().map(|cell| match cell.act {
            Some(Act::Promise(act)) => act,
            _ => panic!("a form has no other acts"),
        });
        acts.collect()
    };
    let copy = |tier| PromiseAct::Copy { from: PROMISE, to: PromiseId { tier, ..PROMISE } };
    let copies = [TierId::T2, TierId::T3, TierId::T4].map(copy);
    assert_eq!(acts(PROMISE), [&copies[..], &[PromiseAct::Remove(PROMISE)]].concat());
    assert_eq!(acts(PromiseId { tier: TierId::T2, ..PROMISE }), []);
}

#[test]
fn all_promises_stand_in_one_table_that_opens_their_forms() {
    for lang in Lang::ALL {
        let (words, desk) = (lang.words(), promised());
        let sheet = made_from(View::Promises(None), lang, (&desk, &[]));
        let all = &cells(&sheet)[1..];
        let opened = TierId::ALL
            .map(|tier| Some(Act::Open(View::Promises(Some(PromiseId { tier, ..PROMISE })))));
        assert!(all.iter().map(|cell| cell.act.clone()).eq(opened));
        assert_eq!(all[0].text, words.promise_given(&desk.terms.commitments[0]));
        for said in [words.incomplete(), words.to_correct(), words.calendar_gone()] {
            assert!(all[0].note.contains(said), "{said}");
        }
        assert_eq!((all[1].text.as_str(), all[1].note.as_str()), (words.no_promise(), ""));
        let gone = PromiseId { vendor: VendorId(9), tier: TierId::T1 };
        assert_eq!(made_from(View::Promises(Some(gone)), lang, (&desk, &[])), sheet);
    }
}

#[test]
fn five_policies_are_chosen_with_the_default_first_and_tried_on_the_tickets() {
    for (lang, default) in [(Lang::En, "(default)"), (Lang::Zh, "（默认）")] {
        let words = lang.words();
        let sheet = made(View::Policies, lang);
        let rows = (0..).zip(PolicyChange::CHOICES).zip(fields(&sheet));
        for ((row, choices), field) in rows {
            let Input::Choice { options, chosen } = &field.input else { panic!("it is chosen") };
            assert_eq!((field.entry, *chosen, field.is_wrong), (Entry::Policy(row), 0, false));
            assert_eq!(options.len(), choices.len());
            assert!(options[0].ends_with(default), "{options:?}");
            assert!(options[1..].iter().all(|option| !option.ends_with(default)));
            assert_eq!(field.note, words.policy_why(choices[0]));
        }
        assert_eq!(fields(&sheet).len(), 5);
        assert!(cells(&sheet).iter().any(|cell| cell.text == words.as_decided_now()));
    }
}

#[test]
fn policies_say_what_is_chosen_can_be_set_back_and_need_no_ticket() {
    let reset =
        |sheet: &Sheet| cells(sheet).iter().any(|cell| cell.act == Some(Act::ResetPolicies));
    let mut desk = desk();
    let untouched = made_from(View::Policies, Lang::En, (&desk, &[]));
    assert!(!reset(&untouched), "there is nothing to set back");
    let nothing = Block::Text(Lang::En.words().nothing_to_measure().to_owned());
    assert!(untouched.blocks.contains(&nothing));
    desk.terms.policies = Policies { severity: SeverityRule::Reset, ..Policies::default() };
    let chosen = made_from(View::Policies, Lang::En, (&desk, &[]));
    let severity = &fields(&chosen)[3].input;
    assert!(matches!(severity, Input::Choice { chosen: 2, .. }), "{severity:?}");
    assert!(reset(&chosen));
}

#[test]
fn a_policy_that_is_not_offered_is_still_the_one_shown() {
    let mut desk = desk();
    desk.terms.policies.reply = ReplyReading::Any;
    let sheet = made_from(View::Policies, Lang::En, (&desk, &[]));
    let Input::Choice { options, chosen } = &fields(&sheet)[0].input else { panic!() };
    let any = Lang::En.words().policy_choice(PolicyChange::Reply(ReplyReading::Any));
    assert_eq!((options.len(), options[*chosen as usize].as_str()), (3, any));
}

#[test]
fn the_report_of_a_file_says_what_was_assumed_set_aside_and_why_without_its_tickets() {
    let mut desk = desk();
    let report = &mut desk.imports[0].source.report;
    (report.rows, report.rows_used, report.tickets) = (10, 8, 8);
    report.zone = "Asia/Shanghai".into();
    report.remarks = vec![Remark::SameMoment("updated".into())];
    report.columns_unused = vec!["mood".into()];
    let place = Place { line: 7, column: Some("created".into()) };
    report.note(Problem { place, kind: ProblemKind::NoSuchDate("2026-02-30".into()) });
    let sheet = made_from(View::Import(IMPORT), Lang::En, (&desk, &[]));
    let text = texts(&sheet);
    for said in ["Asia/Shanghai", "10 | \n8 | \n2 | \n", "7 | \ncreated | \n“2026-02-30” is not"]
    {
        assert!(text.contains(said), "{said}:\n{text}");
    }
    let notes: Vec<&String> = sheet.blocks.iter().filter_map(said_below).collect();
    assert!(notes.iter().any(|note| note.contains("“updated” are the same moment")), "{notes:?}");
    assert!(notes.iter().any(|note| note.ends_with("mood")), "{notes:?}");
    assert_eq!(made_from(View::Import(ImportId(9)), Lang::En, (&desk, &[])), Sheet::default());
}

fn said_below(block: &Block) -> Option<&String> {
    match block {
        Block::Text(text) | Block::Note(text) => Some(text),
        _ => None,
    }
}

#[test]
fn a_files_own_flags_stand_beside_what_is_computed_with_how_often_they_differ() {
    let (source, desk, mut tickets) = (source(), desk(), tickets());
    // Both are answered by a person within the limit of 30 minutes; the third is of another tier and late.
    let flags = [Some(true), Some(false), None];
    for (ticket, flag) in tickets.iter_mut().zip(flags) {
        ticket.claimed.in_time = flag;
    }
    tickets[0].claimed.business_ms = Some(60_000 * 18);
    let file = File { id: IMPORT, source: &source, mapping: &desk.imports[0].mapping };
    let shown = |view| made_from(view, Lang::En, (&desk, &[(file, &tickets)]));
    let text = texts(&shown(View::Measures));
    assert!(text.contains("1 of 2 | L0\n2 of 2 | \n1 of 2 | \n18 min | L1"), "{text}");
    let differing =
        Selection { vendor: VENDOR, tier: None, chosen: Which::Asserted(Part::So).into() };
    let listed = shown(View::Tickets(differing));
    let Some(Block::Table(grid)) = listed.blocks.last() else { panic!("a list is a table") };
    let ids: Vec<&str> = grid.rows.iter().map(|row| row[0].text.as_str()).collect();
    assert_eq!(ids, ["A-2"]);
}
