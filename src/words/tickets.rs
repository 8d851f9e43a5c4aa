//! Files of tickets: what is wrong with them, and what their counts say.

use super::Words;
use crate::domain::import::{EvidenceLevel, ImportReport, Layout};
use crate::domain::problem::{Damage, FileError, Problem, ProblemKind};
use crate::domain::sla::{Group, StateCounts, TierId, compliance};

impl Words {
    /// Why a file was not brought in, and what to do.
    pub fn file_error(&self, error: &FileError) -> String {
        match error {
            FileError::Empty => self.say(
                "It is empty. Export it again and check that it has rows.".to_owned(),
                "文件是空的。请重新导出，并确认其中有数据。".to_owned(),
            ),
            FileError::NotText => self.say(
                "It is neither a table nor a workbook nor JSON nor a chat. Export it as .xlsx, CSV or JSON.".to_owned(),
                "它不是表格、工作簿、JSON或聊天记录。请导出为.xlsx、CSV或JSON。".to_owned(),
            ),
            FileError::PasswordProtected => self.say(
                "The workbook is protected by a password. Save a copy without one and bring that in.".to_owned(),
                "工作簿有密码保护。请另存一份不带密码的副本再导入。".to_owned(),
            ),
            FileError::OldFormat => self.say(
                "The workbook is in an older or binary format. Save it as .xlsx and bring that in.".to_owned(),
                "工作簿是旧格式或二进制格式。请另存为.xlsx再导入。".to_owned(),
            ),
            FileError::Damaged(damage) => {
                let part = match damage {
                    Damage::Archive => "",
                    Damage::Part(name) | Damage::Encoding(name) => name.as_str(),
                };
                self.say(
                    format!("The workbook is cut off or damaged {part}. Fetch it again, or open it in a spreadsheet program and save it as .xlsx."),
                    format!("工作簿不完整或已损坏{part}。请重新获取，或用电子表格软件打开后另存为.xlsx。"),
                )
            }
            FileError::TooLarge => self.say(
                "The workbook is too large to be unpacked here. Save the sheet with the tickets as CSV (UTF-8).".to_owned(),
                "工作簿过大，无法在此展开。请将含工单的工作表另存为CSV（UTF-8）。".to_owned(),
            ),
            FileError::NoSheet => self.say(
                "It has no cell with anything in it. Choose another sheet or file.".to_owned(),
                "其中没有任何有内容的单元格。请选择其他工作表或文件。".to_owned(),
            ),
            FileError::NoRows => self.say(
                "It has a header and no row under it. Export it again with its tickets.".to_owned(),
                "只有表头，没有数据行。请连同工单重新导出。".to_owned(),
            ),
        }
    }

