//! How a vendor's score comes about: every question with its weight and worth, adding up.

use super::{Maker, note, table};
use crate::domain::results::{Known, Weighted};
use crate::domain::vendor::VendorId;
use crate::sheets::{Block, Cell, Sheet, View};

impl Maker<'_> {
    /// A row a question, and their sum.
    pub(super) fn score(&self, vendor: VendorId) -> Sheet {
        let (words, results) = (self.words, self.results());
        let Some(result) = results.vendor(vendor) else { return Sheet::default() };
        let points = |part: f64| Cell::of(words.one_decimal(part * 100.0));
        let row = |(at, (of, known)): (usize, (&Weighted, &Known))| {
            let alike = if results.is_alike(at) { words.does_not_tell_apart() } else { "" };
            let worth = words.points_of(known.cell.value);
            let range = words.points_range(known.cell.low, known.cell.high);
            let is_open = known.cell.low < known.cell.high;
            vec![
                Cell::of(self.named(&of.asked))
                    .noted(alike.trim_start_matches(" · "))
                    .opening(View::Answer(vendor, of.asked.id)),
                Cell::of(words.percent(of.share)),
                Cell::of(words.known(known)),
                Cell::of(worth).noted(if is_open { range } else { String::new() }),
                points(of.share * known.cell.value),
            ]
        };
        let mut rows: Vec<Vec<Cell>> =
            results.questions.iter().zip(&result.cells).enumerate().map(row).collect();
        if let Some(score) = result.score {
            let range = words.points_range(result.low, result.high);
            rows.push(vec![
                Cell::of(words.total),
                Cell::of(words.percent(1.0)),
                Cell::default(),
                Cell::of(words.points_of(score)).noted(range),
                points(score),
            ]);
        }
        let head = [words.question, words.share, words.what_counts(), words.worth(), words.points];
        let title = words.score_of(&result.vendor.name);
        let blocks = vec![
            Block::Text(words.score_formula().to_owned()),
            table(&title, &head, rows),
            note(words.unknown_counts_half()),
            note(words.method_value),
        ];
        Sheet { title, blocks }
    }
}
