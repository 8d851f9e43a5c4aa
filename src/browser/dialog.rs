//! Opens a dialog that was drawn, so that the page behind it rests, and closes it.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

/// Opens the page's dialog, if there is one and it is not open.
///
/// Where the browser refuses, it stays closed and the page goes on.
pub fn open() {
    if let Some(dialog) = found("dialog:not([open])") {
        dialog.show_modal().ok();
    }
}

/// Closes the page's dialog, if there is one: the focus returns to what opened it.
pub fn close() {
    if let Some(dialog) = found("dialog") {
        dialog.close();
    }
}

fn found(selector: &str) -> Option<HtmlDialogElement> {
    document().query_selector(selector).ok()??.dyn_into().ok()
}
