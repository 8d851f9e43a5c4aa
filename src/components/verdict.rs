//! The verdict: who leads, how safely, what would change it, what is unknown.

use yew::prelude::*;

use crate::domain::verdict::Verdict as Outcome;
use crate::state::Model;

/// What the verdict is made from.
pub struct Verdict<'a> {
    /// All state.
    pub model: &'a Model,
}

impl Verdict<'_> {
    /// The sentence before the table, and the reasons under it.
    pub fn view(&self) -> Html {
        let (words, results) = (self.model.screen.lang.words(), &self.model.results);
        let todo = match results.verdict {
            _ if self.model.is_recounting() => Some(words.recounting),
            Outcome::NoWeights => Some(words.no_weights_do),
            Outcome::NotEnough if results.vendors.iter().any(|of| of.tickets() > 0) => {
                Some(words.tickets_alone)
            }
            Outcome::NotEnough => Some(words.not_enough_do),
            _ => None,
        };
        let change = match (&results.verdict, results.nearest_flip()) {
            (Outcome::Leads { .. }, Some(flip)) => Some(words.flip_sentence(results, &flip)),
            (Outcome::Leads { .. }, None) => Some(words.no_flip.to_owned()),
            (Outcome::Tie(_), _) => Some(words.tie_change.to_owned()),
            _ => None,
        };
        markup! {
            <section class="verdict" aria-live="polite" aria-label={words.verdict}>
                <h1 class="verdict__say" tabindex="-1">{ words.verdict_sentence(results) }</h1>
                if let Some(todo) = todo {
                    <p class="verdict__why">{ todo }</p>
                }
                if let Some(change) = change {
                    <p class="verdict__why">
                        <b>{ words.what_would_change }</b>{ " " }{ change }{ " " }
                        <b>{ words.still_unknown }</b>{ " " }{ words.unknown_sentence(results) }
                    </p>
                    <p class="verdict__how">{ words.how_safely }</p>
                }
            </section>
        }
    }
}
