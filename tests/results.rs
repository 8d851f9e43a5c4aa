//! The same evaluation gives the same digits everywhere: the example's results, in full, as a file.
//!
//! A story in a browser saves the same file and compares it byte for byte.

#![allow(clippy::unwrap_used, reason = "a test may")]

use backstop::codec::results::write;
use backstop::domain::example::counted;
use backstop::domain::results::evaluate;

const KNOWN: &str = "tests/golden/results.json";

#[test]
fn the_examples_results_are_the_known_ones_to_the_last_digit() {
    let example = counted();
    let results = evaluate(&example.evaluation, &example.summaries);
    let text = write(&example.evaluation, &results);
    if std::env::var_os("MAKE_RESULTS").is_some() {
        std::fs::write(KNOWN, &text).unwrap();
    }
    let read: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(read["vendors"].as_array().unwrap().len(), 3);
    assert_eq!(text, std::fs::read_to_string(KNOWN).unwrap());
}
