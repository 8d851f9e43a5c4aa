//! When a ticket was first answered, in each reading of that word.

use super::{ReplyReading, Yardstick};
use crate::domain::ticket::{Course, Event, EventKind, Gist, Side};
use crate::domain::time::Instant;

/// Whether a ticket was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reply {
    /// At that moment.
    Came(Instant),
    /// Not yet.
    Missing,
    /// Nobody can tell.
    Unclear,
}

impl Yardstick {
    /// The first reply.
    ///
    /// Any: a public message of the vendor's, a machine's too. Human: of a person. Substantive: of a person, and
    /// more than boilerplate and thanks; unclear when a message of unknown gist comes before any such one. A text
    /// that closes tickets never counts. Where the source has no messages of the vendor's, being taken up stands
    /// in for any and human ones. Where it does not tell first replies at all, all are unclear.
    pub(super) fn reply(&self, course: &Course<'_>, reading: ReplyReading) -> Reply {
        let source = self.source();
        if source.has_replies == Some(false) {
            return Reply::Unclear;
        }
        let has_messages = source.has_messages.unwrap_or_else(|| has_vendor_message(course));
        let found = match reading {
            ReplyReading::Substantive => return self.substantive(course, has_messages),
            _ if !has_messages => course.first(Event::is_taking_up),
            ReplyReading::Any => course.first(Event::is_public_reply),
            ReplyReading::Human => course.first(Event::is_human_reply),
        };
        found.map_or(Reply::Missing, Reply::Came)
    }

    fn substantive(&self, course: &Course<'_>, has_messages: bool) -> Reply {
        let is_told = self.source().has_texts.unwrap_or(true);
        let is_taken_up = || course.first(Event::is_taking_up).is_some();
        if !is_told || !has_messages && is_taken_up() {
            return Reply::Unclear;
        }
        let mut replies = course.events().iter().filter(|event| event.is_human_reply());
        let found = replies.find_map(|event| match event.kind {
            EventKind::Message(said) => match said.gist {
                Gist::Substantive => Some(Reply::Came(event.at)),
                Gist::Unknown => Some(Reply::Unclear),
                Gist::Boilerplate | Gist::Thanks | Gist::Closing => None,
            },
            _ => None,
        });
        found.unwrap_or(Reply::Missing)
    }
}

fn has_vendor_message(course: &Course<'_>) -> bool {
    let is_vendors = |side: Side| matches!(side, Side::Vendor | Side::Bot);
    let is_one = |event: &Event| matches!(event.kind, EventKind::Message(_));
    course.ticket().events.iter().any(|event| is_vendors(event.side) && is_one(event))
}
