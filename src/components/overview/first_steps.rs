//! How to begin, while there is nothing yet.

use yew::prelude::*;

use crate::components::button::{Button, Weight};
use crate::components::card::Card;
use crate::state::{Action, Place};
use crate::words::Lang;

/// What the first steps need.
pub struct FirstSteps {
    /// The language.
    pub lang: Lang,
    /// Where events go.
    pub dispatch: Callback<Action>,
}

impl FirstSteps {
    /// A verdict in three steps.
    pub fn view(&self) -> Html {
        let (words, dispatch) = (self.lang.words(), &self.dispatch);
        html! {
            { Card { title: words.three_steps.into(), note: AttrValue::default(), children: html! { <>
                <ol class="first-steps">
                    <li>{ words.step_vendors }</li>
                    <li>{ words.step_tickets }</li>
                    <li>{ words.step_answers }</li>
                </ol>
                <div class="first-steps__acts">
                    { Button { text: words.bring_tickets.into(), onpress: dispatch.reform(|()| Action::PlaceOpened(Place::Tickets)), ..Button::default() }.view() }
                    { Button { text: words.see_example.into(), weight: Weight::Quiet, onpress: dispatch.reform(|()| Action::ExampleOpened), ..Button::default() }.view() }
                </div>
            </> } }.view() }
        }
    }
}
