//! A file of JSON as one record after another, read in slices.

use super::outline::Outline;
use super::{JsonError, JsonFault, Value, parse};

/// Larger records, in bytes, are set aside.
pub const LARGEST: usize = 16 << 20;

/// How many bytes are looked at before the layout is chosen, unless the file is shorter.
const HEAD: usize = 64 * 1024;

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Names of lists are kept to so many bytes.
const NAME: usize = 64;

/// One record of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The line on which it begins, from 1.
    pub line: u64,
    /// The name of the list it stood in, as written; empty where that has none, or it stood in none.
    pub list: String,
    /// The record.
    pub value: Value,
}

/// What is done with what was read.
type Take<'a> = &'a mut dyn FnMut(Result<Piece, JsonError>);

/// Cuts bytes into records, holding no more of the file than the one at hand.
///
/// Records are objects that stand one a line, one after another, in a list, or in lists of an object around them; all
/// lists of such an object are handed over, by name. A broken record in a line of its own is handed over as what is
/// wrong with it, and reading goes on with the next line; inside a list nothing after it can be trusted.
#[derive(Default)]
pub struct Records {
    /// Bytes held back until enough are there to choose the layout.
    head: Vec<u8>,
    outline: Option<Outline>,
    /// The brackets around the records that are open.
    around: Vec<u8>,
    /// The latest text outside of records, which names what follows.
    name: Vec<u8>,
    list: Vec<u8>,
    record: Vec<u8>,
    /// Where the record begins.
    begun: (u64, u64),
    /// Brackets open in the record; none outside of records.
    depth: usize,
    quote: Quote,
    line: u64,
    column: u64,
    going: Going,
    is_large: bool,
    has_bad_utf8: bool,
}

/// Where a byte stands to texts.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Quote {
    #[default]
    Outside,
    Inside,
    /// Behind a backslash.
    Escaped,
}

/// What happens to the next byte.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Going {
    #[default]
    Reads,
    /// It is passed over, up to the end of the line.
    SkipsLine,
    /// It is passed over.
    Stopped,
}

impl Records {
    /// Takes in the next bytes.
    pub fn push(&mut self, bytes: &[u8], take: Take<'_>) {
        if self.outline.is_some() {
            self.cut(bytes, take);
            return;
        }
        self.head.extend_from_slice(bytes);
        if self.head.len() >= HEAD {
            self.begin(take);
        }
    }

    /// Hands over what is left, after the last byte.
    pub fn finish(&mut self, take: Take<'_>) {
        if self.outline.is_none() {
            self.begin(take);
        }
        if self.going != Going::Reads {
            return;
        }
        if self.depth > 0 {
            self.hand_over(take);
        } else if !self.around.is_empty() {
            self.stop(JsonFault::CutOff, take);
        }
    }

    fn begin(&mut self, take: Take<'_>) {
        let head = std::mem::take(&mut self.head);
        let text = head.strip_prefix(BYTE_ORDER_MARK).unwrap_or(&head);
        // The same first bytes decide, however large the slices are.
        let first = &text[..text.len().min(HEAD - BYTE_ORDER_MARK.len())];
        self.outline = Some(Outline::of(first));
        (self.line, self.column) = (1, 0);
        self.cut(text, take);
    }

    fn cut(&mut self, bytes: &[u8], take: Take<'_>) {
        let mut from = 0;
        for (at, byte) in bytes.iter().enumerate() {
            if self.going == Going::Stopped {
                return;
            }
            // Bytes that go on with a character are none of their own.
            self.column += u64::from(byte & 0xc0 != 0x80);
            let was_outside = self.depth == 0;
            if was_outside {
                self.pass(*byte, take);
                from = at;
            } else if self.ends(*byte) {
                self.keep(&bytes[from..=at]);
                self.hand_over(take);
            } else if *byte == b'\n' && self.stands_in_line() {
                self.keep(&bytes[from..at]);
                self.hand_over(take);
                self.going = Going::Reads;
            }
            if *byte == b'\n' {
                (self.line, self.column) = (self.line + 1, 0);
            }
        }
        if self.depth > 0 {
            self.keep(&bytes[from..]);
        }
    }

    fn keep(&mut self, bytes: &[u8]) {
        self.is_large |= self.record.len() + bytes.len() > LARGEST;
        if self.is_large {
            self.record = Vec::new();
        } else {
            self.record.extend_from_slice(bytes);
        }
    }

    fn is_outermost(&self) -> bool {
        self.around.is_empty()
    }

