//! What the page says, rendered natively; words and values, never whole markup.

#![allow(clippy::unwrap_used, reason = "a test may")]

mod rendered;

use backstop::chart::Room;
use backstop::codec::questionnaire::standard_wordings;
use backstop::codec::tickets::read;
use backstop::domain::import::File;
use backstop::domain::logged::{Deed, LOGGED, PROBES, gather};
use backstop::domain::questionnaire::standard;
use backstop::domain::sla::{Group, TierId};
use backstop::domain::ticket::{EventKind, ProblemClass, Side};
use backstop::domain::time::{Instant, Zone};
use backstop::sheets::View;
use backstop::state::{Action, Draft, LogAction, LogWish, Model, Place, TicketEdit, update};
use backstop::words::Lang;
use rendered::html_of;

/// The text of a page: no tags, entities resolved.
async fn text_of(model: &Model) -> String {
    let html = html_of(model).await;
    let mut text = String::new();
    let mut is_tag = false;
    for glyph in html.chars() {
        match glyph {
            '<' => is_tag = true,
            '>' => {
                is_tag = false;
                text.push(' ');
            }
            glyph if !is_tag => text.push(glyph),
            _ => {}
        }
    }
    text.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">").replace("&#x27;", "'")
}

fn at(place: Place, lang: Lang) -> Model {
    update(
        &Model::first_visit(lang, Room::Wide, backstop::domain::example::counted()),
        Action::PlaceOpened(place),
    )
}

#[tokio::test(flavor = "current_thread")]
async fn the_overview_says_who_leads_and_how_safely() {
    let model = at(Place::Overview, Lang::En);
    let text = text_of(&model).await;
    let sentence = Lang::En.words().verdict_sentence(&model.results);
    assert!(sentence.contains("Lantern leads") && text.contains(&sentence), "{text}");
    for said in [
        "This is a worked example with made-up vendors and tickets.",
        "What would change it:",
        "nobody at night for an outage",
        "out, not met: V2 Solution fit in mock test at least 2 of 5",
        "How sure is this?",
        "of draws",
        "Find out next",
        "Counted on the ranking clock: from creation",
    ] {
        assert!(text.contains(said), "{said}");
    }
    let first = &model.results.vendors[0].tiers[0];
    assert!(text.contains(&Lang::En.words().in_time(first)));
}

#[tokio::test(flavor = "current_thread")]
async fn every_place_speaks_one_language_and_shows_no_broken_number() {
    for lang in Lang::ALL {
        for place in Place::ALL {
            let text = text_of(&at(place, lang)).await;
            for broken in ["NaN", " inf ", " -0 ", "None ", "Some("] {
                assert!(!text.contains(broken), "{place:?} {lang:?}: {broken}");
            }
            let other = lang.other().words();
            let foreign =
                [other.stays_here, other.verdict, other.undo, other.score_scale, other.how_safely];
            for said in foreign {
                assert!(!text.contains(said), "{place:?} {lang:?}: {said}");
            }
            assert!(text.contains(lang.words().stays_here));
        }
    }
}

#[tokio::test(flavor = "current_thread")]
async fn an_empty_evaluation_teaches_how_to_begin() {
    let model = update(&at(Place::Report, Lang::Zh), Action::OwnStarted);
    let text = text_of(&model).await;
    for said in ["先写下要比较的厂商", "三步得出结论", "添加"] {
        assert!(text.contains(said), "{said}");
    }
    let teaching = [
        (Place::Answers, "请先写下厂商名称，问题逐家回答。"),
        (Place::Tickets, "把文件拖到这里，或点击选择：.xlsx、CSV、JSON或聊天文本。"),
        (Place::Weights, "这是你自己的尺子"),
        (Place::Report, "用于打印、粘贴或发送。"),
    ];
    for (place, said) in teaching {
        let text = text_of(&update(&model, Action::PlaceOpened(place))).await;
        assert!(text.contains(said), "{place:?}");
    }
}

