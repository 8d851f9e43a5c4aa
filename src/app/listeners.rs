//! What the shell hears from the browser for as long as the page lives.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use yew::html::Scope;
use yew::prelude::*;

use super::{App, Event};
use crate::browser::shortcuts::Shortcut;
use crate::browser::{leaving, room, shortcuts};
use crate::state::Action;

/// Keys, the window's width, and leaving.
pub(super) fn listen(ctx: &Context<App>, is_unsaved: &Rc<Cell<bool>>) -> Vec<EventListener> {
    let happened = |link: Scope<App>| move |action| link.send_message(Event::Happened(action));
    let (pressed, changed) = (happened(ctx.link().clone()), happened(ctx.link().clone()));
    let keys = shortcuts::listen(move |shortcut| {
        pressed(match shortcut {
            Shortcut::Undo => Action::Undone,
            Shortcut::Redo => Action::Redone,
        });
    });
    let room = room::watch(move |room| changed(Action::RoomChanged(room)));
    let leaving = leaving::guard(Rc::clone(is_unsaved));
    [Some(keys), room, leaving].into_iter().flatten().collect()
}
