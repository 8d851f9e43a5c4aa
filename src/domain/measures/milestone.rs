//! What a customer waits for, one thing after another.

use serde::{Deserialize, Serialize};

use super::Measure;
use super::case::Case;
use crate::domain::sla::ResolutionReading;
use crate::domain::ticket::EventKind;
use crate::domain::time::Instant;

/// A step on a ticket's way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Milestone {
    /// The first reply of a person.
    FirstReply,
    /// The first direction; a way around, a named cause and a solution are directions too.
    Direction,
    /// The first way around the problem, or its solution where that came first.
    Workaround,
    /// The vendor's engineers joined.
    Engineering,
    /// The root cause was named, even after the ticket was over.
    RootCause,
    /// It was solved for the first time.
    FirstResolution,
    /// It was solved and is not open again.
    LastResolution,
    /// It was solved, and was not reopened within 14 days.
    DurableResolution,
}

impl Milestone {
    /// All of them, the usual order.
    pub const ALL: [Milestone; 8] = [
        Milestone::FirstReply,
        Milestone::Direction,
        Milestone::Workaround,
        Milestone::Engineering,
        Milestone::RootCause,
        Milestone::FirstResolution,
        Milestone::LastResolution,
        Milestone::DurableResolution,
    ];

    /// 0 for the first reply to 7 for the durable resolution.
    pub fn index(self) -> usize {
        self as usize
    }

    /// What it is as a measure, which says what it needs.
    pub fn measure(self) -> Measure {
        match self {
            Milestone::FirstReply => Measure::FirstReply,
            Milestone::Direction => Measure::Direction,
            Milestone::Workaround => Measure::Workaround,
            Milestone::Engineering => Measure::Engineering,
            Milestone::RootCause => Measure::RootCause,
            Milestone::FirstResolution => Measure::FirstResolution,
            Milestone::LastResolution => Measure::LastResolution,
            Milestone::DurableResolution => Measure::DurableResolution,
        }
    }

    /// Which end of a ticket it is; `None` where it is none.
    pub(super) fn reading(self) -> Option<ResolutionReading> {
        match self {
            Milestone::FirstResolution => Some(ResolutionReading::First),
            Milestone::LastResolution => Some(ResolutionReading::Last),
            Milestone::DurableResolution => Some(ResolutionReading::Durable),
            _ => None,
        }
    }

    /// When a ticket came to it, resolutions apart; `None` when it has not.
    pub(super) fn reached(self, case: &Case<'_>) -> Option<Instant> {
        let solved = case.ends.first().map(|(at, _)| *at).filter(|_| case.has_solution());
        let first = |kinds: &[EventKind]| case.course.first(|event| kinds.contains(&event.kind));
        let sooner = |at: Option<Instant>| at.into_iter().chain(solved).min();
        match self {
            Milestone::FirstReply => case.human.reply,
            Milestone::Direction => {
                sooner(first(&[EventKind::Direction, EventKind::Workaround, EventKind::RootCause]))
            }
            Milestone::Workaround => sooner(first(&[EventKind::Workaround])),
            Milestone::Engineering => first(&[EventKind::EngineeringEngaged]),
            Milestone::RootCause => first(&[EventKind::RootCause]),
            Milestone::FirstResolution
            | Milestone::LastResolution
            | Milestone::DurableResolution => solved,
        }
    }
}
