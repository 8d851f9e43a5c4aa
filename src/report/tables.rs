//! The report's tables, as text.

use crate::domain::decision::Cell;
use crate::domain::results::{Basis, Results, Standing};
use crate::domain::sla::{TierId, compliance};
use crate::words::Words;

/// A table: rows are as long as the head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The columns' names.
    pub head: Vec<String>,
    /// The rows, the first cell naming each.
    pub rows: Vec<Vec<String>>,
}

/// The ranking: rank, score, range, what is known, and every warning.
pub fn ranking_table(results: &Results, words: &Words) -> Table {
    let head = [words.vendor, words.rank, words.score, words.range, words.coverage, ""];
    let row = |index: &usize| {
        let result = &results.vendors[*index];
        let rank = match result.standing {
            Standing::Ranked(rank) => rank.to_string(),
            _ => "–".to_owned(),
        };
        let (score, range) = match result.score {
            Some(score) => (words.points_of(score), words.points_range(result.low, result.high)),
            None => ("–".to_owned(), "–".to_owned()),
        };
        let reason = words.standing_reason(result.standing).into_iter();
        let flags = result.flags.iter().map(|flag| words.flag(*flag));
        let notes: Vec<&str> = reason.chain(flags).collect();
        let coverage = words.percent(result.coverage);
        vec![result.vendor.name.clone(), rank, score, range, coverage, notes.join("; ")]
    };
    Table {
        head: head.map(str::to_owned).to_vec(),
        rows: results.listing.iter().map(row).collect(),
    }
}

/// Share in time per vendor and tier, with its interval.
pub(super) fn compliance_table(results: &Results, words: &Words) -> Table {
    let tiers = TierId::ALL.map(|tier| words.tier_label(tier));
    let head = std::iter::once(words.vendor.to_owned()).chain(tiers).collect();
    let row = |index: &usize| {
        let result = &results.vendors[*index];
        let cells = result.tiers.iter().map(|counts| match compliance(counts) {
            Some(_) => words.in_time(counts),
            None => words.no_tickets.to_owned(),
        });
        std::iter::once(result.vendor.name.clone()).chain(cells).collect()
    };
    Table { head, rows: results.listing.iter().map(row).collect() }
}

/// Each question's worth per vendor, and what it rests on.
pub fn answers_table(results: &Results, words: &Words) -> Table {
    let names = results.vendors.iter().map(|result| result.vendor.name.clone());
    let head =
        [words.answers.to_owned(), words.share.to_owned()].into_iter().chain(names).collect();
    let row =
        |(index, (question, share)): (usize, &(&crate::domain::questionnaire::Question, f64))| {
            let name = format!("{} {}", question.id, words.text(question.name));
            let cells = results.vendors.iter().map(|result| worth(words, result.cells[index]));
            [name, words.percent(*share)].into_iter().chain(cells).collect()
        };
    Table { head, rows: results.questions.iter().enumerate().map(row).collect() }
}

fn worth(words: &Words, (cell, basis): (Cell, Basis)) -> String {
    match basis {
        Basis::Tickets => {
            let points = words.points_of(cell.value);
            format!("{points} / 100 ({})", words.from_tickets)
        }
        Basis::Answer => format!("{:.0} / 5", cell.value * 5.0),
        Basis::Unknown => words.unknown.to_owned(),
        Basis::NotAsked => words.not_asked.to_owned(),
    }
}
