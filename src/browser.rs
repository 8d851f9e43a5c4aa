//! Every effect on the browser, one module each.

pub mod failure;

pub mod slices;

pub mod worker;

pub mod language;

pub mod room;

pub mod shortcuts;

pub mod leaving;

pub mod clipboard;

pub mod dragging;

pub mod saving;

pub mod picture;

pub mod zones;

pub mod whole_file;

pub mod decoding;

pub mod scrolling;

pub mod clock;
pub mod dialog;

use wasm_bindgen::{JsCast, JsValue};

/// The message of whatever JavaScript threw.
#[must_use]
pub fn message_of(thrown: &JsValue) -> String {
    match thrown.dyn_ref::<js_sys::Error>() {
        Some(error) => String::from(error.to_string()),
        None => thrown.as_string().unwrap_or_else(|| format!("{thrown:?}")),
    }
}
