//! What is known of a vendor on a question, and what it rests on.

use crate::domain::decision::{Cell, Doubt, Gauge, Measured};
use crate::domain::questionnaire::{Asked, Joint, Measure};

/// Where what a vendor is worth on a question comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Basis {
    /// Measured from tickets.
    Tickets,
    /// An answer by hand, which a person says, with a reason, counts in place of what tickets say.
    Overruled,
    /// An answer by hand.
    Answer,
    /// A promise where tickets could tell: shown, and counted as unknown.
    Promise,
    /// Asked, and nobody could say.
    Unknown,
    /// Never asked.
    NotAsked,
}

/// What is known of a vendor on a question.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Known {
    /// Its worth, with its range.
    pub cell: Cell,
    /// Where that comes from.
    pub basis: Basis,
    /// What tickets say, whether or not it counts.
    pub measured: Option<Gauge>,
    /// What raters say, whether or not it counts.
    pub joint: Option<Joint>,
}

impl Known {
    /// What counts of a measurement and of what raters say.
    ///
    /// The measurement counts where there is one, unless it is overruled. On what tickets could tell, promises count as
    /// unknown; the mock test's response is our own doing and no promise.
    pub fn new(asked: &Asked, joint: Option<Joint>, measured: Option<&Measured>) -> Known {
        let level = joint.and_then(|joint| Some((joint, joint.level?)));
        let could_be_measured = asked.measure.is_some_and(|of| of != Measure::Probes);
        let by_hand = || level.map(|(_, level)| Cell::known(worth_at(asked, level)));
        let (cell, basis) = match (measured, level) {
            (Some(_), Some((joint, _))) if joint.overrules => (by_hand(), Basis::Overruled),
            (Some(measured), _) => (Some(measured.gauge.cell), Basis::Tickets),
            (None, Some((joint, _))) if could_be_measured && joint.evidence.is_promise() => {
                (None, Basis::Promise)
            }
            (None, Some(_)) => (by_hand(), Basis::Answer),
            (None, None) if joint.is_some() => (None, Basis::Unknown),
            (None, None) => (None, Basis::NotAsked),
        };
        let measured = measured.map(|measured| measured.gauge);
        Known { cell: cell.unwrap_or(Cell::UNKNOWN), basis, measured, joint }
    }

    /// How its worth may turn out.
    pub(super) fn doubt(&self, asked: &Asked, measured: Option<&Measured>) -> Doubt {
        match (self.basis, measured, self.joint) {
            (Basis::Tickets, Some(measured), _) => measured.doubt.clone(),
            (
                Basis::Answer | Basis::Overruled,
                _,
                Some(Joint { level: Some(level), doubt, .. }),
            ) => Doubt::Level { level, by: doubt, worths: worths(asked) },
            _ => Doubt::Unknown,
        }
    }
}

/// The worth of each level.
pub(super) fn worths(asked: &Asked) -> [f64; 6] {
    crate::domain::questionnaire::Level::ALL.map(|level| asked.worth(level))
}

/// The worth between two levels, in a straight line.
fn worth_at(asked: &Asked, level: f64) -> f64 {
    let worths = worths(asked);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "levels are 0 to 5")]
    let below = (level.floor() as usize).min(5);
    let above = (below + 1).min(5);
    worths[below] + (worths[above] - worths[below]) * (level - below as f64)
}
