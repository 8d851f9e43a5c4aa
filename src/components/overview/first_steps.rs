//! How to begin, while there is nothing yet.

use yew::prelude::*;

use crate::components::button::{Button, Weight};
use crate::components::card::Card;
use crate::state::{Action, Place};
use crate::words::Lang;

/// What the first steps need.
#[derive(Properties, PartialEq)]
pub struct FirstStepsProps {
    /// The language.
    pub lang: Lang,
    /// Where events go.
    pub dispatch: Callback<Action>,
}

/// A verdict in three steps.
#[component]
pub fn FirstSteps(props: &FirstStepsProps) -> Html {
    let (words, dispatch) = (props.lang.words(), &props.dispatch);
    html! {
        <Card title={words.three_steps}>
            <ol class="first-steps">
                <li>{ words.step_vendors }</li>
                <li>{ words.step_tickets }</li>
                <li>{ words.step_answers }</li>
            </ol>
            <div class="first-steps__acts">
                <Button
                    text={words.bring_tickets}
                    onpress={dispatch.reform(|()| Action::PlaceOpened(Place::Tickets))}
                />
                <Button
                    text={words.see_example}
                    weight={Weight::Quiet}
                    onpress={dispatch.reform(|()| Action::ExampleOpened)}
                />
            </div>
        </Card>
    }
}
