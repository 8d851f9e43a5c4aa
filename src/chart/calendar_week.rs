//! A week of a calendar: seven rows of 24 hours.

use super::Room;
use super::calendar_days::{begun, block, centred, ground, legend, legend_height, letter};
use super::canvas::{Area, Drawn, Pen, draw};
use super::scene::{Role, Scene};
use crate::domain::time::{Calendar, Day, DayKind};
use crate::words::Words;

const ROW: i32 = 30;
const BAR: i32 = 20;
const HEAD: i32 = 22;

/// What is open in the week of a date, from Monday on; each day is a mark that says its date, kind and hours.
///
/// A bar holds what is open from its midnight to the next; what a day's own windows reach beyond it stands on
/// the next row. Days unlike their weekday bear a letter. An hour that clocks skip or show twice is drawn once.
pub fn calendar_week(calendar: &Calendar, day: Day, words: &Words, room: Room) -> Scene {
    let left = if room == Room::Wide { 150 } else { 66 };
    let right = room.width().cast_signed() - 14;
    let foot = HEAD + 7 * ROW + 8;
    let height = foot + legend_height(words, room.width());
    let monday = day.plus(-(0..).nth(day.weekday().index()).unwrap_or_default());
    draw(room.width(), height.unsigned_abs(), |area, pen| {
        scale(area, (left, right), room)?;
        for (row, day) in (0..7).map(|row| (row, monday.plus(i64::from(row)))) {
            let date = day.civil();
            let name = match room {
                Room::Wide => words.weekday(day.weekday()),
                Room::Narrow => words.short_weekday(day.weekday()),
            };
            let name = format!("{name} {}-{:02}", date.month, date.day);
            row_of(
                area,
                pen,
                (calendar, words),
                &Row { day, name, top: HEAD + row * ROW, left, right },
            )?;
        }
        legend(area, words, foot)
    })
}

/// One day.
struct Row {
    day: Day,
    name: String,
    top: i32,
    left: i32,
    right: i32,
}

impl Row {
    /// Where a minute of the day stands.
    fn x(&self, minute: i64) -> i32 {
        let across = i64::from(self.right - self.left) * minute / 1440;
        self.left + i32::try_from(across).unwrap_or(0)
    }
}

fn row_of(area: &Area, pen: &Pen, (calendar, words): (&Calendar, &Words), row: &Row) -> Drawn {
    let schedule = calendar.timetable().schedule(row.day);
    let kind = schedule.kind(row.day);
    let (middle, top) = (row.top + ROW / 2, row.top + (ROW - BAR) / 2);
    pen.mark(words.day_said(row.day, kind, &schedule.hours(row.day)));
    begun(area, Role::Name, (&row.name, 13), (0, middle))?;
    let is_usual = matches!(kind, DayKind::Working | DayKind::Closed);
    block(area, Role::Track, (row.left, top), (row.right - row.left, BAR))?;
    for span in calendar.timetable().open(row.day).iter() {
        let (from, to) = (row.x(span.start), row.x(span.end));
        // What began the day before looks like its own day.
        let role = if is_usual || kind == DayKind::Off { Role::Open } else { ground(kind) };
        block(area, role, (from, top), ((to - from).max(1), BAR))?;
    }
    if !is_usual {
        block(area, ground(kind), (row.left - 24, top), (BAR, BAR))?;
        centred(area, letter(kind), (words.day_letter(kind), 12), (row.left - 14, middle))?;
    }
    pen.unmark();
    Ok(())
}

/// The hours along the top, with a line down the rows.
fn scale(area: &Area, (left, right): (i32, i32), room: Room) -> Drawn {
    let step = if room == Room::Wide { 3 } else { 6 };
    for hour in (0..=24).step_by(step) {
        let x = left + (right - left) * hour / 24;
        centred(area, Role::Tick, (&hour.to_string(), 12), (x, HEAD / 2))?;
        block(area, Role::Grid, (x, HEAD), (1, 7 * ROW))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::Outline;
    use crate::domain::time::{CalendarId, Preset, compile};
    use crate::words::Lang;

    fn scene(days: &str, room: Room, lang: Lang) -> Scene {
        let mut entry = Preset::ChinaWithLunch.entry(CalendarId(1), String::new(), "UTC");
        entry.versions[0].days = days.to_owned();
        let calendar = compile(&entry, &[]).calendar.unwrap();
        calendar_week(&calendar, Day::new(2026, 10, 8).unwrap(), lang.words(), room)
    }

    #[test]
    fn a_week_says_each_of_its_days_in_words() {
        let scene = scene("2026-10-08 off 12:00-24:00", Room::Wide, Lang::En);
        let expected = [
            "Monday, 5 October 2026: off",
            "Tuesday, 6 October 2026: off",
            "Wednesday, 7 October 2026: off",
            "Thursday, 8 October 2026: partly off, 09:00–12:00",
            "Friday, 9 October 2026: working day, 09:00–12:00, 13:30–18:00",
            "Saturday, 10 October 2026: extra working day, 09:00–12:00, 13:30–18:00",
            "Sunday, 11 October 2026: no working hours",
        ];
        assert_eq!(scene.marks, expected);
    }

    #[test]
    fn windows_are_as_long_as_their_hours_and_nothing_leaves_the_drawing() {
        for (room, lang) in [(Room::Wide, Lang::En), (Room::Narrow, Lang::Zh)] {
            let scene = scene("", room, lang);
            let rects = |mark, role| {
                let of = scene
                    .shapes
                    .iter()
                    .filter(move |shape| shape.mark == mark && shape.role == role);
                of.filter_map(|shape| match shape.outline {
                    Outline::Rect(x, _, width, _) => Some((x, width)),
                    _ => None,
                })
                .collect::<Vec<_>>()
            };
            let (track, open) = (rects(Some(4), Role::Track), rects(Some(4), Role::Open));
            assert_eq!(open.len(), 2);
            assert!((open[0].1 * 8 - track[0].1).abs() <= 8, "{open:?} {track:?}");
            assert_eq!(rects(Some(0), Role::Open), []);
            for shape in &scene.shapes {
                if let Outline::Rect(x, y, width, height) = shape.outline {
                    let fits = x + width <= scene.width.cast_signed()
                        && y + height <= scene.height.cast_signed();
                    assert!(x >= 0 && y >= 0 && fits, "{shape:?}");
                }
            }
        }
    }

    #[test]
    fn a_night_that_ends_on_a_closed_day_is_drawn_open_there() {
        let mut entry = Preset::NineToFive.entry(CalendarId(1), String::new(), "UTC");
        entry.versions[0].week[4] = "22:00-06:00".to_owned();
        let calendar = compile(&entry, &[]).calendar.unwrap();
        let monday = Day::new(2026, 3, 2).unwrap();
        let scene = calendar_week(&calendar, monday, Lang::En.words(), Room::Wide);
        let open = |mark| {
            let own = scene.shapes.iter().filter(|shape| shape.mark == Some(mark));
            own.filter(|shape| shape.role == Role::Open).count()
        };
        assert_eq!([4, 5, 6].map(open), [1, 1, 0]);
    }

    #[test]
    fn kinds_are_told_apart_without_colour() {
        let scene = scene("", Room::Narrow, Lang::Zh);
        let letter = |mark| {
            let mut own = scene.shapes.iter().filter(|shape| shape.mark == Some(mark));
            own.any(|shape| matches!(&shape.outline, Outline::Text { text, .. } if text == "休" || text == "班"))
        };
        assert_eq!([0, 4, 5, 6].map(letter), [true, false, true, false]);
    }
}
