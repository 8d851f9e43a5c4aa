//! A box with a heading that says what it shows.

use yew::prelude::*;

/// What a card shows.
#[derive(Properties, PartialEq)]
pub struct CardProps {
    /// A sentence or a name.
    pub title: AttrValue,
    /// A few words beside the title.
    #[prop_or_default]
    pub note: AttrValue,
    /// What is in it.
    pub children: Html,
}

/// A box with a heading.
#[component]
pub fn Card(props: &CardProps) -> Html {
    html! {
        <section class="card">
            <header class="card__head">
                <h2>{ &props.title }</h2>
                if !props.note.is_empty() {
                    <p class="card__note">{ &props.note }</p>
                }
            </header>
            { props.children.clone() }
        </section>
    }
}
