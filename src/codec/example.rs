//! The worked example ready made: its source, what its tickets come to, and what follows from that, without the tickets.
//!
//! So a first visit needs neither the generator nor the clocks. `tests/example.rs` holds it against the tickets and
//! makes it anew.

use crate::domain::example::{Counted, EXAMPLE_IMPORT, evaluation};
use crate::domain::import::Source;
use crate::domain::results::Results;
use crate::domain::summary::{Summaries, Summary};
use crate::domain::vendor::VendorId;

/// The postcard bytes of [`packed`].
static COUNTED: &[u8] = include_bytes!("example/counted.postcard");

/// The worked example as it was counted when this was built.
///
/// # Panics
/// Never: a test reads the same bytes.
pub fn counted() -> (Counted, Results) {
    let (source, found, results): (Source, Vec<(VendorId, Summary)>, Results) =
        postcard::from_bytes(COUNTED).expect("a test has read these bytes");
    let summaries = Summaries::of(EXAMPLE_IMPORT, found);
    (Counted { evaluation: evaluation(source), summaries }, results)
}

/// The bytes that hold an example.
///
/// # Panics
/// Never: writing to memory cannot fail.
pub fn packed(counted: &Counted, results: &Results) -> Vec<u8> {
    let found: Vec<_> =
        counted.summaries.all().iter().map(|(vendor, _, it)| (*vendor, it)).collect();
    let source = counted.evaluation.imports.first().map(|import| &import.source);
    postcard::to_allocvec(&(source.expect("the example has one source"), found, results))
        .expect("writing to memory cannot fail")
}
