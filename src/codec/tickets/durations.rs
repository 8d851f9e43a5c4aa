//! A length of time as tickets write it.

use super::dates::{self, DateOrder};
use super::folded::{folded, fraction, number, take, take_digits};

/// What the bare numbers of a column count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Seconds.
    Seconds,
    /// Minutes.
    Minutes,
    /// Hours.
    Hours,
    /// Days of 24 hours.
    Days,
    /// Nothing: every length is written out, such as `32:05`.
    Clock,
}

/// A length of time as a cell writes it.
#[derive(Clone, Copy)]
pub(super) enum Length {
    /// Written out, in milliseconds.
    Said(i64),
    /// A number of whatever the column counts, in millionths.
    Bare(i64),
}

/// The length in milliseconds; `None` for anything else.
///
/// Reads `H:MM` and `H:MM:SS` of any number of hours, `1d 4h 5m`, `3 days, 4:05:06`, `2小时5分`, `PT15M`, moments
/// of the 1970s as the time since they began, each with a sign before it, and bare numbers in that unit. Spaces
/// may part thousands; a point or a comma begins decimals, but `1,234` is refused, as it may be either.
pub fn read(text: &str, unit: Unit) -> Option<i64> {
    Length::read(text)?.in_unit(unit)
}

impl Unit {
    fn seconds(self) -> Option<i64> {
        match self {
            Unit::Seconds => Some(1),
            Unit::Minutes => Some(60),
            Unit::Hours => Some(3600),
            Unit::Days => Some(86_400),
            Unit::Clock => None,
        }
    }

    /// The unit that a word means.
    fn named(word: &str) -> Option<Unit> {
        const NAMES: [(&str, Unit); 4] = [
            ("s sec secs second seconds 秒 秒钟", Unit::Seconds),
            ("m min mins minute minutes 分 分钟", Unit::Minutes),
            ("h hr hrs hour hours 小时 个小时 时", Unit::Hours),
            ("d day days 天 日", Unit::Days),
        ];
        let is_of = |names: &str| names.split(' ').any(|name| name == word);
        NAMES.iter().find(|(names, _)| is_of(names)).map(|(_, unit)| *unit)
    }
}

impl Length {
    pub(super) fn in_unit(self, unit: Unit) -> Option<i64> {
        match self {
            Length::Said(ms) => Some(ms),
            Length::Bare(millionths) => Some(millionths * unit.seconds()? / 1000),
        }
    }

    pub(super) fn read(text: &str) -> Option<Length> {
        let folded = folded(text);
        let text = folded.trim();
        if let Some(since) = since_1970(text) {
            return Some(Length::Said(since));
        }
        let after = text.strip_prefix(['-', '+']).unwrap_or(text);
        let sign = if text.starts_with('-') { -1 } else { 1 };
        if let Some(parts) = after.strip_prefix('p') {
            return Some(Length::Said(sign * iso(parts)?));
        }
        let mut rest = after.trim_start();
        let mut said = 0_i64;
        for index in 0.. {
            let millionths = take_number(&mut rest)?;
            if index == 0 && rest.is_empty() {
                return Some(Length::Bare(sign * millionths));
            }
            if rest.starts_with(':') {
                let clock = clock(millionths, rest)?;
                // What follows days goes forward, as in "-1 day, 23:59:59".
                let sign = if index == 0 { sign } else { 1 };
                return Some(Length::Said(said.saturating_add(sign * clock)));
            }
            rest = rest.trim_start();
            let word = take(&mut rest, |c| !c.is_ascii_digit() && !is_gap(c) && c != '+');
            let unit = Unit::named(word.trim_end_matches('.'))?;
            said = said.saturating_add(sign * Length::Bare(millionths).in_unit(unit)?);
            rest = rest.trim_start_matches(is_gap);
            if rest.is_empty() {
                break;
            }
            rest = rest.strip_prefix('+').unwrap_or(rest);
        }
        Some(Length::Said(said))
    }
}

fn is_gap(c: char) -> bool {
    matches!(c, ' ' | ',')
}

/// Milliseconds since the 1970s began, of a moment in them.
///
/// `ServiceNow` writes lengths so; no ticket is of that time.
fn since_1970(text: &str) -> Option<i64> {
    const TEN_YEARS: i64 = 3652 * 86_400_000;
    let written = text.starts_with("197").then(|| dates::read(text, DateOrder::YearFirst))??;
    (0..TEN_YEARS).contains(&written.local).then_some(written.local)
}

