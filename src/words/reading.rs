//! How a file is read: what was recognised, what is asked, what stands out.

use super::Words;
use crate::domain::import::{
    Choice, DateOrder, Encoding, Grounds, Open, OrderSeen, Remark, Replies,
};

impl Words {
    /// What a file was recognised as: `Looks like Zendesk’s CSV export (31 of 41 columns)`.
    pub fn looks_like_layout(&self, layout: &str, (known, all): (u32, u32)) -> String {
        if all == 0 {
            return self.say(format!("Looks like {layout}"), format!("看起来是{layout}"));
        }
        let (known, all) = (self.count(known), self.count(all));
        self.say(
            format!("Looks like {layout} ({known} of {all} columns)"),
            format!("看起来是{layout}（{all}列中识别出{known}列）"),
        )
    }

    /// A question's name.
    pub fn choice_name(&self, choice: Choice) -> &'static str {
        match choice {
            Choice::Form => self.say("What is a row?", "每行是什么？"),
            Choice::Sheet => self.say("Which sheet?", "哪个工作表？"),
            Choice::Encoding => self.say("How is it encoded?", "文本编码"),
            Choice::Order => self.say("Day or month first?", "日在前还是月在前？"),
            Choice::Zone => self.say("Which zone do its clocks show?", "时间是哪个时区的？"),
            Choice::Column(_) | Choice::Word(_) | Choice::Speaker(_) => "",
        }
    }

    /// What a row can be.
    pub fn row_is(&self, is_event: bool) -> &'static str {
        if is_event {
            self.say("An event of a ticket", "工单的一个事件")
        } else {
            self.say("A ticket", "一张工单")
        }
    }

    /// An encoding's name.
    pub fn encoding(&self, encoding: Encoding) -> &'static str {
        match encoding {
            Encoding::Utf8 => "UTF-8",
            Encoding::Utf16Le => "UTF-16 LE",
            Encoding::Utf16Be => "UTF-16 BE",
            Encoding::Gb18030 => "GB18030 (GBK)",
        }
    }

    /// Which number comes first in a date.
    pub fn date_order(&self, order: DateOrder) -> &'static str {
        match order {
            DateOrder::YearFirst => self.say("Year first", "年在前"),
            DateOrder::DayFirst => self.say("Day first", "日在前"),
            DateOrder::MonthFirst => self.say("Month first", "月在前"),
        }
    }

    /// What an order would make of the dates: `Day first: 3 Feb 2026, 4 Feb 2026 … up to 12 Dec 2026; reads 40 of 40`.
    pub fn order_seen(&self, seen: &OrderSeen) -> String {
        let days: Vec<String> = seen.first.iter().map(|at| self.day_of(*at)).collect();
        let (days, name) = (days.join(", "), self.date_order(seen.order));
        let (read, all) = (self.count(seen.read.0), self.count(seen.read.1));
        let range = seen.range.map(|(from, to)| (self.day_of(from), self.day_of(to)));
        let (from, to) = range.unwrap_or_default();
        self.say(
            format!("{name}: {days} …, from {from} to {to}; reads {read} of {all}"),
            format!("{name}：{days}……，{from}至{to}；可读{read}/{all}个"),
        )
    }

    /// What is not chosen yet.
    pub fn choose_here(&self) -> &'static str {
        self.say("Choose …", "请选择……")
    }

    /// Under the zone.
    pub fn zone_note(&self, is_chosen: bool) -> &'static str {
        if is_chosen {
            self.say("An IANA name, such as Asia/Shanghai.", "IANA时区名，例如Asia/Shanghai。")
        } else {
            self.say(
                "Its times bear no offset, so this is assumed. An IANA name, such as Asia/Shanghai.",
                "文件中的时间没有时区偏移，此处为假定值。请填写IANA时区名，例如Asia/Shanghai。",
            )
        }
    }

    /// Under a zone that is not known.
    pub fn zone_refused(&self, zone: &str) -> String {
        self.say(
            format!("This browser knows no zone “{zone}”; the one before stays."),
            format!("此浏览器不认识时区“{zone}”，仍用原来的时区。"),
        )
    }

    /// A heading of the columns: how many are read, and how many not.
    pub fn columns_said(&self, used: usize, unused: usize) -> String {
        self.say(
            format!("What its columns are taken for: {used} read, {unused} not"),
            format!("各列的含义：读取{used}列，不读{unused}列"),
        )
    }

    /// A heading of the words for events.
    pub fn words_said(&self) -> &'static str {
        self.say("What its words for events mean", "事件用词的含义")
    }

    /// A heading of the speakers.
    pub fn speakers_said(&self) -> &'static str {
        self.say("Who is who in the chat", "聊天中的各方")
    }

    /// What must be said before tickets can be used.
    pub fn open_question(&self, open: Open) -> String {
        match open {
            Open::Role(role) => {
                let role = self.role(role);
                self.say(
                    format!("Which column is this: {role}? Choose it below."),
                    format!("哪一列是“{role}”？请在下面选择。"),
                )
            }
            Open::Order => self.say(
                "Its dates can be read in two ways. Say below whether the day or the month comes first.".to_owned(),
                "日期有两种读法。请在下面说明日在前还是月在前。".to_owned(),
            ),
            Open::Speakers => self.say(
                "Say below which speakers are the vendor’s and which are yours.".to_owned(),
                "请在下面说明哪些发言者是厂商，哪些是我方。".to_owned(),
            ),
            Open::Words => self.say(
                "None of its words for events is known. Say below what they mean.".to_owned(),
                "事件用词均无法识别。请在下面说明其含义。".to_owned(),
            ),
        }
    }

    /// What is worth knowing of a file as a whole.
    pub fn remark(&self, remark: &Remark) -> String {
        match remark {
            Remark::Encoded(encoding) => {
                let encoding = self.encoding(*encoding);
                self.say(format!("Read as {encoding}."), format!("按{encoding}读取。"))
            }
            Remark::DoubtfulTimes(count) => {
                let count = self.count(*count);
                self.say(
                    format!("{count} times fall into the hour of a clock change, where the zone has them twice or not at all; the first is taken."),
                    format!("{count}个时间落在夏令时切换的那一小时内，在该时区出现两次或不存在；取较早的一个。"),
                )
            }
            Remark::SameMoment(column) => self.say(
                format!("Nearly all cells of “{column}” are the same moment; it may be the time of the export."),
                format!("“{column}”一列几乎全是同一时刻，可能是导出时间。"),
            ),
            Remark::RepliesAfterEnd(after, both) => {
                let (after, both) = (self.count(*after), self.count(*both));
                self.say(
                    format!("{after} of {both} tickets were first answered after they had ended."),
                    format!("{both}张工单中有{after}张的首次响应晚于结束。"),
                )
            }
            Remark::BegunByFirst => self.say(
                "No row says when a ticket was created; its earliest row stands for that.".to_owned(),
                "没有一行说明工单的创建，以最早的一行代替。".to_owned(),
            ),
            Remark::RepliesByTime => self.say(
                "First replies are made of their calendar time, counted from creation.".to_owned(),
                "首次响应时间由创建时间加自然时长得出。".to_owned(),
            ),
            Remark::OtherDurations(other, both) => {
                let (other, both) = (self.count(*other), self.count(*both));
                self.say(
                    format!("The file’s own time to the first reply differs from its moments on {other} of {both} tickets, by more than a minute; the moments count."),
                    format!("{both}张工单中有{other}张，文件自带的首次响应时长与时间点相差超过一分钟；以时间点为准。"),
                )
            }
            Remark::Unattached(count) => {
                let messages = self.messages(*count);
                self.say(
                    format!("{messages} came before any question of yours, or from somebody left out."),
                    format!("{messages}早于我方的提问，或来自未采用的发言者。"),
                )
            }
        }
    }

    /// How first replies are told, where not by messages or moments.
    pub fn replies_said(&self, grounds: Grounds) -> Option<&'static str> {
        match grounds.replies {
            Replies::OnRecord => None,
            Replies::Lasting => Some(self.say(
                "First replies are made of their calendar time, counted from creation.",
                "首次响应时间由创建时间加自然时长得出。",
            )),
            Replies::TakenUp => Some(self.stand_in),
            Replies::Unknown => Some(self.say(
                "It does not say when tickets were first answered, so none counts as in time or late.",
                "文件没有首次响应时间，因此工单不计为按时或超时。",
            )),
        }
    }

    /// The file's own flags: `Its own flag says in time on 80 of 100 tickets`.
    pub fn own_flags(&self, in_time: u32, all: u32) -> String {
        let (in_time, all) = (self.count(in_time), self.count(all));
        self.say(
            format!("The file’s own flag says in time on {in_time} of {all} tickets: asserted, not computed."),
            format!("文件自带标记：{all}张工单中{in_time}张达标。这是声称值，并非本页计算。"),
        )
    }

    /// What was read and what was kept.
    pub fn kept_said(&self) -> &'static str {
        self.say(
            "Kept: ticket numbers, times, sides, groups, priorities, categories, and agents as A, B, C. Names, addresses, titles and texts are read for what they tell and dropped.",
            "保留：工单编号、时间、角色、处理组、优先级、分类，以及以A、B、C代替的处理人。姓名、地址、标题和正文只用于判断，随后丢弃。",
        )
    }

    /// The first tickets of so many.
    pub fn first_tickets(&self) -> &'static str {
        self.first_rows
    }

    /// From when to when a file's tickets are.
    pub fn tickets_from(&self) -> &'static str {
        self.say("Created between", "创建时间范围")
    }

    /// How many tickets were answered.
    pub fn with_first_reply(&self) -> &'static str {
        self.say("With a first reply", "有首次响应")
    }

    /// Before the columns that were read.
    pub fn columns_used(&self) -> &'static str {
        self.say("Columns read:", "读取的列：")
    }

    /// Before the columns that were not.
    pub fn columns_unused(&self) -> &'static str {
        self.say("Columns not read:", "未读取的列：")
    }

    /// Where nothing was wrong in a file.
    pub fn no_problems(&self) -> &'static str {
        self.say("No problems found.", "没有发现问题。")
    }

    /// Before what a file was recognised as.
    pub fn recognised_as(&self) -> &'static str {
        self.say("Recognised as", "识别为")
    }

    /// Before how much a file lets us compute.
    pub fn has_to_go_by(&self) -> &'static str {
        self.say("Evidence level", "证据等级")
    }

    /// Before the zone of clocks without an offset.
    pub fn zone_assumed(&self) -> &'static str {
        self.say("Zone of its clocks", "时间所用时区")
    }
}
