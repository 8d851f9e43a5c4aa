//! How conversations go, and how long one waits for news.

use super::{Entry, Found, part};
use crate::domain::measures::{Count, Measure, Reading};
use crate::sheets::clocks::named_once;
use crate::sheets::{Block, Grid};
use crate::words::{Column, Section, Words};

/// Substance, progress, and how answers slow down.
pub(super) fn talk(words: &Words, all: &[Found<'_>]) -> Vec<Block> {
    let entries = [
        Entry::Share(Count::Boilerplate),
        Entry::Said(Column::Boilerplate, Reading::Messages, |it| {
            it.tally(Measure::Boilerplate, it.measures.progress.boilerplate)
        }),
        Entry::Said(Column::Delay, Reading::Delay, |it| {
            it.median(Measure::Substantive, &it.measures.progress.delay)
        }),
        Entry::Said(Column::PerDay, Reading::Progress, |it| {
            let per_day = it.measures.progress.per_day().map(|it_is| it.words.one_decimal(it_is));
            it.said(Measure::Progress, per_day)
        }),
        Entry::Said(Column::Stall, Reading::Progress, |it| {
            it.median(Measure::Progress, &it.measures.progress.stall)
        }),
        Entry::Said(Column::RoundTrips, Reading::RoundTrips, |it| {
            it.each(Measure::RoundTrips, &it.measures.talk.round_trips)
        }),
        Entry::Share(Count::Consolidated),
        Entry::Share(Count::Slower),
    ];
    vec![part(words, all, Section::Talk, &entries), by_question(words, all)]
}

/// How long the first question waits, the second, and so on.
fn by_question(words: &Words, all: &[Found<'_>]) -> Block {
    let names = (1..=6).map(|place| words.question_no(place));
    let rows = all.iter().map(|found| {
        let waits = &found.measures.talk.waits;
        let cells = (0..).zip(waits).map(|(place, curve)| {
            found.reading(Reading::Wait(place), found.median(Measure::Latency, curve))
        });
        std::iter::once(found.name.clone()).chain(cells).collect()
    });
    Block::Table(Grid {
        caption: words.reply_by_question().to_owned(),
        head: std::iter::once(words.vendor.to_owned()).chain(names).collect(),
        rows: named_once(rows.collect()),
    })
}

/// News on open T1 tickets.
pub(super) fn gaps(words: &Words, all: &[Found<'_>]) -> Vec<Block> {
    let entries = [
        Entry::Number(Count::Gaps),
        Entry::Said(Column::LongestGap, Reading::Gaps, |it| {
            let longest = it.measures.gaps.longest.map(|gap| it.words.gap(gap));
            it.said(Measure::UpdateGaps, longest)
        }),
        Entry::Said(Column::MedianGap, Reading::Gaps, |it| {
            it.median(Measure::UpdateGaps, &it.measures.gaps.between)
        }),
    ];
    vec![part(words, all, Section::Gaps, &entries)]
}
