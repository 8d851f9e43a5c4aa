//! A file of tickets that was brought in: what it is, how it was read, what became of its rows.

use super::problem::Problem;
use super::sla::TierId;
use super::time::Instant;
use super::vendor::VendorId;

mod guess;
pub use guess::guess_tier;

mod reading;
pub use reading::{
    Choice, Choices, Column, DateOrder, EVENT_WORDS, Encoding, Open, OrderSeen, Reading, Role,
};

mod remark;
pub use remark::Remark;

/// Names an import for good.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
pub struct ImportId(pub u32);

/// The shape a file was recognised as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Layout {
    /// One row a ticket: our own documented columns.
    Simple,
    /// One row an event: the `ServiceNow` incident event log.
    ServiceNowLog,
    /// The worked example's made-up tickets.
    Example,
    /// One row an event: our own documented columns.
    SimpleLog,
    /// Logged by hand on the page.
    ByHand,
    /// A table of Zendesk's, one row a ticket.
    ZendeskTable,
    /// Zendesk's tickets with their comments and changes, as JSON.
    ZendeskJson,
    /// A table of Jira's, one row an issue, with its comments.
    JiraTable,
    /// Jira's issues with their changes and comments, as JSON.
    JiraJson,
    /// A table of Freshdesk's, one row a ticket.
    FreshdeskTable,
    /// Freshdesk's tickets with their conversations, as JSON.
    FreshdeskJson,
    /// A list of `ServiceNow` incidents, one row a ticket.
    ServiceNowList,
    /// Issues of GitHub with their comments, as JSON.
    GitHubIssues,
    /// A table of a Chinese vendor's console, one row a ticket.
    Console,
    /// A chat group's log.
    Chat,
    /// Any table, one row a ticket, as its columns were mapped.
    Table,
    /// Any table, one row an event, as its columns were mapped.
    EventTable,
}

/// How much a source lets us compute.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
pub enum EvidenceLevel {
    /// Flags only: in time or not, as the vendor asserts.
    L0,
    /// Durations that somebody else computed.
    L1,
    /// Timestamps only: created, first response, resolved.
    L2,
    /// A log of events.
    L3,
}

/// How a source tells when a ticket was first answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Replies {
    /// By messages, or by the moment of the first.
    OnRecord,
    /// By calendar time from creation to the first, which names the same moment.
    Lasting,
    /// Not at all: being taken up stands in for it.
    TakenUp,
    /// Not at all, and nothing stands in: no ticket of it counts.
    Unknown,
}

/// What a source has to go by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub struct Grounds {
    /// How much it lets us compute.
    pub level: EvidenceLevel,
    /// How it tells first replies.
    pub replies: Replies,
}

impl Layout {
    /// What such a file usually has to go by; a table's columns may come to less.
    pub fn grounds(self) -> Grounds {
        let level = match self {
            Layout::Simple
            | Layout::ZendeskTable
            | Layout::FreshdeskTable
            | Layout::ServiceNowList
            | Layout::Console
            | Layout::Table => EvidenceLevel::L2,
            _ => EvidenceLevel::L3,
        };
        let has_stand_in = self == Layout::ServiceNowLog;
        let replies = if has_stand_in { Replies::TakenUp } else { Replies::OnRecord };
        Grounds { level, replies }
    }
}

/// A word that the file uses, and on how many tickets.
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub struct Label {
    /// As written in the file; empty where a ticket bears none.
    pub text: String,
    /// Tickets that bear it.
    pub tickets: u32,
}

/// The file's own words for vendors and priorities, in order of first appearance.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub struct Labels {
    /// One with an empty text where the file has no vendor column.
    pub vendors: Vec<Label>,
    /// Of priorities.
    pub priorities: Vec<Label>,
    /// Of what tickets are about; empty where the file does not say.
    pub categories: Vec<Label>,
    /// Of groups that tickets are handed to; empty where the file does not say.
    pub groups: Vec<Label>,
}

