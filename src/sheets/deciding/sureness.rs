//! How sure the order is, and what would change it.

use super::{Maker, note, table};
use crate::chart::{acceptability_chart, shade, verdict_picture};
use crate::domain::decision::{dominates, most_critical, question_stability, smallest_change};
use crate::domain::questionnaire::{Dimension, Level};
use crate::domain::results::{Basis, HowOften};
use crate::domain::sla::alternatives;
use crate::sheets::{Act, Block, Cell, Sheet};

impl Maker<'_> {
    /// How often who is where; how far each weight and answer may move; what else would change the leader.
    pub(super) fn sureness(&self) -> Sheet {
        let (words, results) = (self.words, self.results());
        let mut blocks = vec![Block::Text(words.verdict_sentence(results))];
        blocks.extend(self.places());
        if let Some(often) = &results.how_often {
            blocks.extend(self.how_often(often));
        }
        blocks.extend(self.what_changes_it());
        blocks.extend(self.policies_tried());
        blocks.extend(self.dominance());
        if let Some(often) = &results.how_often {
            blocks.push(self.central_weights(often));
        }
        blocks.push(note(words.sureness_is()));
        Sheet { title: words.sureness().to_owned(), blocks }
    }

    /// A bar a vendor, cut by the places it takes.
    fn places(&self) -> Option<Block> {
        let (words, results) = (self.words, self.results());
        let scene = acceptability_chart(results, words, self.room)?;
        let shades =
            (0..results.ordered.len().min(4)).map(|at| (shade(at), words.place_or_lower(at)));
        let title = words.how_often_where().to_owned();
        Some(Block::Drawing { title, scene, legend: shades.collect(), acts: Vec::new() })
    }

    /// The verdict as one picture, to be sent in a chat.
    pub(super) fn picture(&self) -> Sheet {
        let (words, results) = (self.words, self.results());
        let draws = results.how_often.as_ref().map_or(0, HowOften::draws);
        let foot = words.picture_foot("", draws);
        let scene = verdict_picture(results, words, (&self.of.desk.title, &foot));
        let title = words.verdict_sentence(results);
        let drawing = Block::Drawing { title, scene, legend: Vec::new(), acts: Vec::new() };
        let save = Cell::of(words.save_picture()).doing(Act::SavePicture);
        Sheet { title: words.picture().to_owned(), blocks: vec![drawing, Block::Acts(vec![save])] }
    }

    fn how_often(&self, often: &HowOften) -> [Block; 3] {
        let (words, count) = (self.words, self.results().ordered.len());
        let share = |of: f64| {
            let error = words.one_decimal(often.error(of) * 100.0);
            Cell::of(words.percent(of)).noted(format!("±{error}"))
        };
        let places: Vec<String> =
            (1..=count).map(|place| words.nth(u8::try_from(place).unwrap_or(u8::MAX))).collect();
        let head: Vec<&str> = std::iter::once(words.vendor)
            .chain(places.iter().map(String::as_str))
            .chain([words.mean_place()])
            .collect();
        let rows = (0..count).map(|vendor| {
            let name = std::iter::once(Cell::of(self.ordered(vendor)));
            let cells = (0..count).map(|place| share(often.place(vendor, place)));
            let mean = Cell::of(words.one_decimal(often.expected_place(vendor)));
            name.chain(cells).chain([mean]).collect()
        });
        let names: Vec<&str> = (0..count).map(|vendor| self.ordered(vendor)).collect();
        let against: Vec<&str> =
            std::iter::once(words.ahead_of()).chain(names.iter().copied()).collect();
        let wins = (0..count).map(|vendor| {
            let cell = |other| {
                if other == vendor { Cell::of("–") } else { share(often.wins(vendor, other)) }
            };
            std::iter::once(Cell::of(names[vendor])).chain((0..count).map(cell)).collect()
        });
        [
            table(words.how_often_where(), &head, rows.collect()),
            note(words.drawn(often.draws(), often.seed())),
            Block::Folded(
                words.one_against_one().to_owned(),
                vec![table(words.one_against_one(), &against, wins.collect())],
            ),
        ]
    }

    /// The most critical weight, the smallest change of an answer, and the room of every weight.
    fn what_changes_it(&self) -> Vec<Block> {
        let (words, results) = (self.words, self.results());
        if results.leader().is_none() {
            return vec![note(words.no_single_leader())];
        }
        let mut blocks = vec![Block::Heading(words.what_would_change_it().to_owned())];
        blocks.extend(self.critical_weight().map(Block::Text));
        blocks.push(Block::Text(self.critical_answer()));
        let rooms = Dimension::ALL
            .into_iter()
            .zip(&results.stability)
            .filter_map(|(of, found)| Some(self.room(words.dimension_name(of), found.as_ref()?)));
        let head = self.room_head(words.dimension);
        blocks.push(table(words.room_of_dimensions(), &head, rooms.collect()));
        let questions = self.question_room(None);
        blocks.extend(
            questions.map(|room| Block::Folded(words.room_of_questions().to_owned(), vec![room])),
        );
        blocks.push(note(words.point_values_only()));
        blocks
    }

    fn critical_weight(&self) -> Option<String> {
        let (words, results) = (self.words, self.results());
        let mut found = results.stability.clone();
        let mut wholes = vec![1.0; found.len()];
        found.extend(question_stability(&self.values(), &self.wholes()));
        wholes
            .extend(results.questions.iter().map(|of| results.shares[of.asked.dimension as usize]));
        let Some(at) = most_critical(&found, &wholes) else {
            return Some(words.no_critical_weight().to_owned());
        };
        let (moved, taker) = found[at].as_ref()?.nearest()?;
        let dimensions = results.stability.len();
        let name = if at < dimensions {
            words.dimension_name(Dimension::ALL[at]).to_owned()
        } else {
            self.named(&results.questions[at - dimensions].asked)
        };
        Some(words.critical_weight(&name, moved * wholes[at], self.ordered(taker)))
    }

    fn critical_answer(&self) -> String {
        let (words, results) = (self.words, self.results());
        let of = |id| results.vendor(id);
        let scores: Vec<f64> = results
            .ordered
            .iter()
            .map(|id| of(*id).and_then(|of| of.score).unwrap_or(0.0))
            .collect();
        let shares: Vec<f64> = results.questions.iter().map(|of| of.share).collect();
        let level = |known: &crate::domain::results::Known| match known.basis {
            Basis::Answer | Basis::Overruled => known.joint?.level,
            _ => None,
        };
        let levels: Vec<Vec<Option<f64>>> = results
            .ordered
            .iter()
            .filter_map(|id| Some(of(*id)?.cells.iter().map(level).collect()))
            .collect();
        let worths: Vec<[f64; 6]> = results
            .questions
            .iter()
            .map(|of| Level::ALL.map(|level| of.asked.worth(level)))
            .collect();
        match smallest_change(&scores, &shares, &levels, &worths) {
            None => words.no_critical_answer().to_owned(),
            Some(change) => {
                let question = self.named(&results.questions[change.question].asked);
                let vendor = self.ordered(change.vendor);
                words.critical_answer(
                    (vendor, &question),
                    change.level,
                    self.ordered(change.leader),
                )
            }
        }
    }

    /// Who would lead under each other policy, one at a time.
    fn policies_tried(&self) -> Option<Block> {
        let (words, results) = (self.words, self.results());
        let leader_under = self.of.leader_under?;
        let now = results.leader()?;
        let rows = alternatives(&self.of.desk.terms.policies).into_iter().map(|other| {
            let leader = leader_under(other.policies);
            let said = match leader {
                Some(leader) if leader == now => words.leader_stayed(results.name(leader)),
                Some(leader) => words.leader_changed(results.name(now), results.name(leader)),
                None => words.leader_changed(results.name(now), words.nobody_alone()),
            };
            vec![Cell::of(words.policy_said(other.change)), Cell::of(said)]
        });
        let head = [words.decided_otherwise(), words.did_what()];
        Some(table(words.policies(), &head, rows.collect()))
    }

    /// Who is at least as good as whom on every question.
    fn dominance(&self) -> Vec<Block> {
        let values = self.values();
        let count = values.len();
        let pairs = (0..count).flat_map(|a| (0..count).map(move |b| (a, b)));
        let pairs = pairs.filter(|(a, b)| a != b && dominates(&values[*a], &values[*b]));
        let said =
            |(a, b): (usize, usize)| note(self.words.dominates(self.ordered(a), self.ordered(b)));
        pairs.map(said).collect()
    }

    /// The weights at which each vendor is first, on average.
    fn central_weights(&self, often: &HowOften) -> Block {
        let words = self.words;
        let head: Vec<&str> = std::iter::once(words.vendor).chain(words.dimensions).collect();
        let rows = (0..self.results().ordered.len()).filter_map(|vendor| {
            let weights = often.central_weights(vendor)?;
            let cells = weights.into_iter().map(|weight| Cell::of(words.percent(weight)));
            Some(std::iter::once(Cell::of(self.ordered(vendor))).chain(cells).collect())
        });
        let rows: Vec<Vec<Cell>> = rows.collect();
        let caption = words.central_weights();
        let within = vec![table(caption, &head, rows), note(words.central_weights_are())];
        Block::Folded(caption.to_owned(), within)
    }
}
