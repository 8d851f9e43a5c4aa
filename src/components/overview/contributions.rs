//! What each score is made of, on request.

use yew::prelude::*;

use crate::chart::{Role, Room, contributions_chart};
use crate::components::card::card;
use crate::components::chart::Chart;
use crate::components::numbers::numbers_on_request;
use crate::domain::questionnaire::Dimension;
use crate::domain::results::Results;
use crate::report::contributions_table;
use crate::words::Lang;

/// What the chart is made from.
pub struct Contributions<'a> {
    /// All that was computed.
    pub results: &'a Results,
    /// The language.
    pub lang: Lang,
    /// How much room there is.
    pub room: Room,
}

impl Contributions<'_> {
    /// A figure: the points that each dimension adds.
    pub fn view(&self) -> Html {
        let (words, results) = (self.lang.words(), &self.results);
        let Some(scene) = contributions_chart(results, words, self.room) else { return markup! {} };
        let table = contributions_table(results, words);
        let known = Dimension::ALL.into_iter().enumerate();
        let known = known.map(|(place, of)| (Role::dimension(place), words.dimension_name(of)));
        let legend = known.chain([(Role::Unknown, words.unknown_part)]).map(|(role, name)| {
            markup! {
                <li key={name}>
                    <svg class="contributions__swatch" viewBox="0 0 14 14" aria-hidden="true">
                        <rect class={role.class()} x="1" y="1" width="12" height="12" />
                    </svg>
                    { name }
                </li>
            }
        });
        card(
            words.contributions,
            words.contributions_why,
            markup! {
                <>
                    <figure class="contributions">
                        { Chart { scene: &scene, title: words.contributions.into(), acts: (&[], None) }.view() }
                        <figcaption><ul class="contributions__legend">{ for legend }</ul></figcaption>
                    </figure>
                    { numbers_on_request(words.show_numbers, words.contributions, table) }
                </>
            },
        )
    }
}
