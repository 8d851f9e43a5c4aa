//! Both programs in one, for the single file: there nothing is loaded on demand, and what both need is there once.

use backstop::browser::failure;
use backstop::{app, worker};
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::MessagePort;

/// The page says which of the two it wants.
fn main() {}

/// Draws the page.
#[wasm_bindgen]
pub fn mount() {
    if let Err(error) = app::mount() {
        failure::report(&error.to_string());
    }
}

/// Answers what comes through this port, or this worker's scope.
#[wasm_bindgen]
pub fn serve(port: &MessagePort) {
    worker::serve(port);
}
