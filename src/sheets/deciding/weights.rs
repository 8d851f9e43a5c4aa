//! How much each question of a dimension counts, and what changing weights did.

use super::{Maker, note, table};
use crate::domain::decision::{Moved, WeightChange, Weights, question_stability};
use crate::domain::questionnaire::Dimension;
use crate::sheets::{Block, Cell, Entry, Field, Input, Sheet};

impl Maker<'_> {
    /// Points for each question of a dimension, with the room that each has.
    pub(super) fn weights(&self, dimension: Dimension) -> Sheet {
        let (words, results) = (self.words, self.results());
        let own = results.questions.iter().filter(|of| of.asked.dimension == dimension);
        let fields: Vec<Field> = own
            .map(|of| Field {
                label: self.named(&of.asked),
                note: words.share_of_dimension(of.inside, of.share),
                is_wrong: false,
                entry: Entry::Weight(of.asked.id),
                input: Input::number(
                    Some(u64::from(self.of.desk.weights.question(of.asked.id))),
                    u64::from(Weights::MOST),
                ),
            })
            .collect();
        let mut blocks = vec![Block::Text(words.question_weights_are().to_owned())];
        if fields.is_empty() {
            blocks.push(note(words.none_asked_here()));
        } else {
            blocks.push(Block::Form(fields));
            blocks.extend(self.question_room(Some(dimension)));
        }
        Sheet { title: words.weights_in(words.dimension_name(dimension)), blocks }
    }

    /// Within which shares of its dimension each question leaves the leader where it is.
    pub(super) fn question_room(&self, only: Option<Dimension>) -> Option<Block> {
        let (words, results) = (self.words, self.results());
        results.leader()?;
        let found = question_stability(&self.values(), &self.wholes());
        let rows = results.questions.iter().zip(found).filter_map(|(of, found)| {
            let found = found.filter(|_| only.is_none_or(|only| only == of.asked.dimension))?;
            let name = self.named(&of.asked);
            Some(self.room(&name, &found))
        });
        let rows: Vec<Vec<Cell>> = rows.collect();
        let caption = words.room_of_questions();
        (!rows.is_empty()).then(|| table(caption, &self.room_head(words.question), rows))
    }

    pub(super) fn room_head(&self, first: &'static str) -> [&'static str; 4] {
        let words = self.words;
        [first, words.share_now(), words.leader_stays, words.takes_over()]
    }

    /// One weight: now, where the leader stays, and who takes over at each end.
    pub(super) fn room(&self, name: &str, found: &crate::domain::decision::Stability) -> Vec<Cell> {
        let words = self.words;
        let end = |taker: Option<usize>, is_below: bool, at: f64| {
            taker.map(|taker| words.taker(self.ordered(taker), is_below, at))
        };
        let takers: Vec<String> =
            [end(found.below, true, found.low), end(found.above, false, found.high)]
                .into_iter()
                .flatten()
                .collect();
        let stays = if takers.is_empty() {
            words.always.to_owned()
        } else {
            let low = words.percent(found.low);
            format!("{}–{}", low.trim_end_matches('%'), words.percent(found.high))
        };
        vec![
            Cell::of(name),
            Cell::of(words.percent(found.weight)),
            Cell::of(stays),
            Cell::of(words.join(&takers)),
        ]
    }

    /// `[vendor][question]` of those in the order.
    pub(super) fn values(&self) -> Vec<Vec<f64>> {
        let results = self.results();
        let of =
            |id| results.vendor(id).map(|of| of.cells.iter().map(|of| of.cell.value).collect());
        results.ordered.iter().filter_map(|id| of(*id)).collect()
    }

    /// Each question's dimension and share of the whole.
    pub(super) fn wholes(&self) -> Vec<(usize, f64)> {
        let all = self.results().questions.iter();
        all.map(|of| (of.asked.dimension as usize, of.share)).collect()
    }

    /// The log of weights that were changed after there was something to weigh.
    pub(super) fn changes(&self) -> Sheet {
        let (words, results) = (self.words, self.results());
        let changes = &self.of.desk.changes;
        let leader = |id: Option<_>| id.map_or(words.nobody_alone(), |id| results.name(id));
        let row = |(number, change): (usize, &WeightChange)| {
            let did = if change.before == change.after {
                words.leader_stayed(leader(change.after))
            } else {
                words.leader_changed(leader(change.before), leader(change.after))
            };
            vec![
                Cell::of((number + 1).to_string()),
                Cell::of(self.moved(change.moved)),
                Cell::of(did),
            ]
        };
        let rows: Vec<Vec<Cell>> = changes.iter().enumerate().rev().map(row).collect();
        let mut blocks = vec![Block::Text(words.changes_are().to_owned())];
        blocks.push(if rows.is_empty() {
            note(words.no_changes())
        } else {
            let head = [words.number_of_change(), words.changed_what(), words.did_what()];
            table(words.changes(), &head, rows)
        });
        Sheet { title: words.changes().to_owned(), blocks }
    }

    fn moved(&self, moved: Moved) -> String {
        let words = self.words;
        match moved {
            Moved::Dimension(of, from, to) => {
                words.moved(words.dimension_name(of), &from.to_string(), &to.to_string())
            }
            Moved::Question(id, from, to) => {
                words.moved(id.as_str(), &from.to_string(), &to.to_string())
            }
            Moved::Rank(of, from, to) => {
                words.moved(words.dimension_name(of), &words.nth(from), &words.nth(to))
            }
            Moved::Scenario(of) => words.took_scenario(words.scenario(of)),
            Moved::ToRanks => words.weigh_by(false).to_owned(),
            Moved::ToPoints => words.weigh_by(true).to_owned(),
        }
    }
}
