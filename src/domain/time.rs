//! Moments and lengths of time.

mod instant;
pub use instant::{Civil, Instant, MINUTE_MS, Minutes};
