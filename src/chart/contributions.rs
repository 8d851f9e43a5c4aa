//! What each score is made of: a stacked bar of the dimensions, and the range of the whole.

use super::Room;
use super::bars::{Gutters, SCALE, axis, name, name_gutter, segment, whisker};
use super::canvas::draw;
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
    let gutters = Gutters { left: name_gutter(names, room), right: 16 };
    let rows = row * i32::try_from(scored.len()).ok().filter(|count| *count > 0)?;
    let height = u32::try_from(rows + SCALE).ok()?;
    Some(draw(room.width(), height, |area, pen| {
        let mut axis = axis(area, &gutters, (100.0, rows), &|points| format!("{points:.0}"))?;
        for (index, result) in (0..).zip(&scored) {
            let top = index * row + bar_top;
            let width = if room == Room::Wide { gutters.left - 8 } else { 300 };
            name(area, &result.vendor.name, top - name_up, f64::from(width))?;
            let known = Dimension::ALL.into_iter().enumerate().map(|(place, dimension)| {
                (
                    Role::dimension(place),
                    words.dimension_name(dimension),
                    result.contributions[place],
                )
            });
            let mut from = 0.0;
            for (role, name, part) in
                known.chain([(Role::Unknown, words.unknown_part, result.unknown)])
            {
                let to = from + part * 100.0;
                if part > 0.0 {
                    pen.mark(words.contribution_line(&result.vendor.name, name, part));
                    segment(&mut axis, role, (from, to), (top, BAR))?;
                }
                from = to;
            }
            pen.unmark();
            whisker(&mut axis, (result.low * 100.0, result.high * 100.0), top + BAR + 5)?;
        }
        Ok(())
    }))
}
