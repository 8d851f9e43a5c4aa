//! Zendesk's tickets: each with its comments, its audits or its metric set, as far as the export has them.
//!
//! Users, groups and metric sets may stand beside the tickets, before or behind them. Whose tickets they are is not in
//! the file.

use std::collections::BTreeMap;

use super::{Priorities, Scribe, Step, Steps};
use crate::codec::json::Value;
use crate::codec::tickets::story::{Story, What};
use crate::domain::problem::Problem;
use crate::domain::ticket::{EventKind, Exclusion, Side, Status};
use crate::domain::time::Instant;

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
    let mut is_mute = !matches!(comments, Value::List(_));
    for (at, comment) in scribe.dated(comments.list(), "created_at") {
        say(&mut story, at, requester, comment, comment);
    }
    let audits = look(value, "audits");
    let mut history = History::default();
    for (at, audit) in scribe.dated(audits.list(), "created_at") {
        is_mute &= !history.tell(&mut story, at, requester, audit, is_mute);
    }
    scribe.evidence.has_log |= !is_mute || history.is_told;
    scribe.evidence.has_replies |= !is_mute;
    scribe.evidence.has_changes |= history.is_told;
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

/// Tells of a comment, unless it is what the ticket was opened with, whoever wrote it down.
fn say(story: &mut Story, at: Instant, requester: &str, comment: &Value, via: &Value) {
    let is_opening = at <= story.created && story.happenings.is_empty();
    if is_opening {
        return;
    }
    let texts = ["plain_body", "body", "html_body"].map(|name| comment.at(name).text());
    let text = texts.into_iter().find(|text| !text.is_empty()).map(str::to_owned);
    let is_public = *comment.at("public") != Value::Bool(false);
    let side = side(requester, comment, via);
    story.tell_by(at, side, comment.at("author_id").text(), What::Said { text, is_public });
}

/// The changes of a ticket so far.
#[derive(Default)]
struct History {
    is_told: bool,
    steps: Steps,
    priorities: Priorities,
    group: String,
    person: String,
}

impl History {
    /// Tells of the changes of one audit; whether it has comments.
    fn tell(
        &mut self,
        story: &mut Story,
        at: Instant,
        requester: &str,
        audit: &Value,
        is_mute: bool,
    ) -> bool {
        let side = side(requester, audit, audit);
        let mut has_comments = false;
        let mut is_assigned = false;
        for event in audit.at("events").list() {
            let kind = event.at("type").text();
            let (to, from) = (event.at("value").text(), event.at("previous_value").text());
            if kind.ends_with("Comment") {
                has_comments = true;
                if is_mute {
                    let by = if event.at("author_id").is_null() { audit } else { event };
                    say_in_audit(story, at, requester, (event, by, audit));
                }
                continue;
            }
            if !matches!(kind, "Create" | "Change") {
                continue;
            }
            self.is_told = true;
            match event.at("field_name").text() {
                "status" => {
                    self.steps.last = self.steps.last.or(step(from));
                    match step(to) {
                        // What it was opened as is no change.
                        Some(step) if kind == "Create" && !step.is_over() => {
                            self.steps.last = Some(step);
                        }
                        Some(step) => self.steps.tell(story, at, side, step),
                        None => {}
                    }
                }
                "priority" => self.priorities.tell(story, at, side, (from, to)),
                "group_id" => (self.group, is_assigned) = (to.to_owned(), true),
                "assignee_id" => (self.person, is_assigned) = (to.to_owned(), true),
                _ => {}
            }
        }
        if is_assigned {
            story.tell_by(at, side, &self.person, What::Assigned(self.group.clone()));
        }
        has_comments
    }
}

