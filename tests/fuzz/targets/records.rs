//! Any bytes as a file of JSON: slices of any size give the same records, and what is wrong has a place in the file.

#![no_main]

use backstop::codec::json::{JsonError, Piece, Records, parse};
use libfuzzer_sys::fuzz_target;

/// Blank lines, so many that the reader no longer holds back its beginning and cuts each slice as it comes.
static BLANK: [u8; 64 * 1024] = [b'\n'; 64 * 1024];

/// All that is read of some bytes behind others, in slices of these sizes in turn.
fn cut(before: &[u8], bytes: &[u8], sizes: [usize; 2]) -> Vec<Result<Piece, JsonError>> {
    let (mut records, mut found, mut rest) = (Records::default(), Vec::new(), bytes);
    records.push(before, &mut |piece| found.push(piece));
    for size in sizes.into_iter().cycle() {
        if rest.is_empty() {
            break;
        }
        let (slice, later) = rest.split_at(size.min(rest.len()));
        records.push(slice, &mut |piece| found.push(piece));
        rest = later;
    }
    records.finish(&mut |piece| found.push(piece));
    found
}

fuzz_target!(|bytes: &[u8]| {
    let Some((first, bytes)) = bytes.split_first() else { return };
    // Two sizes in turn: 1 to 16 bytes, and 1 to 57.
    let sizes = [1 + usize::from(first & 15), 1 + 8 * usize::from(first >> 4 & 7)];
    let blank = if first & 128 == 0 { &[] } else { &BLANK[..] };
    let found = cut(blank, bytes, sizes);
    let whole = [blank, bytes].concat();
    assert_eq!(found, cut(&whole, &[], [1, 1]), "in slices of {sizes:?}");
    let lines = 1 + whole.iter().filter(|byte| **byte == b'\n').count() as u64;
    for piece in found {
        let line = piece.map_or_else(|error| error.line, |piece| piece.line);
        assert!((1..=lines).contains(&line), "line {line} of {lines}");
    }
    if let Ok(text) = std::str::from_utf8(bytes)
        && let Err(error) = parse(text)
    {
        let line = usize::try_from(error.line - 1).ok().and_then(|at| text.split('\n').nth(at));
        let width = line.map_or(0, |line| line.chars().count() as u64);
        assert!((1..=width + 1).contains(&error.column), "{error} of {text:?}");
    }
});
