//! One text of JSON to its value.

use super::{JsonError, JsonFault, Value};

/// So many values inside each other are read.
pub const DEPTH: usize = 128;

/// Reads a text that holds one value and nothing else; a byte order mark before it is passed over.
///
/// # Errors
/// The first place that is no JSON.
pub fn parse(text: &str) -> Result<Value, JsonError> {
    let mut parser = Parser { text: text.trim_start_matches('\u{feff}'), at: 0 };
    let found = parser.value(0).and_then(|value| match parser.next() {
        None => Ok(value),
        Some(_) => Err(parser.fault()),
    });
    found.map_err(|kind| parser.error(kind))
}

struct Parser<'a> {
    text: &'a str,
    /// The next byte; always between two characters.
    at: usize,
}

impl Parser<'_> {
    fn error(&self, kind: JsonFault) -> JsonError {
        let before = &self.text[..self.at];
        let (above, beside) = before.rsplit_once('\n').unwrap_or(("", before));
        let is_first = above.is_empty() && !before.contains('\n');
        let lines = above.bytes().filter(|byte| *byte == b'\n').count();
        let line = 1 + lines as u64 + u64::from(!is_first);
        JsonError { line, column: 1 + beside.chars().count() as u64, kind }
    }

    /// What is wrong with the character at hand.
    fn fault(&self) -> JsonFault {
        self.text[self.at..].chars().next().map_or(JsonFault::CutOff, JsonFault::Unexpected)
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The next byte that is no space.
    fn next(&mut self) -> Option<u8> {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
        self.peek()
    }

    /// Passes over a byte, where it is that one.
    fn eats(&mut self, byte: u8) -> bool {
        let is_it = self.peek() == Some(byte);
        self.at += usize::from(is_it);
        is_it
    }

    fn expect(&mut self, byte: u8) -> Result<(), JsonFault> {
        self.next();
        if self.eats(byte) { Ok(()) } else { Err(self.fault()) }
    }

    fn value(&mut self, depth: usize) -> Result<Value, JsonFault> {
        match self.next() {
            Some(b'"') => Ok(Value::Text(self.string()?)),
            Some(b'{') => self.nested(depth, b'}'),
            Some(b'[') => self.nested(depth, b']'),
            Some(b'-' | b'0'..=b'9') if !self.text[self.at..].starts_with("-I") => self.number(),
            _ => self.word(),
        }
    }

    /// A list or an object, told apart by how it ends.
    fn nested(&mut self, depth: usize, end: u8) -> Result<Value, JsonFault> {
        if depth == DEPTH {
            return Err(JsonFault::TooDeep);
        }
        self.at += 1;
        let (mut fields, mut values) = (Vec::new(), Vec::new());
        self.next();
        let mut is_over = self.eats(end);
        while !is_over {
            if end == b'}' {
                self.next();
                let name = self.string()?;
                self.expect(b':')?;
                fields.push((name, self.value(depth + 1)?));
            } else {
                values.push(self.value(depth + 1)?);
            }
            self.next();
            is_over = self.eats(end);
            if !is_over {
                self.expect(b',')?;
            }
        }
        Ok(if end == b'}' { Value::Object(fields) } else { Value::List(values) })
    }

    fn word(&mut self) -> Result<Value, JsonFault> {
        let rest = &self.text[self.at..];
        let words = [
            ("null", Value::Null),
            ("true", Value::Bool(true)),
            ("false", Value::Bool(false)),
            ("NaN", Value::Null),
            ("Infinity", Value::Null),
            ("-Infinity", Value::Null),
        ];
        let found = words.into_iter().find(|(word, _)| rest.starts_with(word));
        let (word, value) = found.ok_or_else(|| self.fault())?;
        self.at += word.len();
        Ok(value)
    }

    fn number(&mut self) -> Result<Value, JsonFault> {
        let from = self.at;
        self.eats(b'-');
        if !self.eats(b'0') {
            self.digits()?;
        }
        if self.eats(b'.') {
            self.digits()?;
        }
        if self.eats(b'e') || self.eats(b'E') {
            let _: bool = self.eats(b'+') || self.eats(b'-');
            self.digits()?;
        }
        Ok(Value::Number(self.text[from..self.at].to_owned()))
    }

    /// One digit or more.
    fn digits(&mut self) -> Result<(), JsonFault> {
        let from = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        if self.at > from { Ok(()) } else { Err(self.fault()) }
    }

    fn string(&mut self) -> Result<String, JsonFault> {
        if !self.eats(b'"') {
            return Err(self.fault());
        }
        let mut said = String::new();
        loop {
            let rest = &self.text[self.at..];
            let Some(plain) = rest.find(['"', '\\']) else {
                self.at = self.text.len();
                return Err(JsonFault::CutOff);
            };
            said.push_str(&rest[..plain]);
            self.at += plain;
            if self.eats(b'"') {
                return Ok(said);
            }
            self.at += 1;
            said.push(self.escaped()?);
        }
    }

    /// The character that an escape stands for, its backslash passed over.
    fn escaped(&mut self) -> Result<char, JsonFault> {
        let escapes = [
            (b'"', '"'),
            (b'\\', '\\'),
            (b'/', '/'),
            (b'b', '\u{8}'),
            (b'f', '\u{c}'),
            (b'n', '\n'),
            (b'r', '\r'),
            (b't', '\t'),
        ];
        if let Some((_, glyph)) = escapes.into_iter().find(|(byte, _)| self.eats(*byte)) {
            return Ok(glyph);
        }
        if !self.eats(b'u') {
            return Err(self.fault());
        }
        let unit = self.unit()?;
        let pair = self.at;
        if (0xd800..0xdc00).contains(&unit) && self.text[pair..].starts_with("\\u") {
            self.at += 2;
            let low = self.unit()?;
            if (0xdc00..0xe000).contains(&low) {
                let code = 0x1_0000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
                return Ok(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
            self.at = pair;
        }
        Ok(char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    /// Four hexadecimal digits.
    fn unit(&mut self) -> Result<u32, JsonFault> {
        let mut unit = 0;
        for _ in 0..4 {
            let digit = self.peek().and_then(|byte| char::from(byte).to_digit(16));
            unit = unit * 16 + digit.ok_or_else(|| self.fault())?;
            self.at += 1;
        }
        Ok(unit)
    }
}
