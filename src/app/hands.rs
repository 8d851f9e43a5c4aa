//! Who reads files and counts tickets: a worker, or the page's own thread where workers are forbidden.

use web_sys::File;
use yew::html::Scope;

use super::{App, Event};
use crate::browser::worker::{Worker, WorkerError};
use crate::codec::message::{Reply, Request};
use crate::worker::Clerk;

/// Whoever does the work.
pub(super) enum Hands {
    /// Nobody yet: a visit without files needs no worker, and does not load one.
    Idle,
    /// Not known yet; what is asked meanwhile waits.
    Waiting(Vec<(Request, Option<File>)>),
    /// A thread of its own.
    Worker(Worker),
    /// The page's own thread, in slices.
    Page(Clerk),
}

impl Hands {
    /// Asks for something; the answer comes as an event.
    pub(super) fn ask(&mut self, link: &Scope<App>, request: Request, file: Option<File>) {
        match self {
            // There is nobody who could hold what is to be dropped.
            Hands::Idle if matches!(request, Request::Drop(_)) => {}
            Hands::Idle => {
                *self = Hands::Waiting(vec![(request, file)]);
                start_worker(link);
            }
            Hands::Waiting(queue) => queue.push((request, file)),
            Hands::Worker(worker) => {
                if worker.send(&request.to_bytes(), file.as_ref()).is_err() {
                    link.send_message(Event::WorkerStopped);
                }
            }
            Hands::Page(clerk) => {
                let link = link.clone();
                clerk.answer(request, file, move |reply| link.send_message(Event::Replied(reply)));
            }
        }
    }

    /// Takes over, and does what waited.
    pub(super) fn become_ready(&mut self, link: &Scope<App>, ready: Hands) {
        // Whoever comes after it was given up is sent away again.
        let Hands::Waiting(queue) = self else { return };
        let queue = std::mem::take(queue);
        *self = ready;
        for (request, file) in queue {
            self.ask(link, request, file);
        }
    }

    /// Whether a worker is at it.
    pub(super) fn is_worker(&self) -> bool {
        matches!(self, Hands::Worker(_))
    }
}

/// Starts a worker; an event says whether there will be one.
fn start_worker(link: &Scope<App>) {
    let replies = link.clone();
    let heard = move |said: Result<Vec<u8>, WorkerError>| {
        let reply = said.ok().and_then(|bytes| Reply::from_bytes(&bytes).ok());
        replies.send_message(reply.map_or(Event::WorkerStopped, Event::Replied));
    };
    link.send_future(async move { Event::WorkerSettled(Worker::start(heard).await) });
}
