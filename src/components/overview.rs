//! The first place: verdict, ranking, one compliance chart, what to find out next.

use yew::prelude::*;

mod ranking;
use ranking::Ranking;

mod next_steps;
use next_steps::NextSteps;

mod compliance;
pub use compliance::Compliance;

mod contributions;
use contributions::Contributions;

mod first_steps;
use first_steps::FirstSteps;

use super::vendors::Vendors;
use super::verdict::Verdict;
use crate::state::{Action, Model};

/// What the overview shows.
pub struct Overview<'a> {
    /// All state.
    pub model: &'a Model,
    /// Where events go.
    pub dispatch: &'a Callback<Action>,
}

impl Overview<'_> {
    /// The overview; without vendors, how to begin.
    pub fn view(&self) -> Html {
        let Overview { model, dispatch } = self;
        let (evaluation, lang, room) = (model.evaluation(), model.screen.lang, model.screen.room);
        let results = &model.results;
        let has_answers = evaluation.vendors.iter().any(|v| evaluation.answers.asked(v.id) > 0);
        if !has_answers && evaluation.imports.is_empty() {
            return markup! {
                <div class="overview">
                    { Verdict { model }.view() }
                    { yew::html! { <Vendors vendors={evaluation.vendors.clone()} {lang} dispatch={(*dispatch).clone()} /> } }
                    { FirstSteps { has_vendors: !evaluation.vendors.is_empty(), lang, dispatch }.view() }
                </div>
            };
        }
        markup! {
            <div class="overview">
                { Verdict { model }.view() }
                <div class="overview__two">
                    { Ranking { results, lang, dispatch }.view() }
                    { NextSteps { model, dispatch }.view() }
                </div>
                { Compliance { results, tiers: evaluation.terms.tiers, lang, room, dispatch: Some(dispatch) }.view() }
                { Contributions { results, lang, room }.view() }
                <details>
                    <summary>{ lang.words().edit_vendors }</summary>
                    { yew::html! { <Vendors vendors={evaluation.vendors.clone()} {lang} dispatch={(*dispatch).clone()} /> } }
                </details>
            </div>
        }
    }
}
