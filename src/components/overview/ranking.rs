//! The ranking: each vendor's score with its range, its flags, and why it may be out.

use yew::prelude::*;

use crate::chart::band_chart;
use crate::components::button::Button;
use crate::components::card::card;
use crate::components::chart::Chart;
use crate::components::opener::{opener, ranked};
use crate::domain::results::{Results, Standing, VendorResult};
use crate::domain::sla::Group;
use crate::sheets::{Act, View};
use crate::state::Action;
use crate::words::{Lang, Words};

/// What the ranking shows.
pub struct Ranking<'a> {
    /// All that was computed.
    pub results: &'a Results,
    /// The language.
    pub lang: Lang,
    /// Where events go.
    pub dispatch: &'a Callback<Action>,
}

impl Ranking<'_> {
    /// A row a vendor: the order first, then those outside it.
    pub fn view(&self) -> Html {
        let (words, results) = (self.lang.words(), &self.results);
        let rows = results.listing.iter().map(|index| {
            let evidence = evidence(words, &results.vendors[*index], self.dispatch);
            self.row(&results.vendors[*index], evidence)
        });
        let sure = self.dispatch.reform(|()| Action::ViewOpened(View::Sureness));
        let picture = self.dispatch.reform(|()| Action::ViewOpened(View::Picture));
        card(
            words.ranking_title(results),
            words.score_scale,
            markup! {
                <>
                <table class="ranking">
                    <thead>
                        <tr>
                            <th scope="col"><span class="ranking__hidden">{ words.rank }</span></th>
                            <th scope="col">{ words.vendor }</th>
                            <th scope="col" class="ranking__scale">{ words.score_and_range }</th>
                            <th scope="col" class="ranking__number">{ words.score }</th>
                        </tr>
                    </thead>
                    <tbody>{ for rows }</tbody>
                </table>
                <div class="ranking__acts">
                    { Button::new(words.sureness(), sure).view() }
                    { Button::new(words.as_picture(), picture).quiet().view() }
                </div>
                </>
            },
        )
    }
}

/// What a score rests on; the tickets open their list.
fn evidence(words: &Words, result: &VendorResult, dispatch: &Callback<Action>) -> Html {
    let known = result.cells.iter().filter(|known| known.cell.covered > 0.0);
    let known = words.known_of(known.count(), result.cells.len());
    let tickets = words.ticket_count(result.tickets());
    let all = (result.vendor.id, None, Group::All);
    markup! {
        if result.tickets() > 0 {
            { opener(&tickets, &ranked(all), dispatch) }
        } else {
            { tickets }
        }
        { known }
    }
}

impl Ranking<'_> {
    fn row(&self, result: &VendorResult, evidence: Html) -> Html {
        let (words, results) = (self.lang.words(), self.results);
        let rank = match result.standing {
            Standing::Ranked(rank) => rank.to_string(),
            _ => "–".to_owned(),
        };
        let is_out = !result.is_ordered();
        let reason = words.standing_reason(results, result);
        let place = results.ordered.iter().position(|id| *id == result.vendor.id);
        let often = results.how_often.as_ref().zip(place).map(|(often, place)| often.first(place));
        let overall = results.overall.as_ref().ok().and_then(|all| {
            let rank = all.iter().find(|of| of.vendor == result.vendor.id)?.rank;
            Some(words.overall_place(rank))
        });
        let view = Act::Open(View::Score(result.vendor.id));
        let flags = result
            .flags
            .iter()
            .map(|flag| markup! { <li class="ranking__flag">{ words.flag(*flag) }</li> });
        markup! {
            <tr key={result.vendor.id.0} class={classes!("ranking__row", is_out.then_some("ranking__row--out"))}>
                <td class="ranking__rank">{ rank }</td>
                <th scope="row" class="ranking__name">
                    { &result.vendor.name }
                    <span class="ranking__evidence">{ evidence }</span>
                    if let Some(reason) = reason {
                        <span class="ranking__reason">{ reason }</span>
                    }
                    if !result.flags.is_empty() {
                        <ul class="ranking__flags">{ for flags }</ul>
                    }
                </th>
                <td class="ranking__scale">
                    if let Some(scene) = band_chart(result, words) {
                        { Chart { scene: &scene, title: words.score_and_range.into(), acts: (&[], None) }.view() }
                    }
                </td>
                <td class="ranking__number">
                    if let Some(score) = result.score {
                        <b>{ opener(&words.points_of(score), &view, self.dispatch) }</b>
                    } else {
                        <b>{ "–" }</b>
                    }
                    if let Some(often) = often {
                        <span class="ranking__often">{ words.first_in(often) }</span>
                    }
                    if let Some(overall) = overall {
                        <span class="ranking__range">{ overall }</span>
                    }
                    if result.score.is_some() {
                        <span class="ranking__range">{ words.points_range(result.low, result.high) }</span>
                        <span class="ranking__range">{ words.could_rank(result.rank_range) }</span>
                    }
                </td>
            </tr>
        }
    }
}
