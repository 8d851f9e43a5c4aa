//! What is saved as a file.

use yew::Context;

use super::{App, Event};
use crate::browser::{picture, saving};
use crate::codec::message::Request;
use crate::state::Action;

impl App {
    /// Begins what ends in a file: the worker writes the questions, the browser paints the picture.
    pub(super) fn save_what_is_wanted(&mut self, ctx: &Context<App>, action: &Action) {
        if matches!(action, Action::PictureWanted) {
            ctx.link().send_future(async {
                Event::Happened(Action::ReportCopied(picture::save("backstop.png").await.is_ok()))
            });
        }
        if matches!(action, Action::QuestionnaireWanted) {
            self.ask_settled(ctx, Request::SaveQuestionnaire);
        }
    }

    /// Asks for something that depends on all settings, after telling those.
    pub(super) fn ask_settled(&mut self, ctx: &Context<App>, request: Request) {
        self.ask(ctx, Request::Settle(Box::new(self.model.desk())), None);
        self.ask(ctx, request, None);
    }

    /// Offers a text that the worker wrote.
    pub(super) fn save(&mut self, ctx: &Context<App>, name: &str, text: &str) {
        if saving::save(name, "application/json", text).is_err() {
            self.happen(ctx, Action::ReportCopied(false));
        }
    }
}
