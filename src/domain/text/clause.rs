//! A message cut into clauses.

use crate::domain::letters::lowercase;

/// A part of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Clause {
    /// In lower case, single spaces, half-width signs.
    pub(super) text: String,
    /// Whether it ends with a question mark.
    pub(super) is_question: bool,
    /// Whether it is one to three capitalised words, as names and signatures are.
    pub(super) is_name: bool,
}

/// The clauses of a text: cut at the ends of sentences and lines, at commas, and before `and`, `but` and `so`.
///
/// Quoted lines, addresses of pages and numbers of tickets are left out.
pub(super) fn clauses(text: &str) -> Vec<Clause> {
    let (mut found, mut words): (Vec<Clause>, Vec<&str>) = (Vec::new(), Vec::new());
    let half = half_width(text);
    for line in half.lines().map(str::trim).filter(|line| !line.starts_with('>')) {
        for word in line.split_whitespace().filter(|word| !is_address(word)) {
            if ["and", "but", "so"].iter().any(|cut| word.eq_ignore_ascii_case(cut)) {
                cut(&mut found, &mut words, false);
                continue;
            }
            let bare = word.trim_end_matches(['.', ',', ';', ':', '!', '?', ')']);
            if !is_ticket_number(bare) {
                words.push(bare);
            }
            if bare.len() < word.len() {
                cut(&mut found, &mut words, word[bare.len()..].contains('?'));
            }
        }
        cut(&mut found, &mut words, false);
    }
    found
}

/// Ends a clause, where there is one.
fn cut(found: &mut Vec<Clause>, words: &mut Vec<&str>, is_question: bool) {
    let is_capital = |word: &&str| word.starts_with(char::is_uppercase);
    let is_name = (1..=3).contains(&words.len()) && words.iter().all(is_capital) && !is_question;
    let text = lowercase(&words.join(" "));
    words.clear();
    if !text.is_empty() || is_question {
        found.push(Clause { text, is_question, is_name });
    }
}

/// The same with half-width signs, and a space behind each that a Chinese text has none behind.
fn half_width(text: &str) -> String {
    let mut half = String::with_capacity(text.len());
    for glyph in text.chars() {
        match glyph {
            '。' | '…' => half.push_str(". "),
            '！' | '～' => half.push_str("! "),
            '？' => half.push_str("? "),
            '；' | '：' => half.push_str("; "),
            '　' | '（' | '【' | '「' | '《' | '“' | '”' | '"' | '(' | '[' => {
                half.push(' ');
            }
            '，' | '、' | '）' | '】' | '」' | '》' | ']' => half.push_str(", "),
            '’' | '‘' => half.push('\''),
            ',' | '!' | '?' if half.ends_with(is_chinese) => {
                half.push(glyph);
                half.push(' ');
            }
            glyph => half.push(glyph),
        }
    }
    half
}

fn is_address(word: &str) -> bool {
    word.contains("://") || word.starts_with("www.") || word.contains('@')
}

/// `#4821`, `INC0012`, `TS-20931`.
fn is_ticket_number(word: &str) -> bool {
    let letters = word.trim_end_matches(|glyph: char| glyph.is_ascii_digit());
    let digits = word.len() - letters.len();
    let is_prefix = |text: &str| text.bytes().all(|byte| byte.is_ascii_uppercase());
    word.starts_with('#')
        || (digits >= 4 && letters.len() >= 2 && is_prefix(letters.trim_end_matches('-')))
}

/// Whether a character is Chinese, Japanese or Korean.
pub(super) fn is_chinese(glyph: char) -> bool {
    matches!(glyph, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Whether a text has a word out of a program: `setParameters`, `max_bitrate`, `a=b`, `f()`, `4.2.1`, `720p`.
pub(super) fn has_technical_word(text: &str) -> bool {
    let lines = text.lines().filter(|line| !line.trim_start().starts_with('>'));
    let is_break = |glyph: char| glyph.is_whitespace() || !glyph.is_ascii();
    lines.flat_map(|line| line.split(is_break)).any(|word| !is_address(word) && is_technical(word))
}

fn is_technical(word: &str) -> bool {
    let word = word.trim_matches(['.', ',', ';', ':', '!', '?', '"', '\'']);
    let bytes = word.as_bytes();
    let has_pair = |is_it: fn(&u8) -> bool, mark: u8, then: fn(&u8) -> bool| {
        bytes.windows(3).any(|three| is_it(&three[0]) && three[1] == mark && then(&three[2]))
    };
    // `setParameters`, but not iPhone or macOS.
    let is_hump = |four: &[u8]| {
        let is_lower = [four[0], four[1], four[3]].iter().all(u8::is_ascii_lowercase);
        is_lower && four[2].is_ascii_uppercase()
    };
    let is_camel =
        bytes.first().is_some_and(u8::is_ascii_lowercase) && bytes.windows(4).any(is_hump);
    let unit = word.trim_start_matches(|glyph: char| glyph.is_ascii_digit() || glyph == '.');
    let units = ["kbps", "mbps", "ms", "fps", "p", "khz", "hz", "%", "mb", "kb"];
    let has_unit =
        unit.len() < word.len() && units.iter().any(|known| unit.eq_ignore_ascii_case(known));
    let is_version = bytes.first().is_some_and(u8::is_ascii_digit)
        && word.split('.').count() >= 3
        && word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    is_camel
        || has_unit
        || is_version
        || word.contains("()")
        || word.contains("::")
        || has_pair(u8::is_ascii_alphanumeric, b'_', u8::is_ascii_alphanumeric)
        || has_pair(u8::is_ascii_alphanumeric, b'=', u8::is_ascii_alphanumeric)
}
