//! All that the tickets say of every vendor: the three clocks and a drawing, and the rest on request. What was
//! logged by hand says first as of when it counts, and what is wrong in it.

use super::study::{Owner, Study};
use super::{Block, Cell, Sheet};
use crate::domain::logged::{LOGGED, PROBES};
use crate::domain::measures::{Measures, Wanted, measure};
use crate::domain::vendor::VendorId;
use crate::words::{Section, Words};

mod found;
use found::{Entry, Found, table};

mod answered;

mod lasting;

mod promises;

mod problems;

mod passing;

mod returning;

mod people;

mod talk;

mod rhythm;

impl Study<'_> {
    /// All that the tickets say of every vendor.
    pub(super) fn measures(&self) -> Sheet {
        let words = self.words;
        let all = self.summaries();
        let title = words.what_tickets_say().to_owned();
        let mut blocks = self.logged();
        if all.is_empty() {
            blocks.push(Block::Text(words.nothing_to_measure().to_owned()));
            return Sheet { title, blocks };
        }
        let found = self.found();
        blocks.extend(self.three_clocks(&all));
        blocks.extend(self.own_words(&all));
        blocks.extend(self.answered(&all));
        let mut lasting = self.how_long(&all);
        lasting.extend(lasting::lasting(words, &found));
        let parts = [
            (Section::HowLong, lasting),
            (Section::Promises, promises::promises(words, &found)),
            (Section::Problems, problems::problems(words, &found)),
            (Section::HandOffs, passing::hand_offs(words, &found)),
            (Section::Pauses, passing::pauses(words, &found)),
            (Section::ComingBack, returning::coming_back(words, &found)),
            (Section::People, people::people(words, &found)),
            (Section::Talk, talk::talk(words, &found)),
            (Section::Gaps, talk::gaps(words, &found)),
            (Section::When, self.rhythm(&found)),
            (Section::LeftOut, problems::left_out(words, &found)),
        ];
        blocks.extend(parts.into_iter().map(|(section, mut blocks)| {
            blocks.push(Block::Note(words.section_note(section).to_owned()));
            Block::Folded(words.section(section).to_owned(), blocks)
        }));
        Sheet { title, blocks }
    }

    /// As of when tickets logged by hand count, real ones and probes apart, and what is wrong in them.
    fn logged(&self) -> Vec<Block> {
        let words = self.words;
        let by_hand = self.held.iter().filter(|held| [LOGGED, PROBES].contains(&held.file.id));
        let said = by_hand.flat_map(|held| {
            let source = held.file.source;
            let zone = held.first_zone(&self.desk.terms.tier_calendars);
            let as_of = words.local_moment(&zone, source.as_of);
            let problems = source.report.problems.iter();
            let problems: Vec<String> =
                problems.map(|problem| words.problem_sentence(&problem.kind)).collect();
            let wrong = (!problems.is_empty()).then_some(Block::Problems(problems));
            [Block::Note(words.log_as_of(held.file.id, &as_of))].into_iter().chain(wrong)
        });
        said.collect()
    }

    /// The measures of each vendor from each source, in the order of the vendors; probes last.
    fn found(&self) -> Vec<Found<'_>> {
        let terms = &self.desk.terms;
        let mut all: Vec<(VendorId, usize, Measures)> = Vec::new();
        for (place, held) in self.held.iter().enumerate() {
            let zone = held.first_zone(&terms.tier_calendars);
            let wanted = Wanted { zone: &zone, direction: Wanted::DIRECTION };
            let measured = measure(held.tickets, held.file, terms, &wanted);
            all.extend(measured.into_iter().map(|(vendor, of)| (vendor, place, of)));
        }
        all.retain(|(vendor, _, of)| self.place(*vendor).is_some() && !is_empty(of));
        all.sort_by_key(|(vendor, place, _)| (self.place(*vendor), self.held[*place].is_probe()));
        let files = |vendor| {
            let own = all.iter().filter(|(of, ..)| *of == vendor);
            own.filter(|(_, place, _)| !self.held[*place].is_probe()).count()
        };
        let names: Vec<Cell> = all
            .iter()
            .map(|(vendor, place, _)| {
                let held = &self.held[*place];
                let name = self.owner(Owner { vendor: *vendor, is_probe: held.is_probe() });
                let is_one_of_many = !held.is_probe() && files(*vendor) > 1;
                if is_one_of_many { name.noted(self.source_name(*place)) } else { name }
            })
            .collect();
        let found = all.into_iter().zip(names);
        let found = found.map(|((vendor, place, measures), name)| {
            let held = &self.held[place];
            Found { words: self.words, vendor, name, file: held.file, measures }
        });
        found.collect()
    }

    /// What a source is called: its file, or that it was logged by hand.
    fn source_name(&self, place: usize) -> String {
        let source = self.held[place].file.source;
        if source.file.is_empty() {
            self.words.layout(source.layout).to_owned()
        } else {
            source.file.clone()
        }
    }
}

fn is_empty(of: &Measures) -> bool {
    of.tickets == 0 && of.excluded == 0 && of.untiered == 0
}

/// A part that is one table.
fn part(words: &Words, found: &[Found<'_>], section: Section, entries: &[Entry]) -> Block {
    table(words, words.section(section), found, entries)
}
