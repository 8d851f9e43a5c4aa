//! Tells the page's own error handler what went wrong in here.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    // Fires `error` on the window, and in a worker also on the page's `Worker`.
    #[wasm_bindgen(js_name = reportError, catch)]
    fn report_error(error: &JsValue) -> Result<(), JsValue>;
}

/// By this name `index.html` knows that the program itself speaks.
const NAME: &str = "BackstopError";

/// Shows `message` in the page's `#failure` element.
pub fn report(message: &str) {
    let error = js_sys::Error::new(message);
    error.set_name(NAME);
    // Without `reportError` the trap that follows a panic still reaches the handler, with less to say.
    report_error(&error).ok();
}
