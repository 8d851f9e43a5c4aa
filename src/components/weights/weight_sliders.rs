//! A slider a dimension, with its share and the room it has before the leader changes.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::components::button::Button;
use crate::components::card::card;
use crate::components::opener::opener;
use crate::domain::decision::{Scenario, Stability, Weights};
use crate::domain::questionnaire::Dimension;
use crate::domain::results::Results;
use crate::sheets::{Act, View};
use crate::state::{Action, DecisionAction};
use crate::words::{Lang, Words};

/// What the sliders show.
pub struct WeightSliders<'a> {
    /// Where they stand.
    pub weights: &'a Weights,
    /// What comes of it.
    pub results: &'a Results,
    /// The language.
    pub lang: Lang,
    /// Where events go.
    pub dispatch: &'a Callback<Action>,
}

impl WeightSliders<'_> {
    /// The sliders.
    pub fn view(&self) -> Html {
        let words = self.lang.words();
        let rows = Dimension::ALL.into_iter().map(|dimension| row(self, dimension));
        card(
            words.weights,
            "",
            markup! {
                <>
                    <p class="weight-sliders__why">{ words.weights_why }</p>
                    <table class="weight-sliders">
                        <thead>
                            <tr>
                                <th scope="col">{ words.dimension }</th>
                                <th scope="col" class="weight-sliders__slide">{ words.points }</th>
                                <th scope="col" class="weight-sliders__number">{ words.share }</th>
                                <th scope="col" class="weight-sliders__stays">{ words.leader_stays }</th>
                            </tr>
                        </thead>
                        <tbody>{ for rows }</tbody>
                    </table>
                    { self.starts() }
                </>
            },
        )
    }
}

impl WeightSliders<'_> {
    /// Where to begin, whether by order alone, and what is behind it all.
    fn starts(&self) -> Html {
        let words = self.lang.words();
        let is_ranked = self.weights.ranks().is_some();
        let starts = Scenario::ALL.into_iter().map(|scenario| {
            let take = decided(self.dispatch, move |()| DecisionAction::ScenarioChosen(scenario));
            Button::new(words.scenario(scenario), take).quiet().view()
        });
        let by = words.weigh_by(is_ranked);
        let other = decided(self.dispatch, move |()| DecisionAction::RanksChosen(!is_ranked));
        let open = |view| self.dispatch.reform(move |()| Action::ViewOpened(view));
        markup! {
            <>
                <p class="weight-sliders__starts">{ words.starting_points() }{ for starts }</p>
                <div class="weight-sliders__acts">
                    { Button::new(by, other).view() }
                    { Button::new(words.changes(), open(View::Changes)).view() }
                </div>
            </>
        }
    }
}

/// Where what somebody decides goes.
fn decided<T: 'static>(
    dispatch: &Callback<Action>,
    action: impl Fn(T) -> DecisionAction + 'static,
) -> Callback<T> {
    dispatch.reform(move |event| Action::Decision(action(event)))
}

fn row(props: &WeightSliders<'_>, dimension: Dimension) -> Html {
    let (words, points) = (props.lang.words(), props.weights.points(dimension));
    let name = words.dimension_name(dimension);
    let rank = props.weights.ranks().map(|ranks| ranks[dimension as usize]);
    let (value, most) = rank.map_or((points, Weights::MOST), |rank| (rank, 8));
    let moved = decided(props.dispatch, move |event: InputEvent| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        let typed = input.and_then(|input| input.value().parse().ok()).unwrap_or(value);
        match rank {
            Some(_) => DecisionAction::RankChosen(dimension, typed),
            None => DecisionAction::WeightMoved(dimension, typed),
        }
    });
    let said = rank.map_or(points.to_string(), |rank| words.nth(rank));
    let share = props.results.shares[dimension as usize];
    let view = Act::Open(View::Weights(dimension));
    let stays = props.results.stability.get(dimension as usize);
    markup! {
        <tr key={dimension as usize}>
            <th scope="row">{ opener(name, &view, props.dispatch) }</th>
            <td class="weight-sliders__slide">
                <input
                    type="range"
                    min={u8::from(rank.is_some()).to_string()}
                    max={most.to_string()}
                    value={value.to_string()}
                    aria-label={words.weight_label(name)}
                    oninput={moved}
                    onpointerup={props.dispatch.reform(|_: PointerEvent| Action::EditEnded)}
                    onblur={props.dispatch.reform(|_: FocusEvent| Action::EditEnded)}
                />
                <output>{ said }</output>
            </td>
            <td class="weight-sliders__number">{ words.percent(share) }</td>
            <td class="weight-sliders__stays">
                <span class="weight-sliders__label">{ words.leader_stays }{ " " }</span>
                { stays.map_or(String::new(), |stays| room(words, stays.as_ref())) }</td>
        </tr>
    }
}

fn room(words: &Words, stays: Option<&Stability>) -> String {
    match stays {
        None => words.undefined.to_owned(),
        Some(Stability { below: None, above: None, .. }) => words.always.to_owned(),
        Some(stays) => {
            let (low, high) = (words.percent(stays.low), words.percent(stays.high));
            format!("{}–{high}", low.trim_end_matches('%'))
        }
    }
}
