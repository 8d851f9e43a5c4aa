//! Requirements that exclude, and warnings that never do.

use crate::domain::evaluation::Evaluation;
use crate::domain::questionnaire::{Answer, QuestionId};
use crate::domain::vendor::VendorId;

/// A requirement on an answer: below it a vendor leaves the order, whatever its score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Knockout {
    /// The question it is about.
    pub question: QuestionId,
    /// The least level that passes.
    pub at_least: u8,
}

/// The one knock-out there is: a mock-test solution that missed the question.
pub const KNOCKOUT: Knockout = Knockout { question: "V2", at_least: 2 };

/// What a vendor makes of a knock-out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KnockoutStatus {
    /// At or above the level.
    Pass,
    /// Below it: out of the order, and still shown.
    Fail,
    /// Unknown or not asked.
    Unproven,
}

impl Knockout {
    /// Whether a vendor passes, by the answer that was entered.
    pub fn status(&self, evaluation: &Evaluation, vendor: VendorId) -> KnockoutStatus {
        match evaluation.answers.get(vendor, self.question) {
            Some(Answer::Level(level)) if level.number() >= self.at_least => KnockoutStatus::Pass,
            Some(Answer::Level(_)) => KnockoutStatus::Fail,
            Some(Answer::Unknown) | None => KnockoutStatus::Unproven,
        }
    }
}

/// A warning on a vendor's row; it never moves a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Flag {
    /// K1 is 0: the SLA document was refused or evaded.
    NoSlaDocument,
    /// R2 is at most 1: nobody is there at night for a production outage.
    NobodyAtNight,
}

/// The warnings of a vendor, from the answers that were entered.
pub fn flags(evaluation: &Evaluation, vendor: VendorId) -> Vec<Flag> {
    let at_most = |question, most: u8| {
        let answer = evaluation.answers.get(vendor, question);
        matches!(answer, Some(Answer::Level(level)) if level.number() <= most)
    };
    let rules = [(Flag::NoSlaDocument, "K1", 0), (Flag::NobodyAtNight, "R2", 1)];
    rules.into_iter().filter(|(_, id, most)| at_most(id, *most)).map(|(flag, ..)| flag).collect()
}
