//! Calendars: what they and their days are called.

use super::Words;
use crate::domain::time::{Day, DayKind, Preset, Span, Weekday};

impl Words {
    /// A weekday: `Monday`, `周一`.
    pub fn weekday(&self, day: Weekday) -> &'static str {
        let at = day.index();
        self.say(
            ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][at],
            ["周一", "周二", "周三", "周四", "周五", "周六", "周日"][at],
        )
    }

    /// A weekday where there is little room: `Mon`, `一`.
    pub fn short_weekday(&self, day: Weekday) -> &'static str {
        let at = day.index();
        self.say(
            ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][at],
            ["一", "二", "三", "四", "五", "六", "日"][at],
        )
    }

    /// A month: `October`, `10月`.
    pub fn month(&self, month: i64) -> String {
        const NAMES: [&str; 12] = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        let name = usize::try_from(month - 1).ok().and_then(|at| NAMES.get(at));
        self.say(name.copied().unwrap_or_default().to_owned(), format!("{month}月"))
    }

    /// What a calendar to begin with is called.
    pub fn preset(&self, preset: Preset) -> &'static str {
        match preset {
            Preset::AroundTheClock => self.say("Around the clock, 24×7", "全天候7×24"),
            Preset::China => self.say("China, Mon–Fri 9–18", "中国工作日9–18点"),
            Preset::ChinaWithLunch => {
                self.say("China, Mon–Fri 9–18 without lunch", "中国工作日9–18点，不含午休")
            }
            Preset::NineToFive => self.say("Mon–Fri 9–17, your time zone", "本地周一至周五9–17点"),
            Preset::MondayToSaturday => self.say("China, Mon–Sat 9–21", "中国周一至周六9–21点"),
            Preset::WorkingDays => self.say("China, working days 0–24", "中国工作日全天"),
        }
    }

    /// What kind of day a date is.
    pub fn day_kind(&self, kind: DayKind) -> &'static str {
        match kind {
            DayKind::Working => self.say("working day", "工作日"),
            DayKind::Closed => self.say("no working hours", "无工作时间"),
            DayKind::Off => self.say("off", "放假"),
            DayKind::PartlyOff => self.say("partly off", "部分时段休息"),
            DayKind::MakeUp => self.say("extra working day", "补班"),
        }
    }

    /// The letter that tells a kind of day without colour; nothing for ordinary days.
    pub fn day_letter(&self, kind: DayKind) -> &'static str {
        match kind {
            DayKind::Working | DayKind::Closed => "",
            DayKind::Off => self.say("O", "休"),
            DayKind::PartlyOff => self.say("P", "半"),
            DayKind::MakeUp => self.say("W", "班"),
        }
    }

    /// A date with its weekday: `Thursday, 1 October 2026`, `2026年10月1日周四`.
    pub fn long_date(&self, day: Day) -> String {
        let (civil, weekday) = (day.civil(), self.weekday(day.weekday()));
        let (year, month, date) = (civil.year, civil.month, civil.day);
        self.say(
            format!("{weekday}, {date} {} {year}", self.month(month)),
            format!("{year}年{month}月{date}日{weekday}"),
        )
    }

    /// A day of a calendar: its date, its kind and its hours.
    pub fn day_said(&self, day: Day, kind: DayKind, hours: &[Span]) -> String {
        let said = [self.day_kind(kind).to_owned()].into_iter();
        let said = said.chain((!hours.is_empty()).then(|| self.hours(hours)));
        let said: Vec<String> = said.collect();
        self.say(
            format!("{}: {}", self.long_date(day), said.join(", ")),
            format!("{}：{}", self.long_date(day), said.join("，")),
        )
    }

    /// Runs of minutes of a day: `09:00–12:00, 22:00–06:00 (+1)`.
    pub fn hours(&self, hours: &[Span]) -> String {
        let clock = |minute: i64| match minute {
            0..=1440 => format!("{:02}:{:02}", minute / 60, minute % 60),
            _ => format!("{:02}:{:02} (+1)", minute / 60 - 24, minute % 60),
        };
        let runs = hours.iter().map(|span| format!("{}–{}", clock(span.start), clock(span.end)));
        runs.collect::<Vec<_>>().join(self.say(", ", "、"))
    }

    /// That a year's official days are not known.
    pub fn lacks_official(&self, year: i64) -> String {
        self.say(
            format!("No official calendar for {year}: weekends only."),
            format!("没有{year}年的官方日历：仅计周末。"),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Lang;

    #[test]
    fn days_read_naturally() {
        let (en, zh) = (Lang::En.words(), Lang::Zh.words());
        let day = Day::new(2026, 10, 1).unwrap();
        assert_eq!(en.long_date(day), "Thursday, 1 October 2026");
        assert_eq!(zh.long_date(day), "2026年10月1日周四");
        let hours = [Span { start: 540, end: 720 }, Span { start: 1320, end: 1800 }];
        assert_eq!(en.hours(&hours), "09:00–12:00, 22:00–06:00 (+1)");
        assert_eq!(zh.day_said(day, DayKind::Off, &[]), "2026年10月1日周四：放假");
    }
}