    /// What is wrong in one place of a file, and what became of it.
    pub fn problem_sentence(&self, kind: &ProblemKind) -> String {
        match kind {
            ProblemKind::NoSuchDate(found) => self.say(
                format!("“{found}” is not a date this page can read, or does not exist; the row was set aside."),
                format!("“{found}”无法识别为日期，或该日期不存在；该行已搁置。"),
            ),
            ProblemKind::RowWidth { found, expected } => self.say(
                format!("The row has {found} of {expected} cells; the row was set aside. Look for a delimiter in unquoted text."),
                format!("该行有{found}个单元格，应为{expected}个；该行已搁置。请检查未加引号的文本中是否含有分隔符。"),
            ),
            ProblemKind::NoId => self.say(
                "The row has no ticket number; it was set aside.".to_owned(),
                "该行没有工单编号，已搁置。".to_owned(),
            ),
            ProblemKind::NoCreated => self.say(
                "The row does not say when the ticket was created; it was set aside.".to_owned(),
                "该行没有创建时间，已搁置。".to_owned(),
            ),
            ProblemKind::DuplicateId(id) => self.say(
                format!("Ticket {id} is already in an earlier row; this row was set aside."),
                format!("工单{id}在前面已出现，该行已搁置。"),
            ),
            ProblemKind::ReplyBeforeCreated(id) => self.say(
                format!("Ticket {id} was answered before it was created; the ticket was set aside."),
                format!("工单{id}的响应早于创建，该工单已搁置。"),
            ),
            ProblemKind::CreatedInFuture(id) => self.say(
                format!("Ticket {id} was created in the future; the ticket was set aside."),
                format!("工单{id}的创建时间在未来，该工单已搁置。"),
            ),
            ProblemKind::EventInFuture(id) => self.say(
                format!("Ticket {id} has an event in the future; the event was left out."),
                format!("工单{id}有发生在未来的事件，该事件未采用。"),
            ),
            ProblemKind::CreatedAfterEvent(id) => self.say(
                format!("Ticket {id} has an event before it was created; the ticket was set aside."),
                format!("工单{id}有早于创建时间的事件，该工单已搁置。"),
            ),
            ProblemKind::EndBeforeCreated(id) => self.say(
                format!("Ticket {id} ended before it was created; its end was left out."),
                format!("工单{id}的结束早于创建，其结束时间未采用。"),
            ),
            ProblemKind::EventBeforeCreated(id) => self.say(
                format!("Ticket {id} has an event before it was created; the event was left out."),
                format!("工单{id}有早于创建的事件，该事件未采用。"),
            ),
            ProblemKind::NoBeginning(id) => self.say(
                format!("No row says when ticket {id} was created, and it does not begin with the customer's message; the ticket was set aside."),
                format!("没有一行说明工单{id}何时创建，且最早的事件不是客户消息；该工单已搁置。"),
            ),
            ProblemKind::DuplicateRow(id) => self.say(
                format!("This row of ticket {id} is the same as an earlier one; it was set aside."),
                format!("工单{id}的这一行与前面某一行完全相同，已搁置。"),
            ),
            ProblemKind::UnknownWord(found) => self.say(
                format!("“{found}” is not a word this page knows in this column; the row was set aside."),
                format!("此列中的“{found}”无法识别；该行已搁置。"),
            ),
            ProblemKind::EmptyCell => self.say(
                "The cell is empty and must not be; the row was set aside.".to_owned(),
                "此单元格不能为空；该行已搁置。".to_owned(),
            ),
            ProblemKind::NotUtf8 => self.say(
                "Some of the text is not UTF-8; what could not be read stands as �. Save the file as CSV (UTF-8).".to_owned(),
                "部分文本不是UTF-8编码，无法识别的字符显示为�。请将文件另存为CSV（UTF-8）。".to_owned(),
            ),
            ProblemKind::Chat(fault) => self.chat_fault(fault),
            ProblemKind::UnclosedQuote => self.say(
                "A quote opened here is never closed; everything after it fell into this row.".to_owned(),
                "此处的引号没有闭合，之后的内容全部并入了该行。".to_owned(),
            ),
            ProblemKind::BrokenRecord { column } => self.say(
                format!("From character {column} of the line on this is not JSON; the record was set aside, and inside a list all after it."),
                format!("该行从第{column}个字符起不是有效的JSON；该记录已搁置，若在列表中，其后的记录也已搁置。"),
            ),
            ProblemKind::RecordTooLarge => self.say(
                "The record is larger than 16 MB; it was set aside.".to_owned(),
                "该记录超过16 MB，已搁置。".to_owned(),
            ),
        }
    }

    /// A problem with its place: `Line 12, created: …`.
    pub fn placed(&self, problem: &Problem) -> String {
        let (line, said) = (problem.place.line, self.problem_sentence(&problem.kind));
        match &problem.place.column {
            None => self.say(format!("Line {line}: {said}"), format!("第{line}行：{said}")),
            Some(column) => self.say(
                format!("Line {line}, {column}: {said}"),
                format!("第{line}行，{column}：{said}"),
            ),
        }
    }

    /// How many more problems there are than are listed.
    pub fn more_problems(&self, more: u32) -> String {
        let more = self.count(more);
        self.say(format!("and {more} more"), format!("另有{more}个问题"))
    }

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
