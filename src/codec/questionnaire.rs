//! A questionnaire from a file and into one; our own is such a file.
//!
//! The file is JSON; README.md shows its fields. A text is one for both languages, or one each, of which the other
//! takes the place of one that is missing. White space in a text counts as one space.

mod findings;
use findings::Findings;

mod question;

mod writer;
pub use writer::write;

use super::json::{JsonFault, Value, parse};
use crate::domain::questionnaire::{
    Asked, Questionnaire, QuestionnaireFault, QuestionnairePlace, QuestionnaireProblem,
    ReadQuestionnaire, Wording,
};

/// The largest file that is read, in bytes.
pub const LARGEST: usize = 1 << 20;

/// The most questions that are read.
pub const MOST_QUESTIONS: usize = 60;

/// The most characters of a name.
pub const LONGEST_NAME: usize = 60;

/// The most characters of any other text.
pub const LONGEST_TEXT: usize = 600;

/// The most characters of a questionnaire's id.
pub const LONGEST_ID: usize = 40;

/// What a file of this kind says of itself.
const KIND: &str = "questionnaire";

/// The questionnaire that the program brings along, with its wording.
pub const STANDARD: &str = include_str!("questionnaire/standard.json");

/// The wording of our own questions, in their order.
pub fn standard_wordings() -> Vec<Wording> {
    take(STANDARD.as_bytes()).1
}

/// Whether a file that begins so says that it is a questionnaire.
pub fn is_one(head: &[u8]) -> bool {
    let head = String::from_utf8_lossy(head);
    let plain: String = head.chars().filter(|c| !c.is_whitespace()).take(60).collect();
    plain.contains("\"backstop\":\"questionnaire\"")
}

/// Reads a questionnaire whole, ours or a team's own.
///
/// Checked by: `tests/questionnaire.rs`; what is written is read back the same; no bytes make it panic.
///
/// # Errors
/// Everything that is wrong, with its place, question by question; remarks among it.
pub fn read(bytes: &[u8]) -> Result<ReadQuestionnaire, Vec<QuestionnaireProblem>> {
    let (questionnaire, wordings, mut findings) = take(bytes);
    if questionnaire.id == Questionnaire::OURS && bytes != STANDARD.as_bytes() {
        let (ours, worded, _) = take(STANDARD.as_bytes());
        if (&ours, &worded) != (&questionnaire, &wordings) {
            findings.add("id", QuestionnaireFault::OurId);
        }
    }
    let (is_usable, remarks) = findings.finish();
    if is_usable {
        Ok(ReadQuestionnaire { questionnaire, wordings, remarks })
    } else {
        Err(remarks)
    }
}

/// All that can be read, with what is wrong, whether or not it is right.
fn take(bytes: &[u8]) -> (Questionnaire, Vec<Wording>, Findings) {
    let (mut findings, mut wordings) = (Findings::default(), Vec::new());
    let mut questionnaire = Questionnaire::default();
    if let Some(file) = value(bytes, &mut findings) {
        take_file(&file, (&mut questionnaire, &mut wordings), &mut findings);
    }
    (questionnaire, wordings, findings)
}

/// The JSON of a file.
fn value(bytes: &[u8], findings: &mut Findings) -> Option<Value> {
    if bytes.len() > LARGEST {
        findings.add("", QuestionnaireFault::TooLarge);
        return None;
    }
    let Ok(text) = str::from_utf8(bytes) else {
        findings.put(place_of_bad_utf8(bytes), QuestionnaireFault::NotUtf8);
        return None;
    };
    let error = match parse(text) {
        Ok(value) => return Some(value),
        Err(error) => error,
    };
    let fault = match error.kind {
        JsonFault::CutOff => QuestionnaireFault::CutOff,
        JsonFault::Unexpected(glyph) => QuestionnaireFault::Unexpected(glyph),
        _ => QuestionnaireFault::NotJson,
    };
    findings.put(QuestionnairePlace::Text { line: error.line, column: error.column }, fault);
    None
}

/// The first character that is not UTF-8.
fn place_of_bad_utf8(bytes: &[u8]) -> QuestionnairePlace {
    let good = bytes.utf8_chunks().next().map_or("", |chunk| chunk.valid());
    let beside = good.rsplit('\n').next().unwrap_or_default();
    let line = 1 + good.matches('\n').count() as u64;
    QuestionnairePlace::Text { line, column: 1 + beside.chars().count() as u64 }
}

fn take_file(
    file: &Value,
    (questionnaire, wordings): (&mut Questionnaire, &mut Vec<Wording>),
    findings: &mut Findings,
) {
    let Value::Object(all) = file else { return findings.add("", QuestionnaireFault::NotObject) };
    let questions = findings::field(all, "questions");
    let kind = findings::field(all, "backstop").map_or("", Value::text);
    if kind != KIND {
        findings
            .put(QuestionnairePlace::File, QuestionnaireFault::WrongKind(findings::short(kind)));
        if !matches!(questions, Some(Value::List(_))) {
            return;
        }
    }
    let known = ["backstop", "id", "version", "name", "questions"];
    let fields = findings.fields(file, "", &known);
    questionnaire.id = String::from(findings.id(findings::field(fields, "id"), LONGEST_ID));
    if let Some(version) = findings.needed(fields, "version") {
        let is_number = matches!(version, Value::Number(_));
        match version.text().parse() {
            Ok(number) if is_number => questionnaire.version = number,
            _ => {
                let fault = QuestionnaireFault::NotWhole(findings::short(version.text()));
                findings.add("version", fault);
            }
        }
    }
    questionnaire.name = findings.both(findings::field(fields, "name"), "name", LONGEST_NAME);
    if let Some(questions) = findings.needed(fields, "questions") {
        (questionnaire.questions, *wordings) = take_questions(questions, findings);
    }
}

fn take_questions(questions: &Value, findings: &mut Findings) -> (Vec<Asked>, Vec<Wording>) {
    let Value::List(questions) = questions else {
        findings.add("questions", QuestionnaireFault::NotList);
        return Default::default();
    };
    if questions.is_empty() {
        findings.add("questions", QuestionnaireFault::NoQuestion);
    } else if questions.len() > MOST_QUESTIONS {
        findings.add("questions", QuestionnaireFault::TooManyQuestions(questions.len()));
    }
    question::all(questions.iter().take(MOST_QUESTIONS), findings)
}

#[cfg(test)]
mod tests;
