//! What happened to a ticket, in words.

use super::Words;
use crate::domain::sla::TierId;
use crate::domain::ticket::{Channel, EventKind, Gist, Message, Side, Status};

impl Words {
    /// Who did something.
    pub fn side(&self, side: Side) -> &'static str {
        match side {
            Side::Customer => self.say("you", "客户"),
            Side::Vendor => self.say("vendor", "厂商"),
            Side::Bot => self.say("machine", "机器人"),
            Side::Third => self.say("third party", "第三方"),
        }
    }

    /// A way to reach a vendor.
    pub fn channel(&self, channel: Channel) -> &'static str {
        match channel {
            Channel::Phone => self.say("phone", "电话"),
            Channel::Email => self.say("e-mail", "邮件"),
            Channel::Chat => self.say("chat", "群聊"),
            Channel::Portal => self.say("portal", "工单系统"),
        }
    }

    /// What a ticket waits for.
    pub fn status(&self, status: Status) -> &'static str {
        match status {
            Status::New => self.say("status: new", "状态：新建"),
            Status::Working => self.say("status: in progress", "状态：处理中"),
            Status::WaitingOnCustomer => self.say("status: waiting for you", "状态：等待客户"),
            Status::OnHold => self.say("status: on hold", "状态：挂起"),
            Status::WaitingOnThird => {
                self.say("status: waiting for a third party", "状态：等待第三方")
            }
            Status::WaitingOnEngineering => {
                self.say("status: waiting for engineering", "状态：等待研发")
            }
        }
    }

    /// What a message is good for; empty where its text is not known.
    pub fn gist(&self, gist: Gist) -> &'static str {
        match gist {
            Gist::Unknown => "",
            Gist::Boilerplate => self.say("boilerplate", "车轱辘话"),
            Gist::Thanks => self.say("thanks", "致谢"),
            Gist::Closing => self.say("closing text", "关单套话"),
            Gist::Substantive => self.say("substantive", "有实质内容"),
        }
    }

    /// What happened. `group` is the name of the group in question, `tier` what a severity means.
    pub fn event(&self, kind: EventKind, group: &str, tier: Option<TierId>) -> String {
        let plain = match kind {
            EventKind::Message(message) => self.message(message),
            EventKind::Status(status) => self.status(status),
            EventKind::Acknowledged => self.say("acknowledged", "已确认收到"),
            EventKind::Escalated => self.say("passed to the next level", "升级"),
            EventKind::EngineeringEngaged => self.say("engineers joined", "研发介入"),
            EventKind::Direction => self.say("direction of a solution", "给出解决方向"),
            EventKind::Workaround => self.say("way around the problem", "给出临时方案"),
            EventKind::RootCause => self.say("root cause named", "定位根因"),
            EventKind::Resolved => self.say("solved", "解决"),
            EventKind::Closed => self.say("closed", "关闭"),
            EventKind::Reopened => self.say("opened again", "重新打开"),
            EventKind::Attempt { channel, is_answered } => {
                let way = self.channel(channel);
                let answered = if is_answered {
                    self.say("answered", "有人应答")
                } else {
                    self.say("nobody answered", "无人应答")
                };
                return self
                    .say(format!("tried by {way}: {answered}"), format!("{way}联系：{answered}"));
            }
            EventKind::Assigned { group: None, agent: None } => {
                self.say("handed to nobody", "无人负责")
            }
            EventKind::Assigned { .. } => {
                let to = if group.is_empty() { self.say("somebody", "某人") } else { group };
                return self.say(format!("handed to {to}"), format!("转给{to}"));
            }
            EventKind::Severity(_) => {
                let to = tier.map_or(self.none.to_owned(), |tier| self.tier_label(tier));
                return self.say(format!("severity now {to}"), format!("级别改为{to}"));
            }
        };
        plain.to_owned()
    }

    fn message(&self, message: Message) -> &'static str {
        match (message.is_public, message.asks) {
            (false, _) => self.say("internal note", "内部备注"),
            (true, true) => self.say("message with a question", "消息（含提问）"),
            (true, false) => self.say("message", "消息"),
        }
    }

    /// A, B, C and so on: who it was, without a name.
    pub fn agent(&self, agent: u16) -> String {
        let letter = char::from(b'A' + u8::try_from(agent % 26).unwrap_or_default());
        match agent / 26 {
            0 => letter.to_string(),
            round => format!("{letter}{round}"),
        }
    }
}
