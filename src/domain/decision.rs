//! The one model that ranks: additive value on fixed scales.

mod value;
pub use value::{ValueError, ValueFunction};

mod weights;
pub use weights::{WeightError, Weights, shares};

mod ranking;
pub use ranking::{MatrixError, Ranking, competition_ranks, rank};

mod range;
pub use range::{Cell, Span, rank_range, span};

mod reply;
pub use reply::{TIER_MINIMUM, first_reply_cell};

mod stability;
pub use stability::{Stability, stability};

mod knockout;
pub use knockout::{Flag, KNOCKOUT, Knockout, KnockoutStatus, flags};
