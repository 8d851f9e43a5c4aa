//! What each score is made of: a stacked bar of the dimensions, and the range of the whole.

use super::Room;
use super::bars::{Axis, SCALE, name, name_gutter};
use super::brush::Brush;
use super::scene::{Role, Scene};
use crate::domain::questionnaire::Dimension;
use crate::domain::results::{Results, VendorResult};
use crate::words::Words;

const BAR: i32 = 18;

/// One row a vendor in the order of the listing, one mark a segment; a scale from 0 to 100 points.
///
/// `None` when no vendor has a score.
pub fn contributions_chart(results: &Results, words: &Words, room: Room) -> Option<Scene> {
    let listed = results.listing.iter().map(|index| &results.vendors[*index]);
    let scored: Vec<&VendorResult> = listed.filter(|result| result.score.is_some()).collect();
    let (row, bar_top, name_up) = if room == Room::Narrow { (52, 22, 12) } else { (38, 6, -9) };
    let names = scored.iter().map(|result| result.vendor.name.as_str());
    let left = name_gutter(names, room);
    let rows = row * i32::try_from(scored.len()).ok().filter(|count| *count > 0)?;
    let axis = Axis { left, right: room.width().cast_signed() - 16, most: 1.0 };
    let mut brush = Brush::new(room.width(), (rows + SCALE).cast_unsigned());
    axis.draw(&mut brush, rows, &|share| words.points_of(share));
    for (index, result) in (0..).zip(&scored) {
        let top = index * row + bar_top;
        let width = if room == Room::Wide { left - 8 } else { 300 };
        name(&mut brush, &result.vendor.name, top - name_up, f64::from(width));
        segments(&mut brush, &axis, (result, top), words);
        brush.unmark();
        axis.whisker(&mut brush, (result.low, result.high), top + BAR + 5);
    }
    Some(brush.done())
}

/// The dimensions' parts, one mark each, and what is unknown.
fn segments(brush: &mut Brush, axis: &Axis, (result, top): (&VendorResult, i32), words: &Words) {
    let known = Dimension::ALL.into_iter().enumerate().map(|(place, dimension)| {
        (Role::dimension(place), words.dimension_name(dimension), result.contributions[place])
    });
    let mut from = 0.0;
    for (role, name, part) in known.chain([(Role::Unknown, words.unknown_part, result.unknown)]) {
        let to = from + part;
        if part > 0.0 {
            brush.mark(words.contribution_line(&result.vendor.name, name, part));
            axis.segment(brush, role, ((from, to), (top, BAR)));
        }
        from = to;
    }
}
