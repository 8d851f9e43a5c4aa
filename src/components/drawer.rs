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
        // Its line is there whether it says something or not, so that nothing moves under a pressed finger.
        let state = match &shown {
            Some(shown) if !shown.is_stale => "",
            Some(_) => words.recounting,
            None => words.looking_up(),
        };
        markup! {
            <dialog class="drawer" oncancel={closed} aria-label={words.behind_it()}>
                <header class="drawer__head">
                    <h2 tabindex="-1">{ shown.as_ref().map_or("", |shown| &shown.sheet.title) }</h2>
                    { Button::new(back, close).view() }
                </header>
                <p class="drawer__state" role="status">{ state }</p>
                if let Some(shown) = shown {
                    { Sheet { sheet: &shown.sheet, dispatch }.view() }
                }
            </dialog>
        }
    }
}
