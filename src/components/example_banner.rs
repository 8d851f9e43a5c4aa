//! Says that what is shown is made up, and how to begin one's own.

use yew::prelude::*;

use super::button::Button;
use crate::state::Action;
use crate::words::Lang;

/// What the banner needs.
pub struct ExampleBanner<'a> {
    /// The language.
    pub lang: Lang,
    /// Where events go.
    pub dispatch: &'a Callback<Action>,
}

impl ExampleBanner<'_> {
    /// The banner of the worked example.
    pub fn view(&self) -> Html {
        let words = self.lang.words();
        markup! {
            <div class="example-banner" role="note">
                <span>{ words.example_said }</span>
                {
                    Button::new(words.start_own, self.dispatch.reform(|()| Action::OwnStarted))
                        .view()
                }
            </div>
        }
    }
}
