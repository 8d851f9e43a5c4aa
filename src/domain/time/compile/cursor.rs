//! Reads what people type: dates, times of day and words, in full and half width.

use super::CalendarFault;
use crate::domain::letters::lowercase;
use crate::domain::time::{Day, Weekday};

/// A text and how far it is read.
pub(super) struct Cursor<'a> {
    /// As it was typed.
    whole: &'a str,
    rest: &'a str,
}

/// A glyph as the keyboard of an English speaker has it.
pub(super) fn plain(glyph: char) -> char {
    match glyph {
        '，' | '、' | '；' | ';' => ',',
        '–' | '—' | '−' | '‐' | '‑' | '～' | '~' | '至' | '到' => '-',
        '\u{3000}' | '\u{a0}' | '\t' => ' ',
        // The full-width forms of ASCII stand in the same order.
        '！'..='～' => char::from_u32(glyph as u32 - 0xFEE0).unwrap_or(glyph),
        _ => glyph,
    }
}

/// A text in plain glyphs and lower case, without spaces around it.
pub(super) fn plainly(text: &str) -> String {
    let plain: String = text.chars().map(plain).collect();
    lowercase(plain.trim())
}

impl<'a> Cursor<'a> {
    pub(super) fn new(text: &'a str) -> Cursor<'a> {
        Cursor { whole: text, rest: text }
    }

    pub(super) fn is_at_end(&self) -> bool {
        self.rest.is_empty()
    }

    /// What is not yet read.
    pub(super) fn rest(&self) -> &'a str {
        self.rest
    }

    /// Steps over spaces.
    pub(super) fn skip_spaces(&mut self) {
        self.rest = self.rest.trim_start();
    }

    /// Steps over the first of these that comes next, and over spaces around it.
    pub(super) fn take(&mut self, words: &[&str]) -> bool {
        self.skip_spaces();
        let Some(rest) = words.iter().find_map(|word| self.after(word)) else { return false };
        self.rest = rest;
        self.skip_spaces();
        true
    }

    /// What follows a word; an English one ends where no letter follows.
    fn after(&self, word: &str) -> Option<&'a str> {
        let rest = self.rest.strip_prefix(word)?;
        let is_cut = word.ends_with(|c: char| c.is_ascii_alphabetic())
            && rest.starts_with(|c: char| c.is_ascii_alphabetic());
        (!is_cut).then_some(rest)
    }

    /// A number of so many digits at most.
    fn number(&mut self, most: usize) -> Option<i64> {
        let length = self.rest.bytes().take_while(u8::is_ascii_digit).count();
        let (digits, rest) = self.rest.split_at(length);
        let number = digits.parse().ok().filter(|_| length <= most)?;
        self.rest = rest;
        Some(number)
    }

    fn one_of(&mut self, glyphs: &[char]) -> Option<()> {
        self.rest = self.rest.strip_prefix(glyphs)?;
        Some(())
    }

    /// A time of day in minutes from midnight: `9`, `9:00`, `24:00`. Whether it exists is not looked at.
    pub(super) fn clock(&mut self) -> Option<i64> {
        let hour = self.number(2)?;
        if self.one_of(&[':']).is_none() {
            return Some(hour * 60);
        }
        let is_whole = self.rest.bytes().take_while(u8::is_ascii_digit).count() == 2;
        let minute = self.number(2).filter(|minute| is_whole && *minute < 60)?;
        Some(hour * 60 + minute)
    }

    /// A date: `2026-10-01`, `2026/10/1`, `2026.10.1`, `2026年10月1日`.
    pub(super) fn date(&mut self) -> Result<Day, CalendarFault> {
        let before = self.rest;
        let Some((year, month, day)) = self.numbers() else {
            return Err(CalendarFault::NoDate(self.whole.trim().to_owned()));
        };
        let written = before[..before.len() - self.rest.len()].to_owned();
        Day::new(year, month, day).ok_or(CalendarFault::NoSuchDate(written))
    }

    fn numbers(&mut self) -> Option<(i64, i64, i64)> {
        let year = self.number(4).filter(|year| *year >= 1000)?;
        self.one_of(&['-', '/', '.', '年'])?;
        let month = self.number(2)?;
        self.one_of(&['-', '/', '.', '月'])?;
        let day = self.number(2)?;
        self.one_of(&['日', '号']).unwrap_or_default();
        Some((year, month, day))
    }

    /// A date and nothing else.
    pub(super) fn whole_date(mut self) -> Result<Day, CalendarFault> {
        let whole = self.whole.to_owned();
        let day = self.date()?;
        if self.is_at_end() { Ok(day) } else { Err(CalendarFault::NoDate(whole)) }
    }

    /// A weekday: `Friday`, `fri`, `周五`, `星期五`, `礼拜五`.
    pub(super) fn weekday(&mut self) -> Option<Weekday> {
        const SHORT: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
        const NUMERALS: [&[char]; 7] =
            [&['一'], &['二'], &['三'], &['四'], &['五'], &['六'], &['日', '天']];
        let is_chinese = ["星期", "礼拜", "周"].iter().any(|word| self.take(&[word]));
        Weekday::ALL.into_iter().find(|day| {
            let at = day.index();
            if is_chinese {
                return self.one_of(NUMERALS[at]).is_some();
            }
            let name = lowercase(&day.to_string());
            self.take(&[&name, SHORT[at]])
        })
    }
}
