//! How an event changes the model. No effect happens here.

use std::rc::Rc;

use super::action::Action;
use super::calendars;
use super::decision;
use super::history::Topic;
use super::log::log;
use super::model::{Model, Notice, Place, Reading};
use super::promises;
use super::review::Review;
use super::vendors::{add_vendor, remove_vendor, rename_vendor};
use crate::domain::evaluation::Evaluation;
use crate::domain::import::{Import, ImportId};
use crate::domain::sla::{Policies, Tiers};
use crate::domain::terms::Override;

/// The model after something happened.
#[must_use]
pub fn update(model: &Model, action: Action) -> Model {
    let mut next = model.clone();
    match action {
        Action::PlaceOpened(place) => {
            (next.screen.place, next.screen.copied) = (place, None);
            next.views.clear();
        }
        Action::ReportCopied(is_done) => next.screen.copied = Some(is_done),
        Action::LanguageChosen(lang) => next.screen.lang = lang,
        Action::DimensionOpened(dimension) => next.screen.dimension = dimension,
        Action::RoomChanged(room) => next.screen.room = room,
        Action::WorkerForbidden => next.screen.has_no_worker = true,
        Action::FilesWaiting(count) => next.waiting = count,
        Action::NoticeClosed => next.notice = None,
        Action::ViewOpened(view) => next.views.push(view),
        Action::ViewClosed => drop(next.views.pop()),
        Action::SheetMade(made) => next.keep(*made),
        Action::WordingArrived(wording) => next.wording = Rc::new(wording),
        Action::EditEnded => next.history.seal(),
        Action::QuestionnaireWanted | Action::PictureWanted => {}
        Action::ResultsArrived(print, results) => {
            decision::results_arrived(&mut next, print, *results);
            return next;
        }
        Action::QuestionnaireRead(id, read) => decision::questionnaire_read(&mut next, id, read),
        Action::ZoneRead(zone) => next.zone = Rc::new(zone),
        Action::Ticked(now) => next.screen.now = Some(now),
        Action::Log(action) => log(&mut next, action),
        Action::Undone => next.history.undo(),
        Action::Redone => next.history.redo(),
        Action::OwnStarted => {
            next.history.record(Evaluation::default(), None);
            next.screen.place = Place::Overview;
        }
        Action::ExampleOpened => next.history.record(Evaluation::clone(&model.example), None),
        Action::Entered(entry, typed) => promises::entered(&mut next, entry, &typed),
        Action::Promise(act) => promises::promise(&mut next, act),
        Action::Calendar(action) => calendars::update(&mut next, action),
        Action::Decision(action) => decision::update(&mut next, action),
        action @ (Action::FileChosen { .. }
        | Action::ReadingAdvanced(..)
        | Action::ReadingCancelled
        | Action::FileOpened(..)
        | Action::FileRefused(..)
        | Action::FileUnreadable(..)
        | Action::WorkerBroke
        | Action::TicketsLost(..)
        | Action::TicketsSummarised(..)) => reading(&mut next, action),
        action @ (Action::VendorLabelMapped(..)
        | Action::PriorityMapped(..)
        | Action::AsOfChosen(..)
        | Action::SubstanceJudged(..)
        | Action::TicketsImported
        | Action::ReviewDiscarded
        | Action::ReadAgain(..)
        | Action::Replaced(..)
        | Action::ReviewReopened(..)) => review(&mut next, action),
        action => edit(&mut next, action),
    }
    if !next.is_ticking() {
        next.screen.now = None;
    }
    let is_same = Rc::ptr_eq(next.evaluation(), model.evaluation())
        && Rc::ptr_eq(&next.summaries, &model.summaries);
    if !is_same {
        next.refresh();
        next.screen.copied = None;
        let known = next.known_vendors().to_vec();
        with_review(&mut next, |review| review.recheck(&known));
        if next.notice == Some(Notice::TicketsGone) && next.uncounted().is_empty() {
            next.notice = None;
        }
    } else if next.refused != model.refused {
        next.desk_print = next.desk().print().0;
    }
    next
}

