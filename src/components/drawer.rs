//! What was opened on top of the page: the tickets behind a number, a ticket's timeline.

use yew::prelude::*;

use super::button::Button;
use super::sheet::Sheet;
use crate::state::{Action, Model};

/// What is opened.
pub struct Drawer<'a> {
    /// All state.
    pub model: &'a Model,
    /// Where events go.
    pub dispatch: &'a Callback<Action>,
}

impl Drawer<'_> {
    /// The sheet opened last; nothing when none is.
    pub fn view(&self) -> Html {
        let Drawer { model, dispatch } = self;
        let Some(view) = model.views.last() else { return Html::default() };
        let (words, shown) = (model.screen.lang.words(), model.shown(*view));
        let close = dispatch.reform(|()| Action::ViewClosed);
        let back = if model.views.len() > 1 { words.back() } else { words.dismiss };
        let closed = close.reform(|event: Event| event.prevent_default());
        markup! {
            <dialog class="drawer" oncancel={closed} aria-label={words.behind_it()}>
                <header class="drawer__head">
                    <h2 tabindex="-1">{ shown.as_ref().map_or("", |shown| &shown.sheet.title) }</h2>
                    { Button::new(back, close).view() }
                </header>
                if let Some(shown) = shown {
                    if shown.is_stale {
                        <p role="status">{ words.recounting }</p>
                    }
                    { Sheet { sheet: &shown.sheet, dispatch }.view() }
                } else {
                    <p role="status">{ words.looking_up() }</p>
                }
            </dialog>
        }
    }
}
