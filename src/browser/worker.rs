//! The page's end of the program that reads files and counts tickets.
//!
//! That program is loaded when there is something for it to do. It runs in a worker or, where there can be none, on
//! the page's own thread; `index.html` connects to it and hides the difference.

use js_sys::Uint8Array;
use thiserror::Error;
use wasm_bindgen::prelude::*;
use web_sys::File;

use super::message_of;

#[wasm_bindgen]
extern "C" {
    /// Both functions are called for as long as the program runs: with every reply, and once when it stops.
    #[wasm_bindgen(js_name = backstopConnect, catch)]
    async fn connect(
        heard: &Closure<dyn Fn(Uint8Array)>,
        stopped: &Closure<dyn Fn()>,
    ) -> Result<JsValue, JsValue>;

    /// What `index.html` gives in return.
    type Line;

    #[wasm_bindgen(method, catch)]
    fn post(this: &Line, bytes: Uint8Array, file: Option<&File>) -> Result<(), JsValue>;

    #[wasm_bindgen(method, getter, js_name = isWorker)]
    fn is_worker(this: &Line) -> bool;

    #[wasm_bindgen(method)]
    fn end(this: &Line);
}

/// Why there is no such program, or no longer.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum WorkerError {
    /// The program could not be loaded or started.
    #[error("the program that reads files cannot be loaded ({0})")]
    NotLoaded(String),
    /// A message could not be given to it.
    #[error("it cannot be sent this ({0})")]
    NotSent(String),
}

/// A program that is ready; dropping it ends it.
pub struct Worker {
    line: Line,
    // Called as long as the program runs.
    _heard: Closure<dyn Fn(Uint8Array)>,
    _stopped: Closure<dyn Fn()>,
}

impl Worker {
    /// Starts the program and waits until it is ready.
    ///
    /// `heard` is then called with every reply, and `stopped` when it comes to its end by an error of its own.
    ///
    /// # Errors
    ///
    /// When it cannot be loaded, in a worker or on the page.
    pub async fn start(
        heard: impl Fn(Vec<u8>) + 'static,
        stopped: impl Fn() + 'static,
    ) -> Result<Self, WorkerError> {
        let heard = Closure::new(move |bytes: Uint8Array| heard(bytes.to_vec()));
        let stopped = Closure::new(stopped);
        let line = connect(&heard, &stopped)
            .await
            .map_err(|error| WorkerError::NotLoaded(message_of(&error)))?;
        Ok(Self { line: line.unchecked_into(), _heard: heard, _stopped: stopped })
    }

    /// Whether it has a thread of its own.
    pub fn is_apart(&self) -> bool {
        self.line.is_worker()
    }

    /// Sends `bytes`, and the file they speak of.
    ///
    /// # Errors
    ///
    /// When the browser cannot copy the message.
    pub fn send(&self, bytes: &[u8], file: Option<&File>) -> Result<(), WorkerError> {
        let sent = self.line.post(Uint8Array::from(bytes), file);
        sent.map_err(|error| WorkerError::NotSent(message_of(&error)))
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.line.end();
    }
}
