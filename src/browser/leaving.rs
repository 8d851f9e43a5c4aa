//! Asks before the page is left with something in it.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};

/// Asks for as long as the listener lives, whenever `is_unsaved` holds.
pub fn guard(is_unsaved: Rc<Cell<bool>>) -> Option<EventListener> {
    let window = web_sys::window()?;
    let options = EventListenerOptions::enable_prevent_default();
    Some(EventListener::new_with_options(&window, "beforeunload", options, move |event| {
        if is_unsaved.get() {
            event.prevent_default();
        }
    }))
}
