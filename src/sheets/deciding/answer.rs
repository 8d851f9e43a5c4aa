//! What raters say of a vendor on a question, what tickets say, and which of it counts.

use super::{Maker, note, table};
use crate::domain::decision::{Found, Gauge};
use crate::domain::questionnaire::{Asked, Evidence, Level, QuestionId, Rater, Said};
use crate::domain::results::{Basis, Known};
use crate::domain::vendor::VendorId;
use crate::sheets::{AnswerPart, Block, Cell, Entry, Field, Input, Sheet};

impl Maker<'_> {
    /// One vendor on one question.
    pub(super) fn answer(&self, vendor: VendorId, question: QuestionId) -> Sheet {
        let (words, results) = (self.words, self.results());
        let Some(asked) = results.all.iter().find(|asked| asked.id == question) else {
            return Sheet::default();
        };
        let title = words.answer_label(results.name(vendor), &self.named(asked));
        let known =
            results.place_of(question).and_then(|at| Some(&results.vendor(vendor)?.cells[at]));
        let mut blocks = Vec::new();
        if let Some(wording) = self.wording(question) {
            blocks.push(Block::Text(words.text(&wording.ask).to_owned()));
        }
        if let Some(known) = known {
            blocks.push(Block::Facts(self.counts(asked, known)));
            blocks.push(note(words.why_it_counts(known.basis)));
        }
        let raters = self.of.desk.raters.len().max(1);
        for rater in (0..raters).filter_map(|rater| Rater::try_from(rater).ok()) {
            let name = self.of.desk.raters.get(usize::from(rater)).map_or("", String::as_str);
            if raters > 1 {
                blocks.push(Block::Heading(words.rater(name, usize::from(rater))));
            }
            let is_measured = known.is_some_and(|known| known.measured.is_some());
            blocks.push(Block::Form(self.fields((vendor, asked, rater), is_measured)));
        }
        blocks.push(note(words.grades_said()));
        blocks.extend(asked.measure.map(|measure| self.breakpoints(measure)));
        if let Some(wording) = self.wording(question) {
            for said in [&wording.find, &wording.why] {
                blocks.push(note(words.text(said)));
            }
        }
        Sheet { title, blocks }
    }

    /// What counts, what raters say together, and what tickets say.
    fn counts(&self, asked: &Asked, known: &Known) -> Vec<(String, Cell)> {
        let words = self.words;
        let mut facts = vec![(words.what_counts(), Cell::of(words.known(known)))];
        if let Some(joint) = known.joint.filter(|joint| joint.levels > 1) {
            facts.push((words.raters_together(), Cell::of(words.rests_on(&joint))));
        }
        if let Some(measured) = &known.measured {
            facts.push((words.tickets_say(), self.measured(measured)));
        }
        if known.cell.covered > 0.0 {
            let worth = words.points_of(known.cell.value);
            let range = words.points_range(known.cell.low, known.cell.high);
            facts.push((words.worth(), Cell::of(worth).noted(range)));
        }
        if let (Some(joint), Basis::Answer | Basis::Overruled) = (known.joint, known.basis) {
            facts.push((words.may_lie_off(), Cell::of(words.levels_off(joint.doubt))));
        }
        let at = self.results().place_of(asked.id);
        let share = at.map_or(0.0, |at| self.results().questions[at].share);
        facts.push((words.share, Cell::of(words.percent(share))));
        facts.into_iter().map(|(name, cell)| (name.to_owned(), cell)).collect()
    }

    /// The number that was measured, with how many tickets it rests on.
    pub(super) fn measured(&self, measured: &Gauge) -> Cell {
        let words = self.words;
        let counted = words.ticket_count(measured.counted);
        match measured.found {
            Found::Share(tally) => Cell::of(words.of_all(tally.k, tally.n)),
            Found::Time(percentile) => Cell::of(words.percentile(Some(percentile))).noted(counted),
        }
    }

    fn fields(
        &self,
        (vendor, asked, rater): (VendorId, &Asked, Rater),
        is_measured: bool,
    ) -> Vec<Field> {
        let words = self.words;
        let given = self.of.desk.answers.get(vendor, asked.id, rater);
        let field = |part, label: &str, input| Field {
            label: label.to_owned(),
            note: String::new(),
            is_wrong: false,
            entry: Entry::Answer(vendor, asked.id, rater, part),
            input,
        };
        let text = |value: Option<&String>| Input::Text {
            value: value.cloned().unwrap_or_default(),
            hint: String::new(),
        };
        let said = given.map_or(7, |given| match given.said {
            Said::Level(level) => usize::from(level.number()),
            Said::Unknown => 6,
        });
        let mut fields =
            vec![field(AnswerPart::Said, words.answer(), Input::of(self.levels(asked.id), said))];
        if let Some(given) = given {
            let grades = Evidence::ALL.map(|of| words.evidence_grade(of).to_owned()).into();
            let chosen = given.evidence as usize;
            fields.push(field(
                AnswerPart::Evidence,
                words.rests_on_label(),
                Input::of(grades, chosen),
            ));
            fields.push(field(AnswerPart::Clause, words.clause(), text(Some(&given.clause))));
            fields.push(field(AnswerPart::Note, words.note_label(), text(Some(&given.note))));
            if is_measured {
                let options = [false, true].map(|is_so| words.overrules(is_so).to_owned()).into();
                let input = Input::of(options, usize::from(given.overrules));
                let lacks_reason = given.overrules && given.note.trim().is_empty();
                let mut field = field(AnswerPart::Overrules, words.and_tickets(), input);
                if lacks_reason {
                    (field.note, field.is_wrong) = (words.reason_needed().to_owned(), true);
                }
                fields.push(field);
            }
        }
        fields
    }

    /// All that can be said, with the anchors.
    fn levels(&self, id: QuestionId) -> Vec<String> {
        let (words, wording) = (self.words, self.wording(id));
        let level = |level: Level| {
            let number = level.number();
            let anchor = wording.map_or("", |of| words.text(&of.levels[usize::from(number)]));
            format!("{number}. {anchor}")
        };
        let mut all: Vec<String> = Level::ALL.into_iter().map(level).collect();
        all.push(words.unknown.to_owned());
        all.push(words.not_asked.to_owned());
        all
    }

    /// What a measure is worth at its breakpoints.
    fn breakpoints(&self, measure: crate::domain::questionnaire::Measure) -> Block {
        let words = self.words;
        let crate::domain::decision::ValueFunction::Piecewise(points) =
            crate::domain::decision::worth(measure)
        else {
            return note("");
        };
        let row = |(at, worth): &(f64, f64)| {
            vec![Cell::of(words.measure_at(measure, *at)), Cell::of(words.points_of(*worth))]
        };
        let rows = points.iter().map(row).collect();
        let measured = words.measure_is(measure);
        let inside =
            vec![table(measured, &[measured, words.worth()], rows), note(words.between_straight())];
        Block::Folded(words.how_tickets_are_worth().to_owned(), inside)
    }
}
