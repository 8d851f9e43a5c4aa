//! Freshdesk's tickets: numbers for status and priority, `stats`, and conversations where they were asked for.

use super::{Scribe, Step, Steps};
use crate::codec::json::Value;
use crate::codec::tickets::story::{Happening, Story, What};
use crate::domain::import::Replies;
use crate::domain::problem::Problem;
use crate::domain::ticket::{EventKind, Exclusion, Side, Status};
use crate::domain::time::Instant;

/// Whether it is one of these.
pub(super) fn is_one(value: &Value) -> bool {
    let is_number = |name: &str| matches!(value.at(name), Value::Number(_));
    ["id", "status", "priority"].into_iter().all(is_number) && !value.at("created_at").is_null()
}

/// The names of the priorities 1 to 4.
const PRIORITIES: [&str; 4] = ["Low", "Medium", "High", "Urgent"];

/// An open status; the numbers from 8 on are an account's own.
fn status(number: &str) -> Option<Status> {
    Some(match number {
        "3" | "6" => Status::WaitingOnCustomer,
        "7" => Status::WaitingOnThird,
        "4" | "5" => return None,
        _ => Status::Working,
    })
}

/// Reads one ticket.
pub(super) fn tell(value: &Value, scribe: &mut Scribe<'_>) -> Result<Story, Problem> {
    let mut story = scribe.begin(value, "id", "created_at")?;
    let priority = value.at("priority").text();
    let named = priority.parse::<usize>().ok().and_then(|at| PRIORITIES.get(at.checked_sub(1)?));
    let named = named.copied().unwrap_or(priority);
    named.clone_into(&mut story.priority);
    value.at("type").text().clone_into(&mut story.category);
    let is_unwanted = value.at("spam").is_true() || value.at("deleted").is_true();
    // A mail that the vendor sent first.
    let is_vendors = value.at("source").text() == "10";
    story.excluded = is_unwanted.then_some(Exclusion::Spam);
    story.excluded = story.excluded.or(is_vendors.then_some(Exclusion::CreatedByVendor));
    let stats = value.at("stats");
    let conversations = value.at("conversations");
    let has_talk = matches!(conversations, Value::List(_));
    scribe.evidence.has_log |= has_talk;
    if has_talk || !stats.is_null() {
        scribe.evidence.tells(Replies::OnRecord);
    }
    for (at, said) in scribe.dated(conversations.list(), "created_at") {
        say(&mut story, at, said);
    }
    let replied = scribe.moment(stats, "first_responded_at");
    if !has_talk {
        // Where the first is not on record, the latest is at least one.
        let at = replied.or_else(|| scribe.moment(stats, "agent_responded_at"));
        let what = What::Said { text: None, is_public: true };
        story.happenings.extend(at.map(|at| vendors(at, what)));
    }
    let is_reply = |happening: &Happening| {
        happening.side == Side::Vendor
            && matches!(happening.what, What::Said { is_public: true, .. })
    };
    let is_replied = replied.is_some() || story.happenings.iter().any(is_reply);
    story.claimed.in_time = match value.at("fr_escalated") {
        Value::Bool(true) => Some(false),
        Value::Bool(false) => is_replied.then_some(true),
        _ => None,
    };
    let ends = [
        ("resolved_at", EventKind::Resolved),
        ("reopened_at", EventKind::Reopened),
        ("closed_at", EventKind::Closed),
    ];
    for (name, kind) in ends {
        let at = scribe.moment(stats, name);
        story.happenings.extend(at.map(|at| vendors(at, What::Other(kind))));
    }
    since(&mut story, value, scribe);
    Ok(story)
}

/// Tells since when it has its status, as far as the stats say.
fn since(story: &mut Story, value: &Value, scribe: &mut Scribe<'_>) {
    let (stats, number) = (value.at("stats"), value.at("status").text());
    let pending = scribe.moment(stats, "pending_since").filter(|_| number == "3");
    let at = pending.or_else(|| scribe.moment(stats, "status_updated_at"));
    match status(number) {
        Some(waits) => {
            let at = at.filter(|at| *at > story.created);
            story.happenings.extend(at.map(|at| vendors(at, What::Status(waits))));
        }
        // What is over was so by its last change at the latest.
        None if !story.happenings.iter().any(is_end) => {
            let step = if number == "5" { Step::Closed } else { Step::Resolved };
            if let Some(at) = at.or_else(|| scribe.moment(value, "updated_at")) {
                Steps::default().tell(story, at, Side::Vendor, step);
            }
        }
        None => {}
    }
}

fn is_end(happening: &Happening) -> bool {
    matches!(happening.what, What::Other(EventKind::Resolved | EventKind::Closed))
}

fn vendors(at: Instant, what: What) -> Happening {
    Happening { at, side: Side::Vendor, person: String::new(), what }
}

/// Tells of one part of the conversation.
fn say(story: &mut Story, at: Instant, said: &Value) {
    let is_machine = !said.at("automation_id").is_null() || said.at("auto_response").is_true();
    let side = match said.at("incoming") {
        Value::Bool(true) => Side::Customer,
        _ if is_machine => Side::Bot,
        _ => Side::Vendor,
    };
    // What was forwarded went to somebody else.
    let is_public = !said.at("private").is_true() && said.at("source").text() != "8";
    let texts = ["body_text", "body"].map(|name| said.at(name).text());
    let text = texts.into_iter().find(|text| !text.is_empty()).map(str::to_owned);
    story.tell_by(at, side, said.at("user_id").text(), What::Said { text, is_public });
}
