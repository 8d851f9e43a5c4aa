//! What time it is, and the reader's time zone.

use js_sys::{Date, Intl, Reflect};

use crate::domain::time::{Instant, Zone};

/// From here on the reader's zone is known: 2010-01-01.
const KNOWN_SINCE: Instant = Instant(1_262_304_000_000);

/// So far ahead it is known: a year, in milliseconds.
const KNOWN_AHEAD: i64 = 366 * 86_400_000;

/// This moment, to the second, which is what a field of date and time can show.
#[allow(clippy::cast_possible_truncation)]
pub fn now() -> Instant {
    Instant((Date::now() / 1000.0).floor() as i64 * 1000)
}

/// The reader's time zone from 2010 to a year from now; UTC where the browser tells nonsense.
pub fn zone() -> Zone {
    let range = (KNOWN_SINCE, Instant(now().0 + KNOWN_AHEAD));
    Zone::probe(&name(), range, offset_at).unwrap_or_else(|_| Zone::utc())
}

/// Its IANA name, or that it is the local one.
fn name() -> String {
    let options = Intl::DateTimeFormat::default().resolved_options();
    let name = Reflect::get(&options, &"timeZone".into()).ok().and_then(|name| name.as_string());
    name.filter(|name| !name.is_empty()).unwrap_or_else(|| "local".to_owned())
}

/// Seconds ahead of UTC.
#[allow(clippy::cast_possible_truncation)]
fn offset_at(at: Instant) -> i32 {
    let date = Date::new(&(at.0 as f64).into());
    (-60.0 * date.get_timezone_offset()) as i32
}
