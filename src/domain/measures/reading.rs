//! The numbers that are read from tickets without counting them: percentiles, averages, shares of time and of events.

use serde::{Deserialize, Serialize};

use super::{Count, Measures, Milestone};
use crate::domain::sla::TierId;
use crate::domain::stats::{Curve, Percentile};
use crate::domain::summary::Tally;
use crate::domain::ticket::{Channel, ProblemClass};

/// A number that is read from tickets without counting them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reading {
    /// Whether enough known problems are solved.
    Claim,
    /// First replies on the clock of a tier's promise.
    Delivered(TierId),
    /// Hand-offs.
    Hops,
    /// Time with nobody in charge, or in transit.
    Owners,
    /// Steps to the engineers.
    ToEngineering,
    /// Time paused.
    Waiting,
    /// Pauses, one by one.
    Pauses,
    /// Pauses that are held against the limit.
    NearLimit,
    /// Pauses that are asked for their question.
    Unasked,
    /// Pauses that are held against the customer's reply.
    Outlasting,
    /// How long pauses went on after it.
    Outlasted,
    /// Who wrote.
    People,
    /// Attempts to reach somebody.
    Attempts,
    /// The same by one channel.
    Reached(Channel),
    /// Messages of which it is known whether they are boilerplate.
    Messages,
    /// From the first to the substantive reply.
    Delay,
    /// Progress, and the time without.
    Progress,
    /// How often the customer wrote back.
    RoundTrips,
    /// How long a question waited, by its place from 0.
    Wait(u8),
    /// The times between updates.
    Gaps,
}

impl Measures {
    /// Whether anything was there to read; of one ticket, whether it is read from it.
    pub(super) fn read(&self, reading: Reading) -> Tally {
        let is_read = match reading {
            Reading::Claim => self.solved.known.n > 0,
            Reading::Hops => self.handoffs.returned.n > 0,
            Reading::Owners => self.handoffs.ownerless.n > 0,
            Reading::ToEngineering => self.handoffs.to_engineering.n() > 0,
            Reading::Waiting => self.pauses.paused.n > 0,
            Reading::NearLimit => self.pauses.near_limit.n > 0,
            Reading::Unasked => self.pauses.unasked.n > 0,
            Reading::Outlasting => self.pauses.outlasting.n > 0,
            Reading::People => self.contacts.agents.n() > 0,
            Reading::Attempts => self.attempts.unanswered.n > 0,
            Reading::Reached(channel) => self.attempts.reach_of(channel).n > 0,
            Reading::Messages => self.progress.boilerplate.n > 0,
            Reading::RoundTrips => self.talk.round_trips.n() > 0,
            _ => self.lasted(Count::Read(reading)).is_some(),
        };
        Tally { k: is_read.into(), n: is_read.into() }
    }

    /// The longest that gives a number that is read from lengths of time; `None` for other numbers.
    pub(super) fn lasted(&self, count: Count) -> Option<Percentile> {
        let merged;
        let curve = match count {
            Count::Timed(milestone, class) => {
                merged = self.ranking.over_tiers(milestone, class);
                &merged
            }
            Count::Read(Reading::Delivered(tier)) => {
                merged = self.delivered(tier);
                &merged
            }
            Count::Read(Reading::Pauses) => &self.pauses.lengths,
            Count::Read(Reading::Outlasted) => &self.pauses.outlasted,
            Count::Read(Reading::Delay) => &self.progress.delay,
            Count::Read(Reading::Progress) => &self.progress.stall,
            Count::Read(Reading::Wait(place)) => self.talk.waits.get(usize::from(place))?,
            Count::Read(Reading::Gaps) => &self.gaps.between,
            _ => return None,
        };
        Some(match (curve.percentile(LONGEST)?, curve.longest()) {
            (Percentile::At(_), Some(ms)) => Percentile::At(ms),
            (Percentile::MoreThan(_), Some(ms)) => Percentile::MoreThan(ms),
            (known, _) => known,
        })
    }

    /// First replies on the contract's clock, of problems of every class.
    ///
    /// # Panics
    /// Never, for all curves of one value have the same edges.
    pub fn delivered(&self, tier: TierId) -> Curve {
        let of = |class| self.contract.curve(Milestone::FirstReply, tier, class);
        let mut all = of(ProblemClass::Known).clone();
        for class in [ProblemClass::Hard, ProblemClass::Unclassified] {
            all.merge(of(class)).expect("all curves of one value were made with the same edges");
        }
        all
    }
}

/// The last of the few lengths that one ticket gives.
const LONGEST: f64 = 0.999;
