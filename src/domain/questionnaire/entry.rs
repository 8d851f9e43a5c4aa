//! A questionnaire as data: what is asked, and apart from it the wording that only who shows it needs.

use super::{Dimension, Level, QuestionId};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;

/// A text in the two languages of the page; both the same where only one was written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Both {
    /// British English.
    pub en: Cow<'static, str>,
    /// Simplified Chinese.
    pub zh: Cow<'static, str>,
}

impl Both {
    /// A text that the program itself says.
    pub const fn new(en: &'static str, zh: &'static str) -> Both {
        Both { en: Cow::Borrowed(en), zh: Cow::Borrowed(zh) }
    }

    /// Whether there is nothing in either language.
    pub fn is_empty(&self) -> bool {
        self.en.is_empty() && self.zh.is_empty()
    }
}

/// What tickets measure in place of an answer; one question at most has each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Measure {
    /// The share with a first human reply within the limit, tier by tier.
    FirstReply,
    /// The same of mock tests alone.
    Probes,
    /// The gaps between updates on open T1 tickets.
    Updates,
    /// The share of known problems that were solved and stayed so.
    Known,
    /// Working days until engineering was engaged on hard problems.
    Hard,
    /// Hours until T1 and T2 had a workaround or a fix.
    Workaround,
    /// The share reopened within 14 days.
    Reopened,
    /// The share that returned to an earlier group.
    Returned,
}

/// A question as far as ranking and tables go; its [`Wording`] stands apart.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Asked {
    /// Its lasting name; unique in a questionnaire.
    pub id: QuestionId,
    /// The side of support it tells of.
    pub dimension: Dimension,
    /// Whether it is in the quick set.
    pub is_quick: bool,
    /// What tickets fill in; `None` where only people can answer.
    pub measure: Option<Measure>,
    /// The worth of each level in millionths, never falling; `None` is a fifth per level.
    pub worths: Option<[u32; 6]>,
    /// A few words for tables.
    pub name: Both,
}

impl Asked {
    /// What a level is worth, 0 to 1.
    pub fn worth(&self, level: Level) -> f64 {
        let worths = self.worths.as_ref();
        worths.map_or(f64::from(level.number()) / 5.0, |of| {
            f64::from(of[usize::from(level.number())]) / 1e6
        })
    }
}

/// All that is read of a question by who answers it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Wording {
    /// The question itself.
    pub ask: Both,
    /// Why it matters; may be empty in a team's own.
    pub why: Both,
    /// How a buyer finds it out; may be empty in a team's own.
    pub find: Both,
    /// What is observed at level 0, 1, … 5; the highest that is met in full counts.
    pub levels: [Both; 6],
}

/// What is asked of every vendor.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Questionnaire {
    /// Its lasting name: 1 to 40 ASCII letters, digits, hyphens or underscores; [`Questionnaire::OURS`] is taken.
    pub id: String,
    /// Counts up with each change.
    pub version: u32,
    /// A few words for a heading.
    pub name: Both,
    /// The questions in the order in which they are asked, 1 to 60.
    pub questions: Vec<Asked>,
}

impl Questionnaire {
    /// The id of the questionnaire that the program brings along.
    pub const OURS: &'static str = "backstop";

    /// The question of that name.
    pub fn question(&self, id: QuestionId) -> Option<&Asked> {
        self.questions.iter().find(|asked| asked.id == id)
    }
}

/// A letter for each of [`Dimension::ALL`].
const LETTERS: &str = "RXSCKOPV";

impl Dimension {
    /// Its letter, with which the ids of our own questions begin.
    pub fn letter(self) -> &'static str {
        let at = self as usize;
        &LETTERS[at..=at]
    }

    /// The dimension of that letter.
    pub fn of_letter(letter: &str) -> Option<Dimension> {
        Dimension::ALL.into_iter().find(|dimension| dimension.letter() == letter)
    }
}

/// As its place in [`Dimension::ALL`].
impl Serialize for Dimension {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(*self as u8)
    }
}

impl<'de> Deserialize<'de> for Dimension {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Dimension, D::Error> {
        let found = Dimension::ALL.get(usize::from(u8::deserialize(deserializer)?));
        found.copied().ok_or(serde::de::Error::custom("no dimension"))
    }
}

impl std::hash::Hash for Dimension {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        state.write_u8(*self as u8);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_dimension_has_a_letter_of_its_own() {
        for dimension in Dimension::ALL {
            assert_eq!(Dimension::of_letter(dimension.letter()), Some(dimension));
        }
        assert_eq!(["", "r", "RX", "Z"].map(Dimension::of_letter), [None; 4]);
    }

    #[test]
    fn a_level_is_worth_a_fifth_each_unless_the_question_says_otherwise() {
        let mut asked = super::super::standard().questions.remove(0);
        let is_worth = |of: &Asked, expected: [f64; 6]| {
            let mut pairs = Level::ALL.into_iter().zip(expected);
            pairs.all(|(level, worth)| (of.worth(level) - worth).abs() < 1e-12)
        };
        assert!(is_worth(&asked, [0.0, 0.2, 0.4, 0.6, 0.8, 1.0]));
        asked.worths = Some([0, 0, 0, 500_000, 900_000, 1_000_000]);
        assert!(is_worth(&asked, [0.0, 0.0, 0.0, 0.5, 0.9, 1.0]));
    }
}
