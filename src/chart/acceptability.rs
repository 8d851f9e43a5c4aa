//! How often each vendor takes each place: a bar of all draws, cut by places.

use super::Room;
use super::bars::{Axis, SCALE, name, name_gutter};
use super::brush::Brush;
use super::scene::{Role, Scene};
use crate::domain::results::Results;
use crate::words::Words;

const BAR: i32 = 18;

/// One row a vendor in the order, one mark a place; `None` without an order.
///
/// A place's shade tells it; the marks and the table beside it say it.
pub fn acceptability_chart(results: &Results, words: &Words, room: Room) -> Option<Scene> {
    let often = results.how_often.as_ref()?;
    let names: Vec<&str> = results.ordered.iter().map(|id| results.name(*id)).collect();
    let (row, bar_top, name_up) = if room == Room::Narrow { (48, 22, 12) } else { (30, 5, -9) };
    let left = name_gutter(names.iter().copied(), room);
    let rows = row * i32::try_from(names.len()).ok()?;
    let axis = Axis { left, right: room.width().cast_signed() - 16, most: 1.0 };
    let mut brush = Brush::new(room.width(), (rows + SCALE).cast_unsigned());
    axis.draw(&mut brush, rows, &|share| words.percent(share));
    for (index, vendor) in (0..).zip(&names) {
        let top = index * row + bar_top;
        let width = if room == Room::Wide { left - 8 } else { 300 };
        name(&mut brush, vendor, top - name_up, f64::from(width));
        let mut from = 0.0;
        for place in 0..names.len() {
            let share = often.place(usize::try_from(index).unwrap_or(0), place);
            if share > 0.0 {
                brush.mark(words.takes_place(vendor, place, share));
                axis.segment(&mut brush, shade(place), ((from, from + share), (top, BAR)));
            }
            from += share;
        }
        brush.unmark();
    }
    Some(brush.done())
}

/// The darker, the better the place.
pub fn shade(place: usize) -> Role {
    [Role::Place1, Role::Place2, Role::Place3, Role::PlaceLower][place.min(3)]
}
