//! A form: fields that are drawn alike, whatever they enter.

use serde::{Deserialize, Serialize};

use crate::domain::import::Choice;
use crate::domain::sla::{PromiseField, PromiseId};

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
    /// By choosing.
    Choice {
        /// All that can be chosen.
        options: Vec<String>,
        /// The place of what is chosen, from 0.
        chosen: u32,
    },
}

impl Input {
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
            Input::Text { value, .. } => typed.clone_into(value),
            Input::Choice { chosen, .. } => *chosen = typed.parse().unwrap_or(*chosen),
        }
    }
}
