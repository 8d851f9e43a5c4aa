//! One question: its anchors down, a radio button a vendor across.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::components::opener::{opener, ranked};
use crate::domain::evaluation::Evaluation;
use crate::domain::questionnaire::{AnchorTexts, Answer, Level, Question as Asked};
use crate::domain::results::{Basis, Results};
use crate::domain::sla::Group;
use crate::domain::vendor::Vendor;
use crate::state::Action;
use crate::words::Lang;

/// What the question shows.
pub struct Question<'a> {
    /// Its place in the questionnaire, from 0.
    pub index: usize,
    /// What is asked.
    pub question: &'static Asked,
    /// The anchors of all questions; perhaps not at hand yet.
    pub anchors: &'a AnchorTexts,
    /// Its share of the whole weight.
    pub share: f64,
    /// What was entered.
    pub evaluation: &'a Evaluation,
    /// What came of it.
    pub results: &'a Results,
    /// The language.
    pub lang: Lang,
    /// Where events go.
    pub dispatch: &'a Callback<Action>,
}

impl Question<'_> {
    /// A question with all its anchors in view; until they are at hand, the numbers of its levels.
    pub fn view(&self) -> Html {
        let Question { question, lang, evaluation, .. } = self;
        let words = lang.words();
        let share = words.percent(self.share);
        let about =
            format!("{} · {} · {share}", question.id, words.dimension_name(question.dimension));
        let names = evaluation
            .vendors
            .iter()
            .map(|vendor| markup! { <th key={vendor.id.0} scope="col">{ &vendor.name }</th> });
        let anchors = self.anchors.iter().find(|(of, _)| of == question.id);
        let levels = Level::ALL.into_iter().map(|level| {
            let anchor = anchors.and_then(|(_, texts)| texts.get(usize::from(level.number())));
            let anchor = anchor.map_or("", |texts| words.anchor(texts));
            let label = level.number().to_string();
            row(self, Answer::Level(level), &label, anchor)
        });
        markup! {
            <section key={question.id} class="question" aria-labelledby={format!("question-{}", question.id)}>
                <p class="question__about">{ about }</p>
                <h2 class="question__ask" id={format!("question-{}", question.id)}>{ words.text(question.ask) }</h2>
                <div class="question__scroll">
                <table class="question__table">
                    <thead><tr><th scope="col"><span class="question__hidden">{ words.answers }</span></th>{ for names }</tr></thead>
                    <tbody>
                        { for levels }
                        { row(self, Answer::Unknown, words.unknown, words.unknown_is) }
                    </tbody>
                    <tfoot><tr><td>{ from_tickets(self) }</td>{ for evaluation.vendors.iter().map(|vendor| state(self, vendor)) }</tr></tfoot>
                </table>
                </div>
                <details class="question__how">
                    <summary>{ words.find_out_how }</summary>
                    <p>{ words.text(question.find_out) }</p>
                </details>
            </section>
        }
    }
}

/// One anchor: its text, and for each vendor the button that chooses it.
fn row(props: &Question<'_>, answer: Answer, label: &str, anchor: &str) -> Html {
    let words = props.lang.words();
    let said = format!("{label}. {anchor}");
    let cells = props.evaluation.vendors.iter().map(|vendor| {
        let chosen = props.evaluation.answers.get(vendor.id, props.question.id) == Some(answer);
        let is_measured = basis(props, vendor) == Some(Basis::Tickets);
        let shade = match (chosen, is_measured) {
            (false, _) => None,
            (true, false) => Some("question__choice--chosen"),
            (true, true) => Some("question__choice--kept"),
        };
        let (id, question) = (vendor.id, props.question.id);
        let choose =
            props.dispatch.reform(move |_: Event| Action::AnswerGiven(id, question, Some(answer)));
        markup! {
            <td key={id.0} class={classes!("question__choice", shade)}>
                <label>
                    <input
                        type="radio"
                        value={value(answer)}
                        name={format!("{}-{}", question, id.0)}
                        checked={chosen}
                        onchange={choose}
                        onkeydown={keys(props, vendor)}
                        aria-label={words.answer_label(&vendor.name, said.trim_end())}
                    />
                    <span class="question__vendor" aria-hidden="true">{ &vendor.name }</span>
                </label>
            </td>
        }
    });
    markup! {
        <tr>
            <th scope="row" class="question__anchor"><b>{ label }</b><span>{ anchor }</span></th>
            { for cells }
        </tr>
    }
}

/// 0 to 5 choose, U is unknown, Delete takes back; the browser's own arrow keys move.
fn keys(props: &Question<'_>, vendor: &Vendor) -> Callback<KeyboardEvent> {
    let (dispatch, id, question) = (props.dispatch.clone(), vendor.id, props.question.id);
    Callback::from(move |event: KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let answer = match event.key().as_str() {
            "u" | "U" => Some(Answer::Unknown),
            "Delete" | "Backspace" => None,
            key => match key.parse().ok().and_then(Level::new) {
                Some(level) if key.len() == 1 => Some(Answer::Level(level)),
                _ => return,
            },
        };
        event.prevent_default();
        dispatch.emit(Action::AnswerGiven(id, question, answer));
        if let Some(answer) = answer {
            focus(&event, &format!("input[name='{question}-{}'][value='{}']", id.0, value(answer)));
        }
    })
}

/// The radio button's value of an answer.
fn value(answer: Answer) -> String {
    match answer {
        Answer::Level(level) => level.number().to_string(),
        Answer::Unknown => "u".to_owned(),
    }
}

/// Moves the focus to the button that was chosen by its key.
fn focus(event: &KeyboardEvent, selector: &str) {
    let document = event.target_dyn_into::<HtmlElement>().and_then(|at| at.owner_document());
    let found = document.and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(button) = found.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        button.focus().ok();
    }
}

fn basis(props: &Question<'_>, vendor: &Vendor) -> Option<Basis> {
    let (_, basis) = props.results.vendor(vendor.id)?.cells.get(props.index)?;
    Some(*basis)
}

fn from_tickets(props: &Question<'_>) -> &'static str {
    let is_measured = |vendor: &Vendor| basis(props, vendor) == Some(Basis::Tickets);
    let any = props.evaluation.vendors.iter().any(is_measured);
    if any { props.lang.words().from_tickets_is } else { "" }
}

/// What counts for a vendor in the end, and how to take an answer back (from the keyboard: Delete).
fn state(props: &Question<'_>, vendor: &Vendor) -> Html {
    let (words, id, question) = (props.lang.words(), vendor.id, props.question.id);
    let is_given = props.evaluation.answers.get(id, question).is_some();
    let cell = props.results.vendor(id).and_then(|result| result.cells.get(props.index));
    let says = match cell {
        Some((cell, Basis::Tickets)) => {
            let counted = (id, None, Group::Counted);
            opener(&words.measured(cell.value), &ranked(counted), props.dispatch)
        }
        _ if is_given => Html::default(),
        _ => markup! { <span>{ words.not_asked }</span> },
    };
    let take_back =
        props.dispatch.reform(move |_: MouseEvent| Action::AnswerGiven(id, question, None));
    markup! {
        <td key={id.0} class="question__state">
            { says }
            if is_given {
                <button
                    type="button"
                    class="button button--quiet"
                    tabindex="-1"
                    aria-label={words.answer_label(&vendor.name, words.take_back)}
                    onclick={take_back}
                >
                    { words.take_back }
                </button>
            }
        </td>
    }
}
