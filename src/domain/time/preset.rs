//! Calendars to begin with.

use super::{CalendarEntry, CalendarId, CalendarVersion};

/// A calendar that many teams keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preset {
    /// Every hour of every day.
    AroundTheClock,
    /// Monday to Friday from 9 to 18 in China, with its statutory days.
    China,
    /// The same with lunch from 12:00 to 13:30.
    ChinaWithLunch,
    /// Monday to Friday from 9 to 17 where the reader is, without public holidays.
    NineToFive,
    /// Monday to Saturday from 9 to 21 in China, with its statutory days.
    MondayToSaturday,
    /// China's working days from 0 to 24.
    WorkingDays,
}

impl Preset {
    /// In the order in which they are offered.
    pub const ALL: [Preset; 6] = [
        Preset::China,
        Preset::ChinaWithLunch,
        Preset::NineToFive,
        Preset::MondayToSaturday,
        Preset::WorkingDays,
        Preset::AroundTheClock,
    ];

    /// The calendar, under that identity and name; `zone` is where the reader is.
    ///
    /// Checked by: every preset compiles without a problem.
    pub fn entry(self, id: CalendarId, name: String, zone: &str) -> CalendarEntry {
        let (days, hours) = match self {
            Preset::AroundTheClock => (7, "00:00-24:00"),
            Preset::China => (5, "09:00-18:00"),
            Preset::ChinaWithLunch => (5, "09:00-12:00, 13:30-18:00"),
            Preset::NineToFive => (5, "09:00-17:00"),
            Preset::MondayToSaturday => (6, "09:00-21:00"),
            Preset::WorkingDays => (5, "00:00-24:00"),
        };
        let zone = match self {
            Preset::AroundTheClock => "UTC",
            Preset::NineToFive => zone,
            _ => "Asia/Shanghai",
        };
        let week =
            std::array::from_fn(|day| if day < days { hours.to_owned() } else { String::new() });
        let follows_china = zone == "Asia/Shanghai" && self != Preset::NineToFive;
        let version =
            CalendarVersion { from: String::new(), week, follows_china, days: String::new() };
        CalendarEntry { id, name, zone: zone.to_owned(), versions: vec![version] }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Calendar, Day, DayKind, Zone, compile};
    use super::*;

    fn calendar(preset: Preset) -> Calendar {
        let compiled = compile(&preset.entry(CalendarId(3), String::new(), "UTC"), &[]);
        assert_eq!(compiled.problems, [], "{preset:?}");
        compiled.calendar.unwrap()
    }

    #[test]
    fn every_preset_compiles_without_a_problem() {
        // One week from a Monday without special days, in minutes.
        let minutes = Preset::ALL.map(|preset| {
            let calendar = calendar(preset);
            let from = calendar.timetable().open(Day::new(2026, 3, 2).unwrap());
            from.iter().map(|span| span.end - span.start).sum::<i64>()
        });
        assert_eq!(minutes, [540, 450, 480, 720, 1440, 1440]);
        assert_eq!(calendar(Preset::AroundTheClock), Calendar::around_the_clock(Zone::utc()));
    }

    #[test]
    fn chinas_presets_know_its_days_and_the_readers_own_does_not() {
        let october_first = Day::new(2026, 10, 1).unwrap();
        let kind = |preset| calendar(preset).timetable().first().kind(october_first);
        assert_eq!(kind(Preset::MondayToSaturday), DayKind::Off);
        assert_eq!(kind(Preset::NineToFive), DayKind::Working);
        let reader = Preset::NineToFive.entry(CalendarId(3), String::new(), "Asia/Shanghai");
        assert!(!reader.versions[0].follows_china);
    }
}
