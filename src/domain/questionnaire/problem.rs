//! What is wrong in a questionnaire's file, and where.

use super::{Questionnaire, Wording};
use serde::{Deserialize, Serialize};

/// A questionnaire as a file gave it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ReadQuestionnaire {
    /// What is asked.
    pub questionnaire: Questionnaire,
    /// The wording of each question, in the same order.
    pub wordings: Vec<Wording>,
    /// What was left out, harmless.
    pub remarks: Vec<QuestionnaireProblem>,
}

/// Something wrong in a questionnaire's file.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct QuestionnaireProblem {
    /// Where.
    pub place: QuestionnairePlace,
    /// What.
    pub fault: QuestionnaireFault,
}

/// Where in a questionnaire's file a problem stands.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum QuestionnairePlace {
    /// The file as a whole.
    File,
    /// A character of it.
    Text {
        /// The line, from 1.
        line: u64,
        /// The character in it, from 1.
        column: u64,
    },
    /// A field beside the questions, such as `name.zh`.
    Head(String),
    /// Something of a question.
    Question {
        /// Which one in the file, from 1.
        number: usize,
        /// Its id as written; empty where none can be read.
        id: String,
        /// The field as it is reached, such as `levels[3].en`; empty for the question itself.
        field: String,
    },
}

/// What is wrong; texts are what was found, shortened.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum QuestionnaireFault {
    /// More bytes than are read.
    TooLarge,
    /// Text that is not UTF-8.
    NotUtf8,
    /// The text ends inside a value.
    CutOff,
    /// A character that cannot stand there: no JSON.
    Unexpected(char),
    /// Too many values inside each other, or another thing no questionnaire has.
    NotJson,
    /// Not a file of the kind `questionnaire`; holds the kind that it claims.
    WrongKind(String),
    /// No such field, and there must be one.
    Missing,
    /// A field that stands more than once.
    FieldTwice,
    /// A field that is not known and ignored: only a remark.
    UnknownField,
    /// Neither a text nor a text for each language.
    NotText,
    /// A text without a word.
    Empty,
    /// A text of more characters than are shown.
    TooLong {
        /// How many there are.
        found: usize,
        /// How many there may be.
        most: usize,
    },
    /// An id that is too long, or has other characters than ids have.
    BadId {
        /// The id.
        found: String,
        /// How many characters there may be.
        most: usize,
    },
    /// The id of our own questionnaire on another.
    OurId,
    /// An id that an earlier question has.
    IdTwice(String),
    /// Not one of the letters of the dimensions.
    UnknownDimension(String),
    /// Not one of the measures.
    UnknownMeasure(String),
    /// A measure that an earlier question has.
    MeasureTwice(String),
    /// Not a whole number.
    NotWhole(String),
    /// Neither `true` nor `false`.
    NotFlag,
    /// Not a list.
    NotList,
    /// Not an object with fields.
    NotObject,
    /// A list of another length than six; holds it.
    NotSix(usize),
    /// Not a decimal number from 0 to 1 with six decimals at most.
    NotWorth(String),
    /// Worth less than the level before.
    Falling(String),
    /// No question at all.
    NoQuestion,
    /// More questions than are read; holds how many there are.
    TooManyQuestions(usize),
    /// So many more problems than are listed.
    More(usize),
}

impl QuestionnaireFault {
    /// Whether the questionnaire can be used all the same.
    pub fn is_remark(&self) -> bool {
        *self == QuestionnaireFault::UnknownField
    }
}
