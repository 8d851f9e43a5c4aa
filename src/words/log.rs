//! Tickets logged by hand: what the log says around them.

use super::Words;
use crate::domain::import::ImportId;
use crate::domain::logged::{Deed, PROBES};
use crate::domain::ticket::ProblemClass;

impl Words {
    /// A heading.
    pub fn log_title(&self) -> &'static str {
        self.say("Log by hand", "手工记录")
    }

    /// What the log is for, where it cannot be used yet.
    pub fn log_teach(&self) -> &'static str {
        self.say(
            "A phone call at two in the morning, a chat group, a mock test: what no helpdesk exports is logged here with one press as it happens, and counts like a ticket from a file. Name a vendor, say how urgent it is, and a stopwatch runs from then on.",
            "凌晨两点的电话、沟通群里的求助、模拟测试：工单系统导不出来的，在这里一键记录，与文件中的工单同样计入。选好厂商和紧急程度，秒表随即开始计时。",
        )
    }

    /// What to do first, in the example.
    pub fn log_in_example(&self) -> &'static str {
        self.say(
            "This is the worked example: start your own evaluation to log tickets in it.",
            "当前是示例。请先新建自己的评估，再记录工单。",
        )
    }

    /// What to do first, without vendors.
    pub fn log_needs_vendors(&self) -> &'static str {
        self.say("Name a vendor on the overview first.", "请先在总览中写下厂商名称。")
    }

    /// A button, and the legend of its form.
    pub fn log_open(&self) -> &'static str {
        self.say("Log a ticket", "记录一张工单")
    }

    /// On the button that opens a ticket.
    pub fn log_start(&self) -> &'static str {
        self.say("Open it now and start the stopwatch", "现在提交并开始计时")
    }

    /// A field.
    pub fn log_subject(&self) -> &'static str {
        self.say("What it is about", "什么问题")
    }

    /// A field.
    pub fn log_category(&self) -> &'static str {
        self.say("Category, the same word each time", "类别，同类问题用同一个词")
    }

    /// A field.
    pub fn log_problem(&self) -> &'static str {
        self.say("Kind of problem", "问题性质")
    }

    /// A choice in that field.
    pub fn problem_class(&self, problem: ProblemClass) -> &'static str {
        match problem {
            ProblemClass::Known => {
                self.say("known, with a mature solution", "已知问题，有成熟方案")
            }
            ProblemClass::Hard => self.say("hard, needs investigation", "疑难杂症，需要排查"),
            ProblemClass::Unclassified => self.say("not said", "未说明"),
        }
    }

    /// A field.
    pub fn log_probe(&self) -> &'static str {
        self.say("Probe of a mock test, counted apart", "模拟测试，单独统计")
    }

    /// A mark.
    pub fn log_probe_short(&self) -> &'static str {
        self.say("mock test", "模拟测试")
    }

    /// Names the buttons of what happens now.
    pub fn log_press(&self) -> &'static str {
        self.say("Happening now: press, correct later", "现在发生了什么：先按，之后可以修改")
    }

    /// A field.
    pub fn log_who(&self) -> &'static str {
        self.say("Who, or which group", "谁，或哪个组")
    }

    /// A field.
    pub fn log_note(&self) -> &'static str {
        self.say("Note", "备注")
    }

    /// A field.
    pub fn log_when(&self) -> &'static str {
        self.say("When", "时间")
    }

    /// A field.
    pub fn log_what(&self) -> &'static str {
        self.say("What happened", "发生了什么")
    }

    /// A field.
    pub fn log_side(&self) -> &'static str {
        self.say("By whom", "由谁")
    }

    /// Opens the fields of a ticket.
    pub fn log_edit(&self) -> &'static str {
        self.say("Correct this ticket", "修改这张工单")
    }

    /// Under a hand-over that names nobody.
    pub fn log_handed_to_whom(&self) -> &'static str {
        self.say(
            "Write to whom; until then this hand-over does not count.",
            "请写明转交给谁，否则这次转交不计入。",
        )
    }

    /// Flips an answer.
    pub fn log_flip(&self, deed: Deed) -> &'static str {
        if deed == Deed::NOTED {
            self.say("It only said “noted”", "其实只是“已记录”")
        } else {
            self.say("It had substance", "其实有实质内容")
        }
    }

    /// Says the zone and the clock of everything in the log.
    pub fn log_zone(&self, zone: &str) -> String {
        self.say(
            format!("Times are in {zone}. Stopwatches run around the clock, 24×7, whatever your calendars say."),
            format!("时间按{zone}显示。秒表全天候（24×7）计时，不受工作日历影响。"),
        )
    }

    /// Says the moment as of which logged tickets are counted.
    pub fn log_as_of(&self, source: ImportId, as_of: &str) -> String {
        let which = if source == PROBES {
            self.say("Probes", "模拟测试")
        } else {
            self.say("Tickets", "工单")
        };
        self.say(
            format!("{which} are counted as of the last thing logged, {as_of}: one that nobody answers counts as late once something later is logged."),
            format!("{which}统计到最后一条记录为止（{as_of}）：无人答复的，要等之后再有记录才算超时。"),
        )
    }

    /// A ticket's name: `#3 · no audio`.
    pub fn logged_name(&self, number: u32, subject: &str) -> String {
        match subject.trim() {
            "" => format!("#{number}"),
            subject => format!("#{number} · {subject}"),
        }
    }
}
