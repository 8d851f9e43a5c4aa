//! A file's bytes as text, slice by slice.

use super::encoding::Encoding;

/// Turns the next bytes of GB18030 into text; holds back what is cut until more comes, unless they are the last.
///
/// Browsers have one, so that its tables need not be in the program.
pub type Decode = Box<dyn FnMut(&[u8], bool) -> String>;

/// Turns a file's bytes into text, in slices that may be cut anywhere.
///
/// What cannot be read becomes the replacement character; a byte order mark is dropped.
pub struct Decoder {
    encoding: Encoding,
    gb18030: Option<Decode>,
    /// The bytes of a character that is cut.
    pending: Vec<u8>,
    is_begun: bool,
    line: u64,
    replaced: u32,
    first_bad_line: Option<u64>,
    /// Replaced right after another one.
    in_pairs: u32,
    is_after_bad: bool,
    /// Characters beyond ASCII that could be read.
    foreign: u32,
}

impl Decoder {
    /// A decoder at a file's first byte; without a function for GB18030 such text is replaced.
    pub fn new(encoding: Encoding, gb18030: Option<Decode>) -> Decoder {
        Decoder {
            encoding,
            gb18030,
            pending: Vec::new(),
            is_begun: false,
            line: 1,
            replaced: 0,
            first_bad_line: None,
            in_pairs: 0,
            is_after_bad: false,
            foreign: 0,
        }
    }

    /// The text of the next bytes, as far as their characters are whole; of all of them when they are the last.
    pub fn push(&mut self, bytes: &[u8], is_last: bool) -> String {
        let mut text = String::with_capacity(bytes.len());
        match (self.encoding, &mut self.gb18030) {
            (Encoding::Utf16Le, _) => self.utf16(bytes, is_last, u16::from_le_bytes, &mut text),
            (Encoding::Utf16Be, _) => self.utf16(bytes, is_last, u16::from_be_bytes, &mut text),
            (Encoding::Gb18030, Some(decode)) => {
                let decoded = decode(bytes, is_last);
                for (index, part) in decoded.split(char::REPLACEMENT_CHARACTER).enumerate() {
                    if index > 0 {
                        self.replace(&mut text);
                    }
                    self.append(part, &mut text);
                }
            }
            _ => self.utf8(bytes, is_last, &mut text),
        }
        if !self.is_begun && !text.is_empty() {
            self.is_begun = true;
            if text.starts_with('\u{feff}') {
                text.remove(0);
            }
        }
        text
    }

    /// How many times something could not be read.
    pub fn replaced(&self) -> u32 {
        self.replaced
    }

    /// The line of the first of them, from 1.
    pub fn first_bad_line(&self) -> Option<u64> {
        self.first_bad_line
    }

    /// Whether a file that began as UTF-8 went on as something else, and is better read again as GB18030.
    ///
    /// It is where more was replaced than could be read beyond ASCII, and stood side by side, as in [`sniff`].
    ///
    /// [`sniff`]: super::encoding::sniff
    pub fn is_doubtful(&self) -> bool {
        self.encoding == Encoding::Utf8
            && self.replaced > self.foreign
            && self.in_pairs.saturating_mul(3) >= self.replaced
    }

    fn utf8(&mut self, bytes: &[u8], is_last: bool, text: &mut String) {
        let joined = self.joined(bytes);
        let mut rest = joined.as_slice();
        while let Err(error) = std::str::from_utf8(rest) {
            let (whole, bad) = rest.split_at(error.valid_up_to());
            self.append(std::str::from_utf8(whole).unwrap_or_default(), text);
            let length = match error.error_len() {
                None if !is_last => {
                    self.pending = bad.to_vec();
                    return;
                }
                length => length.unwrap_or(bad.len()),
            };
            self.replace(text);
            rest = &bad[length..];
        }
        self.append(std::str::from_utf8(rest).unwrap_or_default(), text);
    }

    fn utf16(&mut self, bytes: &[u8], is_last: bool, unit: fn([u8; 2]) -> u16, text: &mut String) {
        let mut joined = self.joined(bytes);
        let pairs = joined.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
        let mut units: Vec<u16> = pairs.collect();
        if !is_last && units.last().is_some_and(|last| (0xd800..0xdc00).contains(last)) {
            units.pop();
        }
        let read = units.len() * 2;
        for found in char::decode_utf16(units) {
            match found {
                Ok(found) => self.append(found.encode_utf8(&mut [0; 4]), text),
                Err(_) => self.replace(text),
            }
        }
        joined.drain(..read);
        if is_last && !joined.is_empty() {
            self.replace(text);
        } else {
            self.pending = joined;
        }
    }

    /// What was held back, and these bytes.
    fn joined(&mut self, bytes: &[u8]) -> Vec<u8> {
        let mut joined = std::mem::take(&mut self.pending);
        joined.extend_from_slice(bytes);
        joined
    }

