//! Above the page: the title, the language, undo and redo.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::button::{Button, Weight};
use crate::state::{Action, Model};

/// What the bar shows.
pub struct Bar {
    /// All state.
    pub model: Model,
    /// Where events go.
    pub dispatch: Callback<Action>,
}

impl Bar {
    /// The title and what is always at hand.
    pub fn view(&self) -> Html {
        let (model, dispatch) = (&self.model, &self.dispatch);
        let (words, lang) = (model.screen.lang.words(), model.screen.lang);
        let entered = dispatch.reform(|event: InputEvent| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            Action::TitleEntered(input.map(|input| input.value()).unwrap_or_default())
        });
        html! {
            <header class="bar">
                <input
                    class="bar__title"
                    aria-label={words.title_label}
                    placeholder={words.untitled}
                    maxlength="120"
                    value={model.evaluation().title.clone()}
                    oninput={entered}
                    onchange={dispatch.reform(|_: Event| Action::EditEnded)}
                />
                <span class="bar__acts">
                    { Button { text: words.undo.into(), weight: Weight::Quiet, is_disabled: !model.history.has_past(), onpress: dispatch.reform(|()| Action::Undone), ..Button::default() }.view() }
                    { Button { text: words.redo.into(), weight: Weight::Quiet, is_disabled: !model.history.has_future(), onpress: dispatch.reform(|()| Action::Redone), ..Button::default() }.view() }
                    { Button { text: words.other_language.into(), onpress: dispatch.reform(move |()| Action::LanguageChosen(lang.other())), ..Button::default() }.view() }
                </span>
            </header>
        }
    }
}