/// A change of the evaluation itself.
fn edit(model: &mut Model, action: Action) {
    let mut evaluation = Evaluation::clone(model.evaluation());
    let topic = match action {
        Action::TitleEntered(title) => {
            evaluation.title = title.chars().take(120).collect();
            Some(Topic::Title)
        }
        Action::VendorAdded(name) => {
            add_vendor(&mut evaluation, &mut model.next_vendor, &name);
            None
        }
        Action::VendorRenamed(id, name) => {
            rename_vendor(&mut evaluation, id, &name);
            Some(Topic::VendorName(id))
        }
        Action::VendorRemoved(id) => {
            remove_vendor(&mut evaluation, id);
            None
        }
        Action::TierChanged(id, tier) => {
            evaluation.terms.tiers = evaluation.terms.tiers.with(id, tier);
            Some(Topic::Tier(id))
        }
        Action::TiersReset => {
            evaluation.terms.tiers = Tiers::default();
            None
        }
        Action::SubstanceOverridden(word) => {
            let same = |known: &Override| {
                known.import == word.import
                    && known.ticket == word.ticket
                    && known.event == word.event
            };
            evaluation.terms.overrides.retain(|known| !same(known));
            evaluation.terms.overrides.push(word);
            None
        }
        Action::PoliciesReset => {
            evaluation.terms.policies = Policies::default();
            None
        }
        Action::ImportRemoved(id) => {
            evaluation.imports.retain(|import| import.id != id);
            evaluation.terms.overrides.retain(|word| word.import != id);
            None
        }
        _ => return,
    };
    model.history.record(evaluation, topic);
}

/// What the reading of files and the counting of tickets say. What is about another file than the one
/// being read came too late and is ignored.
fn reading(model: &mut Model, action: Action) {
    let is_current = |id: ImportId| model.reading.as_ref().is_some_and(|reading| reading.id == id);
    match action {
        Action::FileChosen { file, total } => {
            let id = ImportId(model.next_import);
            model.next_import += 1;
            model.reading = Some(Reading { id, file, read: 0, total, replaces: None });
            (model.review, model.notice) = (None, None);
        }
        Action::ReadingAdvanced(id, read) if is_current(id) => {
            model.reading.iter_mut().for_each(|reading| reading.read = read.min(reading.total));
        }
        Action::ReadingCancelled => model.reading = None,
        Action::FileOpened(id, source, open, suspects) if is_current(id) => {
            let replaces = model.reading.take().and_then(|reading| reading.replaces);
            let mut review = Review::of(id, *source, open, model.known_vendors());
            // Words mean what they meant in the file that was brought in last.
            let imports =
                model.evaluation().imports.iter().filter(|_| !model.evaluation().is_example);
            for import in imports {
                let (vendors, tiers) = Review::said(import);
                let is_same_file = replaces == Some(import.id);
                let vendors = if is_same_file { &vendors[..] } else { &[] };
                review = review.remembering(&import.source, vendors, &tiers);
            }
            review.replaces = replaces;
            model.review = Some(Rc::new(review.with_suspects(suspects)));
        }
        Action::FileOpened(id, source, open, suspects) => {
            let Some(before) = model.review.take() else { return };
            model.review = Some(if before.id == id && !before.is_reopened {
                let review = Review::of(id, *source, open, model.known_vendors());
                let review = review.remembering(&before.source, &before.vendors, &before.tiers);
                let (revision, replaces) = (before.revision + 1, before.replaces);
                Rc::new(Review { revision, replaces, ..review.with_suspects(suspects) })
            } else {
                before
            });
        }
        Action::FileRefused(id, error) if model.is_under_review(id) => {
            // A choice by which it can't be read: the review stays as it was, for another one.
            let file = model.review.as_ref().map(|review| review.source.file.clone());
            model.notice = Some(Notice::FileRefused { file: file.unwrap_or_default(), error });
            with_review(model, |review| {
                (review.is_rereading, review.revision) = (false, review.revision + 1);
            });
        }
        Action::FileRefused(id, error) if is_current(id) => {
            let file = model.reading.take().map(|reading| reading.file).unwrap_or_default();
            model.notice = Some(Notice::FileRefused { file, error });
        }
        Action::FileUnreadable(id) if is_current(id) => {
            let file = model.reading.take().map(|reading| reading.file).unwrap_or_default();
            model.notice = Some(Notice::FileUnreadable(file));
        }
        Action::WorkerBroke => {
            // What only the worker held is gone with it.
            model.review = model.review.take().filter(|review| review.is_reopened);
            model.reading = None;
            model.notice = Some(Notice::ReadingBroke);
        }
        Action::TicketsLost(id) => {
            if !model.lost.contains(&id) {
                model.lost.push(id);
            }
            model.notice = Some(Notice::TicketsGone);
        }
        Action::TicketsSummarised(id, found) => {
            Rc::make_mut(&mut model.summaries).extend(id, found);
        }
        _ => {}
    }
}

