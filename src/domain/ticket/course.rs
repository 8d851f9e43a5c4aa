//! What is known of a ticket at a moment, in the order in which it happened.

use std::borrow::Cow;

use super::{Event, EventKind, Gist, Side, Ticket};
use crate::domain::terms::Override;
use crate::domain::time::Instant;

/// A ticket as it is known at a moment: its events from its creation to then, oldest first.
///
/// Events at the same moment stay in the order of the file. What is dated before the creation is not of this
/// ticket, and what is dated after the moment is not known yet; both are left out.
#[derive(Clone, Debug)]
pub struct Course<'a> {
    ticket: &'a Ticket,
    events: Cow<'a, [Event]>,
    as_of: Instant,
}

impl<'a> Course<'a> {
    /// The ticket as it is known at that moment.
    pub fn new(ticket: &'a Ticket, as_of: Instant) -> Course<'a> {
        Course::of(ticket, as_of, Cow::Borrowed(&ticket.events))
    }

    /// The same with a person's words about its messages; words about anything else change nothing.
    pub fn corrected(ticket: &'a Ticket, as_of: Instant, words: &[Override]) -> Course<'a> {
        if words.is_empty() {
            return Course::new(ticket, as_of);
        }
        let mut events = ticket.events.clone();
        for word in words {
            let event = usize::try_from(word.event).ok().and_then(|at| events.get_mut(at));
            if let Some(Event { kind: EventKind::Message(message), .. }) = event {
                message.gist =
                    if word.is_boilerplate { Gist::Boilerplate } else { Gist::Substantive };
            }
        }
        Course::of(ticket, as_of, Cow::Owned(events))
    }

    fn of(ticket: &'a Ticket, as_of: Instant, mut events: Cow<'a, [Event]>) -> Course<'a> {
        let is_known = |event: &Event| (ticket.created..=as_of).contains(&event.at);
        if !events.iter().all(is_known) || !events.is_sorted_by_key(|event| event.at) {
            let known = events.to_mut();
            known.retain(is_known);
            known.sort_by_key(|event| event.at);
        }
        Course { ticket, events, as_of }
    }

    /// The ticket.
    pub fn ticket(&self) -> &'a Ticket {
        self.ticket
    }

    /// What is known to have happened, oldest first.
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// The moment at which all this is known; never before the creation.
    pub fn as_of(&self) -> Instant {
        self.as_of.max(self.ticket.created)
    }

    /// When that first happened.
    pub fn first(&self, is_it: impl Fn(&Event) -> bool) -> Option<Instant> {
        self.events.iter().find(|event| is_it(event)).map(|event| event.at)
    }

    /// The times during which it was over: from solving or closing to reopening; `None` while it still is.
    ///
    /// In order. Only [`EventKind::Reopened`] opens it again; solving it once more changes nothing.
    pub fn ends(&self) -> Vec<(Instant, Option<Instant>)> {
        let mut ends: Vec<(Instant, Option<Instant>)> = Vec::new();
        for event in self.events() {
            let is_over = ends.last().is_some_and(|(_, reopened)| reopened.is_none());
            match event.kind {
                EventKind::Resolved | EventKind::Closed if !is_over => ends.push((event.at, None)),
                EventKind::Reopened if is_over => {
                    if let Some((_, reopened)) = ends.last_mut() {
                        *reopened = Some(event.at);
                    }
                }
                _ => {}
            }
        }
        ends
    }

    /// Whether it is solved or closed, and not open again.
    pub fn is_over(&self) -> bool {
        self.events.iter().fold(false, |is_over, event| match event.kind {
            EventKind::Resolved | EventKind::Closed => true,
            EventKind::Reopened => false,
            _ => is_over,
        })
    }

    /// Whether it came back to a group that had handed it on; unknown groups are passed over.
    ///
    /// `None` where no group is known.
    pub fn has_returned(&self) -> Option<bool> {
        let mut seen: Vec<u16> = Vec::new();
        let mut has_returned = false;
        for event in self.events() {
            let EventKind::Assigned { group: Some(group), .. } = event.kind else { continue };
            if seen.last() != Some(&group) {
                has_returned |= seen.contains(&group);
                seen.push(group);
            }
            if has_returned {
                break;
            }
        }
        (!seen.is_empty()).then_some(has_returned)
    }
}

impl Event {
    /// Whether it is a message of a person of the vendor's that the customer could read; a text that closes
    /// tickets is none.
    pub fn is_human_reply(&self) -> bool {
        self.side == Side::Vendor && self.is_public_reply()
    }
}
