//! Who answers, and whether anybody can be reached.

use super::{Entry, Found, part};
use crate::domain::measures::{Count, Measure, Reading};
use crate::domain::ticket::Channel;
use crate::sheets::clocks::named_once;
use crate::sheets::{Block, Cell, Grid, Part};
use crate::words::{Column, Section, Words};

/// People, and attempts to reach them.
pub(super) fn people(words: &Words, all: &[Found<'_>]) -> Vec<Block> {
    let entries = [
        Entry::Said(Column::TopTwo, Reading::People, |it| {
            it.tally(Measure::Continuity, it.measures.contacts.top_two())
        }),
        Entry::Said(Column::People, Reading::People, |it| {
            let people = u32::try_from(it.measures.contacts.people()).unwrap_or(u32::MAX);
            it.said(Measure::Continuity, Some(it.words.count(people)))
        }),
        Entry::Said(Column::PeopleEach, Reading::People, |it| {
            it.each(Measure::Continuity, &it.measures.contacts.agents)
        }),
        Entry::Share(Count::ExplainedAgain),
    ];
    vec![part(words, all, Section::People, &entries), calls(words, all)]
}

fn calls(words: &Words, all: &[Found<'_>]) -> Block {
    let names = [
        words.vendor.to_owned(),
        words.column(Column::AttemptsNeeded).to_owned(),
        words.column(Column::Unanswered).to_owned(),
        words.counted(Count::TriedAgain),
        words.counted(Count::Unreached),
    ];
    let channels = Channel::ALL.map(|channel| words.channel(channel).to_owned());
    Block::Table(Grid {
        caption: words.calls().to_owned(),
        head: names.into_iter().chain(channels).collect(),
        rows: named_once(all.iter().map(row).collect()),
    })
}

fn row(found: &Found<'_>) -> Vec<Cell> {
    let (attempts, measure) = (&found.measures.attempts, Measure::Attempts);
    let needed = attempts.median().map(|needed| found.words.count(needed));
    let first = [
        found.name.clone(),
        found.reading(Reading::Attempts, found.said(measure, needed)),
        found.reading(Reading::Attempts, found.tally(measure, attempts.unanswered)),
        found.share(Count::TriedAgain),
        found.number(Count::Unreached, Part::So),
    ];
    let reach = Channel::ALL.map(|channel| {
        let answered = found.tally(measure, attempts.reach_of(channel));
        found.reading(Reading::Reached(channel), answered)
    });
    first.into_iter().chain(reach).collect()
}
