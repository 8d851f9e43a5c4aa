//! What the browser decodes: GB 18030, whose tables it has.

use js_sys::{Array, Function, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

/// What turns the next bytes into text; the flag says whether they are the last.
type Decode = Box<dyn FnMut(&[u8], bool) -> String>;

/// A decoder of GB 18030, fed in slices; none where the browser has none.
pub fn gb18030() -> Option<Decode> {
    let decoder = decoder().ok()?;
    Some(Box::new(move |bytes, is_last| text(&decoder, bytes, is_last).unwrap_or_default()))
}

/// A `TextDecoder`, through `Reflect`: the binding would not catch what it throws.
fn decoder() -> Result<JsValue, JsValue> {
    let constructor: Function =
        Reflect::get(&js_sys::global(), &"TextDecoder".into())?.dyn_into()?;
    Reflect::construct(&constructor, &Array::of1(&"gb18030".into()))
}

fn text(decoder: &JsValue, bytes: &[u8], is_last: bool) -> Result<String, JsValue> {
    let options = Object::new();
    Reflect::set(&options, &"stream".into(), &(!is_last).into())?;
    let decode: Function = Reflect::get(decoder, &"decode".into())?.dyn_into()?;
    let said = decode.call2(decoder, &Uint8Array::from(bytes), &options)?;
    Ok(said.as_string().unwrap_or_default())
}
