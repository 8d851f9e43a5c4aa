//! Lines of a chat that are no heads: the program's own, rules, quotes.

use crate::domain::letters::lowercase;

/// Endings of lines that only the program writes.
const SYSTEM: [&str; 14] = [
    "撤回了一条消息",
    "撤回了一条信息",
    "加入了群聊",
    "退出了群聊",
    "移出了群聊",
    "现在可以开始聊天了",
    "以下为新消息",
    "以下是新消息",
    "recalled a message",
    "unsent a message",
    "joined the group chat",
    "left the group chat",
    "joined the conversation",
    "this message was deleted",
];

/// The same, where a quoted name or "you" comes first.
const SYSTEM_OF_NAMED: [&str; 6] =
    ["加入群聊", "移出群聊", "退出群聊", "修改群名为", "joined the group", "left the group"];

/// The same behind the name of a speaker alone.
const SYSTEM_OF_SPEAKER: [&str; 5] = ["加入群聊", "退出群聊", " joined", " left", " recalled"];

/// Longer lines are texts, in characters.
const SYSTEM_LENGTH: usize = 80;

/// The line with plain spaces, colons and brackets, and without what cannot be seen.
pub(super) fn folded(line: &str) -> String {
    let plain = line.chars().filter_map(|glyph| match glyph {
        '\u{200b}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'
        | '\u{2066}'..='\u{2069}'
        | '\u{feff}' => None,
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{3000}' => Some(' '),
        '：' => Some(':'),
        '（' => Some('('),
        '）' => Some(')'),
        '【' => Some('['),
        '】' => Some(']'),
        glyph => Some(glyph),
    });
    plain.collect::<String>().trim().to_owned()
}

/// Whether the program wrote a folded line, not a person.
pub(super) fn is_system(line: &str, is_speaker: impl Fn(&str) -> bool) -> bool {
    let line = line.trim_matches(['[', ']', '-', '—', ' ', '.', '。']);
    let line = lowercase(line.trim_end_matches("重新编辑").trim_end());
    let ends = |ends: &[&str]| ends.iter().any(|end| line.ends_with(end));
    let is_named = line.starts_with(['"', '“', '你', '您']) || line.starts_with("you ");
    let of_speaker =
        |end: &&str| line.strip_suffix(*end).is_some_and(|name| is_speaker(name.trim()));
    line.chars().count() <= SYSTEM_LENGTH
        && !line.starts_with('我')
        && (ends(&SYSTEM)
            || (is_named && SYSTEM_OF_NAMED.iter().any(|part| line.contains(part)))
            || SYSTEM_OF_SPEAKER.iter().any(of_speaker))
}

fn is_rule_mark(glyph: char) -> bool {
    matches!(glyph, '-' | '—' | '–' | '─' | '_' | '=' | '*' | ' ')
}

/// What stands between the marks of a rule, and whether there are any.
pub(super) fn between_rules(line: &str) -> (&str, bool) {
    let inner = line.trim_matches(is_rule_mark);
    (inner, line.starts_with(is_rule_mark) && line.ends_with(is_rule_mark))
}

/// The text of a message without what it quotes.
///
/// A quote is a line behind `>`, or begins the message with `「` and ends with `」` above a line of dashes.
pub(super) fn fresh(lines: &[&str]) -> String {
    let is_rule = |line: &&str| line.len() >= 3 && line.chars().all(is_rule_mark);
    let opens = lines.first().is_some_and(|line| line.starts_with(['「', '『', '“', '"']));
    let rule = lines.iter().position(is_rule).filter(|at| {
        let above = at.checked_sub(1).and_then(|above| lines.get(above));
        opens && above.is_some_and(|line| line.ends_with(['」', '』', '”', '"']))
    });
    let own = &lines[rule.map_or(0, |rule| rule + 1)..];
    let own = own.iter().filter(|line| !line.starts_with(['>', '＞']));
    own.copied().collect::<Vec<_>>().join("\n")
}
