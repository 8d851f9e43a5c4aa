//! How sure a count makes us.

mod proportion;
pub use proportion::{Interval, posterior_mean, wilson};

mod quantile;
pub use quantile::quantile;

mod beta;
#[cfg(test)]
pub(crate) use beta::inverse_incomplete_beta;

mod claim;
pub use claim::{Claim, claim, lower_bound, upper_bound};

mod survival;
pub use survival::{Curve, CurveError, Percentile};
