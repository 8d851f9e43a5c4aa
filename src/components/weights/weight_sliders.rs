//! A slider a dimension, with its share and the room it has before the leader changes.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::components::button::Button;
use crate::components::card::card;
use crate::domain::decision::{Stability, Weights};
use crate::domain::questionnaire::Dimension;
use crate::domain::results::Results;
use crate::state::Action;
use crate::words::{Lang, Words};

/// What the sliders show.
pub struct WeightSliders<'a> {
    /// Where they stand.
    pub weights: Weights,
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
                    {
                        Button::new(words.reset_weights, self.dispatch.reform(|()| Action::WeightsReset))
                            .view()
                    }
                </>
            },
        )
    }
}

fn row(props: &WeightSliders<'_>, dimension: Dimension) -> Html {
    let (words, points) = (props.lang.words(), props.weights.points(dimension));
    let name = words.dimension_name(dimension);
    let moved = props.dispatch.reform(move |event: InputEvent| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        let value = input.and_then(|input| input.value().parse().ok());
        Action::WeightMoved(dimension, value.unwrap_or(points))
    });
    let share = props.weights.shares().map_or(0.0, |shares| shares[dimension as usize]);
    let stays = props.results.stability.get(dimension as usize);
    markup! {
        <tr key={dimension as usize}>
            <th scope="row">{ name }</th>
            <td class="weight-sliders__slide">
                <input
                    type="range"
                    min="0"
                    max={Weights::MOST.to_string()}
                    value={points.to_string()}
                    aria-label={words.weight_label(name)}
                    oninput={moved}
                    onpointerup={props.dispatch.reform(|_: PointerEvent| Action::EditEnded)}
                    onblur={props.dispatch.reform(|_: FocusEvent| Action::EditEnded)}
                />
                <output>{ points }</output>
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
