//! Price and technology beside support.

use super::{Maker, note, table};
use crate::domain::decision::{NoFit, Overall, Side};
use crate::sheets::{Block, Cell, Entry, Field, FitPart, Input, Sheet};

/// The largest number that a price may be.
const DEAREST: u64 = 1_000_000_000_000;

impl Maker<'_> {
    /// The overall order, then what it takes.
    pub(super) fn fit(&self) -> Sheet {
        let (words, fit) = (self.words, &self.of.desk.fit);
        let number = |part, label: String, value, most| Field {
            label,
            note: String::new(),
            is_wrong: false,
            entry: Entry::Fit(part),
            input: Input::number(value, most),
        };
        let points = (0_u8..).zip(Side::ALL).map(|(at, side)| {
            let value = u64::from(fit.points[usize::from(at)]);
            number(FitPart::Points(at), words.points_for(side), Some(value), 100)
        });
        let mut anchors: Vec<Field> = points.collect();
        let best = words.price_worth(true).to_owned();
        let worst = words.price_worth(false).to_owned();
        anchors.push(number(FitPart::Best, best, fit.anchors.0, DEAREST));
        anchors.push(number(FitPart::Worst, worst, fit.anchors.1, DEAREST));
        let mut blocks = vec![Block::Text(words.fit_is().to_owned())];
        blocks.push(match &self.results().overall {
            Ok(all) => self.overall(all),
            Err(NoFit::NothingEntered) => note(words.no_fit(NoFit::NothingEntered)),
            Err(lack) => Block::Problems(vec![words.no_fit(*lack).to_owned()]),
        });
        let offers = self.of.desk.vendors.iter().flat_map(|vendor| {
            let offer = fit.offer(vendor.id);
            let technology = offer.technology.map(u64::from);
            [
                number(
                    FitPart::Price(vendor.id),
                    words.price_of(&vendor.name),
                    offer.price,
                    DEAREST,
                ),
                number(
                    FitPart::Technology(vendor.id),
                    words.technology_of(&vendor.name),
                    technology,
                    100,
                ),
            ]
        });
        blocks.push(Block::Form(offers.collect()));
        blocks.push(Block::Heading(words.what_counts_how_much().to_owned()));
        blocks.push(Block::Form(anchors));
        blocks.push(note(words.fit_formula()));
        Sheet { title: words.fit().to_owned(), blocks }
    }

    fn overall(&self, all: &[Overall]) -> Block {
        let (words, results) = (self.words, self.results());
        let mut listed: Vec<&Overall> = all.iter().collect();
        listed.sort_by_key(|of| (of.rank.unwrap_or(usize::MAX), of.vendor));
        let row = |of: &&Overall| {
            let rank = of.rank.map_or("–".to_owned(), |rank| rank.to_string());
            let part = |part: &Option<f64>| {
                Cell::of(part.map_or("–".to_owned(), |part| words.one_decimal(part * 100.0)))
            };
            let said = match of.score {
                _ if of.is_below_floor => words.below_floor(self.of.desk.rules.floor),
                None => words.lacks_offer().to_owned(),
                Some(_) => String::new(),
            };
            let score = of.score.map_or("–".to_owned(), |score| words.points_of(score));
            let name = Cell::of(results.name(of.vendor)).noted(said);
            let first = [name, Cell::of(rank), Cell::of(score)];
            first.into_iter().chain(of.parts.iter().map(part)).collect()
        };
        let sides = Side::ALL.map(|side| words.fit_side(side));
        let head: Vec<&str> =
            [words.vendor, words.rank, words.score].into_iter().chain(sides).collect();
        table(words.overall_order(), &head, listed.iter().map(row).collect())
    }
}
