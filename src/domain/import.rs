//! A file of tickets that was brought in: what it is, how it was read, what became of its rows.

use super::problem::Problem;
use super::sla::TierId;
use super::time::Instant;
use super::vendor::VendorId;

/// Names an import for good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ImportId(pub u32);

/// The shape a file was recognised as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// One row a ticket: our own documented columns.
    Simple,
    /// One row an event: the `ServiceNow` incident event log.
    ServiceNowLog,
    /// The worked example's made-up tickets.
    Example,
}

/// How much a source lets us compute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EvidenceLevel {
    /// Timestamps only: created, first response, resolved.
    L2,
    /// A log of events.
    L3,
}

impl Layout {
    /// The evidence level of everything in such a file.
    pub fn level(self) -> EvidenceLevel {
        match self {
            Layout::Simple | Layout::Example => EvidenceLevel::L2,
            Layout::ServiceNowLog => EvidenceLevel::L3,
        }
    }

    /// Whether the file has no messages, so that being taken up stands in for a first reply.
    pub fn has_stand_in(self) -> bool {
        self == Layout::ServiceNowLog
    }
}

/// A word that the file uses, and on how many tickets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// As written in the file; empty where a ticket bears none.
    pub text: String,
    /// Tickets that bear it.
    pub tickets: u32,
}

/// The file's own words for vendors and priorities, in order of first appearance.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Labels {
    /// One with an empty text where the file has no vendor column.
    pub vendors: Vec<Label>,
    /// Of priorities.
    pub priorities: Vec<Label>,
}

/// What a person said the file's words mean; runs along [`Labels`]. `None` leaves the tickets out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    /// Which vendor each vendor label is.
    pub vendors: Vec<Option<VendorId>>,
    /// Which tier each priority label is.
    pub tiers: Vec<Option<TierId>>,
}

/// What became of the rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportReport {
    /// Rows under the header.
    pub rows: u32,
    /// Rows that became part of a ticket.
    pub rows_used: u32,
    /// Tickets that came of them.
    pub tickets: u32,
    /// Tickets that were put together and then set aside.
    pub tickets_set_aside: u32,
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
}

/// The tickets of a file, before anybody said whose they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// What the file is called.
    pub file: String,
    /// What it was recognised as.
    pub layout: Layout,
    /// The latest event in the file: the moment as of which everything is counted.
    pub as_of: Instant,
    /// Its words for vendors and priorities.
    pub labels: Labels,
    /// What became of its rows.
    pub report: ImportReport,
}

/// A file of tickets that is part of the evaluation; the tickets themselves are in the store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    /// Its lasting identity, also in the store.
    pub id: ImportId,
    /// What was read.
    pub source: Source,
    /// What its words mean.
    pub mapping: Mapping,
}

/// The tier that a priority label most likely means, to be confirmed by a person.
pub fn guess_tier(label: &str) -> Option<TierId> {
    let label = label.trim().to_lowercase();
    let words: [(&[&str], TierId); 4] = [
        (&["critical", "urgent", "blocker", "highest", "紧急", "致命", "严重"], TierId::T1),
        (&["high", "major", "高"], TierId::T2),
        (&["moderate", "medium", "normal", "中", "普通", "一般"], TierId::T3),
        (&["low", "minor", "planning", "trivial", "低"], TierId::T4),
    ];
    let by_number = |prefix: &str| -> Option<TierId> {
        let digit = label.strip_prefix(prefix)?.chars().next()?.to_digit(10)?;
        TierId::ALL.get((digit as usize).checked_sub(1)?).copied()
    };
    let said = |wanted: &&(&[&str], TierId)| wanted.0.iter().any(|word| label.contains(word));
    words
        .iter()
        .find(said)
        .map(|(_, tier)| *tier)
        .or_else(|| ["t", "p", "s", "sev", "sev-", "sev ", ""].into_iter().find_map(by_number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_priority_words_are_guessed() {
        let guesses = [
            ("1 - Critical", Some(TierId::T1)),
            ("3 - Moderate", Some(TierId::T3)),
            ("4 - Low", Some(TierId::T4)),
            ("P2", Some(TierId::T2)),
            ("Sev-1", Some(TierId::T1)),
            ("紧急", Some(TierId::T1)),
            ("中", Some(TierId::T3)),
            ("T4", Some(TierId::T4)),
            ("P0", None),
            ("", None),
            ("gold", None),
        ];
        for (label, tier) in guesses {
            assert_eq!(guess_tier(label), tier, "{label}");
        }
    }

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
