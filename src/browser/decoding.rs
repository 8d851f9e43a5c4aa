//! What the browser decodes: encodings that have tables.

use js_sys::{Function, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use crate::domain::import::Encoding;

/// A decoder of bytes in that encoding, fed in slices; where the browser has none, its texts are empty.
pub fn decode(encoding: Encoding) -> Box<dyn FnMut(&[u8], bool) -> String> {
    let label = match encoding {
        Encoding::Utf8 => "utf-8",
        Encoding::Utf16Le => "utf-16le",
        Encoding::Utf16Be => "utf-16be",
        Encoding::Gb18030 => "gb18030",
    };
    let decoder = decoder(label).ok();
    Box::new(move |bytes, is_last| {
        let said = decoder.as_ref().and_then(|decoder| text(decoder, bytes, is_last).ok());
        said.unwrap_or_default()
    })
}

/// A `TextDecoder`, through `Reflect`: the binding would not catch what it throws.
fn decoder(label: &str) -> Result<JsValue, JsValue> {
    let constructor: Function =
        Reflect::get(&js_sys::global(), &"TextDecoder".into())?.dyn_into()?;
    Reflect::construct(&constructor, &js_sys::Array::of1(&label.into()))
}

fn text(decoder: &JsValue, bytes: &[u8], is_last: bool) -> Result<String, JsValue> {
    let options = Object::new();
    Reflect::set(&options, &"stream".into(), &(!is_last).into())?;
    let decode: Function = Reflect::get(decoder, &"decode".into())?.dyn_into()?;
    let said = decode.call2(decoder, &Uint8Array::from(bytes), &options)?;
    Ok(said.as_string().unwrap_or_default())
}
