//! What vendors promised, field by field, and what is wrong with an entry.

use super::Words;
use crate::domain::sla::{
    ClockStart, Commitment, EntryError, Held, MOST_HOPS, PromiseField, ReplyReading,
    SeveritySetter, TEXT_LENGTH,
};
use crate::domain::ticket::Waiting;
use crate::domain::time::{CalendarEntry, LengthError};

impl Words {
    /// A heading.
    pub fn promises(&self) -> &'static str {
        self.say("What was promised", "厂商承诺了什么")
    }

    /// Under the heading.
    pub fn promises_why(&self) -> &'static str {
        self.say(
            "Per vendor and tier. A promise without its condition (the plan, and the document it stands in) counts as no promise.",
            "按厂商和分级记录。没有条件（适用套餐和所在文件）的承诺，视为没有承诺。",
        )
    }

    /// Where none is on record.
    pub fn no_promise(&self) -> &'static str {
        self.say("no promise", "没有承诺")
    }

    /// How lengths of time may be typed.
    pub fn length_example(&self) -> &'static str {
        self.say("30 min, 2 h, 1 d", "30分钟、2小时、1天")
    }

    /// What a day is in a promise.
    pub fn length_said(&self) -> &'static str {
        self.say(
            "Times count on the promise’s own calendar; a day is 24 of its hours. For a working day write its hours, such as 8 h.",
            "时间按该承诺自己的工作日历计算，一天为24小时。工作日请写成小时数，例如8小时。",
        )
    }

    /// A field's name.
    pub fn promise_field(&self, field: PromiseField) -> &'static str {
        match field {
            PromiseField::Reply => self.say("First reply", "首次响应"),
            PromiseField::Resolution => self.say("Resolution", "解决时间"),
            PromiseField::Hops => self.say("Most hand-offs", "最多转交次数"),
            PromiseField::Counts => self.say("What counts as a reply", "什么算响应"),
            PromiseField::Plan => self.say("Plan", "套餐"),
            PromiseField::Channel => self.say("Sales channel", "销售渠道"),
            PromiseField::Region => self.say("Region", "地区"),
            PromiseField::Calendar => self.say("Calendar", "工作日历"),
            PromiseField::Start => self.say("The clock starts", "计时起点"),
            PromiseField::Setter => self.say("Who sets the severity", "由谁定级"),
            PromiseField::Pause(waiting) => match waiting {
                Waiting::CustomerAsked | Waiting::CustomerClaimed => {
                    self.say("Waiting for the customer", "等待客户时")
                }
                Waiting::Hold => self.say("On hold", "挂起时"),
                Waiting::Third => self.say("Waiting for a third party", "等待第三方时"),
                Waiting::Engineering => {
                    self.say("Waiting for the vendor’s engineers", "等待厂商研发时")
                }
            },
            PromiseField::Document => self.say("Document", "所在文件"),
            PromiseField::Clause => self.say("Clause", "条款"),
            PromiseField::Date => self.say("Date of the document", "文件日期"),
        }
    }

    /// A field's name, and that no promise counts without it.
    pub fn promise_label(&self, field: PromiseField) -> &'static str {
        match field {
            PromiseField::Plan => self.say("Plan, paid or not (needed)", "套餐，是否付费（必填）"),
            PromiseField::Document => self.say("Document (needed)", "所在文件（必填）"),
            _ => self.promise_field(field),
        }
    }

    /// What a field offers, each with its value; nothing for a field that is typed.
    pub fn promise_choices(
        &self,
        field: PromiseField,
        calendars: &[CalendarEntry],
    ) -> Vec<(u32, String)> {
        let names: Vec<&str> = match field {
            PromiseField::Calendar => {
                return calendars.iter().map(|one| (one.id.0, one.name.clone())).collect();
            }
            PromiseField::Start => ClockStart::ALL.map(|start| self.clock_start(start)).into(),
            PromiseField::Setter => SeveritySetter::ALL.map(|by| self.severity_setter(by)).into(),
            PromiseField::Counts => ReplyReading::ALL.map(|reply| self.counts_as(reply)).into(),
            PromiseField::Pause(_) => {
                vec![
                    self.say("the clock runs", "计时继续"),
                    self.say("the clock stops", "计时暂停"),
                ]
            }
            _ => Vec::new(),
        };
        (0..).zip(names.into_iter().map(str::to_owned)).collect()
    }

    /// What a field holds, as a person reads and types it; empty when nothing.
    pub fn promise_held(
        &self,
        field: PromiseField,
        promise: &Commitment,
        calendars: &[CalendarEntry],
    ) -> String {
        match field.of(promise) {
            Held::Length(length) => length.map(|length| self.minutes(length)).unwrap_or_default(),
            Held::Number(number) => number.map(|number| number.to_string()).unwrap_or_default(),
            Held::Text(text) => text.to_owned(),
            Held::Choice(chosen) => {
                let mut choices = self.promise_choices(field, calendars).into_iter();
                let found = choices.find(|(choice, _)| *choice == chosen);
                found.map_or(self.calendar_gone().to_owned(), |(_, name)| name)
            }
        }
    }

    /// In place of a calendar that was taken out.
    pub fn calendar_gone(&self) -> &'static str {
        self.say("a calendar that was removed", "已删除的工作日历")
    }

    fn clock_start(&self, start: ClockStart) -> &'static str {
        match start {
            ClockStart::Created => self.say("when the ticket is opened", "工单创建时"),
            ClockStart::SeveritySet => {
                self.say("when the vendor has set the severity", "厂商定级时")
            }
            ClockStart::Acknowledged => self.say("when the vendor acknowledges it", "厂商确认时"),
        }
    }

    fn severity_setter(&self, setter: SeveritySetter) -> &'static str {
        match setter {
            SeveritySetter::Unsaid => self.say("the contract does not say", "合同未说明"),
            SeveritySetter::Customer => self.say("the customer", "客户"),
            SeveritySetter::Vendor => self.say("the vendor", "厂商"),
            SeveritySetter::Agreed => self.say("both together", "双方共同"),
        }
    }

    fn counts_as(&self, reading: ReplyReading) -> &'static str {
        match reading {
            ReplyReading::Any => self.say("any message, a machine’s too", "任何消息，含自动回复"),
            ReplyReading::Human => self.say("a person’s reply", "人工回复"),
            ReplyReading::Substantive => {
                self.say("a person’s reply with substance", "有实质内容的人工回复")
            }
        }
    }

    /// What a promise lacks, and what that means.
    pub fn promise_lacks(&self, missing: &[PromiseField]) -> String {
        let name = |field: &PromiseField| match field {
            PromiseField::Reply => self.say("what is promised", "承诺内容"),
            _ => self.promise_field(*field),
        };
        let names: Vec<&str> = missing.iter().map(name).collect();
        let names = self.list(&names);
        self.say(
            format!("Incomplete, so it counts as no promise. Missing: {names}."),
            format!("内容不全，视为没有承诺。缺少：{names}。"),
        )
    }

    /// The same in a table's cell.
    pub fn incomplete(&self) -> &'static str {
        self.say("incomplete: counts as none", "不完整，视为没有承诺")
    }

    /// In a table's cell, when something typed could not stand.
    pub fn to_correct(&self) -> &'static str {
        self.say("an entry to correct", "有内容待更正")
    }

    /// A choice: where the opened promise is copied.
    pub fn copy_to(&self) -> &'static str {
        self.say("Copy to…", "复制到……")
    }

    /// What is wrong with an entry, and what to do.
    pub fn entry_error(&self, error: &EntryError) -> String {
        match error {
            EntryError::Length(error) => self.length_error(error),
            EntryError::NoNumber => self.say(
                format!("Write a whole number from 0 to {MOST_HOPS}."),
                format!("请填0到{MOST_HOPS}之间的整数。"),
            ),
            EntryError::TooLong(length) => self.say(
                format!("It has {length} characters; use at most {TEXT_LENGTH}."),
                format!("共{length}个字符，请不要超过{TEXT_LENGTH}个。"),
            ),
            EntryError::NoSuchChoice => {
                self.say("Choose one of the list.".to_owned(), "请从列表中选择。".to_owned())
            }
        }
    }

    /// What is wrong with a length of time, and what to do.
    pub fn length_error(&self, error: &LengthError) -> String {
        let said = match error {
            LengthError::NotALength(typed) => {
                return self.say(
                    format!("“{typed}” is no length of time; write it as 30 min, 1 h 30 min, 2 h or 1 d."),
                    format!("“{typed}”不是时长，请写成30分钟、1小时30分钟、2小时或1天。"),
                );
            }
            LengthError::NoSuchUnit(unit) => {
                return self.say(
                    format!("The unit “{unit}” is not known; use min, h or d."),
                    format!("无法识别单位“{unit}”，请用分钟、小时或天。"),
                );
            }
            LengthError::WorkingDays => self.say(
                "A working day is as long as its calendar makes it; write its working hours, such as 8 h.",
                "工作日的长短取决于工作日历，请写成工作小时数，例如8小时。",
            ),
            LengthError::Range => self.say(
                "This is a range; write its upper end: no more than that is promised.",
                "这是一个范围，请填其上限：真正承诺的只有上限。",
            ),
            LengthError::NotWhole => self.say(
                "This is no whole number of minutes; round it.",
                "不是整数分钟，请取整。",
            ),
            LengthError::OutOfRange => self.say(
                "This is out of range; use 1 minute to 365 days.",
                "超出范围，请填1分钟到365天。",
            ),
        };
        said.to_owned()
    }

    /// All that was promised: `first reply 15 min; resolution 4 h; at most 2 hand-offs`.
    pub fn promise_given(&self, promise: &Commitment) -> String {
        let length = |length| self.minutes(length);
        let reply = promise
            .reply
            .map(length)
            .map(|length| self.say(format!("first reply {length}"), format!("首次响应{length}")));
        let resolution = promise
            .resolution
            .map(length)
            .map(|length| self.say(format!("resolution {length}"), format!("解决{length}")));
        let hops = promise.hops.map(|hops| match hops {
            1 => self.say("at most 1 hand-off".to_owned(), "最多转交1次".to_owned()),
            _ => self.say(format!("at most {hops} hand-offs"), format!("最多转交{hops}次")),
        });
        let given: Vec<String> = [reply, resolution, hops].into_iter().flatten().collect();
        match &given[..] {
            [] => self.say("nothing promised yet", "尚未填写承诺内容").to_owned(),
            given => self.join(&given.iter().map(String::as_str).collect::<Vec<_>>()),
        }
    }

    /// What stops a promise's clock: `on hold, waiting for a third party`.
    pub fn promise_pauses(&self, promise: &Commitment) -> String {
        let name = |waiting: &Waiting| self.promise_field(PromiseField::Pause(*waiting));
        match &promise.pauses[..] {
            [] => self.say("nothing", "不暂停").to_owned(),
            pauses => self.join(&pauses.iter().map(name).collect::<Vec<_>>()),
        }
    }

    /// A column of the report.
    pub fn promised(&self) -> &'static str {
        self.say("Promised", "承诺")
    }

    /// A column of the report.
    pub fn on_condition(&self) -> &'static str {
        self.say("On condition", "条件")
    }

    /// A column of the report.
    pub fn clock_pauses(&self) -> &'static str {
        self.say("The clock stops", "何时暂停")
    }

    /// A column of the report.
    pub fn stands_in(&self) -> &'static str {
        self.say("Stands in", "出处")
    }
}
