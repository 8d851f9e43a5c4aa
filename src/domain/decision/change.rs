//! Changes of weights after there was something to weigh, and what they did to the order.

use serde::{Deserialize, Serialize};

use super::Scenario;
use crate::domain::questionnaire::{Dimension, QuestionId};
use crate::domain::vendor::VendorId;

/// What was moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Moved {
    /// A dimension, from so many points to so many.
    Dimension(Dimension, u8, u8),
    /// A question inside its dimension.
    Question(QuestionId, u8, u8),
    /// All dimensions, to the points of a scenario.
    Scenario(Scenario),
    /// From points to places by importance.
    ToRanks,
    /// A dimension's place by importance.
    Rank(Dimension, u8, u8),
    /// From places back to points.
    ToPoints,
}

/// One change of weights, logged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct WeightChange {
    /// What was moved.
    pub moved: Moved,
    /// Who led before; `None` for nobody or several.
    pub before: Option<VendorId>,
    /// Who led after.
    pub after: Option<VendorId>,
}

/// So many changes are kept, the latest ones.
const KEPT: usize = 100;

/// Logs a change.
pub fn log(changes: &mut Vec<WeightChange>, change: WeightChange) {
    changes.push(change);
    let surplus = changes.len().saturating_sub(KEPT);
    changes.drain(..surplus);
}

/// Logs a change that goes on with the last one, as one with it; a drag back to where it began leaves nothing.
pub fn log_on(changes: &mut Vec<WeightChange>, change: WeightChange) {
    let joined = changes.last().and_then(|last| Some((*last, last.moved.joined(change.moved)?)));
    let Some((last, moved)) = joined else { return log(changes, change) };
    changes.pop();
    if !moved.is_nothing() {
        changes.push(WeightChange { moved, before: last.before, after: change.after });
    }
}

impl Moved {
    /// Both as one move, where the second goes on with the first.
    fn joined(self, next: Moved) -> Option<Moved> {
        match (self, next) {
            (Moved::Dimension(a, from, _), Moved::Dimension(b, _, to)) if a == b => {
                Some(Moved::Dimension(a, from, to))
            }
            (Moved::Question(a, from, _), Moved::Question(b, _, to)) if a == b => {
                Some(Moved::Question(a, from, to))
            }
            _ => None,
        }
    }

    fn is_nothing(self) -> bool {
        matches!(self, Moved::Dimension(_, a, b) | Moved::Question(_, a, b) if a == b)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drag_is_one_change_and_a_drag_back_none() {
        let move_to = |from, to| WeightChange {
            moved: Moved::Dimension(Dimension::Contract, from, to),
            before: Some(VendorId(u32::from(from))),
            after: Some(VendorId(u32::from(to))),
        };
        let mut changes = Vec::new();
        log(&mut changes, move_to(10, 11));
        log_on(&mut changes, move_to(11, 30));
        assert_eq!(changes, [move_to(10, 30)]);
        log(&mut changes, move_to(30, 31));
        assert_eq!(changes.len(), 2);
        log_on(&mut changes, move_to(31, 30));
        assert_eq!(changes, [move_to(10, 30)]);
    }
}
