//! The one model that ranks: additive value on fixed scales.

mod value;
pub use value::{ValueError, ValueFunction};

mod surrogate;
pub use surrogate::rank_order_centroid;

mod weights;
pub use weights::{Scenario, WeightError, Weights, shares};

mod change;
pub use change::{Moved, WeightChange, log, log_on};

mod ranking;
pub use ranking::{MatrixError, Ranking, competition_ranks, rank};

mod range;
pub use range::{Cell, Span, rank_range, span};

mod rules;
pub use rules::{Attitude, Requirement, Rules, Subject, Trust};

mod random;

mod posterior;

mod doubt;
pub use doubt::Doubt;

mod told;
pub use told::told;

mod lanes;

mod exponential;

mod weighing;
pub use weighing::WeightDoubt;

mod bank;
pub use bank::{Bank, Questions, banks};

mod acceptability;
pub use acceptability::{Acceptability, acceptability};

mod measured;
pub use measured::{Counted, Found, Gauge, MINIMUM, Measured, PROBES_MINIMUM, measured, worth};

mod reply;
pub use reply::{TIER_MINIMUM, first_reply};

mod stability;
pub use stability::{Stability, most_critical, question_stability, stability};

mod answer_change;
pub use answer_change::{AnswerChange, smallest_change};

mod dominance;
pub use dominance::dominates;

mod risk;
pub use risk::score_quantile;

mod knockout;
pub use knockout::{Flag, KnockoutStatus, flags, is_share};

mod fit;
pub use fit::{Fit, NoFit, Offer, Overall, Side};
