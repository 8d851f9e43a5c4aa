//! Jira's issues: fields, comments and the changelog, as its REST interface gives them.
//!
//! Who is a customer: the reporter, and whoever has an account of the customers' kind; apps are machines.

use super::{Priorities, Scribe, Step, Steps};
use crate::codec::json::Value;
use crate::codec::tickets::story::{Story, What};
use crate::domain::problem::Problem;
use crate::domain::ticket::{EventKind, Exclusion, Side, Status};

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
const CATEGORIES: [(&str, Step); 2] = [("new", Step::Open(Status::New)), ("done", Step::Resolved)];

/// Where a status of that name is; the issue's own status says of its name which category it is of.
fn step(name: &str, own: &Value) -> Step {
    let word = name.to_lowercase();
    let is_it = |(words, _): &&(&str, Step)| words.split('|').any(|known| known == word);
    let category = own.at("statusCategory.key").text();
    let by_category = CATEGORIES.iter().find(|(key, _)| *key == category);
    let by_category = by_category.filter(|_| own.at("name").text() == name);
    let found = STATUSES.iter().find(is_it).or(by_category);
    found.map_or(Step::Open(Status::Working), |(_, step)| *step)
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
    let mut history = History { story, fields, steps: Steps::default(), is_resolved: false };
    let changes = value.at("changelog.histories");
    let has_changelog = matches!(changes, Value::List(_));
    if has_changelog {
        history.tell(changes.list(), reporter, scribe);
        scribe.evidence.has_log = true;
        scribe.evidence.has_changes = true;
    }
    history.end(scribe);
    Ok(history.story)
}

/// Tells of the comments. A comment that only some may see is internal.
fn say(story: &mut Story, fields: &Value, reporter: &str, scribe: &mut Scribe<'_>) {
    let comment = fields.at("comment");
    let comments = if let Value::List(_) = comment { comment } else { comment.at("comments") };
    let has_comments = matches!(comments, Value::List(_));
    scribe.evidence.has_log |= has_comments;
    scribe.evidence.has_replies |= has_comments;
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
    is_resolved: bool,
}

impl History<'_> {
    fn tell(&mut self, changes: &[Value], reporter: &str, scribe: &mut Scribe<'_>) {
        let story = &mut self.story;
        let (begun, opened) = (story.happenings.len(), story.created);
        let mut priorities = Priorities::default();
        let mut assigned = [None, None];
        let mut first = [String::new(), account(self.fields.at("assignee")).to_owned()];
        for (at, change) in scribe.dated(changes, "created") {
            let side = side(change.at("author"), reporter);
            let mut is_assigned = false;
            for item in change.at("items").list() {
                let (from, to) = (item.at("fromString").text(), item.at("toString").text());
                let field = item.at("field").text().to_lowercase();
                let is_group = field.ends_with("group") || field.ends_with("team");
                match field.as_str() {
                    "status" => {
                        let own = self.fields.at("status");
                        let before = (!from.is_empty()).then(|| step(from, own));
                        self.steps.last = self.steps.last.or(before);
                        self.steps.tell(story, at, side, step(to, own));
                    }
                    // Cleared by the change of status that reopens; set by the one that solves, or alone.
                    "resolution" if !to.is_empty() => self.is_resolved = true,
                    "priority" => priorities.tell(story, at, side, (from, to)),
                    "assignee" => {
                        let id =
                            |id: &str, name: &str| if id.is_empty() { name } else { id }.to_owned();
                        let before = id(item.at("from").text(), from);
                        let after = id(item.at("to").text(), to);
                        if assigned[1].replace(after).is_none() {
                            first[1] = before;
                        }
                        is_assigned = true;
                    }
                    _ if is_group => {
                        if assigned[0].replace(to.to_owned()).is_none() {
                            from.clone_into(&mut first[0]);
                        }
                        is_assigned = true;
                    }
                    _ => {}
                }
            }
            if is_assigned {
                let now = [0, 1].map(|index| assigned[index].as_ref().unwrap_or(&first[index]));
                story.tell_by(at, side, now[1], What::Assigned(now[0].clone()));
            }
        }
        if first.iter().any(|name| !name.is_empty()) {
            story.tell_by(opened, Side::Vendor, &first[1], What::Assigned(first[0].clone()));
            story.happenings[begun..].rotate_right(1);
        }
    }

    /// Tells of an end that no change tells of.
    fn end(&mut self, scribe: &mut Scribe<'_>) {
        let fields = self.fields;
        let status = fields.at("status");
        let now = step(status.at("name").text(), status);
        let was = self.steps.last;
        let resolved = scribe.moment(fields, "resolutiondate");
        let is_told = self
            .story
            .happenings
            .iter()
            .any(|happening| happening.what == What::Other(EventKind::Resolved));
        if let Some(at) = resolved.filter(|_| !is_told) {
            self.story.tell(at, Side::Vendor, What::Other(EventKind::Resolved));
        }
        if was.is_none() && (resolved.is_none() || now == Step::Closed || !now.is_over()) {
            let since = scribe.moment(fields, "statuscategorychangedate");
            // What is over was so by the last change of all at the latest.
            let since =
                since.or_else(|| now.is_over().then(|| scribe.moment(fields, "updated")).flatten());
            if let Some(at) = since.filter(|at| *at > self.story.created) {
                self.steps.tell(&mut self.story, at, Side::Vendor, now);
            }
        }
    }
}
