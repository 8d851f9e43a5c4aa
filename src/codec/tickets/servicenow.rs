//! The `ServiceNow` incident event log: one row an event, dates as `29/2/2016 01:16`, `?` for none.
//!
//! Each row repeats all of a ticket's state, and what changed from one to the next is what happened; rows may come in
//! any order, and those of one minute stand in the order of `sys_mod_count`. It has no messages: what stands in for the
//! first reply is the earliest row whose state is no longer `New`. Who changed something is not said in words, so the
//! vendor did.

use super::Row;
use super::columns::Columns;
use super::gathered::{Begun, Gathered, Gathering};
use super::vocabulary;
use crate::domain::problem::{Problem, ProblemKind};
use crate::domain::ticket::{Event, EventKind, Status};
use crate::domain::time::Instant;

/// A ticket's state as one row gives it.
#[derive(Clone, Copy)]
pub(super) struct State {
    at: Instant,
    /// Changes so far, where the file counts them.
    order: u64,
    priority: u16,
    /// `None` for a state that says nothing.
    step: Option<Step>,
    group: Option<u16>,
    agent: Option<u16>,
    category: Option<u16>,
    resolved: Option<Instant>,
    closed: Option<Instant>,
}

/// How far a ticket is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Open(Status),
    Resolved,
    Closed,
}

/// Reads one row; a problem sets the row aside, not its ticket.
pub(super) fn take(
    columns: &Columns,
    row: &Row<'_>,
    gathered: &mut Gathered,
) -> Result<(), Problem> {
    let id = columns.id(row)?;
    let at = |wanted| columns.moment(row, wanted);
    let (opened, updated) = (at(2)?, at(4)?);
    let (resolved, closed) = (at(5)?, at(6)?);
    let created = opened.ok_or_else(|| columns.problem(row, 2, ProblemKind::NoCreated))?;
    let cell = |wanted| columns.cell(row, wanted);
    let category = [cell(8), cell(9)].into_iter().filter(|part| !part.is_empty());
    let category = category.collect::<Vec<_>>().join(" / ");
    let lexicon = &mut gathered.lexicon;
    let state = State {
        at: updated.unwrap_or(created),
        order: cell(12).parse().unwrap_or(0),
        priority: lexicon.priorities.index(cell(1)),
        step: step(cell(3)).filter(|_| updated.is_some()),
        group: lexicon.groups.known(cell(10)),
        agent: lexicon.agents.known(cell(11)),
        category: lexicon.categories.known(&category),
        resolved,
        closed,
    };
    let begun = Begun { line: row.line, vendor: cell(7), created };
    let in_time = vocabulary::is_in_time(cell(13), false);
    let gathering = gathered.ticket(id, begun);
    if gathering.updated <= updated {
        gathering.ticket.claimed.in_time = in_time.or(gathering.ticket.claimed.in_time);
    }
    gathering.history.push(state);
    gathering.updated = gathering.updated.max(updated);
    Ok(())
}

/// What a state's name says; any that is not known is at least no longer `New`.
fn step(name: &str) -> Option<Step> {
    Some(match name.to_ascii_lowercase().as_str() {
        "" | "-100" => return None,
        "new" => Step::Open(Status::New),
        "awaiting user info" => Step::Open(Status::WaitingOnCustomer),
        "awaiting problem" | "awaiting evidence" | "awaiting change" | "on hold" => {
            Step::Open(Status::OnHold)
        }
        "awaiting vendor" => Step::Open(Status::WaitingOnThird),
        "resolved" => Step::Resolved,
        "closed" | "canceled" | "cancelled" => Step::Closed,
        _ => Step::Open(Status::Working),
    })
}

/// Turns a ticket's rows into what happened between them.
///
/// It was opened with the priority of its earliest row; category, and when it was solved and closed, are the latest
/// row's. Being taken up as it is solved or closed is being taken up all the same.
pub(super) fn tell(gathering: &mut Gathering) {
    let mut states = std::mem::take(&mut gathering.history);
    states.sort_by_key(|state| (state.at, state.order));
    let (Some(first), Some(latest)) = (states.first().copied(), states.last().copied()) else {
        return;
    };
    gathering.ticket.priority = first.priority;
    gathering.ticket.category = latest.category.or(first.category);
    let created = gathering.ticket.created;
    let mut story = Story { created, step: None, is_taken_up: false, events: Vec::new() };
    let mut before = State { group: None, agent: None, ..first };
    for state in &states {
        story.facts(&before, state);
        if let Some(step) = state.step.filter(|step| story.step != Some(*step)) {
            story.steps_to(step, state.at);
        }
        before = *state;
    }
    story.settle(EventKind::Resolved, latest.resolved);
    story.settle(EventKind::Closed, latest.closed);
    gathering.happened.extend(story.events.into_iter().map(Into::into));
}

/// What happened to one ticket so far.
struct Story {
    created: Instant,
    step: Option<Step>,
    is_taken_up: bool,
    events: Vec<Event>,
}

impl Story {
    /// Changes of priority, group and person; what a row before the creation says was so from the creation on.
    fn facts(&mut self, before: &State, state: &State) {
        let at = state.at.max(self.created);
        if state.priority != before.priority {
            self.events.push(Event::vendor(at, EventKind::Severity(state.priority)));
        }
        if (state.group, state.agent) != (before.group, before.agent) {
            let kind = EventKind::Assigned { group: state.group, agent: state.agent };
            self.events.push(Event::vendor(at, kind));
        }
    }

    fn steps_to(&mut self, step: Step, at: Instant) {
        let is_over = |step: Step| !matches!(step, Step::Open(_));
        let is_new = step == Step::Open(Status::New);
        let mut push = |kind| self.events.push(Event::vendor(at, kind));
        if self.step.is_some_and(is_over) && !is_over(step) {
            push(EventKind::Reopened);
        }
        if is_over(step) && !self.is_taken_up {
            push(EventKind::Status(Status::Working));
        }
        match step {
            Step::Open(status) if !is_new || self.is_taken_up => push(EventKind::Status(status)),
            Step::Open(_) => {}
            Step::Resolved => push(EventKind::Resolved),
            Step::Closed => push(EventKind::Closed),
        }
        self.is_taken_up |= !is_new;
        self.step = Some(step);
    }

    /// Lets the column for a kind of end stand above the rows since the last reopening.
    fn settle(&mut self, kind: EventKind, end: Option<Instant>) {
        let reopened = self.events.iter().rposition(|event| event.kind == EventKind::Reopened);
        let since = reopened.map(|index| self.events[index].at);
        let Some(end) = end.filter(|end| since.is_none_or(|since| *end >= since)) else { return };
        let mut index = 0;
        self.events.retain(|event| {
            index += 1;
            event.kind != kind || reopened.is_some_and(|reopened| index <= reopened)
        });
        self.events.push(Event::vendor(end, kind));
    }
}
