//! Tickets logged by hand: what can happen to them.

use super::history::Topic;
use super::model::{Model, Place};
use crate::domain::evaluation::Evaluation;
use crate::domain::logged::{Deed, LoggedEvent, LoggedTicket};
use crate::domain::sla::TierId;
use crate::domain::ticket::{ProblemClass, Side};
use crate::domain::time::Instant;
use crate::domain::vendor::VendorId;

/// The longest text of a field, in characters.
pub const LOGGED_LENGTH: usize = 300;

/// A ticket as it is about to be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Whose support is asked.
    pub vendor: VendorId,
    /// How urgent it is.
    pub tier: TierId,
    /// Whether its problem is a known one.
    pub problem: ProblemClass,
    /// What it is about.
    pub subject: String,
    /// A word that comes again on the next ticket of its kind; may be empty.
    pub category: String,
    /// Whether it is a probe of a mock test.
    pub is_probe: bool,
}

/// Something that happens at this very moment, which only the shell can tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LogWish {
    /// A ticket is opened, and its stopwatch runs.
    Open(Draft),
    /// Something happened to the ticket of that number.
    Press {
        /// Its number.
        ticket: u32,
        /// What happened.
        deed: Deed,
        /// Who or which group; may be empty.
        who: String,
        /// What was said; may be empty.
        note: String,
    },
}

/// Something that happened to the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LogAction {
    /// A ticket was opened at a moment.
    TicketOpened(Draft, Instant),
    /// A ticket's field was changed.
    TicketEdited(u32, TicketEdit),
    /// A ticket was taken out.
    TicketRemoved(u32),
    /// Something happened to a ticket.
    EventAdded(u32, LoggedEvent),
    /// A field of a ticket's event was changed; events by their place in the order of logging.
    EventEdited(u32, usize, EventEdit),
    /// A ticket's event was taken out.
    EventRemoved(u32, usize),
}

/// A change of one field of a ticket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TicketEdit {
    /// What it is about.
    Subject(String),
    /// Its category.
    Category(String),
    /// Whose support was asked.
    Vendor(VendorId),
    /// How urgent it was.
    Tier(TierId),
    /// Whether its problem is a known one.
    Problem(ProblemClass),
    /// Whether it is a probe of a mock test.
    Probe(bool),
    /// When it was opened.
    Created(Instant),
}

/// A change of one field of an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EventEdit {
    /// When it happened.
    At(Instant),
    /// Who did it.
    Side(Side),
    /// What happened, and who does such a thing.
    Deed(Deed),
    /// Who or which group.
    Who(String),
    /// What was said.
    Note(String),
}

impl LogWish {
    /// What happened, at this moment.
    pub fn at(self, now: Instant) -> LogAction {
        match self {
            LogWish::Open(draft) => LogAction::TicketOpened(draft, now),
            LogWish::Press { ticket, deed: Deed { side, kind }, who, note } => {
                LogAction::EventAdded(ticket, LoggedEvent { at: now, side, kind, who, note })
            }
        }
    }
}

impl Model {
    /// Whether tickets can be logged: only in an evaluation of one's own, and with somebody to log them of.
    pub fn is_log_offered(&self) -> bool {
        !self.evaluation().is_example && !self.evaluation().vendors.is_empty()
    }

    /// Whether the log is on the screen.
    pub fn is_log_open(&self) -> bool {
        self.screen.place == Place::Tickets && self.is_log_offered()
    }

    /// Whether a stopwatch runs on the screen: that of any ticket which is not over.
    pub fn is_ticking(&self) -> bool {
        let mut logged = self.evaluation().logged.iter();
        self.is_log_open() && logged.any(|ticket| ticket.over_since().is_none())
    }
}

