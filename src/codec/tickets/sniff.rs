//! First looks at a file's bytes.

use crate::domain::import::Encoding;

/// Whether these first bytes can be a text table in that encoding.
///
/// The signature of an archive (workbooks are archives), a PDF or a picture says no, and so does a zero byte,
/// unless the text is UTF-16, which is full of them.
pub fn looks_like_text(head: &[u8], encoding: Encoding) -> bool {
    let signatures: [&[u8]; 5] =
        [b"PK\x03\x04", b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"\xd0\xcf\x11\xe0"];
    let is_utf16 = matches!(encoding, Encoding::Utf16Le | Encoding::Utf16Be);
    !signatures.iter().any(|signature| head.starts_with(signature))
        && (is_utf16 || !head.contains(&0))
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

#[cfg(test)]
mod tests {
    use super::super::encoding;
    use super::*;

    #[test]
    fn zero_bytes_are_no_text_unless_in_utf_16() {
        let is_text = |head: &[u8]| looks_like_text(head, encoding::sniff(head));
        assert!(is_text(b"id\tcreated") && is_text(b"i\0d\0\t\0a\0") && is_text(b"\xfe\xff\0i"));
        assert!(!is_text(b"id,created\n1,\0") && !is_text(b"\0\0\x01\0\0\0"));
        assert!(
            !is_text(b"PK\x03\x04\x14\0\x06\0")
                && !is_text(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0")
        );
        assert!(!looks_like_text(b"i\0d\0", Encoding::Utf8));
    }
}
