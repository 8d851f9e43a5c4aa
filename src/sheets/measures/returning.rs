//! Whether problems come again.

use super::{Entry, Found, part};
use crate::domain::measures::{Category, Count, Measure, Window, level_of};
use crate::sheets::clocks::named_once;
use crate::sheets::{Block, Cell, Grid, Part};
use crate::words::{Section, Words};

/// How many categories of a vendor are shown.
const SHOWN: usize = 5;

/// What came again, over all and by category.
pub(super) fn coming_back(words: &Words, all: &[Found<'_>]) -> Vec<Block> {
    let entries = [
        Entry::Share(Count::CameBack(Window::Days30, None)),
        Entry::Share(Count::CameBack(Window::Days90, None)),
        Entry::Share(Count::Reopened),
        Entry::Number(Count::Uncategorised),
    ];
    let mut blocks = vec![part(words, all, Section::ComingBack, &entries)];
    let rows: Vec<Vec<Cell>> = all.iter().flat_map(rows).collect();
    if !rows.is_empty() {
        let windows = [Window::Days30, Window::Days90]
            .map(|window| words.counted(Count::CameBack(window, None)));
        let head = [words.vendor, words.category(), words.tickets_counted()];
        blocks.push(Block::Table(Grid {
            caption: words.by_category().to_owned(),
            head: head.map(str::to_owned).into_iter().chain(windows).collect(),
            rows: named_once(rows),
        }));
    }
    blocks
}

fn rows(found: &Found<'_>) -> Vec<Vec<Cell>> {
    if level_of(Measure::Recurrence, found.measures.source).is_err() {
        return Vec::new();
    }
    let labels = &found.file.source.labels.categories;
    let row = |of: &Category| {
        let name = labels.get(usize::from(of.category)).map_or("–", |label| &label.text);
        vec![
            found.name.clone(),
            Cell::of(name),
            found.number(Count::About(of.category), Part::So),
            found.share(Count::CameBack(Window::Days30, Some(of.category))),
            found.share(Count::CameBack(Window::Days90, Some(of.category))),
        ]
    };
    found.measures.recurrence.categories.iter().take(SHOWN).map(row).collect()
}
