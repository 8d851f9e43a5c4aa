//! What a sheet can show.

use serde::{Deserialize, Serialize};

use crate::domain::import::ImportId;
use crate::domain::sla::{ClockKind, ReplyReading, TierId};
use crate::domain::time::CalendarId;
use crate::domain::vendor::VendorId;

/// What a sheet can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum View {
    /// What tickets say of every vendor, side by side.
    Measures,
    /// All that tickets say of one vendor.
    Vendor(VendorId),
    /// The tickets behind a number.
    Tickets(Selection),
    /// One ticket's timeline: its place among its import's tickets, from 0.
    Ticket(ImportId, u32),
    /// What each other decision would change.
    Policies,
    /// A calendar's week and year, and what is wrong in it.
    Calendar(CalendarId, i32),
}

/// Which tickets are behind a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Selection {
    /// Whose.
    pub vendor: VendorId,
    /// Of one tier, or of all.
    pub tier: Option<TierId>,
    /// Which of them.
    pub which: Which,
}

/// Which tickets of a vendor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Which {
    /// All.
    All,
    /// Those in this state on this clock; an index of the states as they are listed.
    InState(ClockKind, ReplyReading, u8),
}
