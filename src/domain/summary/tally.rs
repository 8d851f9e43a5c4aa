//! How many of how many.

use serde::{Deserialize, Serialize};

/// `k` of `n`; nothing was counted where `n` is 0, which is not 0 %.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// How many are so.
    pub k: u32,
    /// How many were looked at; at least `k`.
    pub n: u32,
}

impl Tally {
    /// Counts one more, which is so or not; nothing where that cannot be told.
    pub fn add(&mut self, is_so: Option<bool>) {
        let Some(is_so) = is_so else { return };
        self.n = self.n.saturating_add(1);
        self.k = self.k.saturating_add(u32::from(is_so));
    }

    /// Both together.
    #[must_use]
    pub fn plus(self, other: Tally) -> Tally {
        Tally { k: self.k.saturating_add(other.k), n: self.n.saturating_add(other.n) }
    }
}

/// What is counted of one vendor's tickets over all tiers; excluded ones are in none of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tallies {
    /// Known problems solved, of those opened at least 14 days before the as-of time.
    pub known_solved: Tally,
    /// Reopened, of those that were ever solved or closed; event logs only.
    pub reopened: Tally,
    /// Reopened within 14 days of the first solution, of those whose 14 days have passed; event logs only.
    pub relapsed: Tally,
    /// Came back to a group that had handed them on, of those of which a group is known.
    pub returned: Tally,
    /// Of which the first reply of a person was boilerplate, of those where its gist is known.
    pub boilerplate: Tally,
    /// With a pause set by the vendor, of all; event logs only.
    pub paused: Tally,
    /// Pauses set by the vendor while 75 to 100 % of the limit had passed without a reply, of all that it set.
    pub near_limit: Tally,
}

impl Tallies {
    /// Both together.
    #[must_use]
    pub fn plus(self, other: Tallies) -> Tallies {
        Tallies {
            known_solved: self.known_solved.plus(other.known_solved),
            reopened: self.reopened.plus(other.reopened),
            relapsed: self.relapsed.plus(other.relapsed),
            returned: self.returned.plus(other.returned),
            boilerplate: self.boilerplate.plus(other.boilerplate),
            paused: self.paused.plus(other.paused),
            near_limit: self.near_limit.plus(other.near_limit),
        }
    }
}
