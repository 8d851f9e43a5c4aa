//! The second place: questions down, vendors across.

use yew::prelude::*;

mod question;
use question::Question;

use super::vendors::Vendors;
use crate::state::{Action, Model};

/// What the answers show.
#[derive(Properties, PartialEq)]
pub struct AnswersProps {
    /// All state.
    pub model: Model,
    /// Where events go.
    pub dispatch: Callback<Action>,
}

/// All questions, with the progress on top.
#[component]
pub fn Answers(props: &AnswersProps) -> Html {
    let AnswersProps { model, dispatch } = props;
    let (evaluation, results, lang) = (model.evaluation(), &model.results, model.screen.lang);
    let words = lang.words();
    let asked: usize = evaluation.vendors.iter().map(|v| evaluation.answers.asked(v.id)).sum();
    let all = evaluation.vendors.len() * results.questions.len();
    let questions = results.questions.iter().enumerate().map(|(index, (question, share))| {
        html! {
            <Question key={question.id} {index} {question} share={*share} {evaluation} {results} {lang} {dispatch} />
        }
    });
    html! {
        <div class="answers">
            <Vendors vendors={evaluation.vendors.clone()} {lang} {dispatch} />
            if evaluation.vendors.is_empty() {
                <p class="answers__why">{ words.need_vendors }</p>
            } else {
                <div class="answers__head">
                    <p class="answers__why">{ words.answers_why }</p>
                    <label class="answers__progress">
                        { words.progress(asked, all) }
                        <progress max={all.to_string()} value={asked.to_string()} />
                    </label>
                </div>
                { for questions }
            }
        </div>
    }
}
