//! A question with a behaviourally anchored scale.

/// The same words in the two languages of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// British English.
    pub en: &'static str,
    /// Simplified Chinese.
    pub zh: &'static str,
}

/// One side of support; weights are set per dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Dimension {
    /// How soon a person answers.
    Responsiveness,
    /// How much the people who answer know.
    Expertise,
    /// Whether problems are solved, and stay so.
    Resolution,
    /// How it is to talk to them.
    Communication,
    /// What they sign.
    Contract,
    /// Who stands behind it.
    Organisation,
    /// What is done so that it does not happen again.
    Prevention,
    /// What our own tests and references showed.
    Validation,
}

impl Dimension {
    /// All of them, in the order of the questionnaire.
    pub const ALL: [Dimension; 8] = [
        Dimension::Responsiveness,
        Dimension::Expertise,
        Dimension::Resolution,
        Dimension::Communication,
        Dimension::Contract,
        Dimension::Organisation,
        Dimension::Prevention,
        Dimension::Validation,
    ];
}

/// A question's lasting name, such as `R4`.
pub type QuestionId = &'static str;

/// A question, answered from 0 (worst) to 5 (best).
///
/// What is observed at each level stands in [`super::ANCHORS`], apart: only who shows it needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its lasting name; unique in a questionnaire.
    pub id: QuestionId,
    /// The side of support it tells of.
    pub dimension: Dimension,
    /// A few words for tables.
    pub name: Text,
    /// The question itself.
    pub ask: Text,
    /// How a buyer finds it out.
    pub find_out: Text,
}
