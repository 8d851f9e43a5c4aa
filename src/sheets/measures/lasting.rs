//! How long every milestone takes, known and hard problems apart.

use super::Found;
use crate::domain::measures::{Count, Milestone, Quantile, level_of};
use crate::domain::ticket::ProblemClass;
use crate::sheets::clocks::{named_once, percentile};
use crate::sheets::{Block, Cell, Grid, Part};
use crate::words::Words;

/// A table for each class of problems; unclassified ones only where there are any.
pub(super) fn lasting(words: &Words, all: &[Found<'_>]) -> Vec<Block> {
    let classes = [ProblemClass::Known, ProblemClass::Hard, ProblemClass::Unclassified];
    let is_shown = |class: &ProblemClass| {
        let count =
            |found: &Found<'_>| found.measures.tally(Count::Timed(Milestone::FirstReply, *class)).k;
        *class != ProblemClass::Unclassified || all.iter().any(|found| count(found) > 0)
    };
    classes.into_iter().filter(is_shown).map(|class| of_class(words, all, class)).collect()
}

fn of_class(words: &Words, all: &[Found<'_>], class: ProblemClass) -> Block {
    let rows =
        all.iter().flat_map(|found| Milestone::ALL.map(|milestone| row(found, milestone, class)));
    let head = [words.vendor, words.what(), words.tickets_counted(), words.median(), "P90", "P95"];
    Block::Table(Grid {
        caption: words.problems(class).to_owned(),
        head: head.map(str::to_owned).into(),
        rows: named_once(rows.collect()),
    })
}

fn row(found: &Found<'_>, milestone: Milestone, class: ProblemClass) -> Vec<Cell> {
    let words = found.words;
    let curve = found.measures.ranking.over_tiers(milestone, class);
    let is_told = level_of(milestone.measure(), found.measures.source).is_ok();
    let view = found.view(Count::Timed(milestone, class), Part::So);
    let at = |share| match curve.count() {
        count if count > 0 && is_told => percentile(words, &curve, share).opening(view),
        _ => Cell::of("–"),
    };
    let [median, ninety, ninety_five] = Quantile::SHARES.map(at);
    let count = found.number(Count::Timed(milestone, class), Part::So);
    vec![
        found.name.clone(),
        Cell::of(words.milestone(milestone)),
        count,
        median,
        ninety,
        ninety_five,
    ]
}
