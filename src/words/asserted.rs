//! What files themselves say of first replies.

use super::Words;

impl Words {
    /// A heading.
    pub fn own_words(&self) -> &'static str {
        self.say("What the files themselves say", "文件自己的说法")
    }

    /// Under the table.
    pub fn own_words_are(&self) -> &'static str {
        self.say(
            "Flags and business hours are the vendor’s assertion, on a calendar that is not known here. They are shown and never counted; where moments are on record, those are.",
            "达标标记和工作时长是厂商的说法，所用日历未知。仅供对照，不计入结果；有时间点的以时间点为准。",
        )
    }

    /// A column.
    pub fn flagged_in_time(&self) -> &'static str {
        self.say("Flagged in time", "标记为达标")
    }

    /// A column.
    pub fn computed_of_them(&self) -> &'static str {
        self.say("In time as computed, of those", "其中按本页计算达标")
    }

    /// A column.
    pub fn told_otherwise(&self) -> &'static str {
        self.say("Flag and count differ", "标记与计算不一致")
    }

    /// A column.
    pub fn business_median(&self) -> &'static str {
        self.say("Median first reply, their business hours", "首次响应中位数（其工作时间）")
    }

    /// Those behind a number.
    pub fn flagged(&self, only_differing: bool) -> &'static str {
        if only_differing { self.told_otherwise() } else { self.own_words() }
    }
}
