//! What a file's words most likely mean, to be confirmed by a person.

use crate::domain::letters::lowercase;
use crate::domain::sla::TierId;

/// The tier that a priority label most likely means, to be confirmed by a person.
///
/// A number from 1 to 4, alone or behind a word for priority, says it; else a well-known word does, unless it is
/// negated. `None` when neither does.
pub fn guess_tier(label: &str) -> Option<TierId> {
    let label = lowercase(label.trim());
    by_number(&label).or_else(|| by_word(&label))
}

fn by_number(label: &str) -> Option<TierId> {
    let prefixes = ["severity", "priority", "level", "sev", "优先级", "等级", "p", "t", "s", ""];
    let after = prefixes.iter().find_map(|prefix| {
        let rest = label.strip_prefix(prefix)?.trim_start_matches([' ', '-', ':']);
        rest.starts_with(|glyph: char| "1234一二三四".contains(glyph)).then_some(rest)
    })?;
    let mut glyphs = after.chars();
    let number = glyphs.next()?;
    // `10` is no 1, and `1st` is anybody's guess.
    let ends = glyphs.next().is_none_or(|next| next == '级' || !next.is_alphanumeric());
    let index = "1234".find(number).or_else(|| "一二三四".chars().position(|n| n == number))?;
    TierId::ALL.get(index).copied().filter(|_| ends)
}

fn by_word(label: &str) -> Option<TierId> {
    let words: [(&[&str], TierId); 4] = [
        (
            &[
                "critical",
                "urgent",
                "blocker",
                "highest",
                "emergency",
                "紧急",
                "特急",
                "致命",
                "严重",
            ],
            TierId::T1,
        ),
        (&["high", "major", "高", "重要"], TierId::T2),
        (&["moderate", "medium", "normal", "中", "普通", "一般", "正常"], TierId::T3),
        (
            &["low", "lowest", "minor", "trivial", "planning", "低", "次要", "非紧急", "不紧急"],
            TierId::T4,
        ),
    ];
    let tokens: Vec<&str> = label
        .split(|glyph: char| !glyph.is_alphanumeric())
        .map(|token| token.trim_end_matches("优先级").trim_end_matches('级'))
        .collect();
    if tokens.iter().any(|token| matches!(*token, "not" | "non" | "no")) {
        return None;
    }
    let says = |known: &&(&[&str], TierId)| tokens.iter().any(|token| known.0.contains(token));
    words.iter().find(says).map(|(_, tier)| *tier)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_priority_words_are_guessed() {
        let guesses = [
            ("1 - Critical", Some(TierId::T1)),
            ("3 - Moderate", Some(TierId::T3)),
            ("4 - Low", Some(TierId::T4)),
            ("P2", Some(TierId::T2)),
            ("Sev-1", Some(TierId::T1)),
            ("紧急", Some(TierId::T1)),
            ("中", Some(TierId::T3)),
            ("T4", Some(TierId::T4)),
            ("P0", None),
            ("P4 Normal", Some(TierId::T4)),
            ("Priority 1", Some(TierId::T1)),
            ("Severity 2", Some(TierId::T2)),
            ("一级", Some(TierId::T1)),
            ("优先级3", Some(TierId::T3)),
            ("高优先级", Some(TierId::T2)),
            ("非紧急", Some(TierId::T4)),
            ("", None),
            ("gold", None),
            ("not urgent", None),
            ("不严重", None),
            ("非高峰", None),
            ("业务中断", None),
            ("P10", None),
            ("10", None),
            ("slow", None),
            ("follow-up", None),
        ];
        for (label, tier) in guesses {
            assert_eq!(guess_tier(label), tier, "{label}");
        }
    }
}
