//! Copying text.

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Puts text on the clipboard.
///
/// # Errors
///
/// When the browser or a sandbox refuses; the text must then be offered for copying by hand.
pub async fn copy(text: &str) -> Result<(), JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let navigator = window.navigator();
    // Absent in pages that are not secure, where web-sys would trap.
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into())?;
    if clipboard.is_undefined() {
        return Err(clipboard);
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await.map(|_| ())
}
