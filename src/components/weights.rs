//! The fourth place: what counts how much, and what replies are measured against.

use yew::prelude::*;

mod weight_sliders;
use weight_sliders::WeightSliders;

mod tier_fields;
use tier_fields::TierFields;

use crate::state::{Action, Model};

/// What the weights show.
#[derive(Properties, PartialEq)]
pub struct WeightsProps {
    /// All state.
    pub model: Model,
    /// Where events go.
    pub dispatch: Callback<Action>,
}

/// Sliders and tiers; everything moves the verdict at once.
#[component]
pub fn Weights(props: &WeightsProps) -> Html {
    let WeightsProps { model, dispatch } = props;
    let (evaluation, lang) = (model.evaluation(), model.screen.lang);
    html! {
        <div class="weights">
            <WeightSliders weights={evaluation.weights} results={&model.results} {lang} {dispatch} />
            <TierFields tiers={evaluation.tiers} {lang} {dispatch} />
        </div>
    }
}
