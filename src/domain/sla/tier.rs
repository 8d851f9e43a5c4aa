//! The four SLA tiers with their target and limit.

use crate::domain::time::Minutes;

/// Which of the four tiers.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
pub enum TierId {
    /// Immediate, 实时响应: production is down.
    T1,
    /// Fast, 快速响应: part of a feature is affected.
    T2,
    /// Regular, 常规响应: a technical question.
    T3,
    /// Queue, 工单队列: not urgent.
    T4,
}

impl TierId {
    /// Most urgent first.
    pub const ALL: [TierId; 4] = [TierId::T1, TierId::T2, TierId::T3, TierId::T4];

    /// 0 for T1 to 3 for T4.
    pub fn index(self) -> usize {
        self as usize
    }

    /// Its share in the question "first reply in time": 0.4, 0.3, 0.2, 0.1.
    pub fn share(self) -> f64 {
        [0.4, 0.3, 0.2, 0.1][self.index()]
    }
}

/// What a first reply is measured against: a target, and the limit past which it is late.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub struct SlaTier {
    target: Minutes,
    limit: Minutes,
}

/// The longest limit a tier may have: 90 days.
const LONGEST: u32 = 90 * 1440;

/// What is wrong with a tier.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TierError {
    /// A target or limit of zero minutes, or over 90 days.
    #[error("{0} minutes is out of range; use 1 to {LONGEST}")]
    OutOfRange(u32),
    /// The limit comes before the target.
    #[error("the limit of {limit} min is before the target of {target} min; make it at least that")]
    LimitBeforeTarget {
        /// Minutes.
        target: u32,
        /// Minutes.
        limit: u32,
    },
}

impl SlaTier {
    /// A tier of that target and limit, in minutes.
    ///
    /// # Errors
    /// When either is outside 1 minute to 90 days, or the limit comes before the target.
    pub fn new(target: u32, limit: u32) -> Result<SlaTier, TierError> {
        for minutes in [target, limit] {
            if !(1..=LONGEST).contains(&minutes) {
                return Err(TierError::OutOfRange(minutes));
            }
        }
        if limit < target {
            return Err(TierError::LimitBeforeTarget { target, limit });
        }
        Ok(SlaTier { target: Minutes(target), limit: Minutes(limit) })
    }

    /// A reply by then is excellent.
    pub fn target(self) -> Minutes {
        self.target
    }

    /// A reply after this is late; at it, it is in time.
    pub fn limit(self) -> Minutes {
        self.limit
    }
}

/// The four tiers of one buyer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub struct Tiers([SlaTier; 4]);

impl Tiers {
    /// The tier of that name.
    pub fn get(&self, id: TierId) -> SlaTier {
        self.0[id.index()]
    }

    /// The same with one tier changed.
    #[must_use]
    pub fn with(mut self, id: TierId, tier: SlaTier) -> Tiers {
        self.0[id.index()] = tier;
        self
    }
}

impl Default for Tiers {
    /// What is common in the industry: 15–30 min, 1–2 h, 4–8 h, 24 h.
    fn default() -> Tiers {
        let tier = |target, limit| SlaTier { target: Minutes(target), limit: Minutes(limit) };
        Tiers([tier(15, 30), tier(60, 120), tier(240, 480), tier(1440, 1440)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_before_its_target_is_refused() {
        assert_eq!(
            SlaTier::new(30, 15),
            Err(TierError::LimitBeforeTarget { target: 30, limit: 15 })
        );
        assert_eq!(SlaTier::new(0, 15), Err(TierError::OutOfRange(0)));
        assert_eq!(SlaTier::new(15, 200_000), Err(TierError::OutOfRange(200_000)));
        assert!(SlaTier::new(15, 15).is_ok());
    }

    #[test]
    fn the_tiers_share_the_question_fully() {
        let sum: f64 = TierId::ALL.iter().map(|tier| tier.share()).sum();
        assert!((sum - 1.0).abs() < 1e-12);
    }
}
