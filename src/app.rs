//! The shell: holds the model, carries out what only the browser can do, and turns outcomes into actions.

use std::cell::Cell;
use std::rc::Rc;

mod calendars;

mod hands;
use hands::Hands;

mod listeners;
use listeners::listen;

mod files;

mod reading;

mod replies;
use replies::heard;

mod settling;

mod stopwatch;
use stopwatch::Stopwatch;

mod wishes;

use gloo::events::EventListener;
use thiserror::Error;
use web_sys::{DragEvent, File};
use yew::prelude::*;

use crate::browser::worker::{Worker, WorkerError};
use crate::browser::{dialog, dragging, language, room, scrolling};
use crate::codec::example;
use crate::codec::message::{Reply, Request};
use crate::components::{Shell, Wish};
use crate::sheets::Ask;
use crate::state::{Action, Model, update};

/// Why the page cannot be drawn.
#[derive(Debug, Error)]
pub enum MountError {
    /// The page has no element to draw into.
    #[error("the page has no element with the id app")]
    NoRoot,
}

/// Draws the page into `#app`, in place of the loading text.
///
/// # Errors
///
/// When the page has no such element.
pub fn mount() -> Result<(), MountError> {
    let root = gloo::utils::document().get_element_by_id("app").ok_or(MountError::NoRoot)?;
    yew::Renderer::<App>::with_root(root).render();
    Ok(())
}

/// What reaches the shell.
pub enum Event {
    /// Something happened on the page.
    Happened(Action),
    /// Somebody wants what only the browser can do.
    Wished(Wish),
    /// A file is held over the page, or no longer.
    Dragged(bool),
    /// The worker is ready, or there will be none.
    WorkerSettled(Result<Worker, WorkerError>),
    /// The worker is no more.
    WorkerStopped,
    /// Whoever reads and counts answered.
    Replied(Reply),
}

/// The shell.
pub struct App {
    model: Model,
    hands: Hands,
    /// The settings that whoever counts was told last.
    settled: Option<u64>,
    /// For which of them results were asked for last.
    evaluated: Option<u64>,
    /// The sheets that were asked for under them.
    asked: Vec<Ask>,
    /// Whether the wording of our own questions was asked for.
    has_asked_wording: bool,
    /// Files that were dropped or chosen together with, or after, the one being read.
    waiting: Vec<File>,
    is_unsaved: Rc<Cell<bool>>,
    /// Whether a file is held over the page.
    is_dragged: bool,
    /// Whether what is drawn next begins at its top.
    is_moved: bool,
    stopwatch: Stopwatch,
    /// What was asked about calendars.
    calendars: calendars::Asked,
    // The browser calls these as long as the page lives.
    _listeners: Vec<EventListener>,
}

impl Component for App {
    type Message = Event;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> App {
        let is_unsaved = Rc::new(Cell::new(false));
        let app = App {
            model: begun(),
            hands: Hands::Idle,
            settled: None,
            evaluated: None,
            asked: Vec::new(),
            has_asked_wording: false,
            waiting: Vec::new(),
            _listeners: listen(ctx, &is_unsaved),
            is_unsaved,
            is_dragged: false,
            is_moved: false,
            stopwatch: Stopwatch::default(),
            calendars: calendars::Asked::default(),
        };
        app.announce();
        ctx.link().send_message(calendars::reader_zone());
        app
    }

    fn update(&mut self, ctx: &Context<App>, event: Event) -> bool {
        match event {
            Event::Happened(action) => self.happen(ctx, action),
            Event::Wished(wish) => self.fulfil(ctx, wish),
            Event::Dragged(is_dragged) => {
                let was_dragged = std::mem::replace(&mut self.is_dragged, is_dragged);
                return was_dragged != is_dragged;
            }
            Event::Replied(Reply::File(name, text)) => self.save(ctx, &name, &text),
            Event::Replied(reply) => {
                if let Some(action) = heard(reply) {
                    self.happen(ctx, action);
                }
            }
            Event::WorkerSettled(Ok(worker)) => {
                let is_apart = worker.is_apart();
                self.hands.become_ready(ctx.link(), worker);
                if !is_apart {
                    self.happen(ctx, Action::WorkerForbidden);
                }
            }
            Event::WorkerStopped if matches!(self.hands, Hands::Idle) => return false,
            Event::WorkerSettled(Err(_)) | Event::WorkerStopped => {
                self.hands = Hands::Idle;
                (self.settled, self.evaluated) = (None, None);
                self.forget_calendars();
                self.happen(ctx, Action::WorkerBroke);
                // Asked again when something happens next: at once, a worker that always breaks would never rest.
                self.has_asked_wording = false;
            }
        }
        true
    }

