//! The second place: questions down, vendors across.

use yew::prelude::*;

mod question;
use question::Question;

mod asking;
use asking::Asking;

use super::button::Button;
use super::vendors::Vendors;
use crate::domain::questionnaire::QuestionSet;
use crate::sheets::View;
use crate::state::{Action, DecisionAction, Model};

/// What the answers show.
pub struct Answers<'a> {
    /// All state.
    pub model: &'a Model,
    /// Where events go.
    pub dispatch: &'a Callback<Action>,
}

impl Answers<'_> {
    /// All questions of a short set, those of one dimension of a full one, with the progress on top.
    pub fn view(&self) -> Html {
        let Answers { model, dispatch } = self;
        let (evaluation, results, lang) = (model.evaluation(), &model.results, model.screen.lang);
        let words = lang.words();
        let is_shown = |index: &usize| {
            let dimension = results.questions[*index].asked.dimension;
            evaluation.asking.set != QuestionSet::Full || dimension == model.screen.dimension
        };
        let shown = (0..results.questions.len()).filter(is_shown);
        let questions = shown.map(|index| Question { index, model, dispatch }.view());
        let left_out = evaluation.asking.left_out.iter().map(|id| {
            let id = *id;
            let again =
                dispatch.reform(move |()| Action::Decision(DecisionAction::LeftOut(id, false)));
            markup! { <li key={id.to_string()}>{ Button::new(words.ask_again(id), again).quiet().view() }</li> }
        });
        let promises = dispatch.reform(|()| Action::ViewOpened(View::Promises(None)));
        markup! {
            <div class="answers">
                { yew::html! { <Vendors vendors={evaluation.vendors.clone()} {lang} dispatch={(*dispatch).clone()} /> } }
                if evaluation.vendors.is_empty() {
                    <p class="answers__why">{ words.need_vendors }</p>
                } else {
                    { Asking { model, dispatch }.view() }
                    if results.questions.is_empty() {
                        <p class="answers__why">{ words.nothing_asked() }</p>
                    }
                    { for questions }
                    if !evaluation.asking.left_out.is_empty() {
                        <section class="answers__out">
                            <h2>{ words.left_out_questions() }</h2>
                            <ul>{ for left_out }</ul>
                        </section>
                    }
                    <div>{ Button::new(words.promises(), promises).view() }</div>
                }
            </div>
        }
    }
}
