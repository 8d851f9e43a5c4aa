//! The program that reads files and counts tickets, as the shell holds it.

use web_sys::File;
use yew::html::Scope;

use super::{App, Event};
use crate::browser::worker::Worker;
use crate::codec::message::{Reply, Request};

/// Whoever does the work.
pub(super) enum Hands {
    /// Nobody yet: a visit that opens neither answers nor tickets needs no such program, and does not load one.
    Idle,
    /// Being loaded; what is asked meanwhile waits.
    Waiting(Vec<(Request, Option<File>)>),
    /// At work.
    Ready(Worker),
}

impl Hands {
    /// Asks for something; the answer comes as an event.
    pub(super) fn ask(&mut self, link: &Scope<App>, request: Request, file: Option<File>) {
        match self {
            // There is nobody who could hold what is to be dropped.
            Hands::Idle if matches!(request, Request::Drop(_)) => {}
            Hands::Idle => {
                *self = Hands::Waiting(vec![(request, file)]);
                start(link);
            }
            Hands::Waiting(queue) => queue.push((request, file)),
            Hands::Ready(worker) => {
                if worker.send(&request.to_bytes(), file.as_ref()).is_err() {
                    link.send_message(Event::WorkerStopped);
                }
            }
        }
    }

    /// Takes over, and does what waited.
    pub(super) fn become_ready(&mut self, link: &Scope<App>, worker: Worker) {
        // Whoever comes after it was given up is sent away again.
        let Hands::Waiting(queue) = self else { return };
        let queue = std::mem::take(queue);
        *self = Hands::Ready(worker);
        for (request, file) in queue {
            self.ask(link, request, file);
        }
    }
}

/// Starts the program; an event says whether there is one.
fn start(link: &Scope<App>) {
    let (replies, ends) = (link.clone(), link.clone());
    let heard = move |bytes: Vec<u8>| {
        let reply = Reply::from_bytes(&bytes);
        replies.send_message(reply.map_or(Event::WorkerStopped, Event::Replied));
    };
    let stopped = move || ends.send_message(Event::WorkerStopped);
    link.send_future(async move { Event::WorkerSettled(Worker::start(heard, stopped).await) });
}
