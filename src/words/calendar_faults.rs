//! What is wrong in a calendar or a file of special days, what became of it, and what to do.

use super::Words;
use crate::domain::time::{CalendarFault, CalendarPlace, FeedFault};

impl Words {
    /// Where in a calendar a problem stands.
    pub fn calendar_place(&self, place: CalendarPlace) -> String {
        let version = |at: usize| match at {
            0 => String::new(),
            _ => self.say(format!("Version {}, ", at + 1), format!("第{}版，", at + 1)),
        };
        match place {
            CalendarPlace::Zone => self.say("Time zone", "时区").to_owned(),
            CalendarPlace::Version(at) => {
                self.say(format!("Version {}", at + 1), format!("第{}版", at + 1))
            }
            CalendarPlace::Hours(at, day) => format!("{}{}", version(at), self.weekday(day)),
            CalendarPlace::Days(at, line) => {
                let (en, zh) = (format!("line {line}"), format!("第{line}行"));
                let first = || self.file_line(u64::try_from(line).unwrap_or(u64::MAX));
                if at == 0 { first() } else { format!("{}{}", version(at), self.say(en, zh)) }
            }
        }
    }

    /// What is wrong in a calendar, what became of it, and what to do.
    pub fn calendar_fault(&self, fault: &CalendarFault) -> String {
        match fault {
            CalendarFault::UnknownZone(_)
            | CalendarFault::BrokenZone(_)
            | CalendarFault::NoVersion
            | CalendarFault::NoWorkingHour => self.no_calendar(fault),
            CalendarFault::FirstDated(_)
            | CalendarFault::NoFrom
            | CalendarFault::SameFrom(_)
            | CalendarFault::Unsorted(_) => self.version_fault(fault),
            CalendarFault::NoWindow(_)
            | CalendarFault::EmptyWindow(_)
            | CalendarFault::TooManyWindows(_)
            | CalendarFault::Overlap { .. } => self.hours_fault(fault),
            _ => self.days_fault(fault),
        }
    }

    fn no_calendar(&self, fault: &CalendarFault) -> String {
        match fault {
            CalendarFault::UnknownZone(name) => self.say(
                format!("“{name}” is not a time zone that this browser knows; nothing is measured on this calendar. Use a name such as Europe/Berlin."),
                format!("此浏览器不认识时区“{name}”，无法按此日历计时。请填写Asia/Shanghai这样的名称。"),
            ),
            CalendarFault::BrokenZone(name) => self.say(
                format!("The table of {name} contradicts itself; nothing is measured on this calendar. Choose the time zone again."),
                format!("时区{name}的数据自相矛盾，无法按此日历计时。请重新选择时区。"),
            ),
            CalendarFault::NoVersion => self.say(
                "There are no hours at all; nothing is measured on this calendar. Add a version.".to_owned(),
                "没有任何时段，无法按此日历计时。请添加一个版本。".to_owned(),
            ),
            _ => self.say(
                "No day has working hours, so it never opens; nothing is measured on this calendar. Give at least one day its hours.".to_owned(),
                "没有一天有工作时间，永远不会开放，无法按此日历计时。请至少为一天填写工作时间。".to_owned(),
            ),
        }
    }

    fn version_fault(&self, fault: &CalendarFault) -> String {
        match fault {
            CalendarFault::FirstDated(date) => self.say(
                format!("The first version holds from the beginning; its date {date} was left out."),
                format!("第一版从一开始就有效，其日期{date}未采用。"),
            ),
            CalendarFault::SameFrom(date) => self.say(
                format!("Another version already holds from {date}; this one was left out. Give it another date or remove it."),
                format!("已有一个版本自{date}起生效，此版本未采用。请修改日期或删除。"),
            ),
            CalendarFault::Unsorted(date) => self.say(
                format!("{date} is before the date of an earlier version; versions count in order of their dates."),
                format!("{date}早于前面版本的日期，各版本按日期先后生效。"),
            ),
            _ => self.say(
                "It has no date from which it holds; this version was left out. Write one such as 2026-07-01.".to_owned(),
                "没有生效日期，此版本未采用。请填写2026-07-01这样的日期。".to_owned(),
            ),
        }
    }

