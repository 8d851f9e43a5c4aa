//! Where the reader is on the page.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Goes to the top, and puts the focus on the heading there, so that the keyboard and a screen reader follow.
pub fn to_heading() {
    let Some(window) = web_sys::window() else { return };
    window.scroll_to_with_x_and_y(0.0, 0.0);
    let heading =
        window.document().and_then(|document| document.query_selector("main h1").ok().flatten());
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        // Refused nowhere; without it only the focus stays where it was.
        heading.focus().ok();
    }
}
