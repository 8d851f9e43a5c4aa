//! Answers requests, one file at a time, on whichever thread it is.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::File;

use super::paper::{Paper, zone};
use super::questions::{questions, wording};
use super::store::Store;
use crate::browser::slices::{self, Pace, ReadError, Stop};
use crate::browser::{decoding, message_of, whole_file, zones};
use crate::codec::calendars;
use crate::codec::message::{Reply, Request};
use crate::codec::tickets::{Found, Imported, Reader, Surveyor, Unpacked, is_workbook, unpack};
use crate::domain::import::{Choice, Choices, ImportId};
use crate::domain::problem::FileError;
use crate::domain::time::{FeedFault, FeedProblem, Instant, ReadDays, compile};
use crate::sheets::choose;

/// The names of a file's columns, and what was chosen for it.
type Chosen = (Vec<String>, Choices);

/// Reads files, holds tickets, answers. Clones are the same clerk.
#[derive(Clone)]
pub struct Clerk {
    store: Rc<RefCell<Store>>,
    reading: Rc<RefCell<(Option<ImportId>, Stop)>>,
    papers: Rc<RefCell<Vec<Paper>>>,
    /// What was chosen for files with these columns, for the next one like them.
    chosen: Rc<RefCell<Vec<Chosen>>>,
    pace: Pace,
}

impl Clerk {
    /// A clerk with nothing in store.
    pub fn new(pace: Pace) -> Clerk {
        Clerk {
            store: Rc::default(),
            reading: Rc::default(),
            papers: Rc::default(),
            chosen: Rc::default(),
            pace,
        }
    }

