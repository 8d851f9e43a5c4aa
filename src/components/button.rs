//! A button that reports one thing.

use yew::prelude::*;

/// How much a button asks to be pressed.
#[derive(Clone, Copy)]
enum Weight {
    Main,
    Plain,
    Quiet,
}

/// A button: what it says and what happens.
pub struct Button {
    text: AttrValue,
    label: Option<AttrValue>,
    onpress: Callback<()>,
    weight: Weight,
    is_disabled: bool,
}

impl Button {
    /// A plain button.
    pub fn new(text: impl Into<AttrValue>, onpress: Callback<()>) -> Button {
        let weight = Weight::Plain;
        Button { text: text.into(), label: None, onpress, weight, is_disabled: false }
    }

    /// The one thing to do next.
    pub fn main(self) -> Button {
        Button { weight: Weight::Main, ..self }
    }

    /// Little more than its text.
    pub fn quiet(self) -> Button {
        Button { weight: Weight::Quiet, ..self }
    }

    /// What it says to a screen reader, where its text is not enough.
    pub fn labelled(self, label: impl Into<AttrValue>) -> Button {
        Button { label: Some(label.into()), ..self }
    }

    /// Whether it can't be pressed now.
    pub fn disabled(self, is_disabled: bool) -> Button {
        Button { is_disabled, ..self }
    }

    /// Draws it.
    pub fn view(self) -> Html {
        let weight = match self.weight {
            Weight::Main => "button--main",
            Weight::Plain => "button--plain",
            Weight::Quiet => "button--quiet",
        };
        markup! {
            <button
                type="button"
                class={classes!("button", weight)}
                disabled={self.is_disabled}
                aria-label={self.label}
                onclick={self.onpress.reform(|_| ())}
            >
                { self.text }
            </button>
        }
    }
}
