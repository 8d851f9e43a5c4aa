//! A button that reports one thing.

use yew::prelude::*;

/// How much a button asks to be pressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weight {
    /// The one thing to do next.
    Main,
    /// Any other.
    #[default]
    Plain,
    /// Little more than its text.
    Quiet,
}

/// What a button says and does.
#[derive(Properties, PartialEq)]
pub struct ButtonProps {
    /// What it says.
    pub text: AttrValue,
    /// What happens.
    pub onpress: Callback<()>,
    /// How much it asks to be pressed.
    #[prop_or_default]
    pub weight: Weight,
    /// Whether it can't be pressed now.
    #[prop_or_default]
    pub is_disabled: bool,
    /// What it says to a screen reader, where its text is not enough.
    #[prop_or_default]
    pub label: Option<AttrValue>,
}

/// A button.
#[component]
pub fn Button(props: &ButtonProps) -> Html {
    let onpress = props.onpress.clone();
    let weight = match props.weight {
        Weight::Main => "button--main",
        Weight::Plain => "button--plain",
        Weight::Quiet => "button--quiet",
    };
    html! {
        <button
            type="button"
            class={classes!("button", weight)}
            disabled={props.is_disabled}
            aria-label={props.label.clone()}
            onclick={move |_| onpress.emit(())}
        >
            { &props.text }
        </button>
    }
}
