//! What tickets say, as pages of text, tables, drawings and forms that are made where the tickets are.
//!
//! The worker makes them in the reader's language; the page draws any of them with the same few components. So
//! what needs tickets, calendars or many words costs the page nothing.

mod sheet;
pub use sheet::{Act, Block, Cell, Grid, PromiseAct, Sheet};

mod form;
pub use form::{AnswerPart, Entry, Field, FitPart, Input, RulePart};

mod view;
pub use view::{Chosen, Lasted, Part, Selection, View, Which, Whose};

mod ask;
pub use ask::{Ask, Made, SheetError};

mod study;
use study::Study;

mod clocks;

mod asserted;

mod list;

mod measures;

mod timeline;

mod policies;

mod promises;

mod calendar;

mod import;

mod reading;
pub use reading::Account;

mod choosing;
pub use choosing::choose;

mod guide;

mod deciding;
pub use deciding::{Decision, decide};

use crate::domain::desk::Desk;
use crate::domain::import::File;
use crate::domain::ticket::Ticket;

/// Makes the sheet that is asked for, from the sources in use.
pub fn sheet(ask: &Ask, desk: &Desk, sources: &[(File<'_>, &[Ticket])]) -> Sheet {
    let words = ask.lang.words();
    let study = Study::new(desk, sources, (words, ask.room));
    match ask.view {
        View::Measures => study.measures(),
        View::Tickets(selection) => study.list(selection),
        View::Ticket(import, index) => study.timeline(import, index),
        View::Policies => study.policies(),
        View::Promises(id) => study.promises(id),
        View::Calendar(id, year) => study.calendar(id, year),
        View::Sources => guide::sheet(words),
        View::Import(id) => study.import(id),
        // The one is made where the file is, the others from what was decided.
        _ => Sheet::default(),
    }
}
