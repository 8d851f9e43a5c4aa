//! Which evidence each measure needs, and whether a source has it: the badge on each number.

use serde::{Deserialize, Serialize};

use super::Holdings;
use crate::domain::import::EvidenceLevel;

/// A measure that stands beside compliance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Measure {
    /// The share in time, as somebody asserts it.
    Compliance,
    /// First replies of people.
    FirstReply,
    /// Substantive first replies.
    Substantive,
    /// First directions of a solution.
    Direction,
    /// Ways around the problem, or its solution.
    Workaround,
    /// The vendor's engineers joining.
    Engineering,
    /// Root causes.
    RootCause,
    /// First solutions.
    FirstResolution,
    /// Last solutions.
    LastResolution,
    /// Solutions that last.
    DurableResolution,
    /// Known problems solved.
    KnownSolved,
    /// Hand-offs between groups and returns to one.
    HandOffs,
    /// Time with nobody in charge.
    Ownerless,
    /// The share of a ticket's life in which it waited.
    PauseShare,
    /// What is odd about pauses.
    PauseAudit,
    /// The same kind of problem coming back.
    Recurrence,
    /// The same people on the other side.
    Continuity,
    /// Attempts to reach the vendor.
    Attempts,
    /// First replies by hour and weekday.
    Rhythm,
    /// Messages without substance.
    Boilerplate,
    /// Progress a day, and times without any.
    Progress,
    /// How long the n-th question waits.
    Latency,
    /// How often the customer had to write back.
    RoundTrips,
    /// How often the vendor asked for something.
    Requests,
    /// Times between updates on open T1 tickets.
    UpdateGaps,
}

/// What a source lacks for a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Lack {
    /// Needs timestamps.
    Timestamps,
    /// Needs a log of events.
    Log,
    /// Needs to know when tickets were first answered.
    Replies,
    /// Needs the vendor's messages.
    Messages,
    /// Needs the customer's messages.
    CustomerMessages,
    /// Needs the texts of the vendor's messages.
    Texts,
    /// Needs the texts of the customer's messages.
    CustomerTexts,
    /// Needs messages of which it is known whether they ask for something.
    Requests,
    /// Needs statuses, or messages of which it is known whether they ask for something.
    Waits,
    /// Needs the authors of messages, as A, B, C.
    Agents,
    /// Needs to whom tickets were assigned.
    Assignments,
    /// Needs the groups that tickets were assigned to.
    Groups,
    /// Needs the customer's attempts to reach the vendor.
    Attempts,
    /// Needs to know when tickets were solved or closed.
    Ends,
    /// Needs marks of first directions.
    Directions,
    /// Needs marks of workarounds.
    Workarounds,
    /// Needs marks of engineers joining.
    Engineering,
    /// Needs marks of root causes.
    RootCauses,
    /// Needs categories.
    Categories,
    /// Needs to know which problems are known and which hard.
    Classes,
}

impl Lack {
    /// Its place in a set.
    pub(super) fn bit(self) -> u32 {
        1 << (self as u32)
    }
}

impl Measure {
    /// All of them.
    pub const ALL: [Measure; 25] = [
        Measure::Compliance,
        Measure::FirstReply,
        Measure::Substantive,
        Measure::Direction,
        Measure::Workaround,
        Measure::Engineering,
        Measure::RootCause,
        Measure::FirstResolution,
        Measure::LastResolution,
        Measure::DurableResolution,
        Measure::KnownSolved,
        Measure::HandOffs,
        Measure::Ownerless,
        Measure::PauseShare,
        Measure::PauseAudit,
        Measure::Recurrence,
        Measure::Continuity,
        Measure::Attempts,
        Measure::Rhythm,
        Measure::Boilerplate,
        Measure::Progress,
        Measure::Latency,
        Measure::RoundTrips,
        Measure::Requests,
        Measure::UpdateGaps,
    ];

    /// The lowest level of a source from which it can be made.
    ///
    /// A table of timestamps has one solution a ticket, which is its last: the first and the durable one need to know
    /// of reopenings.
    pub fn needs(self) -> EvidenceLevel {
        match self {
            Measure::Compliance => EvidenceLevel::L0,
            Measure::FirstReply
            | Measure::LastResolution
            | Measure::KnownSolved
            | Measure::Recurrence
            | Measure::Rhythm => EvidenceLevel::L2,
            _ => EvidenceLevel::L3,
        }
    }

