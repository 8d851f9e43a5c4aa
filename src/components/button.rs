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
#[derive(Default)]
pub struct Button {
    /// What it says.
    pub text: AttrValue,
    /// What happens.
    pub onpress: Callback<()>,
    /// How much it asks to be pressed.
    pub weight: Weight,
    /// Whether it can't be pressed now.
    pub is_disabled: bool,
    /// What it says to a screen reader, where its text is not enough.
    pub label: Option<AttrValue>,
}

impl Button {
    /// A button.
    pub fn view(&self) -> Html {
        let onpress = self.onpress.clone();
        let weight = match self.weight {
            Weight::Main => "button--main",
            Weight::Plain => "button--plain",
            Weight::Quiet => "button--quiet",
        };
        html! {
            <button
                type="button"
                class={classes!("button", weight)}
                disabled={self.is_disabled}
                aria-label={self.label.clone()}
                onclick={move |_| onpress.emit(())}
            >
                { &self.text }
            </button>
        }
    }
}
