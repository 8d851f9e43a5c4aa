//! How the odd cases are decided: a choice each, the default first.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::components::button::Button;
use crate::components::card::card;
use crate::components::choice::choice;
use crate::domain::sla::{Policies as Chosen, PolicyChange};
use crate::state::Action;
use crate::words::Lang;

/// What the policies show.
pub struct Policies<'a> {
    /// Those in force.
    pub policies: &'a Chosen,
    /// The language.
    pub lang: Lang,
    /// Where events go.
    pub dispatch: &'a Callback<Action>,
    /// What each alternative changes; stands below.
    pub alternatives: Html,
}

impl Policies<'_> {
    /// Five choices with what each is about.
    pub fn view(self) -> Html {
        let words = self.lang.words();
        let rows = PolicyChange::CHOICES.map(|choices| self.row(choices));
        let reset =
            Button::new(words.reset_policies(), self.dispatch.reform(|()| Action::PoliciesReset));
        card(
            words.policies(),
            words.policies_why(),
            markup! {
                <div class="policies">
                    { for rows }
                    { reset.disabled(*self.policies == Chosen::default()).view() }
                    { self.alternatives }
                </div>
            },
        )
    }

    fn row(&self, choices: &'static [PolicyChange]) -> Html {
        let words = self.lang.words();
        let first = choices[0];
        let options = (0..).zip(choices).map(|(place, of)| {
            let name = match place {
                0 => words.policy_default(*of),
                _ => words.policy_choice(*of).to_owned(),
            };
            choice(place, name, of.is_in(self.policies))
        });
        let dispatch = self.dispatch.clone();
        let choose = Callback::from(move |event: Event| {
            let select = event.target_dyn_into::<HtmlSelectElement>();
            let place = select.and_then(|select| select.value().parse::<usize>().ok());
            if let Some(chosen) = place.and_then(|place| choices.get(place)) {
                dispatch.emit(Action::PolicyChosen(*chosen));
            }
        });
        markup! {
            <label>
                <span>{ words.policy_name(first) }</span>
                <select onchange={choose}>{ for options }</select>
                <small>{ words.policy_why(first) }</small>
            </label>
        }
    }
}