    fn hours_fault(&self, fault: &CalendarFault) -> String {
        match fault {
            CalendarFault::EmptyWindow(text) => self.say(
                format!("“{text}” starts and ends at the same minute; it was left out. For the whole day write 00:00-24:00."),
                format!("“{text}”的起止时间相同，未采用。全天请写00:00-24:00。"),
            ),
            CalendarFault::TooManyWindows(text) => self.say(
                format!("A day has 24 windows at most; those from “{text}” on were left out."),
                format!("一天最多24个时段，自“{text}”起未采用。"),
            ),
            CalendarFault::Overlap { day, window, left_out } => {
                let day = self.weekday(*day);
                self.say(
                    format!("{left_out} overlaps with {window} of {day}; {left_out} was left out. Join the two or shorten one."),
                    format!("{left_out}与{day}的{window}重叠，{left_out}未采用。请合并或缩短。"),
                )
            }
            CalendarFault::NoWindow(text) => self.say(
                format!("“{text}” is not a pair of times; it was left out. Write 09:00-12:00, 13:30-18:00."),
                format!("“{text}”不是一段时间，未采用。请写成09:00-12:00，13:30-18:00。"),
            ),
            _ => String::new(),
        }
    }

    fn days_fault(&self, fault: &CalendarFault) -> String {
        match fault {
            CalendarFault::NoDate(text) => self.say(
                format!("“{text}” does not begin with a date such as 2026-10-01; it was left out."),
                format!("“{text}”不是以2026-10-01这样的日期开头，未采用。"),
            ),
            CalendarFault::NoSuchDate(text) => self.say(
                format!("There is no {text}; it was left out."),
                format!("不存在{text}这一天，未采用。"),
            ),
            CalendarFault::Backward(text) => self.say(
                format!("“{text}” ends before it begins; it was left out."),
                format!("“{text}”的结束早于开始，未采用。"),
            ),
            CalendarFault::LongRange(text) => self.say(
                format!("“{text}” is longer than a year; it was left out. For lasting changes add a version."),
                format!("“{text}”超过一年，未采用。长期变化请添加版本。"),
            ),
            CalendarFault::LikeClosed(text, like) => {
                let like = self.weekday(*like);
                self.say(
                    format!("“{text}”: {like} has no working hours; it was left out. Name another weekday."),
                    format!("“{text}”：{like}没有工作时间，未采用。请换一个星期几。"),
                )
            }
            CalendarFault::OffAndWork(date) => self.say(
                format!("{date} is entered as off and as worked; it counts as worked."),
                format!("{date}既填了休又填了班，按上班计。"),
            ),
            CalendarFault::TooManyDays => self.say(
                "A version has 4,000 special days at most; the lines from here on were left out.".to_owned(),
                "一个版本最多4,000个特殊日，此行及之后未采用。".to_owned(),
            ),
            CalendarFault::NoKind(text) => self.say(
                format!("“{text}” was left out. Write the date with off, off 12:00-24:00, work, or work like Friday."),
                format!("“{text}”未采用。请在日期后写：休、休 12:00-24:00、班，或班 像周五。"),
            ),
            _ => String::new(),
        }
    }

    /// What is wrong in a file of special days, and what became of it.
    pub fn feed_fault(&self, fault: &FeedFault) -> String {
        match fault {
            FeedFault::TooLarge => self.say("The file is larger than 2 MB; it was not read.", "文件超过2 MB，未读取。").to_owned(),
            FeedFault::Unreadable => self
                .say("The browser could not read the file; choose it again.", "浏览器无法读取该文件，请重新选择。")
                .to_owned(),
            FeedFault::Unknown => self.say(
                "This is neither an ICS calendar nor a JSON list of days; it was not read.",
                "这既不是ICS日历，也不是JSON日期列表，未读取。",
            ).to_owned(),
            FeedFault::NotUtf8 => self.say(
                "Some of the text is not UTF-8; what could not be read stands as �.",
                "部分文本不是UTF-8编码，无法识别的字符显示为�。",
            ).to_owned(),
            FeedFault::NoDays => self.say("There is no day in it.", "其中没有日期。").to_owned(),
            FeedFault::TooManyDays => self.say(
                "A calendar has 4,000 special days at most; the entries from here on were left out.",
                "一个日历最多4,000个特殊日，此处及之后未采用。",
            ).to_owned(),
            FeedFault::NoDate => self.say("The entry has no date; it was left out.", "该条目没有日期，未采用。").to_owned(),
            FeedFault::CutOff => self.say(
                "The file ends within this entry; it was left out.",
                "文件在此条目中间结束，该条目未采用。",
            ).to_owned(),
            _ => self.entry_fault(fault),
        }
    }

