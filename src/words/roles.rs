//! What columns and words for events are taken for.

use super::Words;
use crate::domain::import::{Column, Role};

impl Words {
    /// What a column can be taken for.
    pub fn role(&self, role: Role) -> &'static str {
        match role {
            Role::Unused => self.say("not read", "不读取"),
            Role::Ticket => self.say("ticket number", "工单编号"),
            Role::Created => self.say("created", "创建时间"),
            Role::FirstReply => self.say("first reply, moment", "首次响应时间点"),
            Role::ReplyAfter => self.say("first reply, calendar time", "首次响应时长（自然时间）"),
            Role::BusinessReply => {
                self.say("first reply, business time", "首次响应时长（工作时间）")
            }
            Role::InTime => self.say("the file’s own flag: in time", "文件自带的达标标记"),
            Role::Resolved => self.say("resolved", "解决时间"),
            Role::Closed => self.say("closed", "关闭时间"),
            Role::Priority => self.say("priority", "优先级"),
            Role::Vendor => self.say("vendor", "厂商"),
            Role::Category => self.say("category", "问题分类"),
            Role::Kind => self.say("known or hard", "已知或疑难"),
            Role::Status => self.say("status, for what is left out", "状态（用于排除）"),
            Role::Comment => self.say("comment: moment;author;text", "评论：时间;作者;文本"),
            Role::Customer => self.say("customer’s name in comments", "评论中的客户名"),
            Role::At => self.say("when it happened", "发生时间"),
            Role::Event => self.say("what happened", "发生了什么"),
            Role::Side => self.say("by whom", "由谁"),
            Role::Text => self.say("what was said", "内容"),
            Role::Group => self.say("group", "处理组"),
            Role::Agent => self.say("person", "处理人"),
            Role::Channel => self.say("channel", "渠道"),
            Role::Answered => self.say("whether answered", "是否接通"),
        }
    }

    /// What is in a column: its first values and how many there are.
    pub fn column_note(&self, column: &Column) -> String {
        let filled = self.count(column.filled);
        if column.values.is_empty() {
            return self.say("empty", "空列").to_owned();
        }
        let values = column.values.join(" · ");
        self.say(format!("{values} ({filled} cells)"), format!("{values}（{filled}个值）"))
    }

    /// What a word for an event can mean; stands for the word of our own table.
    pub fn event_word(&self, word: &'static str) -> &'static str {
        let chinese = match word {
            "created" => "创建",
            "reply" => "厂商回复",
            "request" => "厂商索要资料",
            "internal" => "内部备注",
            "assigned" => "转派",
            "new" => "状态：待受理",
            "working" => "状态：处理中",
            "waiting_on_customer" => "状态：等待客户",
            "on_hold" => "状态：挂起",
            "waiting_on_third" => "状态：等待第三方",
            "waiting_on_engineering" => "状态：等待研发",
            "escalated" => "升级",
            "engineering" => "研发介入",
            "workaround" => "临时方案",
            "resolved" => "已解决",
            "closed" => "已关闭",
            "reopened" => "重开",
            _ => word,
        };
        let english = match word {
            "reply" => "the vendor’s reply",
            "request" => "the vendor’s request",
            "internal" => "an internal note",
            "new" => "status: new",
            "working" => "status: working",
            "waiting_on_customer" => "status: waiting for the customer",
            "on_hold" => "status: on hold",
            "waiting_on_third" => "status: waiting for a third party",
            "waiting_on_engineering" => "status: waiting for engineers",
            "engineering" => "engineers joined",
            _ => word,
        };
        self.say(english, chinese)
    }

    /// Where a word for an event means nothing.
    pub fn means_nothing(&self) -> &'static str {
        self.say("nothing that counts", "不计入")
    }
}
