//! One of the options of a select.

use yew::prelude::*;
use yew::virtual_dom::{VTag, VText};

/// An option, and whether it is the chosen one.
///
/// It is chosen by property: the attribute no longer chooses once a person has, so undo would not show.
pub fn choice(value: u32, name: impl Into<AttrValue>, is_chosen: bool) -> Html {
    let mut option = VTag::new("option");
    option.add_attribute("value", value.to_string());
    option.add_property("selected", is_chosen);
    option.add_child(VText::new(name.into()).into());
    option.into()
}
