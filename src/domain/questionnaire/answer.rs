//! What is known of a vendor on a question.

use serde::{Deserialize, Serialize};

use super::{Dimension, Evidence, QuestionId};
use crate::domain::vendor::VendorId;

/// A level of a question's scale, 0 (worst) to 5 (best).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
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
}

impl TryFrom<u8> for Level {
    type Error = &'static str;

    fn try_from(number: u8) -> Result<Level, &'static str> {
        Level::new(number).ok_or("a level is 0 to 5")
    }
}

impl From<Level> for u8 {
    fn from(level: Level) -> u8 {
        level.0
    }
}

/// What was said of a vendor on a question. Nothing said is *not asked*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Said {
    /// The anchor that fits.
    Level(Level),
    /// Asked, and nobody could say.
    Unknown,
}

/// What a rater entered, with what it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Answer {
    /// The answer itself.
    pub said: Said,
    /// What it rests on.
    pub evidence: Evidence,
    /// Whether it is to count in place of what tickets say; only with a reason in the note.
    pub overrules: bool,
    /// Anything worth knowing; may be empty.
    pub note: String,
    /// The clause of the contract that it quotes; may be empty.
    pub clause: String,
}

impl Answer {
    /// An answer without words of its own.
    pub fn new(said: Said, evidence: Evidence) -> Answer {
        let (note, clause) = (String::new(), String::new());
        Answer { said, evidence, overrules: false, note, clause }
    }
}

/// Who answered: the place among the raters of an evaluation.
pub type Rater = u8;

/// What several raters' answers come to.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Joint {
    /// The median of the levels, the mean of the two in the middle; `None` where nobody could say.
    pub level: Option<f64>,
    /// The lowest and the highest level.
    pub range: (u8, u8),
    /// How many levels there are.
    pub levels: usize,
    /// By how many levels the median may lie off: by its evidence, and at least half the range.
    pub doubt: f64,
    /// The strongest evidence on record.
    pub evidence: Evidence,
    /// Whether somebody says, with a reason, that it counts in place of what tickets say.
    pub overrules: bool,
}

/// One entry: whose, on what, by whom, and what.
pub type Entry = (VendorId, QuestionId, Rater, Answer);

/// All answers, by vendor, question and rater.
///
/// They are kept in that order, so that equal answers are equal in whatever order they were entered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Answers(Vec<Entry>);

impl Answers {
    /// What a rater entered; `None` is *not asked*.
    pub fn get(&self, vendor: VendorId, question: QuestionId, rater: Rater) -> Option<&Answer> {
        self.place(vendor, question, rater).ok().map(|at| &self.0[at].3)
    }

    /// Enters a rater's answer, or with `None` takes it back to *not asked*.
    pub fn set(&mut self, of: (VendorId, QuestionId, Rater), answer: Option<Answer>) {
        let (vendor, question, rater) = of;
        match (self.place(vendor, question, rater), answer) {
            (Ok(at), Some(answer)) => self.0[at].3 = answer,
            (Ok(at), None) => drop(self.0.remove(at)),
            (Err(at), Some(answer)) => self.0.insert(at, (vendor, question, rater, answer)),
            (Err(_), None) => {}
        }
    }

    /// All entries on one question about one vendor, by rater.
    pub fn of(&self, vendor: VendorId, question: QuestionId) -> &[Entry] {
        let key = |entry: &Entry| (entry.0, entry.1);
        let from = self.0.partition_point(|entry| key(entry) < (vendor, question));
        let to = self.0.partition_point(|entry| key(entry) <= (vendor, question));
        &self.0[from..to]
    }

    /// What all raters' entries come to; `None` is *not asked*.
    pub fn joint(
        &self,
        vendor: VendorId,
        question: QuestionId,
        dimension: Dimension,
    ) -> Option<Joint> {
        let all = self.of(vendor, question);
        let evidence = all.iter().map(|(.., answer)| answer.evidence).max()?;
        let mut levels: Vec<u8> = all.iter().filter_map(level).collect();
        levels.sort_unstable();
        let middle = levels.len() / 2;
        let level = levels.get(middle).map(|upper| {
            let lower = if levels.len().is_multiple_of(2) { levels[middle - 1] } else { *upper };
            f64::midpoint(f64::from(lower), f64::from(*upper))
        });
        let ends = |of: Option<&u8>| of.copied().unwrap_or_default();
        let range = (ends(levels.first()), ends(levels.last()));
        let doubt = evidence.doubt(dimension).max(f64::from(range.1 - range.0) / 2.0);
        let reasoned = |answer: &Answer| answer.overrules && !answer.note.trim().is_empty();
        let overrules = all.iter().any(|(.., answer)| reasoned(answer));
        Some(Joint { level, range, levels: levels.len(), doubt, evidence, overrules })
    }

