//! A score with its range on a line from 0 to 100, small enough for a table's row.

use super::bars::Axis;
use super::brush::Brush;
use super::scene::{Role, Scene};
use crate::domain::results::VendorResult;
use crate::words::Words;

/// One vendor's band; one mark. `None` when the vendor has no score.
pub fn band_chart(result: &VendorResult, words: &Words) -> Option<Scene> {
    let score = result.score?;
    let (range, point) = if result.is_ordered() {
        (Role::Range, Role::Point)
    } else {
        (Role::RangeOut, Role::PointOut)
    };
    let axis = Axis { left: 8, right: 312, most: 1.0 };
    let mut brush = Brush::new(320, 24);
    brush.line(Role::Grid, vec![(axis.x(0.0), 12), (axis.x(1.0), 12)]);
    brush.mark(words.band_line(&result.vendor.name, score, result.low, result.high));
    axis.segment(&mut brush, range, ((result.low, result.high), (7, 10)));
    let x = axis.x(score);
    brush.rect(point, (x - 2, 2), (x + 2, 22));
    Some(brush.done())
}
