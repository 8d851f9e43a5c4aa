//! Zendesk's tickets: each with its comments, its audits or its metric set, as far as the export has them.
//!
//! Users, groups and metric sets may stand beside the tickets, before or behind them. Whose tickets they are is not in
//! the file.

use super::{Priorities, Scribe, Step, Steps};
use crate::codec::json::Value;
use crate::codec::tickets::story::{Story, What};
use crate::domain::import::Replies;
use crate::domain::problem::Problem;
use crate::domain::ticket::{Exclusion, Side, Status};
use crate::domain::time::Instant;

mod beside;
pub(super) use beside::Beside;

/// A ticket that was read, without what stands beside it.
pub(super) struct Tale {
    pub story: Story,
    /// How far it is, where no change says since when; with the latest moment at which it can have come so far.
    undated: Option<(Step, Option<Instant>)>,
    /// Whether its messages are not in the file.
    is_mute: bool,
    /// What it says of its own times.
    metrics: Value,
}

/// Whether it is one of these.
pub(super) fn is_one(value: &Value) -> bool {
    let has_own = ["requester_id", "submitter_id", "metric_set", "audits", "via"];
    let is_text = matches!(look(value, "status"), Value::Text(_));
    let is_dated = !look(value, "created_at").is_null() && !look(value, "id").is_null();
    is_text && is_dated && has_own.iter().any(|name| !look(value, name).is_null())
}

/// A value of the ticket, which may be wrapped in an object with what belongs to it.
fn look<'v>(value: &'v Value, name: &str) -> &'v Value {
    let inside = value.at("ticket").at(name);
    if inside.is_null() { value.at(name) } else { inside }
}

fn step(word: &str) -> Option<Step> {
    Some(match word {
        "new" => Step::Open(Status::New),
        "open" => Step::Open(Status::Working),
        "pending" => Step::Open(Status::WaitingOnCustomer),
        "hold" => Step::Open(Status::OnHold),
        "solved" => Step::Resolved,
        "closed" => Step::Closed,
        _ => return None,
    })
}

/// Reads one ticket.
pub(super) fn tell(value: &Value, scribe: &mut Scribe<'_>) -> Result<Tale, Problem> {
    let is_wrapped = !value.at("ticket").is_null();
    let ticket = if is_wrapped { value.at("ticket") } else { value };
    let mut story = scribe.begin(ticket, "id", "created_at")?;
    ticket.at("priority").text().clone_into(&mut story.priority);
    let is_merged = ticket.at("tags").list().iter().any(|tag| tag.text() == "closed_by_merge");
    let status = ticket.at("status").text();
    let is_refused = ticket.at("suspended").is_true() || matches!(status, "suspended" | "deleted");
    story.excluded = if is_merged { Some(Exclusion::Merged) } else { None };
    story.excluded = story.excluded.or(is_refused.then_some(Exclusion::Spam));
    let requester = ticket.at("requester_id").text();
    let comments = look(value, "comments");
    let has_comments = matches!(comments, Value::List(_));
    for (at, comment) in scribe.dated(comments.list(), "created_at") {
        say(&mut story, at, side(requester, comment, comment), comment, comment);
    }
    let mut history = History { requester, has_comments, ..History::default() };
    for (at, audit) in scribe.dated(look(value, "audits").list(), "created_at") {
        history.tell(&mut story, at, audit);
    }
    let is_mute = !has_comments && !history.has_said;
    scribe.evidence.has_log |= !is_mute || history.is_told;
    if !is_mute {
        scribe.evidence.tells(Replies::OnRecord);
    } else if history.is_told {
        scribe.evidence.tells(Replies::TakenUp);
    }
    story.claimed.in_time = in_time(look(value, "slas"), look(value, "metric_events"));
    let step = step(status).filter(|step| history.steps.last != Some(*step));
    let updated = scribe.moment(ticket, "updated_at");
    let metrics = look(value, "metric_set").clone();
    Ok(Tale { story, undated: step.map(|step| (step, updated)), is_mute, metrics })
}

