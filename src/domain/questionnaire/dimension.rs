//! The sides of support.

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
