//! The line to the page: takes requests, gives replies.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{File, MessageEvent, MessagePort};

use super::Clerk;
use crate::browser::slices::Pace;
use crate::browser::{failure, message_of};
use crate::codec::message::{Reply, Request};

/// Answers every request that comes through `port`, from now on.
///
/// `[Uint8Array, File | undefined]` comes in, `Uint8Array` goes out. A worker's own scope is a port in all that
/// is used here.
pub fn serve(port: &MessagePort) {
    let is_on_page = web_sys::window().is_some();
    let clerk = Clerk::new(if is_on_page { Pace::Yielding } else { Pace::Steady });
    let page = port.clone();
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
    // It listens until it is ended, so its listener is given away.
    port.set_onmessage(Some(on_message.into_js_value().unchecked_ref()));
}

fn reply(page: &MessagePort, said: &Reply) {
    if let Err(error) = page.post_message(&Uint8Array::from(said.to_bytes().as_slice())) {
        failure::report(&message_of(&error));
    }
}

/// None for a message that is not ours.
fn request(data: &JsValue) -> Option<(Vec<u8>, Option<File>)> {
    let parts: &Array = data.dyn_ref()?;
    let bytes: Uint8Array = parts.get(0).dyn_into().ok()?;
    Some((bytes.to_vec(), parts.get(1).dyn_into().ok()))
}