/// The milliseconds of `1dt2h3m4.5s`, without months and years, whose length is not known.
fn iso(mut rest: &str) -> Option<i64> {
    let (mut ms, mut is_time) = (0_i64, false);
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix('t').filter(|_| !is_time) {
            (rest, is_time) = (after, true);
        }
        let number = take_number(&mut rest)?;
        let unit = match (rest.as_bytes().first()?, is_time) {
            (b'd', false) => Unit::Days,
            (b'h', true) => Unit::Hours,
            (b'm', true) => Unit::Minutes,
            (b's', true) => Unit::Seconds,
            _ => return None,
        };
        rest = &rest[1..];
        ms = ms.saturating_add(Length::Bare(number).in_unit(unit)?);
        if rest.is_empty() {
            return Some(ms);
        }
    }
    None
}

/// The milliseconds of so many hours and `:MM` or `:MM:SS`, to the end.
fn clock(hours: i64, rest: &str) -> Option<i64> {
    let mut parts = rest[1..].split(':');
    let below_60 = |text: &str| number(text, 2).filter(|value| *value < 60 && text.len() == 2);
    let minutes = below_60(parts.next()?)?;
    let seconds = parts.next().unwrap_or("00");
    let (seconds, decimals) = seconds.split_once(['.', ',']).unwrap_or((seconds, "0"));
    let ms = below_60(seconds)? * 1000 + fraction(decimals, 3)?;
    let is_right = hours % MILLION == 0 && parts.next().is_none();
    is_right.then_some(hours / MILLION * 3_600_000 + minutes * 60_000 + ms)
}

const MILLION: i64 = 1_000_000;

/// The number that `rest` begins with, in millionths; below a hundred million, whose days still fit.
fn take_number(rest: &mut &str) -> Option<i64> {
    let first = take_digits(rest);
    let mut whole = number(first, 8)?;
    let mut is_grouped = false;
    while let Some(mut after) = rest.strip_prefix(' ').filter(|_| first.len() <= 3) {
        let group = take_digits(&mut after);
        if group.len() != 3 {
            break;
        }
        whole = whole * 1000 + number(group, 3)?;
        if whole >= 100 * MILLION {
            return None;
        }
        (*rest, is_grouped) = (after, true);
    }
    let mut decimals = 0;
    if let Some(mut after) = rest.strip_prefix(['.', ',']) {
        let digits = take_digits(&mut after);
        if !digits.is_empty() {
            let is_comma = rest.starts_with(',');
            if is_comma && digits.len() == 3 && !is_grouped && (1..1000).contains(&whole) {
                return None;
            }
            decimals = fraction(digits, 6)?;
            *rest = after;
        }
    }
    Some(whole * MILLION + decimals)
}

/// The unit that a column's name says, such as `First response time (in hrs)` or `时长（分钟）`.
///
/// Business hours are a unit only where no other one is named.
pub fn unit_by_name(header: &str) -> Option<Unit> {
    let mut spaced = String::new();
    let mut was_small = false;
    for c in header.chars() {
        let is_word = if c.is_ascii() {
            c.is_ascii_alphanumeric()
        } else {
            !"（）【】［］：，／".contains(c)
        };
        if !is_word || (was_small && c.is_ascii_uppercase()) {
            spaced.push(' ');
        }
        if is_word {
            spaced.push(c);
        }
        was_small = c.is_ascii_lowercase();
    }
    let spaced = folded(&spaced);
    let (mut before, mut second_choice) = ("", None);
    for word in spaced.split(' ').filter(|word| !word.is_empty()) {
        let unit = unit_by_word(word);
        let is_limit = before.ends_with(|c: char| c.is_ascii_digit());
        if unit.is_some() && !is_limit {
            if !["business", "working", "work", "office", "support"].contains(&before) {
                return unit;
            }
            second_choice = unit;
        }
        before = word;
    }
    second_choice
}

/// The unit that one word of a name says; "second" and "day" say something else there, and so do letters alone.
fn unit_by_word(word: &str) -> Option<Unit> {
    let ends = [
        ("分钟", Unit::Minutes),
        ("小时", Unit::Hours),
        ("秒", Unit::Seconds),
        ("天数", Unit::Days),
    ];
    let chinese = ends.into_iter().find(|(name, _)| {
        word.split_once(name)
            .is_some_and(|(before, _)| !before.ends_with(|c: char| c.is_ascii_digit()))
    });
    let is_vague = ["s", "m", "d", "second", "day", "分", "时", "日"].contains(&word);
    let unit = Unit::named(word).filter(|_| !is_vague);
    unit.or(chinese.map(|(_, unit)| unit))
}

#[cfg(test)]
mod tests;
