//! What the page says of questions, answers and weights; what sheets say of them stands in `words/deciding.rs`.

use super::Words;
use super::numbers::tenths;
use crate::domain::decision::Scenario;
use crate::domain::questionnaire::{Evidence, Joint, QuestionId, QuestionSet};

impl Words {
    /// A set of questions, with how many there are.
    pub fn set_name(&self, set: QuestionSet, count: usize) -> String {
        match set {
            QuestionSet::Quick => {
                self.say(format!("Quick: {count} questions"), format!("快速：{count}题"))
            }
            QuestionSet::Full => {
                self.say(format!("Full: {count} questions"), format!("完整：{count}题"))
            }
            QuestionSet::TicketsOnly => self.say("Tickets alone".to_owned(), "仅按工单".to_owned()),
        }
    }

    /// Names a choice.
    pub fn which_set(&self) -> &'static str {
        self.say("Questions", "问题范围")
    }

    /// Names a choice.
    pub fn new_answers_rest_on(&self) -> &'static str {
        self.say("New answers rest on", "新答案的依据")
    }

    /// Names a choice.
    pub fn who_answers(&self) -> &'static str {
        self.say("Who answers", "由谁作答")
    }

    /// What an answer rests on.
    pub fn evidence_grade(&self, of: Evidence) -> &'static str {
        match of {
            Evidence::Claim => self.say("E0 · the vendor says so", "E0 · 厂商自述"),
            Evidence::Contract => self.say("E1 · signed contract", "E1 · 已签合同"),
            Evidence::Community => self.say("E2 · public posts, reviews", "E2 · 社区与公开评价"),
            Evidence::Reference => self.say("E3 · our own reference call", "E3 · 自选客户访谈"),
            Evidence::OwnTest => self.say("E4 · our own test or trial", "E4 · 自己测试或试用"),
        }
    }

    /// What raters' answers rest on, and how far apart they are: `E4`, `2 raters: 1–4`.
    pub fn rests_on(&self, joint: &Joint) -> String {
        let grade = &self.evidence_grade(joint.evidence)[..2];
        if joint.levels < 2 {
            return grade.to_owned();
        }
        let (raters, (low, high)) = (joint.levels, joint.range);
        let median = tenths(joint.level.unwrap_or(0.0));
        self.say(
            format!("{grade}, {raters} raters: {low}–{high}, median {median}"),
            format!("{grade}，{raters}人：{low}–{high}，中位数{median}"),
        )
    }

    /// After a question that is worth the same for every vendor.
    pub fn does_not_tell_apart(&self) -> &'static str {
        self.say(" · does not tell them apart", " · 各家相同，无区分作用")
    }

    /// Opens what an answer rests on.
    pub fn details(&self) -> &'static str {
        self.say("details", "详情")
    }

    /// Below a question on which somebody's answer is a promise.
    pub fn promise_is(&self) -> &'static str {
        self.say(
            "Tickets could tell this: an answer that rests on E0 or E1 is a promise and counts as unknown.",
            "这一项可由工单测出：依据为E0或E1的答案只是承诺，按未知计。",
        )
    }

    /// A rater by name, else by number.
    pub fn rater(&self, name: &str, at: usize) -> String {
        if !name.is_empty() {
            return name.to_owned();
        }
        let number = at + 1;
        self.say(format!("Rater {number}"), format!("评分人{number}"))
    }

    /// An option.
    pub fn another_rater(&self) -> &'static str {
        self.say("+ another rater", "＋ 增加评分人")
    }

    /// What became of a questionnaire's file.
    pub fn questionnaire_read(&self, is_used: bool) -> &'static str {
        if is_used {
            self.say("Its questions are asked now", "现已采用该问卷")
        } else {
            self.say(
                "Its questions are not used; correct these first",
                "未采用该问卷，请先修正以下问题",
            )
        }
    }

    /// A button.
    pub fn questions_and_raters(&self) -> &'static str {
        self.say("Questions and raters …", "问卷与评分人……")
    }

    /// A button: a question applies to no vendor here.
    pub fn leave_out_question(&self) -> &'static str {
        self.say("This applies to no vendor here", "此题对所有厂商都不适用")
    }

    /// A heading.
    pub fn left_out_questions(&self) -> &'static str {
        self.say("Said to apply to no vendor", "已标为不适用")
    }

    /// A button.
    pub fn ask_again(&self, id: QuestionId) -> String {
        self.say(format!("Ask {id} again"), format!("恢复{id}"))
    }

    /// Where no question is asked.
    pub fn nothing_asked(&self) -> &'static str {
        self.say(
            "No vendor’s tickets answer any question yet. Bring tickets in, or choose another set.",
            "目前没有任何厂商的工单能回答这些问题。请导入工单，或选择其他问题范围。",
        )
    }

    /// A start for the weights.
    pub fn scenario(&self, of: Scenario) -> &'static str {
        match of {
            Scenario::Balanced => self.say("Balanced", "均衡"),
            Scenario::Emergencies => self.say("Emergencies", "紧急故障"),
            Scenario::DeepProblems => self.say("Hard problems", "疑难问题"),
            Scenario::Contract => self.say("Contract", "合同合规"),
            Scenario::LongRun => self.say("Long run", "长期合作"),
        }
    }

    /// Before the starts.
    pub fn starting_points(&self) -> &'static str {
        self.say("Starting points, no more than that:", "起点（仅供参考）：")
    }

    /// A button: to the other way of weighing.
    pub fn weigh_by(&self, is_ranked: bool) -> &'static str {
        if is_ranked {
            self.say("Weigh by points", "按分值设权重")
        } else {
            self.say("Weigh by order of importance only", "只按重要性排序")
        }
    }

    /// A button and a title.
    pub fn changes(&self) -> &'static str {
        self.say("What changing weights did", "权重改动记录")
    }

    /// A button and a title.
    pub fn rules(&self) -> &'static str {
        self.say("Requirements and caution", "硬性要求与谨慎程度")
    }

    /// A button and a title.
    pub fn fit(&self) -> &'static str {
        self.say("Price and technology", "价格与技术")
    }

    /// A button.
    pub fn save_results(&self) -> &'static str {
        self.say("Save results (JSON)", "保存结果（JSON）")
    }

    /// A button.
    pub fn as_picture(&self) -> &'static str {
        self.say("As a picture …", "生成图片……")
    }

    /// A vendor's place when price and technology count too; none below the floor or without them.
    pub fn overall_place(&self, rank: Option<usize>) -> String {
        match rank.and_then(|rank| u8::try_from(rank).ok()) {
            Some(rank) => {
                let nth = self.nth(rank);
                self.say(format!("overall {nth}"), format!("综合{nth}"))
            }
            None => self.say("no overall place".to_owned(), "无综合名次".to_owned()),
        }
    }

    /// A button and a title.
    pub fn sureness(&self) -> &'static str {
        self.say("How sure is this?", "结论有多可靠？")
    }
}
