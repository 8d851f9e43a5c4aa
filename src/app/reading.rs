//! Files that are read once more, or otherwise.

use yew::Context;

use super::App;
use crate::codec::message::Request;
use crate::domain::import::ImportId;
use crate::sheets::Entry;
use crate::state::Action;

impl App {
    /// Passes on what was said about the reading of a file.
    pub(super) fn read_otherwise(&mut self, ctx: &Context<App>, action: &Action) {
        let review = self.model.review.as_ref().map(|review| review.id);
        if let (Some(id), Action::Entered(Entry::Reading(choice), typed)) = (review, action) {
            self.ask(ctx, Request::Choose(id, *choice, typed.clone()), None);
        }
    }

    /// Asks for a file in use once more, where that is what is now being read.
    pub(super) fn read_again(&mut self, ctx: &Context<App>, before: Option<ImportId>) {
        let Some(reading) = &self.model.reading else { return };
        if let Some(old) = reading.replaces.filter(|_| Some(reading.id) != before) {
            let id = reading.id;
            self.ask(ctx, Request::ReadAgain(old, id), None);
        }
    }

    /// A file that was never used is forgotten; one whose mapping was only looked at is kept.
    pub(super) fn drop_review(&mut self, ctx: &Context<App>) {
        let fresh = self.model.review.as_ref().filter(|review| !review.is_reopened);
        if let Some(id) = fresh.map(|review| review.id) {
            self.ask(ctx, Request::Drop(id), None);
        }
    }
}
