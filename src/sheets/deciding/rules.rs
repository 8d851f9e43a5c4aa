//! What is required, what is too little, and how careful the reader is.

use super::{Maker, note, table};
use crate::domain::decision::{
    Attitude, KnockoutStatus, Requirement, Rules, Subject, Trust, is_share,
};
use crate::sheets::{Block, Cell, Entry, Field, Input, RulePart, Sheet};

impl Maker<'_> {
    /// Three choices, then each requirement as a form, then what each vendor makes of them.
    pub(super) fn rules(&self) -> Sheet {
        let (words, rules) = (self.words, &self.of.desk.rules);
        let attitudes = Attitude::ALL.map(|of| words.attitude(of).to_owned()).into();
        let trusts = Trust::ALL.map(|of| words.trust(of).to_owned()).into();
        let field = |part, label: &str, said: &str, input| Field {
            label: label.to_owned(),
            note: said.to_owned(),
            is_wrong: false,
            entry: Entry::Rule(part),
            input,
        };
        let mut blocks = vec![Block::Form(vec![
            field(
                RulePart::Attitude,
                words.attitude_label(),
                words.attitude_is(rules.attitude),
                Input::of(attitudes, rules.attitude as usize),
            ),
            field(
                RulePart::Trust,
                words.trust_label(),
                words.trust_is(),
                Input::of(trusts, rules.trust as usize),
            ),
            field(
                RulePart::Floor,
                words.floor_label(),
                words.floor_is(),
                Input::number(Some(u64::from(rules.floor)), 100),
            ),
        ])];
        blocks.push(Block::Heading(words.requirements().to_owned()));
        blocks.push(note(words.requirements_are()));
        for (at, required) in (0_u8..).zip(&rules.requirements) {
            blocks.push(Block::Form(self.requirement(at, Some(required))));
        }
        if let Some(at) =
            u8::try_from(rules.requirements.len()).ok().filter(|at| usize::from(*at) < Rules::MOST)
        {
            blocks.push(Block::Form(self.requirement(at, None)));
        }
        blocks.extend(self.statuses());
        Sheet { title: words.rules().to_owned(), blocks }
    }

    fn requirement(&self, at: u8, required: Option<&Requirement>) -> Vec<Field> {
        let (words, all) = (self.words, &self.results().all);
        let field = |part, label: &str, input| Field {
            label: label.to_owned(),
            note: String::new(),
            is_wrong: false,
            entry: Entry::Rule(part),
            input,
        };
        let mut names = vec![words.no_requirement().to_owned()];
        names.extend(all.iter().map(|asked| self.named(asked)));
        let place = required.and_then(|of| all.iter().position(|asked| asked.id == of.question));
        let chosen = place.map_or(0, |place| place + 1);
        let label = if required.is_some() { words.question } else { words.new_requirement() };
        let mut fields = vec![field(RulePart::Question(at), label, Input::of(names, chosen))];
        let Some(required) = required else { return fields };
        if place.and_then(|place| all[place].measure).is_some_and(is_share) {
            let subjects = [Subject::Answer, Subject::Share].map(|of| words.subject(of).to_owned());
            let input = Input::of(subjects.into(), required.subject as usize);
            fields.push(field(RulePart::Subject(at), words.looks_at(), input));
        }
        let senses = [true, false].map(|is_least| words.sense(is_least).to_owned()).into();
        let input = Input::of(senses, usize::from(!required.is_least));
        fields.push(field(RulePart::Sense(at), words.required(), input));
        let most = if required.subject == Subject::Share { 100 } else { 5 };
        let input = Input::number(Some(u64::from(required.threshold)), most);
        fields.push(field(RulePart::Threshold(at), words.threshold(required.subject), input));
        fields
    }

    /// A row a vendor, a column a requirement.
    fn statuses(&self) -> Option<Block> {
        let (words, results) = (self.words, self.results());
        if results.requirements.is_empty() || results.vendors.is_empty() {
            return None;
        }
        let names: Vec<String> =
            results.requirements.iter().map(|of| words.requirement(results, of)).collect();
        let head: Vec<&str> =
            std::iter::once(words.vendor).chain(names.iter().map(String::as_str)).collect();
        let row = |of: &crate::domain::results::VendorResult| {
            let status = |status: &KnockoutStatus| Cell::of(words.knockout_status(*status));
            let name = Cell::of(of.vendor.name.as_str());
            std::iter::once(name).chain(of.knockouts.iter().map(status)).collect()
        };
        Some(table(words.requirements(), &head, results.vendors.iter().map(row).collect()))
    }
}