/// The questions that only a person can answer about a file.
fn review(model: &mut Model, action: Action) {
    match action {
        Action::VendorLabelMapped(label, choice) => with_review(model, |review| {
            if let Some(at) = review.vendors.get_mut(label) {
                *at = choice;
            }
        }),
        Action::AsOfChosen(as_of) => with_review(model, |review| review.as_of = as_of),
        Action::PriorityMapped(label, tier) => with_review(model, |review| {
            if let Some(at) = review.tiers.get_mut(label) {
                *at = Some(tier);
            }
        }),
        Action::SubstanceJudged(index, is_boilerplate) => with_review(model, |review| {
            if let Some(at) = review.boilerplate.get_mut(index) {
                *at = is_boilerplate;
            }
        }),
        Action::TicketsImported => import(model),
        Action::ReviewDiscarded => model.review = None,
        Action::Replaced(which) => with_review(model, |review| review.replaces = which),
        Action::ReadAgain(old) => {
            let Some(import) = model.evaluation().import(old) else { return };
            let file = import.source.file.clone();
            let id = ImportId(model.next_import);
            model.next_import += 1;
            model.review = None;
            model.reading = Some(Reading { id, file, read: 0, total: 1, replaces: Some(old) });
        }
        Action::ReviewReopened(_) if model.review.is_some() || model.reading.is_some() => {}
        Action::ReviewReopened(id) => {
            let reopened = model.evaluation().import(id).map(Review::again);
            model.review = reopened.map(Rc::new);
        }
        _ => {}
    }
}

fn with_review(model: &mut Model, change: impl FnOnce(&mut Review)) {
    if let Some(review) = &mut model.review {
        change(Rc::make_mut(review));
    }
}

/// Brings the reviewed file into the evaluation; one's own file never mixes with the example.
fn import(model: &mut Model) {
    let Some(review) = model.review.take() else { return };
    let present = model.evaluation();
    let mut evaluation =
        if present.is_example { Evaluation::default() } else { Evaluation::clone(present) };
    if !review.is_complete(&evaluation.vendors) {
        model.review = Some(review);
        return;
    }
    let mapping = review.settle(&mut evaluation, &mut model.next_vendor);
    evaluation.terms.overrides.extend(review.overrides());
    if let Some(old) = review.replaces {
        evaluation.imports.retain(|import| import.id != old);
        evaluation.terms.overrides.retain(|word| word.import != old);
    }
    if let Some(import) = evaluation.imports.iter_mut().find(|import| import.id == review.id) {
        import.mapping = mapping;
    } else {
        let (id, source) = (review.id, review.source.clone());
        evaluation.imports.push(Import { id, source, mapping });
    }
    model.history.record(evaluation, None);
}
