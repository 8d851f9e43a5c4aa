//! The verdict in one line, in sight in every place but the overview.

use std::rc::Rc;

use yew::prelude::*;

use crate::domain::results::Results;
use crate::words::Lang;

/// What the strip is made from.
#[derive(Properties, PartialEq)]
pub struct VerdictStripProps {
    /// All that was computed.
    pub results: Rc<Results>,
    /// The language.
    pub lang: Lang,
}

/// The verdict, always in sight.
#[component]
pub fn VerdictStrip(props: &VerdictStripProps) -> Html {
    let words = props.lang.words();
    html! {
        <p class="verdict-strip" role="status" aria-label={words.verdict}>
            if props.results.is_recounting {
                { words.recounting }
            } else {
                { words.verdict_sentence(&props.results) }
            }
        </p>
    }
}
