//! Promise beside delivery.

use super::Found;
use crate::domain::measures::{Count, Measure, Reading};
use crate::domain::sla::TierId;
use crate::sheets::clocks::named_once;
use crate::sheets::{Block, Cell, Grid};
use crate::words::{Column, Section, Words};

/// A row for each tier with a promise; one row for a vendor that promised nothing.
pub(super) fn promises(words: &Words, all: &[Found<'_>]) -> Vec<Block> {
    let columns = [
        Column::PromisedReply,
        Column::RepliedInTime,
        Column::Delivered,
        Column::PromisedResolution,
        Column::SolvedInTime,
    ];
    let names = columns.map(|column| words.column(column));
    let head = [words.vendor, words.tier].into_iter().chain(names).map(str::to_owned).collect();
    let rows = named_once(all.iter().flat_map(rows).collect());
    vec![Block::Table(Grid { caption: words.section(Section::Promises).into(), head, rows })]
}

fn rows(found: &Found<'_>) -> Vec<Vec<Cell>> {
    let tiers = TierId::ALL.into_iter().zip(&found.measures.promised);
    let promised = tiers.filter(|(_, of)| of.reply.is_some() || of.resolution.is_some());
    let rows: Vec<Vec<Cell>> = promised.map(|(tier, _)| row(found, tier)).collect();
    if rows.is_empty() {
        let nothing = ["–", found.words.promise(None).as_str(), "–", "–", "–", "–"].map(Cell::of);
        return vec![std::iter::once(found.name.clone()).chain(nothing).collect()];
    }
    rows
}

fn row(found: &Found<'_>, tier: TierId) -> Vec<Cell> {
    let words = found.words;
    let promised = &found.measures.promised[tier.index()];
    let solution = promised.resolution.map(|length| words.minutes(length));
    let delivered = found.median(Measure::FirstReply, &found.measures.delivered(tier));
    let kept = |is_promised: bool, cell: Cell| if is_promised { cell } else { Cell::of("–") };
    vec![
        found.name.clone(),
        Cell::of(words.tier_label(tier)),
        Cell::of(words.promise(promised.reply)),
        kept(promised.reply.is_some(), found.share(Count::Promise(tier))),
        found.reading(Reading::Delivered(tier), delivered),
        Cell::of(solution.unwrap_or_else(|| words.promise(None))),
        kept(promised.resolution.is_some(), found.share(Count::PromisedResolution(tier))),
    ]
}
