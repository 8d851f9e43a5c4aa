//! What was decided and how: answers, weights, rules, and how sure it all is.
//!
//! These sheets are made from the evaluation and its results alone; only trying other policies takes tickets.

mod answer;
mod fit;
mod questionnaire;
mod report;
mod rules;
mod score;
mod sureness;
mod weights;

use super::{Ask, Block, Cell, Grid, Sheet, View};
use crate::chart::Room;
use crate::domain::desk::Desk;
use crate::domain::questionnaire::{Asked, QuestionId, Wording};
use crate::domain::results::Results;
use crate::domain::sla::Policies;
use crate::domain::vendor::VendorId;
use crate::words::Words;

/// What a sheet about a decision is made from.
pub struct Decision<'a> {
    /// What was entered.
    pub desk: &'a Desk,
    /// What follows from it.
    pub results: &'a Results,
    /// The wording of our own questions.
    pub wording: &'a [(QuestionId, Wording)],
    /// Who leads under other policies; `None` inside for nobody or several. `None` where no tickets are at hand.
    pub leader_under: Option<&'a dyn Fn(Policies) -> Option<VendorId>>,
}

impl View {
    /// Whether it shows what was decided, and not what tickets say.
    pub fn is_decision(self) -> bool {
        matches!(
            self,
            View::Answer(..)
                | View::Questionnaire
                | View::Weights(_)
                | View::Rules
                | View::Fit
                | View::Sureness
                | View::Score(_)
                | View::Changes
                | View::Picture
                | View::Report
        )
    }
}

/// Makes the sheet that is asked for; empty for a view that shows no decision.
pub fn decide(ask: &Ask, of: &Decision<'_>) -> Sheet {
    let maker = Maker { words: ask.lang.words(), room: ask.room, of };
    match ask.view {
        View::Answer(vendor, question) => maker.answer(vendor, question),
        View::Questionnaire => maker.questionnaire(),
        View::Weights(dimension) => maker.weights(dimension),
        View::Rules => maker.rules(),
        View::Fit => maker.fit(),
        View::Sureness => maker.sureness(),
        View::Score(vendor) => maker.score(vendor),
        View::Changes => maker.changes(),
        View::Picture => maker.picture(),
        View::Report => maker.report(),
        _ => Sheet::default(),
    }
}

/// Makes sheets in one language.
struct Maker<'a> {
    words: &'static Words,
    room: Room,
    of: &'a Decision<'a>,
}

impl<'a> Maker<'a> {
    fn results(&self) -> &'a Results {
        self.of.results
    }

    /// A question by its id and name.
    fn named(&self, asked: &Asked) -> String {
        format!("{} {}", asked.id, self.words.text(&asked.name))
    }

    fn wording(&self, id: QuestionId) -> Option<&'a Wording> {
        match &self.of.desk.asking.own {
            Some(own) => {
                let all = &own.questionnaire.questions;
                own.wording.get(all.iter().position(|asked| asked.id == id)?)
            }
            None => self.of.wording.iter().find(|(of, _)| *of == id).map(|(_, wording)| wording),
        }
    }

    /// A vendor in the order by its place there.
    fn ordered(&self, at: usize) -> &'a str {
        let results = self.results();
        results.ordered.get(at).map_or("", |id| results.name(*id))
    }
}

/// A table with that caption and head.
fn table(caption: &str, head: &[&str], rows: Vec<Vec<Cell>>) -> Block {
    let head = head.iter().copied().map(str::to_owned).collect();
    Block::Table(Grid { caption: caption.to_owned(), head, rows })
}

fn note(text: impl Into<String>) -> Block {
    Block::Note(text.into())
}
