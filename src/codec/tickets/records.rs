//! Tickets as records of JSON: which helpdesk wrote them, and what each record tells.
//!
//! A record of a helpdesk that is known tells its ticket's [`Story`]; any other is a row whose columns are the paths of
//! its values (`flatten`).

use super::gathered::Gathered;
use super::story::Story;
use super::{DateOrder, parse_date};
use crate::codec::json::{JsonError, JsonFault, Piece, Value};
use crate::domain::import::{Grounds, ImportReport, Layout};
use crate::domain::problem::{Place, Problem, ProblemKind};
use crate::domain::time::Instant;

mod flat;
pub(super) use flat::flatten;

mod evidence;
use evidence::Evidence;

mod steps;
use steps::{Priorities, Step, Steps};

mod zendesk;

mod jira;

mod freshdesk;

mod github;

/// Lists of what tickets refer to, by the names under which they stand beside the tickets.
const BESIDE: &str = "users groups organizations metric_sets brands ticket_forms sharing_agreements \
                      last_audits names schema errors warningMessages";

/// Whether a list of that name stands beside the records instead of holding them.
pub(super) fn is_beside(list: &str) -> bool {
    BESIDE.split(' ').any(|name| name == list)
}

/// Which helpdesk wrote the first records; `None` where their values are to be read as rows.
pub(super) fn recognise(first: &[Piece]) -> Option<Layout> {
    first.iter().filter(|piece| !is_beside(&piece.list)).find_map(|Piece { value, .. }| {
        Some(match value {
            _ if zendesk::is_one(value) => Layout::ZendeskJson,
            _ if jira::is_one(value) => Layout::JiraJson,
            _ if freshdesk::is_one(value) => Layout::FreshdeskJson,
            _ if github::is_one(value) => Layout::GitHubIssues,
            _ => return None,
        })
    })
}

/// What is wrong with a text, as a problem of the file.
pub(super) fn problem(error: JsonError) -> Problem {
    let kind = match error.kind {
        JsonFault::NotUtf8 => ProblemKind::NotUtf8,
        JsonFault::TooLarge => ProblemKind::RecordTooLarge,
        _ => ProblemKind::BrokenRecord { column: error.column },
    };
    Problem { place: Place { line: error.line, column: None }, kind }
}

/// Reads the records of a helpdesk that is known.
pub(super) struct RecordReader {
    layout: Layout,
    /// The list that the tickets stand in, once one came.
    main: Option<String>,
    evidence: Evidence,
    beside: zendesk::Beside,
    /// Tickets that may refer to what stands behind them in the file.
    held: Vec<zendesk::Tale>,
}

impl RecordReader {
    /// A reader for records of that layout.
    pub(super) fn new(layout: Layout) -> RecordReader {
        let (evidence, beside) = (Evidence::default(), zendesk::Beside::default());
        RecordReader { layout, main: None, evidence, beside, held: Vec::new() }
    }

    /// Takes in a record; what is wrong with it is noted in the report.
    ///
    /// Records of other lists than the first that is not known to stand beside tickets are passed over.
    pub(super) fn take(&mut self, piece: Piece, gathered: &mut Gathered) {
        let Piece { line, list, value } = piece;
        if is_beside(&list) {
            return self.beside.learn(&list, value);
        }
        if *self.main.get_or_insert_with(|| list.clone()) != list {
            return;
        }
        let value = &value;
        gathered.report.rows = gathered.report.rows.saturating_add(1);
        let mut scribe =
            Scribe { line, report: &mut gathered.report, evidence: &mut self.evidence };
        let told = match self.layout {
            Layout::ZendeskJson => {
                self.beside.learn_inside(value);
                match zendesk::tell(value, &mut scribe) {
                    // Only where tickets stand in a list of a name can anything stand behind them.
                    Ok(tale) if !list.is_empty() => return self.held.push(tale),
                    told => told.map(|tale| self.beside.settle(tale, &mut scribe)),
                }
            }
            Layout::JiraJson => jira::tell(value, &mut scribe),
            Layout::FreshdeskJson => freshdesk::tell(value, &mut scribe),
            _ => github::tell(value, &mut scribe),
        };
        add(told, line, gathered);
    }

    /// Takes in what was held back, and says what the file has to go by.
    pub(super) fn finish(self, gathered: &mut Gathered) -> Grounds {
        let RecordReader { mut evidence, beside, held, .. } = self;
        for tale in held {
            let line = tale.story.line;
            let (report, evidence) = (&mut gathered.report, &mut evidence);
            let story = beside.settle(tale, &mut Scribe { line, report, evidence });
            add(Ok(story), line, gathered);
        }
        evidence.grounds()
    }
}

fn add(told: Result<Story, Problem>, line: u64, gathered: &mut Gathered) {
    let place = Place { line, column: Some("id".to_owned()) };
    let added = told.and_then(|story| gathered.add(story).map_err(|kind| Problem { place, kind }));
    match added {
        Ok(()) => gathered.report.rows_used += 1,
        Err(problem) => gathered.report.note(problem),
    }
}

/// Reads the values of one record, and notes what is wrong with them and what they are evidence of.
struct Scribe<'a> {
    line: u64,
    report: &'a mut ImportReport,
    evidence: &'a mut Evidence,
}

impl Scribe<'_> {
    fn problem(&self, path: &str, kind: ProblemKind) -> Problem {
        Problem { place: Place { line: self.line, column: Some(path.to_owned()) }, kind }
    }

    /// The moment at a path, `None` where nothing stands there.
    fn date(&self, value: &Value, path: &str) -> Result<Option<Instant>, Problem> {
        let text = value.at(path).text();
        if text.is_empty() || text.starts_with("0001-") {
            return Ok(None);
        }
        parse_date(text, DateOrder::YearFirst).map(Some).ok_or_else(|| {
            let found = text.chars().take(40).collect();
            self.problem(path, ProblemKind::NoSuchDate(found))
        })
    }

    /// The same; what is no date is noted and taken for none.
    fn moment(&mut self, value: &Value, path: &str) -> Option<Instant> {
        self.date(value, path).unwrap_or_else(|problem| {
            self.report.note(problem);
            None
        })
    }

    /// What a list holds, by the moment at a path, oldest first; what has none is left out.
    fn dated<'v>(&mut self, list: &'v [Value], path: &str) -> Vec<(Instant, &'v Value)> {
        let mut dated: Vec<(Instant, &Value)> =
            list.iter().filter_map(|value| Some((self.moment(value, path)?, value))).collect();
        // Some lists begin with the newest; what happened at one moment stays in order too.
        if dated.first().map(|(at, _)| *at) > dated.last().map(|(at, _)| *at) {
            dated.reverse();
        }
        dated.sort_by_key(|(at, _)| *at);
        dated
    }

    /// A ticket with the number and the creation at these paths.
    fn begin(&mut self, value: &Value, id: &str, created: &str) -> Result<Story, Problem> {
        let number = value.at(id).text();
        if number.is_empty() {
            return Err(self.problem(id, ProblemKind::NoId));
        }
        let at = self.date(value, created)?;
        let at = at.ok_or_else(|| self.problem(created, ProblemKind::NoCreated))?;
        Ok(Story::new(self.line, number, at))
    }
}

#[cfg(test)]
mod tests;
