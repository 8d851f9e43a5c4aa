//! What is wrong in a questionnaire's file so far, and the fields that find it.

use super::Value;
use crate::domain::questionnaire::{
    Both, QuestionnaireFault, QuestionnairePlace, QuestionnaireProblem,
};
use std::borrow::Cow;

/// So many problems are listed; more are only counted.
const MOST: usize = 500;

/// What is found, and the question at which the reader is.
#[derive(Default)]
pub(super) struct Findings {
    problems: Vec<QuestionnaireProblem>,
    /// How many are not in the list.
    more: usize,
    /// Whether there is one that is more than a remark.
    is_broken: bool,
    /// The number and the id of the question at hand.
    pub question: Option<(usize, String)>,
}

/// The field of that name; the last where there are more, none where it is null.
pub(super) fn field<'v>(fields: &'v [(String, Value)], name: &str) -> Option<&'v Value> {
    let found = fields.iter().rfind(|(found, _)| found == name);
    found.map(|(_, value)| value).filter(|value| !value.is_null())
}

/// The beginning of what was found.
pub(super) fn short(text: &str) -> String {
    text.chars().take(40).collect()
}

/// A text in one line: every run of white space is one space.
fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn inside(at: &str, name: &str) -> String {
    if at.is_empty() { name.to_owned() } else { [at, name].join(".") }
}

impl Findings {
    /// Notes what is wrong in a field of the question at hand, or of the file.
    pub(super) fn add(&mut self, field: &str, fault: QuestionnaireFault) {
        let field = field.to_owned();
        let place = match &self.question {
            Some((number, id)) => {
                QuestionnairePlace::Question { number: *number, id: id.clone(), field }
            }
            None if field.is_empty() => QuestionnairePlace::File,
            None => QuestionnairePlace::Head(field),
        };
        self.put(place, fault);
    }

    /// Notes what is wrong in a place.
    pub(super) fn put(&mut self, place: QuestionnairePlace, fault: QuestionnaireFault) {
        self.is_broken |= !fault.is_remark();
        if self.problems.len() < MOST {
            self.problems.push(QuestionnaireProblem { place, fault });
        } else {
            self.more += 1;
        }
    }

    /// Whether what was read can be used, and what was found.
    pub(super) fn finish(mut self) -> (bool, Vec<QuestionnaireProblem>) {
        if self.more > 0 {
            let (place, fault) = (QuestionnairePlace::File, QuestionnaireFault::More(self.more));
            self.problems.push(QuestionnaireProblem { place, fault });
        }
        (!self.is_broken, self.problems)
    }

    /// The fields of an object; none of anything else.
    pub(super) fn fields<'v>(
        &mut self,
        value: &'v Value,
        at: &str,
        known: &[&str],
    ) -> &'v [(String, Value)] {
        let Value::Object(fields) = value else {
            self.add(at, QuestionnaireFault::NotObject);
            return &[];
        };
        for (name, _) in fields.iter().filter(|(name, _)| !known.contains(&name.as_str())) {
            self.add(&inside(at, &short(name)), QuestionnaireFault::UnknownField);
        }
        for name in known {
            if fields.iter().filter(|(found, _)| found == name).count() > 1 {
                self.add(&inside(at, name), QuestionnaireFault::FieldTwice);
            }
        }
        fields
    }

    /// A field that must be there.
    pub(super) fn needed<'v>(
        &mut self,
        fields: &'v [(String, Value)],
        name: &str,
    ) -> Option<&'v Value> {
        let found = field(fields, name);
        if found.is_none() {
            self.add(name, QuestionnaireFault::Missing);
        }
        found
    }

    /// An id; empty where there is none, or not one of its form.
    pub(super) fn id<'v>(&mut self, value: Option<&'v Value>, most: usize) -> &'v str {
        let Some(value) = value else {
            self.add("id", QuestionnaireFault::Missing);
            return "";
        };
        let found = value.text();
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
        let is_id = matches!(value, Value::Text(_)) && (1..=most).contains(&found.len());
        if is_id && found.bytes().all(is_plain) {
            return found;
        }
        self.add("id", QuestionnaireFault::BadId { found: short(found), most });
        ""
    }

    /// A text in both languages.
    pub(super) fn both(&mut self, value: Option<&Value>, at: &str, most: usize) -> Both {
        let Some(value) = value else {
            self.add(at, QuestionnaireFault::Missing);
            return Both::default();
        };
        if !matches!(value, Value::Object(_)) {
            let text = self.text(value, at, most);
            return Both { en: text.clone(), zh: text };
        }
        let fields = self.fields(value, at, &["en", "zh"]);
        let [en, zh] = ["en", "zh"].map(|name| {
            let value = field(fields, name)?;
            Some(self.text(value, &inside(at, name), most))
        });
        match (en, zh) {
            (Some(en), Some(zh)) => Both { en, zh },
            (Some(text), None) | (None, Some(text)) => Both { en: text.clone(), zh: text },
            (None, None) => {
                self.add(at, QuestionnaireFault::Empty);
                Both::default()
            }
        }
    }

    fn text(&mut self, value: &Value, at: &str, most: usize) -> Cow<'static, str> {
        let Value::Text(text) = value else {
            self.add(at, QuestionnaireFault::NotText);
            return Cow::default();
        };
        let text = line(text);
        let found = text.chars().count();
        if found == 0 {
            self.add(at, QuestionnaireFault::Empty);
        } else if found > most {
            self.add(at, QuestionnaireFault::TooLong { found, most });
        }
        Cow::Owned(text)
    }
}
