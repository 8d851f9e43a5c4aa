//! The report of a file in use: what was read, what was set aside and why, what was assumed.

use super::study::Study;
use super::{Block, Cell, Grid, Sheet};
use crate::domain::import::{Import, ImportId, ImportReport};
use crate::words::Words;

impl Study<'_> {
    /// A file's report, as it was when the file was read: it needs no tickets.
    pub(super) fn import(&self, id: ImportId) -> Sheet {
        let import = self.desk.imports.iter().find(|import| import.id == id);
        import.map_or_else(Sheet::default, |import| self.report(import))
    }

    fn report(&self, import: &Import) -> Sheet {
        let (words, source) = (self.words, &import.source);
        let report = &source.report;
        let mut blocks = vec![Block::Facts(self.facts(import))];
        blocks.extend(words.replies_said(source.grounds).map(|said| Block::Note(said.to_owned())));
        blocks.extend(report.remarks.iter().map(|remark| Block::Note(words.remark(remark))));
        let columns = [
            (words.columns_used(), &report.columns_used),
            (words.columns_unused(), &report.columns_unused),
        ];
        let named = columns.into_iter().filter(|(_, names)| !names.is_empty());
        blocks
            .extend(named.map(|(said, names)| Block::Text(format!("{said} {}", names.join(", ")))));
        blocks.extend(problems(words, report));
        blocks.push(Block::Note(words.kept_said().to_owned()));
        Sheet { title: source.file.clone(), blocks }
    }

    fn facts(&self, import: &Import) -> Vec<(String, Cell)> {
        let (words, source) = (self.words, &import.source);
        let report = &source.report;
        let mut facts = vec![
            (words.recognised_as(), words.layout(source.layout).to_owned()),
            (words.has_to_go_by(), words.evidence_level(source.grounds.level).to_owned()),
            (words.as_of, words.moment(import.mapping.as_of.unwrap_or(source.as_of))),
        ];
        if !report.zone.is_empty() {
            facts.push((words.zone_assumed(), report.zone.clone()));
        }
        let counts = [
            (words.rows_read, report.rows),
            (words.rows_used, report.rows_used),
            (words.rows_aside, report.rows.saturating_sub(report.rows_used)),
            (words.tickets_used, report.tickets),
            (words.tickets_aside, report.tickets_set_aside),
        ];
        facts.extend(counts.map(|(name, count)| (name, words.count(count))));
        facts.into_iter().map(|(name, said)| (name.to_owned(), Cell::of(said))).collect()
    }
}

/// Each problem with its line, its column and what became of it.
fn problems(words: &Words, report: &ImportReport) -> Vec<Block> {
    if report.problems.is_empty() {
        return vec![Block::Text(words.no_problems().to_owned())];
    }
    let rows = report.problems.iter().map(|problem| {
        let cells = [
            problem.place.line.to_string(),
            problem.place.column.clone().unwrap_or_default(),
            words.problem_sentence(&problem.kind),
        ];
        cells.map(Cell::of).into()
    });
    let grid = Grid {
        caption: words.set_aside_count(report),
        head: [words.line, words.column, words.problem].map(str::to_owned).into(),
        rows: rows.collect(),
    };
    let more =
        (report.more_problems > 0).then(|| Block::Note(words.more_problems(report.more_problems)));
    std::iter::once(Block::Table(grid)).chain(more).collect()
}