    fn append(&mut self, read: &str, text: &mut String) {
        for byte in read.bytes() {
            self.line += u64::from(byte == b'\n');
            self.foreign = self.foreign.saturating_add(u32::from(byte >= 0xc0));
        }
        self.is_after_bad &= read.is_empty();
        text.push_str(read);
    }

    fn replace(&mut self, text: &mut String) {
        self.replaced = self.replaced.saturating_add(1);
        self.in_pairs = self.in_pairs.saturating_add(u32::from(self.is_after_bad));
        self.is_after_bad = true;
        self.first_bad_line.get_or_insert(self.line);
        text.push(char::REPLACEMENT_CHARACTER);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The whole text, and the decoder after it.
    fn decoded<'a>(
        encoding: Encoding,
        slices: impl IntoIterator<Item = &'a [u8]>,
    ) -> (String, Decoder) {
        let mut decoder = Decoder::new(encoding, None);
        let mut text: String = slices.into_iter().map(|slice| decoder.push(slice, false)).collect();
        text += &decoder.push(b"", true);
        (text, decoder)
    }

    fn of(encoding: Encoding, bytes: &[u8]) -> String {
        decoded(encoding, [bytes]).0
    }

    #[test]
    fn marks_are_dropped_once() {
        assert_eq!(of(Encoding::Utf8, b"\xef\xbb\xbfid\xef\xbb\xbf"), "id\u{feff}");
        assert_eq!(of(Encoding::Utf16Le, b"\xff\xfei\0d\0"), "id");
        assert_eq!(of(Encoding::Utf16Be, b"\xfe\xff\0i\0d"), "id");
        assert_eq!(of(Encoding::Utf8, b""), "");
    }

    #[test]
    fn what_cannot_be_read_is_counted_and_its_line_kept() {
        let (text, decoder) =
            decoded(Encoding::Utf8, [&b"id\n\xe5\xb7"[..], b"\xa5\n\xff\n\xe5\xb7"]);
        assert_eq!(text, "id\n工\n\u{fffd}\n\u{fffd}");
        assert_eq!((decoder.replaced(), decoder.first_bad_line()), (2, Some(3)));
        let (text, decoder) = decoded(Encoding::Utf16Le, [&b"a\0\n\0\x3d"[..], b"\xd8b\0\x01"]);
        assert_eq!(text, "a\n\u{fffd}b\u{fffd}");
        assert_eq!((decoder.replaced(), decoder.first_bad_line()), (2, Some(2)));
        let (text, decoder) = decoded(Encoding::Utf8, ["a \u{fffd}".as_bytes()]);
        assert_eq!(
            (text.as_str(), decoder.replaced(), decoder.first_bad_line()),
            ("a \u{fffd}", 0, None)
        );
    }

    #[test]
    fn a_file_that_goes_on_as_something_else_is_doubtful() {
        let doubtful = |bytes: &[u8]| decoded(Encoding::Utf8, [bytes]).1.is_doubtful();
        assert!(doubtful(b"id,title\n1,\xb9\xa4\xb5\xa5\xb1\xe0\xba\xc5"));
        assert!(doubtful(b"id,title\n1,\xb5\xa5"));
        assert!(!doubtful(b"id,title\n1,M\xfcller\n2,don\x92t"));
        assert!(!doubtful("id,工单\n".as_bytes()));
        assert!(!doubtful(b"id,\xe5\xb7\xa5\xe5\xb7\xa5\xe5\xb7\xa5\n\xb9\xa4"));
        assert!(!decoded(Encoding::Utf16Le, [&b"\0\xd8\0\xd8"[..]]).1.is_doubtful());
    }

    proptest! {
        #[test]
        fn the_size_of_the_slices_does_not_matter(
            bytes in prop_oneof![
                prop::collection::vec(any::<u8>(), 0..60),
                "[a\n工😀\u{feff}é]{0,20}".prop_map(String::into_bytes),
                "[a\n工😀\u{feff}é]{0,20}"
                    .prop_map(|text| text.encode_utf16().flat_map(u16::to_le_bytes).collect()),
            ],
            size in 1_usize..9,
        ) {
            for encoding in [Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be, Encoding::Gb18030] {
                let said = |(text, decoder): (String, Decoder)| {
                    (text, decoder.replaced(), decoder.first_bad_line(), decoder.is_doubtful())
                };
                let whole = said(decoded(encoding, [bytes.as_slice()]));
                prop_assert_eq!(said(decoded(encoding, bytes.chunks(size))), whole);
            }
        }

        #[test]
        fn text_is_read_as_the_standard_library_reads_it(
            bytes in prop::collection::vec(any::<u8>(), 0..60),
            text in "[\\PC\n]{0,40}",
        ) {
            let without_mark = |text: &str| text.strip_prefix('\u{feff}').unwrap_or(text).to_owned();
            let lossy = String::from_utf8_lossy(&bytes);
            prop_assert_eq!(of(Encoding::Utf8, &bytes), without_mark(&lossy));
            let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
            prop_assert_eq!(of(Encoding::Utf16Be, &utf16), without_mark(&text));
        }
    }
}
