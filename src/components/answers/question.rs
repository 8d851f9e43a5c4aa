//! One question: its anchors down, a radio button a vendor across.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::components::button::Button;
use crate::components::opener::{opener, ranked};
use crate::domain::questionnaire::{Both, Level, Measure, Said};
use crate::domain::results::{Basis, Known, Weighted};
use crate::domain::sla::Group;
use crate::domain::vendor::Vendor;
use crate::sheets::{Act, View};
use crate::state::{Action, DecisionAction, Model};

/// What the question shows.
pub struct Question<'a> {
    /// Its place among the questions asked, from 0.
    pub index: usize,
    /// All state.
    pub model: &'a Model,
    /// Where events go.
    pub dispatch: &'a Callback<Action>,
}

impl Question<'_> {
    fn of(&self) -> &Weighted {
        &self.model.results.questions[self.index]
    }

    fn known(&self, vendor: &Vendor) -> Option<&Known> {
        self.model.results.vendor(vendor.id)?.cells.get(self.index)
    }

    fn vendors(&self) -> &[Vendor] {
        &self.model.evaluation().vendors
    }

    /// A question with all its anchors in view; until they are at hand, the numbers of its levels.
    pub fn view(&self) -> Html {
        let (words, Weighted { asked, share, .. }) = (self.model.screen.lang.words(), self.of());
        let (id, share) = (asked.id, words.percent(*share));
        let mut about = format!("{id} · {} · {share}", words.dimension_name(asked.dimension));
        if self.model.results.is_alike(self.index) {
            about.push_str(words.does_not_tell_apart());
        }
        let names = self
            .vendors()
            .iter()
            .map(|vendor| markup! { <th key={vendor.id.0} scope="col">{ &vendor.name }</th> });
        let wording = self.model.wording(id);
        let text = |of: Option<&Both>| of.map_or(String::new(), |of| words.text(of).to_owned());
        let ask = wording.map_or_else(|| text(Some(&asked.name)), |of| text(Some(&of.ask)));
        let levels = Level::ALL.into_iter().map(|level| {
            let anchor = wording.map(|of| &of.levels[usize::from(level.number())]);
            row(self, Said::Level(level), &level.number().to_string(), &text(anchor))
        });
        let leave_out =
            self.dispatch.reform(move |()| Action::Decision(DecisionAction::LeftOut(id, true)));
        markup! {
            <section key={id.to_string()} class="question" aria-labelledby={format!("question-{id}")}>
                <p class="question__about">{ about }</p>
                <h2 class="question__ask" id={format!("question-{id}")}>{ ask }</h2>
                <div class="question__scroll">
                <table class="question__table">
                    <thead><tr><th scope="col"><span class="question__hidden">{ words.answers }</span></th>{ for names }</tr></thead>
                    <tbody>
                        { for levels }
                        { row(self, Said::Unknown, words.unknown, words.unknown_is) }
                    </tbody>
                    <tfoot><tr><td>{ from_tickets(self) }</td>{ for self.vendors().iter().map(|vendor| state(self, vendor)) }</tr></tfoot>
                </table>
                </div>
                <details class="question__how">
                    <summary>{ words.find_out_how }</summary>
                    <p>{ text(wording.map(|of| &of.find)) }</p>
                    <p>{ text(wording.map(|of| &of.why)) }</p>
                    { Button::new(words.leave_out_question(), leave_out).quiet().view() }
                </details>
            </section>
        }
    }
}

/// One anchor: its text, and for each vendor the button that chooses it.
fn row(props: &Question<'_>, answer: Said, label: &str, anchor: &str) -> Html {
    let words = props.model.screen.lang.words();
    let said = format!("{label}. {anchor}");
    let id = props.of().asked.id;
    let cells = props.vendors().iter().map(|vendor| {
        let given = props.model.evaluation().answers.get(vendor.id, id, props.model.screen.rater);
        let chosen = given.is_some_and(|given| given.said == answer);
        let is_kept = matches!(basis(props, vendor), Some(Basis::Tickets | Basis::Promise));
        let shade = match (chosen, is_kept) {
            (false, _) => None,
            (true, false) => Some("question__choice--chosen"),
            (true, true) => Some("question__choice--kept"),
        };
        let choose = props.dispatch.reform({
            let vendor = vendor.id;
            move |_: Event| answered(vendor, id, Some(answer))
        });
        markup! {
            <td key={vendor.id.0} class={classes!("question__choice", shade)}>
                <label>
                    <input
                        type="radio"
                        value={value(answer)}
                        name={format!("{id}-{}", vendor.id.0)}
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

fn answered(
    vendor: crate::domain::vendor::VendorId,
    question: crate::domain::questionnaire::QuestionId,
    said: Option<Said>,
) -> Action {
    Action::Decision(DecisionAction::Answered(vendor, question, said))
}

/// 0 to 5 choose, U is unknown, Delete takes back; the browser's own arrow keys move.
fn keys(props: &Question<'_>, vendor: &Vendor) -> Callback<KeyboardEvent> {
    let (dispatch, id, question) = (props.dispatch.clone(), vendor.id, props.of().asked.id);
    Callback::from(move |event: KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let answer = match event.key().as_str() {
            "u" | "U" => Some(Said::Unknown),
            "Delete" | "Backspace" => None,
            key => match key.parse().ok().and_then(Level::new) {
                Some(level) if key.len() == 1 => Some(Said::Level(level)),
                _ => return,
            },
        };
        event.prevent_default();
        dispatch.emit(answered(id, question, answer));
        if let Some(answer) = answer {
            focus(&event, &format!("input[name='{question}-{}'][value='{}']", id.0, value(answer)));
        }
    })
}

/// The radio button's value of an answer.
fn value(answer: Said) -> String {
    match answer {
        Said::Level(level) => level.number().to_string(),
        Said::Unknown => "u".to_owned(),
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
    props.known(vendor).map(|known| known.basis)
}

/// What stands below the anchors, where tickets or promises are about.
fn from_tickets(props: &Question<'_>) -> &'static str {
    let words = props.model.screen.lang.words();
    let any = |wanted: Basis| props.vendors().iter().any(|of| basis(props, of) == Some(wanted));
    if any(Basis::Promise) {
        words.promise_is()
    } else if any(Basis::Tickets) {
        words.from_tickets_is
    } else {
        ""
    }
}

/// What counts for a vendor in the end, and the way to what it rests on (from the keyboard, Delete takes back).
fn state(props: &Question<'_>, vendor: &Vendor) -> Html {
    let (words, id, question) = (props.model.screen.lang.words(), vendor.id, props.of().asked.id);
    let known = props.known(vendor);
    let says = match known {
        Some(known) if known.basis == Basis::Tickets => {
            let said = words.known(known);
            // Other measures' tickets are behind the numbers of the sheet of measures.
            if props.of().asked.measure == Some(Measure::FirstReply) {
                let counted = (id, None, Group::Counted);
                opener(&said, &ranked(counted), props.dispatch)
            } else {
                markup! { <span>{ said }</span> }
            }
        }
        Some(known) if known.basis == Basis::NotAsked => {
            markup! { <span>{ words.not_asked }</span> }
        }
        _ => Html::default(),
    };
    let joint = known.and_then(|known| known.joint);
    let rests = joint.map_or(words.details().to_owned(), |joint| words.rests_on(&joint));
    let view = Act::Open(View::Answer(id, question));
    markup! {
        <td key={id.0} class="question__state">
            { says }
            { opener(&rests, &view, props.dispatch) }
        </td>
    }
}
