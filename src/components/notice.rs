//! What went wrong, and what to do, until it is closed.

use yew::prelude::*;

use super::button::Button;
use crate::state::{Action, Notice as Said};
use crate::words::Lang;

/// What went wrong.
pub struct Notice<'a> {
    /// What is said.
    pub notice: &'a Said,
    /// The language.
    pub lang: Lang,
    /// Where events go.
    pub dispatch: &'a Callback<Action>,
}

impl Notice<'_> {
    /// A notice.
    pub fn view(&self) -> Html {
        let words = self.lang.words();
        let (file, sentence) = match &self.notice {
            Said::FileRefused { file, error } => (file.as_str(), words.file_error(error)),
            Said::FileUnreadable(file) => (file.as_str(), words.file_failed.to_owned()),
            Said::TicketsGone => ("", words.tickets_gone.to_owned()),
            Said::ReadingBroke => ("", words.reading_failed.to_owned()),
        };
        markup! {
            <section class="notice" role="alert">
                <div class="notice__say">
                    if !file.is_empty() {
                        <h2>{ words.not_imported }{ " · " }<bdi>{ file }</bdi></h2>
                    }
                    <p>{ sentence }</p>
                    if !file.is_empty() {
                        <p class="notice__kept">{ words.nothing_lost }</p>
                    }
                </div>
                {
                    Button::new(words.dismiss, self.dispatch.reform(|()| Action::NoticeClosed))
                        .view()
                }
            </section>
        }
    }
}