#[tokio::test(flavor = "current_thread")]
async fn a_review_asks_whose_tickets_they_are() {
    let log = "number,incident_state,sys_updated_at,opened_at,priority\n\
        INC1,New,29/2/2016 01:23,29/2/2016 01:16,1 - Critical\n\
        INC1,Active,29/2/2016 01:30,29/2/2016 01:16,1 - Critical\n";
    let file = read("log.csv", log.as_bytes()).unwrap();
    let chosen = Action::FileChosen { file: "log.csv".into(), total: 1 };
    let model = update(&at(Place::Tickets, Lang::En), chosen);
    let reading = text_of(&model).await;
    assert!(reading.contains("log.csv") && reading.contains("Cancel"));
    let id = model.reading.as_ref().unwrap().id;
    let opened = Action::FileOpened(id, Box::new(file.source), 0, file.suspects);
    let text = text_of(&update(&model, opened)).await;
    for said in
        ["Whose tickets are these?", "1 - Critical · 1 ticket", "Answer the questions above first"]
    {
        assert!(text.contains(said), "{said}");
    }
}

#[tokio::test(flavor = "current_thread")]
async fn a_refused_file_is_told_with_what_to_do() {
    let chosen = Action::FileChosen { file: "a<b>.csv".into(), total: 1 };
    let model = update(&at(Place::Tickets, Lang::En), chosen);
    let id = model.reading.as_ref().unwrap().id;
    let error = read("x", b"id,created,first_response\n").unwrap_err();
    let text = text_of(&update(&model, Action::FileRefused(id, error))).await;
    for said in
        ["a<b>.csv", "It has a header and no row under it.", "What was there before is unchanged."]
    {
        assert!(text.contains(said), "{said}: {text}");
    }
}

#[tokio::test(flavor = "current_thread")]
async fn bars_their_parts_and_the_numbers_beside_them_can_be_pressed_but_not_in_the_report() {
    for lang in Lang::ALL {
        let words = lang.words();
        let results = at(Place::Overview, lang).results.clone();
        let (mut labels, mut rows) = (Vec::new(), 0);
        for of in &results.vendors {
            for (tier, counts) in TierId::ALL.into_iter().zip(&of.tiers) {
                labels.push(words.in_time_said(&of.vendor.name, tier, counts));
                rows += usize::from(counts.counted() > 0);
                for group in Group::SHOWN.into_iter().filter(|group| counts.of(*group) > 0) {
                    if group != Group::Young {
                        let said = words.in_group(group, counts);
                        labels.push(words.bar_said(&of.vendor.name, tier, &said));
                    }
                    rows += 1;
                }
            }
        }
        assert!(labels.len() > 40, "{}", labels.len());
        // Attributes may come in any order: all that matters stands in one tag.
        let is_button = |html: &str, label: &String| {
            let place = html.find(&format!("aria-label=\"{label}")).expect(label);
            let tag = &html[html[..place].rfind('<').unwrap()..];
            tag[..tag.find('>').unwrap()].contains("role=\"button\"")
        };
        let pressed = |html: &str| html.matches("class=\"sheet__open\"").count();
        let overview = html_of(&at(Place::Overview, lang)).await;
        let tickets = html_of(&at(Place::Tickets, lang)).await;
        let report = html_of(&at(Place::Report, lang)).await;
        for label in &labels {
            assert!(is_button(&overview, label) && is_button(&tickets, label), "{label}");
            assert!(!is_button(&report, label), "{label}");
        }
        // The ranking has a number of tickets for each vendor besides, and a score.
        assert_eq!(pressed(&overview), rows + 2 * results.vendors.len());
        assert_eq!(pressed(&tickets), rows);
        assert_eq!(pressed(&report), 0);
        let answers = html_of(&at(Place::Answers, lang)).await;
        // What tickets say of first replies, and under each question what each vendor's answer rests on.
        let cells = results.vendors.len() * results.questions.len();
        assert_eq!(pressed(&answers), results.vendors.len() + cells);
    }
}

#[tokio::test(flavor = "current_thread")]
async fn a_measured_question_says_that_tickets_answer_it() {
    let text = text_of(&at(Place::Answers, Lang::En)).await;
    assert!(text.contains("Tickets answer this question"));
    assert!(text.contains("not asked"), "Quickcast was never asked about its direct channel");
}

