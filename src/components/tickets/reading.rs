//! A file being read: how far, and how to stop.

use yew::prelude::*;

use crate::components::button::Button;
use crate::components::card::Card;
use crate::state::{Action, Reading as Going};
use crate::words::Lang;

/// How far reading has come.
#[derive(Properties, PartialEq)]
pub struct ReadingProps {
    /// The file being read.
    pub reading: Going,
    /// The language.
    pub lang: Lang,
    /// Where events go.
    pub dispatch: Callback<Action>,
}

/// Progress, and a way out.
#[component]
pub fn Reading(props: &ReadingProps) -> Html {
    let (words, Going { file, read, total, .. }) = (props.lang.words(), &props.reading);
    html! {
        <Card title={words.drop_title}>
            <div class="reading">
                <label class="reading__bar">
                    { words.reading }{ " " }<bdi>{ file }</bdi>
                    <progress max={total.to_string()} value={read.to_string()} />
                </label>
                <span class="reading__count">{ words.read_of(*read, *total) }</span>
                <Button
                    text={words.cancel}
                    onpress={props.dispatch.reform(|()| Action::ReadingCancelled)}
                />
            </div>
        </Card>
    }
}
