//! What the worker's replies mean to the page.

use crate::codec::message::Reply;
use crate::sheets::Made;
use crate::state::{Action, CalendarAction};

/// What a reply means; nothing for a sheet that cannot be read.
pub(super) fn heard(reply: Reply) -> Option<Action> {
    Some(match reply {
        Reply::Progress { id, read, .. } => Action::ReadingAdvanced(id, read),
        Reply::Opened { id, source, open, suspects } => {
            Action::FileOpened(id, source, open, suspects)
        }
        Reply::Refused { id, error } => Action::FileRefused(id, error),
        Reply::Unreadable(id) => Action::FileUnreadable(id),
        Reply::Summarised { id, summaries } => Action::TicketsSummarised(id, summaries),
        Reply::NoTickets(id) => Action::TicketsLost(id),
        Reply::Probed(name, Some(table)) if table.name == name => {
            Action::Calendar(CalendarAction::ZoneArrived(table))
        }
        Reply::Probed(name, _) => Action::Calendar(CalendarAction::ZoneRefused(name)),
        Reply::Checked(id, problems) => Action::Calendar(CalendarAction::Checked(id, problems)),
        Reply::DaysRead(id, version, read) => {
            Action::Calendar(CalendarAction::DaysRead(id, version as usize, read))
        }
        Reply::Wording(wording) => Action::WordingArrived(wording),
        Reply::Questionnaire(id, read) => Action::QuestionnaireRead(id, read),
        Reply::Results(print, results) => Action::ResultsArrived(print, results),
        // Saved by the shell: nothing of it changes the model.
        Reply::File(..) => return None,
        Reply::Sheet(bytes) => Action::SheetMade(Box::new(Made::from_bytes(&bytes).ok()?)),
    })
}