#[tokio::test(flavor = "current_thread")]
async fn a_question_shows_the_numbers_of_its_levels_until_its_anchors_come() {
    for (lang, colon) in [(Lang::En, ": "), (Lang::Zh, "：")] {
        let model = at(Place::Answers, lang);
        let named = |rest: &str| format!("aria-label=\"Lantern{colon}3.{rest}\"");
        let bare = html_of(&model).await;
        assert_eq!(bare.matches(&named("")).count(), 12);
        let asked = standard().questions;
        let ids = asked.iter().map(|asked| asked.id);
        let wording: Vec<_> = ids.zip(standard_wordings()).collect();
        let full = update(&model, Action::WordingArrived(wording.clone()));
        let (html, text) = (html_of(&full).await, text_of(&full).await);
        assert!(!html.contains(&named("")));
        let quick = wording.iter().zip(&asked).filter(|(_, asked)| asked.is_quick);
        for ((id, wording), _) in quick {
            for anchor in wording.levels.each_ref().map(|anchor| lang.words().text(anchor)) {
                assert!(text.contains(anchor) && !bare.contains(anchor), "{id}: {anchor}");
            }
        }
    }
}

#[tokio::test(flavor = "current_thread")]
async fn the_log_teaches_where_it_cannot_be_used_and_offers_a_form_where_it_can() {
    let (en, zh) = (Lang::En.words(), Lang::Zh.words());
    let text = text_of(&at(Place::Tickets, Lang::En)).await;
    assert!(text.contains(en.log_teach()) && text.contains(en.log_in_example()));
    let empty = update(&at(Place::Tickets, Lang::Zh), Action::OwnStarted);
    let empty = update(&empty, Action::PlaceOpened(Place::Tickets));
    let text = text_of(&empty).await;
    assert!(text.contains(zh.log_teach()) && text.contains(zh.log_needs_vendors()));
    let text = text_of(&update(&empty, Action::VendorAdded("Lantern".into()))).await;
    assert!(text.contains(zh.log_start()) && text.contains("全天候（24×7）"));
}

/// With the sheet that the worker would make of the log.
fn with_measures(model: &Model) -> Model {
    let (ask, desk) = (model.ask(View::Measures), model.desk());
    let gathered = [LOGGED, PROBES].map(|id| (id, gather(id, &desk.logged, &desk.vendors, None)));
    let held = gathered.iter().filter_map(|(id, held)| Some((*id, held.as_ref()?)));
    let sources: Vec<_> = held
        .map(|(id, (source, tickets, mapping))| (File { id, source, mapping }, &tickets[..]))
        .collect();
    let sheet = backstop::sheets::sheet(&ask, &desk, &sources);
    update(model, Action::SheetMade(Box::new(backstop::sheets::Made { ask, sheet })))
}

