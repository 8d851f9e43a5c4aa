//! What charts of horizontal bars share: the scale along the top edge's zero, names, intervals.

use std::convert::Infallible;

use plotters::coord::types::{RangedCoordf64, RangedCoordi32};
use plotters::prelude::*;
use plotters_backend::text_anchor::{HPos, VPos};

use super::Room;
use super::canvas::{Area, Canvas, Drawn, text};
use super::scene::Role;
use super::text_width::{fitted, text_width};

/// The height of the scale under the bars.
pub(super) const SCALE: i32 = 24;

/// Across: the values; down: pixels from the top.
pub(super) type Axis<'a> = ChartContext<'a, Canvas, Cartesian2d<RangedCoordf64, RangedCoordi32>>;

/// The pixels left and right of the bars.
pub(super) struct Gutters {
    pub(super) left: i32,
    pub(super) right: i32,
}

/// Room for the widest name left of the bars; on a phone names stand above them and need none.
pub(super) fn name_gutter<'a>(names: impl Iterator<Item = &'a str>, room: Room) -> i32 {
    if room == Room::Narrow {
        return 16;
    }
    let widest = names.map(|name| text_width(name, NAME)).fold(72.0, f64::max);
    #[allow(clippy::cast_possible_truncation)]
    let widest = widest.min(190.0).ceil() as i32;
    widest + 16
}

const NAME: f64 = 14.0;

/// A scale from 0 to `most` with a grid, `rows` pixels high, labelled at its foot.
pub(super) fn axis<'a>(
    area: &'a Area,
    gutters: &Gutters,
    (most, rows): (f64, i32),
    label: &dyn Fn(&f64) -> String,
) -> Result<Axis<'a>, DrawingAreaErrorKind<Infallible>> {
    let mut axis = ChartBuilder::on(area)
        .margin_left(gutters.left)
        .margin_right(gutters.right)
        .x_label_area_size(SCALE)
        .build_cartesian_2d(0.0..most, rows..0)?;
    axis.configure_mesh()
        .disable_y_mesh()
        .disable_y_axis()
        .x_labels(5)
        .x_label_formatter(&label)
        .light_line_style(TRANSPARENT)
        .bold_line_style(Role::Grid.ink())
        .axis_style(Role::Grid.ink())
        .label_style(text(Role::Tick, 12, HPos::Center, VPos::Top))
        .draw()?;
    Ok(axis)
}

/// A vendor's name, its middle at that height, shortened to that width.
pub(super) fn name(area: &Area, name: &str, y: i32, width: f64) -> Drawn {
    let style = text(Role::Name, 14, HPos::Left, VPos::Center);
    area.draw(&Text::new(fitted(name, NAME, width), (0, y), style))
}

/// A part of a bar.
pub(super) fn segment(
    axis: &mut Axis<'_>,
    role: Role,
    (from, to): (f64, f64),
    (top, height): (i32, i32),
) -> Drawn {
    let corners = [(from, top), (to, top + height)];
    axis.draw_series([Rectangle::new(corners, role.ink().filled())])?;
    Ok(())
}

/// An interval as a line with ends.
pub(super) fn whisker(axis: &mut Axis<'_>, (low, high): (f64, f64), y: i32) -> Drawn {
    let end = |at: f64| vec![(at, y - 3), (at, y + 3)];
    let paths = [vec![(low, y), (high, y)], end(low), end(high)];
    axis.draw_series(paths.into_iter().map(|path| PathElement::new(path, Role::Interval.ink())))?;
    Ok(())
}
