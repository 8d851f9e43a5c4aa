//! What is required, how careful the reader is, and what counts besides support.

use super::Words;
use crate::domain::decision::{Attitude, KnockoutStatus, NoFit, Side, Subject, Trust};

impl Words {
    /// A reader's attitude.
    pub fn attitude(&self, of: Attitude) -> &'static str {
        match of {
            Attitude::Neutral => {
                self.say("Neutral: by what is most likely", "中性：按最可能的结果")
            }
            Attitude::Careful => {
                self.say("Careful: by the poorer quarter", "谨慎：按较差的四分之一")
            }
            Attitude::Averse => {
                self.say("Averse: by the worst tenth", "规避风险：按最差的十分之一")
            }
        }
    }

    /// What it means.
    pub fn attitude_is(&self, of: Attitude) -> &'static str {
        match of {
            Attitude::Neutral => self.say(
                "Ordered by point values; times by their median.",
                "按点值排序；时间取中位数。",
            ),
            Attitude::Careful => self.say(
                "Ordered by the score that three in four draws reach; times by their 90th percentile.",
                "按四分之三的模拟能达到的得分排序；时间取P90。",
            ),
            Attitude::Averse => self.say(
                "Ordered by the score that nine in ten draws reach; times by their 95th percentile.",
                "按十分之九的模拟能达到的得分排序；时间取P95。",
            ),
        }
    }

    /// How sure the weights are.
    pub fn trust(&self, of: Trust) -> &'static str {
        match of {
            Trust::Firm => self.say("Agreed after discussion", "经讨论一致同意"),
            Trust::Fair => self.say("About right", "大致如此"),
            Trust::Loose => self.say("A first idea", "初步想法"),
            Trust::OrderOnly => self.say("Only their order is meant", "只确定先后次序"),
        }
    }

    /// What a requirement looks at.
    pub fn subject(&self, of: Subject) -> &'static str {
        match of {
            Subject::Answer => self.say("the answer, 0 to 5", "答案（0–5）"),
            Subject::Share => self.say("the share that tickets measure", "工单实测比例"),
        }
    }

    /// Which way a requirement goes.
    pub fn sense(&self, is_least: bool) -> &'static str {
        if is_least { self.say("at least", "至少") } else { self.say("at most", "至多") }
    }

    /// Names the threshold.
    pub fn threshold(&self, of: Subject) -> &'static str {
        match of {
            Subject::Answer => self.say("Level", "级别"),
            Subject::Share => self.say("Percent", "百分比"),
        }
    }

    /// What a vendor makes of a requirement.
    pub fn knockout_status(&self, of: KnockoutStatus) -> &'static str {
        match of {
            KnockoutStatus::Pass => self.say("met", "满足"),
            KnockoutStatus::Fail => self.say("not met", "不满足"),
            KnockoutStatus::Unproven => self.say("unproven", "待证实"),
        }
    }

    /// What is added up for the overall order.
    pub fn fit_side(&self, of: Side) -> &'static str {
        match of {
            Side::Support => self.say("Support", "支持"),
            Side::Technology => self.say("Technology", "技术"),
            Side::Price => self.say("Price", "价格"),
        }
    }

    /// Names the points of a side.
    pub fn points_for(&self, of: Side) -> String {
        let side = self.fit_side(of);
        self.say(format!("Points of {side}"), format!("{side}的比重"))
    }

    /// Names the amount that is worth everything, or nothing.
    pub fn price_worth(&self, is_best: bool) -> &'static str {
        if is_best {
            self.say("Price worth 100", "折算为100分的价格")
        } else {
            self.say("Price worth 0", "折算为0分的价格")
        }
    }

    /// Names a field.
    pub fn price_of(&self, vendor: &str) -> String {
        self.say(format!("{vendor}: price"), format!("{vendor}：价格"))
    }

    /// Names a field.
    pub fn technology_of(&self, vendor: &str) -> String {
        self.say(format!("{vendor}: technology, 0–100"), format!("{vendor}：技术分（0–100）"))
    }

    /// Why there is no overall order.
    pub fn no_fit(&self, of: NoFit) -> &'static str {
        match of {
            NoFit::NothingEntered => self.say(
                "Enter a price or a technology score for the vendors, and the overall order will stand here.",
                "为厂商填写价格或技术分后，此处将显示综合排名。",
            ),
            NoFit::NoAnchors => self.say(
                "Prices need two different amounts: the one worth 100 and the one worth 0. Enter both below.",
                "价格需要两个不同的金额：折算为100分的和折算为0分的。请在下方填写。",
            ),
            NoFit::NoPoints => self.say(
                "All points are zero. Give support, technology or price some points below.",
                "各项比重均为零。请在下方为支持、技术或价格设定比重。",
            ),
        }
    }

    /// Beside a vendor that is out of the overall order.
    pub fn below_floor(&self, floor: u8) -> String {
        self.say(format!("below the support floor of {floor}"), format!("低于支持底线{floor}分"))
    }
}
