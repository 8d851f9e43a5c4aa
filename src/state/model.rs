//! Everything that the page shows comes from here.

use std::rc::Rc;

use super::calendar_desk::CalendarDesk;
use super::history::History;
use super::review::Review;
use crate::chart::Room;
use crate::domain::evaluation::Evaluation;
use crate::domain::example::example;
use crate::domain::import::{Import, ImportId};
use crate::domain::problem::FileError;
use crate::domain::results::{Results, evaluate};
use crate::domain::summary::{Fingerprint, Summaries, summarise};
use crate::domain::vendor::{Vendor, VendorId};
use crate::words::Lang;

/// One of the five places of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Verdict, ranking, compliance.
    Overview,
    /// The questions.
    Answers,
    /// Files of tickets.
    Tickets,
    /// Weights and tiers.
    Weights,
    /// What to print or paste.
    Report,
}

impl Place {
    /// In the order of the navigation.
    pub const ALL: [Place; 5] =
        [Place::Overview, Place::Answers, Place::Tickets, Place::Weights, Place::Report];
}

/// How the page is shown, apart from what it shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Screen {
    /// Which place is open.
    pub place: Place,
    /// The language.
    pub lang: Lang,
    /// How much room charts have.
    pub room: Room,
    /// Whether files are read on the page itself because workers are forbidden.
    pub has_no_worker: bool,
    /// Whether the report was copied just now, or the browser refused.
    pub copied: Option<bool>,
}

/// A file that is being read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The identity of the import to be.
    pub id: ImportId,
    /// Its name.
    pub file: String,
    /// Bytes.
    pub read: u64,
    /// Bytes.
    pub total: u64,
}

/// Something that went wrong and stands on the page until it is closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A file was not brought in.
    FileRefused {
        /// Its name.
        file: String,
        /// Why.
        error: FileError,
    },
    /// The browser could not read a file of that name.
    FileUnreadable(String),
    /// Tickets of an import are no longer in memory.
    TicketsGone,
    /// The worker stopped.
    ReadingBroke,
}

/// All state. Cheap to copy: what is large is shared.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// What was entered, with its past.
    pub history: History,
    /// How it is shown.
    pub screen: Screen,
    /// What the ticket store counted.
    pub summaries: Rc<Summaries>,
    /// All that follows from the two.
    pub results: Rc<Results>,
    /// What stands open of the calendars.
    pub calendars: Rc<CalendarDesk>,
    /// The file being read, if any.
    pub reading: Option<Reading>,
    /// How many more files wait to be read.
    pub waiting: usize,
    /// The file waiting for answers, if any.
    pub review: Option<Rc<Review>>,
    /// What went wrong last, until it is closed.
    pub notice: Option<Notice>,
    /// Imports whose tickets are no longer in memory: what was counted of them cannot be counted anew.
    pub lost: Vec<ImportId>,
    /// Never given twice, so that undo can bring a vendor back.
    pub next_vendor: u32,
    /// Never given twice, so that undo finds its tickets.
    pub next_import: u32,
}

impl Model {
    /// A first visit: the worked example.
    pub fn first_visit(lang: Lang, room: Room) -> Model {
        let screen =
            Screen { place: Place::Overview, lang, room, has_no_worker: false, copied: None };
        let evaluation = example().evaluation;
        let next_vendor =
            evaluation.vendors.iter().map(|vendor| vendor.id.0 + 1).max().unwrap_or(1);
        let summaries = Rc::new(Summaries::new());
        let results = Rc::new(evaluate(&evaluation, &summaries));
        let history = History::new(evaluation);
        let mut model = Model {
            history,
            screen,
            summaries,
            results,
            calendars: Rc::default(),
            reading: None,
            waiting: 0,
            lost: Vec::new(),
            review: None,
            notice: None,
            next_vendor,
            next_import: 1,
        };
        model.refresh();
        model
    }

    /// The evaluation as it is now.
    pub fn evaluation(&self) -> &Rc<Evaluation> {
        self.history.present()
    }

    /// Computes everything that follows; call after any change of the evaluation or the summaries.
    pub(super) fn refresh(&mut self) {
        if self.evaluation().is_example {
            self.count_example();
        }
        self.results = Rc::new(evaluate(self.history.present(), &self.summaries));
    }

    /// The example's tickets are few and made on the spot, so they need no store.
    fn count_example(&mut self) {
        let Some(import) = self.uncounted().next().cloned() else { return };
        let terms = &self.evaluation().terms;
        let found = summarise(&example().tickets, &import.source, &import.mapping, terms);
        let summaries = Rc::make_mut(&mut self.summaries);
        summaries.extend(found.into_iter().map(|(vendor, summary)| ((vendor, import.id), summary)));
    }

    /// The imports whose tickets must be counted again for the present tiers and mappings.
    pub fn uncounted(&self) -> impl Iterator<Item = &Import> {
        let evaluation = self.evaluation();
        evaluation.imports.iter().filter(|import| {
            let print = Fingerprint::of(&evaluation.terms, &import.mapping);
            import.mapping.vendors.iter().flatten().any(|vendor| {
                let found = self.summaries.get(&(*vendor, import.id));
                found.is_none_or(|summary| summary.fingerprint != print)
            })
        })
    }

    /// Whether the store is still counting; tickets that are lost are not waited for.
    pub fn is_recounting(&self) -> bool {
        self.uncounted().any(|import| !self.lost.contains(&import.id))
    }

    /// How many tickets of an import count for some vendor and tier, young ones included; `None` until all
    /// are counted under the present settings.
    pub fn counted_tickets(&self, import: &Import) -> Option<u32> {
        if self.uncounted().any(|uncounted| uncounted.id == import.id) {
            return None;
        }
        let is_in = |vendor: &VendorId| import.mapping.vendors.contains(&Some(*vendor));
        let summaries = self.summaries.iter();
        let present = summaries.filter(|((vendor, of), _)| *of == import.id && is_in(vendor));
        let tiers = present.flat_map(|(_, summary)| &summary.tiers);
        Some(tiers.map(|tier| tier.first_reply.total()).fold(0, u32::saturating_add))
    }

    /// The vendors that a file's tickets may belong to: none of the example's.
    pub fn known_vendors(&self) -> &[Vendor] {
        if self.evaluation().is_example { &[] } else { &self.evaluation().vendors }
    }

    /// Whether there is anything of the visitor's own that leaving would lose.
    pub fn has_own_work(&self) -> bool {
        let present = &**self.evaluation();
        *present != Evaluation::default() && *present != example().evaluation
    }
}
