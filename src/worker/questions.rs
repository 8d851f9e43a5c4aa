//! Questionnaires: a team's own from a file, and ours.

use web_sys::File;

use crate::browser::whole_file;
use crate::codec::questionnaire;
use crate::domain::questionnaire::{
    Both, Own, QuestionId, QuestionnaireProblem, ReadQuestionnaire, ReadQuestions, Wording,
    standard,
};
use crate::words::Lang;

/// A file that says it is a questionnaire, read; `None` for any other.
pub(super) async fn questions(file: &File) -> Option<ReadQuestions> {
    let head = whole_file::bytes(file, 200).await.ok()?;
    if !questionnaire::is_one(&head) {
        return None;
    }
    let largest = u32::try_from(questionnaire::LARGEST + 1).unwrap_or(u32::MAX);
    let read = questionnaire::read(&whole_file::bytes(file, largest).await.ok()?);
    Some(match read {
        Ok(ReadQuestionnaire { questionnaire, wordings: wording, remarks }) => {
            Ok((Own { questionnaire, wording }, said(&remarks)))
        }
        Err(problems) => Err(said(&problems)),
    })
}

/// Each problem as a sentence with its place, in both languages.
fn said(problems: &[QuestionnaireProblem]) -> Vec<Both> {
    let [en, zh] = Lang::ALL.map(|lang| {
        let words = lang.words();
        problems.iter().map(move |problem| words.questionnaire_problem(problem))
    });
    en.zip(zh).map(|(en, zh)| Both { en: en.into(), zh: zh.into() }).collect()
}

/// The wording of our own questions, by their ids.
pub(super) fn wording() -> Vec<(QuestionId, Wording)> {
    let ids = standard().questions.into_iter().map(|asked| asked.id);
    ids.zip(questionnaire::standard_wordings()).collect()
}
