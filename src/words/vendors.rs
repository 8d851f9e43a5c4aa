//! Vendors, tiers and what is wrong with an entry.

use super::Words;
use crate::domain::decision::Flag;
use crate::domain::sla::{SlaTier, TierError, TierId};
use crate::domain::vendor::{NAME_LENGTH, NameError};

impl Words {
    /// What is wrong with a vendor's name, and what to do.
    pub fn name_error(&self, error: &NameError) -> String {
        match error {
            NameError::Empty => self.say(
                "Write what your team calls this vendor.".to_owned(),
                "请写下你们对这家厂商的称呼。".to_owned(),
            ),
            NameError::TooLong(length) => self.say(
                format!("The name has {length} characters; use at most {NAME_LENGTH}."),
                format!("名称有{length}个字符，请不要超过{NAME_LENGTH}个。"),
            ),
            NameError::Taken(name) => self.say(
                format!("{name} is already there; give each vendor its own name."),
                format!("{name}已存在，请为每家厂商取不同的名称。"),
            ),
        }
    }

    /// What is wrong with a tier, and what to do.
    pub fn tier_error(&self, error: &TierError) -> String {
        match error {
            TierError::OutOfRange(minutes) => self.say(
                format!("{minutes} minutes is out of range; use 1 minute to 90 days."),
                format!("{minutes}分钟超出范围，请填1分钟到90天。"),
            ),
            TierError::LimitBeforeTarget { target, limit } => self.say(
                format!("The limit of {limit} min comes before the target of {target} min; make it at least that."),
                format!("时限{limit}分钟小于目标{target}分钟，请至少与目标相同。"),
            ),
        }
    }

    /// A tier's name.
    pub fn tier_name(&self, tier: TierId) -> &'static str {
        [self.t1, self.t2, self.t3, self.t4][tier.index()]
    }

    /// What a tier is for.
    pub fn tier_purpose(&self, tier: TierId) -> &'static str {
        [self.t1_for, self.t2_for, self.t3_for, self.t4_for][tier.index()]
    }

    /// A tier with its short name: `T1 · Immediate`.
    pub fn tier_label(&self, tier: TierId) -> String {
        format!("T{} · {}", tier.index() + 1, self.tier_name(tier))
    }

    /// What a tier asks for: `15 min, at most 30 min`.
    pub fn tier_terms(&self, tier: SlaTier) -> String {
        let (target, limit) = (self.minutes(tier.target()), self.minutes(tier.limit()));
        if tier.target() == tier.limit() {
            return self.say(format!("limit {limit}"), format!("时限{limit}"));
        }
        self.say(format!("target {target}, limit {limit}"), format!("目标{target}，时限{limit}"))
    }

    /// A warning on a vendor's row.
    pub fn flag(&self, flag: Flag) -> &'static str {
        match flag {
            Flag::NoSlaDocument => self.flag_no_sla,
            Flag::NobodyAtNight => self.flag_no_night,
            Flag::RosyReferences => self.say(
                "its own references are far rosier than independent ones",
                "自选参考远好于独立参考",
            ),
            Flag::PingPong => self.say("tickets are passed back and forth", "工单被来回踢皮球"),
            Flag::Boilerplate => {
                self.say("first replies are often boilerplate", "首次回复常是套话")
            }
            Flag::PausesNearLimit => {
                self.say("clocks are often paused just before a limit", "常在临近时限时暂停计时")
            }
        }
    }

    /// How many of the answers are there: `31 of 36 answered`.
    pub fn progress(&self, done: usize, all: usize) -> String {
        self.say(format!("{done} of {all} answered"), format!("已答{done} / {all}"))
    }

    /// Names a radio button: `Lantern: 4`.
    pub fn answer_label(&self, vendor: &str, level: &str) -> String {
        self.say(format!("{vendor}: {level}"), format!("{vendor}：{level}"))
    }

    /// What tickets say on a question, and how many there are: `measured: 73 of 100, n = 212`.
    pub fn measured(&self, value: f64, counted: u32) -> String {
        let (points, counted) = (self.points_of(value), self.count(counted));
        self.say(
            format!("measured: {points} of 100, n = {counted}"),
            format!("实测：{points} / 100，n = {counted}"),
        )
    }

    /// Names a slider.
    pub fn weight_label(&self, dimension: &str) -> String {
        self.say(format!("Weight of {dimension}"), format!("“{dimension}”的权重"))
    }

    /// Names the button that removes something.
    pub fn remove_label(&self, name: &str) -> String {
        self.say(format!("Remove {name}"), format!("移除{name}"))
    }
}
