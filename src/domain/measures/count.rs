//! The numbers that count tickets, by name.

use serde::{Deserialize, Serialize};

use super::{Measure, Measures, Milestone, Reading};
use crate::domain::sla::{TierId, compliance};
use crate::domain::summary::Tally;
use crate::domain::ticket::ProblemClass;
use crate::domain::time::Weekday;

/// A number that counts one vendor's tickets from one source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Count {
    /// Left out because they are excluded.
    Excluded,
    /// Left out because their priority is mapped to no tier.
    Untiered,
    /// Old enough problems of a class that are solved.
    Solved(ProblemClass),
    /// Known problems with a direction in time.
    Direction,
    /// Hard problems that engineers joined.
    Engineering,
    /// First solutions that lasted.
    Durable,
    /// Solutions after a way around.
    WorkedAround,
    /// Opened again.
    Reopened,
    /// First replies as promised for a tier.
    Promise(TierId),
    /// Solutions as promised for a tier.
    PromisedResolution(TierId),
    /// Those whose time to a milestone on the ranking clock is known, ended or not.
    Timed(Milestone, ProblemClass),
    /// Came back to an earlier group.
    Returned,
    /// That nobody had for a while.
    Ownerless,
    /// Ended with at most the hand-offs promised.
    WithinHops,
    /// Open with more hand-offs than promised.
    BeyondHops,
    /// That waited at all.
    Paused,
    /// With a pause set near the limit.
    NearLimit,
    /// With a pause set without a question.
    Unasked,
    /// With a pause that outlasted the customer's reply.
    Outlasting,
    /// Solved ones that came again, of one category or of all.
    CameBack(Window, Option<u16>),
    /// About a category.
    About(u16),
    /// Of which no category is known.
    Uncategorised,
    /// On which the customer most likely had to explain again.
    ExplainedAgain,
    /// On which an attempt went unanswered.
    TriedAgain,
    /// With attempts, on which nobody was ever reached.
    Unreached,
    /// Whose first reply was boilerplate.
    Boilerplate,
    /// On which the last question waited longer than the first.
    Slower,
    /// On which the vendor asked once only.
    Consolidated,
    /// T1 tickets with a time between updates.
    Gaps,
    /// Opened in an hour of a weekday, answered in time around the clock.
    Hour(Weekday, u8),
    /// Opened in an hour of a weekday, whatever became of them.
    Opened(Weekday, u8),
    /// Those from which a number is read that counts none; told of one ticket, not of all.
    Read(Reading),
}

/// How long a problem must not come again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Window {
    /// 30 days.
    Days30,
    /// 90 days.
    Days90,
}

impl Window {
    /// How many days.
    pub fn days(self) -> i64 {
        match self {
            Window::Days30 => 30,
            Window::Days90 => 90,
        }
    }
}

impl Count {
    /// The measure that it belongs to, which says what it needs; `None` where it needs nothing.
    pub fn measure(self) -> Option<Measure> {
        Some(match self {
            // What a number is read from is empty where the source lacks what it needs.
            Count::Excluded | Count::Untiered | Count::Read(_) => return None,
            Count::Solved(_) => Measure::KnownSolved,
            Count::Direction => Measure::Direction,
            Count::Engineering => Measure::Engineering,
            Count::Durable | Count::Reopened => Measure::DurableResolution,
            Count::WorkedAround => Measure::Workaround,
            Count::Promise(_) => Measure::FirstReply,
            Count::PromisedResolution(_) => Measure::LastResolution,
            Count::Timed(milestone, _) => milestone.measure(),
            Count::Returned | Count::WithinHops | Count::BeyondHops => Measure::HandOffs,
            Count::Ownerless => Measure::Ownerless,
            Count::Paused => Measure::PauseShare,
            Count::NearLimit | Count::Unasked | Count::Outlasting => Measure::PauseAudit,
            Count::CameBack(..) | Count::About(_) | Count::Uncategorised => Measure::Recurrence,
            Count::ExplainedAgain => Measure::Continuity,
            Count::TriedAgain | Count::Unreached => Measure::Attempts,
            Count::Boilerplate => Measure::Boilerplate,
            Count::Slower => Measure::Latency,
            Count::Consolidated => Measure::Requests,
            Count::Gaps => Measure::UpdateGaps,
            Count::Hour(..) | Count::Opened(..) => Measure::Rhythm,
        })
    }
}

