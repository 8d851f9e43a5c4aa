//! What became of a ticket over time: a lane a clock, the moments it was due, and what happened.

use super::Room;
use super::bars::{name, name_gutter};
use super::brush::{Brush, Lettering, Stand};
use super::scene::{Anchor, Role, Scene};
use crate::domain::time::Instant;

/// A ticket's life, to be drawn from left to right.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline {
    /// From when to when; the end is not before the beginning.
    pub span: (i64, i64),
    /// One for each clock, from the top.
    pub lanes: Vec<Lane>,
    /// What happened, oldest first; they are numbered from 1.
    pub stops: Vec<Stop>,
    /// Moments of the scale, with what they are called.
    pub ticks: Vec<(Instant, String)>,
}

/// What one clock did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lane {
    /// Its name.
    pub name: String,
    /// From when to when it did what, in words too.
    pub bands: Vec<Band>,
    /// When something was due, in words too.
    pub dues: Vec<Stop>,
}

/// What a clock did for a while.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Band {
    /// Its first moment.
    pub from: Instant,
    /// The moment after its last.
    pub to: Instant,
    /// Running, paused, off.
    pub role: Role,
    /// The same in words.
    pub says: String,
}

/// A moment that matters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// When.
    pub at: Instant,
    /// What kind of moment.
    pub role: Role,
    /// The same in words.
    pub says: String,
}

const LANE: i32 = 40;
const BAND: i32 = 20;
/// Rows of numbers under the lanes: neighbours that would touch go a row down.
const STOP_ROWS: usize = 5;
const STOP: i32 = 18;
const FOOT: i32 = 26;

/// How high a band is: what counts least is thinnest, so that the kinds are told apart without colour.
fn height(role: Role) -> i32 {
    match role {
        Role::Running => BAND,
        Role::Paused => BAND / 2,
        _ => 4,
    }
}

/// From moments to pixels.
struct Scale {
    span: (i64, i64),
    left: i32,
    width: i32,
}

impl Scale {
    #[allow(clippy::cast_possible_truncation)]
    fn x(&self, at: Instant) -> i32 {
        let (from, to) = self.span;
        let share = (at.0.clamp(from, to) - from) as f64 / (to - from).max(1) as f64;
        self.left + (share * f64::from(self.width)).round() as i32
    }
}

/// The lanes with their bands and due moments, then the numbered events, then the scale; one mark each.
pub fn timeline_chart(timeline: &Timeline, room: Room) -> Scene {
    let left = name_gutter(timeline.lanes.iter().map(|lane| lane.name.as_str()), room);
    let width = i32::try_from(room.width()).unwrap_or(i32::MAX);
    let left = if room == Room::Wide { left } else { 10 };
    let scale = Scale { span: timeline.span, left, width: width - left - 14 };
    let above = if room == Room::Wide { 4 } else { 20 };
    let lane_height = LANE + above;
    let lanes = i32::try_from(timeline.lanes.len()).unwrap_or(0) * lane_height;
    let rows = rows(timeline, &scale);
    let deepest = rows.iter().copied().max().map_or(0, |row| row + 1);
    let stops = i32::try_from(deepest).unwrap_or(0) * STOP;
    let height = u32::try_from(lanes + stops + FOOT + 8).unwrap_or(u32::MAX);
    let mut brush = Brush::new(room.width(), height);
    ticks(&mut brush, &scale, &timeline.ticks, lanes + stops + 6);
    for (top, lane) in (0..).step_by(lane_height.unsigned_abs() as usize).zip(&timeline.lanes) {
        let middle = if room == Room::Wide { top + above + LANE / 2 } else { top + above - 8 };
        name(&mut brush, &lane.name, middle, f64::from(width));
        self::lane(&mut brush, &scale, lane, top + above);
    }
    for ((index, stop), row) in timeline.stops.iter().enumerate().zip(rows) {
        let y = lanes + 10 + i32::try_from(row).unwrap_or(0) * STOP;
        self::stop(&mut brush, (scale.x(stop.at), y), index + 1, stop);
    }
    brush.done()
}

/// The row of each event's number; the last row takes what no other has room for.
fn rows(timeline: &Timeline, scale: &Scale) -> Vec<usize> {
    let mut ends = [i32::MIN; STOP_ROWS];
    let row = |stop: &Stop| {
        let x = scale.x(stop.at);
        let row = ends.iter().position(|end| *end < x - STOP).unwrap_or(STOP_ROWS - 1);
        ends[row] = x;
        row
    };
    timeline.stops.iter().map(row).collect()
}

