//! Any bytes as a file of tickets: slices of any size are read as the whole is, and the report adds up.

#![no_main]

use backstop::codec::tickets::{Manner, read, read_as};
use libfuzzer_sys::fuzz_target;

/// Blank lines, so many that the reader no longer holds back its beginning and cuts each slice as it comes.
static BLANK: [u8; 64 * 1024] = [b'\n'; 64 * 1024];

fuzz_target!(|bytes: &[u8]| {
    let Some((first, bytes)) = bytes.split_first() else { return };
    // Two sizes in turn: 1 to 16 bytes, and 1 to 57.
    let sizes = [1 + usize::from(first & 15), 1 + 8 * usize::from(first >> 4 & 7)];
    let blank = if first & 128 == 0 { &[] } else { &BLANK[..] };
    let (mut slices, mut rest) = (vec![blank], bytes);
    for size in sizes.into_iter().cycle() {
        if rest.is_empty() {
            break;
        }
        let (slice, later) = rest.split_at(size.min(rest.len()));
        slices.push(slice);
        rest = later;
    }
    let found = read_as("tickets.csv", &slices, &Manner::default());
    assert_eq!(found, read("tickets.csv", &[blank, bytes].concat()), "in slices of {sizes:?}");
    if let Ok(found) = found {
        let report = &found.source.report;
        assert_eq!(found.tickets.len(), report.tickets as usize);
        assert!(report.tickets + report.tickets_set_aside <= report.rows_used, "{report:?}");
        assert!(report.rows_used <= report.rows, "{report:?}");
    }
});
