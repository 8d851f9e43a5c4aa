//! A calendar's week and year, as they count.

use super::study::Study;
use super::{Block, Sheet};
use crate::chart::{calendar_week, calendar_year};
use crate::domain::time::{CalendarId, Day, compile};

impl Study<'_> {
    /// The pictures of a calendar; says why there are none where it can measure nothing.
    pub(super) fn calendar(&self, id: CalendarId, year: i32) -> Sheet {
        let words = self.words;
        let terms = &self.desk.terms;
        let Some(entry) = terms.calendars.iter().find(|entry| entry.id == id) else {
            return Sheet::default();
        };
        let title = entry.name.clone();
        let Some(calendar) = compile(entry, &terms.zones).calendar else {
            return Sheet {
                title,
                blocks: vec![Block::Problems(vec![words.never_opens().to_owned()])],
            };
        };
        let year = i64::from(year);
        let mut blocks = Vec::new();
        if calendar.timetable().lacks_official(year) {
            blocks.push(Block::Problems(vec![words.lacks_official(year)]));
        }
        // A week in the middle of the year, unless it is a holiday week, is an ordinary one.
        if let Some(day) = Day::new(year, 6, 8) {
            let scene = calendar_week(&calendar, day, words, self.room);
            blocks.push(Block::Drawing { title: words.its_week(), scene, legend: Vec::new() });
        }
        let scene = calendar_year(&calendar, year, words, self.room);
        blocks.push(Block::Drawing { title: words.its_year(year), scene, legend: Vec::new() });
        Sheet { title, blocks }
    }
}
