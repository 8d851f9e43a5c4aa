//! A text that can be pressed, such as a number that opens its tickets.

use yew::prelude::*;

use crate::domain::sla::{Group, TierId};
use crate::domain::vendor::VendorId;
use crate::sheets::{Chosen, Selection, View};
use crate::state::Action;

/// A text, and what happens when it is pressed.
pub(super) fn opener(text: &str, press: Callback<MouseEvent>) -> Html {
    markup! { <button type="button" class="sheet__open" onclick={press}>{ text }</button> }
}

/// A number of tickets that the ranking counts, opening their list.
pub(super) fn tickets_opener(
    text: &str,
    behind: (VendorId, Option<TierId>, Group),
    dispatch: &Callback<Action>,
) -> Html {
    opener(text, dispatch.reform(move |_| Action::ViewOpened(ranked(behind))))
}

/// The list of tickets that the ranking counts.
pub(super) fn ranked((vendor, tier, group): (VendorId, Option<TierId>, Group)) -> View {
    View::Tickets(Selection { vendor, tier, chosen: Chosen::Ranked(group) })
}
