//! A ticket as a record tells it, before its words and texts are taken in.

use super::gathered::{Begun, Gathered, Happened};
use super::said::Said;
use crate::domain::problem::ProblemKind;
use crate::domain::text::judge;
use crate::domain::ticket::{
    Claimed, Event, EventKind, Exclusion, Message, ProblemClass, Side, Status,
};
use crate::domain::time::Instant;

/// A ticket with all that one record, or several on end, say of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Story {
    /// The line on which its record begins.
    pub line: u64,
    /// The file's number for it.
    pub id: String,
    /// The file's word for its vendor; empty where there is none.
    pub vendor: String,
    /// The priority it was opened with.
    pub priority: String,
    /// What it is about.
    pub category: String,
    /// Whether its problem is a known one.
    pub problem: ProblemClass,
    /// Why it does not count, where it does not.
    pub excluded: Option<Exclusion>,
    /// When the customer opened it.
    pub created: Instant,
    /// What the file itself says of its first reply.
    pub claimed: Claimed,
    /// What happened, in any order.
    pub happenings: Vec<Happening>,
}

/// Something that happened, in the record's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Happening {
    /// When.
    pub at: Instant,
    /// Who did it.
    pub side: Side,
    /// The name of the person, of which only A, B, C is kept; empty where nobody is named.
    pub person: String,
    /// What.
    pub what: What,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// Something was written.
    Said {
        /// The text; `None` where the file only says that there was one.
        text: Option<String>,
        /// Whether the other side could read it.
        is_public: bool,
    },
    /// It was given a status.
    Status(Status),
    /// It was handed to a group, by its name; to the person alone where that is empty.
    Assigned(String),
    /// It was given another priority.
    Severity(String),
    /// Something else.
    Other(EventKind),
}

impl Story {
    /// A ticket of which only number and beginning are known.
    pub fn new(line: u64, id: &str, created: Instant) -> Story {
        Story {
            line,
            id: id.to_owned(),
            vendor: String::new(),
            priority: String::new(),
            category: String::new(),
            problem: ProblemClass::default(),
            excluded: None,
            created,
            claimed: Claimed::default(),
            happenings: Vec::new(),
        }
    }

    /// Adds what happened.
    pub fn tell(&mut self, at: Instant, side: Side, what: What) {
        self.tell_by(at, side, "", what);
    }

    /// The same, by a person of that name.
    pub fn tell_by(&mut self, at: Instant, side: Side, person: &str, what: What) {
        self.happenings.push(Happening { at, side, person: person.to_owned(), what });
    }
}

impl Gathered {
    /// Takes in a ticket.
    ///
    /// # Errors
    /// When one of its number is there already.
    pub fn add(&mut self, story: Story) -> Result<(), ProblemKind> {
        if self.begun(&story.id).is_some() {
            return Err(ProblemKind::DuplicateId(story.id));
        }
        let priority = self.lexicon.priorities.index(&story.priority);
        let category = self.lexicon.categories.known(&story.category);
        let told: Vec<Happened> =
            story.happenings.into_iter().map(|happening| self.heard(happening)).collect();
        let begun = Begun { line: story.line, vendor: &story.vendor, created: story.created };
        let gathering = self.ticket(&story.id, begun);
        let ticket = &mut gathering.ticket;
        (ticket.priority, ticket.category) = (priority, category);
        (ticket.problem, ticket.excluded) = (story.problem, story.excluded);
        ticket.claimed = story.claimed;
        gathering.happened.extend(told);
        Ok(())
    }

    fn heard(&mut self, happening: Happening) -> Happened {
        let Happening { at, side, person, what } = happening;
        let agent = self.lexicon.agents.known(&person);
        let kind = match what {
            What::Said { text, is_public } => {
                // Without a text, its gist is not known.
                let judged = judge(text.as_deref().unwrap_or_default(), side, &self.phrases);
                let message = Message { is_public, gist: judged.gist, asks: judged.asks, agent };
                let is_reply = is_public && side == Side::Vendor;
                let said = text.filter(|text| is_reply && !text.trim().is_empty());
                let said = said.map(|text| Box::new(Said::new(&text, judged)));
                let kind = EventKind::Message(message);
                return Happened { event: Event { at, side, kind }, said };
            }
            What::Status(status) => EventKind::Status(status),
            What::Assigned(group) => {
                EventKind::Assigned { group: self.lexicon.groups.known(&group), agent }
            }
            What::Severity(priority) => {
                EventKind::Severity(self.lexicon.priorities.index(&priority))
            }
            What::Other(kind) => kind,
        };
        Event { at, side, kind }.into()
    }
}
