//! The quick set: twelve questions that touch every dimension, three minutes a vendor.
//!
//! Id `backstop-quick`, version 1. The topics follow a practitioner's guide, in Chinese, to judging
//! the support of real-time audio/video SDK vendors. All the wording, in both languages, is ours. The anchors of
//! their scales stand in [`super::ANCHORS`]: the page shows them and never counts by them.
//!
//! "We" and "our" are the buyer. The five points of K1 stand in its question. R4 is filled from tickets where there
//! are enough of them.

use super::{Dimension, Question, Text};

/// The twelve questions, in the order in which they are asked.
pub const QUICK: [Question; 12] = [
    Question {
        id: "R2",
        dimension: Dimension::Responsiveness,
        name: Text { en: "Night and holiday cover", zh: "夜间与节假日值守" },
        ask: Text {
            en: "When production breaks at 02:00 on a public holiday, who picks up, and how soon?",
            zh: "法定节假日凌晨2点，生产环境出了故障，谁来接手，多久能接上？",
        },
        find_out: Text {
            en: "Ask for the night and holiday rota, agree that you may test it, then ring once at night and once on a holiday.",
            zh: "要来值班表（含法定节假日和调休安排），说好可以抽测，再挑一个深夜、一个节假日各打一次电话。",
        },
    },
    Question {
        id: "R4",
        dimension: Dimension::Responsiveness,
        name: Text { en: "First reply in time", zh: "首次响应达标" },
        ask: Text {
            en: "How often does the first human reply arrive within our own limit for each tier?",
            zh: "各级工单的首次人工回复，有多大比例在我们自己定的时限之内？",
        },
        find_out: Text {
            en: "Normally counted from your tickets; without any, ask a reference customer you chose for their figures by tier.",
            zh: "通常由工单数据直接算出；没有工单时，自己找一家同行客户，问问各级的实际比例。",
        },
    },
    Question {
        id: "X2",
        dimension: Dimension::Expertise,
        name: Text { en: "Depth of diagnosis", zh: "诊断深度" },
        ask: Text {
            en: "When we report a problem with no obvious cause, how far does their diagnosis usually go?",
            zh: "报一个原因不明的问题，对方的诊断通常做到哪一步？",
        },
        find_out: Text {
            en: "Report the same real fault to every vendor in the same few lines; note what each asks for, reads and proves.",
            zh: "拿同一个真实故障，用同样几句话报给每家，记下各家要了什么、看了什么、证实了什么。",
        },
    },
    Question {
        id: "X4",
        dimension: Dimension::Expertise,
        name: Text { en: "Knowledge base coverage", zh: "知识库完善度" },
        ask: Text {
            en: "How far does the knowledge base take us before we need to file a ticket?",
            zh: "不提工单，光靠知识库，我们自己能走多远？",
        },
        find_out: Text {
            en: "Take 20 real questions (probes) from your work and count how many one engineer settles from the documents alone.",
            zh: "从自己的工作里挑20个真实问题，让一名工程师只看文档，数一数能解决几个。",
        },
    },
    Question {
        id: "S1",
        dimension: Dimension::Resolution,
        name: Text { en: "Known problems", zh: "已知问题处理" },
        ask: Text {
            en: "For problems they already know, how soon is there a clear direction, and how many stay solved?",
            zh: "对方已有成熟方案的问题，多久给出明确方向，真正解决、不再重开的占多少？",
        },
        find_out: Text {
            en: "Report a few problems from their own FAQ, and time how long it takes until the direction is clear.",
            zh: "从对方FAQ里挑几个问题去报，记录多久能得到明确的解决方向。",
        },
    },
    Question {
        id: "S2",
        dimension: Dimension::Resolution,
        name: Text { en: "Hard problems", zh: "疑难问题攻坚" },
        ask: Text {
            en: "When support cannot solve it, how soon is R&D engaged, and who stays with it to the end?",
            zh: "支持团队解决不了的问题，研发多久介入，谁跟到底？",
        },
        find_out: Text {
            en: "Ask references about their last hard case: working days until R&D was engaged, and who owned it to the end.",
            zh: "问参考客户最近一次疑难问题：几个工作日后研发介入，由谁跟到关闭。",
        },
    },
    Question {
        id: "C4",
        dimension: Dimension::Communication,
        name: Text { en: "Direct channel, one owner", zh: "直连群与负责人" },
        ask: Text {
            en: "Whom can we reach directly, and does every ticket have one named owner?",
            zh: "我们能直接找到谁，每个工单有没有唯一的负责人？",
        },
        find_out: Text {
            en: "Have the group opened for the trial, ask each member’s role, and ask who owns your first ticket.",
            zh: "试用期就让对方把群建起来，问清群里每个人的角色，再问第一个工单归谁负责。",
        },
    },
    Question {
        id: "K1",
        dimension: Dimension::Contract,
        name: Text { en: "SLA document", zh: "SLA文档" },
        ask: Text {
            en: "When we ask for an SLA document (severity, response, escalation, channels, remedies), what do we get?",
            zh: "索要SLA文档（定级、响应、升级、渠道、违约责任），拿到的是什么？",
        },
        find_out: Text {
            en: "Ask in writing for the very SLA document you would sign, and check it for each of the five points in the question.",
            zh: "书面索要将来要签的那份SLA文档，对照题目中的五点逐项核对。",
        },
    },
    Question {
        id: "K3",
        dimension: Dimension::Contract,
        name: Text { en: "Escalation path", zh: "升级路径" },
        ask: Text {
            en: "When a problem is stuck, whom do we go to next, and by when must it move up?",
            zh: "问题卡住了，下一步找谁，最迟多久必须往上升级？",
        },
        find_out: Text {
            en: "Ask for the escalation table in writing, and try one of the contacts on it.",
            zh: "书面索要升级路径表，挑其中一个联系人打过去核实。",
        },
    },
    Question {
        id: "O1",
        dimension: Dimension::Organisation,
        name: Text { en: "Team size and backup", zh: "团队规模与备份" },
        ask: Text {
            en: "How many people support this product, at how many sites, and who can stand in for whom?",
            zh: "这款产品的支持团队有几个人，分布在几地，谁能替谁？",
        },
        find_out: Text {
            en: "Ask how many people answer tickets for this product, where they sit, and for a table of skills by person.",
            zh: "问清这款产品有几个人接工单、各在哪里办公，再要一张人员与技能对照表。",
        },
    },
    Question {
        id: "P1",
        dimension: Dimension::Prevention,
        name: Text { en: "Regular technical review", zh: "定期技术复盘" },
        ask: Text {
            en: "How often do they review recent problems with us, and does anything come of it?",
            zh: "对方多久和我们复盘一次近期的问题，改进有没有落地？",
        },
        find_out: Text {
            en: "Ask a reference for the dates of their last reviews, and how many agreed actions were closed.",
            zh: "问参考客户最近几次复盘的日期，约定的改进项关闭了几项。",
        },
    },
    Question {
        id: "V2",
        dimension: Dimension::Validation,
        name: Text { en: "Solution fit in mock test", zh: "模拟测试方案贴合度" },
        ask: Text {
            en: "In our mock test, how well did their solutions fit our actual problems?",
            zh: "模拟测试中，对方的方案与我们的实际问题贴合到什么程度？",
        },
        find_out: Text {
            en: "Send every vendor the same three or five real problems that you have already solved, and take the middle score.",
            zh: "用3个或5个自己已解决的真实问题，原样发给每家，逐题打分后取中位数。",
        },
    },
];
