//! What can happen to a ticket that is logged by hand, as buttons and timelines say it.

use super::Words;
use crate::domain::logged::Deed;
use crate::domain::ticket::{Channel, EventKind, Gist, Message, Side, Status};

impl Words {
    /// Who did something.
    pub fn side(&self, side: Side) -> &'static str {
        match side {
            Side::Customer => self.say("we", "我们"),
            Side::Vendor => self.say("the vendor", "厂商"),
            Side::Bot => self.say("a machine of theirs", "厂商的机器"),
            Side::Third => self.say("somebody else", "第三方"),
        }
    }

    /// What happened, as a button and in a timeline.
    pub fn deed(&self, deed: Deed) -> String {
        let said = match deed.kind {
            EventKind::Message(message) => self.message(deed.side, message),
            EventKind::Attempt { channel, is_answered } => {
                let answer = match (channel, is_answered) {
                    (Channel::Phone, false) => self.say(", nobody answered", "，无人接听"),
                    (Channel::Phone, true) => self.say(", and they picked up", "，对方接了"),
                    (_, false) => self.say(", no answer", "，没有回应"),
                    (_, true) => self.say(", and they answered", "，对方回应了"),
                };
                return format!("{}{answer}", self.attempt(channel));
            }
            EventKind::Severity(tier) => {
                let tier = tier.saturating_add(1);
                return self.say(format!("Set to T{tier}"), format!("改为T{tier}"));
            }
            EventKind::Status(status) => self.status(status),
            EventKind::Assigned { .. } => self.say("Handed to …", "转交给…"),
            EventKind::Acknowledged => self.say("They acknowledged it", "对方确认收到"),
            EventKind::Escalated => self.say("Escalated", "已升级"),
            EventKind::EngineeringEngaged => self.say("Engineers joined", "研发工程师介入"),
            EventKind::Direction => self.say("Direction given", "给出解决方向"),
            EventKind::Workaround => self.say("Workaround given", "给出临时方案"),
            EventKind::RootCause => self.say("Root cause named", "说明根本原因"),
            EventKind::Resolved => self.say("Solved", "已解决"),
            EventKind::Closed => self.say("Closed", "已关闭"),
            EventKind::Reopened => self.say("Opened again", "重新打开"),
        };
        said.to_owned()
    }

    fn message(&self, side: Side, message: Message) -> &'static str {
        match (side, message.gist) {
            _ if !message.is_public => self.say("Internal note", "内部备注"),
            (Side::Customer, Gist::Thanks) => self.say("We only said thanks", "我们只道了谢"),
            (Side::Customer, _) => self.say("We wrote again", "我们又发了消息"),
            (Side::Bot, _) => self.say("A machine answered", "机器自动回复"),
            (Side::Third, _) => self.say("Somebody else wrote", "第三方发了消息"),
            (Side::Vendor, Gist::Boilerplate) => {
                self.say("They only said “noted”", "对方只说“已记录”")
            }
            (Side::Vendor, _) if message.asks => {
                self.say("They asked us something", "对方向我们提问")
            }
            (Side::Vendor, Gist::Substantive) => self.say("They answered", "对方答复了"),
            (Side::Vendor, _) => self.say("They wrote", "对方发了消息"),
        }
    }

    fn attempt(&self, channel: Channel) -> &'static str {
        match channel {
            Channel::Phone => self.say("Called", "打了电话"),
            Channel::Email => self.say("Mailed", "发了邮件"),
            Channel::Chat => self.say("Asked in the chat", "在群里问了"),
            Channel::Portal => self.say("Used their form", "填了对方的表单"),
        }
    }

    fn status(&self, status: Status) -> &'static str {
        match status {
            Status::New => self.say("Status: new", "状态：待处理"),
            Status::Working => self.say("Status: in progress", "状态：处理中"),
            Status::WaitingOnCustomer => self.say("Status: waiting for us", "状态：待我方反馈"),
            Status::OnHold => self.say("Status: on hold", "状态：挂起"),
            Status::WaitingOnThird => {
                self.say("Status: waiting for somebody else", "状态：等待第三方")
            }
            Status::WaitingOnEngineering => {
                self.say("Status: waiting for their engineers", "状态：等待研发")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Lang;
    use super::*;

    #[test]
    fn no_two_deeds_are_called_the_same() {
        for lang in Lang::ALL {
            let mut said: Vec<String> =
                Deed::ALL.iter().map(|deed| lang.words().deed(*deed)).collect();
            said.sort();
            said.dedup();
            assert_eq!(said.len(), Deed::ALL.len());
        }
    }
}
