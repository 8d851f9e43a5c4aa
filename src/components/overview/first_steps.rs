//! How to begin, while there is nothing yet.

use yew::prelude::*;

use crate::components::button::Button;
use crate::components::card::card;
use crate::state::{Action, Place};
use crate::words::Lang;

/// What the first steps need.
pub struct FirstSteps<'a> {
    /// The language.
    pub lang: Lang,
    /// Where events go.
    pub dispatch: &'a Callback<Action>,
}

impl FirstSteps<'_> {
    /// A verdict in three steps.
    pub fn view(&self) -> Html {
        let (words, dispatch) = (self.lang.words(), &self.dispatch);
        card(
            words.three_steps,
            "",
            html! {
                <>
                    <ol class="first-steps">
                        <li>{ words.step_vendors }</li>
                        <li>{ words.step_tickets }</li>
                        <li>{ words.step_answers }</li>
                    </ol>
                    <div class="first-steps__acts">
                        {
                            Button::new(words.bring_tickets, dispatch.reform(|()| Action::PlaceOpened(Place::Tickets)))
                                .view()
                        }
                        {
                            Button::new(words.see_example, dispatch.reform(|()| Action::ExampleOpened))
                                .quiet()
                                .view()
                        }
                    </div>
                </>
            },
        )
    }
}
