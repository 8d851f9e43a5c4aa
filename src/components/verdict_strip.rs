//! The verdict in one line, in sight in every place that does not begin with it.

use yew::prelude::*;

use crate::state::Model;

/// What the strip is made from.
pub struct VerdictStrip<'a> {
    /// All state.
    pub model: &'a Model,
}

impl VerdictStrip<'_> {
    /// The verdict, always in sight.
    pub fn view(&self) -> Html {
        let words = self.model.screen.lang.words();
        markup! {
            <p class="verdict-strip" role="status" aria-label={words.verdict}>
                <span class="verdict-strip__say">
                    if self.model.is_recounting() {
                        { words.recounting }
                    } else {
                        { words.verdict_sentence(&self.model.results) }
                    }
                </span>
            </p>
        }
    }
}
