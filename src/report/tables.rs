//! The numbers behind every figure, as text.

use crate::domain::evaluation::Evaluation;
use crate::domain::import::{Import, Layout};
use crate::domain::questionnaire::Dimension;
use crate::domain::results::{Results, Standing, VendorResult};
use crate::domain::sla::{Group, TierId, Tiers, compliance};
use crate::domain::vendor::Vendor;
use crate::words::Words;

/// A table: rows are as long as the head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The columns' names.
    pub head: Vec<String>,
    /// The rows, the first cell naming each.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// A table of that head.
    pub fn new(head: &[&str], rows: Vec<Vec<String>>) -> Table {
        Table { head: head.iter().copied().map(str::to_owned).collect(), rows }
    }
}

fn listed(results: &Results) -> impl Iterator<Item = &VendorResult> {
    results.listing.iter().map(|index| &results.vendors[*index])
}

/// The ranking: rank, score, range, what is known, and every warning.
pub fn ranking_table(results: &Results, words: &Words) -> Table {
    let head = [words.vendor, words.rank, words.score, words.range, words.coverage, words.warnings];
    let row = |result: &VendorResult| {
        let rank = match result.standing {
            Standing::Ranked(rank) => rank.to_string(),
            _ => "–".to_owned(),
        };
        let (score, range) = match result.score {
            Some(score) => (words.points_of(score), words.points_range(result.low, result.high)),
            None => ("–".to_owned(), "–".to_owned()),
        };
        let reason = words.standing_reason(results, result).into_iter();
        let flags = result.flags.iter().map(|flag| words.flag(*flag).to_owned());
        let notes: Vec<String> = reason.chain(flags).collect();
        let coverage = words.percent(result.coverage);
        vec![result.vendor.name.clone(), rank, score, range, coverage, words.join(&notes)]
    };
    Table::new(&head, listed(results).map(row).collect())
}

/// First replies per tier and vendor: the share in time, its interval, and every state.
pub fn compliance_table(results: &Results, words: &Words) -> Table {
    let mut rows = Vec::new();
    for tier in TierId::ALL {
        for index in &results.listing {
            rows.push(compliance_row(&results.vendors[*index], tier, words));
        }
    }
    Table { head: compliance_head(words), rows }
}

/// Its columns.
pub fn compliance_head(words: &Words) -> Vec<String> {
    let first = [words.vendor, words.tier, words.in_time, words.interval];
    let mut head: Vec<String> = first.map(str::to_owned).into();
    for group in Group::SHOWN {
        head.push(words.group(group).to_owned());
    }
    head
}

/// One of its rows.
pub fn compliance_row(result: &VendorResult, tier: TierId, words: &Words) -> Vec<String> {
    let counts = result.tiers[tier.index()];
    let found = compliance(&counts);
    let share = found.map_or(words.no_tickets.to_owned(), |found| {
        format!("{} / {}", words.count(found.met), words.count(found.counted))
    });
    let interval = found.map_or("–".to_owned(), |found| words.percent_range(found.interval));
    let mut row = vec![result.vendor.name.clone(), words.tier_label(tier), share, interval];
    for group in Group::SHOWN {
        row.push(words.count(counts.of(group)));
    }
    row
}

/// The points that each dimension adds to each score.
pub fn contributions_table(results: &Results, words: &Words) -> Table {
    let head: Vec<&str> = [words.vendor, words.total, words.range]
        .into_iter()
        .chain(words.dimensions)
        .chain([words.unknown_part])
        .collect();
    let row = |result: &VendorResult| {
        let total = words.points_of(result.score?);
        let first =
            [result.vendor.name.clone(), total, words.points_range(result.low, result.high)];
        let parts = result.contributions.into_iter().chain([result.unknown]);
        let parts = parts.map(|part| words.one_decimal(part * 100.0));
        Some(first.into_iter().chain(parts).collect())
    };
    Table::new(&head, listed(results).filter_map(row).collect())
}

/// What first replies are measured against.
pub fn tiers_table(tiers: &Tiers, words: &Words) -> Table {
    let row = |id: TierId| {
        let tier = tiers.get(id);
        let terms = [tier.target(), tier.limit()].map(|minutes| words.minutes(minutes));
        let name = format!("{} · {}", words.tier_label(id), words.tier_purpose(id));
        std::iter::once(name).chain(terms).collect()
    };
    let head = [words.tier, words.within_target, words.within_limit];
    Table::new(&head, TierId::ALL.into_iter().map(row).collect())
}

/// How much each dimension counts.
pub fn weights_table(evaluation: &Evaluation, results: &Results, words: &Words) -> Table {
    let weights = &evaluation.weights;
    let row = |dimension: Dimension| {
        let share = results.shares[dimension as usize];
        let share = if share > 0.0 { words.percent(share) } else { "–".to_owned() };
        let points = weights.points(dimension).to_string();
        let said = weights.ranks().map_or(points, |of| words.nth(of[dimension as usize]));
        vec![words.dimension_name(dimension).to_owned(), said, share]
    };
    let head = [words.dimension, words.points, words.share];
    Table::new(&head, Dimension::ALL.into_iter().map(row).collect())
}

/// The files in use: whose tickets, how many, as of when.
pub fn sources_table(evaluation: &Evaluation, words: &Words) -> Table {
    let row = |import: &Import| {
        let source = &import.source;
        let is_in = |vendor: &&Vendor| import.mapping.vendors.contains(&Some(vendor.id));
        let names: Vec<&str> =
            evaluation.vendors.iter().filter(is_in).map(|vendor| vendor.name.as_str()).collect();
        let file =
            if source.layout == Layout::Example { words.layout_example } else { &source.file };
        let tickets = words.count(source.report.tickets);
        vec![
            file.to_owned(),
            words.list(&names),
            tickets,
            words.moment(import.mapping.as_of.unwrap_or(source.as_of)),
        ]
    };
    let head = [words.file, words.vendors, words.tickets_used, words.as_of];
    Table::new(&head, evaluation.imports.iter().map(row).collect())
}

/// Each question's worth per vendor, and what it rests on.
pub fn answers_table(results: &Results, words: &Words) -> Table {
    let names = results.vendors.iter().map(|result| result.vendor.name.as_str());
    let head: Vec<&str> = [words.question, words.share].into_iter().chain(names).collect();
    let rows = results.questions.iter().enumerate().map(|(index, of)| {
        let name = format!("{} {}", of.asked.id, words.text(&of.asked.name));
        let cells = results.vendors.iter().map(|result| words.known(&result.cells[index]));
        [name, words.percent(of.share)].into_iter().chain(cells).collect()
    });
    Table::new(&head, rows.collect())
}
