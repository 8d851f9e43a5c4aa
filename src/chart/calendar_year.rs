//! A year of a calendar: twelve months of days, each in the look of its kind.

use super::Room;
use super::calendar_days::{begun, block, centred, ground, legend, legend_height, letter};
use super::canvas::{Area, Drawn, Pen, draw};
use super::scene::{Role, Scene};
use crate::domain::time::{Calendar, Day, DayKind, Weekday};
use crate::words::Words;

/// How months are laid out, in pixels.
struct Grid {
    /// Months side by side.
    across: i32,
    /// The width and height of a day.
    cell: (i32, i32),
    /// The width and height of a month.
    month: (i32, i32),
}

/// A month's name and its weekdays.
const HEAD: i32 = 42;

/// The note above everything.
const NOTE: i32 = 24;

impl Grid {
    fn of(room: Room) -> Grid {
        let (across, cell) = match room {
            Room::Wide => (4, (28, 28)),
            Room::Narrow => (2, (21, 21)),
        };
        let width = room.width().cast_signed() / across;
        Grid { across, cell, month: (width, HEAD + 6 * cell.1 + 14) }
    }
}

/// The days of a year by their kind; each is a mark that says its date, kind and hours.
///
/// Days unlike their weekday bear a letter. Above stands whether the year's official days are not known.
pub fn calendar_year(calendar: &Calendar, year: i64, words: &Words, room: Room) -> Scene {
    let grid = Grid::of(room);
    let lacks = calendar.timetable().lacks_official(year);
    let top = if lacks { NOTE } else { 0 };
    let foot = top + 12 / grid.across * grid.month.1;
    let height = foot + legend_height(words, room.width());
    draw(room.width(), height.unsigned_abs(), |area, pen| {
        if lacks {
            begun(area, Role::Heading, (&words.lacks_official(year), 13), (0, NOTE / 2 - 2))?;
        }
        for month in 0..12 {
            let at = (month % grid.across * grid.month.0, top + month / grid.across * grid.month.1);
            month_of(
                area,
                pen,
                &Month { calendar, words, cell: grid.cell, at },
                (year, month.into()),
            )?;
        }
        legend(area, words, foot)
    })
}

/// A month's place.
struct Month<'a> {
    calendar: &'a Calendar,
    words: &'a Words,
    cell: (i32, i32),
    at: (i32, i32),
}

impl Month<'_> {
    /// The left end of a weekday's column.
    fn column(&self, day: Weekday) -> i32 {
        self.at.0 + (0..).step_by(self.cell.0.unsigned_abs() as usize).nth(day.index()).unwrap_or(0)
    }
}

/// A month, counted from 0.
fn month_of(area: &Area, pen: &Pen, place: &Month, (year, month): (i64, i64)) -> Drawn {
    let Month { words, cell, at, .. } = place;
    begun(area, Role::Heading, (&words.month(month + 1), 14), (at.0, at.1 + 10))?;
    for day in Weekday::ALL {
        let initial: String = words.short_weekday(day).chars().take(1).collect();
        centred(area, Role::Tick, (&initial, 11), (place.column(day) + cell.0 / 2, at.1 + 30))?;
    }
    let mut top = at.1 + HEAD;
    for day in (1..=31).filter_map(|day| Day::new(year, month + 1, day)) {
        day_of(area, pen, place, (day, top))?;
        if day.weekday() == Weekday::Sunday {
            top += cell.1;
        }
    }
    Ok(())
}

fn day_of(area: &Area, pen: &Pen, place: &Month, (day, top): (Day, i32)) -> Drawn {
    let Month { calendar, words, cell: (width, height), .. } = *place;
    let schedule = calendar.timetable().schedule(day);
    let kind = schedule.kind(day);
    let (left, middle) = (place.column(day.weekday()), top + height / 2 - 1);
    let (centre, number) = (left + width / 2 - 1, day.civil().day.to_string());
    pen.mark(words.day_said(day, kind, &schedule.hours(day)));
    block(area, ground(kind), (left, top), (width - 2, height - 2))?;
    match (kind, height >= 28) {
        (DayKind::Working | DayKind::Closed, _) => {
            centred(area, letter(kind), (&number, 11), (centre, middle))?;
        }
        (_, false) => centred(area, letter(kind), (words.day_letter(kind), 11), (centre, middle))?,
        (_, true) => {
            centred(area, letter(kind), (&number, 10), (centre, middle - 6))?;
            centred(area, letter(kind), (words.day_letter(kind), 11), (centre, middle + 6))?;
        }
    }
    pen.unmark();
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::Outline;
    use crate::domain::time::{CalendarId, Preset, compile};
    use crate::words::Lang;

    fn scene(year: i64, room: Room, lang: Lang) -> Scene {
        let entry = Preset::China.entry(CalendarId(1), String::new(), "UTC");
        let calendar = compile(&entry, &[]).calendar.unwrap();
        calendar_year(&calendar, year, lang.words(), room)
    }

    fn has(scene: &Scene, said: &str) -> bool {
        let is_said =
            |outline: &Outline| matches!(outline, Outline::Text { text, .. } if text == said);
        scene.shapes.iter().any(|shape| is_said(&shape.outline))
    }

    #[test]
    fn a_year_says_each_of_its_days_in_words() {
        let scene = scene(2024, Room::Wide, Lang::Zh);
        assert_eq!(scene.marks.len(), 366);
        assert_eq!(scene.marks[0], "2024年1月1日周一：放假");
        assert!(scene.marks.contains(&"2024年9月29日周日：补班，09:00–18:00".to_owned()));
    }

    #[test]
    fn a_year_whose_official_days_are_unknown_says_so() {
        let said = "No official calendar for 2027: weekends only.";
        assert!(has(&scene(2027, Room::Wide, Lang::En), said));
        assert!(!has(
            &scene(2026, Room::Wide, Lang::En),
            "No official calendar for 2026: weekends only."
        ));
    }

    #[test]
    fn each_day_has_a_place_of_its_own_within_the_drawing() {
        for (room, lang) in [(Room::Wide, Lang::En), (Room::Narrow, Lang::Zh)] {
            let scene = scene(2027, room, lang);
            let mut places = Vec::new();
            for shape in &scene.shapes {
                let Outline::Rect(x, y, width, height) = shape.outline else { continue };
                let fits = x + width <= scene.width.cast_signed()
                    && y + height <= scene.height.cast_signed();
                assert!(x >= 0 && y >= 0 && fits, "{shape:?}");
                places.push((x, y));
            }
            let all = places.len();
            places.sort_unstable();
            places.dedup();
            assert_eq!((all, places.len()), (365 + 5, 365 + 5));
        }
    }

    #[test]
    fn kinds_are_told_apart_without_colour() {
        let scene = scene(2026, Room::Narrow, Lang::En);
        let lettered = |letter: &str| {
            let texts = scene.shapes.iter().filter(|shape| shape.mark.is_some());
            texts
                .filter(
                    |shape| matches!(&shape.outline, Outline::Text { text, .. } if text == letter),
                )
                .count()
        };
        let off = scene.marks.iter().filter(|mark| mark.ends_with(": off")).count();
        assert!(off > 20 && lettered("O") == off);
        assert_eq!(lettered("W"), scene.marks.iter().filter(|mark| mark.contains("extra")).count());
    }
}
