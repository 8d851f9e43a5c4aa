//! Numbers that count tickets, named as columns and as lists of what is behind them.

use super::{Column, Words};
use crate::domain::measures::{Count, Reading, Window};
use crate::domain::ticket::ProblemClass;

impl Words {
    /// A number of tickets; those that are so.
    pub fn counted(&self, count: Count) -> String {
        match count {
            Count::Solved(class) => {
                let class = self.problems(class);
                self.say(format!("{class} solved"), format!("{class}已解决"))
            }
            Count::Promise(tier) => {
                let tier = self.tier_label(tier);
                self.say(format!("{tier}: replied as promised"), format!("{tier}：按承诺响应"))
            }
            Count::PromisedResolution(tier) => {
                let tier = self.tier_label(tier);
                self.say(format!("{tier}: solved as promised"), format!("{tier}：按承诺解决"))
            }
            Count::Timed(milestone, class) => {
                let (milestone, class) = (self.milestone(milestone), self.problems(class));
                self.say(format!("{class}: {milestone}"), format!("{class}：{milestone}"))
            }
            Count::CameBack(window, _) => self.came_back(window).to_owned(),
            Count::Hour(day, hour) | Count::Opened(day, hour) => {
                let hour = self.hour(day, hour.into());
                match count {
                    Count::Opened(..) => self.say(format!("opened {hour}"), format!("{hour}创建")),
                    _ => self.say(
                        format!("opened {hour}, answered in time"),
                        format!("{hour}创建且按时响应"),
                    ),
                }
            }
            Count::Read(reading) => self.reading(reading),
            _ => self.plainly_counted(count).to_owned(),
        }
    }

    fn plainly_counted(&self, count: Count) -> &'static str {
        match count {
            Count::Excluded => self.say("Left out", "不计"),
            Count::Untiered => self.say("Without a tier", "未分级"),
            Count::Direction => self.say("Direction within 4 h", "4小时内给出方向"),
            Count::Engineering => self.say("Engineers joined", "研发已介入"),
            Count::Durable => self.say("First solution lasted 14 days", "首次解决维持14天"),
            Count::WorkedAround => self.say("Solved after a workaround", "先有临时方案再解决"),
            Count::Reopened => self.say("Reopened", "重新打开"),
            Count::Returned => self.say("Came back to a group", "退回原组"),
            Count::Ownerless => self.say("Had nobody for a while", "一度无人负责"),
            Count::WithinHops => {
                self.say("Ended within the hand-offs promised", "转手次数在承诺之内（已结）")
            }
            Count::BeyondHops => {
                self.say("Open, beyond the hand-offs promised", "转手次数已超承诺（未结）")
            }
            Count::Paused => self.say("Paused tickets", "暂停过的工单"),
            Count::NearLimit => self.say("Tickets paused near the limit", "临近时限暂停的工单"),
            Count::Unasked => self.say("Tickets paused without a question", "未提问即暂停的工单"),
            Count::Outlasting => {
                self.say("Tickets paused on after your reply", "客户回复后仍暂停的工单")
            }
            Count::About(_) => self.say("About this", "属于此类"),
            Count::Uncategorised => self.say("Without a category", "无类别"),
            Count::ExplainedAgain => {
                self.say("You most likely had to explain again", "很可能需要重新说明")
            }
            Count::TriedAgain => {
                self.say("Tickets with an unanswered attempt", "有联系未应答的工单")
            }
            Count::Unreached => self.say("Nobody ever reached", "始终联系不上"),
            Count::Boilerplate => self.say("First reply was boilerplate", "首次响应是车轱辘话"),
            Count::Slower => {
                self.say("Last answer slower than the first", "最后一次答复比第一次慢")
            }
            Count::Consolidated => self.say("Asked for everything at once", "一次问全所需信息"),
            Count::Gaps => self.say("T1 tickets with updates", "有进展通报的T1工单"),
            _ => self.say("Tickets", "工单"),
        }
    }

    /// A number that is read from tickets.
    fn reading(&self, reading: Reading) -> String {
        let column = match reading {
            Reading::Delivered(tier) => {
                let (tier, what) = (self.tier_label(tier), self.column(Column::Delivered));
                return self.say(format!("{tier}: {what}"), format!("{tier}：{what}"));
            }
            Reading::Reached(channel) => return self.channel(channel).to_owned(),
            Reading::Wait(place) => return self.question_no(usize::from(place) + 1),
            Reading::Claim => Column::Claim,
            Reading::Hops => Column::MeanHops,
            Reading::Owners => Column::OwnerlessShare,
            Reading::ToEngineering => Column::ToEngineering,
            Reading::Waiting => Column::PauseShare,
            Reading::Pauses => Column::PauseLength,
            Reading::NearLimit => Column::NearLimit,
            Reading::Unasked => Column::Unasked,
            Reading::Outlasting => Column::Outlasting,
            Reading::Outlasted => Column::Outlasted,
            Reading::People => Column::People,
            Reading::Attempts => Column::Unanswered,
            Reading::Messages => Column::Boilerplate,
            Reading::Delay => Column::Delay,
            Reading::Progress => Column::Stall,
            Reading::RoundTrips => Column::RoundTrips,
            Reading::Gaps => Column::LongestGap,
        };
        self.column(column).to_owned()
    }

    /// Those that are not so, of the ones that were looked at.
    pub fn others(&self, count: Count) -> String {
        match count {
            Count::Solved(class) => {
                let class = self.problems(class);
                self.say(format!("{class} not solved"), format!("{class}未解决"))
            }
            Count::Hour(day, hour) => {
                let hour = self.hour(day, hour.into());
                self.say(format!("opened {hour}, not in time"), format!("{hour}创建且未按时响应"))
            }
            _ => {
                let count = self.counted(count);
                self.say(format!("not so: {count}"), format!("不属于：{count}"))
            }
        }
    }

    /// All that were looked at.
    pub fn looked_at(&self, count: Count) -> String {
        let count = self.counted(count);
        self.say(format!("looked at for: {count}"), format!("参与统计：{count}"))
    }

    /// What a ticket comes to whose priority is mapped to no tier.
    pub fn without_tier(&self) -> &'static str {
        self.say("without a tier", "未分级")
    }

    /// Problems of a class, at the beginning of a column's name.
    pub fn problems(&self, class: ProblemClass) -> &'static str {
        match class {
            ProblemClass::Known => self.say("Known problems", "已知问题"),
            ProblemClass::Hard => self.say("Hard problems", "疑难杂症"),
            ProblemClass::Unclassified => self.say("Unclassified problems", "未分类问题"),
        }
    }

    fn came_back(&self, window: Window) -> &'static str {
        match window {
            Window::Days30 => self.say("Came again within 30 days", "30天内再次发生"),
            Window::Days90 => self.say("Came again within 90 days", "90天内再次发生"),
        }
    }
}
