//! The third place: files of tickets, what they are taken for, and what they say.

use yew::prelude::*;

mod drop_zone;
use drop_zone::DropZone;

mod reading;
use reading::Reading;

mod review;
use review::Review;

mod review_replies;
use review_replies::ReviewReplies;

mod import;
use import::Import;

mod log;
use log::Log;

mod log_ticket;

mod log_event;

use super::Wish;
use super::card::card;
use super::overview::Compliance;
use super::sheet::Sheet;
use crate::sheets::View;
use crate::state::{Action, Model};

/// What the tickets show.
pub struct Tickets<'a> {
    /// All state.
    pub model: &'a Model,
    /// Where events go.
    pub dispatch: &'a Callback<Action>,
    /// Where wishes go.
    pub wish: &'a Callback<Wish>,
}

impl Tickets<'_> {
    /// One file at a time is read and reviewed; those in use stand below.
    pub fn view(&self) -> Html {
        let Tickets { model, dispatch, wish } = self;
        let (evaluation, results, lang) = (model.evaluation(), &model.results, model.screen.lang);
        let imports = evaluation.imports.iter().map(|import| {
            let counted = model.counted_tickets(import);
            let is_busy = model.reading.is_some() || model.review.is_some();
            Import { import, vendors: &evaluation.vendors, counted, is_busy, lang, dispatch }.view()
        });
        let known = model.known_vendors();
        let used: &[_] = if evaluation.is_example { &[] } else { &evaluation.imports };
        let reading =
            model.review.as_ref().and_then(|review| model.shown(View::Reading(review.id)));
        let shown = reading.as_ref().map(|shown| &*shown.sheet);
        let twin = model.review.as_ref().and_then(|review| {
            let is_twin = |import: &&crate::domain::import::Import| {
                import.id != review.id && import.source.has_same_tickets(&review.source)
            };
            evaluation.imports.iter().find(is_twin).map(|import| import.source.file.as_str())
        });
        markup! {
            <div class="tickets">
                if let Some(review) = &model.review {
                    { Review { review, known, twin, shown, imports: used, lang, dispatch }.view() }
                } else if let Some(reading) = &model.reading {
                    { Reading { reading, lang, dispatch }.view() }
                } else {
                    { DropZone { lang, has_no_worker: model.screen.has_no_worker, wish, dispatch }.view() }
                }
                if model.waiting > 0 {
                    <p class="tickets__waiting" role="status">{ lang.words().files_waiting(model.waiting) }</p>
                }
                { Log { model, dispatch, wish }.view() }
                if !evaluation.imports.is_empty() || !evaluation.logged.is_empty() {
                    { for imports }
                    if let Some(shown) = model.shown(View::Measures) {
                        { card(shown.sheet.title.clone(), if shown.is_stale { lang.words().recounting } else { "" }, Sheet { sheet: &shown.sheet, dispatch }.view()) }
                    }
                    if results.vendors.iter().any(|vendor| vendor.tickets() > 0) {
                        { Compliance { results, tiers: evaluation.terms.tiers, lang, room: model.screen.room, dispatch: Some(dispatch) }.view() }
                    }
                }
            </div>
        }
    }
}
