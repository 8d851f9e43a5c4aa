//! What was there before, so that every change can be taken back.

use std::mem::Discriminant;
use std::rc::Rc;

use super::log::{EventEdit, TicketEdit};
use crate::domain::evaluation::Evaluation;
use crate::domain::questionnaire::Dimension;
use crate::domain::sla::TierId;
use crate::domain::time::CalendarId;
use crate::domain::vendor::VendorId;

/// What a run of changes is about: changes of one topic in a row are one step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// Typing the title.
    Title,
    /// Typing a vendor's name.
    VendorName(VendorId),
    /// Dragging a slider.
    Weight(Dimension),
    /// Typing into a field of a form.
    Field(crate::sheets::Entry),
    /// Typing a tier's minutes.
    Tier(TierId),
    /// Changing a field of the logged ticket of that number.
    LoggedTicket(u32, Discriminant<TicketEdit>),
    /// Changing a field of an event of that ticket, by its place.
    LoggedEvent(u32, usize, Discriminant<EventEdit>),
    /// Typing a calendar's name.
    CalendarName(CalendarId),
    /// Typing in a field of a calendar's version: 0 to 6 for a weekday, 7 for its days, 8 for its date.
    CalendarField(CalendarId, usize, usize),
}

/// The present evaluation with what came before and, after undoing, what came after.
#[derive(Clone, Debug, PartialEq)]
pub struct History {
    past: Vec<Rc<Evaluation>>,
    present: Rc<Evaluation>,
    future: Vec<Rc<Evaluation>>,
    topic: Option<Topic>,
}

/// How many steps can be taken back.
const STEPS: usize = 200;

impl History {
    /// Nothing before, nothing after.
    pub fn new(present: Evaluation) -> History {
        History { past: Vec::new(), present: Rc::new(present), future: Vec::new(), topic: None }
    }

    /// The evaluation as it is now.
    pub fn present(&self) -> &Rc<Evaluation> {
        &self.present
    }

    /// Makes `next` the present; the same as the present changes nothing.
    ///
    /// A change of the same topic as the one before replaces it, so that a drag is one step.
    pub fn record(&mut self, next: Evaluation, topic: Option<Topic>) {
        if next == *self.present {
            return;
        }
        let goes_on = topic.is_some() && topic == self.topic;
        let is_back = goes_on && self.past.last().is_some_and(|before| **before == next);
        let before = std::mem::replace(&mut self.present, Rc::new(next));
        if is_back {
            // Dragged away and back: there is nothing left to take back.
            self.past.pop();
        } else if !goes_on {
            self.past.push(before);
            let surplus = self.past.len().saturating_sub(STEPS);
            self.past.drain(..surplus);
        }
        self.future.clear();
        self.topic = topic.filter(|_| !is_back);
    }

    /// Puts in place of the present what is the same step, completed by what arrived since.
    pub fn amend(&mut self, next: Evaluation) {
        if next != *self.present {
            self.present = Rc::new(next);
        }
    }

    /// Whether a change of that topic would go on with the last step.
    pub fn goes_on(&self, topic: Topic) -> bool {
        self.topic == Some(topic)
    }

    /// Ends a run: the next change is a step of its own.
    pub fn seal(&mut self) {
        self.topic = None;
    }

    /// Whether there is something to take back.
    pub fn has_past(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is something to bring back.
    pub fn has_future(&self) -> bool {
        !self.future.is_empty()
    }

    /// Takes the last step back.
    pub fn undo(&mut self) {
        if let Some(before) = self.past.pop() {
            self.future.push(std::mem::replace(&mut self.present, before));
        }
        self.seal();
    }

    /// Brings the last undone step back.
    pub fn redo(&mut self) {
        if let Some(after) = self.future.pop() {
            self.past.push(std::mem::replace(&mut self.present, after));
        }
        self.seal();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn titled(title: &str) -> Evaluation {
        Evaluation { title: title.into(), ..Evaluation::default() }
    }

    #[test]
    fn a_run_of_one_topic_is_one_step() {
        let mut history = History::new(titled(""));
        history.record(titled("a"), Some(Topic::Title));
        history.record(titled("ab"), Some(Topic::Title));
        history.seal();
        history.record(titled("abc"), Some(Topic::Title));
        history.undo();
        assert_eq!(history.present().title, "ab");
        history.undo();
        assert_eq!(history.present().title, "");
        assert!(!history.has_past());
        history.redo();
        history.redo();
        assert_eq!(history.present().title, "abc");
    }

    #[test]
    fn a_drag_away_and_back_leaves_nothing_to_take_back() {
        let mut history = History::new(titled("a"));
        for title in ["b", "c", "b", "a"] {
            history.record(titled(title), Some(Topic::Title));
        }
        assert!(!history.has_past());
        history.record(titled("d"), Some(Topic::Title));
        history.undo();
        assert_eq!(history.present().title, "a");
    }

    #[test]
    fn a_change_that_changes_nothing_is_no_step_and_a_new_one_ends_redoing() {
        let mut history = History::new(titled("a"));
        history.record(titled("a"), None);
        assert!(!history.has_past());
        history.record(titled("b"), None);
        history.undo();
        assert!(history.has_future());
        history.record(titled("c"), None);
        assert!(!history.has_future());
    }
}
