//! What is wrong with a file, and what to do.

use super::Words;
use crate::domain::problem::{Damage, FileError, Problem, ProblemKind};

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
}
