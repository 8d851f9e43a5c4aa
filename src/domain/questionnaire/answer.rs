//! What is known of a vendor on a question.

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
///
/// They are kept in that order, so that equal answers are equal in whatever order they were entered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(Vec<(VendorId, QuestionId, Answer)>);

impl Answers {
    /// What was entered; `None` is *not asked*.
    pub fn get(&self, vendor: VendorId, question: QuestionId) -> Option<Answer> {
        self.place(vendor, question).ok().map(|at| self.0[at].2)
    }

    /// Enters an answer, or with `None` takes it back to *not asked*.
    pub fn set(&mut self, vendor: VendorId, question: QuestionId, answer: Option<Answer>) {
        match (self.place(vendor, question), answer) {
            (Ok(at), Some(answer)) => self.0[at].2 = answer,
            (Ok(at), None) => drop(self.0.remove(at)),
            (Err(at), Some(answer)) => self.0.insert(at, (vendor, question, answer)),
            (Err(_), None) => {}
        }
    }

    /// Forgets a vendor that was removed.
    pub fn forget(&mut self, vendor: VendorId) {
        self.0.retain(|(of, ..)| *of != vendor);
    }

    /// How many questions have an entry for this vendor, *unknown* included.
    pub fn asked(&self, vendor: VendorId) -> usize {
        self.0.iter().filter(|(of, ..)| *of == vendor).count()
    }

    /// Where an entry stands, or else where it would.
    fn place(&self, vendor: VendorId, question: QuestionId) -> Result<usize, usize> {
        self.0.binary_search_by(|(of, to, _)| (*of, *to).cmp(&(vendor, question)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_equal_in_whatever_order_they_were_entered_and_taken_back() {
        let (a, b) = (VendorId(1), VendorId(2));
        let level = |number| Level::new(number).map(Answer::Level);
        let entries = [(a, "R2", level(1)), (a, "S1", level(2)), (b, "R2", Some(Answer::Unknown))];
        let (mut forth, mut back) = (Answers::default(), Answers::default());
        for (vendor, question, answer) in entries {
            forth.set(vendor, question, answer);
        }
        back.set(b, "X4", level(5));
        back.set(b, "K1", None);
        for (vendor, question, answer) in entries.iter().rev() {
            back.set(*vendor, question, level(0));
            back.set(*vendor, question, *answer);
        }
        assert_eq!((back.asked(a), back.asked(b), back.get(b, "K1")), (2, 2, None));
        back.set(b, "X4", None);
        assert_eq!(forth, back);
        for (vendor, question, answer) in entries {
            assert_eq!(forth.get(vendor, question), answer);
        }
        forth.forget(a);
        assert_eq!((forth.asked(a), forth.asked(b)), (0, 1));
    }
}
