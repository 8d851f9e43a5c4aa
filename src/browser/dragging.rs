//! What is held over the page.

use web_sys::DragEvent;

/// Whether files are dragged, and not text or a link, which belong to the fields of the page.
pub fn holds_files(event: &DragEvent) -> bool {
    let types = event.data_transfer().map(|data| data.types());
    types.is_some_and(|types| types.includes(&"Files".into(), 0))
}
