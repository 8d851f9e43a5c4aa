//! What the editor of calendars says around its fields.

use super::Words;
use crate::domain::sla::TierId;

impl Words {
    /// Names the editor.
    pub fn calendars(&self) -> &'static str {
        self.say("Calendars", "工作日历")
    }

    /// What calendars are for.
    pub fn calendars_why(&self) -> &'static str {
        self.say(
            "Time counts only while a calendar is open. Each tier has one; around the clock is the strictest.",
            "只有日历开放的时间才计时。每个等级各有一个日历，全天候最为严格。",
        )
    }

    /// Names a tier's choice.
    pub fn calendar(&self) -> &'static str {
        self.say("Calendar", "日历")
    }

    /// Stands before the presets.
    pub fn add_calendar(&self) -> &'static str {
        self.say("Add one:", "新增：")
    }

    /// Which tiers use a calendar: ` · T1 and T2`; nothing when none does.
    pub fn used_by(&self, tiers: &[TierId]) -> String {
        let names: Vec<&str> = tiers.iter().map(|tier| self.tier_name(*tier)).collect();
        if names.is_empty() { String::new() } else { format!(" · {}", self.list(&names)) }
    }

    /// Names a field.
    pub fn calendar_name(&self) -> &'static str {
        self.say("Name", "名称")
    }

    /// Names a field.
    pub fn time_zone(&self) -> &'static str {
        self.say("Time zone", "时区")
    }

    /// A button.
    pub fn duplicate(&self) -> &'static str {
        self.say("Duplicate", "复制")
    }

    /// Names the first version.
    pub fn from_beginning(&self) -> &'static str {
        self.say("Hours", "工作时间")
    }

    /// Names the date of a later version.
    pub fn holds_from(&self) -> &'static str {
        self.say("Other hours from", "此日起改为")
    }

    /// A button.
    pub fn add_version(&self) -> &'static str {
        self.say("Hours that change on a date", "自某日起变更")
    }

    /// A button.
    pub fn copy_monday(&self) -> &'static str {
        self.say("Copy Monday to Friday", "周一应用到周五")
    }

    /// Stands in an empty weekday.
    pub fn closed_day(&self) -> &'static str {
        self.say("closed", "休息")
    }

    /// A box to tick.
    pub fn follows_china(&self) -> &'static str {
        self.say(
            "China’s statutory days off and extra working days, known for 2023–2026",
            "采用中国法定节假日及调休，已收录2023–2026年",
        )
    }

    /// Names a field.
    pub fn special_days(&self) -> &'static str {
        self.say("Special days, one a line", "特殊日，每行一条")
    }

    /// Shows what may be written.
    pub fn special_days_example(&self) -> &'static str {
        self.say(
            "2026-10-01..2026-10-07 off\n2026-12-24 off 12:00-24:00\n2026-10-10 work like Friday",
            "2026-10-01..2026-10-07 休\n2026-12-24 休 12:00-24:00\n2026-10-10 班 像周五",
        )
    }

    /// A button.
    pub fn read_days(&self) -> &'static str {
        self.say("Add from an ICS or JSON file", "从ICS或JSON文件添加")
    }

    /// That nothing can be changed in the calendar that is always there.
    pub fn always_open(&self) -> &'static str {
        self.say(
            "Every hour of every day counts. It is always here and cannot be changed.",
            "每天每小时都计时。此日历始终存在，不能修改。",
        )
    }
}
