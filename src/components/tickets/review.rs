//! A file that was read: what it was taken for, its first rows, and the questions only a person can answer.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::components::button::Button;
use crate::components::card::card;
use crate::components::choice::choice;
use crate::components::sheet::Sheet;
use crate::components::tickets::ReviewReplies;
use crate::domain::import::{Import, ImportId, Label};
use crate::domain::sla::TierId;
use crate::domain::time::Civil;
use crate::domain::vendor::{Vendor, VendorId};
use crate::sheets::Sheet as Page;
use crate::state::{Action, Review as Waiting, VendorChoice};
use crate::words::{Lang, Words};

/// What is reviewed.
pub struct Review<'a> {
    /// The file, and what was said of it so far.
    pub review: &'a Waiting,
    /// The vendors there are.
    pub known: &'a [Vendor],
    /// The name of a file in use that most likely holds the very same tickets.
    pub twin: Option<&'a str>,
    /// How it was read, once that is known.
    pub shown: Option<&'a Page>,
    /// The files in use.
    pub imports: &'a [Import],
    /// The language.
    pub lang: Lang,
    /// Where events go.
    pub dispatch: &'a Callback<Action>,
}

impl Review<'_> {
    /// The review of a file.
    pub fn view(&self) -> Html {
        let Review { review, known, lang, dispatch, twin, shown, .. } = self;
        let id = review.id;
        let (words, source) = (lang.words(), &review.source);
        let is_complete = review.is_complete(known);
        let title = format!("{} · {}", source.file, words.ticket_count(source.report.tickets));
        let only = matches!(&source.labels.vendors[..], [label] if label.text.is_empty());
        let which = if only { words.which_vendor_all } else { words.which_vendor };
        let vendors = (0..).zip(&source.labels.vendors);
        let tiers = (0..).zip(&source.labels.priorities);
        card(
            title,
            words.evidence_level(source.grounds.level),
            markup! {
                <div class="review">
                    if let Some(twin) = twin {
                        <p class="review__error" role="alert">{ words.same_tickets(twin) }</p>
                    }
                    if let Some(shown) = shown {
                        <section class="review__reading" aria-busy={review.is_rereading.to_string()}>
                            <h3>{ &shown.title }</h3>
                            { Sheet { sheet: shown, dispatch }.view() }
                        </section>
                    }
                    if review.is_reopened {
                        <p>{ Button::new(words.read_otherwise(), dispatch.reform(move |()| Action::ReadAgain(id))).view() }</p>
                    }
                    <fieldset class="review__question">
                        <legend>{ which }</legend>
                        { for vendors.map(|(index, label)| vendor_field(self, index, label)) }
                    </fieldset>
                    <fieldset class="review__question">
                        <legend>{ words.which_tier }</legend>
                        { for tiers.map(|(index, label)| tier_field(self, index, label)) }
                    </fieldset>
                    { replaces_field(self) }
                    if source.report.tickets > 0 {
                        { as_of_field(self) }
                    }
                    { ReviewReplies { review, lang: *lang, dispatch }.view() }
                    <div class="review__acts">
                        {
                            Button::new(words.use_tickets, dispatch.reform(|()| Action::TicketsImported))
                                .main()
                                .disabled(!is_complete)
                                .view()
                        }
                        {
                            Button::new(words.discard, dispatch.reform(|()| Action::ReviewDiscarded))
                                .view()
                        }
                        if review.is_rereading {
                            <span class="review__quiet" role="status">{ words.reading }</span>
                        } else if !is_complete {
                            <span class="review__quiet">{ words.answer_first }</span>
                        }
                    </div>
                </div>
            },
        )
    }
}

fn label_text(words: &Words, label: &Label) -> String {
    let text = if label.text.is_empty() { words.no_label } else { &label.text };
    format!("{text} · {}", words.ticket_count(label.tickets))
}

fn chosen(event: &Event) -> Option<String> {
    Some(event.target_dyn_into::<HtmlSelectElement>()?.value())
}

const NEW: &str = "new";
const OUT: &str = "out";

