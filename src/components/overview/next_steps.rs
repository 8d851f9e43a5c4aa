//! Three things to find out next, and how.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::button::{Button, Weight};
use crate::components::card::Card;
use crate::domain::results::Results;
use crate::state::{Action, Place};
use crate::words::Lang;

/// What there is to find out.
pub struct NextSteps {
    /// All that was computed.
    pub results: Rc<Results>,
    /// The language.
    pub lang: Lang,
    /// Where events go.
    pub dispatch: Callback<Action>,
}

impl NextSteps {
    /// The unknowns most worth finding out.
    pub fn view(&self) -> Html {
        let (words, results) = (self.lang.words(), &self.results);
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
            { Card { title: words.find_next.into(), note: words.find_next_why.into(), children: html! { <>
                if results.next.is_empty() {
                    <p>{ words.nothing_next }</p>
                } else {
                    <ol class="next-steps">{ for steps }</ol>
                    { Button { text: words.answers.into(), weight: Weight::Quiet, onpress: self.dispatch.reform(|()| Action::PlaceOpened(Place::Answers)), ..Button::default() }.view() }
                }
            </> } }.view() }
        }
    }
}
