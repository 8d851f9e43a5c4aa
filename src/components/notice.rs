//! What went wrong, and what to do, until it is closed.

use yew::prelude::*;

use super::button::Button;
use super::tickets::Problems;
use crate::domain::problem::FileError;
use crate::state::{Action, Notice as Said};
use crate::words::Lang;

/// What went wrong.
#[derive(Properties, PartialEq)]
pub struct NoticeProps {
    /// What is said.
    pub notice: Said,
    /// The language.
    pub lang: Lang,
    /// Where events go.
    pub dispatch: Callback<Action>,
}

/// A notice.
#[component]
pub fn Notice(props: &NoticeProps) -> Html {
    let words = props.lang.words();
    let (file, sentence) = match &props.notice {
        Said::FileRefused { file, error } => (file.as_str(), words.file_error(error)),
        Said::FileUnreadable(file) => (file.as_str(), words.file_failed.to_owned()),
        Said::TicketsGone => ("", words.tickets_gone.to_owned()),
        Said::ReadingBroke => ("", words.reading_failed.to_owned()),
    };
    let problems = match &props.notice {
        Said::FileRefused { error: FileError::NoTickets(problems), .. } => problems.clone(),
        _ => Vec::new(),
    };
    html! {
        <section class="notice" role="alert">
            <div class="notice__say">
                if !file.is_empty() {
                    <h2>{ words.not_imported }{ ": " }<bdi>{ file }</bdi></h2>
                }
                <p>{ sentence }</p>
                if !problems.is_empty() {
                    <Problems {problems} more={0} lang={props.lang} />
                }
                if !file.is_empty() {
                    <p class="notice__kept">{ words.nothing_lost }</p>
                }
            </div>
            <Button text={words.dismiss} onpress={props.dispatch.reform(|()| Action::NoticeClosed)} />
        </section>
    }
}
