//! Tickets logged by hand: what the log is for, a form for the next ticket, and those there are.

use wasm_bindgen::JsCast;
use web_sys::{FormData, HtmlFormElement, HtmlInputElement};
use yew::prelude::*;

use super::log_ticket::LogTicket;
use crate::components::Wish;
use crate::components::card::card;
use crate::components::choice::choice;
use crate::domain::sla::TierId;
use crate::domain::ticket::ProblemClass;
use crate::domain::vendor::VendorId;
use crate::state::{Action, Draft, LOGGED_LENGTH, LogWish, Model};
use crate::words::Words;

/// What the log shows.
pub struct Log<'a> {
    /// All state.
    pub model: &'a Model,
    /// Where events go.
    pub dispatch: &'a Callback<Action>,
    /// Where wishes go.
    pub wish: &'a Callback<Wish>,
}

/// The kinds of problem, the one that needs no thought first.
pub(super) const PROBLEMS: [ProblemClass; 3] =
    [ProblemClass::Unclassified, ProblemClass::Known, ProblemClass::Hard];

impl Log<'_> {
    /// The log, newest ticket first; where there can be none, what it is for.
    pub fn view(&self) -> Html {
        let Log { model, dispatch, wish } = self;
        let (words, evaluation) = (model.screen.lang.words(), model.evaluation());
        if !model.is_log_offered() {
            let first = if evaluation.is_example {
                words.log_in_example()
            } else {
                words.log_needs_vendors()
            };
            let teach = markup! { <p class="log">{ words.log_teach() }{ " " }{ first }</p> };
            return card(words.log_title(), "", teach);
        }
        let tickets = evaluation
            .logged
            .iter()
            .rev()
            .map(|ticket| LogTicket { ticket, model, dispatch, wish }.view());
        card(
            words.log_title(),
            "",
            markup! {
                <div class="log">
                    if evaluation.logged.is_empty() {
                        <p>{ words.log_teach() }</p>
                    }
                    { form(self, words) }
                    <p class="log__said">{ words.log_zone(model.zone.name()) }</p>
                    { for tickets }
                </div>
            },
        )
    }
}

/// A field with choices: its name, its label, and values with their texts.
type Select<'a> = (&'a str, &'a str, Vec<(u32, String)>);

/// The form for the next ticket; Enter opens it.
fn form(log: &Log<'_>, words: &Words) -> Html {
    let evaluation = log.model.evaluation();
    let vendors = evaluation.vendors.iter().map(|vendor| (vendor.id.0, vendor.name.clone()));
    let tiers = (0..).zip(TierId::ALL.map(|tier| tier_text(words, tier)));
    let problems = (0..).zip(PROBLEMS.map(|problem| words.problem_class(problem).to_owned()));
    let selects: [Select<'_>; 3] = [
        ("vendor", words.vendor, vendors.collect()),
        ("tier", words.tier, tiers.collect()),
        ("problem", words.log_problem(), problems.collect()),
    ];
    let selects = selects.into_iter().map(|(name, label, choices)| {
        // Options are put in from the last one on: without a word the browser would keep that one chosen.
        let options = choices.into_iter().enumerate();
        let options = options.map(|(place, (value, text))| choice(value, text, place == 0));
        markup! { <label key={name} class="log__field">{ label }<select {name}>{ for options }</select></label> }
    });
    let texts = [("subject", words.log_subject()), ("category", words.log_category())];
    let texts = texts.map(|(name, label)| {
        markup! {
            <label key={name} class="log__field">
                { label }
                <input {name} maxlength={LOGGED_LENGTH.to_string()} list={(name == "category").then_some("log-categories")} />
            </label>
        }
    });
    let mut categories: Vec<&str> =
        evaluation.logged.iter().map(|ticket| ticket.category.trim()).collect();
    categories.sort_unstable();
    categories.dedup();
    let known = categories.into_iter().filter(|category| !category.is_empty());
    let wish = log.wish.clone();
    let onsubmit = move |event: SubmitEvent| {
        event.prevent_default();
        if let Some(draft) = draft(&event) {
            wish.emit(Wish::Log(LogWish::Open(draft)));
        }
    };
    markup! {
        <form class="log__form" aria-label={words.log_open()} {onsubmit}>
            { for selects }
            { for texts }
            <datalist id="log-categories">{ for known.map(|text| markup! { <option key={text} value={text.to_owned()} /> }) }</datalist>
            <label class="log__check"><input type="checkbox" name="probe" />{ words.log_probe() }</label>
            <button type="submit" class="button button--main">{ words.log_start() }</button>
        </form>
    }
}

/// What the form holds. The next ticket's subject is its own, but a probe goes to every vendor alike.
fn draft(event: &SubmitEvent) -> Option<Draft> {
    let form: HtmlFormElement = event.target_dyn_into()?;
    let held = FormData::new_with_form(&form).ok()?;
    let text = |name: &str| held.get(name).as_string().unwrap_or_default();
    let choice = |name: &str| text(name).parse::<usize>().ok();
    let is_probe = held.has("probe");
    if let Ok(Some(subject)) = form.query_selector("[name=subject]")
        && !is_probe
    {
        subject.dyn_ref::<HtmlInputElement>()?.set_value("");
    }
    Some(Draft {
        vendor: VendorId(text("vendor").parse().ok()?),
        tier: *TierId::ALL.get(choice("tier")?)?,
        problem: *PROBLEMS.get(choice("problem")?)?,
        subject: text("subject"),
        category: text("category"),
        is_probe,
    })
}

/// A tier as a choice.
pub(super) fn tier_text(words: &Words, tier: TierId) -> String {
    format!("{} · {}", words.tier_label(tier), words.tier_purpose(tier))
}
