//! The page's end of its worker: a classic Blob worker that runs this same program.
//!
//! A Blob worker is the one form that starts over http, from a file and in a sandbox. It is sent the
//! compiled module, says `"ready"`, then takes `[Uint8Array, File | null]` and replies `Uint8Array`.

use std::cell::Cell;
use std::rc::Rc;

use gloo::{timers::callback::Timeout, utils::document};
use js_sys::{Array, Function, Promise, Uint8Array};
use thiserror::Error;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, ErrorEvent, Event, File, MessageEvent, Response, Url, Worker as Thread,
};

use super::message_of;

/// What the worker says once it can be asked.
pub const READY: &str = "ready";
const MILLISECONDS_TO_READY: u32 = 5_000;

/// Why there is no worker, or no longer.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum WorkerError {
    /// The worker's program could not be found.
    #[error("the worker's program cannot be loaded ({0})")]
    NoSource(String),
    /// The browser or its policy allows no worker.
    #[error("no worker can be started here ({0})")]
    Refused(String),
    /// A message could not be given to the worker.
    #[error("the worker cannot be sent this ({0})")]
    NotSent(String),
    /// The worker came to its end by an error of its own.
    #[error("the worker stopped ({0})")]
    Stopped(String),
}

/// A worker that is ready; dropping it ends it.
pub struct Worker {
    thread: Thread,
    // The browser calls these as long as the thread lives.
    _hear: Closure<dyn FnMut(MessageEvent)>,
    _fail: Closure<dyn FnMut(Event)>,
}

impl Worker {
    /// Starts the worker and waits until it is ready, for five seconds at most.
    ///
    /// `heard` is then called with every reply, and with an error when the worker stops.
    ///
    /// # Errors
    ///
    /// When there can be no worker: do its work on the page's own thread instead.
    pub async fn start(
        heard: impl Fn(Result<Vec<u8>, WorkerError>) + 'static,
    ) -> Result<Self, WorkerError> {
        let source = source().await.map_err(|error| WorkerError::NoSource(message_of(&error)))?;
        let thread = spawn(&source).map_err(|error| WorkerError::Refused(message_of(&error)))?;
        let (ready, is_ready, is_not) = settling();
        let (heard, serves) = (Rc::new(heard), Rc::new(Cell::new(false)));
        let hear = hear(Rc::clone(&heard), Rc::clone(&serves), is_ready);
        let fail = fail(heard, serves, is_not.clone());
        thread.set_onmessage(Some(hear.as_ref().unchecked_ref()));
        thread.set_onerror(Some(fail.as_ref().unchecked_ref()));
        // From here on, dropping `worker` on an early return ends the thread.
        let worker = Self { thread, _hear: hear, _fail: fail };
        worker.post(&wasm_bindgen::module())?;
        let _limit = Timeout::new(MILLISECONDS_TO_READY, move || {
            settle(&is_not, "it did not say that it is ready");
        });
        JsFuture::from(ready).await.map_err(|error| WorkerError::Refused(message_of(&error)))?;
        Ok(worker)
    }

    /// Sends `bytes`, and the file they speak of.
    ///
    /// # Errors
    ///
    /// When the browser cannot copy the message.
    pub fn send(&self, bytes: &[u8], file: Option<&File>) -> Result<(), WorkerError> {
        let file = file.map_or(JsValue::NULL, JsValue::from);
        self.post(&Array::of2(&Uint8Array::from(bytes), &file))
    }

    fn post(&self, message: &JsValue) -> Result<(), WorkerError> {
        self.thread.post_message(message).map_err(|error| WorkerError::NotSent(message_of(&error)))
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.thread.set_onmessage(None);
        self.thread.set_onerror(None);
        self.thread.terminate();
    }
}

/// The worker's JavaScript: a script of this page, or else the file that the page names.
async fn source() -> Result<String, JsValue> {
    if let Some(script) = document().get_element_by_id("worker-source") {
        return Ok(script.text_content().unwrap_or_default());
    }
    let address = document()
        .query_selector("meta[name='worker']")?
        .and_then(|meta| meta.get_attribute("content"))
        .ok_or("the page does not name it")?;
    let window = web_sys::window().ok_or("there is no window")?;
    let response: Response = JsFuture::from(window.fetch_with_str(&address)).await?.dyn_into()?;
    if !response.ok() {
        return Err(format!("{address}: status {}", response.status()).into());
    }
    Ok(JsFuture::from(response.text()?).await?.as_string().unwrap_or_default())
}

fn spawn(source: &str) -> Result<Thread, JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type("text/javascript");
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&source.into()), &kind)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let thread = Thread::new(&address);
    // The worker has taken hold of the text by now, whatever became of it.
    Url::revoke_object_url(&address)?;
    thread
}

/// A promise and the two functions that settle it; only the first call counts.
fn settling() -> (Promise, Function, Function) {
    let mut functions = None;
    let promise = Promise::new(&mut |resolve, reject| functions = Some((resolve, reject)));
    let (resolve, reject) = functions.expect("a promise calls its executor at once");
    (promise, resolve, reject)
}

fn settle(settler: &Function, value: &str) {
    settler.call1(&JsValue::NULL, &value.into()).expect("settling a promise never throws");
}

fn hear(
    heard: Rc<impl Fn(Result<Vec<u8>, WorkerError>) + 'static>,
    serves: Rc<Cell<bool>>,
    is_ready: Function,
) -> Closure<dyn FnMut(MessageEvent)> {
    Closure::new(move |event: MessageEvent| {
        if let Ok(bytes) = event.data().dyn_into::<Uint8Array>() {
            heard(Ok(bytes.to_vec()));
        } else {
            serves.set(true);
            settle(&is_ready, READY);
        }
    })
}

fn fail(
    heard: Rc<impl Fn(Result<Vec<u8>, WorkerError>) + 'static>,
    serves: Rc<Cell<bool>>,
    is_not: Function,
) -> Closure<dyn FnMut(Event)> {
    Closure::new(move |event: Event| {
        event.prevent_default();
        // A worker that a policy refuses fires a plain `Event`, which has no message.
        let message = event
            .dyn_ref::<ErrorEvent>()
            .map_or_else(|| "its policy forbids it".to_owned(), ErrorEvent::message);
        // One failure is told once: a trap follows every panic.
        if serves.replace(false) {
            heard(Err(WorkerError::Stopped(message)));
        } else {
            settle(&is_not, &message);
        }
    })
}
