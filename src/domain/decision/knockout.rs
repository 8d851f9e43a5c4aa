//! Requirements that exclude, and warnings that never do.

use serde::{Deserialize, Serialize};

use super::{Counted, Found, Measured, Requirement, Subject};
use crate::domain::questionnaire::{Answers, Evidence, Measure, QuestionId, Said};
use crate::domain::stats::{Claim, claim};
use crate::domain::summary::Tally;
use crate::domain::vendor::VendorId;

/// What a vendor makes of a requirement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum KnockoutStatus {
    /// It is met.
    Pass,
    /// It is not: out of the order, and still shown.
    Fail,
    /// Unknown, not asked, raters on both sides, or too few tickets to tell.
    Unproven,
}

impl Requirement {
    /// Whether a vendor meets it: an answer by the entered levels, a share by the exact one-sided test.
    ///
    /// Checked by `tests/golden/missing.json` and `tests/golden/proportions_90.json`.
    pub fn status(
        &self,
        answers: &Answers,
        vendor: VendorId,
        measured: Option<&Measured>,
    ) -> KnockoutStatus {
        match (self.subject, measured.map(|of| of.gauge.found)) {
            (Subject::Answer, _) => self.of_answers(answers, vendor),
            (Subject::Share, Some(Found::Share(tally))) => self.of_share(tally),
            (Subject::Share, _) => KnockoutStatus::Unproven,
        }
    }

    fn of_answers(&self, answers: &Answers, vendor: VendorId) -> KnockoutStatus {
        let meets = |level: u8| {
            if self.is_least { level >= self.threshold } else { level <= self.threshold }
        };
        let said = answers.of(vendor, self.question).iter().filter_map(|(.., of)| match of.said {
            Said::Level(level) => Some(meets(level.number())),
            Said::Unknown => None,
        });
        let (met, not): (Vec<bool>, Vec<bool>) = said.partition(|is_met| *is_met);
        match (met.is_empty(), not.is_empty()) {
            (false, true) => KnockoutStatus::Pass,
            (true, false) => KnockoutStatus::Fail,
            _ => KnockoutStatus::Unproven,
        }
    }

    /// "At most this share are so" is "at least the rest are not".
    fn of_share(&self, Tally { k, n }: Tally) -> KnockoutStatus {
        let threshold = f64::from(self.threshold) / 100.0;
        let found =
            if self.is_least { claim(k, n, threshold) } else { claim(n - k, n, 1.0 - threshold) };
        match found {
            Claim::Meets => KnockoutStatus::Pass,
            Claim::Below => KnockoutStatus::Fail,
            Claim::CannotTell { .. } => KnockoutStatus::Unproven,
        }
    }
}

/// A warning on a vendor's row; it never moves a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Flag {
    /// K1 is 0: the SLA document was refused or evaded.
    NoSlaDocument,
    /// R2 is at most 1: nobody is there at night for a production outage.
    NobodyAtNight,
    /// What the vendor says or lets say is rosier than independent voices, by two levels or more in the mean.
    RosyReferences,
    /// More than a tenth of the tickets surely return to a group that had handed them on.
    PingPong,
    /// More than three in ten first replies are surely boilerplate.
    Boilerplate,
    /// More than three in ten of its pauses surely begin close before a limit.
    PausesNearLimit,
}

/// The warnings of a vendor, from the answers that were entered and from its tickets.
///
/// Our own questions have fixed names; another questionnaire has no answers of those names, or means the same.
pub fn flags(answers: &Answers, vendor: VendorId, counted: &Counted) -> Vec<Flag> {
    let at_most = |question: QuestionId, most: u8| {
        answers
            .of(vendor, question)
            .iter()
            .any(|(.., answer)| matches!(answer.said, Said::Level(level) if level.number() <= most))
    };
    let surely = |threshold: f64, of: fn(&crate::domain::summary::Tallies) -> Tally| {
        let tally = counted.logged.as_ref().map(|summary| of(&summary.tallies));
        tally.is_some_and(|Tally { k, n }| claim(k, n, threshold) == Claim::Meets)
    };
    let all = [
        (Flag::NoSlaDocument, at_most(QuestionId::new("K1"), 0)),
        (Flag::NobodyAtNight, at_most(QuestionId::new("R2"), 1)),
        (Flag::RosyReferences, is_rosy(answers, vendor)),
        (Flag::PingPong, surely(0.1, |of| of.returned)),
        (Flag::Boilerplate, surely(0.3, |of| of.boilerplate)),
        (Flag::PausesNearLimit, surely(0.3, |of| of.near_limit)),
    ];
    all.into_iter().filter(|(_, is_so)| *is_so).map(|(flag, _)| flag).collect()
}

