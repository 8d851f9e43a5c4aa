//! Small files as a whole.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File};

/// The bytes of a file; of a larger one so many from its beginning.
///
/// # Errors
///
/// When the browser refuses: the file was moved, changed or is not ours to read.
pub async fn bytes(file: &Blob, most: u32) -> Result<Vec<u8>, JsValue> {
    let slice = file.slice_with_f64_and_f64(0.0, f64::from(most))?;
    Ok(Uint8Array::new(&JsFuture::from(slice.array_buffer()).await?).to_vec())
}

/// A file of that name with that text in it.
///
/// # Errors
///
/// When the browser makes none.
pub fn of_text(name: &str, text: &str) -> Result<File, JsValue> {
    File::new_with_str_sequence(&Array::of1(&text.into()), name)
}
