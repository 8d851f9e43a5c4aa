//! What stands on and around sheets.

use super::Words;
use crate::domain::sla::ClockKind;
use crate::domain::time::Minutes;

impl Words {
    /// A button: to the sheet before.
    pub fn back(&self) -> &'static str {
        self.say("Back", "返回")
    }

    /// Names what was opened on top of the page.
    pub fn behind_it(&self) -> &'static str {
        self.say("What is behind it", "明细")
    }

    /// While a sheet is made for the first time.
    pub fn looking_up(&self) -> &'static str {
        self.say("Looking it up…", "正在查找……")
    }

    /// The title of the sheet of measures.
    pub fn what_tickets_say(&self) -> &'static str {
        self.say("What the tickets say", "工单说明了什么")
    }

    /// When there is nothing to measure.
    pub fn nothing_to_measure(&self) -> &'static str {
        self.say(
            "No ticket in use has a vendor and a tier yet. Bring in a file, or log tickets by hand.",
            "还没有已归属厂商和分级的工单。请导入文件，或手工记录。",
        )
    }

    /// A heading.
    pub fn three_clocks(&self) -> &'static str {
        self.say("First replies in time, on three clocks", "首次响应是否按时：三个时钟")
    }

    /// How the three clocks differ.
    pub fn three_clocks_are(&self) -> String {
        let of = |clock| {
            format!("{}{}{}", self.clock(clock), self.say(": ", "："), self.clock_is(clock))
        };
        let all = ClockKind::ALL.map(of).join(self.say("; ", "；"));
        self.say(
            format!("{all}. Contract and felt clock are shown, never ranked. Press a number for its tickets."),
            format!("{all}。合同时钟和体感时钟只展示，不参与排名。点击数字查看对应工单。"),
        )
    }

    /// A column: on a clock, in a reading.
    pub fn in_time_by(&self, clock: ClockKind, reading: &str) -> String {
        let clock = self.clock(clock);
        if reading.is_empty() {
            clock.to_owned()
        } else {
            self.say(format!("{clock}: {reading}"), format!("{clock}：{reading}"))
        }
    }

    /// What was promised; no record is no promise.
    pub fn promise(&self, reply: Option<Minutes>) -> String {
        match reply {
            Some(reply) => {
                let reply = self.minutes(reply);
                self.say(format!("reply in {reply}"), format!("{reply}内响应"))
            }
            None => self.say("no promise", "无承诺").to_owned(),
        }
    }

    /// So many of so many.
    pub fn of_all(&self, k: u32, n: u32) -> String {
        let (k, n) = (self.count(k), self.count(n));
        self.say(format!("{k} of {n}"), format!("{n}中{k}"))
    }

    /// A heading.
    pub fn how_long(&self) -> &'static str {
        self.say("How long it takes, on the ranking clock", "耗时（排名时钟）")
    }

    /// How lengths of time are counted.
    pub fn how_long_is_counted(&self) -> &'static str {
        self.say(
            "Kaplan–Meier over all tickets, open ones counted as still waiting: where too few are through, it says “more than”. P90 is the time within which 90% are through.",
            "按Kaplan–Meier对全部工单估计，未完成的按仍在等待计入；完成的不足时显示“超过”。P90指90%的工单在此时间内完成。",
        )
    }

    /// A row.
    pub fn first_human_reply(&self) -> &'static str {
        self.say("first reply by a person", "首次真人响应")
    }

    /// A row.
    pub fn workaround_or_fix(&self) -> &'static str {
        self.say("workaround or fix", "临时方案或解决")
    }

    /// The title of the sheet of alternatives, and the button that opens it.
    pub fn alternatives(&self) -> &'static str {
        self.say("What each other decision would change", "换一种判定会有什么不同")
    }

    /// How alternatives are tried.
    pub fn alternatives_are(&self) -> &'static str {
        self.say(
            "Each alternative is tried by itself, everything else as decided now. R4 is the worth of first replies in time, 0–100; the resolution is the median over all tiers on the ranking clock.",
            "每次只改变一项判定，其余保持现状。R4为首次响应按时的得分，0–100；解决时间为各级合计在排名时钟上的中位数。",
        )
    }

    /// A column.
    pub fn decided_otherwise(&self) -> &'static str {
        self.say("Decided otherwise", "改为")
    }

    /// A row.
    pub fn as_decided_now(&self) -> &'static str {
        self.say("as decided now", "现在的判定")
    }

    /// A column.
    pub fn worth_of_replies(&self) -> &'static str {
        self.say("R4, first replies", "R4 首次响应")
    }

    /// A column.
    pub fn median_resolution(&self) -> &'static str {
        self.say("Median resolution", "解决时间中位数")
    }

    /// What a number was before.
    pub fn instead_of(&self, before: &str) -> String {
        self.say(format!("instead of {before}"), format!("原为{before}"))
    }

    /// Where a calendar can measure nothing.
    pub fn never_opens(&self) -> &'static str {
        self.say(
            "This calendar never opens, so nothing is measured on it; what is wrong follows.",
            "该日历没有任何工作时间，无法用于计时；原因如下。",
        )
    }

    /// The title of a picture.
    pub fn its_week(&self) -> String {
        self.say("An ordinary week of June", "六月的普通一周").to_owned()
    }

    /// The title of a picture.
    pub fn its_year(&self, year: i64) -> String {
        self.say(format!("The year {year}"), format!("{year}年"))
    }

    /// A column.
    pub fn median(&self) -> &'static str {
        self.say("Median", "中位数")
    }

    /// A column.
    pub fn what(&self) -> &'static str {
        self.say("What", "内容")
    }

    /// A column.
    pub fn when(&self) -> &'static str {
        self.say("When", "时间")
    }

    /// A column.
    pub fn who(&self) -> &'static str {
        self.say("Who", "谁")
    }

    /// A column: what a message is good for.
    pub fn substance(&self) -> &'static str {
        self.say("Substance", "实质内容")
    }

    /// A column: so many tickets.
    pub fn tickets_counted(&self) -> &'static str {
        self.say("Tickets", "工单数")
    }

    /// The title of a list of tickets.
    pub fn tickets_of(&self, vendor: &str, what: &str, count: usize) -> String {
        self.say(format!("{vendor}: {what} ({count})"), format!("{vendor}：{what}（{count}）"))
    }

    /// Which tickets a list has: all.
    pub fn all_tickets(&self) -> &'static str {
        self.say("all tickets", "全部工单")
    }

    /// When a list is cut.
    pub fn first_of(&self, shown: usize, all: usize) -> String {
        self.say(
            format!("The first {shown} of {all}, the worst first."),
            format!("共{all}条，列出最差的前{shown}条。"),
        )
    }

    /// Exact percentiles of a list.
    pub fn exact_percentiles(&self, median: &str, ninety: &str) -> String {
        self.say(
            format!("Of the answered ones here: median {median}, P90 {ninety} (exact, type 7; open tickets are not in it)."),
            format!("其中已响应者：中位数{median}，P90 {ninety}（精确值，type 7；不含未响应的）。"),
        )
    }

    /// A column.
    pub fn state(&self) -> &'static str {
        self.say("State", "状态")
    }

    /// A column.
    pub fn on_the_clock(&self) -> &'static str {
        self.say("On the clock", "计时")
    }

    /// A column.
    pub fn limit_due(&self) -> &'static str {
        self.say("Limit due", "时限到期")
    }

    /// A column.
    pub fn target_due(&self) -> &'static str {
        self.say("Target due", "目标到期")
    }

    /// The title of a timeline.
    pub fn timeline_of(&self, ticket: &str, vendor: &str) -> String {
        self.say(format!("Ticket {ticket}, {vendor}"), format!("工单{ticket}，{vendor}"))
    }

    /// Stands for a ticket that is not there.
    pub fn ticket_gone(&self) -> &'static str {
        self.say(
            "This ticket is no longer in memory; bring the file in again.",
            "该工单已不在内存中，请重新导入文件。",
        )
    }

    /// A heading.
    pub fn what_happened(&self) -> &'static str {
        self.say("What happened", "经过")
    }

    /// What pressing a gist does.
    pub fn call_it(&self, boilerplate: Boilerplate) -> &'static str {
        match boilerplate {
            Boilerplate::Is => self.say("call it boilerplate", "改判为车轱辘话"),
            Boilerplate::IsNot => self.say("call it substantive", "改判为有实质内容"),
        }
    }

    /// A heading over the bands of a clock.
    pub fn bands_of(&self, clock: ClockKind) -> String {
        let clock = self.clock(clock);
        self.say(format!("{clock}, piece by piece"), format!("{clock}明细"))
    }

    /// From a moment to another.
    pub fn from_to(&self, from: &str, to: &str) -> String {
        format!("{from} – {to}")
    }

    /// The ticket was opened.
    pub fn opened(&self) -> &'static str {
        self.say("opened", "创建")
    }

    /// Up to when a ticket is known.
    pub fn known_as_of(&self) -> &'static str {
        self.say("Known as of", "数据截至")
    }

    /// What a ticket is about.
    pub fn category(&self) -> &'static str {
        self.say("About", "类别")
    }

    /// What kind of problem.
    pub fn problem_kind(&self) -> &'static str {
        self.say("Problem", "问题")
    }
}

/// What a message may be called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Boilerplate {
    /// Boilerplate.
    Is,
    /// No boilerplate.
    IsNot,
}
