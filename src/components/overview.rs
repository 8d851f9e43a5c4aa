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
pub struct Overview {
    /// All state.
    pub model: Model,
    /// Where events go.
    pub dispatch: Callback<Action>,
}

impl Overview {
    /// The overview; without vendors, how to begin.
    pub fn view(&self) -> Html {
        let Overview { model, dispatch } = self;
        let (evaluation, lang, room) = (model.evaluation(), model.screen.lang, model.screen.room);
        let results = &model.results;
        if evaluation.vendors.is_empty() {
            return html! {
                <div class="overview">
                    { Verdict { results: results.clone(), lang }.view() }
                    { FirstSteps { lang, dispatch: dispatch.clone() }.view() }
                    <Vendors vendors={evaluation.vendors.clone()} {lang} {dispatch} />
                </div>
            };
        }
        html! {
            <div class="overview">
                { Verdict { results: results.clone(), lang }.view() }
                <div class="overview__two">
                    { Ranking { results: results.clone(), lang }.view() }
                    { NextSteps { results: results.clone(), lang, dispatch: dispatch.clone() }.view() }
                </div>
                { Compliance { results: results.clone(), tiers: evaluation.tiers, lang, room, dispatch: Some(dispatch.clone()), is_open: false }.view() }
                { Contributions { results: results.clone(), lang, room }.view() }
                if evaluation.vendors.len() < 2 {
                    <Vendors vendors={evaluation.vendors.clone()} {lang} {dispatch} />
                }
            </div>
        }
    }
}
