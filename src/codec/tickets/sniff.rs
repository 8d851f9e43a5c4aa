//! First looks at a file's bytes.

use crate::domain::import::Encoding;

/// Whether these first bytes can be a text table.
///
/// A zero byte, or the signature of an archive (workbooks are archives), a PDF or a picture says no.
pub fn looks_like_text(head: &[u8], encoding: Encoding) -> bool {
    // Every other byte of Latin text is zero there.
    let is_wide = matches!(encoding, Encoding::Utf16Le | Encoding::Utf16Be);
    let signatures: [&[u8]; 5] =
        [b"PK\x03\x04", b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"\xd0\xcf\x11\xe0"];
    !signatures.iter().any(|signature| head.starts_with(signature))
        && (is_wide || !head.contains(&0))
}

/// The delimiter that the first line with anything in it uses most, outside quotes; else a comma.
pub(super) fn delimiter(head: &[u8]) -> u8 {
    let mut is_quoted = false;
    let mut counts = [(b',', 0_u32), (b';', 0), (b'\t', 0), (b'|', 0)];
    let is_line_end = |byte: &&u8| matches!(byte, b'\n' | b'\r');
    for byte in head.iter().skip_while(is_line_end) {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b'\n' | b'\r' if !is_quoted => break,
            byte if !is_quoted => {
                for (delimiter, count) in &mut counts {
                    *count += u32::from(delimiter == byte);
                }
            }
            _ => {}
        }
    }
    let mut best = counts[0];
    for candidate in counts {
        if candidate.1 > best.1 {
            best = candidate;
        }
    }
    best.0
}
