//! A calendar as a person entered it, and a zone's table as a browser gave it; both are kept as they are.

use serde::{Deserialize, Serialize};

use super::{Instant, Offset, Zone, ZoneError};

/// Names a calendar for good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct CalendarId(pub u32);

impl CalendarId {
    /// The one that every evaluation has.
    pub const AROUND_THE_CLOCK: CalendarId = CalendarId(0);
}

/// A calendar as it was entered.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct CalendarEntry {
    /// Its lasting identity.
    pub id: CalendarId,
    /// What the team calls it.
    pub name: String,
    /// An IANA zone.
    pub zone: String,
    /// What holds at first, and what holds from a date on.
    pub versions: Vec<CalendarVersion>,
}

/// A week with its special days, in force from a date on.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct CalendarVersion {
    /// From this date on, as `2026-01-01`; empty for the first version.
    pub from: String,
    /// Windows of each weekday from Monday on, as `09:00-12:00, 13:30-18:00`; empty when closed.
    pub week: [String; 7],
    /// Whether China's statutory calendar stands underneath.
    pub follows_china: bool,
    /// One special day a line: `2026-10-01 off`, `2026-12-24 off 12:00-24:00`, `2026-09-27 work`,
    /// `2026-10-10 work like Friday`, each with a remark behind `#`.
    pub days: String,
}

/// A zone's table: its name, the first moment of each offset with its seconds from UTC, and the moment up to
/// which it is known; moments in UTC milliseconds.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ZoneTable {
    /// The IANA name.
    pub name: String,
    /// Since when, and how many seconds ahead of UTC.
    pub offsets: Vec<(i64, i32)>,
    /// The moment up to which it is known.
    pub until: i64,
}

impl CalendarEntry {
    /// Every day from 00:00 to 24:00, in UTC, where zones make no difference.
    pub fn around_the_clock() -> CalendarEntry {
        let week = std::array::from_fn(|_| "00:00-24:00".to_owned());
        CalendarEntry {
            id: CalendarId::AROUND_THE_CLOCK,
            name: "24×7".to_owned(),
            zone: "UTC".to_owned(),
            versions: vec![CalendarVersion {
                from: String::new(),
                week,
                follows_china: false,
                days: String::new(),
            }],
        }
    }
}

impl ZoneTable {
    /// The table of a zone.
    pub fn of(zone: &Zone) -> ZoneTable {
        let offsets = zone.offsets().iter().map(|offset| (offset.since.0, offset.seconds));
        let (name, until) = (zone.name().to_owned(), zone.until().0);
        ZoneTable { name, offsets: offsets.collect(), until }
    }

    /// The zone of this table.
    ///
    /// # Errors
    /// As [`Zone::new`].
    pub fn zone(&self) -> Result<Zone, ZoneError> {
        let offset =
            |(since, seconds): &(i64, i32)| Offset { since: Instant(*since), seconds: *seconds };
        let offsets = self.offsets.iter().map(offset).collect();
        Zone::new(&self.name, offsets, Instant(self.until))
    }
}
