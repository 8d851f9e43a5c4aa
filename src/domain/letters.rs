//! Lower case, for comparing words.
//!
//! The standard library knows all letters there are, by a table that is 5 KB of the page, compressed.

/// A text in lower case, to compare it with another of that kind.
///
/// Knows Latin, Greek and Cyrillic letters, those of Vietnamese and the full-width ones among them; what else there is
/// stays as it is. Both small sigmas are one.
pub fn lowercase(text: &str) -> String {
    text.chars().map(lower).collect()
}

fn lower(glyph: char) -> char {
    let code = u32::from(glyph);
    let step = match code {
        0x41..=0x5a
        | 0xc0..=0xd6
        | 0xd8..=0xde
        | 0x391..=0x3a1
        | 0x3a3..=0x3ab
        | 0x410..=0x42f
        | 0xff21..=0xff3a => 32,
        0x400..=0x40f => 80,
        0x386 => 38,
        0x388..=0x38a => 37,
        0x38c => 64,
        0x38e..=0x38f => 63,
        0x3c2 => 1,
        // Capitals beside their small ones, at even places and at odd ones.
        0x100..=0x12f
        | 0x132..=0x137
        | 0x14a..=0x177
        | 0x460..=0x481
        | 0x48a..=0x4bf
        | 0x4d0..=0x52f
        | 0x1e00..=0x1e95
        | 0x1ea0..=0x1eff => 1 - code % 2,
        0x139..=0x148 | 0x179..=0x17e | 0x4c1..=0x4ce => code % 2,
        _ => 0,
    };
    char::from_u32(code + step).unwrap_or(glyph)
}

#[cfg(test)]
#[allow(
    clippy::disallowed_methods,
    reason = "what the standard library says is what is tested against"
)]
mod tests {
    use super::{lower, lowercase};

    #[test]
    fn letters_are_lowered_as_the_standard_library_does() {
        let blocks = [0..=0x17f, 0x386..=0x3ce, 0x400..=0x52f, 0x1e00..=0x1eff, 0xff00..=0xffef];
        let differs = |glyph: &char| !glyph.to_lowercase().eq([lower(*glyph)]);
        let others: String =
            blocks.into_iter().flatten().filter_map(char::from_u32).filter(differs).collect();
        assert_eq!(others, "İŸςӀẞ");
    }

    #[test]
    fn what_has_no_capital_stays() {
        for glyph in ('\0'..=char::MAX).filter(|glyph| glyph.to_lowercase().eq([*glyph])) {
            assert!(lower(glyph) == glyph || glyph == 'ς', "{glyph}");
        }
    }

    #[test]
    fn names_that_differ_only_in_case_are_one() {
        assert_eq!(
            lowercase("ÉCLAIR Łódź ΟΔΟΣ ЖЁЛТЫЙ ĐẠI 声网"),
            lowercase("éclair łÓDŹ οδος жёлтый đại 声网")
        );
    }
}
