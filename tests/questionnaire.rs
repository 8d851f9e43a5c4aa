//! Questionnaires from files: our own is whole, a team's own is told all that is wrong in it.

#![allow(clippy::unwrap_used, reason = "a test may")]

use backstop::codec::questionnaire::{STANDARD, read, standard_wordings, write};
use backstop::domain::questionnaire::{
    Both, Dimension, Measure, QuestionnaireFault, ReadQuestionnaire, standard,
};
use backstop::words::Lang;

fn ours() -> ReadQuestionnaire {
    read(STANDARD.as_bytes()).unwrap()
}

/// What is wrong in a file, in sentences.
fn told(text: &str, lang: Lang) -> Vec<String> {
    let problems = read(text.as_bytes()).unwrap_err();
    problems.iter().map(|problem| lang.words().questionnaire_problem(problem)).collect()
}

#[test]
fn the_page_and_the_file_agree_on_what_is_asked() {
    let ReadQuestionnaire { questionnaire, wordings, remarks } = ours();
    assert_eq!(questionnaire, standard());
    assert_eq!((wordings.len(), remarks.len()), (41, 0));
    assert_eq!(standard_wordings(), wordings);
    assert_eq!(
        write(&questionnaire, &wordings),
        STANDARD,
        "the file stands as it would be written"
    );
}

#[test]
fn our_questions_cover_every_dimension_in_order_and_the_quick_ones_too() {
    let questions = standard().questions;
    let of = |dimension: Dimension| {
        let mut ids = questions.iter().filter(|asked| asked.dimension == dimension);
        let expected = (1..).map(|number| format!("{}{number}", dimension.letter()));
        assert!(ids.by_ref().zip(expected).all(|(asked, id)| asked.id.as_str() == id));
        questions.iter().filter(|asked| asked.dimension == dimension).count()
    };
    assert_eq!(Dimension::ALL.map(of), [5, 5, 7, 5, 6, 5, 4, 4]);
    assert!(questions.is_sorted_by_key(|asked| asked.dimension));
    let quick = questions.iter().filter(|asked| asked.is_quick).map(|asked| asked.id.to_string());
    let quick: Vec<String> = quick.collect();
    assert_eq!(quick.join(" "), "R2 R4 X2 X4 S1 S2 C4 K1 K3 O1 P1 V2");
    let measured =
        questions.iter().filter_map(|asked| Some((asked.id.to_string(), asked.measure?)));
    let measured: Vec<(String, Measure)> = measured.collect();
    let expected = [
        ("R4", Measure::FirstReply),
        ("R5", Measure::Updates),
        ("S1", Measure::Known),
        ("S2", Measure::Hard),
        ("S3", Measure::Workaround),
        ("S5", Measure::Reopened),
        ("S7", Measure::Returned),
        ("V1", Measure::Probes),
    ];
    assert_eq!(measured, expected.map(|(id, measure)| (id.to_owned(), measure)));
}

#[test]
fn our_wording_is_short_whole_and_different_in_each_language() {
    for (asked, wording) in standard().questions.iter().zip(standard_wordings()) {
        let id = asked.id;
        let is_short = |text: &Both, most: usize| {
            assert!(text.en.chars().count() <= most, "{id}: {}", text.en);
            assert!(text.zh.chars().count() <= most * 2 / 3, "{id}: {}", text.zh);
            let is_chinese = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
            assert!(
                !text.en.contains(is_chinese) && text.zh.contains(is_chinese),
                "{id}: {text:?}"
            );
        };
        is_short(&asked.name, 30);
        is_short(&wording.ask, 112);
        is_short(&wording.why, 130);
        is_short(&wording.find, 130);
        wording.levels.iter().for_each(|level| is_short(level, 115));
        for lang in [|text: &Both| text.en.clone(), |text: &Both| text.zh.clone()] {
            let mut levels: Vec<_> = wording.levels.iter().map(lang).collect();
            levels.sort_unstable();
            levels.dedup();
            assert_eq!(levels.len(), 6, "{id}: two levels say the same");
        }
    }
}

#[test]
fn a_file_of_many_problems_is_told_all_of_them_with_their_places() {
    let text = std::fs::read_to_string("tests/questionnaires/many-problems.json").unwrap();
    let expected = std::fs::read_to_string("tests/questionnaires/many-problems.txt").unwrap();
    assert_eq!(told(&text, Lang::En), expected.lines().collect::<Vec<_>>());
    let chinese = told(&text, Lang::Zh);
    assert_eq!(chinese.len(), expected.lines().count());
    assert_eq!(
        chinese[0],
        "这不是问卷文件：“backstop”应为“questionnaire”，现为“questionaire”。请换一个文件，或改正此项。"
    );
    assert!(chinese.contains(&"第1题（R1），levels：有5项，应为6项，对应0至5分。".to_owned()));
}

