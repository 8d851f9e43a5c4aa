//! One promise as a form: a field for each of its parts, and where it can be copied.

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::components::button::Button;
use crate::components::choice::choice;
use crate::domain::sla::{Commitment, Held, PromiseField, PromiseId, TierId};
use crate::domain::vendor::Vendor;
use crate::state::{Action, Model, PromiseAction};

/// What the form shows.
pub struct PromiseForm<'a> {
    /// The promise.
    pub id: PromiseId,
    /// Who promised.
    pub vendor: &'a Vendor,
    /// All state.
    pub model: &'a Model,
    /// Where events go.
    pub dispatch: &'a Callback<Action>,
}

impl PromiseForm<'_> {
    /// All fields, what is missing, and what can be done with the whole.
    pub fn view(&self) -> Html {
        let PromiseForm { id, vendor, model, dispatch } = *self;
        let words = model.screen.lang.words();
        let on_record = model.evaluation().terms.promise(id);
        let blank = Commitment::blank(id.vendor, id.tier);
        let promise = on_record.unwrap_or(&blank);
        let missing = promise.missing();
        let does =
            |action: PromiseAction| dispatch.reform(move |()| Action::Promise(action.clone()));
        let name = format!("{} · {}", vendor.name, words.tier_label(id.tier));
        let remove = Button::new(words.remove, does(PromiseAction::Removed(id)))
            .quiet()
            .labelled(words.remove_label(&name));
        let key = format!("{}-{}", id.vendor.0, id.tier.index());
        markup! {
            <section {key} class="promise-form" aria-label={name.clone()}>
                <h3>{ name }</h3>
                <p class="promise-form__say">{ words.length_said() }</p>
                <div class="promise-form__fields">
                    { for PromiseField::ALL.map(|field| self.field(field, promise)) }
                </div>
                <p class="promise-form__lacks" role="status">
                    if on_record.is_none() {
                        { words.no_promise() }
                    } else if !missing.is_empty() {
                        { words.promise_lacks(&missing) }
                    }
                </p>
                <div class="promise-form__acts">
                    if on_record.is_some() {
                        { self.copies() }
                        { remove.view() }
                    }
                    { Button::new(words.dismiss, does(PromiseAction::Closed)).view() }
                </div>
            </section>
        }
    }

    /// A field with its name, and beside it why what was typed can't stand.
    fn field(&self, field: PromiseField, promise: &Commitment) -> Html {
        let (id, model) = (self.id, self.model);
        let words = model.screen.lang.words();
        let refused = model.promises.refused_in(id).find(|refused| refused.field == field);
        let calendars = &model.evaluation().terms.calendars;
        let held = words.promise_held(field, promise, calendars);
        let value = refused.map_or(held.clone(), |refused| refused.typed.clone());
        let dispatch = self.dispatch.clone();
        let onchange = Callback::from(move |event: Event| {
            let Some(typed) = entered(&event) else { return };
            dispatch.emit(Action::Promise(PromiseAction::Entered(id, field, typed)));
            dispatch.emit(Action::EditEnded);
        });
        let input = match field.of(promise) {
            Held::Choice(chosen) => {
                let mut choices = words.promise_choices(field, calendars);
                if choices.iter().all(|(of, _)| *of != chosen) {
                    choices.push((chosen, held));
                }
                let options = choices.into_iter().map(|(of, name)| choice(of, name, of == chosen));
                markup! { <select {onchange}>{ for options }</select> }
            }
            of => {
                let is_length = matches!(of, Held::Length(_));
                let placeholder = is_length.then(|| words.length_example());
                let invalid = refused.is_some().to_string();
                markup! { <input {value} {placeholder} aria-invalid={invalid} {onchange} /> }
            }
        };
        markup! {
            <label>
                <span>{ words.promise_label(field) }</span>
                { input }
                if let Some(refused) = refused {
                    <span class="promise-form__error" role="alert">{ words.entry_error(&refused.error) }</span>
                }
            </label>
        }
    }

    /// Where nothing is on record yet, it can be copied to.
    fn copies(&self) -> Html {
        let (from, evaluation) = (self.id, self.model.evaluation());
        let words = self.model.screen.lang.words();
        let all =
            evaluation.vendors.iter().flat_map(|vendor| TierId::ALL.map(|tier| (vendor, tier)));
        let to = |(vendor, tier): (&Vendor, TierId)| PromiseId { vendor: vendor.id, tier };
        let free: Vec<(&Vendor, TierId)> =
            all.filter(|place| evaluation.terms.promise(to(*place)).is_none()).collect();
        if free.is_empty() {
            return Html::default();
        }
        let targets: Vec<PromiseId> = free.iter().copied().map(to).collect();
        let options = free.iter().enumerate().map(|(place, (vendor, tier))| {
            let name = format!("{} · {}", vendor.name, words.tier_label(*tier));
            markup! { <option value={place.to_string()}>{ name }</option> }
        });
        let dispatch = self.dispatch.clone();
        let copied = Callback::from(move |event: Event| {
            let place = entered(&event).and_then(|place| place.parse::<usize>().ok());
            if let Some(to) = place.and_then(|place| targets.get(place)) {
                dispatch.emit(Action::Promise(PromiseAction::Copied { from, to: *to }));
            }
        });
        markup! {
            <select aria-label={words.copy_to()} onchange={copied}>
                <option value="">{ words.copy_to() }</option>
                { for options }
            </select>
        }
    }
}

/// What was typed or chosen.
fn entered(event: &Event) -> Option<String> {
    let target = event.target()?;
    let typed = target.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value);
    typed.or_else(|| Some(target.dyn_ref::<HtmlSelectElement>()?.value()))
}
