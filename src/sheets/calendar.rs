//! A calendar's week and year, as they count.

use super::study::Study;
use super::{Block, Sheet};
use crate::chart::{calendar_week, calendar_year};
use crate::domain::time::{CalendarId, CalendarProblem, Day, compile};

/// How many problems are said.
const SHOWN: usize = 20;

impl Study<'_> {
    /// The pictures of a calendar; says why there are none where it can measure nothing.
    pub(super) fn calendar(&self, id: CalendarId, year: i32) -> Sheet {
        let words = self.words;
        let terms = &self.desk.terms;
        let Some(entry) = terms.calendars.iter().find(|entry| entry.id == id) else {
            return Sheet::default();
        };
        let title = entry.name.clone();
        let compiled = compile(entry, &terms.zones);
        let problem = |problem: &CalendarProblem| {
            let place = words.calendar_place(problem.place);
            words.answer_label(&place, &words.calendar_fault(&problem.fault))
        };
        let mut wrong: Vec<String> = compiled.problems.iter().take(SHOWN).map(problem).collect();
        let Some(calendar) = compiled.calendar else {
            wrong.insert(0, words.never_opens().to_owned());
            return Sheet { title, blocks: vec![Block::Problems(wrong)] };
        };
        let year = i64::from(year);
        if calendar.timetable().lacks_official(year) {
            wrong.push(words.lacks_official(year));
        }
        let mut blocks = Vec::new();
        if !wrong.is_empty() {
            blocks.push(Block::Problems(wrong));
        }
        // A week in the middle of the year, unless it is a holiday week, is an ordinary one.
        if let Some(day) = Day::new(year, 6, 8) {
            let scene = calendar_week(&calendar, day, words, self.room);
            blocks.push(Block::Drawing {
                title: words.its_week(),
                scene,
                legend: Vec::new(),
                acts: Vec::new(),
            });
        }
        let scene = calendar_year(&calendar, year, words, self.room);
        blocks.push(Block::Drawing {
            title: words.its_year(year),
            scene,
            legend: Vec::new(),
            acts: Vec::new(),
        });
        Sheet { title, blocks }
    }
}
