//! Which questions an evaluation asks.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::{Asked, Both, QuestionId, Questionnaire, Wording, standard};

/// How much of a questionnaire is asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum QuestionSet {
    /// The few that are marked as quick.
    #[default]
    Quick,
    /// All of them.
    Full,
    /// Those that at least one vendor's tickets answer.
    TicketsOnly,
}

/// A team's own questionnaire with its wording.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Own {
    /// What is asked.
    pub questionnaire: Questionnaire,
    /// Along its questions.
    pub wording: Vec<Wording>,
}

/// What came of a questionnaire's file: its questions with what was left out, or everything that is wrong, as sentences
/// with their places.
pub type ReadQuestions = Result<(Own, Vec<Both>), Vec<Both>>;

/// Which questions an evaluation asks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Asking {
    /// The team's own questions; `None` for those that the program brings along.
    pub own: Option<Rc<Own>>,
    /// How much of them.
    pub set: QuestionSet,
    /// Those that apply to no vendor here, in order.
    pub left_out: Vec<QuestionId>,
}

impl Asking {
    /// All questions of the questionnaire in use, asked or not.
    pub fn all(&self) -> Vec<Asked> {
        let own = self.own.as_ref().map(|own| own.questionnaire.questions.clone());
        own.unwrap_or_else(|| standard().questions)
    }

    /// Whether it is said of a question that it applies to no vendor.
    pub fn is_left_out(&self, id: QuestionId) -> bool {
        self.left_out.contains(&id)
    }
}
