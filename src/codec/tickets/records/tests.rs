use super::*;
use crate::codec::json::Records;
use crate::codec::tickets::Imported;
use crate::domain::import::{EvidenceLevel, Replies};
use crate::domain::ticket::{Event, EventKind, Exclusion, Ticket};
use proptest::prelude::*;

mod freshdesk;
mod github;
mod jira;
mod zendesk;

/// A file of records as a whole, and what it has to go by; as from a helpdesk, where one is recognised.
fn read(text: &str) -> (Imported, Grounds) {
    let (mut records, mut pieces) = (Records::default(), Vec::new());
    records.push(text.as_bytes(), &mut |piece| pieces.push(piece.unwrap()));
    records.finish(&mut |piece| pieces.push(piece.unwrap()));
    let mut reader = RecordReader::new(recognise(&pieces).unwrap_or(Layout::ZendeskJson));
    let mut gathered = Gathered::new("");
    for piece in pieces {
        reader.take(piece, &mut gathered);
    }
    let grounds = reader.finish(&mut gathered);
    (gathered.into_imported("x".into(), (Layout::ZendeskJson, grounds), None).unwrap(), grounds)
}

/// What happened to a ticket: the minute since its creation, who, what.
fn events(found: &Imported, index: usize) -> Vec<String> {
    let ticket = &found.tickets[index];
    ticket.events.iter().map(|event| said(found, ticket, event)).collect()
}

fn said(found: &Imported, ticket: &Ticket, event: &Event) -> String {
    let labels = &found.source.labels;
    let what = match event.kind {
        EventKind::Message(said) if said.is_public => format!("says {:?}", said.gist),
        EventKind::Message(_) => "notes".into(),
        EventKind::Status(status) => format!("{status:?}"),
        EventKind::Assigned { group, agent } => {
            let group = group.map_or("-", |group| &labels.groups[usize::from(group)].text);
            format!("to {group} {}", agent.map_or("-".into(), |agent| agent.to_string()))
        }
        EventKind::Severity(to) => format!("now {}", labels.priorities[usize::from(to)].text),
        kind => format!("{kind:?}"),
    };
    format!("{} {:?} {what}", (event.at.0 - ticket.created.0) / 60_000, event.side)
}

fn priority(found: &Imported, index: usize) -> &str {
    &found.source.labels.priorities[usize::from(found.tickets[index].priority)].text
}

fn category(found: &Imported, index: usize) -> Option<&str> {
    let category = found.tickets[index].category?;
    Some(&found.source.labels.categories[usize::from(category)].text)
}

fn problems(found: &Imported) -> Vec<(u64, Option<&str>, &ProblemKind)> {
    let problems = found.source.report.problems.iter();
    problems.map(|it| (it.place.line, it.place.column.as_deref(), &it.kind)).collect()
}

fn grounds(level: EvidenceLevel, replies: Replies) -> Grounds {
    Grounds { level, replies }
}

