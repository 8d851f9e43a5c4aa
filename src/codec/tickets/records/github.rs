//! Issues of GitHub, as its REST interface (`created_at`) or its command (`createdAt`) gives them.
//!
//! Closing solves an issue, unless its reason says that it does not. Labels that stand for waiting have no date in either
//! form, so nothing pauses for them; nor has a reopening, of which only the end that came after it is left.

use super::Scribe;
use crate::codec::json::Value;
use crate::codec::tickets::story::{Story, What};
use crate::domain::import::Replies;
use crate::domain::letters::lowercase;
use crate::domain::problem::Problem;
use crate::domain::ticket::{EventKind, Exclusion, Side};

/// Whether it is one of these.
pub(super) fn is_one(value: &Value) -> bool {
    let has_own = ["user", "author", "labels", "title", "author_association"];
    let is_issue = !value.at("number").is_null() && matches!(value.at("state"), Value::Text(_));
    is_issue && !created(value).1.is_null() && has_own.iter().any(|name| !value.at(name).is_null())
}

/// What stands under a name in one form or the other, and that name.
fn either<'v>(value: &'v Value, names: [&'static str; 2]) -> (&'static str, &'v Value) {
    let [rest, command] = names;
    let name = if value.at(command).is_null() { rest } else { command };
    (name, value.at(name))
}

fn created(value: &Value) -> (&'static str, &Value) {
    either(value, ["created_at", "createdAt"])
}

fn author(value: &Value) -> &Value {
    either(value, ["user", "author"]).1
}

fn is_vendors(value: &Value) -> bool {
    let association = either(value, ["author_association", "authorAssociation"]).1.text();
    matches!(association, "OWNER" | "MEMBER" | "COLLABORATOR")
}

/// A machine calls itself one, or goes by the name of one.
fn is_machine(value: &Value) -> bool {
    let author = author(value);
    let login = author.at("login").text();
    author.at("type").text() == "Bot"
        || author.at("is_bot").is_true()
        || login.ends_with("[bot]")
        || login == "github-actions"
}

/// Reads one issue. A pull request is the project's own work and no request for support.
pub(super) fn tell(value: &Value, scribe: &mut Scribe<'_>) -> Result<Story, Problem> {
    let mut story = scribe.begin(value, "number", created(value).0)?;
    if !value.at("pull_request").is_null() {
        story.excluded = Some(Exclusion::Internal);
        return Ok(story);
    }
    label(&mut story, value.at("labels").list());
    let opener = author(value).at("login").text();
    let comments = scribe.dated(value.at("comments").list(), created_in(value.at("comments")));
    let is_openers = |comment: &Value| author(comment).at("login").text() == opener;
    // The command tells whose people write comments, not whose people open issues.
    let is_own = is_vendors(value)
        || comments.iter().any(|(_, comment)| is_openers(comment) && is_vendors(comment));
    let is_duplicate = reason(value).eq_ignore_ascii_case("duplicate");
    story.excluded = is_own.then_some(Exclusion::CreatedByVendor);
    story.excluded = story.excluded.or(is_duplicate.then_some(Exclusion::Duplicate));
    match value.at("comments") {
        Value::List(_) => {
            scribe.evidence.has_log = true;
            scribe.evidence.tells(Replies::OnRecord);
        }
        // Nobody wrote anything, or somebody did and it is not in the file.
        Value::Number(count) if count == "0" => scribe.evidence.tells(Replies::OnRecord),
        _ => scribe.evidence.tells(Replies::Unknown),
    }
    for (at, comment) in comments {
        let side = if is_machine(comment) {
            Side::Bot
        } else if is_vendors(comment) {
            Side::Vendor
        } else {
            Side::Customer
        };
        let text = Some(comment.at("body").text()).filter(|text| !text.is_empty());
        let what = What::Said { text: text.map(str::to_owned), is_public: true };
        story.tell_by(at, side, author(comment).at("login").text(), what);
    }
    let (name, _) = either(value, ["closed_at", "closedAt"]);
    if let Some(at) = scribe.moment(value, name) {
        let closer = value.at("closed_by.login").text();
        let is_openers = closer == opener && !closer.is_empty() && !is_own;
        let side = if is_openers { Side::Customer } else { Side::Vendor };
        // An issue has no other way to be solved; closed as not planned, it is not.
        let is_refused = ["not_planned", "not planned", "duplicate"]
            .iter()
            .any(|word| reason(value).eq_ignore_ascii_case(word));
        if !is_refused {
            story.tell(at, side, What::Other(EventKind::Resolved));
        }
        story.tell(at, side, What::Other(EventKind::Closed));
    }
    Ok(story)
}

fn created_in(comments: &Value) -> &'static str {
    comments.list().first().map_or("created_at", |comment| created(comment).0)
}

fn reason(value: &Value) -> &str {
    either(value, ["state_reason", "stateReason"]).1.text()
}

/// Takes the first label that names a priority for it, and the first other for what the issue is about.
fn label(story: &mut Story, labels: &[Value]) {
    for label in labels {
        let name =
            [label.at("name"), label].map(Value::text).into_iter().find(|name| !name.is_empty());
        let Some(name) = name else { continue };
        let into = if is_priority(name) { &mut story.priority } else { &mut story.category };
        if into.is_empty() {
            name.clone_into(into);
        }
    }
}

/// `P1`, `priority: high`, `severity/2`, `sev1`, `critical`.
fn is_priority(label: &str) -> bool {
    let label = lowercase(label);
    let begins = ["priority", "severity", "prio", "urgency", "优先级", "严重"];
    let whole = ["critical", "urgent", "blocker", "highest", "high", "medium", "low", "lowest"];
    let digit = label.strip_prefix("sev").or(label.strip_prefix('p')).unwrap_or_default();
    let is_numbered = digit.trim_start_matches(['-', ' ']).parse::<u8>().is_ok_and(|it| it < 10);
    begins.iter().any(|word| label.starts_with(word)) || whole.contains(&&*label) || is_numbered
}
