//! XML as its tags and texts, one after the other.
//!
//! Knows neither namespaces nor entities of one's own; prefixes of tags are left out. That every tag is closed
//! is checked by their number alone.

/// What cannot be XML, or ends too early.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Broken;

/// What comes next.
pub(super) enum Piece<'a> {
    /// A tag; one that closes itself is followed by its [`Piece::Close`].
    Open(Tag<'a>),
    /// The end of a tag of that name.
    Close(&'a str),
    /// Text between tags, its entities as written.
    Text(&'a str),
    /// Text that holds no entities.
    Literal(&'a str),
}

/// A tag with its attributes.
#[derive(Clone, Copy)]
pub(super) struct Tag<'a> {
    /// Without its prefix.
    pub name: &'a str,
    attributes: &'a str,
}

/// Cuts text into pieces.
pub(super) struct Xml<'a> {
    rest: &'a str,
    depth: usize,
    /// The tag that closed itself just now.
    closing: Option<&'a str>,
}

impl<'a> Xml<'a> {
    pub(super) fn new(text: &'a str) -> Xml<'a> {
        Xml { rest: text.trim_start_matches('\u{feff}'), depth: 0, closing: None }
    }

    /// The next piece; `None` after the last one, when all tags are closed.
    pub(super) fn next(&mut self) -> Result<Option<Piece<'a>>, Broken> {
        loop {
            if let Some(name) = self.closing.take() {
                return self.close(name).map(Some);
            }
            let Some(markup) = self.rest.strip_prefix('<') else {
                let (text, rest) =
                    self.rest.split_at(self.rest.find('<').unwrap_or(self.rest.len()));
                self.rest = rest;
                let is_over = text.is_empty();
                let is_whole = self.depth == 0 || !is_over;
                return if is_whole {
                    Ok((!is_over).then_some(Piece::Text(text)))
                } else {
                    Err(Broken)
                };
            };
            if let Some(comment) = markup.strip_prefix("!--") {
                self.rest = comment.split_once("-->").ok_or(Broken)?.1;
            } else if let Some(text) = markup.strip_prefix("![CDATA[") {
                let (text, rest) = text.split_once("]]>").ok_or(Broken)?;
                self.rest = rest;
                return Ok(Some(Piece::Literal(text)));
            } else {
                let (tag, rest) = markup.split_at(tag_end(markup).ok_or(Broken)?);
                self.rest = &rest[1..];
                if let Some(name) = tag.strip_prefix('/') {
                    return self.close(local(name.trim_end())).map(Some);
                }
                if !tag.starts_with(['!', '?']) {
                    return Ok(Some(Piece::Open(self.open(tag))));
                }
            }
        }
    }

    fn open(&mut self, tag: &'a str) -> Tag<'a> {
        self.depth += 1;
        let whole = tag.strip_suffix('/').unwrap_or(tag);
        let (name, attributes) =
            whole.split_once(|c: char| c.is_ascii_whitespace()).unwrap_or((whole, ""));
        let name = local(name);
        self.closing = (whole.len() < tag.len()).then_some(name);
        Tag { name, attributes }
    }

    fn close(&mut self, name: &'a str) -> Result<Piece<'a>, Broken> {
        self.depth = self.depth.checked_sub(1).ok_or(Broken)?;
        Ok(Piece::Close(name))
    }
}

impl<'a> Tag<'a> {
    /// The value of an attribute without a prefix, its entities as written.
    pub(super) fn attribute(self, name: &str) -> Option<&'a str> {
        self.attributes().find(|(found, _)| *found == name).map(|(_, value)| value)
    }

    /// The same, as text.
    pub(super) fn text(self, name: &str) -> Option<String> {
        let mut text = String::new();
        unescape(self.attribute(name)?, &mut text);
        Some(text)
    }

    /// The value of `id` with whichever prefix: it names a relation.
    pub(super) fn relation(self) -> Option<&'a str> {
        let is_one = |name: &str| {
            name.split_once(':').is_some_and(|(prefix, name)| prefix != "xmlns" && name == "id")
        };
        self.attributes().find(|(name, _)| is_one(name)).map(|(_, value)| value)
    }

    fn attributes(self) -> impl Iterator<Item = (&'a str, &'a str)> {
        let mut rest = self.attributes;
        std::iter::from_fn(move || {
            let (name, value) = rest.split_once('=')?;
            let value = value.trim_start();
            let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
            let (value, later) = value[1..].split_once(quote)?;
            rest = later;
            Some((name.trim(), value))
        })
    }
}

/// Where a tag ends; an attribute may hold a `>`.
fn tag_end(markup: &str) -> Option<usize> {
    let mut open_quote = None;
    markup.bytes().position(|byte| {
        match (open_quote, byte) {
            (None, b'"' | b'\'') => open_quote = Some(byte),
            (Some(quote), _) if quote == byte => open_quote = None,
            _ => {}
        }
        open_quote.is_none() && byte == b'>'
    })
}

/// A name without its prefix.
fn local(name: &str) -> &str {
    name.split_once(':').map_or(name, |(_, name)| name)
}

/// Adds text with its entities resolved; what is none stays as it is.
pub(super) fn unescape(text: &str, into: &mut String) {
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        into.push_str(before);
        // No entity is longer, so that a text of ampersands is not searched again for each.
        let end = after.bytes().take(10).position(|byte| byte == b';');
        let found = end.and_then(|end| Some((entity(&after[..end])?, &after[end + 1..])));
        let (c, later) = found.unwrap_or(('&', after));
        into.push(c);
        rest = later;
    }
    into.push_str(rest);
}

fn entity(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16),
            None => number.parse(),
        };
        return char::from_u32(code.ok()?);
    }
    let names = [("amp", '&'), ("lt", '<'), ("gt", '>'), ("quot", '"'), ("apos", '\'')];
    names.into_iter().find(|(known, _)| *known == name).map(|(_, c)| c)
}
