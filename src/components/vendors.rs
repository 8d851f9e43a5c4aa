//! The vendors under comparison: name them, rename them, take them out.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::button::Button;
use super::card::card;
use crate::domain::vendor::{NAME_LENGTH, VENDOR_COUNT, Vendor, vendor_name};
use crate::state::Action;
use crate::words::Lang;

/// Who is compared.
#[derive(Properties, PartialEq)]
pub struct VendorsProps {
    /// The vendors.
    pub vendors: Vec<Vendor>,
    /// The language.
    pub lang: Lang,
    /// Where events go.
    pub dispatch: Callback<Action>,
}

/// The vendors with their names as fields, and a field for one more.
#[component]
pub fn Vendors(props: &VendorsProps) -> Html {
    let VendorsProps { vendors, lang, dispatch } = props;
    let words = lang.words();
    let (typed, is_tried) = (use_state(String::new), use_state(|| false));
    let checked = vendor_name(&typed, vendors);
    let add = {
        let (typed, is_tried, dispatch) = (typed.clone(), is_tried.clone(), dispatch.clone());
        let is_right = checked.is_ok();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            is_tried.set(!is_right);
            if is_right {
                dispatch.emit(Action::VendorAdded((*typed).clone()));
                typed.set(String::new());
            }
        })
    };
    let entered = {
        let typed = typed.clone();
        move |event: InputEvent| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            typed.set(input.map(|input| input.value()).unwrap_or_default());
        }
    };
    let error = checked.err().filter(|_| *is_tried).map(|error| words.name_error(&error));
    card(
        words.vendors,
        words.vendors_why,
        html! {
            <ul class="vendors">
                { for vendors.iter().map(|vendor| named(vendor, *lang, dispatch)) }
                if vendors.len() < VENDOR_COUNT {
                    <li key="new">
                        <form class="vendors__new" onsubmit={add}>
                            <input
                                class="vendors__name"
                                aria-label={words.vendor_name}
                                aria-invalid={error.is_some().to_string()}
                                placeholder={words.vendor_name}
                                value={(*typed).clone()}
                                oninput={entered}
                            />
                            <button type="submit" class="button button--main">{ words.add_vendor }</button>
                        </form>
                        if let Some(error) = error {
                            <p class="vendors__error" role="alert">{ error }</p>
                        }
                    </li>
                }
            </ul>
        },
    )
}

fn named(vendor: &Vendor, lang: Lang, dispatch: &Callback<Action>) -> Html {
    let (words, id) = (lang.words(), vendor.id);
    let renamed = {
        let (dispatch, before) = (dispatch.clone(), vendor.name.clone());
        move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            dispatch.emit(Action::VendorRenamed(id, input.value()));
            dispatch.emit(Action::EditEnded);
            if input.value().trim().is_empty() {
                input.set_value(&before);
            }
        }
    };
    html! {
        <li key={id.0} class="vendors__one">
            <input
                class="vendors__name"
                aria-label={words.answer_label(words.rename, &vendor.name)}
                maxlength={NAME_LENGTH.to_string()}
                value={vendor.name.clone()}
                onchange={renamed}
            />
            {
                Button::new(words.remove, dispatch.reform(move |()| Action::VendorRemoved(id)))
                    .quiet()
                    .labelled(words.remove_label(&vendor.name))
                    .view()
            }
        </li>
    }
}
