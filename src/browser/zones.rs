//! What the browser knows of time zones.

use std::cell::RefCell;

use js_sys::{Array, Function, Object, Reflect};
use thiserror::Error;
use wasm_bindgen::{JsCast, JsValue};

use super::message_of;
use crate::domain::time::{Civil, Instant, Zone, ZoneError, ZoneTable};

/// Why there is no table of a zone.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum ProbeError {
    /// The browser does not know the name.
    #[error("the browser knows no such time zone ({0}); use a name such as Europe/Berlin")]
    Unknown(String),
    /// The browser's clock of the zone cannot be read.
    #[error("the browser's clock of this time zone cannot be read ({0})")]
    Unreadable(String),
    /// What it said makes no zone.
    #[error("what the browser says of this time zone contradicts itself: {0}")]
    Absurd(#[from] ZoneError),
}

/// The years for which a zone is asked, the last one not included, by their first moments in UTC: 2010, 2036.
pub const RANGE: (Instant, Instant) = (Instant(1_262_304_000_000), Instant(2_082_758_400_000));

/// The table of the zone of that name, from one moment to another.
///
/// # Errors
///
/// When the browser does not know the zone, or says what no zone does.
pub fn probe(name: &str, from: Instant, until: Instant) -> Result<ZoneTable, ProbeError> {
    let clock = Clock::of(name).map_err(|thrown| ProbeError::Unknown(message_of(&thrown)))?;
    let failure = RefCell::new(None);
    let offset_at = |at: Instant| match clock.offset_at(at) {
        Ok(seconds) => seconds,
        Err(thrown) => {
            failure.borrow_mut().get_or_insert_with(|| message_of(&thrown));
            0
        }
    };
    let zone = Zone::probe(name, (from, until), offset_at);
    match failure.into_inner() {
        Some(said) => Err(ProbeError::Unreadable(said)),
        None => Ok(ZoneTable::of(&zone?)),
    }
}

/// The zone in which the browser is; `None` when it does not say.
pub fn own() -> Option<String> {
    let format = formatter(&Object::new()).ok()?;
    let options: Function =
        Reflect::get(&format, &"resolvedOptions".into()).ok()?.dyn_into().ok()?;
    let said = Reflect::get(&options.call0(&format).ok()?, &"timeZone".into()).ok()?;
    said.as_string().filter(|name| !name.is_empty())
}

/// `Intl.DateTimeFormat` with those options, through `Reflect`: the binding would not catch what it throws.
fn formatter(options: &Object) -> Result<JsValue, JsValue> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into())?;
    let constructor: Function = Reflect::get(&intl, &"DateTimeFormat".into())?.dyn_into()?;
    Reflect::construct(&constructor, &Array::of2(&"en-US".into(), options))
}

/// A zone's clock, by one formatter that is asked again and again.
struct Clock(Function);

impl Clock {
    /// The clock of that zone, with `en-US` order and digits.
    fn of(name: &str) -> Result<Clock, JsValue> {
        let options = Object::new();
        let numeric = ["year", "month", "day", "hour", "minute", "second"];
        let numeric = numeric.into_iter().map(|field| (field, "numeric"));
        let fixed = [("timeZone", name), ("calendar", "gregory"), ("hourCycle", "h23")];
        for (field, value) in numeric.chain(fixed) {
            Reflect::set(&options, &field.into(), &value.into())?;
        }
        let format = formatter(&options)?;
        Ok(Clock(Reflect::get(&format, &"format".into())?.dyn_into()?))
    }

    /// How many seconds it is ahead of UTC at a moment.
    fn offset_at(&self, at: Instant) -> Result<i32, JsValue> {
        let said = self.0.call1(&JsValue::NULL, &(at.0 as f64).into())?;
        let said = said.as_string().unwrap_or_default();
        ahead(&said, at).ok_or_else(|| said.into())
    }
}

/// The seconds from a moment to the date and time that a clock shows, as `10/1/2026, 09:05:00`.
fn ahead(said: &str, at: Instant) -> Option<i32> {
    let digits = said.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty());
    let numbers: Vec<i64> = digits.filter_map(|digits| digits.parse().ok()).collect();
    let [month, day, year, hour, minute, second] = *numbers else { return None };
    // Some browsers call midnight 24.
    let wall = Civil { year, month, day, hour: hour % 24, minute, second }.instant()?;
    i32::try_from(wall.ms_since(at).div_euclid(1000)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_offset_is_what_a_clock_shows_less_the_moment() {
        let noon = Instant(1_775_044_800_000); // 2026-04-01T12:00Z.
        assert_eq!(ahead("4/1/2026, 20:00:00", noon), Some(8 * 3600));
        assert_eq!(ahead("4/1/2026, 08:00:00", noon), Some(-4 * 3600));
        assert_eq!(ahead("4/2/2026, 24:00:00", noon), Some(12 * 3600));
        assert_eq!(ahead("4/1/2026, 17:45:30", noon), Some(20_730));
        assert_eq!(ahead("noon", noon), None);
        assert_eq!(ahead("2/30/2026, 20:00:00", noon), None);
    }
}
