//! What went wrong, and what to do, until it is closed.

use yew::prelude::*;

use super::button::Button;
use crate::domain::questionnaire::Both;
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
        if let Said::Questionnaire { file, problems, is_used } = self.notice {
            return self.questionnaire(file, problems, *is_used);
        }
        let (file, sentence) = match &self.notice {
            Said::Questionnaire { file, .. } => (file.as_str(), String::new()),
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
                { self.close() }
            </section>
        }
    }

    fn close(&self) -> Html {
        let close = self.dispatch.reform(|()| Action::NoticeClosed);
        Button::new(self.lang.words().dismiss, close).view()
    }

    /// What is wrong in a questionnaire, every problem with its place; or what was left out of one that is in use.
    fn questionnaire(&self, file: &str, problems: &[Both], is_used: bool) -> Html {
        let words = self.lang.words();
        let all = problems.iter().map(|problem| markup! { <li>{ words.text(problem) }</li> });
        markup! {
            <section class="notice" role={if is_used { "status" } else { "alert" }}>
                <div class="notice__say">
                    <h2>{ words.questionnaire_read(is_used) }{ " · " }<bdi>{ file }</bdi></h2>
                    if !problems.is_empty() {
                        <ul>{ for all }</ul>
                    }
                    if !is_used {
                        <p class="notice__kept">{ words.nothing_lost }</p>
                    }
                </div>
                { self.close() }
            </section>
        }
    }
}
