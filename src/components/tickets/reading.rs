//! A file being read: how far, and how to stop.

use yew::prelude::*;

use crate::components::button::Button;
use crate::components::card::Card;
use crate::state::{Action, Reading as Going};
use crate::words::Lang;

/// How far reading has come.
pub struct Reading {
    /// The file being read.
    pub reading: Going,
    /// The language.
    pub lang: Lang,
    /// Where events go.
    pub dispatch: Callback<Action>,
}

impl Reading {
    /// Progress, and a way out.
    pub fn view(&self) -> Html {
        let (words, Going { file, read, total, .. }) = (self.lang.words(), &self.reading);
        html! {
            { Card { title: words.drop_title.into(), note: AttrValue::default(), children: html! { <>
                <div class="reading">
                    <label class="reading__bar">
                        { words.reading }{ " " }<bdi>{ file }</bdi>
                        <progress max={total.to_string()} value={read.to_string()} />
                    </label>
                    <span class="reading__count">{ words.read_of(*read, *total) }</span>
                    { Button { text: words.cancel.into(), onpress: self.dispatch.reform(|()| Action::ReadingCancelled), ..Button::default() }.view() }
                </div>
            </> } }.view() }
        }
    }
}
