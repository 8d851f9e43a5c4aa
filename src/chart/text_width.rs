//! How wide a text will be, without a browser to ask.

/// The width of a text in pixels at a font size in pixels.
///
/// Source: average advances of common sans-serif faces in three classes, and one em for wide characters;
/// within about a tenth of what Chromium measures for system-ui.
pub(super) fn text_width(text: &str, size: f64) -> f64 {
    text.chars().map(|glyph| size * advance(glyph)).sum()
}

/// The text if it fits into that width, else its beginning with an ellipsis.
pub(super) fn fitted(text: &str, size: f64, width: f64) -> String {
    if text_width(text, size) <= width {
        return text.to_owned();
    }
    let mut left = width - text_width("…", size);
    let fits = |glyph: &char| {
        left -= size * advance(*glyph);
        left >= 0.0
    };
    let mut beginning: String = text.chars().take_while(fits).collect();
    beginning.truncate(beginning.trim_end().len());
    beginning + "…"
}

fn advance(glyph: char) -> f64 {
    match glyph {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '!' | '\'' | '|' | ' ' | '(' | ')'
        | 'f' | 't' | 'r' => 0.32,
        'm' | 'w' | 'M' | 'W' | '@' | '%' => 0.86,
        'A'..='Z' => 0.66,
        glyph if (glyph as u32) >= 0x2E80 => 1.0,
        _ => 0.56,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_too_wide_ends_in_an_ellipsis() {
        assert_eq!(fitted("Lantern", 14.0, 100.0), "Lantern");
        let short = fitted("Borealis Realtime Communications", 14.0, 100.0);
        assert!(
            short.starts_with("Bor") && short.ends_with('…') && text_width(&short, 14.0) <= 100.0
        );
        assert_eq!(fitted("兜底", 14.0, 1.0), "…");
    }

    #[test]
    fn chinese_is_one_em_a_character_and_no_text_is_no_width() {
        assert!((text_width("响应速度", 12.0) - 48.0).abs() < 1e-9);
        assert!(text_width("", 12.0).abs() < 1e-9);
        assert!(text_width("ill", 12.0) < text_width("mow", 12.0));
    }
}