#[test]
fn a_broken_or_foreign_file_is_told_where_and_nothing_else() {
    let first = |text: &str| {
        let told = told(text, Lang::En);
        assert_eq!(told.len(), 1, "{told:?}");
        told.into_iter().next().unwrap()
    };
    let word = first("{\"backstop\":\"questionnaire\",\n \"id\":team}");
    assert!(word.starts_with("Line 2, character 7: This is not JSON: “t”"), "{word}");
    assert!(first("{\"backstop\":").starts_with("Line 1, character 13: The file ends too early"));
    assert!(first("[]").starts_with("Write fields in"));
    assert!(
        first("{\"backstop\":\"evaluation\",\"vendors\":[]}")
            .contains("should be “questionnaire” and is “evaluation”")
    );
    assert!(first(&" ".repeat((1 << 20) + 1)).contains("larger than 1 MB"));
    let latin = read(b"{\"backstop\":\"questionnaire\",\n\"name\":\"Fr\xe4ge\"}").unwrap_err();
    assert_eq!(latin.len(), 1);
    let said = Lang::En.words().questionnaire_problem(&latin[0]);
    assert!(said.starts_with("Line 2, character 11: From here on the text is not UTF-8"), "{said}");
}

#[test]
fn the_id_of_our_own_questions_is_theirs_alone() {
    let again = STANDARD.replace(",\n", ", \n");
    assert_eq!(read(again.as_bytes()).unwrap(), ours(), "the same in other lines is the same");
    for (from, to) in [("\"version\":1", "\"version\":2"), ("Silence until", "Quiet until")] {
        let changed = STANDARD.replacen(from, to, 1);
        assert_ne!(changed, STANDARD);
        let problems = read(changed.as_bytes()).unwrap_err();
        assert!(matches!(&problems[..], [only] if only.fault == QuestionnaireFault::OurId));
        let own = changed.replacen("\"id\":\"backstop\"", "\"id\":\"our-team\"", 1);
        assert_eq!(read(own.as_bytes()).unwrap().questionnaire.id, "our-team");
    }
}

#[test]
fn what_can_be_left_out_may_be_and_what_is_not_known_is_remarked() {
    let text = r#"{"backstop":"questionnaire","id":"team","version":3,"name":"Ours","by":"me","questions":[
        {"id":"mic","dimension":"P","name":{"zh":"麦克风"},"ask":"  Who\n asks? ","note":1,
         "levels":["0","1","2","3","4","5"],"values":[0,0.0,0.125,0.500,1.0,1]}]}"#;
    let read = read(text.as_bytes()).unwrap();
    let asked = &read.questionnaire.questions[0];
    assert_eq!(asked.name, Both::new("麦克风", "麦克风"));
    assert_eq!(asked.worths, Some([0, 0, 125_000, 500_000, 1_000_000, 1_000_000]));
    assert_eq!(
        (asked.is_quick, asked.measure, asked.dimension),
        (false, None, Dimension::Prevention)
    );
    let wording = &read.wordings[0];
    assert_eq!(wording.ask, Both::new("Who asks?", "Who asks?"));
    assert!(wording.why.is_empty() && wording.find.is_empty());
    let said = read.remarks.iter().map(|of| Lang::En.words().questionnaire_problem(of));
    let said: Vec<String> = said.collect();
    let known = ": This field is not known; it was ignored.";
    assert_eq!(said, [format!("by{known}"), format!("Question 1 (mic), note{known}")]);
}

#[test]
fn questions_are_counted_and_endless_problems_are_not_listed() {
    let head = r#"{"backstop":"questionnaire","id":"team","version":1,"name":"Ours","questions":["#;
    let none = told(&format!("{head}]}}"), Lang::En);
    assert_eq!(none, ["questions: There is no question in it. Add one."]);
    let many: Vec<String> = (0..61).map(|at| {
        format!(r#"{{"id":"q{at}","dimension":"P","name":"n","ask":"a","levels":["a","b","c","d","e","f"]}}"#)
    }).collect();
    assert!(read(format!("{head}{}]}}", many[..60].join(",")).as_bytes()).is_ok());
    let too_many = told(&format!("{head}{}]}}", many.join(",")), Lang::En);
    assert!(
        matches!(&too_many[..], [only] if only.starts_with("questions: There are 61 questions"))
    );
    let unknown = |times: usize| vec!["\"x\":1"; times].join(",");
    let noisy = format!("{head}{{{}}}]}}", unknown(1000));
    let problems = read(noisy.as_bytes()).unwrap_err();
    assert_eq!((problems.len(), &problems[500].fault), (501, &QuestionnaireFault::More(505)));
}

#[test]
fn the_example_in_the_readme_is_a_questionnaire() {
    let readme = std::fs::read_to_string("README.md").unwrap();
    let block = readme.split("```json\n").nth(1).unwrap().split("```").next().unwrap();
    let read = read(block.as_bytes()).unwrap();
    assert_eq!((&*read.questionnaire.id, read.remarks.len()), ("our-team", 0));
    assert_eq!(read.questionnaire.questions[0].measure, Some(Measure::Known));
}
