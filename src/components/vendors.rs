//! The vendors under comparison: name them, rename them, take them out.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::button::Button;
use super::card::card;
use crate::domain::vendor::{NameError, VENDOR_COUNT, Vendor, VendorId, vendor_name};
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

/// The name that was refused last: whose (`None` is the new vendor's), and why.
type Refused = UseStateHandle<Option<(Option<VendorId>, NameError)>>;

/// The vendors with their names as fields, and a field for one more.
#[component]
pub fn Vendors(props: &VendorsProps) -> Html {
    let words = props.lang.words();
    let (refused, field): (Refused, NodeRef) = (use_state(|| None), use_node_ref());
    let add = {
        let (refused, field, dispatch) = (refused.clone(), field.clone(), props.dispatch.clone());
        let vendors = props.vendors.clone();
        move |event: SubmitEvent| {
            event.prevent_default();
            let Some(input) = field.cast::<HtmlInputElement>() else { return };
            match vendor_name(&input.value(), &vendors) {
                Ok(name) => {
                    dispatch.emit(Action::VendorAdded(name));
                    input.set_value("");
                    refused.set(None);
                }
                Err(error) => refused.set(Some((None, error))),
            }
        }
    };
    let is_wrong = matches!(&*refused, Some((None, _)));
    card(
        words.vendors,
        words.vendors_why,
        markup! {
            <ul class="vendors">
                { for props.vendors.iter().map(|vendor| named(props, vendor, &refused)) }
                if props.vendors.len() < VENDOR_COUNT {
                    <li key="new">
                        <form class="vendors__new" onsubmit={add}>
                            <input
                                ref={field}
                                class="vendors__name"
                                aria-label={words.vendor_name}
                                aria-invalid={is_wrong.to_string()}
                                placeholder={words.vendor_name}
                            />
                            <button type="submit" class="button button--main">{ words.add_vendor }</button>
                        </form>
                        { reason(props, None, &refused) }
                    </li>
                }
            </ul>
        },
    )
}

/// Why the name in that field was refused, if it was.
fn reason(props: &VendorsProps, whose: Option<VendorId>, refused: &Refused) -> Html {
    match &**refused {
        Some((of, error)) if *of == whose => {
            markup! { <p class="vendors__error" role="alert">{ props.lang.words().name_error(error) }</p> }
        }
        _ => Html::default(),
    }
}

fn named(props: &VendorsProps, vendor: &Vendor, refused: &Refused) -> Html {
    let (words, id) = (props.lang.words(), vendor.id);
    let renamed = {
        let (dispatch, before, refused) =
            (props.dispatch.clone(), vendor.name.clone(), refused.clone());
        let others: Vec<Vendor> = props.vendors.iter().filter(|v| v.id != id).cloned().collect();
        move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            match vendor_name(&input.value(), &others) {
                Ok(name) => {
                    input.set_value(&name);
                    dispatch.emit(Action::VendorRenamed(id, name));
                    dispatch.emit(Action::EditEnded);
                    refused.set(None);
                }
                Err(error) => {
                    input.set_value(&before);
                    refused.set(Some((Some(id), error)));
                }
            }
        }
    };
    markup! {
        <li key={id.0}>
            <div class="vendors__one">
                <input
                    class="vendors__name"
                    aria-label={words.answer_label(words.rename, &vendor.name)}
                    value={vendor.name.clone()}
                    onchange={renamed}
                />
                {
                    Button::new(
                        words.remove,
                        props.dispatch.reform(move |()| Action::VendorRemoved(id)),
                    )
                    .quiet()
                    .labelled(words.remove_label(&vendor.name))
                    .view()
                }
            </div>
            { reason(props, Some(id), refused) }
        </li>
    }
}
