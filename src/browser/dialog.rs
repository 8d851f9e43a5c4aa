//! Opens a dialog that was drawn, so that the page behind it rests.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

/// Opens the page's dialog, if there is one and it is not open.
///
/// Where the browser refuses, it stays closed and the page goes on.
pub fn open() {
    let found = document().query_selector("dialog:not([open])").ok().flatten();
    if let Some(dialog) = found.and_then(|found| found.dyn_into::<HtmlDialogElement>().ok()) {
        dialog.show_modal().ok();
    }
}
