//! Something that happened to a ticket, and who did it.

use serde::{Deserialize, Serialize};

use crate::domain::time::Instant;

/// Something that happened to a ticket.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Event {
    /// When.
    pub at: Instant,
    /// Who did it.
    pub side: Side,
    /// What.
    pub kind: EventKind,
}

/// Who did something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Side {
    /// Whoever asked for support.
    Customer,
    /// A person of the vendor's.
    Vendor,
    /// A machine of the vendor's.
    Bot,
    /// Anybody else: a carrier, a maker of devices.
    Third,
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum EventKind {
    /// Something was written or said.
    Message(Message),
    /// The customer tried to reach the vendor: a call, a mail, a chat.
    Attempt {
        /// By which way.
        channel: Channel,
        /// Whether anybody answered.
        is_answered: bool,
    },
    /// The ticket was given a status.
    Status(Status),
    /// The ticket was handed to a group and a person, as far as the file says; to nobody when it says neither.
    Assigned {
        /// An index into the groups of [`crate::domain::import::Labels`].
        group: Option<u16>,
        /// A, B, C and so on, from 0; names are not kept.
        agent: Option<u16>,
    },
    /// The ticket was given a priority; an index into the priorities of [`crate::domain::import::Labels`].
    Severity(u16),
    /// The vendor said that it has it.
    Acknowledged,
    /// It was passed to the next level.
    Escalated,
    /// The vendor's engineers joined.
    EngineeringEngaged,
    /// The first direction of a solution was given.
    Direction,
    /// A way around the problem was given.
    Workaround,
    /// The root cause was named.
    RootCause,
    /// It was marked as solved.
    Resolved,
    /// It was closed.
    Closed,
    /// It was opened again.
    Reopened,
}

/// A message, of which only these flags are kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Message {
    /// Whether the other side could read it.
    pub is_public: bool,
    /// What it is good for.
    pub gist: Gist,
    /// Whether it asks the other side for something.
    pub asks: bool,
    /// Who wrote it: A, B, C and so on, from 0.
    pub agent: Option<u16>,
}

/// What a message is good for.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Gist {
    /// The file has no text to tell by.
    #[default]
    Unknown,
    /// 车轱辘话: "we have recorded your problem and will handle it soon".
    Boilerplate,
    /// Only thanks or goodbye.
    Thanks,
    /// A text that closes tickets.
    Closing,
    /// Anything else.
    Substantive,
}

/// A way to reach a vendor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Channel {
    /// A call.
    Phone,
    /// A mail.
    Email,
    /// A chat group.
    Chat,
    /// The vendor's own form or console.
    Portal,
}

impl Channel {
    /// All of them.
    pub const ALL: [Channel; 4] = [Channel::Phone, Channel::Email, Channel::Chat, Channel::Portal];
}

/// What a ticket waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Status {
    /// Nobody has taken it up.
    New,
    /// The vendor works on it.
    Working,
    /// For the customer.
    WaitingOnCustomer,
    /// For nothing that is said.
    OnHold,
    /// For somebody else: a carrier, a maker of devices.
    WaitingOnThird,
    /// For the vendor's own engineers.
    WaitingOnEngineering,
}

impl Event {
    /// Whether it is a message of the vendor's, a machine's too, that the customer could read.
    pub fn is_public_reply(&self) -> bool {
        let is_vendors = matches!(self.side, Side::Vendor | Side::Bot);
        matches!(self.kind, EventKind::Message(said) if is_vendors && said.is_public && said.gist != Gist::Closing)
    }

    /// Whether the vendor moved the ticket out of its first status.
    pub fn is_taking_up(&self) -> bool {
        let is_vendors = matches!(self.side, Side::Vendor | Side::Bot);
        matches!(self.kind, EventKind::Status(status) if is_vendors && status != Status::New)
    }

    /// A public message of a person of the vendor's, of which no text is known.
    pub fn reply(at: Instant) -> Event {
        let message = Message { is_public: true, ..Message::default() };
        Event { at, side: Side::Vendor, kind: EventKind::Message(message) }
    }

    /// Something else that the vendor did.
    pub fn vendor(at: Instant, kind: EventKind) -> Event {
        Event { at, side: Side::Vendor, kind }
    }
}
