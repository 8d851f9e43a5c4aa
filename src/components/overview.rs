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

use super::Wish;
use super::vendors::Vendors;
use super::verdict::Verdict;
use crate::state::{Action, Model};

/// What the overview shows.
#[derive(Properties, PartialEq)]
pub struct OverviewProps {
    /// All state.
    pub model: Model,
    /// Where events go.
    pub dispatch: Callback<Action>,
    /// Where wishes go.
    pub wish: Callback<Wish>,
}

/// The overview; without vendors, how to begin.
#[component]
pub fn Overview(props: &OverviewProps) -> Html {
    let OverviewProps { model, dispatch, .. } = props;
    let (evaluation, lang, room) = (model.evaluation(), model.screen.lang, model.screen.room);
    let results = &model.results;
    if evaluation.vendors.is_empty() {
        return html! {
            <div class="overview">
                <Verdict {results} {lang} />
                <FirstSteps {lang} {dispatch} />
                <Vendors vendors={evaluation.vendors.clone()} {lang} {dispatch} />
            </div>
        };
    }
    html! {
        <div class="overview">
            <Verdict {results} {lang} />
            <div class="overview__two">
                <Ranking {results} {lang} />
                <NextSteps {results} {lang} {dispatch} />
            </div>
            <Compliance {results} tiers={evaluation.tiers} {lang} {room} {dispatch} />
            <Contributions {results} {lang} {room} />
            if evaluation.vendors.len() < 2 {
                <Vendors vendors={evaluation.vendors.clone()} {lang} {dispatch} />
            }
        </div>
    }
}
