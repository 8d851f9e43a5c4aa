//! A file that can be read again: where its bytes are, what it was found to be, and what a person chose.

use std::rc::Rc;

use web_sys::File;

use crate::browser::{decoding, zones};
use crate::codec::tickets::{Found, Manner};
use crate::domain::import::{Choices, ImportId};
use crate::domain::time::{Instant, Zone};

/// A file that can be read again. Clones are cheap.
#[derive(Clone)]
pub(super) struct Paper {
    pub id: ImportId,
    pub name: String,
    pub file: File,
    pub phrases: String,
    /// The zone that its clocks most likely show.
    pub zone: String,
    pub choices: Choices,
    /// A zone that was typed last and is not known.
    pub refused_zone: Option<String>,
    /// What it was found to be; `None` before it was read, and where a choice makes it another.
    pub found: Option<Rc<Found>>,
}

impl Paper {
    /// How it is read.
    pub fn manner(&self, now: Instant) -> Manner {
        let chosen = self.choices.zone.as_deref().and_then(zone);
        Manner {
            choices: self.choices.clone(),
            zone: chosen.or_else(|| zone(&self.zone)).unwrap_or_else(Zone::utc),
            phrases: self.phrases.clone(),
            written: Some(now),
            decode: decoding::gb18030,
        }
    }
}

/// The zone of that name, as far as the browser knows it.
pub(super) fn zone(name: &str) -> Option<Zone> {
    let (from, until) = zones::RANGE;
    let probe = || zones::probe(name, from, until).ok()?.zone().ok();
    Zone::built_in(name).or_else(probe)
}
