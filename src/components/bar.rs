//! Above the page: the title, the language, undo and redo.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::button::Button;
use crate::state::{Action, Model};

/// What the bar shows.
pub struct Bar<'a> {
    /// All state.
    pub model: &'a Model,
    /// Where events go.
    pub dispatch: &'a Callback<Action>,
}

impl Bar<'_> {
    /// The title and what is always at hand.
    pub fn view(&self) -> Html {
        let (model, dispatch) = (&self.model, &self.dispatch);
        let (words, lang) = (model.screen.lang.words(), model.screen.lang);
        let entered = dispatch.reform(|event: InputEvent| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            Action::TitleEntered(input.map(|input| input.value()).unwrap_or_default())
        });
        markup! {
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
                    {
                        Button::new(words.undo, dispatch.reform(|()| Action::Undone))
                            .quiet()
                            .disabled(!model.history.has_past())
                            .view()
                    }
                    {
                        Button::new(words.redo, dispatch.reform(|()| Action::Redone))
                            .quiet()
                            .disabled(!model.history.has_future())
                            .view()
                    }
                    {
                        Button::new(words.other_language, dispatch.reform(move |()| Action::LanguageChosen(lang.other())))
                            .view()
                    }
                </span>
            </header>
        }
    }
}
