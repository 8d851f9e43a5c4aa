//! What sheets say of a decision, in both languages.

#![allow(clippy::unwrap_used, reason = "a test may")]

use backstop::chart::Room;
use backstop::codec::questionnaire::standard_wordings;
use backstop::domain::desk::Desk;
use backstop::domain::evaluation::Evaluation;
use backstop::domain::example::counted;
use backstop::domain::questionnaire::{
    Answer, Dimension, Evidence, Level, QuestionId, Said, standard,
};
use backstop::domain::results::{Results, evaluate};
use backstop::domain::sla::Policies;
use backstop::domain::summary::Summaries;
use backstop::domain::vendor::VendorId;
use backstop::sheets::{Act, Ask, Block, Cell, Decision, Field, Input, Made, Sheet, View, decide};
use backstop::words::Lang;

const LANTERN: VendorId = VendorId(1);

fn example() -> (Desk, Summaries) {
    let example = counted();
    (Desk::of(&example.evaluation), example.summaries)
}

fn made_of(view: View, lang: Lang, (desk, results): (&Desk, &Results)) -> Sheet {
    let ids = standard().questions.into_iter().map(|asked| asked.id);
    let wording: Vec<_> = ids.zip(standard_wordings()).collect();
    let leader_under = |policies: Policies| {
        (policies == Policies::default()).then_some(LANTERN).or(results.leader())
    };
    let ask = Ask { view, lang, room: Room::Wide, print: 1 };
    let decision = Decision { desk, results, wording: &wording, leader_under: Some(&leader_under) };
    let sheet = decide(&ask, &decision);
    let made = Made { ask, sheet: sheet.clone() };
    assert_eq!(Made::from_bytes(&made.to_bytes()), Ok(made), "it survives the way to the page");
    sheet
}

fn made(view: View, lang: Lang) -> Sheet {
    let (desk, summaries) = example();
    let results = evaluate(&desk.evaluation, &summaries);
    made_of(view, lang, (&desk, &results))
}

/// All that a sheet says, a line a cell or paragraph.
fn said(blocks: &[Block]) -> String {
    let cell = |cell: &Cell| format!("{} | {}\n", cell.text, cell.note);
    let one = |block: &Block| match block {
        Block::Heading(text) | Block::Text(text) | Block::Note(text) => format!("{text}\n"),
        Block::Problems(all) => all.join("\n"),
        Block::Facts(facts) => {
            let lines = facts.iter().map(|(name, of)| format!("{name}: {}", cell(of)));
            lines.collect::<Vec<_>>().concat()
        }
        Block::Table(grid) => {
            let rows: String = grid.rows.iter().flatten().map(cell).collect();
            format!("{}\n{}\n{rows}", grid.caption, grid.head.join(" · "))
        }
        Block::Form(fields) => {
            let lines = fields.iter().map(|of| format!("{}: {}\n", of.label, of.note));
            lines.collect::<Vec<_>>().concat()
        }
        Block::Acts(acts) => acts.iter().map(cell).collect(),
        Block::Folded(title, within) | Block::Unfolded(title, within) => {
            format!("{title}\n{}", said(within))
        }
        Block::Drawing { title, scene, .. } => format!("{title}\n{}\n", scene.marks.join("\n")),
        Block::Sample(text) => text.clone(),
    };
    blocks.iter().map(one).collect()
}

fn fields(sheet: &Sheet) -> Vec<&Field> {
    let mut all = Vec::new();
    for block in &sheet.blocks {
        if let Block::Form(fields) = block {
            all.extend(fields);
        }
    }
    all
}

fn views() -> Vec<View> {
    let mut views = vec![
        View::Questionnaire,
        View::Rules,
        View::Fit,
        View::Sureness,
        View::Score(LANTERN),
        View::Changes,
        View::Picture,
    ];
    views.extend(Dimension::ALL.map(View::Weights));
    views.extend(standard().questions.iter().map(|asked| View::Answer(LANTERN, asked.id)));
    views
}

#[test]
fn every_sheet_speaks_both_languages_and_shows_no_broken_number() {
    for view in views() {
        for lang in Lang::ALL {
            let sheet = made(view, lang);
            let text = format!("{}\n{}", sheet.title, said(&sheet.blocks));
            assert!(view.is_decision() && !sheet.title.is_empty(), "{view:?}");
            for broken in ["NaN", "inf ", "Some(", "None", "-0 "] {
                assert!(!text.contains(broken), "{view:?} {lang:?}: {broken} in {text}");
            }
            let has_chinese = text.chars().any(|glyph| ('\u{4e00}'..'\u{9fff}').contains(&glyph));
            assert_eq!(has_chinese, lang == Lang::Zh, "{view:?} {lang:?}: {text}");
        }
    }
}

#[test]
fn a_score_is_the_sum_of_its_table() {
    let sheet = made(View::Score(LANTERN), Lang::En);
    let table = sheet.blocks.iter().find_map(|block| match block {
        Block::Table(grid) => Some(grid),
        _ => None,
    });
    let rows = &table.unwrap().rows;
    let points = |row: &Vec<Cell>| row[4].text.parse::<f64>().unwrap();
    let (total, parts) = rows.split_last().unwrap();
    let sum: f64 = parts.iter().map(points).sum();
    assert!((sum - points(total)).abs() < 0.05 * parts.len() as f64, "{sum} {}", points(total));
    let first = parts[0][0].act.clone();
    assert_eq!(first, Some(Act::Open(View::Answer(LANTERN, QuestionId::new("R2")))));
}

#[test]
fn how_sure_it_is_names_places_weights_answers_policies_and_its_sources() {
    let text = said(&made(View::Sureness, Lang::En).blocks);
    for expected in [
        "How often each vendor takes each place",
        "10,048 draws, seed 1",
        "The most critical weight is",
        "of one answer",
        "How far each dimension’s weight may move",
        "still leads",
        "central weights, SMAA-2",
        "Lahdelma & Salminen 2001",
    ] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
}

#[test]
fn a_measured_question_shows_what_tickets_say_what_it_is_worth_and_the_answer_beside_it() {
    let (mut desk, summaries) = example();
    let answer =
        Answer { overrules: true, ..Answer::new(Said::Level(Level::ALL[1]), Evidence::Reference) };
    let r4 = QuestionId::new("R4");
    desk.answers.set((LANTERN, r4, 0), Some(answer));
    let results = evaluate(&desk.evaluation, &summaries);
    let sheet = made_of(View::Answer(LANTERN, r4), Lang::En, (&desk, &results));
    let text = said(&sheet.blocks);
    for expected in ["Tickets say: ", " of ", "measured: ", "What measurements are worth", "80% | "]
    {
        assert!(text.contains(expected), "{expected}: {text}");
    }
    let wrong: Vec<&str> =
        fields(&sheet).into_iter().filter(|of| of.is_wrong).map(|of| of.note.as_str()).collect();
    assert_eq!(wrong, ["Write the reason in the note; without one, tickets count."]);
    let Input::Choice { options, chosen } = &fields(&sheet)[0].input else { panic!() };
    assert_eq!((options.len(), *chosen), (8, 1));
    assert!(options[5].starts_with("5. ") && options[5].len() > 20, "{}", options[5]);
}

#[test]
fn nobody_and_nothing_have_sheets_too() {
    let (desk, results) =
        (Desk::default(), evaluate(&Evaluation::default(), &Summaries::default()));
    for view in views() {
        let sheet = made_of(view, Lang::En, (&desk, &results));
        let text = said(&sheet.blocks);
        assert!(!text.contains("NaN"), "{view:?}: {text}");
    }
}
