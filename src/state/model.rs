//! Everything that the page shows comes from here.

use std::rc::Rc;

use super::calendar_desk::CalendarDesk;
use super::evaluator::Evaluator;
use super::history::History;
use super::review::Review;
use crate::chart::Room;
use crate::domain::desk::{Desk, RefusedEntry};
use crate::domain::evaluation::{CountedSource, Evaluation};
use crate::domain::example::Counted;
use crate::domain::import::{Import, ImportId};
use crate::domain::problem::FileError;
use crate::domain::questionnaire::{Both, Dimension, Evidence, QuestionId, Rater, Wording};
use crate::domain::results::Results;
use crate::domain::sla::TierId;
use crate::domain::summary::{Summaries, Summary};
use crate::domain::time::{CalendarId, Instant, Zone};
use crate::domain::vendor::{Vendor, VendorId};
use crate::sheets::{Ask, Sheet, View};
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
    /// What time it is, to the second; known only while a stopwatch runs on the screen.
    pub now: Option<Instant>,
    /// Who answers.
    pub rater: Rater,
    /// What the answers to come rest on.
    pub grounds: Evidence,
    /// Which dimension of a full set of questions is open.
    pub dimension: Dimension,
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
    /// The import in use whose file is read once more, to take its place.
    pub replaces: Option<ImportId>,
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
    /// A file says that it is a questionnaire.
    Questionnaire {
        /// Its name.
        file: String,
        /// What is wrong in it, or was left out.
        problems: Vec<Both>,
        /// Whether its questions are asked now.
        is_used: bool,
    },
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
    /// The worked example, to come back to.
    pub example: Rc<Evaluation>,
    /// How it is shown.
    pub screen: Screen,
    /// What the ticket store counted.
    pub summaries: Rc<Summaries>,
    /// All that follows from the two.
    pub results: Rc<Results>,
    /// For which [`Model::desk_print`] they hold.
    pub results_print: u64,
    /// Who computes them.
    pub(super) evaluator: Evaluator,
    /// Whether they will say what the last change of weights did.
    pub(super) weighs: bool,
    /// The wording of our own questions; empty until it was asked for and came.
    pub wording: Rc<Vec<(QuestionId, Wording)>>,
    /// What stands open of the calendars.
    pub calendars: Rc<CalendarDesk>,
    /// The file being read, if any.
    pub reading: Option<Reading>,
    /// How many more files wait to be read.
    pub waiting: usize,
    /// The file waiting for answers, if any.
    pub review: Option<Rc<Review>>,
    /// What was typed into promises and waits to be corrected.
    pub refused: Vec<RefusedEntry>,
    /// What went wrong last, until it is closed.
    pub notice: Option<Notice>,
    /// Imports whose tickets are no longer in memory: what was counted of them cannot be counted anew.
    pub lost: Vec<ImportId>,
    /// Sheets that were opened on top of each other, the last one in sight.
    pub views: Vec<View>,
    /// Sheets that were made, with what they answer.
    pub sheets: Vec<(Ask, Rc<Sheet>)>,
    /// Stands for all settings by which tickets are counted and shown.
    pub desk_print: u64,
    /// Never given twice, so that undo can bring a vendor back.
    pub next_vendor: u32,
    /// Never given twice, so that undo finds its tickets.
    pub next_import: u32,
    /// Never given twice, so that undo can bring a logged ticket back.
    pub next_logged: u32,
    /// The reader's time zone, in which logged times are shown and typed; UTC until the browser was asked.
    pub zone: Rc<Zone>,
}

impl Model {
    /// A first visit: the worked example, whose results and those of whatever follows are computed at once.
    pub fn first_visit(lang: Lang, room: Room, example: Counted) -> Model {
        let evaluator = Evaluator::at_once();
        let results = evaluator.evaluate(&example.evaluation, &example.summaries);
        let results = results.unwrap_or_else(Results::of_nothing);
        let mut model = Model::begun((lang, room), example, results);
        model.evaluator = evaluator;
        model
    }

