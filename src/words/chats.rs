//! Chats: who is who, and what there is to say of a line.

use super::Words;
use crate::domain::problem::ChatFault;
use crate::domain::ticket::Side;

impl Words {
    /// Who a speaker can be.
    pub fn speaker_is(&self, side: Option<Side>) -> &'static str {
        match side {
            Some(Side::Customer) => self.say("we, the customer", "我方（客户）"),
            Some(Side::Vendor) => self.say("the vendor", "厂商"),
            Some(Side::Bot) => self.say("a machine of the vendor’s", "厂商的机器人"),
            Some(Side::Third) => self.say("somebody else", "其他人"),
            None => self.say("leave out", "不采用"),
        }
    }

    /// How many messages are a speaker's.
    pub fn messages(&self, count: u32) -> String {
        let number = self.count(count);
        match count {
            1 => self.say("1 message".to_owned(), "1条消息".to_owned()),
            _ => self.say(format!("{number} messages"), format!("{number}条消息")),
        }
    }

    /// What there is to say of a line of a chat.
    pub fn chat_fault(&self, fault: &ChatFault) -> String {
        match fault {
            ChatFault::BeforeFirst => self.say(
                "A line before the first name with a time; it was left out.".to_owned(),
                "位于第一个带时间的姓名之前，未采用。".to_owned(),
            ),
            ChatFault::System => self.say(
                "The program’s own line; it was left out.".to_owned(),
                "程序自身的提示，未采用。".to_owned(),
            ),
            ChatFault::NoDay(time) => self.say(
                format!("{time} has no day, and no line above names one; the message was left out. Copy the line with the date too."),
                format!("{time}没有日期，前面也没有日期行；该消息未采用。复制时请包含日期行。"),
            ),
            ChatFault::RelativeDay(day) => self.say(
                format!("“{day}” is as seen from the day of copying; the message was left out. Write the date instead."),
                format!("“{day}”是相对于复制当天的说法；该消息未采用。请改写为日期。"),
            ),
            ChatFault::NoSuchDay(day) => self.say(
                format!("There is no day {day}; the message was left out."),
                format!("没有{day}这一天；该消息未采用。"),
            ),
            ChatFault::DayOrMonth(day) => self.say(
                format!("Of {day} it cannot be told which number is the month; the message was left out. Write the month by name or the year first."),
                format!("{day}无法判断哪个数字是月份；该消息未采用。请把年份写在前面。"),
            ),
            ChatFault::NextDay(time) => self.say(
                format!("The clock went back to {time} without a line with a date; it was taken for the next day."),
                format!("时间回到{time}而没有日期行，按次日处理。"),
            ),
            ChatFault::NoSide { speaker, messages } => {
                let messages = self.messages(*messages);
                self.say(
                    format!("{messages} of {speaker} left out: nobody said on which side they are."),
                    format!("{speaker}的{messages}未采用：没有说明其属于哪一方。"),
                )
            }
            ChatFault::Unasked(messages) => {
                let messages = self.messages(*messages);
                self.say(
                    format!("{messages} left out: no question had been asked yet."),
                    format!("{messages}未采用：此前客户没有提问。"),
                )
            }
        }
    }
}
