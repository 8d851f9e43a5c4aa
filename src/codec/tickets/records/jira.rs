//! Jira's issues: fields, comments and the changelog, as its REST interface gives them.
//!
//! Who is a customer: the reporter, and whoever has an account of the customers' kind; apps are machines.

use super::{Priorities, Scribe, Step, Steps};
use crate::codec::json::Value;
use crate::codec::tickets::story::{Happening, Story, What};
use crate::domain::import::Replies;
use crate::domain::letters::lowercase;
use crate::domain::problem::Problem;
use crate::domain::ticket::{EventKind, Exclusion, Side, Status};
use crate::domain::time::Instant;

/// Whether it is one of these.
pub(super) fn is_one(value: &Value) -> bool {
    !value.at("key").is_null() && !value.at("fields.created").is_null()
}

/// Words of statuses; who runs a project may rename them.
const STATUSES: [(&str, Step); 8] = [
    ("to do|open|new|backlog|created|待办|新建|打开", Step::Open(Status::New)),
    (
        "waiting for customer|waiting on customer|pending customer|awaiting customer|need info|needs info|等待客户",
        Step::Open(Status::WaitingOnCustomer),
    ),
    ("on hold|pending|blocked|挂起|暂停", Step::Open(Status::OnHold)),
    ("waiting for third party|waiting for vendor|等待第三方", Step::Open(Status::WaitingOnThird)),
    ("waiting for engineering|等待研发", Step::Open(Status::WaitingOnEngineering)),
    ("done|resolved|fixed|completed|canceled|cancelled|declined|已解决|完成", Step::Resolved),
    ("closed|已关闭|关闭", Step::Closed),
    ("in progress|waiting for support|reopened|escalated|处理中", Step::Open(Status::Working)),
];

/// Categories that statuses belong to, by their keys.
const CATEGORIES: [(&str, Step); 3] = [
    ("new", Step::Open(Status::New)),
    ("indeterminate", Step::Open(Status::Working)),
    ("done", Step::Resolved),
];

/// Where a status of that name is, as far as it is known; of its own status the issue tells the category.
fn step(name: &str, own: &Value) -> Option<Step> {
    let word = lowercase(name);
    let is_it = |(words, _): &&(&str, Step)| words.split('|').any(|known| known == word);
    let category = own.at("statusCategory.key").text();
    let is_own = own.at("name").text() == name;
    let by_category = || CATEGORIES.iter().find(|(key, _)| *key == category).filter(|_| is_own);
    STATUSES.iter().find(is_it).or_else(by_category).map(|(_, step)| *step)
}

/// What names an account, in this kind of Jira or that.
fn account(person: &Value) -> &str {
    let names = ["accountId", "key", "name", "emailAddress", "displayName"];
    names.iter().map(|name| person.at(name).text()).find(|id| !id.is_empty()).unwrap_or_default()
}

fn side(person: &Value, reporter: &str) -> Side {
    match person.at("accountType").text() {
        "app" => Side::Bot,
        "customer" => Side::Customer,
        _ if account(person) == reporter && !reporter.is_empty() => Side::Customer,
        _ => Side::Vendor,
    }
}

/// Reads one issue.
pub(super) fn tell(value: &Value, scribe: &mut Scribe<'_>) -> Result<Story, Problem> {
    let fields = value.at("fields");
    let mut story = scribe.begin(value, "key", "fields.created")?;
    fields.at("priority.name").text().clone_into(&mut story.priority);
    fields.at("issuetype.name").text().clone_into(&mut story.category);
    let is_duplicate = fields.at("resolution.name").text().eq_ignore_ascii_case("duplicate");
    story.excluded = is_duplicate.then_some(Exclusion::Duplicate);
    let reporter = account(fields.at("reporter"));
    say(&mut story, fields, reporter, scribe);
    let mut history = History::new(story, fields);
    let changes = value.at("changelog.histories");
    let has_changelog = matches!(changes, Value::List(_));
    if has_changelog {
        history.tell(changes.list(), reporter, scribe);
        scribe.evidence.has_log = true;
        scribe.evidence.tells(Replies::TakenUp);
    }
    history.end(scribe);
    Ok(history.story)
}

/// Tells of the comments. A comment that only some may see is internal.
fn say(story: &mut Story, fields: &Value, reporter: &str, scribe: &mut Scribe<'_>) {
    let comment = fields.at("comment");
    let comments = if let Value::List(_) = comment { comment } else { comment.at("comments") };
    let has_comments = matches!(comments, Value::List(_));
    if has_comments {
        scribe.evidence.has_log = true;
        scribe.evidence.tells(Replies::OnRecord);
    }
    for (at, comment) in scribe.dated(comments.list(), "created") {
        let author = comment.at("author");
        let is_public =
            *comment.at("jsdPublic") != Value::Bool(false) && comment.at("visibility").is_null();
        let mut text = String::new();
        write(comment.at("body"), &mut text);
        let text = Some(text).filter(|text| !text.is_empty());
        let what = What::Said { text, is_public };
        story.tell_by(at, side(author, reporter), account(author), what);
    }
}

