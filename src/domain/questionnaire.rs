//! What is asked of every vendor, and what was answered.

mod dimension;
pub use dimension::Dimension;

mod id;
pub use id::QuestionId;

mod entry;
pub use entry::{Asked, Both, Measure, Questionnaire, Wording};

mod standard;
pub use standard::standard;

mod asking;
pub use asking::{Asking, Own, QuestionSet, ReadQuestions};

mod evidence;
pub use evidence::Evidence;

mod problem;
pub use problem::{
    QuestionnaireFault, QuestionnairePlace, QuestionnaireProblem, ReadQuestionnaire,
};

mod answer;
pub use answer::{Answer, Answers, Entry, Joint, Level, Rater, Said};
