//! The report: what is printed, pasted or sent.

use super::{Maker, note};
use crate::report::{
    Table, answers_table, commitments_table, markdown, ranking_table, sources_table, tiers_table,
    weights_table,
};
use crate::sheets::{Block, Cell, Grid, Sheet};

impl Maker<'_> {
    /// Every table of the report, how it was counted, and all of it as Markdown.
    pub(super) fn report(&self) -> Sheet {
        let (words, results, evaluation) = (self.words, self.results(), &self.of.desk.evaluation);
        let tables = [
            (words.ranking, ranking_table(results, words)),
            (words.evidence, answers_table(results, words)),
            (words.tickets, sources_table(evaluation, words)),
            (words.tiers, tiers_table(&evaluation.terms.tiers, words)),
            (words.promises(), commitments_table(evaluation, words)),
            (words.weights, weights_table(evaluation, results, words)),
        ];
        let filled = tables.into_iter().filter(|(_, table)| !table.rows.is_empty());
        let mut blocks: Vec<Block> = filled.flat_map(|(name, table)| shown(name, table)).collect();
        blocks.push(Block::Heading(words.method.to_owned()));
        let method =
            [words.method_value, words.method_share, words.around_the_clock, words.method_limits];
        blocks.extend(method.map(note));
        blocks.extend(words.policies_said(&evaluation.terms.policies).into_iter().map(note));
        let text = markdown(evaluation, results, words);
        blocks.push(Block::Folded("Markdown".to_owned(), vec![Block::Sample(text)]));
        Sheet { title: words.report.to_owned(), blocks }
    }
}

fn shown(name: &str, table: Table) -> [Block; 2] {
    let Table { head, rows } = table;
    let row = |row: Vec<String>| row.into_iter().map(Cell::of).collect();
    let rows = rows.into_iter().map(row).collect();
    [Block::Heading(name.to_owned()), Block::Table(Grid { caption: name.to_owned(), head, rows })]
}
