//! The questionnaire that the program brings along, without its wording: 41 questions, 12 of them the quick set.
//!
//! The topics follow a practitioner's guide, in Chinese, to judging the support of real-time audio/video SDK vendors.
//! Names, questions and anchors, in both languages, are ours. Nobody has validated them on a sample of raters; they
//! are a reasoned start, and a team may replace them.
//!
//! Checked by: `tests/questionnaire.rs` holds it against the file that has the wording.

use super::Dimension::{
    self, Communication as C, Contract as K, Expertise as X, Organisation as O, Prevention as P,
    Resolution as S, Responsiveness as R, Validation as V,
};
use super::{Asked, Both, Measure, QuestionId, Questionnaire};

/// In the order in which they are asked. Ids are for ever.
static QUESTIONS: [Asked; 41] = [
    asked("R1", R, "Response commitment", "响应承诺"),
    asked("R2", R, "Night and holiday cover", "夜间与节假日值守").quick(),
    asked("R3", R, "Emergency channel", "紧急通道"),
    asked("R4", R, "First reply in time", "首次响应达标").quick().measured(Measure::FirstReply),
    asked("R5", R, "Updates on open T1", "T1进展通报").measured(Measure::Updates),
    asked("X1", X, "Team background", "团队背景"),
    asked("X2", X, "Depth of diagnosis", "诊断深度").quick(),
    asked("X3", X, "Diagnostic tools", "诊断工具"),
    asked("X4", X, "Knowledge base coverage", "知识库完善度").quick(),
    asked("X5", X, "Knowledge base consistency", "知识库一致性"),
    asked("S1", S, "Known problems", "已知问题处理").quick().measured(Measure::Known),
    asked("S2", S, "Hard problems", "疑难问题攻坚").quick().measured(Measure::Hard),
    asked("S3", S, "Workaround", "临时方案").measured(Measure::Workaround),
    asked("S4", S, "Root cause report", "根因报告"),
    asked("S5", S, "Lasting fixes", "复发与重开").measured(Measure::Reopened),
    asked("S6", S, "Delivery of fixes", "修复交付"),
    asked("S7", S, "Passed back and forth", "踢皮球").measured(Measure::Returned),
    asked("C1", C, "Attitude", "服务态度"),
    asked("C2", C, "Unasked advice", "主动建议"),
    asked("C3", C, "Effort to file", "提单流程"),
    asked("C4", C, "Direct channel, one owner", "直连群与负责人").quick(),
    asked("C5", C, "Language and hours", "语言与时区"),
    asked("K1", K, "SLA document", "SLA文档").quick(),
    asked("K2", K, "Who sets severity", "定级标准与定级权"),
    asked("K3", K, "Escalation path", "升级路径").quick(),
    asked("K4", K, "Remedies", "违约责任"),
    asked("K5", K, "Clock rules", "计时规则"),
    asked("K6", K, "Times to resolve", "解决时限"),
    asked("O1", O, "Team size and backup", "团队规模与备份").quick(),
    asked("O2", O, "Seniority", "支持人员资历"),
    asked("O3", O, "Customer success", "客户成功"),
    asked("O4", O, "Continuity", "人员连续性"),
    asked("O5", O, "Openness on incidents", "故障透明度"),
    asked("P1", P, "Regular technical review", "定期技术复盘").quick(),
    asked("P2", P, "Service report", "服务质量报告"),
    asked("P3", P, "Early warning", "风险预警"),
    asked("P4", P, "Kept knowledge", "知识沉淀"),
    asked("V1", V, "Mock-test response", "模拟测试响应").measured(Measure::Probes),
    asked("V2", V, "Solution fit in mock test", "模拟测试方案贴合度").quick(),
    asked("V3", V, "Mock-test smoothness", "模拟测试沟通顺畅"),
    asked("V4", V, "Independent references", "独立参考"),
];

const fn asked(id: &str, dimension: Dimension, en: &'static str, zh: &'static str) -> Asked {
    let id = QuestionId::new(id);
    let name = Both::new(en, zh);
    Asked { id, dimension, is_quick: false, measure: None, worths: None, name }
}

impl Asked {
    const fn quick(mut self) -> Asked {
        self.is_quick = true;
        self
    }

    const fn measured(mut self, measure: Measure) -> Asked {
        self.measure = Some(measure);
        self
    }
}

/// Our own questionnaire.
pub fn standard() -> Questionnaire {
    Questionnaire {
        id: Questionnaire::OURS.to_owned(),
        version: 1,
        name: Both::new("Backstop’s own questions", "兜底自带问卷"),
        questions: QUESTIONS.to_vec(),
    }
}
