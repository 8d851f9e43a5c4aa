//! Hour by weekday: when tickets come, and how long their first reply takes.

use plotters::prelude::*;
use plotters_backend::text_anchor::{HPos, VPos};

use super::Room;
use super::canvas::{draw, text};
use super::scene::{Role, Scene};

/// One hour of one weekday.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Slot {
    /// How good it is: 0 (no ticket) to 4 (worst); darker and larger is worse.
    pub grade: u8,
    /// The same in words; one without tickets says nothing.
    pub says: String,
}

/// Seven rows of 24 slots, from Monday, 00:00, on; one mark a slot with tickets.
///
/// `names` are the weekdays. Whatever is not there is drawn empty.
pub fn rhythm_chart(slots: &[Slot], names: [&str; 7], room: Room) -> Scene {
    let (left, side) = if room == Room::Wide { (56, 32) } else { (32, 11) };
    let (row, top): (i32, i32) = (if room == Room::Wide { 24 } else { 20 }, 4);
    let width = room.width().min(u32::try_from(left + 24 * side + 8).unwrap_or(u32::MAX));
    let height = u32::try_from(top + 7 * row + 22).unwrap_or(0);
    draw(width.max(320), height, |area, pen| {
        let day = text(Role::Name, 12, HPos::Left, VPos::Center);
        for (y, name) in (top..).step_by(row.unsigned_abs() as usize).zip(names) {
            area.draw(&Text::new(name.to_owned(), (0, y + row / 2), day.clone()))?;
        }
        let places = (0..7).flat_map(|day| (0..24).map(move |hour| (day, hour)));
        for (index, (day, hour)) in places.enumerate() {
            let (x, y) = (left + hour * side, top + day * row);
            let slot = slots.get(index).filter(|slot| slot.grade > 0);
            let Some(slot) = slot else {
                let empty =
                    [(x + side / 2 - 1, y + row / 2 - 1), (x + side / 2 + 1, y + row / 2 + 1)];
                area.draw(&Rectangle::new(empty, Role::Track.ink().filled()))?;
                continue;
            };
            pen.mark(slot.says.clone());
            let inset = 4 - i32::from(slot.grade.min(4));
            let corners =
                [(x + inset / 2, y + inset), (x + side - 1 - inset / 2, y + row - 1 - inset)];
            area.draw(&Rectangle::new(corners, Role::grade(slot.grade).ink().filled()))?;
            pen.unmark();
        }
        let hour = text(Role::Tick, 11, HPos::Center, VPos::Top);
        for hours in [0, 6, 12, 18, 24] {
            let at = (left + hours * side, top + 7 * row + 4);
            area.draw(&Text::new(hours.to_string(), at, hour.clone()))?;
        }
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_hours_with_tickets_are_marks() {
        let mut slots = vec![Slot::default(); 168];
        slots[25] = Slot { grade: 3, says: "Tue 01:00: 4 tickets".into() };
        for room in [Room::Wide, Room::Narrow] {
            let scene = rhythm_chart(&slots, ["M", "T", "W", "T", "F", "S", "S"], room);
            assert_eq!(scene.marks, ["Tue 01:00: 4 tickets"]);
            assert!(rhythm_chart(&[], [""; 7], room).marks.is_empty());
        }
    }
}
