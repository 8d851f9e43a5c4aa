//! What is drawn: each component takes a slice of the state and gives back markup; no effect happens here.

#[macro_use]
mod markup;

mod shell;
pub use shell::Shell;

mod rail;

mod bar;

mod example_banner;

mod notice;

mod verdict;
pub use verdict::Verdict;

mod verdict_strip;

mod card;

mod button;

mod choice;

mod chart;
pub use chart::Chart;

mod numbers;

mod opener;

mod sheet;

mod drawer;

mod vendors;

mod overview;

mod answers;

mod tickets;

mod weights;

mod report;

/// Something a person asked for that only the browser can do.
#[derive(Clone, Debug, PartialEq)]
pub enum Wish {
    /// Read these files of tickets, one after the other.
    ReadFiles(Vec<web_sys::File>),
    /// Read this text, which was pasted, like a file.
    ReadText(String),
    /// Read this file of special days for a version of a calendar.
    ReadCalendar(crate::domain::time::CalendarId, usize, web_sys::File),
    /// Print the page.
    Print,
    /// Copy this text.
    Copy(String),
    /// Log this as of now.
    Log(crate::state::LogWish),
    /// Save the results, every number in full.
    SaveResults,
    /// Save this text under that name.
    Save(&'static str, String),
}

impl Wish {
    /// To read all the files that were dropped or chosen.
    pub fn read(files: &web_sys::FileList) -> Wish {
        Wish::ReadFiles((0..files.length()).filter_map(|index| files.get(index)).collect())
    }
}