    /// Forgets a vendor that was removed.
    pub fn forget(&mut self, vendor: VendorId) {
        self.0.retain(|(of, ..)| *of != vendor);
    }

    /// How many entries there are about this vendor, *unknown* included.
    pub fn asked(&self, vendor: VendorId) -> usize {
        self.0.iter().filter(|(of, ..)| *of == vendor).count()
    }

    /// All of them, in order.
    pub fn all(&self) -> &[Entry] {
        &self.0
    }

    /// Where an entry stands, or else where it would.
    fn place(&self, vendor: VendorId, question: QuestionId, rater: Rater) -> Result<usize, usize> {
        self.0.binary_search_by(|(of, on, by, _)| (*of, *on, *by).cmp(&(vendor, question, rater)))
    }
}

fn level((.., answer): &Entry) -> Option<u8> {
    match answer.said {
        Said::Level(level) => Some(level.number()),
        Said::Unknown => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const R2: QuestionId = QuestionId::new("R2");

    fn entry(level: u8, evidence: Evidence) -> Answer {
        Answer::new(Said::Level(Level::new(level).unwrap()), evidence)
    }

    fn joint(entries: &[(u8, Evidence)]) -> Joint {
        let mut answers = Answers::default();
        for (rater, (level, evidence)) in (0..).zip(entries) {
            answers.set((VendorId(1), R2, rater), Some(entry(*level, *evidence)));
        }
        answers.joint(VendorId(1), R2, Dimension::Responsiveness).unwrap()
    }

    #[test]
    fn answers_are_equal_in_whatever_order_they_were_entered_and_taken_back() {
        let (a, b, s1) = (VendorId(1), VendorId(2), QuestionId::new("S1"));
        let entries = [((a, R2, 0), 1), ((a, s1, 1), 2), ((b, R2, 0), 0)];
        let given = |level| Some(entry(level, Evidence::Claim));
        let (mut forth, mut back) = (Answers::default(), Answers::default());
        for (of, level) in entries {
            forth.set(of, given(level));
        }
        for (of, level) in entries.into_iter().rev() {
            back.set(of, given(5));
            back.set(of, given(level));
        }
        back.set((b, s1, 0), given(4));
        assert_eq!((back.asked(a), back.asked(b), back.of(b, R2).len()), (2, 2, 1));
        back.set((b, s1, 0), None);
        assert_eq!(forth, back);
        assert_eq!(forth.get(a, s1, 1).map(|answer| answer.said), given(2).map(|of| of.said));
        assert_eq!((forth.get(a, s1, 0), forth.of(a, s1).len()), (None, 1));
        forth.forget(a);
        assert_eq!((forth.asked(a), forth.asked(b)), (0, 1));
    }

    #[test]
    fn several_raters_come_to_their_median_and_disagreement_widens_it() {
        let (test, claim) = (Evidence::OwnTest, Evidence::Claim);
        let alone = joint(&[(3, test)]);
        assert_eq!((alone.level, alone.doubt, alone.range), (Some(3.0), 0.5, (3, 3)));
        let two = joint(&[(1, test), (4, claim)]);
        assert_eq!((two.level, two.doubt, two.range), (Some(2.5), 1.5, (1, 4)));
        assert_eq!((two.evidence, two.levels), (test, 2));
        assert_eq!(joint(&[(5, claim), (0, claim), (4, claim)]).level, Some(4.0));
    }

    #[test]
    fn nobody_asked_and_nobody_could_say_are_kept_apart() {
        let mut answers = Answers::default();
        assert_eq!(answers.joint(VendorId(1), R2, Dimension::Contract), None);
        let unknown = Answer::new(Said::Unknown, Evidence::Contract);
        answers.set((VendorId(1), R2, 0), Some(unknown));
        let found = answers.joint(VendorId(1), R2, Dimension::Contract).unwrap();
        assert_eq!((found.level, found.levels, found.doubt), (None, 0, 0.5));
    }

    #[test]
    fn an_answer_overrules_only_with_a_reason() {
        let mut answers = Answers::default();
        let mut answer = entry(4, Evidence::OwnTest);
        answer.overrules = true;
        answers.set((VendorId(1), R2, 0), Some(answer.clone()));
        let overrules = |answers: &Answers| {
            answers.joint(VendorId(1), R2, Dimension::Responsiveness).unwrap().overrules
        };
        assert!(!overrules(&answers));
        answer.note = "The export lacks the night shift.".into();
        answers.set((VendorId(1), R2, 0), Some(answer));
        assert!(overrules(&answers));
    }
}