#[tokio::test(flavor = "current_thread")]
async fn a_logged_ticket_shows_its_stopwatch_and_its_events_by_time_in_the_readers_zone() {
    let minute = |minute: i64| Instant(1_800_000_000_000 + minute * 60_000);
    let empty = update(&at(Place::Tickets, Lang::En), Action::OwnStarted);
    let own = update(&empty, Action::VendorAdded("Lantern".into()));
    let draft = Draft {
        vendor: own.evaluation().vendors[0].id,
        tier: TierId::T1,
        problem: ProblemClass::Hard,
        subject: "no audio <b>".into(),
        category: "echo".into(),
        is_probe: true,
    };
    let press = |deed, who: &str, at| {
        let who = who.to_owned();
        Action::Log(LogWish::Press { ticket: 1, deed, who, note: String::new() }.at(minute(at)))
    };
    let log = [
        Action::PlaceOpened(Place::Tickets),
        Action::ZoneRead(Zone::shanghai()),
        Action::Log(LogWish::Open(draft).at(minute(0))),
        Action::Ticked(minute(16)),
    ];
    let model = log.into_iter().fold(own, |model, action| update(&model, action));
    let text = text_of(&model).await;
    for said in [
        "#1 · no audio <b>",
        "hard, needs investigation · echo · mock test · 2027-01-15 16:00:00 UTC+8",
        "16:00 without an answer · past the target of 15 min, 14:00 to the limit of 30 min",
        "Times are in Asia/Shanghai.",
        "They answered",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(!text.contains("Opened again"));
    let solved = Deed { side: Side::Vendor, kind: EventKind::Resolved };
    let events =
        [press(solved, "", 45), press(Deed::NOTED, "Li", 31), press(Deed::HANDED, " ", 40)];
    let model = events.into_iter().fold(model, |model, action| update(&model, action));
    let text = text_of(&model).await;
    for said in [
        "First answer after 31:00 · past the limit of 30 min by 1:00 · over after 45:00",
        "They only said “noted” · Li",
        "It had substance",
        "Write to whom; until then this hand-over does not count.",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    let at = |time: &str| text.find(&format!("{time}:00 UTC+8  ·")).unwrap();
    assert!(at("16:31") < at("16:40") && at("16:40") < at("16:45"));
    let wrong = LogAction::TicketEdited(1, TicketEdit::Created(minute(32)));
    let said = "Probes are counted as of the last thing logged, 2027-01-15 08:45:00 UTC+0";
    let (problem, measured) =
        ("Ticket 1 has an event before it was created", with_measures(&model));
    let text = text_of(&measured).await;
    assert!(text.contains(said) && !text.contains(problem), "{text}");
    let text = text_of(&with_measures(&update(&model, Action::Log(wrong)))).await;
    assert!(text.contains(problem), "{text}");
}

#[tokio::test(flavor = "current_thread")]
async fn a_review_shows_the_replies_that_say_nothing_and_why() {
    let log = "ticket,at,event,side,text,priority\n\
        7,2026-09-01 02:00,created,customer,,P1\n\
        7,2026-09-01 02:05,reply,vendor,We have received your request <b>,\n";
    let file = read("log.csv", log.as_bytes()).unwrap();
    for (lang, said) in [
        (
            Lang::En,
            ["Replies that look like boilerplate: 1", "Ticket 7 · has “we have received your”"],
        ),
        (Lang::Zh, ["疑似车轱辘话的回复：1条", "工单7 · 只有“we have received your”一类的话"]),
    ] {
        let chosen = Action::FileChosen { file: "log.csv".into(), total: 1 };
        let model = update(&at(Place::Tickets, lang), chosen);
        let id = model.reading.as_ref().unwrap().id;
        let (source, suspects) = (Box::new(file.source.clone()), file.suspects.clone());
        let text = text_of(&update(&model, Action::FileOpened(id, source, 0, suspects))).await;
        for said in said.iter().chain(&["We have received your request <b>"]) {
            assert!(text.contains(said), "{said}: {text}");
        }
    }
}

#[tokio::test(flavor = "current_thread")]
async fn a_calendar_has_its_fields_and_below_them_what_is_wrong() {
    use backstop::domain::time::{CalendarId, Preset, Weekday, compile};
    use backstop::state::{CalendarAction, VersionChange};
    let id = CalendarId(1);
    for lang in Lang::ALL {
        let words = lang.words();
        let actions = [
            CalendarAction::Added(Preset::China),
            CalendarAction::VersionChanged(
                id,
                0,
                VersionChange::Hours(Weekday::Monday, "nine".into()),
            ),
            CalendarAction::VersionChanged(id, 0, VersionChange::Days("x".into())),
        ];
        let actions = actions.into_iter().map(Action::Calendar);
        let model = actions.fold(at(Place::Weights, lang), |model, action| update(&model, action));
        let problems = compile(model.open_calendar().unwrap(), &[]).problems;
        let checked = Action::Calendar(CalendarAction::Checked(id, problems.clone()));
        let checked = update(&model, checked);
        let view = checked.pictured().unwrap().0;
        let (ask, desk) = (checked.ask(view), checked.desk());
        let sheet = backstop::sheets::sheet(&ask, &desk, &[]);
        let made = backstop::sheets::Made { ask, sheet };
        let text = text_of(&update(&checked, Action::SheetMade(Box::new(made)))).await;
        assert_eq!(problems.len(), 2);
        for problem in problems {
            assert!(text.contains(&words.calendar_fault(&problem.fault)), "{text}");
            assert!(text.contains(&words.calendar_place(problem.place)), "{text}");
        }
        for said in [words.special_days(), words.follows_china(), words.preset(Preset::China)] {
            assert!(text.contains(said), "{said} in {text}");
        }
        let closed = text_of(&at(Place::Weights, lang)).await;
        assert!(closed.contains(words.always_open()) && !closed.contains(words.special_days()));
    }
}
