//! What is known of a vendor on a question.

use std::collections::BTreeMap;

use super::QuestionId;
use crate::domain::vendor::VendorId;

/// A level of a question's scale, 0 (worst) to 5 (best).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Level(u8);

impl Level {
    /// All six levels, worst first.
    pub const ALL: [Level; 6] = [Level(0), Level(1), Level(2), Level(3), Level(4), Level(5)];

    /// The level of that number; `None` above 5.
    pub fn new(number: u8) -> Option<Level> {
        (number <= 5).then_some(Level(number))
    }

    /// 0 to 5.
    pub fn number(self) -> u8 {
        self.0
    }

    /// Its place on the value scale: a fifth per level, so 0 to 1.
    pub fn value(self) -> f64 {
        f64::from(self.0) / 5.0
    }
}

/// What was entered for a vendor on a question. Nothing entered is *not asked*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The anchor that fits.
    Level(Level),
    /// Asked, and nobody could say.
    Unknown,
}

/// All answers, by vendor and question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(BTreeMap<(VendorId, QuestionId), Answer>);

impl Answers {
    /// What was entered; `None` is *not asked*.
    pub fn get(&self, vendor: VendorId, question: QuestionId) -> Option<Answer> {
        self.0.get(&(vendor, question)).copied()
    }

    /// Enters an answer, or with `None` takes it back to *not asked*.
    pub fn set(&mut self, vendor: VendorId, question: QuestionId, answer: Option<Answer>) {
        match answer {
            Some(answer) => self.0.insert((vendor, question), answer),
            None => self.0.remove(&(vendor, question)),
        };
    }

    /// Forgets a vendor that was removed.
    pub fn forget(&mut self, vendor: VendorId) {
        self.0.retain(|(of, _), _| *of != vendor);
    }

    /// How many questions have an entry for this vendor, *unknown* included.
    pub fn asked(&self, vendor: VendorId) -> usize {
        self.0.keys().filter(|(of, _)| *of == vendor).count()
    }
}
