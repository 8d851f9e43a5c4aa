//! Three things to find out next, and how.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::button::{Button, Weight};
use crate::components::card::Card;
use crate::domain::results::Results;
use crate::state::{Action, Place};
use crate::words::Lang;

/// What there is to find out.
#[derive(Properties, PartialEq)]
pub struct NextStepsProps {
    /// All that was computed.
    pub results: Rc<Results>,
    /// The language.
    pub lang: Lang,
    /// Where events go.
    pub dispatch: Callback<Action>,
}

/// The unknowns most worth finding out.
#[component]
pub fn NextSteps(props: &NextStepsProps) -> Html {
    let (words, results) = (props.lang.words(), &props.results);
    let steps = results.next.iter().map(|step| {
        html! {
            <li key={format!("{}{}", step.vendor.0, step.question.id)}>
                <b>{ words.next_line(results, step) }</b>
                { words.text(step.question.find_out) }
                <em>{ words.stake(step) }</em>
            </li>
        }
    });
    html! {
        <Card title={words.find_next} note={words.find_next_why}>
            if results.next.is_empty() {
                <p>{ words.nothing_next }</p>
            } else {
                <ol class="next-steps">{ for steps }</ol>
                <Button
                    text={words.answers}
                    weight={Weight::Quiet}
                    onpress={props.dispatch.reform(|()| Action::PlaceOpened(Place::Answers))}
                />
            }
        </Card>
    }
}
