//! What a file itself says of a ticket, shown beside what is computed and never in its place.

use serde::{Deserialize, Serialize};

/// What a file itself says of a ticket's first reply; `None` where it does not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Claimed {
    /// Whether it was in time.
    pub in_time: Option<bool>,
    /// How long it took around the clock, in milliseconds.
    pub calendar_ms: Option<i64>,
    /// How long it took in the hours that the file counts, in milliseconds.
    pub business_ms: Option<i64>,
}
