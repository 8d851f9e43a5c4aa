//! What sheets say of answers, weights, rules and how sure the order is.

use super::Words;
use crate::domain::questionnaire::Measure;
use crate::domain::results::Basis;

/// Labels with nothing filled in: their name, the English and the Chinese.
macro_rules! labels {
    ($($(#[$doc:meta])* $name:ident: $en:literal, $zh:literal;)*) => {
        impl Words {
            $($(#[$doc])* pub fn $name(&self) -> &'static str {
                self.say($en, $zh)
            })*
        }
    };
}

labels! {
    /// A row.
    what_counts: "What counts", "实际采用";
    /// A row.
    raters_together: "All raters", "全部评分人";
    /// A row.
    tickets_say: "Tickets say", "工单实测";
    /// A row and a column.
    worth: "Worth, of 100", "折算分（满分100）";
    /// A row.
    may_lie_off: "May lie off by", "可能偏差";
    /// A field.
    answer: "Answer", "答案";
    /// A field.
    rests_on_label: "Rests on", "依据";
    /// A field.
    clause: "Clause of the contract", "合同条款";
    /// A field.
    note_label: "Note, or the reason", "备注或理由";
    /// A field.
    and_tickets: "And what tickets say?", "与工单实测的关系";
    /// Under a field.
    reason_needed: "Write the reason in the note; without one, tickets count.", "请在备注中写明理由，否则仍以工单为准。";
    /// Under the forms of answers.
    grades_said: "The grade never moves a score; it says how far an answer may lie off: E4 half a level, E3 three quarters, E2 and E1 one, E0 one and a half (E1 half a level on the contract itself). Raters who disagree widen it to half their range.", "依据等级不改变分数，只决定可能的偏差：E4为半级，E3为四分之三级，E2和E1为一级，E0为一级半（合同类问题的E1为半级）。评分人意见不一时，至少取其差距的一半。";
    /// Opens the breakpoints of a measure.
    how_tickets_are_worth: "What measurements are worth", "实测值如何折算";
    /// Under the breakpoints.
    between_straight: "Straight lines between these points; the breakpoints are ours. A share counts by the mean of its Jeffreys posterior, (k + ½) / (n + 1).", "各点之间按直线折算；折算点由本页设定。比例按Jeffreys后验均值(k+½)/(n+1)计。";
    /// Above the table of a score.
    score_formula: "Score = the sum over all questions of weight × worth. Every number of this sum stands here.", "得分 = 各题“权重 × 折算分”之和，以下列出每一项。";
    /// Under the table of a score.
    unknown_counts_half: "What is unknown keeps its weight and counts as the middle of the scale, 50; the range has 0 and 100 in its place.", "未知项保留权重，按量表中点50计；区间则分别取0和100。";
    /// Above the points of questions.
    question_weights_are: "Points inside this dimension. All questions begin alike; the dimension’s own weight is set by its slider.", "本维度内部的分值。各题起点相同；维度本身的权重由滑块设定。";
    /// Where a dimension has no question.
    none_asked_here: "No question of this dimension is asked in the chosen set.", "所选问题范围内没有本维度的问题。";
    /// A caption.
    room_of_questions: "How far each question’s share of its dimension may move", "各题在其维度内的占比可变范围";
    /// A caption.
    room_of_dimensions: "How far each dimension’s weight may move", "各维度权重可变范围";
    /// A column.
    share_now: "Now", "现在";
    /// A column.
    takes_over: "Beyond that", "超出后";
    /// In place of a name.
    nobody_alone: "nobody alone", "无单独领先者";
    /// Above the log.
    changes_are: "Weights that are moved after answers or tickets came in are logged here with what that did to the order.", "有了答案或工单之后的权重改动都记录在此，并注明对排名的影响。";
    /// An empty log.
    no_changes: "No weight was moved since there was something to weigh.", "有数据以来没有改动过权重。";
    /// A column.
    number_of_change: "No.", "序号";
    /// A column.
    changed_what: "Change", "改动";
    /// A column.
    did_what: "Effect on the leader", "对第一名的影响";
    /// A field.
    attitude_label: "How careful is the reader?", "读者有多谨慎？";
    /// A field.
    trust_label: "How sure are you of the weights?", "对权重有多大把握？";
    /// Under a field.
    trust_is: "It decides how far weights stray in each draw; the order by point values stays.", "决定每次模拟中权重的波动幅度；按点值的排名不变。";
    /// A field.
    floor_label: "Support floor, of 100", "支持底线（满分100）";
    /// Under a field.
    floor_is: "Below it a vendor is out of the overall order whatever its price.", "低于此分的厂商，无论价格如何，都不进入综合排名。";
    /// A heading.
    requirements: "Requirements", "硬性要求";
    /// Under the heading.
    requirements_are: "Who fails one leaves the order and stays in sight with the reason. A share is met or failed by the exact one-sided 95% test; until that can tell, it is unproven.", "不满足任何一项即退出排名，但仍会列出并注明原因。比例类要求按精确单侧95%检验判定；样本不足时为待证实。";
    /// An option.
    no_requirement: "– none –", "– 无 –";
    /// A field.
    new_requirement: "One more requirement", "再加一项要求";
    /// A field.
    looks_at: "Looks at", "依据";
    /// A field.
    required: "Required", "要求";
    /// Above the overall order.
    fit_is: "Support is the headline; here it stands beside price and the score of your own technical tests. Neither enters the support score.", "支持得分是核心结论；此处与价格、自测技术分并列，二者不影响支持得分。";
    /// A heading.
    what_counts_how_much: "What counts how much", "各项比重";
    /// Under the overall order.
    fit_formula: "Overall = (points × worth) summed and divided by the points of what was entered. Price is worth 100 at the one amount and 0 at the other, straight in between. Nobody below the support floor has a place.", "综合 = 各项“比重 × 折算分”之和 ÷ 已填项比重之和。价格在两个金额之间按直线从100折算到0。支持得分低于底线者不排名。";
    /// A caption.
    overall_order: "Overall order", "综合排名";
    /// Beside a vendor.
    lacks_offer: "something is not entered", "有未填项";
    /// A row.
    questionnaire: "Questionnaire", "问卷";
    /// A row.
    asked_in_full: "Questions in the full set", "完整范围题数";
    /// A row.
    asked_quickly: "Questions in the quick set", "快速范围题数";
    /// An act.
    save_questions: "Save these questions as a file", "将问卷保存为文件";
    /// An act.
    use_ours: "Ask Backstop’s own questions again", "恢复兜底自带问卷";
    /// Above the acts.
    own_questions_are: "A team can ask its own questions: save these, change the file, and drop it anywhere on this page. Answers are kept by the questions’ ids.", "可以改用自己的问卷：先保存文件，修改后拖到本页任意位置。答案按题目编号保留。";
    /// A heading.
    raters: "Raters", "评分人";
    /// Under the heading.
    raters_are: "Several people answer apart from each other; the median counts, and the range is shown. Choose who answers above the questions.", "多人分别作答，取中位数并显示差距。在问题上方选择由谁作答。";
    /// In an empty name.
    rater_hint: "Name or role", "姓名或角色";
    /// Opens all questions.
    all_questions: "All questions", "全部问题";
    /// A column.
    asks: "Asks", "问题";
    /// A column.
    marks: "Marks", "标记";
    /// A mark.
    is_quick: "quick", "快速";
    /// A mark.
    is_measured: "tickets answer it", "可由工单测出";
    /// A mark.
    is_left_out: "applies to no vendor", "不适用";
    /// A title.
    questions_and_raters_title: "Questions and raters", "问卷与评分人";
    /// A column.
    mean_place: "Mean place", "平均名次";
    /// A caption.
    how_often_where: "How often each vendor takes each place", "各厂商取得各名次的频率";
    /// A caption.
    one_against_one: "How often each is ahead of each other", "两两比较领先的频率";
    /// The head of the first column.
    ahead_of: "… is ahead of", "……领先于";
    /// Where nobody leads alone.
    no_single_leader: "Nobody leads alone, so there is no lead whose safety could be told.", "没有单独领先者，因此无从判断领先是否稳固。";
    /// A heading.
    what_would_change_it: "What would change the leader", "什么会改变第一名";
    /// Where no weight does.
    no_critical_weight: "No single weight, of a dimension or of a question, changes the leader, however far it is moved.", "任何单个维度或题目的权重，无论怎样变动，都不会改变第一名。";
    /// Where no answer does.
    no_critical_answer: "No single answer changes the leader, whatever level it had.", "任何单个答案，无论取哪一级，都不会改变第一名。";
    /// Under the exact results.
    point_values_only: "These are exact, by point values: unknown answers at the middle, medians of raters, means of posteriors. Other weights keep their proportions.", "以上为按点值的精确结果：未知取中点，评分人取中位数，实测取后验均值；其余权重保持相互比例。";
    /// A caption.
    central_weights: "At which weights each vendor is first, on average", "各厂商取得第一时的平均权重";
    /// Under the table.
    central_weights_are: "Who finds one of these rows closest to what matters to them, finds that vendor first (central weights, SMAA-2).", "若某一行最接近你的看法，则该厂商最适合你（SMAA-2中心权重）。";
    /// Under everything.
    sureness_is: "Each draw takes weights around yours (Dirichlet), answers within what they rest on, unknowns anywhere on the scale, and measurements from their posteriors (Jeffreys; percentiles by Brookmeyer–Crowley bounds), and ranks anew. Sources: Lahdelma & Salminen 2001; Tervonen & Lahdelma 2007; Mareschal 1988; Triantaphyllou & Sanchez 1997. Vendors outside the order are not drawn.", "每次模拟：权重在你的设定附近取值（Dirichlet），答案在其依据允许的范围内取值，未知项在整个量表上取值，实测值取自后验分布（Jeffreys；分位数按Brookmeyer–Crowley界限），然后重新排名。来源：Lahdelma & Salminen 2001；Tervonen & Lahdelma 2007；Mareschal 1988；Triantaphyllou & Sanchez 1997。未进入排名的厂商不参与模拟。";
}

impl Words {
    /// Why it is that which counts.
    pub fn why_it_counts(&self, basis: Basis) -> &'static str {
        match basis {
            Basis::Tickets => self.say(
                "Tickets measure this, and what they say counts; answers are kept, and count again if the tickets go.",
                "此项由工单测出，以实测为准；答案会保留，移除工单后重新采用。",
            ),
            Basis::Overruled => self.say(
                "An answer counts in place of what tickets say, for the reason in its note. Both stay in sight.",
                "按备注中的理由，以人工答案代替实测；二者都会显示。",
            ),
            Basis::Answer => self.say("The median of what raters say counts.", "取评分人答案的中位数。"),
            Basis::Promise => self.say(
                "Tickets could tell this. A promise (E0, E1) never stands in for delivery: it is shown, and counts as unknown.",
                "此项可由工单测出。承诺（E0、E1）不能代替实际表现：仅显示，按未知计。",
            ),
            Basis::Unknown | Basis::NotAsked => self.say(
                "Unknown and not asked count as the middle of the scale, and widen the range.",
                "未知和未询问都按量表中点计，并使区间变宽。",
            ),
        }
    }

    /// By how many levels an answer may lie off: `±0.5 levels`.
    pub fn levels_off(&self, by: f64) -> String {
        // Three quarters are told as such.
        let by = match self.one_decimal(by).as_str() {
            "0.8" => "0.75".to_owned(),
            by => by.to_owned(),
        };
        self.say(format!("±{by} levels"), format!("±{by}级"))
    }

    /// Whether an answer is to count in place of what tickets say.
    pub fn overrules(&self, is_so: bool) -> &'static str {
        if is_so {
            self.say("This answer counts in their place", "以此答案代替实测")
        } else {
            self.say("What tickets say counts", "以工单实测为准")
        }
    }

    /// What is measured.
    pub fn measure_is(&self, measure: Measure) -> &'static str {
        match measure {
            Measure::FirstReply | Measure::Probes => {
                self.say("First human reply within the limit", "首次人工回复在时限内的比例")
            }
            Measure::Updates => {
                self.say("P90 of gaps between updates on open T1 tickets", "T1进展通报间隔（P90）")
            }
            Measure::Known => self.say("Known problems solved", "已知问题解决率"),
            Measure::Hard => self.say(
                "Working days until engineering takes a hard problem on",
                "疑难问题至研发介入的工作日",
            ),
            Measure::Workaround => {
                self.say("Time to a workaround or fix, T1 and T2", "T1、T2至临时方案或修复的时间")
            }
            Measure::Reopened => self.say("Reopened within 14 days", "14天内重开的比例"),
            Measure::Returned => self.say("Returned to an earlier group", "退回此前处理组的比例"),
        }
    }

    /// A breakpoint: a percentage, or a length of time.
    pub fn measure_at(&self, measure: Measure, at: f64) -> String {
        #[allow(clippy::cast_possible_truncation, reason = "breakpoints are small")]
        let ms = (at * 60_000.0) as i64;
        match measure {
            Measure::Hard => {
                let days = self.one_decimal(at / 1440.0);
                self.say(format!("{days} working days"), format!("{days}个工作日"))
            }
            Measure::Updates | Measure::Workaround => self.length(ms),
            _ => self.percent(at),
        }
    }
}
