//! The days unlike their weekday: off, partly off, and extra working days.

use super::official::Ruling;
use super::{Day, Official, Weekday, Window};

/// How a day differs from its weekday.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SpecialDay {
    /// Off; what started the day before still runs to its end.
    Off,
    /// Off in these windows, as far as the day's own windows go; they may overlap.
    PartlyOff(Vec<Window>),
    /// An extra working day, 调休: like the weekday named, else the first open one.
    MakeUp(Option<Weekday>),
}

/// A team's or vendor's special days, on top of a published calendar or none.
///
/// Each day has at most one entry of its own. `Off` and `MakeUp` replace what is published of that day;
/// `PartlyOff` cuts windows out of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holidays {
    official: Option<Official>,
    own: Vec<(Day, SpecialDay)>,
}

/// What is to be worked on a day, before parts of it are cut out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shift {
    /// As on its weekday.
    Ordinary,
    /// Nothing.
    Off,
    /// As on another weekday.
    MakeUp(Option<Weekday>),
}

impl Holidays {
    /// No special day at all.
    pub fn none() -> Holidays {
        Holidays::default()
    }

    /// The days of a published calendar.
    pub fn official(official: Official) -> Holidays {
        Holidays { official: Some(official), own: Vec::new() }
    }

    /// The same with one more entry.
    ///
    /// Where the day has one already: an extra working day stands above a day off, a day off above one
    /// partly off, and two that are partly off add up. Of two extra working days the later entry stands.
    #[must_use]
    pub fn with(mut self, day: Day, special: SpecialDay) -> Holidays {
        match self.own.binary_search_by_key(&day, |(day, _)| *day) {
            Err(at) => self.own.insert(at, (day, special)),
            Ok(at) => match (&mut self.own[at].1, special) {
                (SpecialDay::PartlyOff(windows), SpecialDay::PartlyOff(more)) => {
                    windows.extend(more);
                }
                (SpecialDay::MakeUp(_), SpecialDay::Off | SpecialDay::PartlyOff(_))
                | (SpecialDay::Off, SpecialDay::PartlyOff(_)) => {}
                (known, special) => *known = special,
            },
        }
        self
    }

    /// The same without the day's own entry; what is published of it stands again.
    #[must_use]
    pub fn without(mut self, day: Day) -> Holidays {
        self.own.retain(|(own, _)| *own != day);
        self
    }

    /// The entries apart from those published, by date.
    pub fn own(&self) -> &[(Day, SpecialDay)] {
        &self.own
    }

    /// The published calendar underneath.
    pub fn published(&self) -> Option<Official> {
        self.official
    }

    /// Whether a published calendar is followed and says what is off in that year.
    pub fn has_official(&self, year: i64) -> bool {
        self.official.is_some_and(|official| official.has_year(year))
    }

    /// What is to be worked on a day, and the windows that are off in it.
    pub(super) fn on(&self, day: Day) -> (Shift, &[Window]) {
        let published = match self.official.and_then(|official| official.on(day)) {
            None => Shift::Ordinary,
            Some(Ruling::Off) => Shift::Off,
            Some(Ruling::Work) => Shift::MakeUp(None),
        };
        let own = self.own.binary_search_by_key(&day, |(day, _)| *day);
        match own.ok().map(|at| &self.own[at].1) {
            None => (published, &[]),
            Some(SpecialDay::PartlyOff(windows)) => (published, windows),
            Some(SpecialDay::Off) => (Shift::Off, &[]),
            Some(SpecialDay::MakeUp(like)) => (Shift::MakeUp(*like), &[]),
        }
    }

    /// The first day, from `day` on, that is not like its weekday.
    pub(super) fn next(&self, day: Day) -> Option<Day> {
        let own =
            self.own.get(self.own.partition_point(|(own, _)| *own < day)).map(|(day, _)| *day);
        let published = self.official.and_then(|official| official.next(day));
        own.into_iter().chain(published).min()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: Day = Day(20_000);

    fn on(entries: impl IntoIterator<Item = SpecialDay>) -> (Shift, usize) {
        let holidays = Holidays::none();
        let holidays =
            entries.into_iter().fold(holidays, |holidays, entry| holidays.with(DAY, entry));
        let (shift, cuts) = holidays.on(DAY);
        (shift, cuts.len())
    }

    #[test]
    fn an_extra_working_day_stands_above_every_day_off() {
        let (off, work) = (SpecialDay::Off, SpecialDay::MakeUp(None));
        let partly = SpecialDay::PartlyOff(vec![Window::NINE_TO_SIX]);
        for entries in [[off.clone(), work.clone()], [work.clone(), off.clone()]] {
            assert_eq!(on(entries), (Shift::MakeUp(None), 0));
        }
        for entries in [[partly.clone(), work.clone()], [work, partly.clone()]] {
            assert_eq!(on(entries), (Shift::MakeUp(None), 0));
        }
        assert_eq!(on([off.clone(), partly.clone()]), (Shift::Off, 0));
        assert_eq!(on([partly.clone(), off]), (Shift::Off, 0));
        assert_eq!(on([partly.clone(), partly]), (Shift::Ordinary, 2));
    }

    #[test]
    fn ones_own_entry_stands_above_the_published_one() {
        let made_up = Day::new(2024, 9, 29).unwrap();
        let china = Holidays::official(Official::China);
        assert_eq!(china.on(made_up).0, Shift::MakeUp(None));
        let partly = SpecialDay::PartlyOff(vec![Window::NINE_TO_SIX]);
        let half = china.clone().with(made_up, partly);
        assert_eq!(half.on(made_up), (Shift::MakeUp(None), &[Window::NINE_TO_SIX][..]));
        let off = china.with(made_up, SpecialDay::Off);
        assert_eq!(off.on(made_up).0, Shift::Off);
        assert_eq!(off.without(made_up).on(made_up).0, Shift::MakeUp(None));
    }

    #[test]
    fn without_a_published_calendar_no_year_is_official() {
        assert!(!Holidays::none().has_official(2024));
        assert!(Holidays::official(Official::China).has_official(2024));
        assert!(!Holidays::official(Official::China).has_official(2027));
    }
}
