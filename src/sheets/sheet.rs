//! A page of text, tables, drawings and forms.

use serde::{Deserialize, Serialize};

use super::{Entry, Field, View};
use crate::chart::{Role, Scene};
use crate::domain::sla::PromiseId;
use crate::domain::terms::Override;

/// A page of text, tables, drawings and forms, ready to be drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// What it shows, as a sentence or a name.
    pub title: String,
    /// What it says, from top to bottom.
    pub blocks: Vec<Block>,
}

/// A part of a sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Block {
    /// Begins a section.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// A remark about how something was computed, and its limits.
    Note(String),
    /// Things that are wrong, each with what to do.
    Problems(Vec<String>),
    /// Names with what stands behind them.
    Facts(Vec<(String, Cell)>),
    /// A table.
    Table(Grid),
    /// A drawing, with what its colours mean.
    Drawing {
        /// What it shows.
        title: String,
        /// The shapes.
        scene: Scene,
        /// What stands for what; empty where the drawing says it itself.
        legend: Vec<(Role, String)>,
        /// What pressing each mark does, as cells without a text; may be fewer than the marks.
        acts: Vec<Cell>,
    },
    /// Fields to be entered.
    Form(Vec<Field>),
    /// Things that can be done.
    Acts(Vec<Cell>),
    /// Parts that are opened on request.
    Folded(String, Vec<Block>),
    /// Parts that may be closed.
    Unfolded(String, Vec<Block>),
    /// Text as it stands in a file.
    Sample(String),
}

/// A table whose cells may open what is behind them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grid {
    /// What it shows.
    pub caption: String,
    /// The columns' names.
    pub head: Vec<String>,
    /// Rows as long as the head, the first cell naming each.
    pub rows: Vec<Vec<Cell>>,
}

/// What stands in a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// What it says.
    pub text: String,
    /// What it says besides, smaller: an interval, a level of evidence.
    pub note: String,
    /// What pressing it does.
    pub act: Option<Act>,
}

/// What pressing a cell does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Act {
    /// Opens another sheet.
    Open(View),
    /// Says that a message is, or is no, boilerplate.
    Judge(Override),
    /// Copies a promise, or takes it off the record.
    Promise(PromiseAct),
    /// Sets the policies back.
    ResetPolicies,
    /// Saves the questions in use as a file.
    SaveQuestionnaire,
    /// Saves the drawing in sight as a picture.
    SavePicture,
    /// Asks our own questions again.
    UseOurQuestionnaire,
}

/// What can be done with a whole promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PromiseAct {
    /// Copies one to where nothing is on record, and opens it there.
    Copy {
        /// The one on record.
        from: PromiseId,
        /// The new one.
        to: PromiseId,
    },
    /// Takes one off the record.
    Remove(PromiseId),
}

impl Sheet {
    /// The first text in it that stands as in a file.
    pub fn sample(&self) -> Option<&str> {
        self.blocks.iter().find_map(sample)
    }

    /// Puts into its forms what was entered; whether it can stand is not asked here.
    pub fn enter(&mut self, entry: Entry, typed: &str) {
        enter(&mut self.blocks, entry, typed);
    }
}

fn enter(blocks: &mut [Block], entry: Entry, typed: &str) {
    for block in blocks {
        match block {
            Block::Form(fields) => {
                let found = fields.iter_mut().find(|field| field.entry == entry);
                if let Some(field) = found {
                    field.input.enter(typed);
                }
            }
            Block::Folded(_, within) | Block::Unfolded(_, within) => enter(within, entry, typed),
            _ => {}
        }
    }
}

fn sample(block: &Block) -> Option<&str> {
    match block {
        Block::Sample(text) => Some(text),
        Block::Folded(_, within) | Block::Unfolded(_, within) => within.iter().find_map(sample),
        _ => None,
    }
}

impl Cell {
    /// A text with nothing behind it.
    pub fn of(text: impl Into<String>) -> Cell {
        Cell { text: text.into(), ..Cell::default() }
    }

    /// The same with something smaller beside it.
    #[must_use]
    pub fn noted(mut self, note: impl Into<String>) -> Cell {
        self.note = note.into();
        self
    }

    /// The same, opening what is behind it.
    #[must_use]
    pub fn opening(mut self, view: View) -> Cell {
        self.act = Some(Act::Open(view));
        self
    }

    /// The same, doing something.
    #[must_use]
    pub fn doing(mut self, act: Act) -> Cell {
        self.act = Some(act);
        self
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Cell {
        Cell::of(text)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        Cell::of(text)
    }
}
