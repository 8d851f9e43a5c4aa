//! The ready-made example is what its tickets come to.

#![allow(clippy::unwrap_used, reason = "a test may")]

use backstop::codec::example;
use backstop::domain;

const FILE: &str = "src/codec/example/counted.postcard";

/// `MAKE_EXAMPLE=1 cargo test --test example` writes the file anew.
#[test]
fn the_ready_made_example_is_what_its_tickets_come_to() {
    let made = domain::example::counted();
    let results = domain::results::evaluate(&made.evaluation, &made.summaries);
    if std::env::var_os("MAKE_EXAMPLE").is_some() {
        std::fs::write(FILE, example::packed(&made, &results)).unwrap();
    }
    assert_eq!(
        std::fs::read(FILE).unwrap(),
        example::packed(&made, &results),
        "make it anew: MAKE_EXAMPLE=1"
    );
    assert_eq!(example::counted(), (made, results));
}
