//! A text that can be pressed, such as a number that opens its tickets.

use yew::prelude::*;

use crate::chart::Behind;
use crate::sheets::{Act, Chosen, Selection, View};
use crate::state::{Action, DecisionAction};

/// A text, and what happens when it is pressed.
pub(super) fn opener(text: &str, act: &Act, dispatch: &Callback<Action>) -> Html {
    let press = pressed(act, dispatch).reform(|_: MouseEvent| ());
    markup! { <button type="button" class="sheet__open" onclick={press}>{ text }</button> }
}

/// Does what pressing something is to do.
pub(super) fn pressed(act: &Act, dispatch: &Callback<Action>) -> Callback<()> {
    let act = act.clone();
    dispatch.reform(move |()| match &act {
        Act::Open(view) => Action::ViewOpened(*view),
        Act::Judge(word) => Action::SubstanceOverridden(word.clone()),
        Act::Promise(act) => Action::Promise(*act),
        Act::ResetPolicies => Action::PoliciesReset,
        Act::SaveQuestionnaire => Action::QuestionnaireWanted,
        Act::SavePicture => Action::PictureWanted,
        Act::UseOurQuestionnaire => Action::Decision(DecisionAction::QuestionnaireChosen(None)),
    })
}

/// Opens the list of tickets that the ranking counts.
pub(super) fn ranked((vendor, tier, group): Behind) -> Act {
    Act::Open(View::Tickets(Selection { vendor, tier, chosen: Chosen::Ranked(group) }))
}
