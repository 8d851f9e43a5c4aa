//! The worker's role: takes requests from the page and replies, off the page's thread.

use js_sys::{Array, Uint8Array};
use thiserror::Error;
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope as Scope, File, MessageEvent};

use super::Clerk;
use crate::browser::slices::Pace;
use crate::browser::worker::READY;
use crate::browser::{failure, message_of};
use crate::codec::message::{Reply, Request};

/// Why the worker's role cannot be taken.
#[derive(Debug, Error)]
pub enum ServeError {
    /// Neither a page nor a worker.
    #[error("this program runs in a page or in its worker only")]
    NotAWorker,
    /// The page cannot be told that the worker is ready.
    #[error("the page cannot be reached ({0})")]
    NoPage(String),
}

/// Answers every request from now on, and tells the page that it may ask.
///
/// # Errors
///
/// When this is no worker, or the page cannot be reached.
pub fn serve() -> Result<(), ServeError> {
    let scope: Scope = js_sys::global().dyn_into().map_err(|_| ServeError::NotAWorker)?;
    let (page, clerk) = (scope.clone(), Clerk::new(Pace::Steady));
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let Some((bytes, file)) = request(&event.data()) else { return };
        match Request::from_bytes(&bytes) {
            Ok(request) => {
                let page = page.clone();
                clerk.answer(request, file, move |said| reply(&page, &said));
            }
            Err(error) => failure::report(&error.to_string()),
        }
    });
    // The worker listens until it is ended, so its listener is given away.
    scope.set_onmessage(Some(on_message.into_js_value().unchecked_ref()));
    scope.post_message(&READY.into()).map_err(|error| ServeError::NoPage(message_of(&error)))
}

fn reply(page: &Scope, said: &Reply) {
    if let Err(error) = page.post_message(&Uint8Array::from(said.to_bytes().as_slice())) {
        failure::report(&message_of(&error));
    }
}

/// `[Uint8Array, File | null]`; none for a message that is not ours.
fn request(data: &JsValue) -> Option<(Vec<u8>, Option<File>)> {
    let parts: &Array = data.dyn_ref()?;
    let bytes: Uint8Array = parts.get(0).dyn_into().ok()?;
    Some((bytes.to_vec(), parts.get(1).dyn_into().ok()))
}
