//! What questions say, once it is at hand.

use super::model::{Model, Place};
use crate::domain::questionnaire::{QuestionId, Wording};

impl Model {
    /// Whether our own questions are in sight without their wording.
    pub fn lacks_wording(&self) -> bool {
        let is_in_sight = match self.screen.place {
            Place::Answers => !self.evaluation().vendors.is_empty(),
            // The example is shown without; only one's own work is worth loading it.
            Place::Overview => self.has_own_work() && self.results.known_or_asked() > 0,
            _ => false,
        };
        is_in_sight && self.wording.is_empty() && self.evaluation().asking.own.is_none()
    }

    /// A question's wording; `None` until it is at hand.
    pub fn wording(&self, id: QuestionId) -> Option<&Wording> {
        match &self.evaluation().asking.own {
            Some(own) => {
                let place = own.questionnaire.questions.iter().position(|of| of.id == id)?;
                own.wording.get(place)
            }
            None => self.wording.iter().find(|(of, _)| *of == id).map(|(_, wording)| wording),
        }
    }
}
