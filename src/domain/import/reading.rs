//! How a file is read: what was recognised, what a person chose, and what is still asked.

use serde::{Deserialize, Serialize};

use super::Label;
use crate::domain::ticket::Side;
use crate::domain::time::Instant;

/// What a column of a table is taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Role {
    /// Nothing: it is not read.
    Unused,
    /// The ticket's number.
    Ticket,
    /// When it was opened.
    Created,
    /// When it was first answered.
    FirstReply,
    /// How long its first reply took around the clock.
    ReplyAfter,
    /// How long its first reply took in the hours that the file counts.
    BusinessReply,
    /// Whether the file calls its first reply in time.
    InTime,
    /// When it was solved.
    Resolved,
    /// When it was closed.
    Closed,
    /// Its priority.
    Priority,
    /// Its vendor.
    Vendor,
    /// What it is about.
    Category,
    /// Whether its problem is known or hard.
    Kind,
    /// Its state, of which only what leaves it out is read.
    Status,
    /// A comment with its moment and author.
    Comment,
    /// Who asked, to tell comments apart.
    Customer,
    /// When an event happened.
    At,
    /// What happened.
    Event,
    /// Who did it.
    Side,
    /// What was said.
    Text,
    /// The group that a ticket was handed to.
    Group,
    /// The person that a ticket was handed to, or who wrote.
    Agent,
    /// By which way the vendor was tried to be reached.
    Channel,
    /// Whether anybody answered.
    Answered,
}

impl Role {
    /// Those of a table with one row a ticket; the first three are needed, but for what only one of them says.
    pub const OF_TICKETS: [Role; 16] = [
        Role::Unused,
        Role::Ticket,
        Role::Created,
        Role::FirstReply,
        Role::ReplyAfter,
        Role::BusinessReply,
        Role::InTime,
        Role::Resolved,
        Role::Closed,
        Role::Priority,
        Role::Vendor,
        Role::Category,
        Role::Kind,
        Role::Status,
        Role::Comment,
        Role::Customer,
    ];

    /// Those of a table with one row an event.
    pub const OF_EVENTS: [Role; 14] = [
        Role::Unused,
        Role::Ticket,
        Role::At,
        Role::Event,
        Role::Side,
        Role::Text,
        Role::Priority,
        Role::Group,
        Role::Agent,
        Role::Vendor,
        Role::Category,
        Role::Kind,
        Role::Channel,
        Role::Answered,
    ];

    /// Whether several columns may have it.
    pub fn is_shared(self) -> bool {
        matches!(self, Role::Unused | Role::Comment | Role::Customer)
    }

    /// Whether it names a moment.
    pub fn is_moment(self) -> bool {
        matches!(self, Role::Created | Role::FirstReply | Role::Resolved | Role::Closed | Role::At)
    }
}

/// Which number comes first in a date that does not begin with its year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum DateOrder {
    /// Only dates are read that begin with their year or name their month.
    #[default]
    YearFirst,
    /// `29/2/2016`.
    DayFirst,
    /// `2/29/2016`.
    MonthFirst,
}

/// How the bytes of a file are text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    #[default]
    Utf8,
    /// UTF-16, the low byte first.
    Utf16Le,
    /// UTF-16, the high byte first.
    Utf16Be,
    /// GB 18030, which holds GBK and GB 2312.
    Gb18030,
}

/// What a person said of a file's reading; nothing where the file speaks for itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Choices {
    /// Whether a row is an event; else it is a ticket.
    pub is_events: Option<bool>,
    /// What columns are taken for, by their place.
    pub roles: Vec<(u16, Role)>,
    /// Which number comes first in its dates.
    pub order: Option<DateOrder>,
    /// The IANA zone of its clocks.
    pub zone: Option<String>,
    /// How its bytes are text.
    pub encoding: Option<Encoding>,
    /// Which sheet of a workbook is read.
    pub sheet: Option<u16>,
    /// What words for events mean, by an index into [`EVENT_WORDS`]; `None` for nothing.
    pub words: Vec<(String, Option<u8>)>,
    /// Who the speakers of a chat are; `None` leaves one out.
    pub speakers: Vec<(String, Option<Side>)>,
}