    fn rendered(&mut self, _: &Context<App>, _: bool) {
        if !self.model.views.is_empty() {
            dialog::open();
        }
        if std::mem::take(&mut self.is_moved) {
            scrolling::to_heading();
        }
    }

    fn view(&self, ctx: &Context<App>) -> Html {
        let (dispatch, wish) =
            (ctx.link().callback(Event::Happened), ctx.link().callback(Event::Wished));
        let dropped = ctx.link().batch_callback(|event: DragEvent| {
            if !dragging::holds_files(&event) {
                return None;
            }
            event.prevent_default();
            let files = event.data_transfer().and_then(|data| data.files());
            files.map(|files| Event::Wished(Wish::read(&files)))
        });
        let over = ctx.link().batch_callback(|event: DragEvent| {
            let is_ours = dragging::holds_files(&event);
            if is_ours {
                event.prevent_default();
            }
            is_ours.then_some(Event::Dragged(true))
        });
        let left = ctx.link().batch_callback(|event: DragEvent| {
            // Leaving for nothing is leaving the window; all else is going from part to part.
            event.related_target().is_none().then_some(Event::Dragged(false))
        });
        html! {
            <div class="backstop" ondrop={dropped} ondragover={over} ondragleave={left}>
                { Shell { model: &self.model, is_dragged: self.is_dragged, dispatch: &dispatch, wish: &wish }.view() }
            </div>
        }
    }
}

/// A first visit.
fn begun() -> Model {
    let (example, results) = example::counted();
    Model::begun((language::preferred(), room::current()), example, results)
}

impl App {
    /// Changes the model, then does what follows from it.
    fn happen(&mut self, ctx: &Context<App>, action: Action) {
        // Only what a person does moves the page; what a worker says must not disturb who is typing.
        self.is_moved |= matches!(
            action,
            Action::PlaceOpened(_)
                | Action::OwnStarted
                | Action::TicketsImported
                | Action::ReviewDiscarded
                | Action::ReviewReopened(_)
        );
        if matches!(action, Action::ViewClosed) && self.model.views.len() == 1 {
            dialog::close();
        }
        if matches!(action, Action::ReadingCancelled) {
            self.waiting.clear();
            self.tell_waiting();
        }
        self.save_what_is_wanted(ctx, &action);
        self.read_otherwise(ctx, &action);
        let before = self.model.reading.as_ref().map(|reading| reading.id);
        if matches!(action, Action::ReviewDiscarded | Action::FileChosen { .. }) {
            self.drop_review(ctx);
        }
        self.model = update(&self.model, action);
        let now = self.model.reading.as_ref().map(|reading| reading.id);
        self.read_again(ctx, before);
        let has_been_read = self.model.review.as_ref().map(|review| review.id) == before;
        if let Some(id) = before.filter(|_| now != before && !has_been_read) {
            self.ask(ctx, Request::Drop(id), None);
        }
        self.look_after_calendars(ctx);
        self.settle(ctx);
        self.stopwatch.follow(ctx.link(), &self.model);
        self.is_unsaved.set(self.model.has_own_work());
        self.announce();
        if self.model.notice.is_none() {
            self.read_next(ctx);
        }
    }

    /// Reads the file that waits longest, unless one is being read or reviewed.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    fn read_next(&mut self, ctx: &Context<App>) {
        let is_busy = self.model.reading.is_some() || self.model.review.is_some();
        if is_busy || self.waiting.is_empty() {
            return;
        }
        let file = self.waiting.remove(0);
        self.tell_waiting();
        let (name, total) = (file.name(), file.size() as u64);
        self.happen(ctx, Action::FileChosen { file: name.clone(), total });
        if let Some(id) = self.model.reading.as_ref().map(|reading| reading.id) {
            let phrases = self.model.evaluation().terms.phrases.clone();
            let zone = self.model.likely_zone();
            self.ask(ctx, Request::Open { id, file: name, phrases, zone }, Some(file));
        }
    }

    fn tell_waiting(&mut self) {
        self.model = update(&self.model, Action::FilesWaiting(self.waiting.len()));
    }

    fn ask(&mut self, ctx: &Context<App>, request: Request, file: Option<File>) {
        self.hands.ask(ctx.link(), request, file);
    }

    fn announce(&self) {
        let words = self.model.screen.lang.words();
        let title = match self.model.evaluation().title.trim() {
            "" => words.app.to_owned(),
            title => format!("{title} · {}", words.app),
        };
        language::announce(self.model.screen.lang, &title);
    }
}
