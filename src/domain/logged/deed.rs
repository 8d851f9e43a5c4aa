//! What can be logged with one press.

use super::LoggedEvent;
use crate::domain::ticket::{Channel, EventKind, Gist, Message, Side, Status};

/// Who does what: something that can be logged with one press.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deed {
    /// Who.
    pub side: Side,
    /// What.
    pub kind: EventKind,
}

const fn message(side: Side, gist: Gist) -> Deed {
    Deed {
        side,
        kind: EventKind::Message(Message { is_public: true, gist, asks: false, agent: None }),
    }
}

const fn vendors(kind: EventKind) -> Deed {
    Deed { side: Side::Vendor, kind }
}

const fn attempt(channel: Channel, is_answered: bool) -> Deed {
    Deed { side: Side::Customer, kind: EventKind::Attempt { channel, is_answered } }
}

impl Deed {
    /// They answered, with substance.
    pub const ANSWERED: Deed = message(Side::Vendor, Gist::Substantive);

    /// They answered "noted", and nothing more.
    pub const NOTED: Deed = message(Side::Vendor, Gist::Boilerplate);

    /// It was handed to a group, which the event names.
    pub const HANDED: Deed = vendors(EventKind::Assigned { group: None, agent: None });

    /// It was opened again.
    pub const REOPENED: Deed = Deed { side: Side::Customer, kind: EventKind::Reopened };

    /// All of them; the first [`Deed::PRESSED`] in the order of their buttons.
    pub const ALL: [Deed; 30] = [
        Deed::ANSWERED,
        Deed::NOTED,
        vendors(EventKind::Message(Message {
            is_public: true,
            gist: Gist::Substantive,
            asks: true,
            agent: None,
        })),
        message(Side::Bot, Gist::Unknown),
        attempt(Channel::Phone, false),
        message(Side::Customer, Gist::Substantive),
        Deed::HANDED,
        vendors(EventKind::EngineeringEngaged),
        vendors(EventKind::Direction),
        vendors(EventKind::Workaround),
        vendors(EventKind::Resolved),
        vendors(EventKind::Closed),
        Deed::REOPENED,
        attempt(Channel::Phone, true),
        attempt(Channel::Email, false),
        attempt(Channel::Chat, false),
        attempt(Channel::Portal, false),
        message(Side::Customer, Gist::Thanks),
        vendors(EventKind::Acknowledged),
        vendors(EventKind::Escalated),
        vendors(EventKind::RootCause),
        vendors(EventKind::Status(Status::Working)),
        vendors(EventKind::Status(Status::WaitingOnCustomer)),
        vendors(EventKind::Status(Status::WaitingOnEngineering)),
        vendors(EventKind::Status(Status::WaitingOnThird)),
        vendors(EventKind::Status(Status::OnHold)),
        vendors(EventKind::Severity(0)),
        vendors(EventKind::Severity(1)),
        vendors(EventKind::Severity(2)),
        vendors(EventKind::Severity(3)),
    ];

    /// How many have a button; the others are chosen in a list.
    pub const PRESSED: usize = 13;

    /// The deed that an event tells of, as its place in [`Deed::ALL`]; whoever else did the same comes second.
    ///
    /// `None` for what no press logs, such as an internal note.
    pub fn of(event: &LoggedEvent) -> Option<usize> {
        let is_same = |deed: &Deed| deed.kind == event.kind;
        let by_same = |deed: &Deed| is_same(deed) && deed.side == event.side;
        Deed::ALL.iter().position(by_same).or_else(|| Deed::ALL.iter().position(is_same))
    }
}

/// The public message that something else the vendor did cannot be without, if any.
pub(super) fn told(side: Side, kind: EventKind) -> Option<Message> {
    let gist = match (side, kind) {
        (Side::Customer, EventKind::Attempt { channel: Channel::Phone, is_answered: true }) => {
            Gist::Unknown
        }
        (Side::Vendor, EventKind::Direction | EventKind::Workaround | EventKind::RootCause) => {
            Gist::Substantive
        }
        (Side::Vendor, EventKind::Acknowledged) => Gist::Boilerplate,
        _ => return None,
    };
    Some(Message { is_public: true, gist, asks: false, agent: None })
}