fn ticks(brush: &mut Brush, scale: &Scale, ticks: &[(Instant, String)], foot: i32) {
    let (role, size) = (Role::Tick, 11);
    let look = Lettering { role, size, anchor: Anchor::Middle, stand: Stand::Top };
    for (at, label) in ticks {
        let x = scale.x(*at);
        brush.line(Role::Grid, vec![(x, 0), (x, foot)]);
        let end = scale.left + scale.width;
        let half = i32::try_from(label.chars().count() * 3).unwrap_or(0);
        brush.text(label.clone(), (x.min(end - half).max(half), foot + 2), look);
    }
}

fn lane(brush: &mut Brush, scale: &Scale, lane: &Lane, top: i32) {
    let middle = top + LANE / 2;
    for band in &lane.bands {
        let (from, to) = (scale.x(band.from), scale.x(band.to));
        let half = height(band.role) / 2;
        brush.mark(band.says.clone());
        brush.rect(band.role, (from, middle - half), (to.max(from + 1), middle + half));
    }
    for due in &lane.dues {
        let x = scale.x(due.at);
        brush.mark(due.says.clone());
        brush.line(due.role, vec![(x, top + 4), (x, top + LANE - 4)]);
        brush.area(due.role, vec![(x - 4, top + 2), (x + 4, top + 2), (x, top + 9)]);
    }
    brush.unmark();
}

fn stop(brush: &mut Brush, (x, y): (i32, i32), number: usize, stop: &Stop) {
    brush.mark(format!("{number}. {}", stop.says));
    brush.circle(stop.role, (x, y), 8);
    let (role, size) = (Role::StopNumber, 10);
    let look = Lettering { role, size, anchor: Anchor::Middle, stand: Stand::Middle };
    brush.text(number.to_string(), (x, y), look);
    brush.unmark();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::Outline;

    fn at(minute: i64) -> Instant {
        Instant(minute * 60_000)
    }

    fn timeline() -> Timeline {
        let band = |from, to, role| Band { from: at(from), to: at(to), role, says: "x".into() };
        let stop = |minute, role| Stop { at: at(minute), role, says: "happened".into() };
        Timeline {
            span: (0, at(100).0),
            lanes: vec![Lane {
                name: "Ranking".into(),
                bands: vec![band(0, 40, Role::Running), band(40, 100, Role::OffHours)],
                dues: vec![stop(30, Role::Limit)],
            }],
            stops: vec![
                stop(1, Role::ByVendor),
                stop(2, Role::ByVendor),
                stop(200, Role::ByCustomer),
            ],
            ticks: vec![(at(0), "10:00".into()), (at(100), "11:40".into())],
        }
    }

    #[test]
    fn everything_that_happened_is_a_mark_and_neighbours_do_not_touch() {
        let scene = timeline_chart(&timeline(), Room::Wide);
        assert_eq!(scene.marks.len(), 2 + 1 + 3);
        assert_eq!(scene.marks[3], "1. happened");
        let circles: Vec<(i32, i32)> = scene
            .shapes
            .iter()
            .filter_map(|shape| match shape.outline {
                Outline::Circle(x, y, _) => Some((x, y)),
                _ => None,
            })
            .collect();
        assert_ne!(circles[0].1, circles[1].1);
        assert_eq!(circles[0].1, circles[2].1);
    }

    #[test]
    fn nothing_leaves_the_drawing_not_even_what_lies_outside_its_time() {
        for room in [Room::Wide, Room::Narrow] {
            let scene = timeline_chart(&timeline(), room);
            let (right, bottom) = (scene.width.cast_signed(), scene.height.cast_signed());
            for shape in &scene.shapes {
                if let Outline::Circle(x, y, _) | Outline::Text { x, y, .. } = shape.outline {
                    assert!((0..=right).contains(&x) && (0..=bottom).contains(&y), "{shape:?}");
                }
            }
        }
    }

    #[test]
    fn a_ticket_of_one_moment_is_drawn_too() {
        let scene = timeline_chart(&Timeline { span: (5, 5), ..timeline() }, Room::Narrow);
        assert_eq!(scene.marks.len(), 6);
    }
}
