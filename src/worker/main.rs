//! The program that reads files and counts tickets; the page connects to it by [`serve`].

use backstop::{browser::failure, worker};
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::MessagePort;

fn main() {
    std::panic::set_hook(Box::new(|panic| failure::report(&panic.to_string())));
}

/// Answers what comes through this port, or this worker's scope.
#[wasm_bindgen]
pub fn serve(port: &MessagePort) {
    worker::serve(port);
}
