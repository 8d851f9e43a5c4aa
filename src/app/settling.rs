//! What the worker is told and asked, so that the page has what it shows.

use yew::Context;

use super::App;
use crate::codec::message::Request;

impl App {
    /// Asks for what the page shows and does not have: wording, and, once for each setting, tickets counted and
    /// sheets made.
    pub(super) fn settle(&mut self, ctx: &Context<App>) {
        if self.model.lacks_wording() && !self.has_asked_wording {
            self.has_asked_wording = true;
            self.ask(ctx, Request::Wording, None);
        }
        let wanted = self.model.wanted();
        let print = self.model.desk_print;
        let awaits = self.model.awaits_results();
        let must = awaits || !wanted.is_empty() || !self.model.uncounted().is_empty();
        if must && self.settled != Some(print) {
            self.settled = Some(print);
            self.asked.clear();
            let desk = Box::new(self.model.desk());
            self.ask(ctx, Request::Settle(desk), None);
        }
        if awaits && self.evaluated != Some(print) {
            self.evaluated = Some(print);
            let known = self.model.known_of_lost();
            self.ask(ctx, Request::Evaluate(print, known), None);
        }
        for question in wanted {
            if !self.asked.contains(&question) {
                self.asked.push(question);
                self.ask(ctx, Request::Show(question.to_bytes()), None);
            }
        }
    }
}
