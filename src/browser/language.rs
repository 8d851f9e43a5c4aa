//! The browser's language, and the page's.

use crate::words::Lang;

/// The language that the browser asks for.
pub fn preferred() -> Lang {
    let tag = web_sys::window().and_then(|window| window.navigator().language());
    Lang::from_tag(&tag.unwrap_or_default())
}

/// Tells the document its language and title, for screen readers, hyphenation and tabs.
pub fn announce(lang: Lang, title: &str) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    document.set_title(title);
    if let Some(root) = document.document_element() {
        // Refused nowhere; without it only hyphenation suffers.
        root.set_attribute("lang", lang.tag()).ok();
    }
}
