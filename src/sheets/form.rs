//! A form: fields that are drawn alike, whatever they enter.

use serde::{Deserialize, Serialize};

use crate::domain::import::Choice;
use crate::domain::questionnaire::{QuestionId, Rater};
use crate::domain::sla::{PromiseField, PromiseId};
use crate::domain::vendor::VendorId;

/// A field of a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// Its name.
    pub label: String,
    /// What it is about, or why what was typed can't stand; empty when there is nothing to say.
    pub note: String,
    /// Whether what was typed can't stand.
    pub is_wrong: bool,
    /// What it enters.
    pub entry: Entry,
    /// How it is entered.
    pub input: Input,
}

/// What a field enters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Entry {
    /// A field of a promise; calendars are chosen by their place among all.
    Promise(PromiseId, PromiseField),
    /// A policy, by its row in the choices of policies.
    Policy(u8),
    /// A question about a file under review.
    Reading(Choice),
    /// A part of what a rater answered.
    Answer(VendorId, QuestionId, Rater, AnswerPart),
    /// What a rater is called.
    Rater(Rater),
    /// The points of a question inside its dimension.
    Weight(QuestionId),
    /// A rule of the decision.
    Rule(RulePart),
    /// What counts besides support.
    Fit(FitPart),
}

/// A part of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AnswerPart {
    /// 0 to 5 are the levels, 6 is unknown, 7 is not asked.
    Said,
    /// The place among all grades of evidence.
    Evidence,
    /// The note.
    Note,
    /// The clause.
    Clause,
    /// 1 for an answer that is to count in place of what tickets say.
    Overrules,
}

/// A rule of the decision; requirements by their place, one past the last is a new one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RulePart {
    /// The place of a requirement's question among all, from 1; 0 takes the requirement out.
    Question(u8),
    /// 0 looks at the answer, 1 at the measured share.
    Subject(u8),
    /// 0 is at least, 1 at most.
    Sense(u8),
    /// The threshold.
    Threshold(u8),
    /// The support floor, in percent.
    Floor,
    /// The reader's attitude, by its place.
    Attitude,
    /// How sure the weights are, by its place.
    Trust,
}

/// What counts besides support.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FitPart {
    /// The points of support, technology or price.
    Points(u8),
    /// The price that is worth everything.
    Best,
    /// The price that is worth nothing.
    Worst,
    /// A vendor's price.
    Price(VendorId),
    /// A vendor's technology score.
    Technology(VendorId),
}

/// How a field is entered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Input {
    /// By typing.
    Text {
        /// What stands in it.
        value: String,
        /// How it may be typed; empty when anything may.
        hint: String,
    },
    /// By typing a whole number, or nothing.
    Number {
        /// What stands in it.
        value: String,
        /// The largest that can stand there.
        most: u64,
    },
    /// By choosing.
    Choice {
        /// All that can be chosen.
        options: Vec<String>,
        /// The place of what is chosen, from 0.
        chosen: u32,
    },
}

impl Input {
    /// One of several by its place, each with its name.
    pub(super) fn of(options: Vec<String>, chosen: usize) -> Input {
        Input::Choice { options, chosen: u32::try_from(chosen).unwrap_or(0) }
    }

    /// A whole number up to that, or none.
    pub(super) fn number(value: Option<u64>, most: u64) -> Input {
        let value = value.map(|value| value.to_string()).unwrap_or_default();
        Input::Number { value, most }
    }

    /// A choice of several, each with its name; one in force that is not among them stands last.
    pub(super) fn choice<T: Copy + PartialEq>(
        mut choices: Vec<(T, String)>,
        now: (T, String),
    ) -> Input {
        if choices.iter().all(|(of, _)| *of != now.0) {
            choices.push((now.0, now.1));
        }
        let chosen = (0..).zip(&choices).find(|(_, (of, _))| *of == now.0);
        let chosen = chosen.map(|(place, _)| place).expect("it was put there if it was not");
        Input::Choice { options: choices.into_iter().map(|(_, name)| name).collect(), chosen }
    }

    /// Puts in what was typed, or the place of what was chosen; what is no place changes nothing.
    pub(super) fn enter(&mut self, typed: &str) {
        match self {
            Input::Text { value, .. } | Input::Number { value, .. } => typed.clone_into(value),
            Input::Choice { chosen, .. } => *chosen = typed.parse().unwrap_or(*chosen),
        }
    }
}
