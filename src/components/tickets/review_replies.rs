//! The replies of a file under review that were taken for boilerplate, each with a box to say otherwise.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::domain::text::Suspect;
use crate::state::{Action, Review};
use crate::words::Lang;

/// So few replies are shown at once.
const FEW: usize = 6;

/// What is shown.
pub struct ReviewReplies<'a> {
    /// The file, and what was said of it so far.
    pub review: &'a Review,
    /// The language.
    pub lang: Lang,
    /// Where events go.
    pub dispatch: &'a Callback<Action>,
}

impl ReviewReplies<'_> {
    /// The list; nothing where no reply looks like boilerplate.
    pub fn view(&self) -> Html {
        let (words, suspects) = (self.lang.words(), &self.review.suspects);
        if suspects.shown.is_empty() {
            return Html::default();
        }
        let rows =
            suspects.shown.iter().enumerate().map(|(index, suspect)| self.row(index, suspect));
        markup! {
            <details class="review-replies" open={suspects.shown.len() < FEW}>
                <summary>{ words.replies_title(suspects) }</summary>
                <p class="review-replies__quiet">{ words.replies_intro() }</p>
                <ul class="review-replies__list">{ for rows }</ul>
                if suspects.more > 0 {
                    <p class="review-replies__quiet">{ words.more_replies(suspects.more) }</p>
                }
            </details>
        }
    }

    fn row(&self, index: usize, suspect: &Suspect) -> Html {
        let words = self.lang.words();
        let judge = self.dispatch.reform(move |event: Event| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            Action::SubstanceJudged(index, input.is_none_or(|input| input.checked()))
        });
        let checked = self.review.boilerplate.get(index).copied().unwrap_or(true);
        let why = words.why_boilerplate(&suspect.ticket, &suspect.why);
        markup! {
            <li key={index} class="review-replies__row">
                <label class="review-replies__judge">
                    <input type="checkbox" {checked} onchange={judge} aria-describedby={format!("reply-{index}")} />
                    { words.is_boilerplate() }
                </label>
                <div id={format!("reply-{index}")}>
                    <blockquote class="review-replies__text">{ &suspect.text }</blockquote>
                    <p class="review-replies__quiet">{ why }</p>
                </div>
            </li>
        }
    }
}