    /// The same with results at hand; those of whatever follows are waited for.
    pub fn begun((lang, room): (Lang, Room), example: Counted, results: Results) -> Model {
        let screen = Screen {
            place: Place::Overview,
            lang,
            room,
            has_no_worker: false,
            copied: None,
            now: None,
            rater: 0,
            grounds: Evidence::default(),
            dimension: Dimension::Responsiveness,
        };
        let Counted { evaluation, summaries } = example;
        let example = Rc::new(evaluation.clone());
        let next_vendor =
            evaluation.vendors.iter().map(|vendor| vendor.id.0 + 1).max().unwrap_or(1);
        let summaries = Rc::new(summaries);
        let results = Rc::new(results);
        let history = History::new(evaluation);
        let mut model = Model {
            history,
            example,
            screen,
            summaries,
            results,
            wording: Rc::default(),
            evaluator: Evaluator::default(),
            results_print: 0,
            weighs: false,
            calendars: Rc::default(),
            reading: None,
            waiting: 0,
            lost: Vec::new(),
            review: None,
            refused: Vec::new(),
            notice: None,
            views: Vec::new(),
            sheets: Vec::new(),
            desk_print: 0,
            next_vendor,
            next_import: 1,
            next_logged: 1,
            zone: Rc::new(Zone::utc()),
        };
        model.desk_print = model.desk().print().0;
        model.results_print = model.desk_print;
        model
    }

    /// The evaluation as it is now.
    pub fn evaluation(&self) -> &Rc<Evaluation> {
        self.history.present()
    }

    /// What whoever holds the tickets must know.
    pub fn desk(&self) -> Desk {
        Desk { refused: self.refused.clone(), ..Desk::of(self.evaluation()) }
    }

    /// The sources whose tickets must be counted again for the present settings.
    pub fn uncounted(&self) -> Vec<ImportId> {
        let is_stale = |source: &CountedSource| {
            source.vendors.iter().any(|vendor| {
                let found = self.summaries.get(*vendor, source.id);
                found.is_none_or(|summary| summary.fingerprint != source.fingerprint)
            })
        };
        self.evaluation().sources().iter().filter(|source| is_stale(source)).map(|s| s.id).collect()
    }

    /// What was counted of tickets that are no longer held, for whoever computes results.
    pub fn known_of_lost(&self) -> Vec<(VendorId, ImportId, Summary)> {
        let all = self.summaries.all().iter();
        all.filter(|(_, import, _)| self.lost.contains(import)).cloned().collect()
    }

    /// Whether the store is still counting; tickets that are lost are not waited for.
    pub fn is_recounting(&self) -> bool {
        self.uncounted().iter().any(|id| !self.lost.contains(id))
    }

    /// How many tickets of an import count for some vendor and tier, young ones included; `None` until all
    /// are counted under the present settings.
    pub fn counted_tickets(&self, import: &Import) -> Option<u32> {
        if self.uncounted().contains(&import.id) {
            return None;
        }
        let is_in = |vendor: &VendorId| import.mapping.vendors.contains(&Some(*vendor));
        let summaries = self.summaries.all().iter();
        let present = summaries.filter(|(vendor, of, _)| *of == import.id && is_in(vendor));
        let tiers = present.flat_map(|(.., summary)| &summary.tiers);
        Some(tiers.map(|tier| tier.first_reply.total()).fold(0, u32::saturating_add))
    }

    /// The zone that a file's clocks most likely show: that of the calendar of ordinary tickets, else the reader's.
    pub fn likely_zone(&self) -> String {
        let terms = &self.evaluation().terms;
        let office = terms.tier_calendars[TierId::T3.index()];
        let entry = terms.calendars.iter().find(|entry| entry.id == office);
        let zone = entry.filter(|entry| entry.id != CalendarId::AROUND_THE_CLOCK);
        zone.map_or_else(|| self.calendars.reader_zone.clone(), |entry| entry.zone.clone())
    }

    /// Whether a file that was just read is under review as that import.
    pub(super) fn is_under_review(&self, id: ImportId) -> bool {
        self.review.as_ref().is_some_and(|review| review.id == id && !review.is_reopened)
    }

    /// The vendors that a file's tickets may belong to: none of the example's.
    pub fn known_vendors(&self) -> &[Vendor] {
        if self.evaluation().is_example { &[] } else { &self.evaluation().vendors }
    }

    /// Whether there is anything of the visitor's own that leaving would lose.
    pub fn has_own_work(&self) -> bool {
        let present = &**self.evaluation();
        *present != Evaluation::default() && *present != *self.example
    }
}
