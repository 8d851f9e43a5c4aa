//! The texts of cells: those that cells share, and those that stand in one.

use super::xml::{Broken, Piece, Xml, unescape};

/// The texts that cells refer to by their number.
#[derive(Default)]
pub(super) struct Strings {
    text: String,
    ends: Vec<usize>,
}

impl Strings {
    pub(super) fn read(text: &str) -> Result<Strings, Broken> {
        let (mut xml, mut strings) = (Xml::new(text), Strings::default());
        let mut written = String::new();
        while let Some(piece) = xml.next()? {
            if matches!(piece, Piece::Open(tag) if tag.name == "si") {
                written.clear();
                rich(&mut xml, "si", &mut written)?;
                decode(&written, &mut strings.text);
                strings.ends.push(strings.text.len());
            }
        }
        Ok(strings)
    }

    /// The text of that number, from 0.
    pub(super) fn get(&self, number: usize) -> Option<&str> {
        let end = *self.ends.get(number)?;
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        self.text.get(start..end)
    }
}

/// Adds the text up to the end of the tag of that name: its runs joined, without what tells how to say it.
pub(super) fn rich(xml: &mut Xml<'_>, end: &str, into: &mut String) -> Result<(), Broken> {
    let (mut is_text, mut is_spoken) = (false, false);
    while let Some(piece) = xml.next()? {
        match piece {
            Piece::Open(tag) => {
                is_text |= tag.name == "t";
                is_spoken |= tag.name == "rPh";
            }
            Piece::Close(name) if name == end => return Ok(()),
            Piece::Close(name) => {
                is_text &= name != "t";
                is_spoken &= name != "rPh";
            }
            Piece::Text(text) if is_text && !is_spoken => unescape(text, into),
            Piece::Literal(text) if is_text && !is_spoken => into.push_str(text),
            Piece::Text(_) | Piece::Literal(_) => {}
        }
    }
    Err(Broken)
}

/// Adds text in which `_x000D_` stands for a character that XML cannot hold.
pub(super) fn decode(text: &str, into: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        into.push_str(&rest[..at]);
        let code = rest.get(at + 2..at + 7).and_then(|code| code.strip_suffix('_'));
        let code = code.filter(|code| code.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let decoded = code.and_then(|code| char::from_u32(u32::from_str_radix(code, 16).ok()?));
        if decoded.is_none() {
            into.push_str("_x");
        }
        into.extend(decoded);
        rest = &rest[at + if decoded.is_some() { 7 } else { 2 }..];
    }
    into.push_str(rest);
}
