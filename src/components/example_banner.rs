//! Says that what is shown is made up, and how to begin one's own.

use yew::prelude::*;

use super::button::Button;
use crate::state::Action;
use crate::words::Lang;

/// What the banner needs.
#[derive(Properties, PartialEq)]
pub struct ExampleBannerProps {
    /// The language.
    pub lang: Lang,
    /// Where events go.
    pub dispatch: Callback<Action>,
}

/// The banner of the worked example.
#[component]
pub fn ExampleBanner(props: &ExampleBannerProps) -> Html {
    let words = props.lang.words();
    html! {
        <div class="example-banner" role="note">
            <span>{ words.example_said }</span>
            <Button text={words.start_own} onpress={props.dispatch.reform(|()| Action::OwnStarted)} />
        </div>
    }
}