    /// What it needs besides, the first missing of which is named.
    fn kinds(self) -> &'static [Lack] {
        match self {
            Measure::Compliance => &[],
            Measure::FirstReply | Measure::Rhythm => &[Lack::Replies],
            Measure::Substantive | Measure::Boilerplate => &[Lack::Messages, Lack::Texts],
            Measure::Direction => &[Lack::Directions],
            Measure::Workaround => &[Lack::Workarounds],
            Measure::Engineering => &[Lack::Engineering],
            Measure::RootCause => &[Lack::RootCauses],
            Measure::FirstResolution | Measure::LastResolution | Measure::DurableResolution => {
                &[Lack::Ends]
            }
            Measure::KnownSolved => &[Lack::Ends, Lack::Classes],
            Measure::HandOffs => &[Lack::Assignments, Lack::Groups],
            Measure::Ownerless => &[Lack::Assignments],
            Measure::PauseShare | Measure::PauseAudit => &[Lack::Waits],
            Measure::Recurrence => &[Lack::Ends, Lack::Categories],
            Measure::Continuity => &[Lack::Messages, Lack::Agents],
            Measure::Attempts => &[Lack::Attempts],
            Measure::Progress | Measure::UpdateGaps => &[Lack::Messages],
            Measure::Latency | Measure::RoundTrips => &[Lack::Messages, Lack::CustomerMessages],
            Measure::Requests => &[Lack::Messages, Lack::Requests],
        }
    }
}

/// At which level a source supports a measure: the level of the source.
///
/// # Errors
/// When it does not: the first thing that it lacks. The measure then has no number, which is not 0.
pub fn level_of(measure: Measure, source: Holdings) -> Result<EvidenceLevel, Lack> {
    if source.level() < measure.needs() {
        let needs_log = measure.needs() == EvidenceLevel::L3;
        return Err(if needs_log { Lack::Log } else { Lack::Timestamps });
    }
    let lack = measure.kinds().iter().find(|kind| !source.has(**kind));
    lack.map_or(Ok(source.level()), |lack| Err(*lack))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::import::Layout;
    use crate::domain::measures::sample::{minute, ticket, vendor_says};
    use crate::domain::ticket::{Event, EventKind, Gist};

    #[test]
    fn a_source_without_assignments_has_no_hand_offs_and_says_why() {
        let mut spoken = ticket(0);
        spoken.events = vec![vendor_says(5, Gist::Substantive)];
        let source =
            Holdings::of(Layout::SimpleLog, Layout::SimpleLog.grounds(), &[spoken.clone()]);
        assert_eq!(level_of(Measure::HandOffs, source), Err(Lack::Assignments));
        assert_eq!(level_of(Measure::Progress, source), Ok(EvidenceLevel::L3));
        let kind = EventKind::Assigned { group: None, agent: Some(0) };
        spoken.events.push(Event::vendor(minute(6), kind));
        let source = Holdings::of(Layout::SimpleLog, Layout::SimpleLog.grounds(), &[spoken]);
        assert_eq!(level_of(Measure::HandOffs, source), Err(Lack::Groups));
        assert_eq!(level_of(Measure::Ownerless, source), Ok(EvidenceLevel::L3));
    }

    #[test]
    fn timestamps_alone_have_first_replies_and_last_solutions_and_no_progress() {
        let mut solved = ticket(0);
        solved.events = vec![Event::vendor(minute(9), EventKind::Resolved)];
        let source = Holdings::of(Layout::Simple, Layout::Simple.grounds(), &[solved]);
        assert_eq!(level_of(Measure::FirstReply, source), Ok(EvidenceLevel::L2));
        assert_eq!(level_of(Measure::LastResolution, source), Ok(EvidenceLevel::L2));
        assert_eq!(level_of(Measure::FirstResolution, source), Err(Lack::Log));
        assert_eq!(level_of(Measure::Progress, source), Err(Lack::Log));
        assert_eq!(level_of(Measure::Recurrence, source), Err(Lack::Categories));
    }

    #[test]
    fn a_log_by_hand_without_marks_says_never_and_no_other_log_does() {
        let logged = Holdings::of(Layout::ByHand, Layout::ByHand.grounds(), &[]);
        assert_eq!(level_of(Measure::Engineering, logged), Ok(EvidenceLevel::L3));
        assert_eq!(level_of(Measure::HandOffs, logged), Err(Lack::Assignments));
        let exported = Holdings::of(Layout::ServiceNowLog, Layout::ServiceNowLog.grounds(), &[]);
        assert_eq!(level_of(Measure::Engineering, exported), Err(Lack::Engineering));
    }

    #[test]
    fn every_measure_is_listed_once_and_levels_rise() {
        let mut sorted = Measure::ALL.to_vec();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(sorted, Measure::ALL);
        assert!(EvidenceLevel::L0 < EvidenceLevel::L1 && EvidenceLevel::L2 < EvidenceLevel::L3);
    }
}
