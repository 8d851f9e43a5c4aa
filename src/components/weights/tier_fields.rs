//! The four tiers with their target and limit.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::components::button::Button;
use crate::components::card::card;
use crate::domain::sla::{SlaTier, TierError, TierId, Tiers};
use crate::domain::time::CalendarId;
use crate::state::{Action, CalendarAction};
use crate::words::Lang;

/// What the fields show.
#[derive(Properties, PartialEq)]
pub struct TierFieldsProps {
    /// The tiers in force.
    pub tiers: Tiers,
    /// The calendar of each tier, T1 first.
    pub chosen: [CalendarId; 4],
    /// All calendars with their names.
    pub calendars: Vec<(CalendarId, String)>,
    /// The language.
    pub lang: Lang,
    /// Where events go.
    pub dispatch: Callback<Action>,
}

/// Which of a tier's two numbers.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Target,
    Limit,
}

/// The tiers as fields. What is typed stands until it makes a tier; what is wrong with it is said below.
#[component]
pub fn TierFields(props: &TierFieldsProps) -> Html {
    let TierFieldsProps { tiers, lang, dispatch, .. } = props;
    let (words, error) = (lang.words(), use_state(|| None::<TierError>));
    let field = |id: TierId, end: End| {
        let (tier, error, dispatch) = (tiers.get(id), error.clone(), dispatch.clone());
        let (target, limit) = (tier.target().0, tier.limit().0);
        let (name, value) = match end {
            End::Target => (words.target_minutes, target),
            End::Limit => (words.limit_minutes, limit),
        };
        let onchange = move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else {
                return;
            };
            let typed = input.value().parse().unwrap_or(0);
            let (target, limit) = match end {
                End::Target => (typed, limit),
                End::Limit => (target, typed),
            };
            match SlaTier::new(target, limit) {
                Ok(tier) => {
                    error.set(None);
                    dispatch.emit(Action::TierChanged(id, tier));
                    dispatch.emit(Action::EditEnded);
                }
                Err(wrong) => {
                    error.set(Some(wrong));
                    input.set_value(&value.to_string());
                }
            }
        };
        let label = words.answer_label(words.tier_name(id), name);
        markup! {
            <td><input type="number" min="1" step="1" value={value.to_string()} aria-label={label} {onchange} /></td>
        }
    };
    let rows = TierId::ALL.into_iter().map(|id| {
        markup! {
            <tr key={id.index()}>
                <th scope="row">{ words.tier_label(id) }<span>{ words.tier_purpose(id) }</span></th>
                { field(id, End::Target) }
                { field(id, End::Limit) }
                <td>{ calendar_field(props, id) }</td>
            </tr>
        }
    });
    card(
        words.tiers,
        "",
        markup! {
            <>
                <p class="tier-fields__why">{ words.tiers_why }</p>
                    <table class="tier-fields">
                    <thead>
                        <tr>
                            <th scope="col">{ words.tier }</th>
                            <th scope="col">{ words.target_minutes }</th>
                            <th scope="col">{ words.limit_minutes }</th>
                            <th scope="col">{ words.calendar() }</th>
                        </tr>
                    </thead>
                    <tbody>{ for rows }</tbody>
                </table>
                if let Some(error) = &*error {
                    <p class="tier-fields__error" role="alert">{ words.tier_error(error) }</p>
                }
                                { Button::new(words.reset_tiers, dispatch.reform(|()| Action::TiersReset)).view() }
            </>
        },
    )
}

/// On which calendar a tier is measured.
fn calendar_field(props: &TierFieldsProps, tier: TierId) -> Html {
    let words = props.lang.words();
    let before = props.chosen[tier.index()];
    let chosen = props.dispatch.reform(move |event: Event| {
        let select = event.target_dyn_into::<HtmlSelectElement>();
        let id = select.and_then(|select| select.value().parse().ok()).map_or(before, CalendarId);
        Action::Calendar(CalendarAction::TierCalendarChosen(tier, id))
    });
    let option = |(id, name): &(CalendarId, String)| {
        let selected = before == *id;
        markup! { <option key={id.0} value={id.0.to_string()} {selected}>{ name }</option> }
    };
    markup! {
        <select
            aria-label={words.answer_label(words.tier_name(tier), words.calendar())}
            onchange={chosen}
        >
            { for props.calendars.iter().map(option) }
        </select>
    }
}
