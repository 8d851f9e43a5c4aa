//! How it is answered: which questions, by whom, on what grounds, and how far that has come.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::components::button::Button;
use crate::components::choice::choice;
use crate::domain::questionnaire::{Dimension, Evidence, QuestionSet};
use crate::domain::results::Basis;
use crate::sheets::View;
use crate::state::{Action, DecisionAction, Model, RATER_COUNT};

/// What is shown.
pub struct Asking<'a> {
    /// All state.
    pub model: &'a Model,
    /// Where events go.
    pub dispatch: &'a Callback<Action>,
}

const SETS: [QuestionSet; 3] = [QuestionSet::Quick, QuestionSet::Full, QuestionSet::TicketsOnly];

impl Asking<'_> {
    /// Three choices, the progress, and in a full set the dimensions.
    pub fn view(&self) -> Html {
        let Asking { model, dispatch } = self;
        let (evaluation, results) = (model.evaluation(), &model.results);
        let words = model.screen.lang.words();
        let asked = results.known_or_asked();
        let all = evaluation.vendors.len() * results.questions.len();
        let questions = |set| {
            let of = results.all.iter();
            of.filter(|asked| set == QuestionSet::Full || asked.is_quick).count()
        };
        let sets =
            SETS.map(|set| (words.set_name(set, questions(set)), set == evaluation.asking.set));
        let grounds = Evidence::ALL
            .map(|of| (words.evidence_grade(of).to_owned(), of == model.screen.grounds));
        let own = dispatch.reform(|()| Action::ViewOpened(View::Questionnaire));
        markup! {
            <div class="asking">
                <div class="asking__choices">
                    { self.select(words.which_set(), &sets, |at| DecisionAction::SetChosen(SETS[at.min(2)])) }
                    { self.select(words.new_answers_rest_on(), &grounds, |at| {
                        DecisionAction::GroundsChosen(Evidence::ALL[at.min(4)])
                    }) }
                    { self.select(words.who_answers(), &self.raters(), |at| {
                        DecisionAction::RaterChosen(u8::try_from(at).unwrap_or(0))
                    }) }
                    { Button::new(words.questions_and_raters(), own).view() }
                </div>
                <div class="asking__head">
                    <p class="answers__why">{ words.answers_why }</p>
                    <label class="asking__progress">
                        { words.progress(asked, all) }
                        <progress max={all.to_string()} value={asked.to_string()} />
                    </label>
                </div>
                if evaluation.asking.set == QuestionSet::Full {
                    { self.dimensions() }
                }
            </div>
        }
    }

    /// The raters by name, and one more where there is room.
    fn raters(&self) -> Vec<(String, bool)> {
        let words = self.model.screen.lang.words();
        let raters = &self.model.evaluation().raters;
        let name = |at: usize| words.rater(raters.get(at).map_or("", String::as_str), at);
        let count = raters.len().max(1);
        let here = usize::from(self.model.screen.rater);
        let mut all: Vec<_> = (0..count).map(|at| (name(at), at == here)).collect();
        if count < RATER_COUNT {
            all.push((words.another_rater().to_owned(), false));
        }
        all
    }

    fn select(
        &self,
        label: &'static str,
        options: &[(String, bool)],
        action: fn(usize) -> DecisionAction,
    ) -> Html {
        let chosen = self.dispatch.reform(move |event: Event| {
            let select = event.target_dyn_into::<HtmlSelectElement>();
            let at = select.and_then(|select| select.value().parse().ok());
            Action::Decision(action(at.unwrap_or(0)))
        });
        let options =
            (0..).zip(options).map(|(at, (name, is_it))| choice(at, name.clone(), *is_it));
        markup! {
            <label class="asking__choice">
                <span>{ label }</span>
                <select onchange={chosen}>{ for options }</select>
            </label>
        }
    }

    /// A button a dimension, with how much of it is answered.
    fn dimensions(&self) -> Html {
        let (results, words) = (&self.model.results, self.model.screen.lang.words());
        let buttons = Dimension::ALL.into_iter().filter_map(|dimension| {
            let is_in = |at: &usize| results.questions[*at].asked.dimension == dimension;
            let own: Vec<usize> = (0..results.questions.len()).filter(is_in).collect();
            let cells = results.vendors.iter().flat_map(|of| own.iter().map(|at| &of.cells[*at]));
            let done = cells.filter(|known| known.basis != Basis::NotAsked).count();
            let all = own.len() * results.vendors.len();
            let is_here = dimension == self.model.screen.dimension;
            let open = self.dispatch.reform(move |_: MouseEvent| Action::DimensionOpened(dimension));
            (!own.is_empty()).then(|| {
                markup! {
                    <button
                        key={dimension as usize}
                        type="button"
                        class={classes!("asking__dimension", is_here.then_some("asking__dimension--here"))}
                        aria-current={is_here.then_some("true")}
                        onclick={open}
                    >
                        { words.dimension_name(dimension) }
                        <small>{ format!("{done} / {all}") }</small>
                    </button>
                }
            })
        });
        markup! { <nav class="asking__dimensions" aria-label={words.dimension}>{ for buttons }</nav> }
    }
}
