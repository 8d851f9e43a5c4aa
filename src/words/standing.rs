//! Where a vendor stands, why it may be out, and what counts of it on a question.

use super::Words;
use super::numbers::tenths;
use crate::domain::decision::{KnockoutStatus, Requirement, Subject};
use crate::domain::results::{Basis, Known, Results, Standing, VendorResult};
use crate::domain::verdict::Verdict;

impl Words {
    /// Why a vendor has no rank, if it has none.
    pub fn standing_reason(&self, results: &Results, of: &VendorResult) -> Option<String> {
        match of.standing {
            Standing::NotEnough if results.verdict == Verdict::NoWeights => {
                Some(self.no_weight_reason.to_owned())
            }
            Standing::Ranked(_) | Standing::Alone => None,
            Standing::NotEnough => Some(self.too_little.to_owned()),
            Standing::KnockedOut => {
                let failed = results.requirements.iter().zip(&of.knockouts);
                let failed = failed.filter(|(_, status)| **status == KnockoutStatus::Fail);
                let failed: Vec<String> =
                    failed.map(|(required, _)| self.requirement(results, required)).collect();
                let failed = self.join(&failed);
                Some(self.say(format!("out, not met: {failed}"), format!("出局，未满足：{failed}")))
            }
        }
    }

    /// A requirement: `V2 Solution fit at least 2 of 5`.
    pub fn requirement(&self, results: &Results, required: &Requirement) -> String {
        let name = results.all.iter().find(|asked| asked.id == required.question);
        let name = name.map_or("", |asked| self.text(&asked.name));
        let (id, threshold) = (required.question, required.threshold);
        let sense = if required.is_least {
            self.say("at least", "至少")
        } else {
            self.say("at most", "至多")
        };
        match required.subject {
            Subject::Answer => self.say(
                format!("{id} {name} {sense} {threshold} of 5"),
                format!("{id} {name}{sense}{threshold}分（满分5分）"),
            ),
            Subject::Share => self.say(
                format!("{id} {name} {sense} {threshold}%"),
                format!("{id} {name}{sense}{threshold}%"),
            ),
        }
    }

    /// What counts of a vendor on a question, in a few words.
    pub fn known(&self, known: &Known) -> String {
        let points = || {
            let level = tenths(known.joint.and_then(|of| of.level).unwrap_or(0.0));
            format!("{} / 5", level.trim_end_matches(".0"))
        };
        match known.basis {
            Basis::Tickets => {
                let counted = known.measured.map_or(0, |measured| measured.counted);
                self.measured(known.cell.value, counted)
            }
            Basis::Overruled => self.say(
                format!("{} (overrules tickets)", points()),
                format!("{}（人工覆盖实测）", points()),
            ),
            Basis::Answer => points(),
            Basis::Promise => self.say(
                format!("{}, a promise: counts as unknown", points()),
                format!("{}，仅为承诺：按未知计", points()),
            ),
            Basis::Unknown => self.unknown.to_owned(),
            Basis::NotAsked => self.not_asked.to_owned(),
        }
    }

    /// How often a vendor is first: `first in 72% of draws`.
    pub fn first_in(&self, share: f64) -> String {
        let share = self.percent(share);
        self.say(format!("first in {share} of draws"), format!("{share}的模拟中第一"))
    }

    /// A place by importance: `1st`.
    pub fn nth(&self, place: u8) -> String {
        let ending = match place {
            1 => "st",
            2 => "nd",
            3 => "rd",
            _ => "th",
        };
        self.say(format!("{place}{ending}"), format!("第{place}"))
    }

    /// The ranks that the ranges leave open: `could rank 1–2`; empty when there is one.
    pub fn could_rank(&self, range: Option<(usize, usize)>) -> String {
        match range {
            Some((best, worst)) if best < worst => {
                self.say(format!("could rank {best}–{worst}"), format!("名次可能为{best}–{worst}"))
            }
            _ => String::new(),
        }
    }
}
