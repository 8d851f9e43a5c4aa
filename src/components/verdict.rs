//! The verdict: who leads, how safely, what would change it, what is unknown.

use yew::prelude::*;

use crate::domain::results::Results;
use crate::domain::verdict::Verdict as Outcome;
use crate::words::Lang;

/// What the verdict is made from.
pub struct Verdict<'a> {
    /// All that was computed.
    pub results: &'a Results,
    /// The language.
    pub lang: Lang,
}

impl Verdict<'_> {
    /// The sentence before the table, and the reasons under it.
    pub fn view(&self) -> Html {
        let (words, results) = (self.lang.words(), self.results);
        let is_ordered = matches!(results.verdict, Outcome::Leads { .. } | Outcome::Tie(_));
        let todo = match results.verdict {
            Outcome::NoWeights => Some(words.no_weights_do),
            Outcome::NotEnough => Some(words.not_enough_do),
            _ => None,
        };
        let change = match results.nearest_flip() {
            Some(flip) => words.flip_sentence(results, &flip),
            None => words.no_flip.to_owned(),
        };
        let unknown = match results.next.first() {
            Some(step) => format!("{}. {}", words.next_line(results, step), words.stake(step)),
            None => words.nothing_unknown.to_owned(),
        };
        html! {
            <section class="verdict" aria-live="polite" aria-label={words.verdict}>
                <h1 class="verdict__say">{ words.verdict_sentence(results) }</h1>
                if results.is_recounting {
                    <p class="verdict__why">{ words.recounting }</p>
                }
                if let Some(todo) = todo {
                    <p class="verdict__why">{ todo }</p>
                }
                if is_ordered {
                    <p class="verdict__why">
                        <b>{ words.what_would_change }</b>{ " " }{ change }{ " " }
                        <b>{ words.still_unknown }</b>{ " " }{ unknown }
                    </p>
                    <p class="verdict__how">{ words.how_safely }</p>
                }
            </section>
        }
    }
}
