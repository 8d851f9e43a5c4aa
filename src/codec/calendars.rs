//! Special days from a file: an ICS feed, or the JSON of holiday-cn.

mod ics;

mod json;

mod listing;
use listing::Listing;

use crate::domain::time::{FeedFault, FeedProblem, ReadDays};

/// The largest file that is read, in bytes.
pub const LARGEST: u32 = 2 << 20;

/// The special days of a file, told apart by what it begins with; its name decides where that says nothing.
///
/// ICS: each `VEVENT` of whole days, `DTEND` outside it; a summary that speaks of work (班, work) makes extra
/// working days, any other days off. What repeats every year is written out for ten years, from 2020 on or
/// from its own first year. JSON: every object with a `date` and `isOffDay`.
///
/// Source: RFC 5545; NateScarlet/holiday-cn. Checked by: its years 2023 to 2026 give the days of the official
/// calendar; no bytes make it panic, and every line compiles.
pub fn read(name: &str, bytes: &[u8]) -> ReadDays {
    let refused =
        |fault| ReadDays { lines: Vec::new(), problems: vec![FeedProblem { line: 1, fault }] };
    if bytes.len() > LARGEST as usize {
        return refused(FeedFault::TooLarge);
    }
    let text = String::from_utf8_lossy(bytes);
    let text = text.trim_start_matches('\u{feff}');
    let mut listing = Listing::default();
    if text.contains('\u{fffd}') {
        let line = text.split('\u{fffd}').next().map_or(1, line_of);
        listing.fault(line, FeedFault::NotUtf8);
    }
    let begins = |with: &str| {
        text.trim_start().get(..with.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(with))
    };
    let ends = |with: &str| name.to_ascii_lowercase().ends_with(with);
    if begins("BEGIN:") || (ends(".ics") && !begins("{")) {
        ics::read(text, &mut listing);
    } else if begins("{") || begins("[") || ends(".json") {
        json::read(text, &mut listing);
    } else {
        return refused(FeedFault::Unknown);
    }
    listing.finish()
}

/// The line after so much text, from 1.
fn line_of(before: &str) -> u64 {
    1 + before.bytes().filter(|byte| *byte == b'\n').count() as u64
}

#[cfg(test)]
mod tests;
