//! The fourth place: what counts how much, and what replies are measured against.

use yew::prelude::*;

mod weight_sliders;
use weight_sliders::WeightSliders;

mod tier_fields;
use tier_fields::TierFields;

mod calendars;
use calendars::Calendars;

use crate::components::Wish;
use crate::components::button::Button;
use crate::sheets::View;
use crate::state::{Action, Model};

/// What the weights show.
pub struct Weights<'a> {
    /// All state.
    pub model: &'a Model,
    /// Where events go.
    pub dispatch: &'a Callback<Action>,
    /// Where wishes go.
    pub wish: &'a Callback<Wish>,
}

impl Weights<'_> {
    /// Sliders and tiers; everything moves the verdict at once.
    pub fn view(&self) -> Html {
        let Weights { model, dispatch, wish } = self;
        let (evaluation, lang) = (model.evaluation(), model.screen.lang);
        let names = evaluation.terms.calendars.iter().map(|entry| (entry.id, entry.name.clone()));
        let names: Vec<_> = names.collect();
        let open = |view| dispatch.reform(move |()| Action::ViewOpened(view));
        markup! {
            <div class="weights">
                { WeightSliders { weights: &evaluation.weights, results: &model.results, lang, dispatch }.view() }
                { yew::html! { <TierFields tiers={evaluation.terms.tiers} chosen={evaluation.terms.tier_calendars} calendars={names} {lang} dispatch={(*dispatch).clone()} /> } }
                <div class="weights__acts">
                    { Button::new(lang.words().rules(), open(View::Rules)).view() }
                    { Button::new(lang.words().fit(), open(View::Fit)).view() }
                    { Button::new(lang.words().policies(), open(View::Policies)).view() }
                </div>
                { Calendars { model, dispatch, wish }.view() }
            </div>
        }
    }
}
