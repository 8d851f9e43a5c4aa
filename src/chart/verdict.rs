//! The verdict as one picture: the sentence, each vendor's score with its range, and how often it is first.

use super::bars::Axis;
use super::brush::{Brush, Lettering, Stand};
use super::scene::{Anchor, Role, Scene};
use super::text_width::{fitted, text_width};
use crate::domain::results::{Results, VendorResult};
use crate::words::Words;

const WIDTH: u32 = 880;
const SIDE: i32 = 32;
const ROW: i32 = 44;
const SENTENCE: u32 = 24;
const LEADING: i32 = 32;

/// The picture: one mark a vendor, in the order of the listing; `title` is what the evaluation is called.
pub fn verdict_picture(results: &Results, words: &Words, (title, foot): (&str, &str)) -> Scene {
    let width = f64::from(WIDTH.cast_signed() - 2 * SIDE);
    let lines = wrapped(&words.verdict_sentence(results), f64::from(SENTENCE), width);
    let lines_high = i32::try_from(lines.len()).unwrap_or(1) * LEADING;
    let top = SIDE + 26;
    let rows = i32::try_from(results.listing.len()).unwrap_or(0) * ROW;
    let height = top + lines_high + 16 + rows + 48;
    let mut brush = Brush::new(WIDTH, height.cast_unsigned());
    brush.rect(Role::Ground, (0, 0), (WIDTH.cast_signed(), height));
    let text = |role, size, anchor| Lettering { role, size, anchor, stand: Stand::Top };
    let small = text(Role::Tick, 13, Anchor::Start);
    brush.text(fitted(title, 13.0, width), (SIDE, SIDE - 6), small);
    for (line, said) in (0..).zip(lines) {
        let look = text(Role::Name, SENTENCE, Anchor::Start);
        brush.text(said, (SIDE, top + line * LEADING), look);
    }
    for (row, index) in (0..).zip(&results.listing) {
        let middle = top + lines_high + 16 + row * ROW + ROW / 2;
        vendor(&mut brush, words, (results, &results.vendors[*index]), middle);
    }
    brush.unmark();
    brush.text(fitted(foot, 13.0, width), (SIDE, height - 32), small);
    brush.done()
}

/// One vendor's line.
fn vendor(brush: &mut Brush, words: &Words, (results, of): (&Results, &VendorResult), middle: i32) {
    let axis = Axis { left: 230, right: 530, most: 1.0 };
    let at = |role, anchor| Lettering { role, size: 15, anchor, stand: Stand::Middle };
    let place = results.ordered.iter().position(|id| *id == of.vendor.id);
    let often = results.how_often.as_ref().zip(place).map(|(often, place)| often.first(place));
    let said = match (often, words.standing_reason(results, of)) {
        (Some(often), _) => words.first_in(often),
        (None, reason) => reason.unwrap_or_default(),
    };
    brush.mark(words.answer_label(&of.vendor.name, &said));
    brush.text(fitted(&of.vendor.name, 15.0, 200.0), (SIDE, middle), at(Role::Name, Anchor::Start));
    brush.line(Role::Grid, vec![(axis.x(0.0), middle), (axis.x(1.0), middle)]);
    if let Some(score) = of.score {
        let (range, point) = if of.is_ordered() {
            (Role::Range, Role::Point)
        } else {
            (Role::RangeOut, Role::PointOut)
        };
        axis.segment(brush, range, ((of.low, of.high), (middle - 5, 10)));
        let x = axis.x(score);
        brush.rect(point, (x - 2, middle - 11), (x + 2, middle + 11));
        let number = at(Role::Name, Anchor::End);
        brush.text(words.points_of(score), (axis.right + 44, middle), number);
    }
    let right = axis.right + 60;
    let room = f64::from(WIDTH.cast_signed() - SIDE - right);
    let note = Lettering { size: 13, ..at(Role::Tick, Anchor::Start) };
    brush.text(fitted(&said, 13.0, room), (right, middle), note);
}

/// The text in lines that fit; broken at spaces, and between characters that are as wide as they are high.
fn wrapped(text: &str, size: f64, width: f64) -> Vec<String> {
    let (mut lines, mut line, mut word) = (Vec::new(), String::new(), String::new());
    for glyph in text.chars().chain([' ']) {
        word.push(glyph);
        let is_wide = (glyph as u32) >= 0x2E80;
        if glyph != ' ' && !is_wide {
            continue;
        }
        if !line.is_empty() && text_width(&format!("{line}{}", word.trim_end()), size) > width {
            lines.push(std::mem::take(&mut line).trim_end().to_owned());
        }
        line.push_str(&std::mem::take(&mut word));
    }
    lines.push(line.trim_end().to_owned());
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_broken_where_it_may_be_and_loses_nothing() {
        let said = "Lantern leads clearly on support by 8 points and first in 97% of draws.";
        let lines = wrapped(said, 24.0, 300.0);
        assert!(lines.len() > 1 && lines.iter().all(|line| text_width(line, 24.0) <= 300.0));
        assert_eq!(lines.join(" "), said);
        let chinese = "甲在支持方面明显领先，高出八分，九成七的模拟中排名第一。";
        let lines = wrapped(chinese, 24.0, 300.0);
        assert!(lines.len() > 1 && lines.iter().all(|line| text_width(line, 24.0) <= 300.0));
        assert_eq!(lines.concat(), chinese);
        assert_eq!(wrapped("", 24.0, 300.0), [""]);
    }
}