/// The model after something happened to the log; what no longer exists is not changed.
pub(super) fn log(model: &mut Model, action: LogAction) {
    if !model.is_log_offered() {
        return;
    }
    let mut evaluation = Evaluation::clone(model.evaluation());
    let topic = topic(&action);
    match action {
        LogAction::TicketOpened(draft, created) => {
            let known = evaluation.logged.iter().map(|ticket| ticket.number + 1).max();
            let number = known.unwrap_or(1).max(model.next_logged);
            if evaluation.vendor(draft.vendor).is_some() {
                evaluation.logged.push(opened(number, draft, created));
                model.next_logged = number + 1;
            }
        }
        LogAction::TicketEdited(_, TicketEdit::Vendor(vendor))
            if evaluation.vendor(vendor).is_none() => {}
        LogAction::TicketEdited(number, change) => {
            with_ticket(&mut evaluation, number, |ticket| edit_ticket(ticket, change));
        }
        LogAction::TicketRemoved(number) => {
            evaluation.logged.retain(|ticket| ticket.number != number);
        }
        LogAction::EventAdded(number, _)
        | LogAction::EventEdited(number, ..)
        | LogAction::EventRemoved(number, _) => {
            with_ticket(&mut evaluation, number, |ticket| edit_events(&mut ticket.events, action));
        }
    }
    model.history.record(evaluation, topic);
}

/// Typing in one field is one step.
fn topic(action: &LogAction) -> Option<Topic> {
    match action {
        LogAction::TicketEdited(number, change) => {
            Some(Topic::LoggedTicket(*number, std::mem::discriminant(change)))
        }
        LogAction::EventEdited(number, place, change) => {
            Some(Topic::LoggedEvent(*number, *place, std::mem::discriminant(change)))
        }
        _ => None,
    }
}

fn opened(number: u32, draft: Draft, created: Instant) -> LoggedTicket {
    let Draft { vendor, tier, problem, subject, category, is_probe } = draft;
    let (subject, category) = (cut(&subject), cut(&category));
    let events = Vec::new();
    LoggedTicket { number, subject, vendor, tier, problem, category, is_probe, created, events }
}

fn with_ticket(evaluation: &mut Evaluation, number: u32, change: impl FnOnce(&mut LoggedTicket)) {
    if let Some(found) = evaluation.logged.iter_mut().find(|ticket| ticket.number == number) {
        change(found);
    }
}

fn edit_ticket(ticket: &mut LoggedTicket, change: TicketEdit) {
    match change {
        TicketEdit::Subject(text) => ticket.subject = cut(&text),
        TicketEdit::Category(text) => ticket.category = cut(&text),
        TicketEdit::Vendor(vendor) => ticket.vendor = vendor,
        TicketEdit::Tier(tier) => ticket.tier = tier,
        TicketEdit::Problem(problem) => ticket.problem = problem,
        TicketEdit::Probe(is_probe) => ticket.is_probe = is_probe,
        TicketEdit::Created(at) => ticket.created = at,
    }
}

fn edit_events(events: &mut Vec<LoggedEvent>, action: LogAction) {
    match action {
        LogAction::EventAdded(_, mut event) => {
            (event.who, event.note) = (cut(&event.who), cut(&event.note));
            events.push(event);
        }
        LogAction::EventEdited(_, place, change) => {
            events.get_mut(place).into_iter().for_each(|event| edit_event(event, &change));
        }
        LogAction::EventRemoved(_, place) if place < events.len() => {
            events.remove(place);
        }
        _ => {}
    }
}

fn edit_event(event: &mut LoggedEvent, change: &EventEdit) {
    match change {
        EventEdit::At(at) => event.at = *at,
        EventEdit::Side(side) => event.side = *side,
        EventEdit::Deed(deed) => (event.side, event.kind) = (deed.side, deed.kind),
        EventEdit::Who(text) => event.who = cut(text),
        EventEdit::Note(text) => event.note = cut(text),
    }
}

fn cut(text: &str) -> String {
    text.chars().take(LOGGED_LENGTH).collect()
}
