//! JSON as a value, and files of records that are never held whole.
//!
//! Numbers stay as they are written, for identifiers of more than 53 bits are common. Beyond the standard,
//! control characters in texts, halves of surrogate pairs (read as the replacement character), `NaN` and
//! `Infinity` (read as null) are let pass, since exports have them.
//!
//! Source: RFC 8259. Checked by `tests/json.rs`: what another reader accepts is read alike, what it refuses is refused.

mod parser;
pub use parser::{DEPTH, parse};

mod records;
pub use records::{LARGEST, Piece, Records};

mod outline;

/// A value; objects keep their order, and everything of a name that comes twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Nothing.
    Null,
    /// Yes or no.
    Bool(bool),
    /// A number, as written.
    Number(String),
    /// A text.
    Text(String),
    /// Values in order.
    List(Vec<Value>),
    /// Values by name.
    Object(Vec<(String, Value)>),
}

/// What is wrong with a text, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, column {column}: {kind}")]
pub struct JsonError {
    /// The line, from 1.
    pub line: u64,
    /// The character in it, from 1.
    pub column: u64,
    /// What.
    pub kind: JsonFault,
}

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JsonFault {
    /// The text ends inside a value.
    #[error("the text ends too early")]
    CutOff,
    /// A character that cannot stand there.
    #[error("{0:?} cannot stand here")]
    Unexpected(char),
    /// More values inside each other than are read.
    #[error("more than {DEPTH} values inside each other")]
    TooDeep,
    /// A record larger than is read.
    #[error("a record of more than {LARGEST} bytes")]
    TooLarge,
    /// Text that is not UTF-8; it was read with replacement characters.
    #[error("the text is not UTF-8")]
    NotUtf8,
}

impl Value {
    /// What stands at names parted by dots; of a name that comes twice the last, and null where there is none.
    pub fn at(&self, path: &str) -> &Value {
        path.split('.').fold(self, |value, name| {
            let fields = if let Value::Object(fields) = value { fields.as_slice() } else { &[] };
            let found = fields.iter().rfind(|(found, _)| found == name);
            found.map_or(&Value::Null, |(_, value)| value)
        })
    }

    /// A text or a number as text, without spaces around it; empty for anything else.
    pub fn text(&self) -> &str {
        match self {
            Value::Text(text) | Value::Number(text) => text.trim(),
            _ => "",
        }
    }

    /// The values of a list; none for anything else.
    pub fn list(&self) -> &[Value] {
        if let Value::List(values) = self { values } else { &[] }
    }

    /// Whether it is `true`.
    pub fn is_true(&self) -> bool {
        *self == Value::Bool(true)
    }

    /// Whether there is nothing.
    pub fn is_null(&self) -> bool {
        *self == Value::Null
    }
}

/// A text as JSON writes it.
pub(super) fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for glyph in text.chars() {
        match glyph {
            '"' | '\\' => quoted.extend(['\\', glyph]),
            '\0'..='\u{1f}' => {
                let code = u32::from(glyph);
                quoted.push_str("\\u00");
                quoted.extend(
                    [code / 16, code % 16].map(|of| char::from_digit(of, 16)).iter().flatten(),
                );
            }
            _ => quoted.push(glyph),
        }
    }
    quoted + "\""
}

#[cfg(test)]
mod tests;
