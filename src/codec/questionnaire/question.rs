//! One question of a questionnaire's file.

use super::findings::{Findings, field, short};
use super::{LONGEST_NAME, LONGEST_TEXT, Value};
use crate::domain::questionnaire::QuestionId;
use crate::domain::questionnaire::{
    Asked, Dimension, Measure, QuestionnaireFault as Fault, Wording,
};

/// The measures by the words of a file.
pub(super) const MEASURES: [(&str, Measure); 8] = [
    ("first-reply", Measure::FirstReply),
    ("probes", Measure::Probes),
    ("updates", Measure::Updates),
    ("known", Measure::Known),
    ("hard", Measure::Hard),
    ("workaround", Measure::Workaround),
    ("reopened", Measure::Reopened),
    ("returned", Measure::Returned),
];

const FIELDS: [&str; 10] =
    ["id", "dimension", "quick", "measure", "name", "ask", "why", "find", "levels", "values"];

/// What earlier questions have already.
#[derive(Default)]
struct Taken {
    ids: Vec<QuestionId>,
    measures: Vec<Measure>,
}

/// All questions; one without an id or a dimension is left out, and said.
pub(super) fn all<'v>(
    values: impl Iterator<Item = &'v Value>,
    findings: &mut Findings,
) -> (Vec<Asked>, Vec<Wording>) {
    let (mut asked, mut wordings, mut taken) = (Vec::new(), Vec::new(), Taken::default());
    for (number, value) in (1..).zip(values) {
        let id = if let Value::Object(fields) = value { field(fields, "id") } else { None };
        findings.question = Some((number, id.map_or(String::new(), |id| short(id.text()))));
        let fields = findings.fields(value, "", &FIELDS);
        if matches!(value, Value::Object(_)) {
            asked.extend(question(fields, &mut taken, findings));
            wordings.push(wording(fields, findings));
        }
    }
    findings.question = None;
    (asked, wordings)
}

fn question(
    fields: &[(String, Value)],
    taken: &mut Taken,
    findings: &mut Findings,
) -> Option<Asked> {
    let id = QuestionId::parse(findings.id(field(fields, "id"), QuestionId::LONGEST));
    if let Some(id) = id {
        if taken.ids.contains(&id) {
            findings.add("id", Fault::IdTwice(id.to_string()));
        }
        taken.ids.push(id);
    }
    let dimension = findings.needed(fields, "dimension").and_then(|value| {
        let found = Dimension::of_letter(value.text());
        if found.is_none() {
            findings.add("dimension", Fault::UnknownDimension(short(value.text())));
        }
        found
    });
    let quick = field(fields, "quick");
    if quick.is_some_and(|value| !matches!(value, Value::Bool(_))) {
        findings.add("quick", Fault::NotFlag);
    }
    let is_quick = quick.is_some_and(Value::is_true);
    let measure = field(fields, "measure").and_then(|value| measure(value, taken, findings));
    let name = findings.both(field(fields, "name"), "name", LONGEST_NAME);
    let worths = field(fields, "values").and_then(|values| worths(values, findings));
    Some(Asked { id: id?, dimension: dimension?, is_quick, measure, worths, name })
}

fn measure(value: &Value, taken: &mut Taken, findings: &mut Findings) -> Option<Measure> {
    let word = value.text();
    let Some((_, measure)) = MEASURES.iter().find(|(known, _)| *known == word) else {
        findings.add("measure", Fault::UnknownMeasure(short(word)));
        return None;
    };
    if taken.measures.contains(measure) {
        findings.add("measure", Fault::MeasureTwice(word.to_owned()));
    }
    taken.measures.push(*measure);
    Some(*measure)
}

fn wording(fields: &[(String, Value)], findings: &mut Findings) -> Wording {
    let mut wording = Wording {
        ask: findings.both(field(fields, "ask"), "ask", LONGEST_TEXT),
        ..Wording::default()
    };
    for (name, text) in [("why", &mut wording.why), ("find", &mut wording.find)] {
        if let Some(value) = field(fields, name) {
            *text = findings.both(Some(value), name, LONGEST_TEXT);
        }
    }
    if let Some(levels) = findings.needed(fields, "levels") {
        for (at, value) in six(levels, "levels", findings).iter().enumerate() {
            let text = findings.both(Some(value), &format!("levels[{at}]"), LONGEST_TEXT);
            if let Some(level) = wording.levels.get_mut(at) {
                *level = text;
            }
        }
    }
    wording
}

/// The values of a list, which should be six.
fn six<'v>(value: &'v Value, at: &str, findings: &mut Findings) -> &'v [Value] {
    let Value::List(values) = value else {
        findings.add(at, Fault::NotList);
        return &[];
    };
    if values.len() != 6 {
        findings.add(at, Fault::NotSix(values.len()));
    }
    values
}

/// The worth of each level; `None` where it is not right.
fn worths(values: &Value, findings: &mut Findings) -> Option<[u32; 6]> {
    let (mut worths, mut before) = (Vec::new(), 0);
    for (at, value) in six(values, "values", findings).iter().enumerate() {
        let place = format!("values[{at}]");
        match millionths(value) {
            None => findings.add(&place, Fault::NotWorth(short(value.text()))),
            Some(worth) => {
                if worth < before {
                    findings.add(&place, Fault::Falling(short(value.text())));
                }
                before = worth;
                worths.push(worth);
            }
        }
    }
    worths.try_into().ok()
}

/// A number from 0 to 1 as written; `None` for others, and for more than six decimals.
fn millionths(value: &Value) -> Option<u32> {
    let Value::Number(written) = value else { return None };
    let (whole, decimals) = written.split_once('.').unwrap_or((written, ""));
    let mut worth = ["0", "1"].iter().position(|known| *known == whole)?;
    let mut decimals = decimals.trim_end_matches('0').bytes();
    for _ in 0..6 {
        let digit = decimals.next().unwrap_or(b'0');
        worth = worth * 10 + char::from(digit).to_digit(10)? as usize;
    }
    let is_worth = worth <= 1_000_000 && decimals.next().is_none();
    u32::try_from(worth).ok().filter(|_| is_worth)
}
