//! Changes of status and priority, one after another, as what they mean.

use crate::codec::tickets::story::{Story, What};
use crate::domain::ticket::{EventKind, Side, Status};
use crate::domain::time::Instant;

/// How far a ticket is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Open(Status),
    Resolved,
    Closed,
}

impl Step {
    pub fn is_over(self) -> bool {
        !matches!(self, Step::Open(_))
    }
}

/// How far a ticket came so far.
#[derive(Default)]
pub(super) struct Steps {
    pub last: Option<Step>,
}

impl Steps {
    /// Tells of a step; of one that changes nothing, nothing.
    ///
    /// What was over and is not any more was reopened.
    pub fn tell(&mut self, story: &mut Story, at: Instant, side: Side, step: Step) {
        let last = self.last.replace(step);
        if last == Some(step) {
            return;
        }
        if last.is_some_and(Step::is_over) && !step.is_over() {
            story.tell(at, side, What::Other(EventKind::Reopened));
        }
        let what = match step {
            Step::Open(status) => What::Status(status),
            Step::Resolved => What::Other(EventKind::Resolved),
            Step::Closed => What::Other(EventKind::Closed),
        };
        story.tell(at, side, what);
    }
}

/// The priorities of a ticket so far: the first that it has is the one it was opened with.
#[derive(Default)]
pub(super) struct Priorities {
    is_known: bool,
}

impl Priorities {
    /// Tells of a change, where both sides of it have a name.
    pub fn tell(&mut self, story: &mut Story, at: Instant, side: Side, change: (&str, &str)) {
        let (from, to) = change;
        let first = if from.is_empty() { to } else { from };
        if !self.is_known && !first.is_empty() {
            first.clone_into(&mut story.priority);
            self.is_known = true;
        }
        if !from.is_empty() && !to.is_empty() {
            story.tell(at, side, What::Severity(to.to_owned()));
        }
    }
}
