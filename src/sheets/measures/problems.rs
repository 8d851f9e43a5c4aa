//! Whether problems were solved, and what does not count.

use super::{Entry, Found, part, table};
use crate::domain::measures::{Count, Measure, Reading};
use crate::domain::ticket::ProblemClass;
use crate::sheets::{Block, Cell};
use crate::words::{Column, Section, Words};

/// Known problems, hard ones, and what holds for both.
pub(super) fn problems(words: &Words, all: &[Found<'_>]) -> Vec<Block> {
    let solved = Count::Solved;
    let known = [
        Entry::Share(solved(ProblemClass::Known)),
        Entry::Others(solved(ProblemClass::Known)),
        Entry::Said(Column::Claim, Reading::Claim, claim),
        Entry::Share(Count::Direction),
    ];
    let hard = [
        Entry::Share(solved(ProblemClass::Hard)),
        Entry::Others(solved(ProblemClass::Hard)),
        Entry::Share(Count::Engineering),
    ];
    let both = [
        Entry::Share(solved(ProblemClass::Unclassified)),
        Entry::Share(Count::Durable),
        Entry::Share(Count::WorkedAround),
    ];
    vec![
        table(words, words.problems(ProblemClass::Known), all, &known),
        table(words, words.problems(ProblemClass::Hard), all, &hard),
        table(words, words.section(Section::Problems), all, &both),
    ]
}

fn claim(found: &Found<'_>) -> Cell {
    found.said(Measure::KnownSolved, Some(found.words.claim(found.measures.solved.claim())))
}

/// Tickets that are excluded, and those without a tier.
pub(super) fn left_out(words: &Words, all: &[Found<'_>]) -> Vec<Block> {
    let entries = [Entry::Number(Count::Excluded), Entry::Number(Count::Untiered)];
    vec![part(words, all, Section::LeftOut, &entries)]
}
