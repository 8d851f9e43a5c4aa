//! How much each side of support counts, and each question inside it.

use serde::{Deserialize, Serialize};

use super::surrogate::rank_order_centroid;
use crate::domain::questionnaire::{Dimension, QuestionId};

/// Points per dimension and, inside a dimension, per question; 0 to 100.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Weights {
    points: [u8; 8],
    /// The place of each dimension by importance, 1 the most important, ties allowed; it counts instead of the
    /// points where it is there.
    ranks: Option<[u8; 8]>,
    /// Only those unlike [`Weights::ORDINARY`], in order.
    questions: Vec<(QuestionId, u8)>,
}

/// What is wrong with a list of weights.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum WeightError {
    /// A weight below zero, infinite or not a number.
    #[error("weight {index} is {weight}; it must be zero or more")]
    OutOfRange {
        /// Counted from 1.
        index: usize,
        /// The offending weight.
        weight: f64,
    },
    /// No weight above zero.
    #[error("all weights are zero; give at least one of them some weight")]
    AllZero,
}

/// Points to begin with, by what a team is most afraid of; ours, and only a start.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Scenario {
    /// A bit of everything: the default.
    Balanced,
    /// Production breaks at night.
    Emergencies,
    /// Problems that need engineers.
    DeepProblems,
    /// A regulated buyer: what is signed counts.
    Contract,
    /// A partnership of years.
    LongRun,
}

impl Scenario {
    /// All of them, the default first.
    pub const ALL: [Scenario; 5] = [
        Scenario::Balanced,
        Scenario::Emergencies,
        Scenario::DeepProblems,
        Scenario::Contract,
        Scenario::LongRun,
    ];

    /// Its points, in the order of [`Dimension::ALL`].
    pub fn points(self) -> [u8; 8] {
        match self {
            Scenario::Balanced => [20, 15, 25, 10, 10, 8, 7, 5],
            Scenario::Emergencies => [35, 10, 25, 10, 8, 7, 2, 3],
            Scenario::DeepProblems => [10, 30, 30, 8, 4, 8, 5, 5],
            Scenario::Contract => [15, 8, 17, 5, 35, 8, 7, 5],
            Scenario::LongRun => [10, 12, 18, 15, 8, 15, 17, 5],
        }
    }
}

impl Weights {
    /// The most points that a dimension or question can have.
    pub const MOST: u8 = 100;

    /// The points of a question that nobody moved: all in a dimension count alike.
    pub const ORDINARY: u8 = 50;

    /// The points of a dimension.
    pub fn points(&self, dimension: Dimension) -> u8 {
        self.points[dimension as usize]
    }

    /// All points, in the order of [`Dimension::ALL`].
    pub fn all_points(&self) -> [u8; 8] {
        self.points
    }

    /// The place of each dimension by importance, where only that was said.
    pub fn ranks(&self) -> Option<[u8; 8]> {
        self.ranks
    }

    /// The points of a question inside its dimension.
    pub fn question(&self, id: QuestionId) -> u8 {
        let found = self.questions.iter().find(|(of, _)| *of == id);
        found.map_or(Weights::ORDINARY, |(_, points)| *points)
    }

    /// The same with one dimension changed; above [`Weights::MOST`] counts as that.
    #[must_use]
    pub fn with(mut self, dimension: Dimension, points: u8) -> Weights {
        self.points[dimension as usize] = points.min(Weights::MOST);
        self
    }

    /// The same with one question changed; above [`Weights::MOST`] counts as that.
    #[must_use]
    pub fn with_question(mut self, id: QuestionId, points: u8) -> Weights {
        self.questions.retain(|(of, _)| *of != id);
        if points != Weights::ORDINARY {
            self.questions.push((id, points.min(Weights::MOST)));
            self.questions.sort_unstable();
        }
        self
    }

    /// The same with the points of a scenario; what was said of questions stays.
    #[must_use]
    pub fn starting_from(mut self, scenario: Scenario) -> Weights {
        (self.points, self.ranks) = (scenario.points(), None);
        self
    }