/// The text of a body: plain, or a document of nodes in nodes.
fn write(body: &Value, text: &mut String) {
    let own = [body, body.at("text"), body.at("attrs.text"), body.at("attrs.url")];
    for own in own {
        if let Value::Text(own) = own {
            text.push_str(own);
        }
    }
    for node in body.at("content").list() {
        write(node, text);
    }
    let kind = body.at("type").text();
    if matches!(kind, "paragraph" | "heading" | "hardBreak" | "codeBlock") {
        text.push('\n');
    }
}

/// An issue as far as its changes are told.
struct History<'a> {
    story: Story,
    fields: &'a Value,
    steps: Steps,
    priorities: Priorities,
    /// Whether it has a resolution.
    is_resolved: bool,
    /// The group and the person that it was handed to first, and those that have it.
    first: [Option<String>; 2],
    now: [String; 2],
}

impl<'a> History<'a> {
    fn new(story: Story, fields: &'a Value) -> History<'a> {
        let (steps, priorities) = (Steps::default(), Priorities::default());
        let now = [String::new(), account(fields.at("assignee")).to_owned()];
        History { story, fields, steps, priorities, is_resolved: false, first: [None, None], now }
    }

    fn tell(&mut self, changes: &[Value], reporter: &str, scribe: &mut Scribe<'_>) {
        let begun = self.story.happenings.len();
        for (at, change) in scribe.dated(changes, "created") {
            self.change(at, side(change.at("author"), reporter), change.at("items").list());
        }
        let [group, person] = [0, 1].map(|at| self.first[at].as_ref().unwrap_or(&self.now[at]));
        if !(group.is_empty() && person.is_empty()) {
            let (person, what) = (person.clone(), What::Assigned(group.clone()));
            let (at, side) = (self.story.created, Side::Vendor);
            self.story.happenings.insert(begun, Happening { at, side, person, what });
        }
    }

    /// Tells of what was changed at once.
    fn change(&mut self, at: Instant, side: Side, items: &[Value]) {
        let (mut status, mut resolution, mut is_assigned) = (None, None, false);
        for item in items {
            let (from, to) = (item.at("fromString").text(), item.at("toString").text());
            match lowercase(item.at("field").text()).as_str() {
                "status" => status = Some((from, to)),
                "resolution" => resolution = Some(!to.is_empty()),
                "priority" => self.priorities.tell(&mut self.story, at, side, (from, to)),
                "assignee" => {
                    let [from, to] = [("from", from), ("to", to)].map(|(name, shown)| {
                        let id = item.at(name).text();
                        if id.is_empty() { shown } else { id }
                    });
                    self.hand(1, from, to);
                    is_assigned = true;
                }
                field if field.ends_with("group") || field.ends_with("team") => {
                    self.hand(0, from, to);
                    is_assigned = true;
                }
                _ => {}
            }
        }
        if is_assigned {
            let what = What::Assigned(self.now[0].clone());
            self.story.tell_by(at, side, &self.now[1], what);
        }
        self.is_resolved = resolution.unwrap_or(self.is_resolved);
        // A status that is not known goes by the resolution.
        let by_resolution =
            if self.is_resolved { Step::Resolved } else { Step::Open(Status::Working) };
        let own = self.fields.at("status");
        let to = match status {
            Some((from, to)) => {
                // As which it was opened, nobody has taken it up.
                let from = step(from, own).filter(|step| step.is_over());
                self.steps.last = self.steps.last.or(from).or(Some(Step::Open(Status::New)));
                step(to, own).unwrap_or(by_resolution)
            }
            None if resolution.is_some() => by_resolution,
            None => return,
        };
        let is_over = self.steps.last.is_some_and(Step::is_over);
        if status.is_some() || is_over != self.is_resolved {
            self.steps.tell(&mut self.story, at, side, to);
        }
    }

    fn hand(&mut self, which: usize, from: &str, to: &str) {
        if self.first[which].is_none() {
            self.first[which] = Some(from.to_owned());
        }
        to.clone_into(&mut self.now[which]);
    }

    /// Tells of an end, or of the status that it has, where no change does.
    fn end(&mut self, scribe: &mut Scribe<'_>) {
        let (fields, status) = (self.fields, self.fields.at("status"));
        let solved = What::Other(EventKind::Resolved);
        let is_told = self.story.happenings.iter().any(|happening| happening.what == solved);
        let resolved = scribe.moment(fields, "resolutiondate").filter(|_| !is_told);
        let now = step(status.at("name").text(), status);
        if let Some(at) = resolved {
            self.story.tell(at, Side::Vendor, solved);
        } else if let Some(now) = now.filter(|_| self.steps.last.is_none()) {
            let since = scribe.moment(fields, "statuscategorychangedate");
            // What is over was so by the last change of all at the latest.
            let updated = scribe.moment(fields, "updated").filter(|_| now.is_over());
            let since = since.or(updated).filter(|at| *at > self.story.created);
            if let Some(at) = since {
                self.steps.tell(&mut self.story, at, Side::Vendor, now);
            }
        }
    }
}