fn say_in_audit(
    story: &mut Story,
    at: Instant,
    requester: &str,
    (event, by, audit): (&Value, &Value, &Value),
) {
    let before = story.happenings.len();
    say(story, at, requester, event, audit);
    if let Some(said) = story.happenings.get_mut(before) {
        said.side = side(requester, by, audit);
        by.at("author_id").text().clone_into(&mut said.person);
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

/// What stands beside tickets, by its numbers.
#[derive(Default)]
pub(super) struct Beside {
    /// Indices into [`ROLES`].
    roles: BTreeMap<String, usize>,
    groups: Vec<(String, String)>,
    /// Indices into the metric sets.
    tickets: BTreeMap<String, usize>,
    metrics: Vec<Value>,
}

const ROLES: [(&str, Side); 2] = [("end-user", Side::Customer), ("bot", Side::Bot)];

impl Beside {
    /// Takes in a user, a group or a metric set.
    pub fn learn(&mut self, list: &str, value: &Value) {
        let id = value.at("id").text().to_owned();
        match list {
            "users" => {
                let role = value.at("role").text();
                let known = ROLES.iter().position(|(name, _)| *name == role);
                self.roles.extend(known.map(|role| (id, role)));
            }
            "groups" if self.groups.iter().all(|(known, _)| *known != id) => {
                self.groups.push((id, value.at("name").text().to_owned()));
            }
            "metric_sets" => {
                let ticket = value.at("ticket_id").text().to_owned();
                self.tickets.insert(ticket, self.metrics.len());
                self.metrics.push(value.clone());
            }
            _ => {}
        }
    }

    /// The same for what stands within the ticket's own record.
    pub fn learn_inside(&mut self, value: &Value) {
        for list in ["users", "groups"] {
            value.at(list).list().iter().for_each(|value| self.learn(list, value));
        }
    }

    /// The story with names, sides and times that stand beside it.
    pub fn settle(&self, tale: Tale, scribe: &mut Scribe<'_>) -> Story {
        let Tale { mut story, undated, is_mute, metrics } = tale;
        for happening in &mut story.happenings {
            if let What::Assigned(group) = &mut happening.what {
                let named = self.groups.iter().find(|(id, _)| id == group);
                named.iter().for_each(|(_, name)| group.clone_from(name));
            } else if happening.side == Side::Vendor {
                let role = self.roles.get(&happening.person).and_then(|role| ROLES.get(*role));
                happening.side = role.map_or(Side::Vendor, |(_, side)| *side);
            }
        }
        let beside = self.tickets.get(&story.id).and_then(|index| self.metrics.get(*index));
        let metrics = beside.filter(|_| metrics.is_null()).unwrap_or(&metrics);
        reply(&mut story, metrics, is_mute, scribe);
        if let Some((step, updated)) = undated {
            // A status since when is not said holds since it last changed, at the latest since the last change of all.
            let since = scribe.moment(metrics, "status_updated_at");
            let solved = scribe.moment(metrics, "solved_at").filter(|_| step.is_over());
            if let Some(at) = solved {
                story.tell(at, Side::Vendor, What::Other(EventKind::Resolved));
            }
            let since = since.or(updated.filter(|_| step.is_over()));
            if let Some(at) = since.filter(|_| solved.is_none()) {
                Steps::default().tell(&mut story, at, Side::Vendor, step);
            }
        }
        story
    }
}

/// What the metric set says of the first reply; it stands in for one where the file has no messages.
fn reply(story: &mut Story, metrics: &Value, is_mute: bool, scribe: &mut Scribe<'_>) {
    let ms = |path: &str, unit: i64| metrics.at(path).text().parse::<i64>().ok()?.checked_mul(unit);
    let calendar = ms("reply_time_in_seconds.calendar", 1000);
    story.claimed.calendar_ms = calendar.or(ms("reply_time_in_minutes.calendar", 60_000));
    story.claimed.business_ms = ms("reply_time_in_minutes.business", 60_000);
    if let Some(lasted) = story.claimed.calendar_ms.filter(|_| is_mute) {
        let at = Instant(story.created.0.saturating_add(lasted));
        story.tell(at, Side::Vendor, What::Said { text: None, is_public: true });
    }
    scribe.evidence.has_lasting |= is_mute && !metrics.is_null();
}