/// One choice of [`Choices`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Choice {
    /// Whether a row is a ticket or an event.
    Form,
    /// Which sheet of a workbook.
    Sheet,
    /// How bytes are text.
    Encoding,
    /// Which number comes first in a date.
    Order,
    /// The zone.
    Zone,
    /// What a column is taken for, by its place.
    Column(u16),
    /// What a word for an event means, by its place.
    Word(u16),
    /// Who a speaker is, by its place.
    Speaker(u16),
}

/// How a file was read, for the review.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// Columns that the layout knows, and all.
    pub known: (u32, u32),
    /// Whether it is a table, so that its columns can be mapped.
    pub is_table: bool,
    /// Whether a row is an event.
    pub is_events: bool,
    /// How its bytes are text; `None` for a workbook.
    pub encoding: Option<Encoding>,
    /// A table's columns.
    pub columns: Vec<Column>,
    /// What each order of day and month comes to, where both can be read.
    pub orders: Vec<OrderSeen>,
    /// The order that is used.
    pub order: Option<DateOrder>,
    /// The zone that clock readings without an offset are taken in; empty where there are none.
    pub zone: String,
    /// Whether a person named the zone.
    pub is_zone_chosen: bool,
    /// A zone that was typed and is not known.
    pub refused_zone: Option<String>,
    /// The sheets of a workbook, and which is read.
    pub sheets: (Vec<String>, u16),
    /// The words for events, each with its meaning as an index into [`EVENT_WORDS`].
    pub words: Vec<(Label, Option<u8>)>,
    /// The speakers of a chat with how many messages are theirs.
    pub speakers: Vec<(Label, Option<Side>)>,
    /// What must be said before its tickets can be used.
    pub open: Vec<Open>,
}

/// A column of a table, as it was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its name; with a number behind it where the header repeats it.
    pub name: String,
    /// What it is taken for.
    pub role: Role,
    /// Its first few values.
    pub values: Vec<String>,
    /// Cells with a value.
    pub filled: u32,
}

/// What an order of day and month makes of a file's dates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderSeen {
    /// Which comes first.
    pub order: DateOrder,
    /// Dates that it reads, of all.
    pub read: (u32, u32),
    /// The first few, on the file's clocks.
    pub first: Vec<Instant>,
    /// The earliest and the latest, on the file's clocks.
    pub range: Option<(Instant, Instant)>,
}

/// What only a person can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Open {
    /// Which column is that.
    Role(Role),
    /// Whether day or month comes first.
    Order,
    /// Who is the vendor among the speakers.
    Speakers,
    /// What the words for events mean: none that is known ends or answers anything.
    Words,
}

/// What a word for an event can mean; the words of our own table of events stand for them.
pub const EVENT_WORDS: [&str; 17] = [
    "created",
    "reply",
    "request",
    "internal",
    "assigned",
    "new",
    "working",
    "waiting_on_customer",
    "on_hold",
    "waiting_on_third",
    "waiting_on_engineering",
    "escalated",
    "engineering",
    "workaround",
    "resolved",
    "closed",
    "reopened",
];

impl Choices {
    /// What a person said of a column.
    pub fn role(&self, column: u16) -> Option<Role> {
        self.roles.iter().find(|(of, _)| *of == column).map(|(_, role)| *role)
    }

    /// Takes a column for something; the column that had it before has nothing then.
    pub fn take(&mut self, column: u16, role: Role, columns: &[Column]) {
        let mut set = |column: u16, role: Role| {
            self.roles.retain(|(of, _)| *of != column);
            self.roles.push((column, role));
        };
        for (at, other) in (0..).zip(columns) {
            if at != column && other.role == role && !role.is_shared() {
                set(at, Role::Unused);
            }
        }
        set(column, role);
    }
}
