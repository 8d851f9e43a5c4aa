//! How wide the window is.

use gloo::events::EventListener;
use web_sys::MediaQueryList;

use crate::chart::Room;

/// The same width at which the style sheet stacks the page.
const NARROW: &str = "(max-width: 40rem)";

fn query() -> Option<MediaQueryList> {
    web_sys::window()?.match_media(NARROW).ok().flatten()
}

fn room_of(query: &MediaQueryList) -> Room {
    if query.matches() { Room::Narrow } else { Room::Wide }
}

/// The room there is now.
pub fn current() -> Room {
    query().map_or(Room::Wide, |query| room_of(&query))
}

/// Calls back whenever the window becomes wide or narrow, for as long as the listener lives.
pub fn watch(changed: impl Fn(Room) + 'static) -> Option<EventListener> {
    let query = query()?;
    Some(EventListener::new(&query.clone(), "change", move |_| changed(room_of(&query))))
}
