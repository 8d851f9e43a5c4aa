//! A box with a heading that says what it shows.

use yew::prelude::*;

/// A box with a sentence or a name as its heading, a few words beside it, and what is in it.
pub fn card(title: impl Into<AttrValue>, beside: impl Into<AttrValue>, children: Html) -> Html {
    let (title, beside) = (title.into(), beside.into());
    markup! {
        <section class="card">
            <header class="card__head">
                <h2>{ title }</h2>
                if !beside.is_empty() {
                    <p class="card__note">{ beside }</p>
                }
            </header>
            { children }
        </section>
    }
}
