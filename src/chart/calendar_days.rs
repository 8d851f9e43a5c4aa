//! What pictures of calendars share: how each kind of day looks, and their legend.

use plotters::prelude::*;
use plotters_backend::text_anchor::{HPos, VPos};

use super::canvas::{Area, Drawn, text};
use super::scene::Role;
use super::text_width::text_width;
use crate::domain::time::DayKind;
use crate::words::Words;

/// The height of a line of the legend.
pub(super) const LEGEND: i32 = 24;

/// The kinds of day, as the legend lists them.
const KINDS: [DayKind; 5] =
    [DayKind::Working, DayKind::MakeUp, DayKind::PartlyOff, DayKind::Off, DayKind::Closed];

/// How a day of that kind is filled.
pub(super) fn ground(kind: DayKind) -> Role {
    match kind {
        DayKind::Working => Role::Open,
        DayKind::Closed => Role::Track,
        DayKind::Off => Role::DayOff,
        DayKind::PartlyOff => Role::DayPart,
        DayKind::MakeUp => Role::DayMakeUp,
    }
}

/// What stands on a day of that kind.
pub(super) fn letter(kind: DayKind) -> Role {
    match kind {
        DayKind::Working => Role::OnOpen,
        _ => Role::OnOff,
    }
}

/// A filled rectangle at a corner, of a width and a height.
pub(super) fn block(
    area: &Area,
    role: Role,
    (x, y): (i32, i32),
    (width, height): (i32, i32),
) -> Drawn {
    area.draw(&Rectangle::new([(x, y), (x + width, y + height)], role.ink().filled()))
}

/// A text with its middle at a point.
pub(super) fn centred(area: &Area, role: Role, (said, size): (&str, i32), at: (i32, i32)) -> Drawn {
    area.draw(&Text::new(said.to_owned(), at, text(role, size, HPos::Center, VPos::Center)))
}

/// A text that begins at a point, its middle at that height.
pub(super) fn begun(area: &Area, role: Role, (said, size): (&str, i32), at: (i32, i32)) -> Drawn {
    area.draw(&Text::new(said.to_owned(), at, text(role, size, HPos::Left, VPos::Center)))
}

/// Where each kind stands in a legend of that width: its corner, from 0, and the lines that it takes.
fn places(words: &Words, width: u32) -> (Vec<(DayKind, i32, i32)>, i32) {
    let (mut x, mut y, mut found) = (0, 0, Vec::new());
    for kind in KINDS {
        #[allow(clippy::cast_possible_truncation)]
        let wide = text_width(words.day_kind(kind), 13.0).ceil() as i32 + 44;
        if x > 0 && x + wide > width.cast_signed() {
            (x, y) = (0, y + LEGEND);
        }
        found.push((kind, x, y));
        x += wide;
    }
    (found, y + LEGEND)
}

/// How high the legend is.
pub(super) fn legend_height(words: &Words, width: u32) -> i32 {
    places(words, width).1
}

/// The kinds of day with their names, from a height on.
pub(super) fn legend(area: &Area, words: &Words, top: i32) -> Drawn {
    for (kind, x, y) in places(words, area.dim_in_pixel().0).0 {
        let y = top + y;
        block(area, ground(kind), (x, y), (18, 18))?;
        centred(area, letter(kind), (words.day_letter(kind), 11), (x + 9, y + 9))?;
        begun(area, Role::Number, (words.day_kind(kind), 13), (x + 24, y + 9))?;
    }
    Ok(())
}
