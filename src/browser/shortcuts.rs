//! Keys that work anywhere on the page.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// What was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortcut {
    /// Ctrl+Z, or with the command key.
    Undo,
    /// Ctrl+Shift+Z or Ctrl+Y.
    Redo,
}

/// Calls back for every shortcut, for as long as the listener lives.
pub fn listen(pressed: impl Fn(Shortcut) + 'static) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&gloo::utils::document(), "keydown", options, move |event| {
        if let Some(shortcut) = event.dyn_ref().and_then(shortcut) {
            event.prevent_default();
            pressed(shortcut);
        }
    })
}

/// The shortcut of a key, unless it belongs to the text field that it was pressed in.
fn shortcut(key: &KeyboardEvent) -> Option<Shortcut> {
    let target = key.target().and_then(|target| target.dyn_into::<Element>().ok());
    if target.is_some_and(|target| has_own_undo(&target)) {
        return None;
    }
    if !(key.ctrl_key() || key.meta_key()) || key.alt_key() {
        return None;
    }
    match (key.key().to_ascii_lowercase().as_str(), key.shift_key()) {
        ("z", false) => Some(Shortcut::Undo),
        ("z", true) | ("y", false) => Some(Shortcut::Redo),
        _ => None,
    }
}

fn has_own_undo(element: &Element) -> bool {
    let kind = element.get_attribute("type");
    let is_field = matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA");
    is_field && !matches!(kind.as_deref(), Some("radio" | "range" | "file"))
}
