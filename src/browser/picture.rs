//! A drawing as a picture.

use gloo::utils::document;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    CanvasRenderingContext2d, Element, HtmlAnchorElement, HtmlCanvasElement, HtmlImageElement,
    XmlSerializer,
};

/// What the style sheet says of shapes that a picture by itself must be told.
const LOOKS: [&str; 7] = [
    "fill",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "font-family",
    "font-weight",
    "fill-opacity",
];

/// How many pixels a drawing's unit has, each way.
const SCALE: u32 = 2;

/// Offers the first drawing of the open dialog as a PNG of that name, in the colours that it has now.
///
/// # Errors
///
/// When there is none, or a sandbox refuses.
pub async fn save(name: &str) -> Result<(), JsValue> {
    let drawing = document().query_selector("dialog[open] svg.chart")?.ok_or(JsValue::NULL)?;
    let size = |of| drawing.get_attribute(of).and_then(|size| size.parse::<u32>().ok());
    let (width, height) = size("width").zip(size("height")).ok_or(JsValue::NULL)?;
    let text = String::from(js_sys::encode_uri_component(&told(&drawing)?));
    let image = HtmlImageElement::new()?;
    image.set_src(&format!("data:image/svg+xml,{text}"));
    JsFuture::from(image.decode()).await?;
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.dyn_into()?;
    let (across, down) = (width * SCALE, height * SCALE);
    canvas.set_width(across);
    canvas.set_height(down);
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
    let context: CanvasRenderingContext2d = context.dyn_into()?;
    let (across, down) = (f64::from(across), f64::from(down));
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, across, down)?;
    let link: HtmlAnchorElement = document().create_element("a")?.dyn_into()?;
    link.set_href(&canvas.to_data_url()?);
    link.set_download(name);
    link.click();
    Ok(())
}

/// The drawing as text, every shape told how it looks.
fn told(drawing: &Element) -> Result<String, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let copy: Element = drawing.clone_node_with_deep(true)?.dyn_into()?;
    copy.set_attribute("xmlns", "http://www.w3.org/2000/svg")?;
    let (shapes, copies) = (drawing.query_selector_all("*")?, copy.query_selector_all("*")?);
    for at in 0..shapes.length() {
        let pair = shapes.item(at).zip(copies.item(at));
        let Some((shape, copy)) = pair else { continue };
        let (shape, copy): (Element, Element) = (shape.dyn_into()?, copy.dyn_into()?);
        let Some(looks) = window.get_computed_style(&shape)? else { continue };
        for look in LOOKS {
            copy.set_attribute(look, &looks.get_property_value(look)?)?;
        }
    }
    XmlSerializer::new()?.serialize_to_string(&copy)
}
