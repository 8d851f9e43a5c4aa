//! How files take each other's place, as lists of events through `update`, without a browser.

#![allow(clippy::unwrap_used, reason = "a test may")]

use backstop::chart::Room;
use backstop::codec::tickets::read;
use backstop::domain::import::{Choice, ImportId};
use backstop::domain::problem::FileError;
use backstop::sheets::Entry;
use backstop::state::{Action, Model, Notice, VendorChoice, update};
use backstop::words::Lang;

const OLD: &str =
    "id,priority,created,first_response,vendor\n1,P1,2026-09-01 02:00,2026-09-01 02:10,Lantern\n";
const NEW: &str = "id,priority,created,first_response,vendor\n1,P1,2026-09-01 02:00,2026-09-01 02:40,Lantern\n2,P1,2026-09-02 02:00,,Lantern\n";

fn after(model: &Model, actions: impl IntoIterator<Item = Action>) -> Model {
    actions.into_iter().fold(model.clone(), |model, action| update(&model, action))
}

fn begun() -> Model {
    let model = Model::first_visit(Lang::En, Room::Wide, backstop::domain::example::counted());
    update(&model, Action::OwnStarted)
}

/// What the worker says of a file that was read as that import.
fn said(id: ImportId, text: &str) -> Action {
    let file = read("log.csv", text.as_bytes()).unwrap();
    let open = file.reading.open.len().try_into().unwrap();
    Action::FileOpened(id, Box::new(file.source), open, file.suspects)
}

/// Reads a file up to its review.
fn dropped(model: &Model, text: &str) -> Model {
    let chosen = Action::FileChosen { file: "log.csv".into(), total: text.len() as u64 };
    let model = update(model, chosen);
    let id = model.reading.as_ref().unwrap().id;
    update(&model, said(id, text))
}

fn used(model: &Model, text: &str) -> (Model, ImportId) {
    let model = update(&dropped(model, text), Action::TicketsImported);
    let id = model.evaluation().imports.last().unwrap().id;
    (model, id)
}

fn ids(model: &Model) -> Vec<ImportId> {
    model.evaluation().imports.iter().map(|import| import.id).collect()
}

#[test]
fn a_file_that_replaces_another_takes_its_place_in_one_step() {
    let (model, old) = used(&begun(), OLD);
    let model = update(&dropped(&model, NEW), Action::Replaced(Some(old)));
    let replaced = update(&model, Action::TicketsImported);
    assert_eq!((ids(&replaced).len(), replaced.evaluation().vendors.len()), (1, 1));
    let import = &replaced.evaluation().imports[0];
    assert!(import.id != old && import.source.report.tickets == 2);
    let undone = update(&replaced, Action::Undone);
    assert_eq!(ids(&undone), [old]);
    assert_eq!(ids(&update(&undone, Action::Redone)), ids(&replaced));
}

#[test]
fn a_file_is_appended_unless_it_is_said_to_replace() {
    let (model, old) = used(&begun(), OLD);
    let model = after(&dropped(&model, NEW), [Action::Replaced(Some(old)), Action::Replaced(None)]);
    let model = update(&model, Action::TicketsImported);
    assert_eq!(ids(&model).len(), 2);
    assert_eq!(ids(&update(&model, Action::Undone)), [old]);
}

#[test]
fn a_file_in_use_is_read_again_and_stands_in_its_own_place_with_what_was_said_of_it() {
    let (model, old) = used(&begun(), OLD);
    let again = update(&model, Action::ReadAgain(old));
    let reading = again.reading.clone().unwrap();
    assert_eq!((reading.file.as_str(), reading.replaces), ("log.csv", Some(old)));
    assert_eq!(ids(&again), [old], "it stays in use until the new reading is confirmed");
    let review = update(&again, said(reading.id, NEW));
    let of = review.review.clone().unwrap();
    assert_eq!(of.replaces, Some(old));
    assert_eq!(of.vendors, [VendorChoice::Known(model.evaluation().vendors[0].id)]);
    assert_eq!(ids(&update(&review, Action::ReviewDiscarded)), [old]);
    let confirmed = update(&review, Action::TicketsImported);
    assert_eq!(ids(&confirmed), [reading.id]);
    assert_eq!(ids(&update(&confirmed, Action::Undone)), [old]);
}

#[test]
fn cancelling_a_second_reading_leaves_what_was_in_use() {
    let (model, old) = used(&begun(), OLD);
    let again = after(&model, [Action::ReadAgain(old), Action::ReadingCancelled]);
    assert_eq!((ids(&again), again.reading.is_none()), (vec![old], true));
    assert_eq!(again.evaluation(), model.evaluation());
}

#[test]
fn a_choice_by_which_a_file_cannot_be_read_leaves_its_review_open_for_another() {
    let model = dropped(&begun(), OLD);
    let id = model.review.as_ref().unwrap().id;
    let entered = update(&model, Action::Entered(Entry::Reading(Choice::Encoding), "3".into()));
    assert!(entered.review.as_ref().unwrap().is_rereading);
    let refused = update(&entered, Action::FileRefused(id, FileError::NotText));
    let notice = Notice::FileRefused { file: "log.csv".into(), error: FileError::NotText };
    assert_eq!(refused.notice, Some(notice));
    let review = refused.review.as_ref().unwrap();
    assert!(!review.is_rereading && review.revision > 0, "its sheet is made anew");
    let read = update(&refused, said(id, OLD));
    assert_eq!(ids(&update(&read, Action::TicketsImported)), [id]);
}
