//! Three things to find out next, and how.

use yew::prelude::*;

use crate::components::button::Button;
use crate::components::card::card;
use crate::state::{Action, Model, Place};

/// What there is to find out.
pub struct NextSteps<'a> {
    /// All state.
    pub model: &'a Model,
    /// Where events go.
    pub dispatch: &'a Callback<Action>,
}

impl NextSteps<'_> {
    /// The unknowns most worth finding out.
    pub fn view(&self) -> Html {
        let (words, results) = (self.model.screen.lang.words(), &self.model.results);
        let steps = results.next.iter().map(|step| {
            markup! {
                <li key={format!("{}{}", step.vendor.0, step.question.id)}>
                    <b>{ words.next_line(results, step) }</b>
                    if let Some(wording) = self.model.wording(step.question.id) {
                        { words.text(&wording.find) }
                    }
                    <em>{ words.stake(step) }</em>
                </li>
            }
        });
        card(
            words.find_next,
            words.find_next_why,
            markup! {
                if results.next.is_empty() {
                    <p>{ words.nothing_next }</p>
                } else {
                    <ol class="next-steps">{ for steps }</ol>
                    {
                        Button::new(words.to_answers, self.dispatch.reform(|()| Action::PlaceOpened(Place::Answers)))
                            .quiet()
                            .view()
                    }
                }
            },
        )
    }
}