fn vendor_field(props: &Review<'_>, index: usize, label: &Label) -> Html {
    let (words, choice) = (props.lang.words(), &props.review.vendors[index]);
    let (dispatch, suggested) = (props.dispatch.clone(), label.text.clone());
    let choose = move |event: Event| {
        let choice = match chosen(&event).as_deref() {
            Some(NEW) => VendorChoice::New(suggested.clone()),
            Some(OUT) => VendorChoice::LeftOut,
            Some(id) => {
                id.parse().map_or(VendorChoice::Open, |id| VendorChoice::Known(VendorId(id)))
            }
            None => return,
        };
        dispatch.emit(Action::VendorLabelMapped(index, choice));
    };
    let typed = props.dispatch.reform(move |event: InputEvent| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        let name = input.map(|input| input.value()).unwrap_or_default();
        Action::VendorLabelMapped(index, VendorChoice::New(name))
    });
    let is_only = props.review.source.labels.vendors.len() == 1 && label.text.is_empty();
    let options = props.known.iter().map(|vendor| {
        let selected = *choice == VendorChoice::Known(vendor.id);
        markup! { <option key={vendor.id.0} value={vendor.id.0.to_string()} {selected}>{ &vendor.name }</option> }
    });
    let name = if let VendorChoice::New(name) = choice { Some(name.clone()) } else { None };
    let error = props.review.name_error(index, props.known).filter(|_| name.as_deref() != Some(""));
    markup! {
        <div key={index} class="review__field">
            <label for={format!("vendor-{index}")}>
                if is_only {
                    { words.ticket_count(label.tickets) }
                } else {
                    { label_text(words, label) }
                }
            </label>
            <select id={format!("vendor-{index}")} onchange={choose}>
                if *choice == VendorChoice::Open {
                    <option value="" selected={true}>{ words.choose }</option>
                }
                { for options }
                <option value={NEW} selected={name.is_some()}>{ words.new_vendor }</option>
                <option value={OUT} selected={*choice == VendorChoice::LeftOut}>{ words.leave_out }</option>
            </select>
            if let Some(name) = name {
                <input aria-label={words.vendor_name} placeholder={words.vendor_name} value={name} oninput={typed} />
            }
            if let Some(error) = error {
                <span class="review__error" role="alert">{ words.name_error(&error) }</span>
            }
        </div>
    }
}

fn tier_field(props: &Review<'_>, index: usize, label: &Label) -> Html {
    let (words, choice, dispatch) =
        (props.lang.words(), props.review.tiers[index], props.dispatch.clone());
    let choose = move |event: Event| {
        let Some(value) = chosen(&event) else { return };
        let tier = value.parse().ok().and_then(|at: usize| TierId::ALL.get(at).copied());
        if tier.is_some() || value == OUT {
            dispatch.emit(Action::PriorityMapped(index, tier));
        }
    };
    let options = TierId::ALL.into_iter().map(|tier| {
        let selected = choice == Some(Some(tier));
        let text = format!("{} · {}", words.tier_label(tier), words.tier_purpose(tier));
        markup! { <option key={tier.index()} value={tier.index().to_string()} {selected}>{ text }</option> }
    });
    markup! {
        <div key={index} class="review__field">
            <label for={format!("tier-{index}")}>{ label_text(words, label) }</label>
            <select id={format!("tier-{index}")} onchange={choose}>
                if choice.is_none() {
                    <option value="" selected={true}>{ words.choose }</option>
                }
                { for options }
                <option value={OUT} selected={choice == Some(None)}>{ words.leave_out }</option>
            </select>
        </div>
    }
}

/// Whether the file takes the place of one in use; a ticket that stands in two files counts once.
fn replaces_field(of: &Review<'_>) -> Html {
    let words = of.lang.words();
    if of.imports.is_empty() || of.review.is_reopened {
        return Html::default();
    }
    let choose = of.dispatch.reform(|event: Event| {
        let id = chosen(&event).and_then(|value| value.parse().ok());
        Action::Replaced(id.map(ImportId))
    });
    let replaces = of.review.replaces;
    let files = of.imports.iter().map(|import| {
        let text = words.replaces(&import.source.file);
        choice(import.id.0, text, replaces == Some(import.id))
    });
    markup! {
        <fieldset class="review__question">
            <legend>{ words.which_files() }</legend>
            <select onchange={choose}>
                { choice(u32::MAX, words.append().to_owned(), replaces.is_none()) }
                { for files }
            </select>
        </fieldset>
    }
}

/// As of when tickets are counted: the latest moment in the file, unless another is entered, in UTC.
fn as_of_field(of: &Review<'_>) -> Html {
    let (words, review) = (of.lang.words(), of.review);
    let latest = review.source.as_of;
    let onchange = of.dispatch.reform(move |event: Event| {
        let typed = event.target_dyn_into::<HtmlInputElement>();
        let typed = typed.and_then(|input| Civil::typed(&input.value())?.instant());
        Action::AsOfChosen(typed.filter(|at| *at != latest))
    });
    let shown = review.as_of.unwrap_or(latest).civil().field();
    markup! {
        <fieldset class="review__question">
            <legend>{ words.which_as_of() }</legend>
            <label>
                <input type="datetime-local" step="1" value={shown} {onchange} />
                { " UTC" }
            </label>
        </fieldset>
    }
}
