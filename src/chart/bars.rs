//! What charts of horizontal bars share: the scale, names, intervals.

use super::Room;
use super::brush::{Brush, Lettering, Stand};
use super::scene::{Anchor, Role};
use super::text_width::{fitted, text_width};

/// The height of the scale under the bars.
pub(super) const SCALE: i32 = 24;

const NAME: f64 = 14.0;

/// Values across, from 0 to the most.
pub(super) struct Axis {
    pub(super) left: i32,
    pub(super) right: i32,
    pub(super) most: f64,
}

impl Axis {
    /// Where a value stands.
    #[allow(clippy::cast_possible_truncation)]
    pub(super) fn x(&self, value: f64) -> i32 {
        let width = f64::from(self.right - self.left);
        self.left + (value / self.most * width).round() as i32
    }

    /// The lines of the grid at none, half and all, labelled at the foot of so many rows of pixels.
    pub(super) fn draw(&self, brush: &mut Brush, rows: i32, label: &dyn Fn(f64) -> String) {
        let (role, size) = (Role::Tick, 12);
        let look = Lettering { role, size, anchor: Anchor::Middle, stand: Stand::Top };
        for value in [0.0, self.most / 2.0, self.most] {
            let x = self.x(value);
            brush.line(Role::Grid, vec![(x, 0), (x, rows)]);
            brush.text(label(value), (x, rows + 6), look);
        }
    }

    /// A part of a bar.
    pub(super) fn segment(
        &self,
        brush: &mut Brush,
        role: Role,
        ((from, to), (top, height)): ((f64, f64), (i32, i32)),
    ) {
        brush.rect(role, (self.x(from), top), (self.x(to), top + height));
    }

    /// An interval as a line with ends.
    pub(super) fn whisker(&self, brush: &mut Brush, (low, high): (f64, f64), y: i32) {
        let (low, high) = (self.x(low), self.x(high));
        brush.line(Role::Interval, vec![(low, y), (high, y)]);
        for x in [low, high] {
            brush.line(Role::Interval, vec![(x, y - 3), (x, y + 3)]);
        }
    }
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

/// A vendor's name, its middle at that height, shortened to that width.
pub(super) fn name(brush: &mut Brush, name: &str, y: i32, width: f64) {
    let (role, size) = (Role::Name, 14);
    let look = Lettering { role, size, anchor: Anchor::Start, stand: Stand::Middle };
    brush.text(fitted(name, NAME, width), (0, y), look);
}