    /// Answers a request through `reply`, at once or, for a file, bit by bit.
    pub fn answer(&self, request: Request, file: Option<File>, reply: impl Fn(Reply) + 'static) {
        match request {
            Request::Open { id, file: name, phrases, zone } => match file {
                Some(file) => {
                    let (choices, found) = (Choices::default(), None);
                    let refused_zone = None;
                    let paper =
                        Paper { id, name, file, phrases, zone, choices, refused_zone, found };
                    self.open(paper, reply);
                }
                None => reply(Reply::Unreadable(id)),
            },
            Request::ReadAgain(old, id) => match self.paper(old) {
                Some(paper) => self.open(Paper { id, ..paper }, reply),
                None => reply(Reply::Unreadable(id)),
            },
            Request::Choose(id, choice, typed) => self.choose(id, choice, &typed, reply),
            Request::Drop(id) => {
                let reading = self.reading.borrow();
                if reading.0 == Some(id) {
                    reading.1.ask();
                }
                self.store.borrow_mut().forget(id);
                self.papers.borrow_mut().retain(|paper| paper.id != id);
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
            Request::Wording => reply(Reply::Wording(wording())),
            Request::Evaluate(print, known) => {
                let results = self.store.borrow_mut().evaluate(known);
                reply(Reply::Results(print, Box::new(results)));
            }
            Request::SaveResults => reply(self.store.borrow().results_file()),
            Request::SaveQuestionnaire => reply(self.store.borrow().questionnaire()),
            Request::Show(question) => {
                let said = self.store.borrow().show(&question);
                said.into_iter().for_each(reply);
            }
        }
    }

    fn paper(&self, id: ImportId) -> Option<Paper> {
        self.papers.borrow().iter().find(|paper| paper.id == id).cloned()
    }

    /// Reads a file under review otherwise.
    fn choose(&self, id: ImportId, choice: Choice, typed: &str, reply: impl Fn(Reply) + 'static) {
        let Some(mut paper) = self.paper(id) else { return reply(Reply::Unreadable(id)) };
        let is_unknown_zone = choice == Choice::Zone && zone(typed.trim()).is_none();
        paper.refused_zone = is_unknown_zone.then(|| typed.trim().to_owned());
        let store = self.store.borrow();
        if let Some(reading) = store.reading(id).filter(|_| !is_unknown_zone) {
            choose(reading, &mut paper.choices, choice, typed);
        }
        drop(store);
        if matches!(choice, Choice::Encoding | Choice::Sheet) {
            paper.found = None;
        }
        if let Some(header) = paper.found.as_ref().and_then(|found| found.header()) {
            let mut chosen = self.chosen.borrow_mut();
            chosen.retain(|(known, _)| known != header);
            chosen.push((header.to_vec(), paper.choices.clone()));
        }
        self.open(paper, reply);
    }

    /// Starts reading a file; a file still being read is given up for it.
    fn open(&self, paper: Paper, reply: impl Fn(Reply) + 'static) {
        let id = paper.id;
        let stop = Stop::default();
        let (_, before) = self.reading.replace((Some(id), stop.clone()));
        before.ask();
        let clerk = self.clone();
        spawn_local(async move {
            if let Some(read) = questions(&paper.file).await {
                return reply(Reply::Questionnaire(id, read));
            }
            match clerk.read(paper, &stop, &reply).await {
                Ok(Ok(imported)) => reply(clerk.store.borrow_mut().hold(id, imported)),
                Ok(Err(error)) => reply(Reply::Refused { id, error }),
                Err(ReadError::Cancelled) => {}
                Err(ReadError::Refused(_)) => reply(Reply::Unreadable(id)),
            }
        });
    }

    /// Reads a file: once to see what it is, once for its tickets.
    async fn read(
        &self,
        mut paper: Paper,
        stop: &Stop,
        reply: &impl Fn(Reply),
    ) -> Result<Result<Imported, FileError>, ReadError> {
        let id = paper.id;
        let unpacked = match unpacked(&paper).await {
            Ok(Ok(unpacked)) => unpacked,
            Ok(Err(error)) => return Ok(Err(error)),
            Err(thrown) => return Err(ReadError::Refused(message_of(&thrown))),
        };
        let file = unpacked.as_ref().map_or(&paper.file, |(file, ..)| file).clone();
        let total = whole(file.size());
        // Each reading is half of the way.
        let told = |from: f64| {
            move |read: f64| {
                reply(Reply::Progress { id, read: whole(read / 2.0 + from), total });
            }
        };
        let found = match paper.found.clone() {
            Some(found) => found,
            None => match self.survey((&paper, &file), stop, told(0.0)).await? {
                Ok(found) => Rc::new(found),
                Err(error) => return Ok(Err(error)),
            },
        };
        if let Some(header) = found.header().filter(|_| paper.choices == Choices::default()) {
            let chosen = self.chosen.borrow();
            if let Some((_, choices)) = chosen.iter().find(|(known, _)| known == header) {
                paper.choices = choices.clone();
            }
        }
        paper.found = Some(Rc::clone(&found));
        let reader = RefCell::new(Reader::new(&paper.name, &found, &paper.manner(now())));
        let eat = |bytes: &[u8]| {
            reader.borrow_mut().push(bytes);
            slices::Appetite::Hungry
        };
        slices::read(&file, self.pace, stop, eat, told(file.size() / 2.0)).await?;
        let refused = paper.refused_zone.clone();
        let mut papers = self.papers.borrow_mut();
        papers.retain(|known| known.id != id);
        papers.push(paper);
        let read = reader.into_inner().finish();
        Ok(read.map(|mut imported| {
            imported.reading.refused_zone = refused;
            if let Some((_, sheets, sheet)) = unpacked {
                imported.reading.sheets = (sheets, sheet);
                imported.reading.encoding = None;
            }
            imported
        }))
    }

    /// What a file is; looked at again where its beginning did not show how it is encoded.
    async fn survey(
        &self,
        (paper, file): (&Paper, &File),
        stop: &Stop,
        progress: impl Fn(f64),
    ) -> Result<Result<Found, FileError>, ReadError> {
        let mut encoding = paper.choices.encoding;
        loop {
            let surveyor = RefCell::new(Surveyor::new(encoding, decoding::gb18030));
            let eat = |bytes: &[u8]| {
                let mut surveyor = surveyor.borrow_mut();
                surveyor.push(bytes);
                // A file that can't be used need not be read to its end.
                if surveyor.is_sated() { slices::Appetite::Sated } else { slices::Appetite::Hungry }
            };
            slices::read(file, self.pace, stop, eat, &progress).await?;
            let found = surveyor.into_inner().finish();
            encoding = match &found {
                Ok(found) => found.better_encoding(),
                Err(_) => None,
            };
            if encoding.is_none() {
                return Ok(found);
            }
        }
    }
}

/// Larger workbooks are not unpacked, in bytes.
const LARGEST_WORKBOOK: u32 = 200 << 20;

/// A workbook's sheet as a file of text, with the names of all sheets and which of them it is; `None` for any other
/// file.
async fn unpacked(
    paper: &Paper,
) -> Result<Result<Option<(File, Vec<String>, u16)>, FileError>, JsValue> {
    let head = whole_file::bytes(&paper.file, 8).await?;
    if !is_workbook(&head) {
        return Ok(Ok(None));
    }
    if paper.file.size() > f64::from(LARGEST_WORKBOOK) {
        return Ok(Err(FileError::TooLarge));
    }
    let bytes = whole_file::bytes(&paper.file, LARGEST_WORKBOOK).await?;
    Ok(match unpack(&bytes, paper.choices.sheet) {
        Ok(Unpacked { text, sheets, sheet }) => {
            Ok(Some((whole_file::of_text(&paper.name, &text)?, sheets, sheet)))
        }
        Err(error) => Err(error),
    })
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
