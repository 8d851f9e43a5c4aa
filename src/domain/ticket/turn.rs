//! Who waited for whose word: replies to the customer's messages, and news on open tickets.

use super::{Course, Event, EventKind, Gist, Side, Ticket};
use crate::domain::time::Instant;

/// The customer's wait for a reply, from the oldest message without one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    /// When the customer wrote; the creation is a message too.
    pub asked: Instant,
    /// When a person of the vendor's replied; `None` when nobody has.
    pub answered: Option<Instant>,
    /// When the wait ended: with the reply, with the ticket, else the as-of time.
    pub until: Instant,
}

/// How long something lasted, in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lasting {
    /// So long.
    Ended(i64),
    /// So long up to the as-of time, and it goes on.
    Open(i64),
    /// It ended after so long, and whether it stays so cannot be told yet.
    NotYet(i64),
}

impl Lasting {
    /// How long so far, in milliseconds.
    pub fn ms(self) -> i64 {
        let (Lasting::Ended(ms) | Lasting::Open(ms) | Lasting::NotYet(ms)) = self;
        ms
    }
}

/// The customer's waits for a reply, in order, up to a moment.
///
/// Several messages of the customer's are one wait, from the oldest; several of the vendor's are one reply. A wait
/// stops when the ticket is solved or closed. What the customer writes after that opens a new wait when it is known
/// to be more than thanks, or when the ticket is then reopened.
pub fn next_replies(ticket: &Ticket, as_of: Instant) -> Vec<Turn> {
    let course = Course::new(ticket, as_of);
    let mut talk = Talk { waits: Some(ticket.created), later: None, is_over: false };
    let mut turns: Vec<Turn> =
        course.events().iter().filter_map(|event| talk.take(event)).collect();
    turns.extend(talk.waits.map(|asked| Turn { asked, answered: None, until: course.as_of() }));
    turns
}

/// Who waits, as the events go by.
struct Talk {
    /// The oldest message without a reply.
    waits: Option<Instant>,
    /// The oldest message on a ticket that is over, which counts when it is reopened.
    later: Option<Instant>,
    is_over: bool,
}

impl Talk {
    /// The wait that ends with this event.
    fn take(&mut self, event: &Event) -> Option<Turn> {
        let ended = |answered: Option<Instant>| {
            move |asked: Instant| Turn { asked, answered, until: event.at }
        };
        match event.kind {
            EventKind::Message(said) if event.side == Side::Customer => {
                match (self.is_over, said.gist) {
                    (true, Gist::Thanks | Gist::Closing) => {}
                    (true, Gist::Unknown) => self.later = self.later.or(Some(event.at)),
                    _ => self.waits = self.waits.or(self.later.take()).or(Some(event.at)),
                }
                None
            }
            EventKind::Message(_) if event.is_human_reply() => {
                self.later = None;
                self.waits.take().map(ended(Some(event.at)))
            }
            EventKind::Resolved | EventKind::Closed => {
                self.is_over = true;
                self.waits.take().map(ended(None))
            }
            EventKind::Reopened => {
                let by_customer = (event.side == Side::Customer).then_some(event.at);
                self.is_over = false;
                self.waits = self.waits.or(self.later.take()).or(by_customer);
                None
            }
            _ => None,
        }
    }
}

/// The times between public messages of the vendor's people while the ticket was open, around the clock.
///
/// In order; the first begins with the first such message, and one begins with each reopening. One ends with the next
/// message, or with the ticket, which is news too; the last is open where the ticket is.
pub fn update_gaps(ticket: &Ticket, as_of: Instant) -> Vec<Lasting> {
    Course::new(ticket, as_of).update_gaps()
}

impl Course<'_> {
    /// As [`update_gaps`].
    pub fn update_gaps(&self) -> Vec<Lasting> {
        let course = self;
        let (mut gaps, mut last): (Vec<Lasting>, Option<Instant>) = (Vec::new(), None);
        let mut is_over = false;
        let ended = |from: Instant, to: Instant| Lasting::Ended(to.0.saturating_sub(from.0));
        for event in course.events() {
            match event.kind {
                EventKind::Resolved | EventKind::Closed => {
                    gaps.extend(last.take().map(|from| ended(from, event.at)));
                    is_over = true;
                }
                EventKind::Reopened if is_over => {
                    (last, is_over) = (Some(event.at), false);
                }
                _ if !is_over && event.is_human_reply() => {
                    gaps.extend(last.replace(event.at).map(|from| ended(from, event.at)));
                }
                _ => {}
            }
        }
        gaps.extend(last.map(|from| Lasting::Open(course.as_of().0.saturating_sub(from.0))));
        gaps
    }
}