#[test]
fn helpdesks_are_told_by_their_values() {
    let of = |list: &str, text: &str| {
        let value = crate::codec::json::parse(text).unwrap();
        recognise(&[Piece { line: 1, list: list.into(), value }])
    };
    let zendesk = r#"{"ticket":{"id":1,"created_at":"x","status":"open","requester_id":2}}"#;
    assert_eq!(of("", zendesk), Some(Layout::ZendeskJson));
    assert_eq!(of("", r#"{"key":"A-1","fields":{"created":"x"}}"#), Some(Layout::JiraJson));
    let freshdesk = r#"{"id":1,"created_at":"x","status":2,"priority":1,"requester_id":5}"#;
    assert_eq!(of("tickets", freshdesk), Some(Layout::FreshdeskJson));
    assert_eq!(of("users", freshdesk), None);
    let github = r#"{"number":1,"createdAt":"x","state":"OPEN","title":"t"}"#;
    assert_eq!(of("", github), Some(Layout::GitHubIssues));
    let servicenow = r#"{"number":"INC1","opened_at":"x","state":"2","sys_created_on":"y"}"#;
    assert_eq!(of("result", servicenow), None);
}

#[test]
fn a_record_without_number_or_creation_is_set_aside_with_its_place() {
    let good = r#"{"number":3,"created_at":"2026-09-01T02:00:00Z","state":"open","title":"t"}"#;
    let texts = [
        good,
        r#"{"created_at":"2026-09-01T02:00:00Z"}"#,
        r#"{"number":4,"created_at":null}"#,
        r#"{"number":5,"created_at":"soon"}"#,
        good,
        r#"{"number":6,"created_at":"2026-09-01T02:00:00Z","closed_at":"late"}"#,
    ];
    let (found, _) = read(&texts.join("\n"));
    let (soon, late) =
        (ProblemKind::NoSuchDate("soon".into()), ProblemKind::NoSuchDate("late".into()));
    let expected = [
        (2, Some("number"), &ProblemKind::NoId),
        (3, Some("created_at"), &ProblemKind::NoCreated),
        (4, Some("created_at"), &soon),
        (5, Some("id"), &ProblemKind::DuplicateId("3".into())),
        (6, Some("closed_at"), &late),
    ];
    assert_eq!(problems(&found), expected);
    let report = &found.source.report;
    assert_eq!((report.rows, report.rows_used, report.tickets), (6, 2, 2));
}

#[test]
fn any_record_is_a_row_of_paths() {
    let text = r#"{"number":"INC1","vendor":{"link":"https://e.org/7","value":"7"},
        "priority":{"display_value":"1 - Critical","value":"1"},"group":{"display_value":"","value":"g"},
        "a":{"b":{"c":1.50,"d":null}},"tags":["x",2,true],"notes":[{"t":"x"},{}],"none":[],"is":false,
        "price":{"value":3}}"#;
    let cells = flatten(&crate::codec::json::parse(text).unwrap());
    let cells: Vec<String> =
        cells.into_iter().map(|(path, text)| format!("{path}={text}")).collect();
    let expected = [
        "number=INC1",
        "vendor=7",
        "priority=1 - Critical",
        "group=g",
        "a.b.c=1.50",
        "a.b.d=",
        "tags=x, 2, true",
        "notes.count=2",
        "none=",
        "is=false",
        "price.value=3",
    ];
    assert_eq!(cells, expected);
}

/// Values that a reader may meet under any of the names that it looks at.
fn values() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("null".to_owned()),
        Just("true".to_owned()),
        Just("7".to_owned()),
        Just("9223372036854775807".to_owned()),
        Just("\"2026-09-01T02:00:00Z\"".to_owned()),
        Just("\"solved\"".to_owned()),
        Just("\"breach\"".to_owned()),
        Just("\"P1\"".to_owned()),
    ];
    let names = prop::sample::select(
        "id number key ticket fields created created_at status state priority comment comments audits events \
         type field_name value previous_value metric_set reply_time_in_minutes calendar solved_at changelog histories \
         items field fromString toString stats conversations incoming labels author user login body content name \
         resolutiondate status_updated_at resolved_at group_id users groups role requester_id author_id title"
            .split_whitespace()
            .collect::<Vec<_>>(),
    );
    leaf.prop_recursive(5, 60, 8, move |inner| {
        let field =
            (names.clone(), inner.clone()).prop_map(|(name, value)| format!("\"{name}\":{value}"));
        prop_oneof![
            prop::collection::vec(inner, 0..3).prop_map(|values| format!("[{}]", values.join(","))),
            prop::collection::vec(field, 0..8)
                .prop_map(|fields| format!("{{{}}}", fields.join(","))),
        ]
    })
}

proptest! {
    #[test]
    fn no_record_makes_it_panic(text in values(), list in prop::sample::select(vec!["", "tickets", "users"])) {
        let begun = "\"id\":1,\"number\":1,\"key\":\"1\",\"created_at\":\"2026-09-01T02:00:00Z\"";
        let text = match text.strip_prefix('{') {
            Some(rest) if rest != "}" => format!("{{{begun},{rest}"),
            _ => text,
        };
        let value = crate::codec::json::parse(&text).unwrap();
        prop_assert!(flatten(&value).iter().all(|(path, _)| !path.ends_with('.')));
        let piece = Piece { line: 1, list: list.into(), value };
        for layout in [Layout::ZendeskJson, Layout::JiraJson, Layout::FreshdeskJson, Layout::GitHubIssues] {
            let (mut reader, mut gathered) = (RecordReader::new(layout), Gathered::new(""));
            reader.take(piece.clone(), &mut gathered);
            reader.finish(&mut gathered);
            prop_assert!(gathered.report.rows_used <= gathered.report.rows);
        }
    }
}
