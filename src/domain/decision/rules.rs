//! What is required, what is too little, and how careful the reader is.

use serde::{Deserialize, Serialize};

use crate::domain::questionnaire::QuestionId;

/// What a requirement looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Subject {
    /// The level that was answered, 0 to 5.
    Answer,
    /// The share that tickets measure for the question, in percent.
    Share,
}

/// A requirement: who does not meet it leaves the order, whatever the score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Requirement {
    /// The question it is about.
    pub question: QuestionId,
    /// What of it is looked at.
    pub subject: Subject,
    /// Whether at least the threshold is required; at most, else.
    pub is_least: bool,
    /// A level, or a percentage.
    pub threshold: u8,
}

/// How a reader weighs bad outcomes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Attitude {
    /// By point values and medians.
    #[default]
    Neutral,
    /// By the value that three in four outcomes reach; times by their 90th percentile.
    Careful,
    /// By the value that nine in ten outcomes reach; times by their 95th percentile.
    Averse,
}

impl Attitude {
    /// All of them, the calmest first.
    pub const ALL: [Attitude; 3] = [Attitude::Neutral, Attitude::Careful, Attitude::Averse];

    /// The percentile of times that counts.
    pub fn percentile(self) -> f64 {
        [0.5, 0.9, 0.95][self as usize]
    }

    /// The quantile of the value that orders; `None` for the point value.
    pub fn quantile(self) -> Option<f64> {
        [None, Some(0.25), Some(0.1)][self as usize]
    }
}

/// How sure a team is of its weights.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Trust {
    /// Agreed after discussion.
    Firm,
    /// About right.
    #[default]
    Fair,
    /// A first idea.
    Loose,
    /// Only the order of importance is meant.
    OrderOnly,
}

impl Trust {
    /// All of them, the firmest first.
    pub const ALL: [Trust; 4] = [Trust::Firm, Trust::Fair, Trust::Loose, Trust::OrderOnly];

    /// The concentration of the Dirichlet distribution around the weights; `None` for their order only.
    pub fn kappa(self) -> Option<f64> {
        [Some(500.0), Some(100.0), Some(20.0), None][self as usize]
    }
}

/// The rules of a decision.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Rules {
    /// What is required.
    pub requirements: Vec<Requirement>,
    /// Below this score, in percent of the scale, a vendor is out of the overall order.
    pub floor: u8,
    /// How careful the reader is.
    pub attitude: Attitude,
    /// How sure the team is of its weights.
    pub trust: Trust,
}

impl Rules {
    /// So many requirements there may be.
    pub const MOST: usize = 12;
}

impl Default for Rules {
    /// One requirement: a mock-test solution that at least partly fits; and a floor of 40.
    fn default() -> Rules {
        let requirement = Requirement {
            question: QuestionId::new("V2"),
            subject: Subject::Answer,
            is_least: true,
            threshold: 2,
        };
        Rules {
            requirements: vec![requirement],
            floor: 40,
            attitude: Attitude::default(),
            trust: Trust::default(),
        }
    }
}
