//! How to begin, while there is nothing yet.

use yew::prelude::*;

use crate::components::button::Button;
use crate::components::card::card;
use crate::state::{Action, Place};
use crate::words::Lang;

/// What the first steps need.
pub struct FirstSteps<'a> {
    /// Whether the first step is taken.
    pub has_vendors: bool,
    /// The language.
    pub lang: Lang,
    /// Where events go.
    pub dispatch: &'a Callback<Action>,
}

impl FirstSteps<'_> {
    /// A verdict in three steps.
    pub fn view(&self) -> Html {
        let (words, dispatch) = (self.lang.words(), &self.dispatch);
        let open = |place| dispatch.reform(move |()| Action::PlaceOpened(place));
        card(
            words.three_steps,
            "",
            markup! {
                <>
                    <ol class="first-steps">
                        <li class={self.has_vendors.then_some("first-steps__done")}>{ words.step_vendors }</li>
                        <li>{ words.step_tickets }</li>
                        <li>{ words.step_answers }</li>
                    </ol>
                    <div class="first-steps__acts">
                        if self.has_vendors {
                            { Button::new(words.to_answers, open(Place::Answers)).main().view() }
                        }
                        { Button::new(words.bring_tickets, open(Place::Tickets)).view() }
                        if !self.has_vendors {
                            { Button::new(words.see_example, dispatch.reform(|()| Action::ExampleOpened)).quiet().view() }
                        }
                    </div>
                </>
            },
        )
    }
}
