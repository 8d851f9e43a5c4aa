//! SLA-tier compliance: the chart, its legend and its numbers.

use yew::prelude::*;

use crate::chart::{Role, Room, compliance_chart};
use crate::components::button::Button;
use crate::components::card::card;
use crate::components::chart::Chart;
use crate::components::numbers::{numbers, numbers_on_request};
use crate::domain::results::Results;
use crate::domain::sla::Tiers;
use crate::report::compliance_table;
use crate::state::{Action, Place};
use crate::words::{Lang, Words};

/// What the chart is made from.
pub struct Compliance<'a> {
    /// All that was computed.
    pub results: &'a Results,
    /// What was measured against.
    pub tiers: Tiers,
    /// The language.
    pub lang: Lang,
    /// How much room there is.
    pub room: Room,
    /// Whether the numbers are open from the start.
    pub is_open: bool,
    /// Where events go; none where nothing can be pressed, as in print.
    pub dispatch: Option<&'a Callback<Action>>,
}

impl Compliance<'_> {
    /// A figure: what became of the tickets of each tier and vendor.
    pub fn view(&self) -> Html {
        let Compliance { results, tiers, lang, room, is_open, dispatch } = self;
        let words = lang.words();
        let title = words.compliance_title(results, tiers);
        let Some(scene) = compliance_chart(results, tiers, words, *room) else {
            return card(
                words.compliance,
                "",
                markup! {
                    <>
                        <p class="compliance__empty">{ words.no_tickets_do }</p>
                        if let Some(dispatch) = dispatch {
                            {
                                Button::new(words.bring_tickets, dispatch.reform(|()| Action::PlaceOpened(Place::Tickets)))
                                    .main()
                                    .view()
                            }
                        }
                    </>
                },
            );
        };
        let table = compliance_table(results, words);
        let table = if *is_open {
            numbers(words.compliance, table)
        } else {
            numbers_on_request(words.show_numbers, words.compliance, table)
        };
        card(
            title.clone(),
            "",
            markup! {
                <>
                    <figure class="compliance">
                        { Chart { scene: &scene, title: title.into() }.view() }
                        <figcaption class="compliance__caption">
                            <ul class="compliance__legend">{ for legend(words) }</ul>
                            <p>
                            { words.around_the_clock }
                            if results.vendors.iter().flat_map(|of| &of.tiers).any(|of| of.young() > 0) {
                                { " " }{ words.young_said }
                            }
                        </p>
                        </figcaption>
                    </figure>
                    { table }
                </>
            },
        )
    }
}

fn legend(words: &'static Words) -> impl Iterator<Item = Html> {
    let roles = [
        Role::WithinTarget,
        Role::WithinLimit,
        Role::Late,
        Role::Never,
        Role::Overdue,
        Role::Interval,
    ];
    let names = [
        words.within_target,
        words.within_limit,
        words.late,
        words.never,
        words.overdue,
        words.interval,
    ];
    roles.into_iter().zip(names).map(|(role, name)| {
        let swatch = if role == Role::Interval {
            markup! { <polyline class={role.class()} points="1,4 1,10 1,7 13,7 13,4 13,10" /> }
        } else {
            markup! { <rect class={role.class()} x="1" y="1" width="12" height="12" /> }
        };
        markup! {
            <li key={name}>
                <svg class="compliance__swatch" viewBox="0 0 14 14" aria-hidden="true">{ swatch }</svg>
                { name }
            </li>
        }
    })
}
