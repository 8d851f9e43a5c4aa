//! What was promised, vendors down and tiers across, and the one promise that is open.

use yew::prelude::*;

use super::promise_form::PromiseForm;
use crate::components::card::card;
use crate::domain::sla::{PromiseField, PromiseId, TierId};
use crate::domain::vendor::Vendor;
use crate::state::{Action, Model, PromiseAction};

/// What the promises show.
pub struct Promises<'a> {
    /// All state.
    pub model: &'a Model,
    /// Where events go.
    pub dispatch: &'a Callback<Action>,
}

impl Promises<'_> {
    /// The overview, with the opened promise under it.
    pub fn view(&self) -> Html {
        let Promises { model, dispatch } = self;
        let words = model.screen.lang.words();
        let vendors = &model.evaluation().vendors;
        let tiers =
            TierId::ALL.map(|tier| markup! { <th scope="col">{ words.tier_label(tier) }</th> });
        let rows = vendors.iter().map(|vendor| {
            let cells = TierId::ALL.map(|tier| self.cell(vendor, tier));
            markup! { <tr key={vendor.id.0}><th scope="row">{ &vendor.name }</th>{ for cells }</tr> }
        });
        let opened = model.promises.opened.and_then(|id| {
            let vendor = model.evaluation().vendor(id.vendor)?;
            Some(PromiseForm { id, vendor, model, dispatch }.view())
        });
        card(
            words.promises(),
            words.promises_why(),
            markup! {
                <>
                    <div class="promises">
                        <table class="promises__table">
                            <thead><tr><th scope="col">{ words.vendor }</th>{ for tiers }</tr></thead>
                            <tbody>{ for rows }</tbody>
                        </table>
                    </div>
                    { for opened }
                </>
            },
        )
    }

    /// One promise in a few words, as the button that opens and closes it.
    fn cell(&self, vendor: &Vendor, tier: TierId) -> Html {
        let (model, id) = (self.model, PromiseId { vendor: vendor.id, tier });
        let words = model.screen.lang.words();
        let is_open = model.promises.opened == Some(id);
        let lines = self.lines(id);
        let said: Vec<&str> = lines.iter().map(String::as_str).collect();
        let name = format!("{} · {}", vendor.name, words.tier_label(tier));
        let label = words.answer_label(&name, &words.join(&said));
        let press = self.dispatch.reform(move |_: MouseEvent| {
            let action = if is_open { PromiseAction::Closed } else { PromiseAction::Opened(id) };
            Action::Promise(action)
        });
        let shade = is_open.then_some("promises__cell--open");
        markup! {
            <td>
                <button
                    type="button"
                    class={classes!("promises__cell", shade)}
                    aria-expanded={is_open.to_string()}
                    aria-label={label}
                    onclick={press}
                >
                    <span class="promises__tier">{ words.tier_label(tier) }</span>
                    { for lines.iter().map(|line| markup! { <span>{ line }</span> }) }
                </button>
            </td>
        }
    }

    fn lines(&self, id: PromiseId) -> Vec<String> {
        let words = self.model.screen.lang.words();
        let terms = &self.model.evaluation().terms;
        let mut lines = match terms.promise(id) {
            None => vec![words.no_promise().to_owned()],
            Some(promise) => {
                let held = |field| words.promise_held(field, promise, &terms.calendars);
                let place = [PromiseField::Calendar, PromiseField::Clause].map(held);
                let mut lines = vec![words.promise_given(promise)];
                lines.extend(place.into_iter().filter(|text| !text.is_empty()));
                lines
            }
        };
        if terms.promise(id).is_some_and(|promise| !promise.missing().is_empty()) {
            lines.push(words.incomplete().to_owned());
        }
        if self.model.promises.refused_in(id).next().is_some() {
            lines.push(words.to_correct().to_owned());
        }
        lines
    }
}
