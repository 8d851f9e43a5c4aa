//! Reads a file in slices, so that no file has to fit into memory.

use std::cell::Cell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use js_sys::{Date, Promise, Uint8Array};
use thiserror::Error;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

use super::message_of;

const SLICE: usize = 1 << 20;
const MILLISECONDS_BETWEEN_PROGRESS: f64 = 50.0;

/// Why a file was not read to its end.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum ReadError {
    /// Somebody asked the reader to stop.
    #[error("reading was cancelled")]
    Cancelled,
    /// The browser refused a slice: the file was moved, changed or is not ours to read.
    #[error("the file cannot be read ({0}); choose it again")]
    Refused(String),
}

/// Asks a reader to stop before its next slice; clones ask the same reader.
#[derive(Clone, Debug, Default)]
pub struct Stop(Rc<Cell<bool>>);

impl Stop {
    /// Asks the reader to stop.
    pub fn ask(&self) {
        self.0.set(true);
    }

    /// Whether anybody asked.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        self.0.get()
    }
}

/// Whether the thread has other things to do between slices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// A worker's thread: slice follows slice.
    Steady,
    /// The page's own thread: it gets a turn to draw and to hear the person after every slice.
    Yielding,
}

/// Whether whoever eats the slices wants more of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Appetite {
    /// The next slice, please.
    Hungry,
    /// The rest need not be read.
    Sated,
}

/// Hands `file` to `eat` slice by slice until it is sated, and tells `progress` how many bytes are read.
///
/// Progress is told at most 20 times a second.
///
/// # Errors
///
/// When `stop` is asked, and when the browser refuses a slice.
pub async fn read(
    file: &Blob,
    pace: Pace,
    stop: &Stop,
    mut eat: impl FnMut(&[u8]) -> Appetite,
    mut progress: impl FnMut(f64),
) -> Result<(), ReadError> {
    let mut buffer = Vec::new();
    let (size, mut read, mut told) = (file.size(), 0.0, Date::now());
    while read < size {
        fill(&mut buffer, file, read)
            .await
            .map_err(|error| ReadError::Refused(message_of(&error)))?;
        if pace == Pace::Yielding {
            turn().await;
        }
        if stop.is_asked() {
            return Err(ReadError::Cancelled);
        }
        if buffer.is_empty() {
            return Err(ReadError::Refused("it became shorter".to_owned()));
        }
        if eat(&buffer) == Appetite::Sated {
            return Ok(());
        }
        read += length(&buffer);
        let now = Date::now();
        if now - told >= MILLISECONDS_BETWEEN_PROGRESS {
            told = now;
            progress(read);
        }
    }
    Ok(())
}

/// Replaces the content of `buffer` by the slice of `file` that starts at `start`.
async fn fill(buffer: &mut Vec<u8>, file: &Blob, start: f64) -> Result<(), JsValue> {
    #[allow(clippy::cast_precision_loss, reason = "1 MiB is exact")]
    let end = start + SLICE as f64;
    let slice = file.slice_with_f64_and_f64(start, end)?;
    let bytes = Uint8Array::new(&JsFuture::from(slice.array_buffer()).await?);
    buffer.resize(bytes.length() as usize, 0);
    bytes.copy_to(buffer);
    Ok(())
}

#[allow(clippy::cast_precision_loss, reason = "a slice is at most 1 MiB")]
fn length(buffer: &[u8]) -> f64 {
    buffer.len() as f64
}

/// Lets the browser do whatever else is waiting.
async fn turn() {
    let waited = Promise::new(&mut |resolve, _| {
        Timeout::new(0, move || {
            resolve.call0(&JsValue::NULL).ok();
        })
        .forget();
    });
    JsFuture::from(waited).await.ok();
}
