//! What stands on the sheet of measures besides first replies.

use super::Words;
use crate::domain::measures::{Gap, Lack, Milestone};
use crate::domain::sla::TierId;
use crate::domain::stats::Claim;
use crate::domain::ticket::Channel;
use crate::domain::time::{Minutes, Weekday};

/// A part of the sheet that is opened on request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// How long milestones take.
    HowLong,
    /// Promise beside delivery.
    Promises,
    /// Known and hard problems.
    Problems,
    /// Hand-offs.
    HandOffs,
    /// Pauses.
    Pauses,
    /// Problems that come back.
    ComingBack,
    /// People and calls.
    People,
    /// Talk.
    Talk,
    /// Update gaps.
    Gaps,
    /// Hour by weekday.
    When,
    /// What does not count.
    LeftOut,
}

impl Words {
    /// The title of a part.
    pub fn section(&self, section: Section) -> &'static str {
        match section {
            Section::HowLong => self.say("How long it takes", "需要多久"),
            Section::Promises => self.say("Promise beside delivery", "承诺与兑现"),
            Section::Problems => self.say("Known and hard problems", "已知问题与疑难杂症"),
            Section::HandOffs => self.say("Hand-offs", "转手"),
            Section::Pauses => self.say("Pauses", "暂停"),
            Section::ComingBack => self.say("Coming back", "反复发生"),
            Section::People => self.say("People and calls", "对接人与联系"),
            Section::Talk => self.say("Talk", "沟通"),
            Section::Gaps => self.say("Update gaps of T1", "T1的通报间隔"),
            Section::When => self.say("When: hour by weekday", "何时：按星期和小时"),
            Section::LeftOut => self.say("What is left out", "未计入的工单"),
        }
    }

    /// How a part was counted, and its limits.
    pub fn section_note(&self, section: Section) -> &'static str {
        match section {
            Section::HowLong => self.say(
                "From creation on the ranking clock; known and hard problems are never put together. Open tickets count as still waiting.",
                "从创建起按排名时钟计；已知问题与疑难杂症分开统计。未完成的工单按仍在等待计入。",
            ),
            Section::Promises => self.say(
                "On the contract clock, as each promise counts: its calendar, its start, its pauses. Only tickets past the time promised count.",
                "按合同时钟和各承诺自身的口径（日历、起算点、暂停）计；只统计已过承诺时限的工单。",
            ),
            Section::Problems => self.say(
                "Problems count from 14 days after they were opened. “Meets” and “below” are said at one-sided 95% confidence.",
                "问题在创建满14天后计入。“达到”与“低于”按单侧95%置信度判定。",
            ),
            Section::HandOffs => self.say(
                "Between groups, as far as they are known; shares of the time that tickets were open, around the clock.",
                "只统计已知组之间的转手；占比按工单处于打开状态的时间（7×24小时）计。",
            ),
            Section::Pauses => self.say(
                "Around the clock. Near the limit: set when 75 to 100% of it had passed without a reply. Only a pause after a public question stops the ranking clock.",
                "按7×24小时计。临近时限：时限已过75%至100%且尚未响应时设置的暂停。只有公开提问后的暂停才停排名时钟。",
            ),
            Section::ComingBack => self.say(
                "Another ticket of the same category opened after the solution. Only tickets whose 30 or 90 days have passed count.",
                "解决之后又出现同一类别的工单即为再次发生；只统计已满30天或90天的工单。",
            ),
            Section::People => self.say(
                "People by their public messages, without names. An attempt is a call, a mail, a chat or a form that waits for an answer.",
                "按公开消息识别对接人，不保留姓名。联系指等待应答的电话、邮件、群聊或表单。",
            ),
            Section::Talk => self.say(
                "Around the clock. Progress is a substantive message, engineers joining, a direction, a workaround, a root cause or a solution.",
                "按7×24小时计。进展指有实质内容的消息、研发介入、给出方向、临时方案、根因或解决。",
            ),
            Section::Gaps => self.say(
                "Between public messages of the vendor’s on open T1 tickets, around the clock; a gap that lasts counts as still open.",
                "打开的T1工单上厂商相邻公开消息的间隔，按7×24小时计；尚在持续的间隔按未结束计入。",
            ),
            Section::When => self.say(
                "By the hour at which tickets were opened; in time is the tier’s limit around the clock. Hours whose tickets are all too young are not drawn.",
                "按工单的创建时刻统计；是否按时以分级时限的7×24小时口径判断。工单都未到时限的时段不画出。",
            ),
            Section::LeftOut => self.say(
                "These tickets are in none of the other numbers of these parts.",
                "这些工单不计入上述各部分的任何数字。",
            ),
        }
    }

    /// Why a measure has no number.
    pub fn lack(&self, lack: Lack) -> &'static str {
        match lack {
            Lack::Timestamps => self.say("needs timestamps", "需要时间戳"),
            Lack::Log => self.say("needs a log of events", "需要事件日志"),
            Lack::Replies => self.say("needs the moments of first replies", "需要首次响应的时间"),
            Lack::Messages => self.say("needs the vendor’s messages", "需要厂商的消息"),
            Lack::CustomerMessages => self.say("needs your messages", "需要客户的消息"),
            Lack::Texts => self.say("needs the vendor’s texts", "需要厂商消息的文本"),
            Lack::CustomerTexts => self.say("needs your texts", "需要客户消息的文本"),
            Lack::Requests => self.say("needs to know who asked for what", "需要知道消息是否提问"),
            Lack::Waits => self.say("needs statuses or questions", "需要状态或提问"),
            Lack::Agents => self.say("needs the authors of messages", "需要消息的作者"),
            Lack::Assignments => self.say("needs assignments", "需要指派记录"),
            Lack::Groups => self.say("needs the groups", "需要处理组"),
            Lack::Attempts => self.say("needs attempts to call or write", "需要联系记录"),
            Lack::Ends => self.say("needs when tickets ended", "需要解决或关闭时间"),
            Lack::Directions => self.say("needs marks of directions", "需要给出方向的标记"),
            Lack::Workarounds => self.say("needs marks of workarounds", "需要临时方案的标记"),
            Lack::Engineering => self.say("needs marks of engineers joining", "需要研发介入的标记"),
            Lack::RootCauses => self.say("needs marks of root causes", "需要根因的标记"),
            Lack::Categories => self.say("needs categories", "需要类别"),
            Lack::Classes => self.say("needs known or hard per ticket", "需要标明已知或疑难"),
        }
    }

    /// A step on a ticket's way.
    pub fn milestone(&self, milestone: Milestone) -> &'static str {
        match milestone {
            Milestone::FirstReply => self.first_human_reply(),
            Milestone::Direction => self.say("first direction", "首次给出方向"),
            Milestone::Workaround => self.workaround_or_fix(),
            Milestone::Engineering => self.say("engineers joined", "研发介入"),
            Milestone::RootCause => self.say("root cause named", "查明根因"),
            Milestone::FirstResolution => self.say("first solved", "首次解决"),
            Milestone::LastResolution => self.say("last solved", "最后解决"),
            Milestone::DurableResolution => self.say("solved for 14 days", "解决并维持14天"),
        }
    }

    /// What a count says of "95 % of known problems are solved".
    pub fn claim(&self, claim: Claim) -> String {
        match claim {
            Claim::Meets => self.say("meets 95%", "达到95%").to_owned(),
            Claim::Below => self.say("below 95%", "低于95%").to_owned(),
            Claim::CannotTell { more: Some(more) } => {
                let more = self.count(more);
                self.say(
                    format!("cannot tell yet: {more} more, all solved, would show it"),
                    format!("尚不能判断：再有{more}个且全部解决才能证明"),
                )
            }
            Claim::CannotTell { more: None } => self
                .say("cannot tell: it would take over 10,000 more", "不能判断：还需超过1万个")
                .to_owned(),
        }
    }

    /// A way to reach a vendor.
    pub fn channel(&self, channel: Channel) -> &'static str {
        match channel {
            Channel::Phone => self.say("Phone answered", "电话接通"),
            Channel::Email => self.say("Mail answered", "邮件有回复"),
            Channel::Chat => self.say("Chat answered", "群聊有回复"),
            Channel::Portal => self.say("Form answered", "表单有回复"),
        }
    }

    /// An hour of a weekday: `Tue 02:00–03:00`.
    pub fn hour(&self, day: Weekday, hour: usize) -> String {
        let day = self.short_weekday(day);
        format!("{day} {hour:02}:00–{:02}:00", hour + 1)
    }

    /// A longest gap.
    pub fn gap(&self, gap: Gap) -> String {
        let length = self.length(gap.ms);
        if gap.is_open {
            self.say(format!("{length}, and it lasts"), format!("{length}，仍在持续"))
        } else {
            length
        }
    }

    /// The title of the drawing of first replies.
    pub fn answered_by(&self, tier: TierId, (target, limit): (Minutes, Minutes)) -> String {
        let tier = self.tier_label(tier);
        let (target, limit) = (self.minutes(target), self.minutes(limit));
        self.say(
            format!("{tier}: share answered by a person within a time on the ranking clock; upright lines: target {target}, limit {limit}"),
            format!("{tier}：在排名时钟的某一时间内由真人响应的占比；竖线为目标{target}和时限{limit}"),
        )
    }

    /// A line of that drawing: how many are answered by the limit, as the curve has it.
    pub fn answered_said(&self, vendor: &str, (share, limit): (f64, Minutes)) -> String {
        let (share, limit) = (self.percent(share), self.minutes(limit));
        self.say(
            format!("{vendor}: {share} answered within {limit}"),
            format!("{vendor}：{limit}内响应{share}"),
        )
    }

    /// A target's name.
    pub fn target(&self) -> &'static str {
        self.say("target", "目标")
    }

    /// A limit's name.
    pub fn limit(&self) -> &'static str {
        self.say("limit", "时限")
    }

    /// Why a vendor has no drawing.
    pub fn mark_lack(&self, vendor: &str, lack: &str) -> String {
        self.say(format!("{vendor}: {lack}."), format!("{vendor}：{lack}。"))
    }

    /// An upright line.
    pub fn mark_at(&self, name: &str, length: Minutes) -> String {
        let length = self.minutes(length);
        self.say(format!("{name}: {length}"), format!("{name}：{length}"))
    }

    /// The title of a drawing of hours and weekdays.
    pub fn rhythm_of(&self, vendor: &str, zone: &str) -> String {
        self.say(
            format!("{vendor}: first replies within the limit, by the hour of opening ({zone})"),
            format!("{vendor}：按创建时刻统计的时限内首次响应（{zone}）"),
        )
    }

    /// What an hour comes to.
    pub fn hour_said(&self, hour: &str, of_all: &str, share: f64) -> String {
        let share = self.percent(share);
        self.say(
            format!("{hour}: {of_all} in time ({share})"),
            format!("{hour}：{of_all}按时（{share}）"),
        )
    }

    /// A grade of that drawing, 1 to 4.
    pub fn grade(&self, grade: u8) -> &'static str {
        match grade {
            0 | 1 => self.say("90% or more in time", "按时90%及以上"),
            2 => self.say("70 to 89%", "70%至89%"),
            3 => self.say("40 to 69%", "40%至69%"),
            _ => self.say("under 40%", "低于40%"),
        }
    }
}