    /// Whether the record at hand ends with its line, come what may.
    fn stands_in_line(&self) -> bool {
        self.is_outermost() && self.outline.is_some_and(|outline| outline.is_lines)
    }

    /// Follows quotes; whether the byte stands outside of texts.
    fn is_bare(&mut self, byte: u8) -> bool {
        let was = self.quote;
        self.quote = match (was, byte) {
            (Quote::Outside, b'"') | (Quote::Escaped, _) => Quote::Inside,
            (Quote::Inside, b'"') => Quote::Outside,
            (Quote::Inside, b'\\') => Quote::Escaped,
            _ => was,
        };
        was == Quote::Outside && byte != b'"'
    }

    /// Whether the record at hand ends with this byte.
    fn ends(&mut self, byte: u8) -> bool {
        if self.is_bare(byte) {
            match byte {
                b'{' | b'[' => self.depth += 1,
                b'}' | b']' => self.depth -= 1,
                _ => {}
            }
        }
        self.depth == 0
    }

    /// Takes a byte outside of records.
    fn pass(&mut self, byte: u8, take: Take<'_>) {
        if self.going == Going::SkipsLine {
            if byte == b'\n' {
                self.going = Going::Reads;
            }
            return;
        }
        let was = self.quote;
        if self.is_outermost() && !matches!(byte, b'{' | b'[') {
            if !byte.is_ascii_whitespace() && byte != b',' {
                let glyph = if byte.is_ascii() { char::from(byte) } else { '\u{fffd}' };
                self.fail(JsonFault::Unexpected(glyph), take);
            }
            return;
        }
        if !self.is_bare(byte) {
            if was == Quote::Outside {
                self.name.clear();
            } else if self.quote != Quote::Outside && self.name.len() < NAME {
                self.name.push(byte);
            }
            return;
        }
        let is_wrapped = self.outline.is_some_and(|outline| outline.is_wrapped);
        match (byte, self.around.last()) {
            (b'{', Some(b'[')) => self.open(),
            (b'{', None) if !is_wrapped => self.open(),
            (b'{', _) => self.around.push(byte),
            (b'[', around) => {
                let has_name = around == Some(&b'{');
                if has_name || around.is_none() {
                    self.list = std::mem::take(&mut self.name);
                }
                self.around.push(byte);
            }
            // In ASCII a bracket that closes stands two after the one that opens.
            (b'}' | b']', around) if around.is_some_and(|open| byte == open + 2) => {
                self.around.pop();
                self.name.clear();
            }
            (b'}' | b']', _) => self.stop(JsonFault::Unexpected(char::from(byte)), take),
            _ => {}
        }
    }

    fn open(&mut self) {
        if self.is_outermost() {
            self.list.clear();
        }
        (self.depth, self.begun) = (1, (self.line, self.column));
    }

    fn hand_over(&mut self, take: Take<'_>) {
        let record = std::mem::take(&mut self.record);
        (self.depth, self.quote) = (0, Quote::Outside);
        let (line, column) = self.begun;
        if std::mem::take(&mut self.is_large) {
            return take(Err(JsonError { line, column, kind: JsonFault::TooLarge }));
        }
        let text = String::from_utf8_lossy(&record);
        if matches!(text, std::borrow::Cow::Owned(_)) && !self.has_bad_utf8 {
            self.has_bad_utf8 = true;
            take(Err(JsonError { line, column, kind: JsonFault::NotUtf8 }));
        }
        match parse(&text) {
            Ok(value) => {
                // Who writes an object with anything in it on one line writes each so.
                let is_line = self.is_outermost() && self.line == line && record.len() > 2;
                if let Some(outline) = &mut self.outline {
                    outline.is_lines |= is_line;
                }
                let list = String::from_utf8_lossy(&self.list).into_owned();
                take(Ok(Piece { line, list, value }));
            }
            Err(error) => {
                let beside = if error.line == 1 { column - 1 } else { 0 };
                let (line, column) = (line + error.line - 1, beside + error.column);
                self.give_up();
                take(Err(JsonError { line, column, ..error }));
            }
        }
    }

    /// Goes on with the next line, or not at all inside of lists.
    fn give_up(&mut self) {
        self.going = if self.is_outermost() { Going::SkipsLine } else { Going::Stopped };
    }

    fn fail(&mut self, kind: JsonFault, take: Take<'_>) {
        self.give_up();
        take(Err(JsonError { line: self.line, column: self.column, kind }));
    }

    fn stop(&mut self, kind: JsonFault, take: Take<'_>) {
        self.fail(kind, take);
        self.going = Going::Stopped;
    }
}
