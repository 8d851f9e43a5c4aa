//! A score with its range on a line from 0 to 100, small enough for a table's row.

use plotters::prelude::*;

use super::canvas::draw;
use super::scene::{Role, Scene};
use crate::domain::results::VendorResult;
use crate::words::Words;

const WIDTH: u32 = 320;
const HEIGHT: u32 = 24;

/// One vendor's band; one mark. `None` when the vendor has no score.
pub fn band_chart(result: &VendorResult, words: &Words) -> Option<Scene> {
    let score = result.score?;
    let (range, point) = if result.is_ordered() {
        (Role::Range, Role::Point)
    } else {
        (Role::RangeOut, Role::PointOut)
    };
    Some(draw(WIDTH, HEIGHT, |area, pen| {
        let mut axis = ChartBuilder::on(area)
            .margin_left(8)
            .margin_right(8)
            .build_cartesian_2d(0.0..1.0_f64, 0..i32::try_from(HEIGHT).unwrap_or(0))?;
        axis.draw_series([PathElement::new([(0.0, 12), (1.0, 12)], Role::Grid.ink())])?;
        pen.mark(words.band_line(&result.vendor.name, score, result.low, result.high));
        let corners = [(result.low, 7), (result.high, 17)];
        axis.draw_series([Rectangle::new(corners, range.ink().filled())])?;
        let (x, _) = axis.backend_coord(&(score, 12));
        area.draw(&Rectangle::new([(x - 2, 2), (x + 2, 22)], point.ink().filled()))?;
        Ok(())
    }))
}
