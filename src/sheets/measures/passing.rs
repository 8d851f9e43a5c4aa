//! How tickets are passed on, and how they wait.

use super::{Entry, Found, part, table};
use crate::domain::measures::{Count, Measure, Reading};
use crate::domain::ticket::{Side, Waiting};
use crate::sheets::{Block, Cell};
use crate::words::{Column, Section, Words};

/// Hand-offs, and the time between hands.
pub(super) fn hand_offs(words: &Words, all: &[Found<'_>]) -> Vec<Block> {
    let entries = [
        Entry::Said(Column::MeanHops, Reading::Hops, |it| {
            let mean = it.measures.handoffs.mean().map(|mean| it.words.one_decimal(mean));
            it.said(Measure::HandOffs, mean)
        }),
        Entry::Share(Count::Returned),
        Entry::Said(Column::Returns, Reading::Hops, |it| {
            it.tally(Measure::HandOffs, it.measures.handoffs.returns)
        }),
        Entry::Share(Count::Ownerless),
        Entry::Said(Column::OwnerlessShare, Reading::Owners, |it| {
            it.part_of_time(Measure::Ownerless, it.measures.handoffs.ownerless_share())
        }),
        Entry::Said(Column::TransitShare, Reading::Owners, |it| {
            it.part_of_time(Measure::Ownerless, it.measures.handoffs.transit_share())
        }),
        Entry::Said(Column::ToEngineering, Reading::ToEngineering, |it| {
            it.each(Measure::Engineering, &it.measures.handoffs.to_engineering)
        }),
        Entry::Share(Count::WithinHops),
        Entry::Number(Count::BeyondHops),
    ];
    vec![part(words, all, Section::HandOffs, &entries)]
}

/// How tickets waited, and what is odd about it.
pub(super) fn pauses(words: &Words, all: &[Found<'_>]) -> Vec<Block> {
    let waited = [
        Entry::Said(Column::PauseShare, Reading::Waiting, |it| {
            it.part_of_time(Measure::PauseShare, it.measures.pauses.share())
        }),
        Entry::Said(Column::WaitedFor, Reading::Waiting, waited_for),
        Entry::Share(Count::Paused),
        Entry::Said(Column::SetBy, Reading::Pauses, set_by),
        Entry::Said(Column::PauseLength, Reading::Pauses, |it| {
            it.median(Measure::PauseShare, &it.measures.pauses.lengths)
        }),
    ];
    let odd = [
        Entry::Said(Column::NearLimit, Reading::NearLimit, |it| {
            it.tally(Measure::PauseAudit, it.measures.pauses.near_limit)
        }),
        Entry::Number(Count::NearLimit),
        Entry::Said(Column::Unasked, Reading::Unasked, |it| {
            it.tally(Measure::PauseAudit, it.measures.pauses.unasked)
        }),
        Entry::Number(Count::Unasked),
        Entry::Said(Column::Outlasting, Reading::Outlasting, |it| {
            it.tally(Measure::PauseAudit, it.measures.pauses.outlasting)
        }),
        Entry::Number(Count::Outlasting),
        Entry::Said(Column::Outlasted, Reading::Outlasted, |it| {
            it.median(Measure::PauseAudit, &it.measures.pauses.outlasted)
        }),
    ];
    vec![part(words, all, Section::Pauses, &waited), table(words, words.odd_pauses(), all, &odd)]
}

/// The share of time for each kind of waiting, those that there were.
fn waited_for(found: &Found<'_>) -> Cell {
    let (words, pauses) = (found.words, &found.measures.pauses);
    let all = [
        Waiting::CustomerAsked,
        Waiting::CustomerClaimed,
        Waiting::Hold,
        Waiting::Third,
        Waiting::Engineering,
    ];
    let said = all.into_iter().filter_map(|waiting| {
        let share = pauses.share_of(waiting).filter(|share| *share > 0.0)?;
        Some(format!("{} {}", words.waiting_short(waiting), words.percent(share)))
    });
    found.said(Measure::PauseShare, listed(words, &said.collect::<Vec<_>>()))
}

/// How many pauses each side set.
fn set_by(found: &Found<'_>) -> Cell {
    let (words, pauses) = (found.words, &found.measures.pauses);
    let sides = [Side::Customer, Side::Vendor, Side::Bot, Side::Third];
    let said = sides.into_iter().zip(pauses.set_by).filter(|(_, count)| *count > 0);
    let said = said.map(|(side, count)| format!("{} {}", words.side(side), words.count(count)));
    found.said(Measure::PauseAudit, listed(words, &said.collect::<Vec<_>>()))
}

fn listed(words: &Words, said: &[String]) -> Option<String> {
    let parts: Vec<&str> = said.iter().map(String::as_str).collect();
    (!parts.is_empty()).then(|| words.join(&parts))
}
