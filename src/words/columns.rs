//! Columns of the sheet of measures that do not count tickets.

use super::Words;
use crate::domain::ticket::Waiting;

/// A column that does not count tickets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// Reply promised.
    PromisedReply,
    /// Replied in time.
    RepliedInTime,
    /// How long replies took.
    Delivered,
    /// Resolution promised.
    PromisedResolution,
    /// Solved in time.
    SolvedInTime,
    /// The 95 % claim.
    Claim,
    /// Hand-offs a ticket.
    MeanHops,
    /// Returns of all hand-offs.
    Returns,
    /// Share of life without an owner.
    OwnerlessShare,
    /// Share of life in transit.
    TransitShare,
    /// Before engineers joined.
    ToEngineering,
    /// Share of life paused.
    PauseShare,
    /// For whom.
    WaitedFor,
    /// Who set pauses.
    SetBy,
    /// How long a pause lasts.
    PauseLength,
    /// Pauses near the limit.
    NearLimit,
    /// Pauses without a question.
    Unasked,
    /// Pauses after the reply.
    Outlasting,
    /// How long these went on.
    Outlasted,
    /// Messages of the top two.
    TopTwo,
    /// How many people.
    People,
    /// People a ticket.
    PeopleEach,
    /// Attempts until answered.
    AttemptsNeeded,
    /// Unanswered attempts.
    Unanswered,
    /// Boilerplate messages.
    Boilerplate,
    /// From first to substantive reply.
    Delay,
    /// Progress a day.
    PerDay,
    /// Longest time without progress.
    Stall,
    /// How often one writes back.
    RoundTrips,
    /// Longest gap.
    LongestGap,
    /// Median gap.
    MedianGap,
    /// Hour of a weekday.
    Hour,
    /// Answered in time.
    InTime,
    /// Not in time.
    NotInTime,
}

impl Words {
    /// Its name.
    pub fn column(&self, column: Column) -> &'static str {
        match column {
            Column::PromisedReply => self.say("Reply promised", "承诺的响应"),
            Column::RepliedInTime => self.say("Replied in time", "按时响应"),
            Column::Delivered => self.say("Reply delivered", "实际响应"),
            Column::PromisedResolution => self.say("Solution promised", "承诺的解决"),
            Column::SolvedInTime => self.say("Solved in time", "按时解决"),
            Column::Claim => self.say("95% of known problems solved?", "已知问题是否解决95%"),
            Column::MeanHops => self.say("Hand-offs a ticket", "平均转手次数"),
            Column::Returns => self.say("Returns, of all hand-offs", "退回占转手"),
            Column::OwnerlessShare => self.say("Time with nobody in charge", "无人负责的时间"),
            Column::TransitShare => self.say("Time in transit", "转手途中的时间"),
            Column::ToEngineering => self.say("Steps to the engineers", "到研发的步数"),
            Column::PauseShare => self.say("Time paused", "暂停的时间"),
            Column::WaitedFor => self.say("For whom", "等待谁"),
            Column::SetBy => self.say("Who set them", "由谁设置"),
            Column::PauseLength => self.say("A pause lasts", "单次暂停时长"),
            Column::NearLimit => self.say("Pauses near the limit", "临近时限的暂停"),
            Column::Unasked => self.say("Pauses without a question", "未提问的暂停"),
            Column::Outlasting => self.say("Went on after your reply", "客户回复后仍暂停"),
            Column::Outlasted => self.say("By how long", "多停了多久"),
            Column::TopTwo => self.say("Messages of the top two", "前两人的消息占比"),
            Column::People => self.say("People", "人数"),
            Column::PeopleEach => self.say("People a ticket", "每单对接人数"),
            Column::AttemptsNeeded => self.say("Attempts until answered", "应答前的联系次数"),
            Column::Unanswered => self.say("Attempts unanswered", "未应答的联系"),
            Column::Boilerplate => self.say("Messages that are boilerplate", "车轱辘话占消息"),
            Column::Delay => self.say("From first to substantive reply", "首次响应到有实质内容"),
            Column::PerDay => self.say("Progress a day", "每天进展次数"),
            Column::Stall => self.say("Longest standstill", "最长停滞"),
            Column::RoundTrips => self.say("You wrote back", "客户追问次数"),
            Column::LongestGap => self.say("Longest gap", "最长间隔"),
            Column::MedianGap => self.say("Median gap", "间隔中位数"),
            Column::InTime => self.say("Answered in time", "按时响应"),
            Column::NotInTime => self.say("Not in time", "未按时"),
            Column::Hour => self.say("Opened", "创建时段"),
        }
    }

    /// A column: how long what a number is read from took.
    pub fn lasted(&self) -> &'static str {
        self.say("Took", "用时")
    }

    /// What lasts until a ticket is solved, as the policies read it.
    pub fn resolution(&self) -> &'static str {
        self.say("resolution", "解决")
    }

    /// The n-th question, from 1; the sixth stands for all after it.
    pub fn question_no(&self, place: usize) -> String {
        let more = if place >= 6 { "+" } else { "" };
        self.say(format!("Question {place}{more}"), format!("第{place}{more}问"))
    }

    /// A title: how long each question waits for a reply.
    pub fn reply_by_question(&self) -> &'static str {
        self.say("How long each question waits for a reply", "每次提问等待答复的时间")
    }

    /// A title: pauses that are odd.
    pub fn odd_pauses(&self) -> &'static str {
        self.say("What is odd about pauses", "可疑的暂停")
    }

    /// A title: what comes back the most.
    pub fn by_category(&self) -> &'static str {
        self.say("By category, the most tickets first", "按类别，工单最多的在前")
    }

    /// A title: calls, mails, chats and forms.
    pub fn calls(&self) -> &'static str {
        self.say("Calls and other attempts", "电话及其他联系")
    }

    /// A title: the hours in which the most went wrong.
    pub fn worst_hours(&self) -> &'static str {
        self.say("Hours with the most late first replies", "首次响应未按时最多的时段")
    }

    /// For whom a ticket waits, shortly.
    pub fn waiting_short(&self, waiting: Waiting) -> &'static str {
        match waiting {
            Waiting::CustomerAsked => self.say("you, asked", "客户（已提问）"),
            Waiting::CustomerClaimed => self.say("you, not asked", "客户（未提问）"),
            Waiting::Hold => self.say("on hold", "挂起"),
            Waiting::Third => self.say("third party", "第三方"),
            Waiting::Engineering => self.say("engineering", "研发"),
        }
    }

    /// How much nine out of ten take at most.
    pub fn ninety(&self, length: &str) -> String {
        format!("P90 {length}")
    }

    /// An average beside a median.
    pub fn average(&self, number: &str) -> String {
        self.say(format!("{number} on average"), format!("平均{number}"))
    }

    /// When nothing of it has happened.
    pub fn nothing_counted(&self) -> &'static str {
        self.say("nothing to count", "没有可统计的内容")
    }
}
