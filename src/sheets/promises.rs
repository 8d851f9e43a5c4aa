//! What was promised: all promises in a few words each, and one as a form.

use super::study::Study;
use super::{Act, Block, Cell, Entry, Field, Grid, Input, PromiseAct, Sheet, View};
use crate::domain::desk::RefusedEntry;
use crate::domain::sla::{Commitment, Held, PromiseField, PromiseId, TierId};
use crate::domain::vendor::Vendor;

impl Study<'_> {
    /// The form of a promise; all promises where none is named, or its vendor is gone.
    pub(super) fn promises(&self, id: Option<PromiseId>) -> Sheet {
        let vendor = |id: &PromiseId| self.desk.vendors.iter().any(|one| one.id == id.vendor);
        match id.filter(vendor) {
            Some(id) => self.promise(id),
            None => self.all_promises(),
        }
    }

    /// Vendors down and tiers across.
    fn all_promises(&self) -> Sheet {
        let words = self.words;
        let title = words.promises().to_owned();
        let tiers = TierId::ALL.map(|tier| words.tier_label(tier));
        let row = |vendor: &Vendor| {
            let mut row = vec![Cell::of(vendor.name.clone())];
            row.extend(
                TierId::ALL.map(|tier| self.in_short(PromiseId { vendor: vendor.id, tier })),
            );
            row
        };
        let grid = Grid {
            caption: title.clone(),
            head: std::iter::once(words.vendor.to_owned()).chain(tiers).collect(),
            rows: self.desk.vendors.iter().map(row).collect(),
        };
        let why = Block::Text(words.promises_why().to_owned());
        Sheet { title, blocks: vec![why, Block::Table(grid)] }
    }

    /// A promise in a few words, opening its form.
    fn in_short(&self, id: PromiseId) -> Cell {
        let (words, terms) = (self.words, &self.desk.terms);
        let promise = terms.promise(id);
        let held =
            |field| promise.map(|promise| words.promise_held(field, promise, &terms.calendars));
        let place = [PromiseField::Calendar, PromiseField::Clause].map(held);
        let mut beside: Vec<String> = place.into_iter().flatten().collect();
        if promise.is_some_and(|promise| !promise.missing().is_empty()) {
            beside.push(words.incomplete().to_owned());
        }
        if self.refused_in(id).next().is_some() {
            beside.push(words.to_correct().to_owned());
        }
        beside.retain(|text| !text.is_empty());
        let beside: Vec<&str> = beside.iter().map(String::as_str).collect();
        let said = promise.map_or(words.no_promise().to_owned(), |one| words.promise_given(one));
        Cell::of(said).noted(words.join(&beside)).opening(View::Promises(Some(id)))
    }

    fn refused_in(&self, id: PromiseId) -> impl Iterator<Item = &RefusedEntry> {
        self.desk.refused.iter().filter(move |refused| refused.id == id)
    }

    fn promise_name(&self, id: PromiseId) -> String {
        format!("{} · {}", self.name(id.vendor), self.words.tier_label(id.tier))
    }

    /// All fields, what is missing, and what can be done with the whole.
    fn promise(&self, id: PromiseId) -> Sheet {
        let words = self.words;
        let on_record = self.desk.terms.promise(id);
        let blank = Commitment::blank(id.vendor, id.tier);
        let promise = on_record.unwrap_or(&blank);
        let fields = PromiseField::ALL.map(|field| self.promise_field(id, field, promise));
        let (title, missing) = (self.promise_name(id), promise.missing());
        let mut blocks =
            vec![Block::Note(words.length_said().to_owned()), Block::Form(fields.into())];
        if on_record.is_none() {
            blocks.push(Block::Text(words.no_promise().to_owned()));
            return Sheet { title, blocks };
        }
        if !missing.is_empty() {
            blocks.push(Block::Problems(vec![words.promise_lacks(&missing)]));
        }
        let copies = self.copies(id);
        if !copies.is_empty() {
            blocks.push(Block::Folded(words.copy_to().to_owned(), vec![Block::Acts(copies)]));
        }
        let remove = Act::Promise(PromiseAct::Remove(id));
        blocks.push(Block::Acts(vec![Cell::of(words.remove_label(&title)).doing(remove)]));
        Sheet { title, blocks }
    }

    /// A field with what it holds, or what was typed and why that can't stand.
    fn promise_field(&self, id: PromiseId, field: PromiseField, promise: &Commitment) -> Field {
        let (words, calendars) = (self.words, &self.desk.terms.calendars);
        let refused = self.refused_in(id).find(|refused| refused.field == field);
        let held = words.promise_held(field, promise, calendars);
        let input = match field.of(promise) {
            Held::Choice(of) => Input::choice(words.promise_choices(field, calendars), (of, held)),
            of => {
                let is_length = matches!(of, Held::Length(_));
                let hint = if is_length { words.length_example() } else { "" }.to_owned();
                Input::Text { value: refused.map_or(held, |refused| refused.typed.clone()), hint }
            }
        };
        Field {
            label: words.promise_label(field).to_owned(),
            note: refused.map(|refused| words.entry_error(&refused.error)).unwrap_or_default(),
            is_wrong: refused.is_some(),
            entry: Entry::Promise(id, field),
            input,
        }
    }

    /// Where nothing is on record yet, it can be copied to.
    fn copies(&self, from: PromiseId) -> Vec<Cell> {
        let vendors = self.desk.vendors.iter();
        let all = vendors
            .flat_map(|vendor| TierId::ALL.map(|tier| PromiseId { vendor: vendor.id, tier }));
        let free = all.filter(|to| self.desk.terms.promise(*to).is_none());
        let copy = |to| Act::Promise(PromiseAct::Copy { from, to });
        free.map(|to| Cell::of(self.promise_name(to)).doing(copy(to))).collect()
    }
}
