//! A cell's text in the few characters that moments and lengths of time are read in.

/// Lower case without accents; full-width digits, colons and slashes and odd spaces as plain ones.
///
/// Marks that only direct how text runs are dropped: some systems write them into dates.
pub(super) fn folded(text: &str) -> String {
    text.trim().chars().filter_map(fold).collect()
}

fn fold(c: char) -> Option<char> {
    Some(match c {
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{feff}' => return None,
        '\t' | '\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{202f}' | '\u{3000}' => ' ',
        '０'..='９' => char::from(b'0' + u8::try_from(c as u32 - '０' as u32).ok()?),
        '：' => ':',
        '／' => '/',
        '−' => '-',
        'é' | 'É' => 'e',
        'ä' | 'Ä' => 'a',
        'û' | 'Û' => 'u',
        'ç' | 'Ç' => 'c',
        _ => c.to_ascii_lowercase(),
    })
}

/// What `rest` begins with, as far as its characters are of a kind; `rest` goes on behind it.
pub(super) fn take<'a>(rest: &mut &'a str, is_of_kind: fn(char) -> bool) -> &'a str {
    let end = rest.find(|c| !is_of_kind(c)).unwrap_or(rest.len());
    let (taken, left) = rest.split_at(end);
    *rest = left;
    taken
}

/// The digits that `rest` begins with; `rest` goes on behind them.
pub(super) fn take_digits<'a>(rest: &mut &'a str) -> &'a str {
    take(rest, |c| c.is_ascii_digit())
}

/// A number of one to `most` plain digits.
pub(super) fn number(text: &str, most: usize) -> Option<i64> {
    let is_plain =
        (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    is_plain.then(|| text.bytes().fold(0, |sum, byte| sum * 10 + i64::from(byte - b'0')))
}

/// The first digits of a fraction as a whole number of that many, `5` of three as 500.
pub(super) fn fraction(digits: &str, places: usize) -> Option<i64> {
    let shown = digits.bytes().chain(std::iter::repeat(b'0')).take(places);
    let is_one = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_one.then(|| shown.fold(0, |sum, byte| sum * 10 + i64::from(byte - b'0')))
}