/// Whose act it is, as far as the record itself says: a rule's, the requester's, else the vendor's.
fn side(requester: &str, by: &Value, via: &Value) -> Side {
    let (author, channel) = (by.at("author_id").text(), via.at("via.channel").text());
    let role = by.at("author.role").text();
    if role == "bot" || author == "-1" || channel.contains("bot") || MACHINES.contains(&channel) {
        Side::Bot
    } else if role == "end-user" || (author == requester && !author.is_empty()) {
        Side::Customer
    } else {
        Side::Vendor
    }
}

/// Channels by which no person acts.
const MACHINES: [&str; 4] = ["rule", "system", "automation", "trigger"];

/// Tells of a comment and who it is by, unless it is what the ticket was opened with, whoever wrote that down.
fn say(story: &mut Story, at: Instant, side: Side, comment: &Value, by: &Value) {
    if at <= story.created && story.happenings.is_empty() {
        return;
    }
    let texts = ["plain_body", "body", "html_body"].map(|name| comment.at(name).text());
    let text = texts.into_iter().find(|text| !text.is_empty()).map(str::to_owned);
    let is_public = *comment.at("public") != Value::Bool(false);
    story.tell_by(at, side, by.at("author_id").text(), What::Said { text, is_public });
}

/// The changes of a ticket so far.
#[derive(Default)]
struct History<'a> {
    requester: &'a str,
    /// Whether its comments stand in a list of their own.
    has_comments: bool,
    has_said: bool,
    is_told: bool,
    steps: Steps,
    priorities: Priorities,
    group: String,
    person: String,
}

impl History<'_> {
    /// Tells of what one audit holds.
    fn tell(&mut self, story: &mut Story, at: Instant, audit: &Value) {
        let side_of = |by: &Value| side(self.requester, by, audit);
        let side = side_of(audit);
        let (group, person) = (self.group.clone(), self.person.clone());
        for event in audit.at("events").list() {
            let kind = event.at("type").text();
            if kind.ends_with("Comment") && !self.has_comments {
                self.has_said = true;
                let by = if event.at("author_id").is_null() { audit } else { event };
                say(story, at, side_of(by), event, by);
            } else if matches!(kind, "Create" | "Change") {
                self.is_told = true;
                self.change(story, at, side, event);
            }
        }
        if (&group, &person) != (&self.group, &self.person) {
            story.tell_by(at, side, &self.person, What::Assigned(self.group.clone()));
        }
    }

    fn change(&mut self, story: &mut Story, at: Instant, side: Side, event: &Value) {
        let (to, from) = (event.at("value").text(), event.at("previous_value").text());
        match event.at("field_name").text() {
            "status" => {
                self.steps.last = self.steps.last.or(step(from));
                let is_opened = event.at("type").text() == "Create";
                match step(to) {
                    // What it was opened as is no change.
                    Some(step) if is_opened && !step.is_over() => self.steps.last = Some(step),
                    Some(step) => self.steps.tell(story, at, side, step),
                    None => {}
                }
            }
            "priority" => self.priorities.tell(story, at, side, (from, to)),
            "group_id" => to.clone_into(&mut self.group),
            "assignee_id" => to.clone_into(&mut self.person),
            _ => {}
        }
    }
}

/// Whether the first reply was in time by the vendor's own policy, as its SLA or the metric's events say.
fn in_time(slas: &Value, events: &Value) -> Option<bool> {
    let is_first = |metric: &&Value| metric.at("metric").text() == "first_reply_time";
    let stage = slas.at("policy_metrics").list().iter().find(is_first).map(|it| it.at("stage"));
    let has = |kind: &str| {
        events.list().iter().any(|event| {
            let is_reply = event.at("metric").text() == "reply_time";
            is_reply && event.at("type").text() == kind && !event.at("deleted").is_true()
        })
    };
    match stage.map_or("", Value::text) {
        "achieved" => Some(true),
        "breached" => Some(false),
        _ if has("breach") => Some(false),
        _ => (has("apply_sla") && has("fulfill")).then_some(true),
    }
}
