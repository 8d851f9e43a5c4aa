//! The questions in use, a team's own among them, and who answers.

use super::{Maker, note, table};
use crate::domain::questionnaire::{Questionnaire, standard};
use crate::sheets::{Act, Block, Cell, Entry, Field, Input, Sheet};

impl Maker<'_> {
    /// What is asked, how to ask something else, and who answers.
    pub(super) fn questionnaire(&self) -> Sheet {
        let (words, results) = (self.words, self.results());
        let own = self.of.desk.asking.own.as_ref().map(|own| own.questionnaire.clone());
        let is_own = own.is_some();
        let Questionnaire { id, version, name, questions } = own.unwrap_or_else(standard);
        let quick = questions.iter().filter(|asked| asked.is_quick).count();
        let facts = [
            (words.questionnaire(), Cell::of(words.text(&name)).noted(format!("{id} · {version}"))),
            (words.asked_in_full(), Cell::of(questions.len().to_string())),
            (words.asked_quickly(), Cell::of(quick.to_string())),
        ];
        let mut acts = vec![Cell::of(words.save_questions()).doing(Act::SaveQuestionnaire)];
        if is_own {
            acts.push(Cell::of(words.use_ours()).doing(Act::UseOurQuestionnaire));
        }
        let raters = (0_u8..).zip(&self.of.desk.raters).map(|(rater, name)| Field {
            label: words.rater("", usize::from(rater)),
            note: String::new(),
            is_wrong: false,
            entry: Entry::Rater(rater),
            input: Input::Text { value: name.clone(), hint: words.rater_hint().to_owned() },
        });
        let raters: Vec<Field> = raters.collect();
        let rows = results.all.iter().map(|asked| {
            let ask = self.wording(asked.id).map_or("", |wording| words.text(&wording.ask));
            let marks = [
                asked.is_quick.then(|| words.is_quick()),
                asked.measure.map(|_| words.is_measured()),
                self.of.desk.asking.is_left_out(asked.id).then(|| words.is_left_out()),
            ];
            let marks: Vec<&str> = marks.into_iter().flatten().collect();
            vec![
                Cell::of(self.named(asked)),
                Cell::of(words.dimension_name(asked.dimension)),
                Cell::of(ask),
                Cell::of(words.join(&marks)),
            ]
        });
        let head = [words.question, words.dimension, words.asks(), words.marks()];
        let mut blocks = vec![
            Block::Facts(facts.map(|(name, cell)| (name.to_owned(), cell)).into()),
            Block::Text(words.own_questions_are().to_owned()),
            Block::Acts(acts),
            Block::Heading(words.raters().to_owned()),
            note(words.raters_are()),
        ];
        if !raters.is_empty() {
            blocks.push(Block::Form(raters));
        }
        let all = table(words.all_questions(), &head, rows.collect());
        blocks.push(Block::Folded(words.all_questions().to_owned(), vec![all]));
        Sheet { title: words.questions_and_raters_title().to_owned(), blocks }
    }
}
