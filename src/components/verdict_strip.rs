//! The verdict in one line, in sight in every place but the overview.

use yew::prelude::*;

use crate::domain::results::Results;
use crate::words::Lang;

/// What the strip is made from.
pub struct VerdictStrip<'a> {
    /// All that was computed.
    pub results: &'a Results,
    /// The language.
    pub lang: Lang,
}

impl VerdictStrip<'_> {
    /// The verdict, always in sight.
    pub fn view(&self) -> Html {
        let words = self.lang.words();
        html! {
            <p class="verdict-strip" role="status" aria-label={words.verdict}>
                if self.results.is_recounting {
                    { words.recounting }
                } else {
                    { words.verdict_sentence(self.results) }
                }
            </p>
        }
    }
}