/// Whether the vendor's own references are rosier than independent ones, on questions that have both.
fn is_rosy(answers: &Answers, vendor: VendorId) -> bool {
    let is_independent = |of: Evidence| matches!(of, Evidence::Community | Evidence::Reference);
    let (mut picked, mut independent) = ((0, 0), (0, 0));
    let own: Vec<_> = answers.all().iter().filter(|(of, ..)| *of == vendor).collect();
    for (_, question, _, _) in &own {
        let levels = |is_it: &dyn Fn(Evidence) -> bool| {
            let on = own.iter().filter(|(_, on, ..)| on == question);
            let of = on.filter(|(.., answer)| is_it(answer.evidence));
            let levels = of.filter_map(|(.., answer)| match answer.said {
                Said::Level(level) => Some(i32::from(level.number())),
                Said::Unknown => None,
            });
            levels.fold((0, 0), |(sum, count), level| (sum + level, count + 1))
        };
        let (theirs, others) = (levels(&|of| of == Evidence::Claim), levels(&is_independent));
        if theirs.1 > 0 && others.1 > 0 {
            picked = (picked.0 + theirs.0, picked.1 + theirs.1);
            independent = (independent.0 + others.0, independent.1 + others.1);
        }
    }
    let mean = |(sum, count): (i32, i32)| f64::from(sum) / f64::from(count.max(1));
    picked.1 > 0 && mean(picked) - mean(independent) >= 2.0 - 1e-9
}

/// Whether a measure can be required as a share.
pub fn is_share(measure: Measure) -> bool {
    !matches!(measure, Measure::Updates | Measure::Hard | Measure::Workaround)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::questionnaire::{Answer, Level};

    const V2: QuestionId = QuestionId::new("V2");

    fn given(entries: &[(&str, u8, Evidence)]) -> Answers {
        let mut answers = Answers::default();
        for (rater, (question, level, evidence)) in (0..).zip(entries) {
            let said = Said::Level(Level::new(*level).unwrap());
            let of = (VendorId(1), QuestionId::new(question), rater);
            answers.set(of, Some(Answer::new(said, *evidence)));
        }
        answers
    }

    fn required(is_least: bool, subject: Subject, threshold: u8) -> Requirement {
        Requirement { question: V2, subject, is_least, threshold }
    }

    #[test]
    fn raters_on_both_sides_of_a_requirement_leave_it_unproven() {
        let status = |levels: &[u8]| {
            let all: Vec<_> =
                levels.iter().map(|level| ("V2", *level, Evidence::OwnTest)).collect();
            required(true, Subject::Answer, 2).status(&given(&all), VendorId(1), None)
        };
        assert_eq!(status(&[2, 5]), KnockoutStatus::Pass);
        assert_eq!(status(&[1]), KnockoutStatus::Fail);
        assert_eq!(status(&[1, 2]), KnockoutStatus::Unproven);
        assert_eq!(status(&[]), KnockoutStatus::Unproven);
    }

    #[test]
    fn a_share_is_required_by_the_exact_test() {
        let at_least = required(true, Subject::Share, 95);
        let status = |k, n| at_least.of_share(Tally { k, n });
        assert_eq!(status(59, 59), KnockoutStatus::Pass);
        assert_eq!(status(58, 58), KnockoutStatus::Unproven);
        assert_eq!(status(20, 30), KnockoutStatus::Fail);
        let at_most = required(false, Subject::Share, 5);
        assert_eq!(at_most.of_share(Tally { k: 0, n: 59 }), KnockoutStatus::Pass);
        assert_eq!(at_most.of_share(Tally { k: 10, n: 30 }), KnockoutStatus::Fail);
        assert_eq!(at_least.status(&given(&[]), VendorId(1), None), KnockoutStatus::Unproven);
    }

    #[test]
    fn picked_references_two_levels_rosier_than_independent_ones_are_flagged() {
        let is_flagged = |entries: &[(&str, u8, Evidence)]| is_rosy(&given(entries), VendorId(1));
        let (claim, reference) = (Evidence::Claim, Evidence::Reference);
        assert!(is_flagged(&[("C1", 5, claim), ("C1", 3, reference)]));
        assert!(!is_flagged(&[("C1", 4, claim), ("C1", 3, reference)]));
        assert!(!is_flagged(&[("C1", 5, claim), ("C2", 0, reference)]));
        assert!(!is_flagged(&[]));
    }
}