    /// The same by importance only, or by points again.
    #[must_use]
    pub fn by_ranks(mut self, ranks: Option<[u8; 8]>) -> Weights {
        self.ranks = ranks.map(|ranks| ranks.map(|rank| rank.clamp(1, 8)));
        self
    }

    /// The places of the dimensions by their points: the one with the most is first, equal ones tie.
    pub fn places(&self) -> [u8; 8] {
        self.points.map(|own| {
            let above = self.points.iter().filter(|other| **other > own).count();
            u8::try_from(above + 1).unwrap_or(8)
        })
    }

    /// Each dimension's share of the whole, in the order of [`Dimension::ALL`]; they sum to 1.
    ///
    /// Only dimensions in which something is asked have one.
    ///
    /// # Errors
    /// When none of those has points.
    pub fn shares(&self, is_asked: [bool; 8]) -> Result<Vec<f64>, WeightError> {
        let Some(ranks) = self.ranks else {
            let points = self.points.iter().zip(is_asked);
            let points = points.map(|(points, asked)| if asked { f64::from(*points) } else { 0.0 });
            return shares(&points.collect::<Vec<_>>());
        };
        let points = ranks.iter().zip(is_asked);
        let points = points.map(|(rank, asked)| if asked { f64::from(9 - rank) } else { 0.0 });
        rank_order_centroid(&points.collect::<Vec<_>>())
    }
}

impl Default for Weights {
    /// Ours: the practitioner's guide gives no numbers.
    fn default() -> Weights {
        Weights { points: Scenario::Balanced.points(), ranks: None, questions: Vec::new() }
    }
}

/// Weights of any positive scale as shares that sum to 1.
///
/// # Errors
/// When one is negative or not finite, or none is above zero.
pub fn shares(weights: &[f64]) -> Result<Vec<f64>, WeightError> {
    for (index, &weight) in weights.iter().enumerate() {
        if !weight.is_finite() || weight < 0.0 {
            return Err(WeightError::OutOfRange { index: index + 1, weight });
        }
    }
    let sum: f64 = weights.iter().sum();
    if sum <= 0.0 || !sum.is_finite() {
        return Err(WeightError::AllZero);
    }
    Ok(weights.iter().map(|weight| weight / sum).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unusable_weights_are_refused_by_name() {
        assert!(matches!(shares(&[2.0, -1.0]), Err(WeightError::OutOfRange { index: 2, .. })));
        assert!(shares(&[f64::NAN, 1.0]).is_err());
        assert_eq!(shares(&[0.0, 0.0]), Err(WeightError::AllZero));
        assert_eq!(shares(&[]), Err(WeightError::AllZero));
    }

    #[test]
    fn every_scenario_adds_up_to_a_hundred_points() {
        for scenario in Scenario::ALL {
            let sum: u32 = scenario.points().into_iter().map(u32::from).sum();
            assert_eq!(sum, 100, "{scenario:?}");
        }
    }

    #[test]
    fn dimensions_without_questions_leave_their_weight_to_the_others() {
        let mut asked = [true; 8];
        asked[2..].fill(false);
        let near = |found: &[f64], expected: &[f64]| {
            found.iter().zip(expected).all(|(a, b)| (a - b).abs() < 1e-12)
        };
        let weights = Weights::default();
        let shared = weights.shares(asked).unwrap();
        assert!(near(&shared[..3], &[20.0 / 35.0, 15.0 / 35.0, 0.0]), "{shared:?}");
        let ranked = weights.by_ranks(Some([2, 1, 1, 1, 1, 1, 1, 1])).shares(asked).unwrap();
        assert!(near(&ranked[..3], &[0.25, 0.75, 0.0]), "{ranked:?}");
        assert_eq!(Weights::default().shares([false; 8]), Err(WeightError::AllZero));
    }

    #[test]
    fn a_question_set_back_leaves_no_trace() {
        let id = QuestionId::new("R2");
        let moved = Weights::default().with_question(id, 120);
        assert_eq!(moved.question(id), 100);
        assert_eq!(moved.with_question(id, Weights::ORDINARY), Weights::default());
    }
}
