//! The second place: questions down, vendors across.

use yew::prelude::*;

mod question;
use question::Question;

use super::button::Button;
use super::vendors::Vendors;
use crate::sheets::View;
use crate::state::{Action, Model};

/// What the answers show.
pub struct Answers<'a> {
    /// All state.
    pub model: &'a Model,
    /// Where events go.
    pub dispatch: &'a Callback<Action>,
}

impl Answers<'_> {
    /// All questions, with the progress on top.
    pub fn view(&self) -> Html {
        let Answers { model, dispatch } = self;
        let (evaluation, results, lang) = (model.evaluation(), &model.results, model.screen.lang);
        let words = lang.words();
        let asked = results.known_or_asked();
        let all = evaluation.vendors.len() * results.questions.len();
        let questions = results.questions.iter().enumerate().map(|(index, (question, share))| {
        markup! {
            { Question { index, question, anchors: &model.anchors, share: *share, evaluation, results, lang, dispatch }.view() }
        }
    });
        let promises = dispatch.reform(|()| Action::ViewOpened(View::Promises(None)));
        markup! {
            <div class="answers">
                { yew::html! { <Vendors vendors={evaluation.vendors.clone()} {lang} dispatch={(*dispatch).clone()} /> } }
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
                    <div>{ Button::new(words.promises(), promises).view() }</div>
                }
            </div>
        }
    }
}
