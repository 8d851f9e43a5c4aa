use super::*;
use crate::domain::questionnaire::QuestionId;
use crate::domain::questionnaire::{Asked, Both, Dimension, Measure};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

fn texts(most: usize) -> impl Strategy<Value = String> {
    let any = prop_oneof!["\\PC{1,40}", "[\\x00-\\x1f\"\\\\/a好 ]{1,30}"];
    any.prop_map(move |text| {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if text.is_empty() { "-".to_owned() } else { text.chars().take(most).collect() }
    })
    .prop_map(|text| text.trim().to_owned())
}

fn both(most: usize) -> impl Strategy<Value = Both> {
    prop_oneof![texts(most).prop_map(|text| (text.clone(), text)), (texts(most), texts(most)),]
        .prop_map(|(en, zh)| Both { en: en.into(), zh: zh.into() })
}

fn wordings() -> impl Strategy<Value = Wording> {
    let optional = || prop_oneof![Just(Both::default()), both(LONGEST_TEXT)];
    let levels = prop::array::uniform6(both(LONGEST_TEXT));
    let parts = (both(LONGEST_TEXT), optional(), optional(), levels);
    parts.prop_map(|(ask, why, find, levels)| Wording { ask, why, find, levels })
}

/// A question whose id and measure are still to be made unique.
fn questions() -> impl Strategy<Value = Asked> {
    let worths =
        prop::option::of(prop::array::uniform6(0_u32..=1_000_000).prop_map(|mut worths| {
            worths.sort_unstable();
            worths
        }));
    let parts = (select(Dimension::ALL.to_vec()), any::<bool>(), worths, both(LONGEST_NAME));
    parts.prop_map(|(dimension, is_quick, worths, name)| {
        let id = QuestionId::new("-");
        Asked { id, dimension, is_quick, measure: None, worths, name }
    })
}

fn questionnaires() -> impl Strategy<Value = (Questionnaire, Vec<Wording>)> {
    let measures: Vec<Measure> = question::MEASURES.iter().map(|(_, measure)| *measure).collect();
    let whole = prop::collection::vec((questions(), wordings()), 1..12);
    let head = ("[A-Za-z0-9_-]{1,40}", any::<u32>(), both(LONGEST_NAME));
    (head, whole, subsequence(measures, 0..8)).prop_map(|((id, version, name), whole, measures)| {
        let id = if id == Questionnaire::OURS { "other".to_owned() } else { id };
        let (mut questions, wordings): (Vec<Asked>, Vec<Wording>) = whole.into_iter().unzip();
        let mut measures = measures.into_iter();
        for (at, asked) in questions.iter_mut().enumerate() {
            asked.id = QuestionId::new(&format!("q_{at}"));
            asked.measure = if at % 2 == 0 { measures.next() } else { None };
        }
        (Questionnaire { id, version, name, questions }, wordings)
    })
}

proptest! {
    #[test]
    fn what_is_written_is_read_back_the_same((questionnaire, wordings) in questionnaires()) {
        let file = write(&questionnaire, &wordings);
        let read = read(file.as_bytes());
        prop_assert_eq!(read, Ok(ReadQuestionnaire { questionnaire, wordings, remarks: vec![] }));
    }

}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn a_cut_off_or_changed_file_is_told_and_never_taken_for_ours(
        at in 0..STANDARD.len() - 2,
        byte in any::<u8>(),
    ) {
        prop_assert!(read(&STANDARD.as_bytes()[..at]).is_err());
        let mut bytes = STANDARD.as_bytes().to_vec();
        bytes[at] = byte;
        if let Ok(read) = read(&bytes) {
            prop_assert!(read.questionnaire.id != Questionnaire::OURS || read.wordings == standard_wordings());
        }
    }
}

#[test]
fn worths_are_read_to_the_last_decimal() {
    let head = r#"{"backstop":"questionnaire","id":"team","version":1,"name":"n","questions":[
        {"id":"a","dimension":"P","name":"n","ask":"a","levels":["a","b","c","d","e","f"],"values":["#;
    let worth = |written: &str| {
        let read = read(format!("{head}{written},1,1,1,1,1]}}]}}").as_bytes()).ok()?;
        Some(read.questionnaire.questions[0].worths?[0])
    };
    let good = ["0", "0.0", "0.000001", "0.25", "0.999999", "1", "1.000", "0.1000000000"];
    assert_eq!(
        good.map(worth),
        [0, 0, 1, 250_000, 999_999, 1_000_000, 1_000_000, 100_000].map(Some)
    );
    let bad =
        ["-0", "-0.5", "1.000001", "2", "0.0000001", "1e-1", "0.5e1", "\"0.5\"", "true", "[0]"];
    assert_eq!(bad.map(worth), [None; 10]);
}

#[test]
fn every_limit_is_the_last_that_is_read() {
    let with = |name: &str, level: &str, id: &str| {
        let file = format!(
            r#"{{"backstop":"questionnaire","id":"{id}","version":1,"name":"n","questions":[
            {{"id":"a","dimension":"P","name":"{name}","ask":"a","levels":["{level}","b","c","d","e","f"]}}]}}"#
        );
        read(file.as_bytes()).is_ok()
    };
    let long = |characters: usize| "语".repeat(characters);
    assert!(with(&long(60), &long(600), &"i".repeat(40)));
    assert!(!with(&long(61), "a", "i"));
    assert!(!with("n", &long(601), "i"));
    assert!(!with("n", "a", &"i".repeat(41)));
    let whole = |size: usize| {
        let file = write(&take(STANDARD.as_bytes()).0, &standard_wordings());
        read((file.clone() + &" ".repeat(size - file.len())).as_bytes()).is_ok()
    };
    assert_eq!((whole(LARGEST), whole(LARGEST + 1)), (true, false));
}
