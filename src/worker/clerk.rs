//! Answers requests, one file at a time, on whichever thread it is.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::File;

use super::store::Store;
use crate::browser::slices::{self, Pace, ReadError, Stop};
use crate::browser::{whole_file, zones};
use crate::codec::calendars;
use crate::codec::message::{Reply, Request};
use crate::codec::tickets::Reader;
use crate::domain::import::ImportId;
use crate::domain::questionnaire::anchor_texts;
use crate::domain::time::{FeedFault, FeedProblem, Instant, ReadDays, compile};

/// Reads files, holds tickets, answers. Clones are the same clerk.
#[derive(Clone)]
pub struct Clerk {
    store: Rc<RefCell<Store>>,
    reading: Rc<RefCell<(Option<ImportId>, Stop)>>,
    pace: Pace,
}

impl Clerk {
    /// A clerk with nothing in store.
    pub fn new(pace: Pace) -> Clerk {
        Clerk { store: Rc::default(), reading: Rc::default(), pace }
    }

    /// Answers a request through `reply`, at once or, for a file, bit by bit.
    pub fn answer(&self, request: Request, file: Option<File>, reply: impl Fn(Reply) + 'static) {
        match request {
            Request::Open { id, file: name, phrases } => match file {
                Some(file) => {
                    // Whatever is later than now cannot have happened. A file's own time of change says no
                    // more: archives and copies set it back.
                    #[allow(clippy::cast_possible_truncation)]
                    let now = Instant(js_sys::Date::now() as i64);
                    self.open(id, Reader::new(&name, Some(now)).with_phrases(phrases), file, reply);
                }
                None => reply(Reply::Unreadable(id)),
            },
            Request::Drop(id) => {
                let reading = self.reading.borrow();
                if reading.0 == Some(id) {
                    reading.1.ask();
                }
                self.store.borrow_mut().forget(id);
            }
            Request::Settle(desk) => {
                let stale = self.store.borrow_mut().settle(*desk, now());
                for id in stale {
                    reply(self.store.borrow().summarise(id));
                }
            }
            Request::Probe(name) => {
                let (from, until) = zones::RANGE;
                let table = zones::probe(&name, from, until).ok();
                reply(Reply::Probed(name, table));
            }
            Request::Check(entry, tables) => {
                reply(Reply::Checked(entry.id, compile(&entry, &tables).problems));
            }
            Request::ReadDays(id, version) => spawn_local(async move {
                reply(Reply::DaysRead(id, version, days(file).await));
            }),
            Request::Anchors => reply(Reply::Anchors(anchor_texts())),
            Request::Show(question) => {
                let said = self.store.borrow().show(&question);
                said.into_iter().for_each(reply);
            }
        }
    }

    /// Starts reading a file; a file still being read is given up for it.
    fn open(&self, id: ImportId, reader: Reader, file: File, reply: impl Fn(Reply) + 'static) {
        let stop = Stop::default();
        let (_, before) = self.reading.replace((Some(id), stop.clone()));
        before.ask();
        let (store, pace) = (Rc::clone(&self.store), self.pace);
        let reader = RefCell::new(reader);
        spawn_local(async move {
            let total = whole(file.size());
            let eat = |bytes: &[u8]| {
                let mut reader = reader.borrow_mut();
                reader.push(bytes);
                // A file that can't be used need not be read to its end.
                if reader.is_refused() { slices::Appetite::Sated } else { slices::Appetite::Hungry }
            };
            let progress = |read: f64| reply(Reply::Progress { id, read: whole(read), total });
            match slices::read(&file, pace, &stop, eat, progress).await {
                Ok(()) => reply(match reader.into_inner().finish() {
                    Ok(imported) => store.borrow_mut().hold(id, imported),
                    Err(error) => Reply::Refused { id, error },
                }),
                Err(ReadError::Cancelled) => {}
                Err(ReadError::Refused(_)) => reply(Reply::Unreadable(id)),
            }
        });
    }
}

/// What a file of special days holds.
async fn days(file: Option<File>) -> ReadDays {
    let unreadable = || {
        let problem = FeedProblem { line: 1, fault: FeedFault::Unreadable };
        ReadDays { lines: Vec::new(), problems: vec![problem] }
    };
    let Some(file) = file else { return unreadable() };
    let bytes = whole_file::bytes(&file, calendars::LARGEST + 1).await;
    bytes.map_or_else(|_| unreadable(), |bytes| calendars::read(&file.name(), &bytes))
}

#[allow(clippy::cast_possible_truncation)]
fn now() -> Instant {
    Instant(js_sys::Date::now() as i64)
}

/// A number of bytes as JavaScript counts them.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn whole(bytes: f64) -> u64 {
    bytes as u64
}
