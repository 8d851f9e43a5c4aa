//! A file of tickets that was brought in: what it is, how it was read, what became of its rows.

use super::problem::Problem;
use super::sla::TierId;
use super::time::Instant;
use super::vendor::VendorId;

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

impl Layout {
    /// The evidence level of everything in such a file.
    pub fn level(self) -> EvidenceLevel {
        match self {
            Layout::Simple => EvidenceLevel::L2,
            Layout::ServiceNowLog | Layout::SimpleLog | Layout::ByHand | Layout::Example => {
                EvidenceLevel::L3
            }
        }
    }

    /// Whether the file has no messages, so that being taken up stands in for a first reply.
    pub fn has_stand_in(self) -> bool {
        self == Layout::ServiceNowLog
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
#[derive(Clone, Debug, PartialEq, Eq)]
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

/// The tier that a priority label most likely means, to be confirmed by a person.
///
/// A number from 1 to 4, alone or behind a word for priority, says it; else a well-known word does, unless it is
/// negated. `None` when neither does.
pub fn guess_tier(label: &str) -> Option<TierId> {
    let label = label.trim().to_lowercase();
    by_number(&label).or_else(|| by_word(&label))
}

fn by_number(label: &str) -> Option<TierId> {
    let prefixes = ["severity", "priority", "level", "sev", "优先级", "等级", "p", "t", "s", ""];
    let after = prefixes.iter().find_map(|prefix| {
        let rest = label.strip_prefix(prefix)?.trim_start_matches([' ', '-', ':']);
        rest.starts_with(|glyph: char| "1234一二三四".contains(glyph)).then_some(rest)
    })?;
    let mut glyphs = after.chars();
    let number = glyphs.next()?;
    // `10` is no 1, and `1st` is anybody's guess.
    let ends = glyphs.next().is_none_or(|next| next == '级' || !next.is_alphanumeric());
    let index = "1234".find(number).or_else(|| "一二三四".chars().position(|n| n == number))?;
    TierId::ALL.get(index).copied().filter(|_| ends)
}

fn by_word(label: &str) -> Option<TierId> {
    let words: [(&[&str], TierId); 4] = [
        (
            &[
                "critical",
                "urgent",
                "blocker",
                "highest",
                "emergency",
                "紧急",
                "特急",
                "致命",
                "严重",
            ],
            TierId::T1,
        ),
        (&["high", "major", "高", "重要"], TierId::T2),
        (&["moderate", "medium", "normal", "中", "普通", "一般", "正常"], TierId::T3),
        (
            &["low", "lowest", "minor", "trivial", "planning", "低", "次要", "非紧急", "不紧急"],
            TierId::T4,
        ),
    ];
    let tokens: Vec<&str> = label
        .split(|glyph: char| !glyph.is_alphanumeric())
        .map(|token| token.trim_end_matches("优先级").trim_end_matches('级'))
        .collect();
    if tokens.iter().any(|token| matches!(*token, "not" | "non" | "no")) {
        return None;
    }
    let says = |known: &&(&[&str], TierId)| tokens.iter().any(|token| known.0.contains(token));
    words.iter().find(says).map(|(_, tier)| *tier)
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
            ("P4 Normal", Some(TierId::T4)),
            ("Priority 1", Some(TierId::T1)),
            ("Severity 2", Some(TierId::T2)),
            ("一级", Some(TierId::T1)),
            ("优先级3", Some(TierId::T3)),
            ("高优先级", Some(TierId::T2)),
            ("非紧急", Some(TierId::T4)),
            ("", None),
            ("gold", None),
            ("not urgent", None),
            ("不严重", None),
            ("非高峰", None),
            ("业务中断", None),
            ("P10", None),
            ("10", None),
            ("slow", None),
            ("follow-up", None),
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
