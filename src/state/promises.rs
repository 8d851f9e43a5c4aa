//! Promises and policies as forms enter them: nothing typed is lost, and what can't stand in a field is kept
//! with its reason.

use std::rc::Rc;

use super::fields;
use super::model::Model;
use crate::domain::desk::RefusedEntry;
use crate::domain::evaluation::Evaluation;
use crate::domain::sla::{Commitment, EntryError, PolicyChange, PromiseField, PromiseId};
use crate::domain::terms::Terms;
use crate::sheets::{Entry, PromiseAct, View};

/// Takes over what was entered into a form; each entry is a step of its own.
pub(super) fn entered(model: &mut Model, entry: Entry, typed: &str) {
    let before = model.desk().print();
    match entry {
        Entry::Promise(id, field) => enter(model, id, field, typed),
        Entry::Policy(row) => choose(model, row, typed),
        Entry::Answer(..) | Entry::Rater(_) | Entry::Weight(_) | Entry::Rule(_) | Entry::Fit(_) => {
            fields::entered(model, entry, typed);
        }
        // The file is read once more; its sheet comes anew.
        Entry::Reading(_) => {
            if let Some(review) = &mut model.review {
                Rc::make_mut(review).is_rereading = true;
            }
            model.leave_standing(entry, typed);
        }
    }
    if model.desk().print() != before {
        model.leave_standing(entry, typed);
    }
}

/// Copies a promise or takes it off the record.
pub(super) fn promise(model: &mut Model, act: PromiseAct) {
    match act {
        PromiseAct::Copy { from, to } => copy(model, from, to),
        PromiseAct::Remove(id) => {
            let mut evaluation = Evaluation::clone(model.evaluation());
            evaluation.terms.commitments.retain(|promise| promise.id() != id);
            model.refused.retain(|refused| refused.id != id);
            if model.views.last() == Some(&View::Promises(Some(id))) {
                model.views.pop();
            }
            model.history.record(evaluation, None);
        }
    }
}

/// The first field puts a promise on record, emptying all takes it off.
fn enter(model: &mut Model, id: PromiseId, field: PromiseField, typed: &str) {
    if model.evaluation().vendor(id.vendor).is_none() {
        return;
    }
    let mut evaluation = Evaluation::clone(model.evaluation());
    let found = promise_with(&evaluation.terms, id, field, typed);
    model.refused.retain(|refused| (refused.id, refused.field) != (id, field));
    match found {
        Ok(promise) => {
            put(&mut evaluation.terms, promise);
            model.history.record(evaluation, None);
        }
        Err(error) => {
            let typed = typed.to_owned();
            model.refused.push(RefusedEntry { id, field, typed, error });
        }
    }
}

/// The promise with that entry; a calendar is entered by its place.
fn promise_with(
    terms: &Terms,
    id: PromiseId,
    field: PromiseField,
    typed: &str,
) -> Result<Commitment, EntryError> {
    let on_record = terms.promise(id).cloned();
    let mut promise = on_record.unwrap_or_else(|| Commitment::blank(id.vendor, id.tier));
    if field == PromiseField::Calendar {
        let chosen = typed.parse().ok().and_then(|place: usize| terms.calendars.get(place));
        promise.calendar = chosen.ok_or(EntryError::NoSuchChoice)?.id;
    } else {
        field.enter(&mut promise, typed)?;
    }
    Ok(promise)
}

/// Puts a promise in its place; a blank one is not on record.
fn put(terms: &mut Terms, promise: Commitment) {
    let place = terms.commitments.iter().position(|other| other.id() == promise.id());
    match place {
        Some(place) if promise.is_blank() => drop(terms.commitments.remove(place)),
        Some(place) => terms.commitments[place] = promise,
        None if promise.is_blank() => {}
        None => terms.commitments.push(promise),
    }
}

/// Nothing on record is ever overwritten.
fn copy(model: &mut Model, from: PromiseId, to: PromiseId) {
    let mut evaluation = Evaluation::clone(model.evaluation());
    let is_free = evaluation.terms.promise(to).is_none();
    let Some(promise) = evaluation.terms.promise(from).cloned().filter(|_| is_free) else { return };
    if evaluation.vendor(to.vendor).is_none() {
        return;
    }
    evaluation.terms.commitments.push(Commitment { vendor: to.vendor, tier: to.tier, ..promise });
    model.refused.retain(|refused| refused.id != to);
    for view in model.views.iter_mut().filter(|view| **view == View::Promises(Some(from))) {
        *view = View::Promises(Some(to));
    }
    model.history.record(evaluation, None);
}

/// What is none of a policy's choices changes nothing.
fn choose(model: &mut Model, row: u8, place: &str) {
    let choices = PolicyChange::CHOICES.get(usize::from(row)).copied().unwrap_or_default();
    let chosen = place.parse().ok().and_then(|place: usize| choices.get(place));
    if let Some(chosen) = chosen {
        let mut evaluation = Evaluation::clone(model.evaluation());
        evaluation.terms.policies = chosen.applied_to(&evaluation.terms.policies);
        model.history.record(evaluation, None);
    }
}
