//! Hour by weekday: when tickets come, and how long their first reply takes.

use super::Room;
use super::brush::{Brush, Lettering, Stand};
use super::scene::{Anchor, Role, Scene};

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
    let (row, top) = (if room == Room::Wide { 24 } else { 20 }, 4);
    let height = u32::try_from(top + 7 * row + 22).unwrap_or(0);
    let mut brush = Brush::new(room.width(), height);
    let (anchor, stand) = (Anchor::Start, Stand::Middle);
    let day_name = Lettering { role: Role::Name, size: 12, anchor, stand };
    for (day, name) in (0..).zip(names) {
        brush.text(name.to_owned(), (0, top + day * row + row / 2), day_name);
        for hour in 0..24 {
            let index = usize::try_from(day * 24 + hour).unwrap_or_default();
            let corner = (left + hour * side, top + day * row);
            slot(&mut brush, slots.get(index), corner, (side, row));
        }
    }
    let hour_name =
        Lettering { role: Role::Tick, size: 11, anchor: Anchor::Middle, stand: Stand::Top };
    for hours in [0, 6, 12, 18, 24] {
        brush.text(hours.to_string(), (left + hours * side, top + 7 * row + 4), hour_name);
    }
    brush.done()
}

/// One hour: a dot where no ticket came.
fn slot(brush: &mut Brush, slot: Option<&Slot>, (x, y): (i32, i32), (side, row): (i32, i32)) {
    let Some(slot) = slot.filter(|slot| slot.grade > 0) else {
        let (x, y) = (x + side / 2, y + row / 2);
        return brush.rect(Role::Track, (x - 1, y - 1), (x + 1, y + 1));
    };
    brush.mark(slot.says.clone());
    let inset = 4 - i32::from(slot.grade.min(4));
    let foot = (x + side - 1 - inset / 2, y + row - 1 - inset);
    brush.rect(Role::grade(slot.grade), (x + inset / 2, y + inset), foot);
    brush.unmark();
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
