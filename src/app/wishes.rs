//! What only the browser can do, when a person asks for it.

use yew::Context;

use super::{App, Event};
use crate::browser::{clipboard, clock, saving, whole_file};
use crate::codec::message::Request;
use crate::components::Wish;
use crate::state::{Action, Place};

impl App {
    /// Does what was asked for, as far as the browser lets it.
    pub(super) fn fulfil(&mut self, ctx: &Context<App>, wish: Wish) {
        match wish {
            Wish::ReadFiles(files) => {
                self.is_dragged = false;
                self.happen(ctx, Action::PlaceOpened(Place::Tickets));
                self.waiting.extend(files);
                self.read_next(ctx);
                self.tell_waiting();
            }
            Wish::ReadText(text) => {
                let name = self.model.screen.lang.words().pasted();
                if let Ok(file) = whole_file::of_text(name, &text) {
                    self.fulfil(ctx, Wish::ReadFiles(vec![file]));
                }
            }
            Wish::ReadCalendar(id, version, file) => {
                let version = u32::try_from(version).unwrap_or(u32::MAX);
                self.ask(ctx, Request::ReadDays(id, version), Some(file));
            }
            Wish::Print => {
                if saving::print().is_err() {
                    self.happen(ctx, Action::ReportCopied(false));
                }
            }
            Wish::Log(wish) => self.happen(ctx, Action::Log(wish.at(clock::now()))),
            Wish::Copy(text) => ctx.link().send_future(async move {
                Event::Happened(Action::ReportCopied(clipboard::copy(&text).await.is_ok()))
            }),
            Wish::SaveResults => self.ask_settled(ctx, Request::SaveResults),
            Wish::Save(name, text) => {
                if saving::save(name, "text/markdown", &text).is_err() {
                    self.happen(ctx, Action::ReportCopied(false));
                }
            }
        }
    }
}
