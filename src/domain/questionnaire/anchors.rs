//! The anchors of the quick set: what is observed at each level of each question.
//!
//! The guide that the topics follow gives no scales: the anchors, most of their numbers and all the wording, in
//! both languages, are ours. Nobody has validated them on a sample of raters; they are a reasoned start, and a team
//! may replace them.
//!
//! How to read a scale: choose the highest anchor that is met in full. "We" and "our" are the buyer.
//! T1 to T4, the limits and the targets are the buyer's own.

use super::{QuestionId, Text};

/// The anchors of the questions in sight: each one's id, and from 0 to 5 the English and the Chinese text.
pub type AnchorTexts = Vec<(String, Vec<(String, String)>)>;

/// What is observed at level 0, 1, … 5, in the order of the questions in [`super::QUICK`].
pub static ANCHORS: [(QuestionId, [Text; 6]); 12] = [
    (
        "R2",
        [
            Text {
                en: "Office hours only, to 18:00 or so; after that, just a form or an automatic reply.",
                zh: "只在工作时间有人，18:00左右下班；之后只有提单入口或自动回复。",
            },
            Text {
                en: "Longer hours on working days, evenings included; nobody overnight or on public holidays.",
                zh: "工作日延长到晚间，但深夜和法定节假日没有人。",
            },
            Text {
                en: "A person takes and logs the report 24×7, but those who can work on it keep office hours.",
                zh: "7×24小时有人受理登记，但能动手处理的人只在工作时间在岗。",
            },
            Text {
                en: "Technical staff are on call 24×7 and ring back within 60 minutes, at night too.",
                zh: "7×24小时有技术人员值班，60分钟内回电，夜里也一样。",
            },
            Text {
                en: "An engineer is at work on it within 30 minutes, 24×7, public holidays included.",
                zh: "7×24小时有工程师，30分钟内着手处理，法定节假日也不例外。",
            },
            Text {
                en: "An engineer within 30 minutes, 24×7, as our own tests at night and on a public holiday have shown.",
                zh: "7×24小时有工程师，30分钟内着手处理，深夜和法定节假日均经我们实测。",
            },
        ],
    ),
    (
        "R4",
        [
            Text {
                en: "First replies usually take more than a day, or never come.",
                zh: "首次回复通常超过1天，或者始终没有。",
            },
            Text {
                en: "Only boilerplate comes in time (“we have logged your issue”); replies on the problem itself are late.",
                zh: "按时到的只有套话（“已记录，会尽快处理”），真正谈问题的回复都超时。",
            },
            Text {
                en: "Usually in time on T3 and T4, but under 90% are within our limit on T1 or T2.",
                zh: "T3、T4通常按时，但T1或T2在时限内的不到90%。",
            },
            Text {
                en: "At least 90% are within our limit in every tier, T1 to T4, but some tier is under 95%.",
                zh: "T1到T4每一级在时限内的都不低于90%，但有的级别不到95%。",
            },
            Text {
                en: "At least 95% are within our limit in every tier, T1 included; but under 95% within target, or slower at night.",
                zh: "T1到T4每一级在时限内的都不低于95%，但达到目标值的不到95%，或夜间偏慢。",
            },
            Text {
                en: "At least 95% are within our target, not just our limit, in every tier; nights are as fast as days.",
                zh: "T1到T4每一级达到目标值（不只是时限）的都不低于95%，且夜间不慢于白天。",
            },
        ],
    ),
    (
        "X2",
        [
            Text {
                en: "They tell us to restart or reinstall, and leave it at that.",
                zh: "只会让我们重启或重装，然后就没有下文了。",
            },
            Text {
                en: "They send a link to an FAQ or a document without looking into our case.",
                zh: "只发来一个FAQ或文档链接，没看我们的具体情况。",
            },
            Text {
                en: "They ask for logs and details one item at a time, over several rounds.",
                zh: "会要日志和信息，但一次只要一样，来回好几轮。",
            },
            Text {
                en: "They ask once for all the evidence (logs, IDs, times, versions), but offer no hypothesis of their own.",
                zh: "一次列全所需的日志、ID、时间、版本，但没有提出原因假设。",
            },
            Text {
                en: "They analyse our logs or packet traces, then state a hypothesis and how to test it.",
                zh: "分析我们的日志或抓包，提出原因假设，并说明怎么验证。",
            },
            Text {
                en: "They correlate packet loss, latency and device models, prove the root cause and propose tuned parameters.",
                zh: "关联丢包、延迟和机型分布，证实根因，并给出有针对性的参数调优方案。",
            },
        ],
    ),
    (
        "X4",
        [
            Text {
                en: "There is no knowledge base that we can read.",
                zh: "没有我们能查阅的知识库。",
            },
            Text {
                en: "Release notes only; nothing that helps with a problem.",
                zh: "只有版本发布说明，没有帮助排查问题的内容。",
            },
            Text {
                en: "An unsorted FAQ: to find anything, we read down the list.",
                zh: "有FAQ，但没有分类，只能一条条翻。",
            },
            Text {
                en: "Organised by product feature; not, or only partly, by scenario and symptom.",
                zh: "按产品功能分类，不能或只能部分按使用场景和故障现象查找。",
            },
            Text {
                en: "Organised by scenario and by symptom, and searchable.",
                zh: "既按使用场景、也按故障现象组织，并且可以搜索。",
            },
            Text {
                en: "Searchable by scenario and symptom, versioned, runnable samples, known issues; at least 70% of 20 probes solved.",
                zh: "可按场景和现象搜索，分版本，有可运行示例和已知问题清单；自测20题至少解决70%。",
            },
        ],
    ),
    (
        "S1",
        [
            Text {
                en: "No process: a known problem is handled from scratch each time, as if it were new.",
                zh: "没有处理流程，已知问题每次都当新问题从头查。",
            },
            Text {
                en: "The answer depends on who picks up: different people say different things about the same problem.",
                zh: "答案因人而异，同一个问题，不同的支持人员说法不一。",
            },
            Text {
                en: "Solved in the end, but a clear direction does not come on the day we report it.",
                zh: "最终能解决，但报障当天给不出明确方向。",
            },
            Text {
                en: "A clear direction the same day, but later than 4 hours, or under 90% are solved.",
                zh: "当天给出明确方向，但超过4小时，或解决率不到90%。",
            },
            Text {
                en: "A clear direction within 4 hours, and at least 90% are solved.",
                zh: "4小时内给出明确方向，解决率不低于90%。",
            },
            Text {
                en: "A standard playbook, a clear direction within 4 hours, and a lower confidence bound of at least 95% solved.",
                zh: "有标准处置手册，4小时内给出明确方向，解决率的置信区间下限不低于95%。",
            },
        ],
    ),
    (
        "S2",
        [
            Text {
                en: "There is no path to R&D: what support cannot solve stays unsolved.",
                zh: "没有通往研发的路径，支持团队解决不了就搁着。",
            },
            Text {
                en: "The case is passed from one support line to the next; what R&D says reaches us second-hand.",
                zh: "一线传二线、二线传研发，逐级传话，我们只听得到转述。",
            },
            Text {
                en: "R&D is engaged only by exception, and after more than a week.",
                zh: "研发只在破例时介入，而且要拖过1周。",
            },
            Text {
                en: "R&D is engaged within 3 working days, as a matter of routine.",
                zh: "研发3个工作日内介入，这是常规做法，不是破例。",
            },
            Text {
                en: "An R&D engineer working on it talks to us directly within 1 working day.",
                zh: "1个工作日内，由处理问题的研发工程师直接和我们沟通。",
            },
            Text {
                en: "An R&D expert joins our channel the same day for T1, within 1 working day otherwise; one owner to the end.",
                zh: "T1当天有研发专家进群，其余1个工作日内直接沟通；同一负责人跟到关闭。",
            },
        ],
    ),
    (
        "C4",
        [
            Text {
                en: "No support channel: we go through sales or a general address.",
                zh: "没有支持渠道，只能找销售或发公共邮箱。",
            },
            Text {
                en: "Tickets only; there is no group chat.", zh: "只能提工单，没有沟通群。"
            },
            Text {
                en: "A shared group chat, but no engineer is in it.",
                zh: "有沟通群，但群里没有工程师。",
            },
            Text {
                en: "A shared group chat with support engineers, but tickets have no named owner.",
                zh: "群里有支持工程师，但工单没有指定负责人。",
            },
            Text {
                en: "A shared group chat with support engineers, and one named owner for every ticket.",
                zh: "群里有支持工程师，每个工单都指定一名负责人。",
            },
            Text {
                en: "A group chat with support and R&D engineers, one named owner a ticket, decisions written back to the ticket.",
                zh: "群里有支持工程师和研发，每个工单指定一名负责人，群内结论回写工单。",
            },
        ],
    ),
    (
        "K1",
        [
            Text {
                en: "Refused or evaded: we asked for it and were shown nothing.",
                zh: "拒绝或回避：我们要过，但什么都没给看。",
            },
            Text {
                en: "A marketing page or slides; nothing that could go into a contract.",
                zh: "一个宣传页或几页介绍材料，没有能写进合同的东西。",
            },
            Text {
                en: "A generic PDF, the same for every customer and not part of the contract.",
                zh: "一份所有客户通用的PDF，不属于合同内容。",
            },
            Text {
                en: "An annex signed with the contract, but at least one of the five points is missing or vague.",
                zh: "随合同签署的附件，但五项中有缺项或写得含糊。",
            },
            Text {
                en: "An annex signed with the contract that settles all five points.",
                zh: "随合同签署的附件，五项都写清楚了。",
            },
            Text {
                en: "An annex signed with the contract that settles all five points, versioned, with change notice and audit right.",
                zh: "随合同签署的附件，五项都写清楚，有版本号、变更通知条款和审计权。",
            },
        ],
    ),
    (
        "K3",
        [
            Text {
                en: "There is none: nobody can tell us who comes next.",
                zh: "没有升级路径，没人说得清下一步该找谁。",
            },
            Text {
                en: "“Contact your sales representative” is the whole of it.",
                zh: "全部路径就是一句“请联系您的销售”。",
            },
            Text {
                en: "Levels are listed, but with neither roles nor names behind them.",
                zh: "列了升级层级，但每层没有写角色，也没有写人。",
            },
            Text {
                en: "Every level has a role (such as duty manager), but no time limit for moving up.",
                zh: "每层写明角色（如值班经理），但没有逐级升级的时限。",
            },
            Text {
                en: "Every level has a role and a time limit for moving up, but nobody is named.",
                zh: "每层写明角色和升级时限，但没有具体到人。",
            },
            Text {
                en: "Every level has a time limit, named owners and backups, theirs and ours; hand-offs have a time limit too.",
                zh: "每层有升级时限，双方负责人和备份都具体到人，转交也有时限。",
            },
        ],
    ),
    (
        "O1",
        [
            Text { en: "1 person, and nobody to stand in.", zh: "只有1人，没人能顶替。" },
            Text {
                en: "2 people, each the other’s only backup.", zh: "2人，互为唯一备份。"
            },
            Text {
                en: "3 to 5 people, at one site or several.", zh: "3至5人，在一地或多地。"
            },
            Text {
                en: "More than 5 people, all at one site.", zh: "超过5人，都在同一地。"
            },
            Text {
                en: "More than 5 people at two or more sites.",
                zh: "超过5人，分布在两地或更多。",
            },
            Text {
                en: "Sites in several time zones hand over round the clock, with at least 3 people for every skill.",
                zh: "多个时区的团队全天接力，每项技能至少有3人能独立承担。",
            },
        ],
    ),
    (
        "P1",
        [
            Text { en: "They never review problems with us.", zh: "从不和我们复盘。" },
            Text { en: "Only after we complain.", zh: "只在我们投诉之后才做。" },
            Text { en: "Once a year.", zh: "每年一次。" },
            Text {
                en: "Every six months, or more often but without data.",
                zh: "每半年一次，或更频繁但没有数据。",
            },
            Text {
                en: "At least once a quarter, with data on our tickets.",
                zh: "至少每季度一次，用我们的工单数据说话。",
            },
            Text {
                en: "Every month or quarter, with data; at least 80% of the agreed actions are closed by the next review.",
                zh: "每月或每季度一次，有数据；约定的改进项到下次复盘时至少关闭80%。",
            },
        ],
    ),
    (
        "V2",
        [
            Text {
                en: "Off-topic: it does not address the question we asked.",
                zh: "答非所问，没有回应我们提的问题。",
            },
            Text {
                en: "Generic: on topic, but it would suit anyone; it uses none of the details we gave.",
                zh: "泛泛而谈：没跑题，但换谁都适用，没用上我们给的具体情况。",
            },
            Text {
                en: "Partly fits: it uses our details, but leaves an essential part of the problem unsolved.",
                zh: "部分贴合：用上了我们的具体情况，但关键部分没有解决。",
            },
            Text {
                en: "Workable: it solves the whole problem once we have adapted it ourselves.",
                zh: "可用：我们自己再改一改，就能解决整个问题。",
            },
            Text {
                en: "Good: it solves the whole problem in our setting, as it stands.",
                zh: "良好：在我们的环境里不用改，就能解决整个问题。",
            },
            Text {
                en: "Better than ours: it solves the whole problem as it stands, and beats what our team wrote down beforehand.",
                zh: "胜过我们：不用改就能解决整个问题，而且优于我们事先写下的方案。",
            },
        ],
    ),
];

/// All anchors, to be sent to where they are shown.
pub fn anchor_texts() -> AnchorTexts {
    let pair = |text: &Text| (text.en.to_owned(), text.zh.to_owned());
    ANCHORS.iter().map(|(id, of)| ((*id).to_owned(), of.iter().map(pair).collect())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::QUICK;
    use super::*;

    #[test]
    fn every_question_has_six_different_anchors_in_each_language() {
        assert_eq!(ANCHORS.map(|(id, _)| id), QUICK.map(|question| question.id));
        for (id, anchors) in &ANCHORS {
            for lang in [|text: &Text| text.en, |text: &Text| text.zh] {
                let mut texts: Vec<&str> = anchors.iter().map(lang).collect();
                texts.sort_unstable();
                texts.dedup();
                assert!(texts.len() == 6 && !texts[0].is_empty(), "{id}");
            }
        }
    }
}
