//! What is asked of every vendor, and what was answered.

mod question;
pub use question::{Dimension, Question, QuestionId, Text};

mod quick;
pub use quick::QUICK;

mod anchors;
pub use anchors::{ANCHORS, AnchorTexts, anchor_texts};

mod answer;
pub use answer::{Answer, Answers, Level};