/// What a person said the file's words mean; runs along [`Labels`]. `None` leaves the tickets out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub struct Mapping {
    /// Which vendor each vendor label is.
    pub vendors: Vec<Option<VendorId>>,
    /// Which tier each priority label is.
    pub tiers: Vec<Option<TierId>>,
    /// As of when its tickets are counted; `None` for the latest moment in the file.
    pub as_of: Option<Instant>,
}

/// What became of the rows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub struct ImportReport {
    /// Rows under the header.
    pub rows: u32,
    /// Rows that became part of a ticket.
    pub rows_used: u32,
    /// Tickets that came of them.
    pub tickets: u32,
    /// Tickets that were put together and then set aside.
    pub tickets_set_aside: u32,
    /// The zone that clock readings without an offset were taken in; empty where all had one.
    pub zone: String,
    /// What is worth knowing of the file as a whole.
    pub remarks: Vec<Remark>,
    /// Columns that were read, by their names.
    pub columns_used: Vec<String>,
    /// Columns that were not.
    pub columns_unused: Vec<String>,
    /// The first [`ImportReport::KEPT`] problems with their places.
    pub problems: Vec<Problem>,
    /// How many more there were.
    pub more_problems: u32,
}

impl ImportReport {
    /// How many problems are kept with their place.
    pub const KEPT: usize = 100;

    /// Notes a problem.
    pub fn note(&mut self, problem: Problem) {
        if self.problems.len() < ImportReport::KEPT {
            self.problems.push(problem);
        } else {
            self.more_problems = self.more_problems.saturating_add(1);
        }
    }

    /// Notes a problem that concerns the whole file, ahead of all others.
    pub fn note_first(&mut self, problem: Problem) {
        self.problems.insert(0, problem);
        if self.problems.len() > ImportReport::KEPT {
            self.problems.truncate(ImportReport::KEPT);
            self.more_problems = self.more_problems.saturating_add(1);
        }
    }
}

/// The tickets of a file, before anybody said whose they are.
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub struct Source {
    /// What the file is called.
    pub file: String,
    /// What it was recognised as.
    pub layout: Layout,
    /// What it has to go by.
    pub grounds: Grounds,
    /// The latest event in the file: the moment as of which everything is counted.
    pub as_of: Instant,
    /// Its words for vendors and priorities.
    pub labels: Labels,
    /// What became of its rows.
    pub report: ImportReport,
}

impl Source {
    /// Whether another file, whatever it is called, most likely holds the very same tickets.
    pub fn has_same_tickets(&self, other: &Source) -> bool {
        self.layout == other.layout
            && self.as_of == other.as_of
            && self.labels == other.labels
            && self.report.rows == other.report.rows
    }
}

/// A file of tickets that is part of the evaluation; the tickets themselves are in the store.
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub struct Import {
    /// Its lasting identity, also in the store.
    pub id: ImportId,
    /// What was read.
    pub source: Source,
    /// What its words mean.
    pub mapping: Mapping,
}

impl Import {
    /// What its tickets are counted by.
    pub fn file(&self) -> File<'_> {
        File { id: self.id, source: &self.source, mapping: &self.mapping }
    }
}

/// What a source's tickets are counted by.
#[derive(Clone, Copy, Debug)]
pub struct File<'a> {
    /// Its identity.
    pub id: ImportId,
    /// What was read.
    pub source: &'a Source,
    /// What its words mean.
    pub mapping: &'a Mapping,
}

impl File<'_> {
    /// The moment as of which its tickets are counted.
    pub fn as_of(&self) -> Instant {
        self.mapping.as_of.unwrap_or(self.source.as_of)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn problems_past_the_kept_ones_are_still_counted() {
        let mut report = ImportReport::default();
        let place = super::super::problem::Place { line: 2, column: None };
        let problem = Problem { place, kind: super::super::problem::ProblemKind::NoId };
        for _ in 0..ImportReport::KEPT + 5 {
            report.note(problem.clone());
        }
        assert_eq!((report.problems.len(), report.more_problems), (ImportReport::KEPT, 5));
    }
}
