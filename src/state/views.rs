//! Which sheets are on the page, and which of them are at hand.

use std::rc::Rc;

use super::model::{Model, Place};
use crate::domain::time::CalendarId;
use crate::sheets::{Ask, Entry, Made, Sheet, View};

/// A sheet on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// What it shows.
    pub sheet: Rc<Sheet>,
    /// Whether it was made under settings that have changed since.
    pub is_stale: bool,
}

impl Model {
    /// The question for a sheet, as the page stands now.
    pub fn ask(&self, view: View) -> Ask {
        let review = self.review.as_ref().map_or(0, |review| review.revision);
        let print = if matches!(view, View::Reading(_)) { review } else { self.desk_print };
        Ask { view, lang: self.screen.lang, room: self.screen.room, print }
    }

    /// All sheets that the page shows now.
    pub fn wanted(&self) -> Vec<Ask> {
        let has_sources = !self.evaluation().sources().is_empty();
        let standing = match self.screen.place {
            Place::Tickets => match &self.review {
                Some(review) => (!review.is_reopened).then_some(View::Reading(review.id)),
                None => has_sources.then_some(View::Measures),
            },
            Place::Weights => self.pictured().map(|(view, _)| view),
            Place::Report => Some(View::Report),
            _ => None,
        };
        let opened = self.views.last().copied();
        standing.into_iter().chain(opened).map(|view| self.ask(view)).collect()
    }

    /// The sheet of the open calendar's pictures, and their year; none for the one that is always open.
    pub fn pictured(&self) -> Option<(View, i64)> {
        let entry = self.open_calendar().filter(|open| open.id != CalendarId::AROUND_THE_CLOCK)?;
        let year = self.calendars.year.unwrap_or(LAST_OFFICIAL);
        Some((View::Calendar(entry.id, i32::try_from(year).ok()?), year))
    }

    /// The sheet of a view, as it was made last; `None` until it was made once.
    pub fn shown(&self, view: View) -> Option<Shown> {
        let (ask, sheet) = self.sheets.iter().rev().find(|(ask, _)| ask.view == view)?;
        Some(Shown { sheet: Rc::clone(sheet), is_stale: *ask != self.ask(view) })
    }

    /// Leaves what was entered standing in the form in sight until that is made anew.
    pub(super) fn leave_standing(&mut self, entry: Entry, typed: &str) {
        let view = match entry {
            Entry::Reading(_) => self.review.as_ref().map(|review| View::Reading(review.id)),
            _ => self.views.last().copied(),
        };
        if let Some((_, sheet)) = self.sheets.iter_mut().find(|(ask, _)| Some(ask.view) == view) {
            Rc::make_mut(sheet).enter(entry, typed);
        }
    }

    /// Keeps a sheet that was made, in place of an earlier one of the same view.
    pub(super) fn keep(&mut self, made: Made) {
        let Made { ask, sheet } = made;
        self.sheets.retain(|(known, _)| known.view != ask.view);
        if self.sheets.len() >= KEPT {
            self.sheets.remove(0);
        }
        self.sheets.push((ask, Rc::new(sheet)));
    }
}

/// The year that is pictured at first: the last with an official calendar.
const LAST_OFFICIAL: i64 = 2026;

/// How many sheets are kept.
const KEPT: usize = 12;
