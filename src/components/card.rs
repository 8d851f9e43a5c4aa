//! A box with a heading that says what it shows.

use yew::prelude::*;

/// What a card shows.
pub struct Card {
    /// A sentence or a name.
    pub title: AttrValue,
    /// A few words beside the title.
    pub note: AttrValue,
    /// What is in it.
    pub children: Html,
}

impl Card {
    /// A box with a heading.
    pub fn view(&self) -> Html {
        html! {
            <section class="card">
                <header class="card__head">
                    <h2>{ &self.title }</h2>
                    if !self.note.is_empty() {
                        <p class="card__note">{ &self.note }</p>
                    }
                </header>
                { self.children.clone() }
            </section>
        }
    }
}
