//! Promises as a form enters them: nothing typed is lost, and what can't stand in a field is said beside it.

use super::history::Topic;
use super::model::Model;
use crate::domain::evaluation::Evaluation;
use crate::domain::sla::{Commitment, EntryError, PromiseField, PromiseId};
use crate::domain::terms::Terms;

/// Something that happened to promises.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PromiseAction {
    /// One was opened for editing, on record or not.
    Opened(PromiseId),
    /// The one opened was closed.
    Closed,
    /// A field was entered; the first one puts the promise on record, emptying all takes it off.
    Entered(PromiseId, PromiseField, String),
    /// One was copied to where nothing is on record.
    Copied {
        /// The one on record.
        from: PromiseId,
        /// The new one; it is opened.
        to: PromiseId,
    },
    /// One was taken off the record.
    Removed(PromiseId),
}

/// What was typed into a field and can't stand there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedEntry {
    /// Into which promise.
    pub id: PromiseId,
    /// Into which field.
    pub field: PromiseField,
    /// As it was typed.
    pub typed: String,
    /// Why it can't stand.
    pub error: EntryError,
}

/// Where promises are edited.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PromiseDesk {
    /// The one that is open, if any.
    pub opened: Option<PromiseId>,
    /// What waits to be corrected; it stays when its promise is closed.
    pub refused: Vec<RefusedEntry>,
}

impl PromiseDesk {
    /// What was refused in a promise.
    pub fn refused_in(&self, id: PromiseId) -> impl Iterator<Item = &RefusedEntry> {
        self.refused.iter().filter(move |refused| refused.id == id)
    }
}

/// Changes the promises, or which of them is open.
pub(super) fn promise(model: &mut Model, action: PromiseAction) {
    match action {
        PromiseAction::Opened(id) => model.promises.opened = Some(id),
        PromiseAction::Closed => model.promises.opened = None,
        PromiseAction::Entered(id, field, typed) => enter(model, id, field, typed),
        PromiseAction::Copied { from, to } => copy(model, from, to),
        PromiseAction::Removed(id) => {
            let mut evaluation = Evaluation::clone(model.evaluation());
            evaluation.terms.commitments.retain(|promise| promise.id() != id);
            model.promises.refused.retain(|refused| refused.id != id);
            model.promises.opened = model.promises.opened.filter(|opened| *opened != id);
            model.history.record(evaluation, None);
        }
    }
}

fn enter(model: &mut Model, id: PromiseId, field: PromiseField, typed: String) {
    if model.evaluation().vendor(id.vendor).is_none() {
        return;
    }
    let mut evaluation = Evaluation::clone(model.evaluation());
    let entered = entered(&evaluation.terms, id, field, &typed);
    model.promises.refused.retain(|refused| (refused.id, refused.field) != (id, field));
    match entered {
        Ok(promise) => {
            put(&mut evaluation.terms, promise);
            model.history.record(evaluation, Some(Topic::Promise(id, field)));
        }
        Err(error) => model.promises.refused.push(RefusedEntry { id, field, typed, error }),
    }
}

/// The promise with that entry.
fn entered(
    terms: &Terms,
    id: PromiseId,
    field: PromiseField,
    typed: &str,
) -> Result<Commitment, EntryError> {
    let on_record = terms.promise(id).cloned();
    let mut promise = on_record.unwrap_or_else(|| Commitment::blank(id.vendor, id.tier));
    field.enter(&mut promise, typed)?;
    let is_known = terms.calendars.iter().any(|calendar| calendar.id == promise.calendar);
    if field == PromiseField::Calendar && !is_known {
        return Err(EntryError::NoSuchChoice);
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
    model.promises.refused.retain(|refused| refused.id != to);
    model.promises.opened = Some(to);
    model.history.record(evaluation, None);
}
