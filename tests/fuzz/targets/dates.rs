//! Any text as a date: all orders agree on what needs none, and spaces around it mean nothing.

#![no_main]

use backstop::codec::tickets::{DateOrder, parse_date};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let read = parse_date(text, DateOrder::DayFirst);
    if let Some(year_first) = parse_date(text, DateOrder::YearFirst) {
        assert_eq!(read, Some(year_first), "{text:?}");
        assert_eq!(parse_date(text, DateOrder::MonthFirst), read, "{text:?}");
    }
    assert_eq!(parse_date(&format!(" {text}\t"), DateOrder::DayFirst), read, "{text:?}");
});
