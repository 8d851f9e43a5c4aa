//! The navigation: five places.

use yew::prelude::*;

use crate::state::{Action, Model, Place};
use crate::words::Words;

/// What the navigation shows.
pub struct Rail<'a> {
    /// All state.
    pub model: &'a Model,
    /// Where events go.
    pub dispatch: &'a Callback<Action>,
}

impl Rail<'_> {
    /// Five places, each with its count; at the foot of a phone's screen.
    pub fn view(&self) -> Html {
        let words = self.model.screen.lang.words();
        let places = Place::ALL.into_iter().map(|place| {
            let is_here = self.model.screen.place == place;
            let open = self.dispatch.reform(move |_: MouseEvent| Action::PlaceOpened(place));
            let (name, count) = (place_name(words, place), count(self.model, place));
            markup! {
                <button
                    key={place as usize}
                    type="button"
                    class={classes!("rail__place", is_here.then_some("rail__place--here"))}
                    aria-current={is_here.then_some("page")}
                    onclick={open}
                >
                    { name }
                    if let Some(count) = count {
                        <small class="rail__count">{ count }</small>
                    }
                </button>
            }
        });
        markup! {
            <nav class="rail" aria-label={words.places}>
                <div class="rail__name">{ words.app }<small>{ words.tagline }</small></div>
                { for places }
                <p class="rail__foot">{ words.stays_here }</p>
            </nav>
        }
    }
}

/// What a place is called.
pub(super) fn place_name(words: &Words, place: Place) -> &'static str {
    match place {
        Place::Overview => words.overview,
        Place::Answers => words.answers,
        Place::Tickets => words.tickets,
        Place::Weights => words.weights,
        Place::Report => words.report,
    }
}

fn count(model: &Model, place: Place) -> Option<String> {
    let (evaluation, words) = (model.evaluation(), model.screen.lang.words());
    match place {
        Place::Answers if !evaluation.vendors.is_empty() => {
            let asked = model.results.known_or_asked();
            Some(format!("{asked} / {}", evaluation.vendors.len() * model.results.questions.len()))
        }
        Place::Tickets if !(evaluation.imports.is_empty() && evaluation.logged.is_empty()) => {
            let tickets =
                model.results.vendors.iter().map(crate::domain::results::VendorResult::tickets);
            Some(words.count(tickets.fold(0, u32::saturating_add)))
        }
        _ => None,
    }
}
