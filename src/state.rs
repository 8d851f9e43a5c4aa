//! What the page knows at a moment, and how an event changes it.

mod history;
pub use history::{History, Topic};

mod review;
pub use review::{Review, VendorChoice};

mod evaluator;

mod model;
pub use model::{Model, Notice, Place, Reading, Screen};

mod views;
pub use views::Shown;
mod calendar_desk;
mod promises;
pub use calendar_desk::CalendarDesk;

mod calendars;
pub use calendars::{CALENDAR_COUNT, CalendarAction, VERSION_COUNT, VersionChange};

mod decision;
mod fields;
mod wording;
pub use decision::{DecisionAction, RATER_COUNT};

mod action;
pub use action::Action;

mod log;
pub use log::{Draft, EventEdit, LOGGED_LENGTH, LogAction, LogWish, TicketEdit};

mod vendors;

mod update;
pub use update::update;
