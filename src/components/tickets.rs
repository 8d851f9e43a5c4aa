//! The third place: files of tickets, what they are taken for, and what they say.

use yew::prelude::*;

mod drop_zone;
use drop_zone::DropZone;

mod reading;
use reading::Reading;

mod review;
use review::Review;

mod import;
use import::Import;

mod problems;
pub(super) use problems::Problems;

mod formats;
use formats::Formats;

use super::Wish;
use super::overview::Compliance;
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
            html! { { Import { import, vendors: &evaluation.vendors, lang, dispatch }.view() } }
        });
        let known = if evaluation.is_example { &[] } else { &evaluation.vendors[..] };
        html! {
            <div class="tickets">
                if let Some(review) = &model.review {
                    { Review { review, known, lang, dispatch }.view() }
                } else if let Some(reading) = &model.reading {
                    { Reading { reading, lang, dispatch }.view() }
                } else {
                    { DropZone { lang, has_no_worker: model.screen.has_no_worker, wish }.view() }
                }
                if !evaluation.imports.is_empty() {
                    { for imports }
                    { Compliance { results, tiers: evaluation.tiers, lang, room: model.screen.room, is_open: false, dispatch: None }.view() }
                }
                { Formats { lang }.view() }
            </div>
        }
    }
}