    fn entry_fault(&self, fault: &FeedFault) -> String {
        match fault {
            FeedFault::NoKind(text) => self.say(
                format!("{text} does not say whether it is off (isOffDay); it was left out."),
                format!("{text}没有说明是否放假（isOffDay），未采用。"),
            ),
            FeedFault::Timed(text) => self.say(
                format!("“{text}” is a time of day, not a whole day; the event was left out. Write it as a line: 2026-12-24 off 12:00-24:00."),
                format!("“{text}”是时刻而不是整天，该事件未采用。可手工写一行：2026-12-24 休 12:00-24:00。"),
            ),
            FeedFault::Repeats(text) => self.say(
                format!("The event repeats by a rule that is not read ({text}); it was left out. Write its days as lines."),
                format!("该事件的重复规则无法读取（{text}），未采用。请逐行填写日期。"),
            ),
            FeedFault::WrittenOut(first, last) => self.say(
                format!("The event repeats every year without end; it was written out for {first} to {last}."),
                format!("该事件每年重复且无终止，已写出{first}至{last}年。"),
            ),
            FeedFault::NoSuchDate(text) => self.days_fault(&CalendarFault::NoSuchDate(text.clone())),
            FeedFault::Backward(text) => self.days_fault(&CalendarFault::Backward(text.clone())),
            FeedFault::LongRange(text) => self.days_fault(&CalendarFault::LongRange(text.clone())),
            _ => String::new(),
        }
    }

    /// A line of a file: `Line 12`.
    pub fn file_line(&self, line: u64) -> String {
        self.say(format!("Line {line}"), format!("第{line}行"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::time::Weekday;
    use crate::words::Lang;

    const TEXT: &str = "<what was typed>";

    fn faults() -> Vec<CalendarFault> {
        let text = || TEXT.to_owned();
        let (day, window, left_out) = (Weekday::Friday, text(), text());
        vec![
            CalendarFault::UnknownZone(text()),
            CalendarFault::BrokenZone(text()),
            CalendarFault::FirstDated(text()),
            CalendarFault::SameFrom(text()),
            CalendarFault::Unsorted(text()),
            CalendarFault::NoWindow(text()),
            CalendarFault::EmptyWindow(text()),
            CalendarFault::TooManyWindows(text()),
            CalendarFault::Overlap { day, window, left_out },
            CalendarFault::NoDate(text()),
            CalendarFault::NoSuchDate(text()),
            CalendarFault::Backward(text()),
            CalendarFault::LongRange(text()),
            CalendarFault::NoKind(text()),
            CalendarFault::LikeClosed(text(), day),
            CalendarFault::OffAndWork(text()),
            CalendarFault::NoVersion,
            CalendarFault::NoFrom,
            CalendarFault::NoWorkingHour,
            CalendarFault::TooManyDays,
        ]
    }

    fn feed_faults() -> Vec<FeedFault> {
        let text = || TEXT.to_owned();
        vec![
            FeedFault::NoSuchDate(text()),
            FeedFault::NoKind(text()),
            FeedFault::Timed(text()),
            FeedFault::Backward(text()),
            FeedFault::LongRange(text()),
            FeedFault::Repeats(text()),
            FeedFault::WrittenOut(2020, 2029),
            FeedFault::TooLarge,
            FeedFault::Unreadable,
            FeedFault::Unknown,
            FeedFault::NotUtf8,
            FeedFault::NoDays,
            FeedFault::TooManyDays,
            FeedFault::NoDate,
            FeedFault::CutOff,
        ]
    }

    #[test]
    fn every_fault_has_a_sentence_of_its_own_that_shows_what_was_typed() {
        for lang in Lang::ALL {
            let words = lang.words();
            let said: Vec<String> =
                faults().iter().map(|fault| words.calendar_fault(fault)).collect();
            assert!(said[..16].iter().all(|said| said.contains(TEXT)), "{said:?}");
            let feeds: Vec<String> =
                feed_faults().iter().map(|fault| words.feed_fault(fault)).collect();
            assert!(feeds[..6].iter().all(|said| said.contains(TEXT)), "{feeds:?}");
            for mut said in [said, feeds] {
                assert!(said.iter().all(|said| said.ends_with(['.', '。'])), "{said:?}");
                let all = said.len();
                said.sort();
                said.dedup();
                assert_eq!(said.len(), all);
            }
        }
    }

    #[test]
    fn places_read_naturally() {
        let (en, zh) = (Lang::En.words(), Lang::Zh.words());
        assert_eq!(en.calendar_place(CalendarPlace::Days(0, 3)), "Line 3");
        assert_eq!(en.calendar_place(CalendarPlace::Days(1, 3)), "Version 2, line 3");
        assert_eq!(zh.calendar_place(CalendarPlace::Hours(1, Weekday::Friday)), "第2版，周五");
    }
}
