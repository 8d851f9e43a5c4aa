//! How sure a count makes us.

mod proportion;
pub use proportion::{Interval, posterior_mean, wilson};
