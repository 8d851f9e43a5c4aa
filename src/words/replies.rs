//! Replies that say nothing, as a review shows them.

use super::Words;
use crate::domain::text::{Suspects, Why};

impl Words {
    /// Asks as of when tickets are to be counted.
    pub fn which_as_of(&self) -> &'static str {
        self.say(
            "As of when is it counted? The latest moment in the file, unless you know better.",
            "统计截至什么时间？默认为文件中最晚的时间，可以修改。",
        )
    }

    /// The title of the list.
    pub fn replies_title(&self, suspects: &Suspects) -> String {
        let shown = u32::try_from(suspects.shown.len()).unwrap_or(u32::MAX);
        let count = self.count(shown.saturating_add(suspects.more));
        self.say(
            format!("Replies that look like boilerplate: {count}"),
            format!("疑似车轱辘话的回复：{count}条"),
        )
    }

    /// What the list is for.
    pub fn replies_intro(&self) -> &'static str {
        self.say(
            "They count as replies, but not as substantive ones. Untick what did help. The texts are forgotten when this review ends.",
            "它们算作回复，但不算实质回复。如果某条其实有帮助，请取消勾选。审核结束后不保留任何文本。",
        )
    }

    /// How many more there are than are listed.
    pub fn more_replies(&self, more: u32) -> String {
        let more = self.count(more);
        self.say(
            format!("and {more} more that were judged alike"),
            format!("另有{more}条按同样方式判断"),
        )
    }

    /// What a ticked box says.
    pub fn is_boilerplate(&self) -> &'static str {
        self.say("boilerplate", "车轱辘话")
    }

    /// Which ticket a reply is on, and why it was taken for boilerplate.
    pub fn why_boilerplate(&self, ticket: &str, why: &Why) -> String {
        match why {
            Why::Phrase(phrase) => self.say(
                format!("Ticket {ticket} · has “{phrase}” and nothing of substance"),
                format!("工单{ticket} · 只有“{phrase}”一类的话，没有实质内容"),
            ),
            Why::NearDuplicate(count) => {
                let count = self.count(*count);
                self.say(
                    format!("Ticket {ticket} · nearly the same first reply on {count} tickets"),
                    format!("工单{ticket} · {count}张工单的首次回复几乎相同"),
                )
            }
        }
    }
}
