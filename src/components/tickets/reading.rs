//! A file being read: how far, and how to stop.

use yew::prelude::*;

use crate::components::button::Button;
use crate::components::card::card;
use crate::state::{Action, Reading as Going};
use crate::words::Lang;

/// How far reading has come.
pub struct Reading<'a> {
    /// The file being read.
    pub reading: &'a Going,
    /// The language.
    pub lang: Lang,
    /// Where events go.
    pub dispatch: &'a Callback<Action>,
}

impl Reading<'_> {
    /// Progress, and a way out.
    pub fn view(&self) -> Html {
        let (words, Going { file, read, total, .. }) = (self.lang.words(), &self.reading);
        card(
            words.drop_title,
            "",
            markup! {
                <div class="reading">
                    <label class="reading__bar">
                        { words.reading }{ " " }<bdi>{ file }</bdi>
                        <progress max={total.to_string()} value={read.to_string()} />
                    </label>
                    <span class="reading__count">{ words.read_of(*read, *total) }</span>
                    {
                        Button::new(words.cancel, self.dispatch.reform(|()| Action::ReadingCancelled))
                            .view()
                    }
                </div>
            },
        )
    }
}
