//! A questionnaire into its file.

use super::KIND;
use super::question::MEASURES;
use crate::codec::json::quoted;
use crate::domain::questionnaire::{Asked, Both, Questionnaire, Wording};

/// The file of a questionnaire, one question a line; reading it gives the same.
pub fn write(questionnaire: &Questionnaire, wordings: &[Wording]) -> String {
    let Questionnaire { id, version, name, questions } = questionnaire;
    let mut file = format!("{{\"backstop\":\"{KIND}\"");
    put(&mut file, "id", &quoted(id));
    put(&mut file, "version", &version.to_string());
    put(&mut file, "name", &both(name));
    let lines: Vec<String> = questions.iter().zip(wordings).map(question).collect();
    put(&mut file, "questions", &format!("[\n{}\n]}}\n", lines.join(",\n")));
    file
}

fn question((asked, wording): (&Asked, &Wording)) -> String {
    let mut line = format!("{{\"id\":{}", quoted(asked.id.as_str()));
    put(&mut line, "dimension", &quoted(asked.dimension.letter()));
    if asked.is_quick {
        put(&mut line, "quick", "true");
    }
    for (word, _) in MEASURES.iter().filter(|(_, measure)| asked.measure == Some(*measure)) {
        put(&mut line, "measure", &quoted(word));
    }
    let Wording { ask, why, find, levels } = wording;
    for (name, text) in [("name", &asked.name), ("ask", ask), ("why", why), ("find", find)] {
        if !text.is_empty() {
            put(&mut line, name, &both(text));
        }
    }
    put(&mut line, "levels", &list(&levels.each_ref().map(both)));
    if let Some(worths) = asked.worths {
        put(&mut line, "values", &list(&worths.map(worth)));
    }
    line + "}"
}

/// A field after others.
fn put(line: &mut String, name: &str, value: &str) {
    for part in [",\"", name, "\":", value] {
        line.push_str(part);
    }
}

fn list(values: &[String; 6]) -> String {
    format!("[{}]", values.join(","))
}

fn both(text: &Both) -> String {
    if text.en == text.zh {
        return quoted(&text.en);
    }
    format!("{{\"en\":{},\"zh\":{}}}", quoted(&text.en), quoted(&text.zh))
}

/// Millionths as a decimal number.
fn worth(millionths: u32) -> String {
    if millionths >= 1_000_000 {
        return "1".to_owned();
    }
    format!("0.{millionths:06}").trim_end_matches('0').trim_end_matches('.').to_owned()
}