impl Measures {
    /// How many tickets are so, of those looked at; a plain number of tickets is all of itself.
    pub fn tally(&self, count: Count) -> Tally {
        let all = |tickets| Tally { k: tickets, n: tickets };
        match count {
            Count::Excluded => all(self.excluded),
            Count::Untiered => all(self.untiered),
            Count::Solved(ProblemClass::Known) => self.solved.known,
            Count::Solved(ProblemClass::Hard) => self.solved.hard,
            Count::Solved(ProblemClass::Unclassified) => self.solved.unclassified,
            Count::Direction => self.solved.direction,
            Count::Engineering => self.solved.engineering,
            Count::Durable => self.solved.durable,
            Count::WorkedAround => self.solved.worked_around,
            Count::Reopened => self.solved.reopened,
            Count::Promise(tier) => in_time(self, tier),
            Count::PromisedResolution(tier) => self.promised[tier.index()].resolved,
            Count::Timed(milestone, class) => {
                let curve = self.ranking.over_tiers(milestone, class);
                all(u32::try_from(curve.count()).unwrap_or(u32::MAX))
            }
            Count::CameBack(window, category) => self.came_back(window, category),
            Count::About(category) => all(self.category(category).map_or(0, |of| of.tickets)),
            Count::Uncategorised => all(self.recurrence.uncategorised),
            Count::Gaps => all(self.gaps.tickets),
            Count::Hour(day, hour) => {
                self.rhythm.cell(day, hour.into()).map_or(Tally::default(), |cell| cell.in_time)
            }
            Count::Opened(day, hour) => {
                all(self.rhythm.cell(day, hour.into()).map_or(0, |cell| cell.tickets))
            }
            _ => self.tally_on_the_way(count),
        }
    }

    /// The same of what happens on a ticket's way: hand-offs, pauses, attempts, talk.
    fn tally_on_the_way(&self, count: Count) -> Tally {
        let all = |tickets| Tally { k: tickets, n: tickets };
        match count {
            Count::Returned => self.handoffs.returned,
            Count::Ownerless => self.handoffs.ownerless,
            Count::WithinHops => self.handoffs.within_promise,
            Count::BeyondHops => all(self.handoffs.open_beyond_promise),
            Count::Paused => self.pauses.paused,
            Count::NearLimit => all(self.pauses.odd_tickets[0]),
            Count::Unasked => all(self.pauses.odd_tickets[1]),
            Count::Outlasting => all(self.pauses.odd_tickets[2]),
            Count::ExplainedAgain => self.contacts.explained_again,
            Count::TriedAgain => self.attempts.tried_again,
            Count::Unreached => all(self.attempts.unreached),
            Count::Boilerplate => self.progress.boilerplate_first,
            Count::Slower => self.talk.slower,
            Count::Consolidated => self.talk.consolidated(),
            Count::Read(reading) => self.read(reading),
            _ => Tally::default(),
        }
    }

    fn category(&self, category: u16) -> Option<&super::Category> {
        self.recurrence.categories.iter().find(|of| of.category == category)
    }

    fn came_back(&self, window: Window, category: Option<u16>) -> Tally {
        let all = (self.recurrence.within_30, self.recurrence.within_90);
        let (within_30, within_90) = category.map_or(all, |category| {
            let of = self.category(category);
            of.map_or_else(Default::default, |of| (of.within_30, of.within_90))
        });
        match window {
            Window::Days30 => within_30,
            Window::Days90 => within_90,
        }
    }
}

fn in_time(measures: &Measures, tier: TierId) -> Tally {
    let found = compliance(&measures.promised[tier.index()].replies);
    found.map_or(Tally::default(), |of| Tally { k: of.met, n: of.counted })
}
