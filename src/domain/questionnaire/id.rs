//! A question's lasting name.

/// A question's lasting name, such as `R4`: 1 to 8 ASCII letters, digits, hyphens or underscores.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
pub struct QuestionId([u8; 8]);

impl QuestionId {
    /// The longest, in characters.
    pub const LONGEST: usize = 8;

    /// The name that a program has written down.
    ///
    /// # Panics
    /// When the text has not the form of a name; in a constant, when it is compiled.
    pub const fn new(text: &str) -> QuestionId {
        let id = QuestionId::parse(text);
        id.expect("1 to 8 ASCII letters, digits, hyphens or underscores")
    }

    /// The name of that text; `None` when it has not the form of one.
    pub const fn parse(text: &str) -> Option<QuestionId> {
        let (bytes, mut padded, mut at) = (text.as_bytes(), [0; QuestionId::LONGEST], 0);
        if bytes.is_empty() || bytes.len() > padded.len() {
            return None;
        }
        while at < bytes.len() {
            if !bytes[at].is_ascii_alphanumeric() && bytes[at] != b'-' && bytes[at] != b'_' {
                return None;
            }
            padded[at] = bytes[at];
            at += 1;
        }
        Some(QuestionId(padded))
    }

    /// Its text.
    pub fn as_str(&self) -> &str {
        str::from_utf8(&self.0).unwrap_or_default().trim_end_matches('\0')
    }
}

impl std::fmt::Display for QuestionId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_short_and_plain() {
        for text in ["R4", "a", "My_own-1", "12345678"] {
            assert_eq!(QuestionId::parse(text).unwrap().to_string(), text);
        }
        for text in ["", "123456789", "R 4", "R.4", "é", "R4\0", "响应"] {
            assert_eq!(QuestionId::parse(text), None, "{text}");
        }
        assert!(QuestionId::new("R2") < QuestionId::new("R2a"));
        assert!(QuestionId::new("R2a") < QuestionId::new("R3"));
    }
}
