//! Days as holiday-cn writes them: any object with a `date` and `isOffDay`, however deep.
//!
//! No checker of JSON: it takes words and texts as they come, and what lies between them for granted.

use super::listing::{Kind, Listing};
use crate::domain::time::{Day, FeedFault};

/// What the object at hand has said so far.
#[derive(Default)]
struct Found {
    line: u64,
    name: String,
    date: Option<String>,
    is_off: Option<bool>,
}

/// Reads all objects; nested ones begin anew.
pub(super) fn read(text: &str, listing: &mut Listing) {
    let (mut found, mut key, mut line) = (Found::default(), String::new(), 1);
    let mut glyphs = text.chars().peekable();
    while let Some(glyph) = glyphs.next() {
        match glyph {
            '\n' => line += 1,
            '{' => found = Found { line, ..Found::default() },
            '}' => settle(std::mem::take(&mut found), listing),
            ',' => key.clear(),
            '"' => {
                let begun = line;
                let Some(said) = quoted(&mut glyphs, &mut line) else {
                    return listing.fault(begun, FeedFault::CutOff);
                };
                match &*key {
                    "" => key = said,
                    "date" => found.date = Some(said),
                    "name" => found.name = said,
                    _ => {}
                }
            }
            't' | 'f' if key == "isOffDay" => {
                found.is_off = Some(glyph == 't');
                "-".clone_into(&mut key);
            }
            _ => {}
        }
        if matches!(glyph, '{' | '[' | '}' | ']') {
            key.clear();
        }
    }
    if found.date.is_some() {
        listing.fault(found.line, FeedFault::CutOff);
    }
}

/// The rest of a text up to its closing quote; `None` when there is none.
fn quoted(glyphs: &mut impl Iterator<Item = char>, line: &mut u64) -> Option<String> {
    let mut said = String::new();
    loop {
        match glyphs.next()? {
            '"' => return Some(said),
            '\\' => match glyphs.next()? {
                'u' => said.push(escaped(glyphs)?),
                'n' | 't' | 'r' | 'b' | 'f' => said.push(' '),
                glyph => said.push(glyph),
            },
            glyph => {
                *line += u64::from(glyph == '\n');
                said.push(glyph);
            }
        }
    }
}

/// The glyph of four digits; the halves of a pair stand as replacement characters.
fn escaped(glyphs: &mut impl Iterator<Item = char>) -> Option<char> {
    let mut code = 0;
    for _ in 0..4 {
        code = code * 16 + glyphs.next()?.to_digit(16)?;
    }
    Some(char::from_u32(code).unwrap_or('\u{fffd}'))
}

fn settle(found: Found, listing: &mut Listing) {
    let Some(date) = found.date else {
        if found.is_off.is_some() {
            listing.fault(found.line, FeedFault::NoDate);
        }
        return;
    };
    let Some(day) = day(&date) else {
        return listing.fault(found.line, FeedFault::NoSuchDate(date));
    };
    match found.is_off {
        None => listing.fault(found.line, FeedFault::NoKind(date)),
        Some(is_off) => {
            let kind = if is_off { Kind::Off } else { Kind::Work };
            listing.add(found.line, (day, day), kind, &found.name);
        }
    }
}

/// `2026-10-01`.
fn day(text: &str) -> Option<Day> {
    let mut parts = text.trim().split('-');
    let mut number = |digits: usize| {
        let part = parts.next().filter(|part| part.len() == digits)?;
        part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse::<i64>().ok())?
    };
    let (year, month, day) = (number(4)?, number(2)?, number(2)?);
    Day::new(year, month, day).filter(|_| year >= 1000 && parts.next().is_none())
}
