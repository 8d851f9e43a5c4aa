//! What tickets say, as pages of text, tables and drawings that are made where the tickets are.
//!
//! The worker makes them in the reader's language; the page draws any of them with the same few components. So
//! what needs tickets or calendars costs the page nothing.

mod sheet;
pub use sheet::{Act, Block, Cell, Grid, Sheet};

mod view;
pub use view::View;

mod ask;
pub use ask::{Ask, Made, SheetError};

use crate::domain::desk::Desk;
use crate::domain::import::{ImportId, Source};
use crate::domain::ticket::Ticket;

/// Makes the sheet that is asked for, from the files at hand.
pub fn sheet(ask: &Ask, desk: &Desk, files: &[(ImportId, &Source, &[Ticket])]) -> Sheet {
    let _ = (desk, files);
    Sheet { title: format!("{:?}", ask.view), blocks: Vec::new() }
}
