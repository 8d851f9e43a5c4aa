//! Files of tickets: what is wrong with them, and what their counts say.

use super::Words;
use crate::domain::import::{EvidenceLevel, ImportReport, Layout};
use crate::domain::sla::{Group, StateCounts, TierId, compliance};

impl Words {
    /// What stands above the example of the simple table of events.
    pub fn event_format(&self) -> &'static str {
        self.say(
            "One row an event, in any order, with these columns (only ticket, at and event are needed). Events: created, message, reply, request, internal, assigned, severity, attempt, acknowledged, escalated, engineering, direction, workaround, root_cause, resolved, closed, reopened; working, waiting_on_customer, on_hold, waiting_on_third, waiting_on_engineering; spam, merged, duplicate, internal_ticket. Sides: customer, vendor, bot, third. Chinese words are read too. A text is read for what it is good for, and forgotten:",
            "每行一个事件，顺序不限，列名如下（只有ticket、at和event三列必需）。事件：创建、消息、回复、请求资料、内部备注、转派、优先级、致电、受理、升级、研发介入、方向、临时方案、根因、已解决、已关闭、重开；处理中、等待客户、挂起、等待第三方、等待研发；垃圾、合并、重复、内部工单。角色：客户、厂商、机器人、第三方。英文词同样识别。文本只用于判断其作用，随即丢弃：",
        )
    }

    /// What a file was recognised as.
    pub fn layout(&self, layout: Layout) -> &'static str {
        match layout {
            Layout::Simple => self.layout_simple,
            Layout::ServiceNowLog => self.layout_log,
            Layout::Example => self.layout_example,
            Layout::SimpleLog => {
                self.say("our simple event table, one row an event", "简易事件表，每行一个事件")
            }
            Layout::ByHand => self.say("Logged by hand", "手工记录"),
            Layout::ZendeskTable => self.say("Zendesk’s CSV export", "Zendesk的CSV导出"),
            Layout::ZendeskJson => self.say("Zendesk’s JSON export", "Zendesk的JSON导出"),
            Layout::JiraTable => self.say("Jira’s CSV export", "Jira的CSV导出"),
            Layout::JiraJson => self.say("Jira issues with their changes", "带变更记录的Jira问题"),
            Layout::FreshdeskTable => self.say("Freshdesk’s CSV export", "Freshdesk的CSV导出"),
            Layout::FreshdeskJson => self.say("Freshdesk tickets as JSON", "Freshdesk工单（JSON）"),
            Layout::ServiceNowList => {
                self.say("a list of ServiceNow incidents", "ServiceNow事件单列表")
            }
            Layout::GitHubIssues => self.say("GitHub issues", "GitHub议题"),
            Layout::Console => self.say("a vendor console’s table", "厂商控制台的工单表"),
            Layout::Chat => self.say("a chat group’s log", "聊天群记录"),
            Layout::Table => self.say("a table, one row a ticket", "表格，每行一张工单"),
            Layout::EventTable => self.say("a table, one row an event", "表格，每行一个事件"),
        }
    }

    /// How much a source lets us compute.
    pub fn evidence_level(&self, level: EvidenceLevel) -> &'static str {
        match level {
            EvidenceLevel::L0 => self.say("L0 · flags", "L0 · 结果标记"),
            EvidenceLevel::L1 => self.say("L1 · durations", "L1 · 时长"),
            EvidenceLevel::L2 => self.evidence_l2,
            EvidenceLevel::L3 => self.evidence_l3,
        }
    }

    /// So many tickets.
    pub fn ticket_count(&self, count: u32) -> String {
        let number = self.count(count);
        match count {
            1 => self.say("1 ticket".to_owned(), "1张工单".to_owned()),
            _ => self.say(format!("{number} tickets"), format!("{number}张工单")),
        }
    }

    /// What was wrong in a file, and what was set aside: `3 problems; set aside: rows 2, tickets 1`.
    pub fn set_aside_count(&self, report: &ImportReport) -> String {
        let listed = u32::try_from(report.problems.len()).unwrap_or(u32::MAX);
        let problems = self.count(listed.saturating_add(report.more_problems));
        let rows = self.count(report.rows.saturating_sub(report.rows_used));
        let tickets = self.count(report.tickets_set_aside);
        self.say(
            format!("problems {problems}; set aside: rows {rows}, tickets {tickets}"),
            format!("问题{problems}个；搁置{rows}行、{tickets}张工单"),
        )
    }

    /// How many tickets count for nobody, because of what was said of their labels.
    pub fn left_out_count(&self, tickets: u32) -> String {
        let tickets = self.ticket_count(tickets);
        self.say(
            format!("{tickets} left out by your answers about vendors and priorities."),
            format!("按你对厂商和优先级的选择，{tickets}不计入。"),
        )
    }

    /// How many more files wait.
    pub fn files_waiting(&self, count: usize) -> String {
        match count {
            1 => self.say("1 more file waits.".to_owned(), "还有1个文件等待读取。".to_owned()),
            _ => self
                .say(format!("{count} more files wait."), format!("还有{count}个文件等待读取。")),
        }
    }

    /// A warning that a file's tickets are already in use.
    pub fn same_tickets(&self, file: &str) -> String {
        self.say(
            format!("These look like the tickets of {file}, which is in use already. A ticket that is in both counts once."),
            format!("这些工单与正在使用的{file}看起来相同。两边都有的工单只计一次。"),
        )
    }

    /// Where a table or a chat is pasted.
    pub fn paste_here(&self) -> &'static str {
        self.say(
            "… or paste cells from a spreadsheet, or a chat, here",
            "……或把电子表格的单元格、聊天记录粘贴到这里",
        )
    }

    /// The name of what was pasted.
    pub fn pasted(&self) -> &'static str {
        self.say("Pasted", "粘贴的内容")
    }

    /// Opens the questions about how a file in use is read.
    pub fn read_otherwise(&self) -> &'static str {
        self.say("Columns, dates and zone …", "列、日期和时区……")
    }

    /// A question.
    pub fn which_files(&self) -> &'static str {
        self.say("What about the files in use?", "已有的文件怎么办？")
    }

    /// Both are used.
    pub fn append(&self) -> &'static str {
        self.say(
            "Keep them; a ticket that is in two files counts once",
            "保留；同一工单出现在两个文件中只计一次",
        )
    }

    /// A file in use is replaced.
    pub fn replaces(&self, file: &str) -> String {
        self.say(format!("Replace {file}"), format!("替换{file}"))
    }

    /// How far reading has come.
    pub fn read_of(&self, read: u64, total: u64) -> String {
        let (read, total) = (self.bytes(read), self.bytes(total));
        self.say(format!("{read} of {total}"), format!("{read} / {total}"))
    }

    /// Tickets by what their first reply comes to.
    pub fn group(&self, group: Group) -> &'static str {
        match group {
            Group::All => self.tickets,
            Group::Counted => self.say("counted", "计入"),
            Group::WithinTarget => self.within_target,
            Group::WithinLimit => self.within_limit,
            Group::Late => self.late,
            Group::Never => self.never,
            Group::Overdue => self.overdue,
            Group::Young => self.too_young,
        }
    }

    /// The count beside a bar: `45 of 50 · 79–96%`; under ten, counts only.
    pub fn in_time(&self, counts: &StateCounts) -> String {
        let young = match counts.young() {
            0 => String::new(),
            young => self.say(format!(" (+{young})"), format!("（+{young}）")),
        };
        let Some(of) = compliance(counts) else {
            return format!("{}{young}", if counts.young() == 0 { self.no_tickets } else { "–" });
        };
        let (met, counted) = (self.count(of.met), self.count(of.counted));
        let said = self.say(format!("{met} of {counted}"), format!("{met} / {counted}"));
        if of.counted < 10 {
            return format!("{said}{young}");
        }
        format!("{said} · {}{young}", self.percent_range(of.interval))
    }

    /// The interval drawn on a bar, said in full.
    pub fn in_time_said(&self, vendor: &str, tier: TierId, counts: &StateCounts) -> String {
        let in_time = format!("{}{}", self.say("in time ", "按时"), self.in_time(counts));
        self.bar_said(vendor, tier, &in_time)
    }

    /// A bar, or a part of it.
    pub fn bar_said(&self, vendor: &str, tier: TierId, says: &str) -> String {
        let tier = self.tier_name(tier);
        self.say(format!("{vendor}, {tier}: {says}"), format!("{vendor}，{tier}：{says}"))
    }

    /// How the chart is used.
    pub fn press_a_bar(&self) -> &'static str {
        self.say(
            "Press a part of a bar or a number for its tickets.",
            "点击条形的一段或数字查看对应工单。",
        )
    }

    /// How many tickets are in a group.
    pub fn in_group(&self, group: Group, counts: &StateCounts) -> String {
        format!("{} {}", self.group(group), self.count(counts.of(group)))
    }
}
