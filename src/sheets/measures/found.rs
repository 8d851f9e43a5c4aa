//! One vendor's measures from one source, as cells.

use crate::domain::import::{EvidenceLevel, File};
use crate::domain::measures::{Count, Histogram, Measure, Measures, Reading, level_of};
use crate::domain::stats::{Curve, wilson};
use crate::domain::summary::Tally;
use crate::domain::vendor::VendorId;
use crate::sheets::clocks::named_once;
use crate::sheets::{Block, Cell, Grid, Part, Selection, View, Which};
use crate::words::{Column, Words};

/// One vendor's measures from one source.
pub(super) struct Found<'a> {
    pub(super) words: &'static Words,
    pub(super) vendor: VendorId,
    /// What names its rows.
    pub(super) name: Cell,
    pub(super) file: File<'a>,
    pub(super) measures: Measures,
}

/// What stands where there is no number.
const NONE: &str = "–";

/// A column of a table with a row for each vendor.
pub(super) enum Entry {
    /// So many tickets of so many.
    Share(Count),
    /// So many tickets.
    Number(Count),
    /// Those looked at that are not so.
    Others(Count),
    /// A number that is read from tickets.
    Said(Column, Reading, fn(&Found<'_>) -> Cell),
}

/// A table with a row for each vendor and source.
pub(super) fn table(words: &Words, caption: &str, all: &[Found<'_>], entries: &[Entry]) -> Block {
    let names = entries.iter().map(|entry| match entry {
        Entry::Share(count) | Entry::Number(count) => words.counted(*count),
        Entry::Others(count) => words.others(*count),
        Entry::Said(column, ..) => words.column(*column).to_owned(),
    });
    let head = std::iter::once(words.vendor.to_owned()).chain(names).collect();
    let row = |found: &Found<'_>| {
        let cells = entries.iter().map(|entry| match entry {
            Entry::Share(count) => found.share(*count),
            Entry::Number(count) => found.number(*count, Part::So),
            Entry::Others(count) => found.number(*count, Part::Others),
            Entry::Said(_, reading, say) => found.reading(*reading, say(found)),
        });
        std::iter::once(found.name.clone()).chain(cells).collect()
    };
    let rows = named_once(all.iter().map(row).collect());
    Block::Table(Grid { caption: caption.to_owned(), head, rows })
}

impl Found<'_> {
    /// What is behind a part of a number.
    pub(super) fn view(&self, count: Count, part: Part) -> View {
        let chosen = Which::Counted(self.file.id, count, part).into();
        View::Tickets(Selection { vendor: self.vendor, tier: None, chosen })
    }

    /// A cell that the source can support, given the level; one that says why where it cannot.
    pub(super) fn supported(
        &self,
        measure: Measure,
        cell: impl FnOnce(&'static str) -> Cell,
    ) -> Cell {
        match level_of(measure, self.measures.source) {
            Ok(level) => cell(self.badge(level)),
            Err(lack) => Cell::of(NONE).noted(self.words.lack(lack)),
        }
    }

    /// `L0` to `L3`.
    fn badge(&self, level: EvidenceLevel) -> &'static str {
        self.words.evidence_level(level).split(' ').next().unwrap_or_default()
    }

    /// So many tickets of so many; opens those that are so, or, where none is, those looked at.
    pub(super) fn share(&self, count: Count) -> Cell {
        let tally = self.measures.tally(count);
        let cell = self.tally(count.measure().unwrap_or(Measure::Compliance), tally);
        let part = if tally.k > 0 { Part::So } else { Part::All };
        let is_told = tally.n > 0 && self.is_told(count);
        if is_told { cell.opening(self.view(count, part)) } else { cell }
    }

    /// A number that counts no tickets, opening those that it is read from.
    pub(super) fn reading(&self, reading: Reading, cell: Cell) -> Cell {
        let count = Count::Read(reading);
        let is_read = self.measures.tally(count).k > 0 && cell.text != NONE;
        if is_read { cell.opening(self.view(count, Part::So)) } else { cell }
    }

    /// So many of so many, with nothing behind it.
    pub(super) fn tally(&self, measure: Measure, Tally { k, n }: Tally) -> Cell {
        let words = self.words;
        self.supported(measure, |badge| {
            if n == 0 {
                return Cell::of(words.nothing_counted()).noted(badge);
            }
            let share = words.percent(f64::from(k) / f64::from(n));
            let interval = words.percent_range(wilson(k, n));
            Cell::of(words.of_all(k, n)).noted(format!("{share} · {interval} · {badge}"))
        })
    }

    /// So many tickets; opens them.
    pub(super) fn number(&self, count: Count, part: Part) -> Cell {
        let Tally { k, n } = self.measures.tally(count);
        let number = match part {
            Part::All => n,
            Part::So => k,
            Part::Others => n.saturating_sub(k),
        };
        let plain = |badge| Cell::of(self.words.count(number)).noted(badge);
        let cell = match count.measure() {
            Some(measure) => self.supported(measure, plain),
            None => plain(""),
        };
        let is_told = number > 0 && self.is_told(count);
        if is_told { cell.opening(self.view(count, part)) } else { cell }
    }

    fn is_told(&self, count: Count) -> bool {
        count.measure().is_none_or(|measure| level_of(measure, self.measures.source).is_ok())
    }

    /// Something that is not a share of a count; nothing counted where there is none.
    pub(super) fn said(&self, measure: Measure, text: Option<String>) -> Cell {
        self.supported(measure, |badge| {
            Cell::of(text.unwrap_or_else(|| self.words.nothing_counted().to_owned())).noted(badge)
        })
    }

    /// A share of time.
    pub(super) fn part_of_time(&self, measure: Measure, share: Option<f64>) -> Cell {
        self.said(measure, share.map(|share| self.words.percent(share)))
    }

    /// The median of lengths of time, P90 beside it.
    pub(super) fn median(&self, measure: Measure, curve: &Curve) -> Cell {
        let words = self.words;
        self.supported(measure, |badge| {
            if curve.count() == 0 {
                return Cell::of(words.nothing_counted()).noted(badge);
            }
            let ninety = words.ninety(&words.percentile(curve.percentile(0.9)));
            Cell::of(words.percentile(curve.percentile(0.5))).noted(format!("{ninety} · {badge}"))
        })
    }

    /// The median of numbers a ticket, their average beside it.
    pub(super) fn each(&self, measure: Measure, histogram: &Histogram) -> Cell {
        let words = self.words;
        self.supported(measure, |badge| match (histogram.median(), histogram.mean()) {
            (Some(median), Some(mean)) => {
                let mean = words.average(&words.one_decimal(mean));
                Cell::of(words.one_decimal(median)).noted(format!("{mean} · {badge}"))
            }
            _ => Cell::of(words.nothing_counted()).noted(badge),
        })
    }
}
