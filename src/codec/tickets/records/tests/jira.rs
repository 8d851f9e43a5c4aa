//! Jira's issues.

use super::*;

/// An issue reported by `r` at 02:00, with more fields and changes.
fn issue(fields: &str, histories: &[String]) -> String {
    let own = r#""created":"2026-09-01T05:00:00.000+0300","reporter":{"accountId":"r"},"issuetype":{"name":"Incident"}"#;
    format!(
        "{{\"key\":\"A-1\",\"fields\":{{{own}{fields}}},\"changelog\":{{\"histories\":[{}]}}}}",
        histories.join(",")
    )
}

fn change(minute: u32, author: &str, items: &[(&str, &str, &str)]) -> String {
    let quoted = |text: &str| if text.is_empty() { "null".into() } else { format!("\"{text}\"") };
    let items = items.iter().map(|(field, from, to)| {
        let (from, to) = (quoted(from), quoted(to));
        format!("{{\"field\":\"{field}\",\"from\":null,\"fromString\":{from},\"to\":null,\"toString\":{to}}}")
    });
    let items: Vec<String> = items.collect();
    format!(
        "{{\"created\":\"2026-09-01T{:02}:{:02}:00.000+0000\",\"author\":{author},\"items\":[{}]}}",
        2 + minute / 60,
        minute % 60,
        items.join(",")
    )
}

const AGENT: &str = r#"{"accountId":"v","accountType":"atlassian"}"#;
const REPORTER: &str = r#"{"accountId":"r"}"#;

#[test]
fn a_changelog_tells_of_statuses_people_and_priorities() {
    let fields = r#","priority":{"name":"Low"},"status":{"name":"Vor Ort","statusCategory":{"key":"done"}},"assignee":{"accountId":"w"}"#;
    let histories = [
        change(200, AGENT, &[("status", "Warten", "Vor Ort"), ("resolution", "", "Done")]),
        change(120, REPORTER, &[("resolution", "Done", ""), ("status", "Done", "Warten")]),
        change(
            90,
            AGENT,
            &[("status", "Waiting for customer", "Done"), ("resolution", "", "Done")],
        ),
        change(
            40,
            AGENT,
            &[
                ("priority", "High", "Low"),
                ("assignee", "", "w"),
                ("Support group", "Desk", "Media"),
            ],
        ),
        change(20, AGENT, &[("status", "To Do", "Waiting for customer")]),
    ];
    let (found, has) = read(&issue(fields, &histories));
    let expected = [
        "0 Vendor to Desk -",
        "20 Vendor WaitingOnCustomer",
        "40 Vendor now Low",
        "40 Vendor to Media 0",
        "90 Vendor Resolved",
        "120 Customer Reopened",
        "120 Customer Working",
        "200 Vendor Resolved",
    ];
    assert_eq!(events(&found, 0), expected);
    assert_eq!((priority(&found, 0), category(&found, 0)), ("High", Some("Incident")));
    assert_eq!(has, grounds(EvidenceLevel::L3, Replies::TakenUp));
}

#[test]
fn changes_of_one_moment_keep_their_order_and_the_first_takes_an_issue_up() {
    let histories = [
        change(40, AGENT, &[("status", "In Progress", "Done")]),
        change(40, AGENT, &[("status", "Waiting for customer", "In Progress")]),
        change(30, AGENT, &[("status", "In Progress", "Waiting for customer")]),
        change(20, AGENT, &[("status", "Waiting for support", "In Progress")]),
    ];
    let (found, _) = read(&issue("", &histories));
    let expected = [
        "20 Vendor Working",
        "30 Vendor WaitingOnCustomer",
        "40 Vendor Working",
        "40 Vendor Resolved",
    ];
    assert_eq!(events(&found, 0), expected);
}

#[test]
fn a_status_of_ones_own_goes_by_the_resolution() {
    let histories = [
        change(10, AGENT, &[("status", "Neu", "Bei uns")]),
        change(20, AGENT, &[("status", "Bei uns", "Erledigt"), ("resolution", "", "Done")]),
        change(30, AGENT, &[("status", "Erledigt", "Archiv")]),
        change(40, AGENT, &[("resolution", "Done", "")]),
        change(50, AGENT, &[("resolution", "", "Done")]),
    ];
    let (found, _) = read(&issue("", &histories));
    let expected = [
        "10 Vendor Working",
        "20 Vendor Resolved",
        "40 Vendor Reopened",
        "40 Vendor Working",
        "50 Vendor Resolved",
    ];
    assert_eq!(events(&found, 0), expected);
}

#[test]
fn comments_of_an_issue_have_sides_and_documents_are_texts() {
    let comment = |minute: u32, more: &str| {
        format!("{{\"created\":\"2026-09-01T02:{minute:02}:00.000+0000\",{more}}}")
    };
    let body = r#""body":{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Which "},{"type":"text","text":"browser?"}]}]}"#;
    let comments = [
        comment(1, r#""author":{"accountId":"h","accountType":"app"},"body":"x""#),
        comment(2, r#""author":{"accountId":"r"},"body":"x""#),
        comment(3, r#""author":{"accountId":"q","accountType":"customer"},"body":"x""#),
        comment(4, r#""author":{"accountId":"v"},"body":"x","jsdPublic":false"#),
        comment(
            5,
            r#""author":{"accountId":"v"},"body":"x","visibility":{"type":"role","value":"Team"}"#,
        ),
        comment(6, &format!("\"author\":{{\"accountId\":\"v\"}},{body}")),
        comment(7, r#""author":{"accountId":"v"}"#),
    ];
    let (found, has) =
        read(&issue(&format!(",\"comment\":{{\"comments\":[{}]}}", comments.join(",")), &[]));
    let told = events(&found, 0);
    let sides: Vec<&str> = told.iter().map(|it| it.rsplit_once(' ').unwrap().0).collect();
    let expected = [
        "1 Bot says",
        "2 Customer says",
        "3 Customer says",
        "4 Vendor",
        "5 Vendor",
        "6 Vendor says",
        "7 Vendor says",
    ];
    assert_eq!(sides, expected);
    assert_eq!(told[6], "7 Vendor says Unknown");
    let EventKind::Message(asked) = found.tickets[0].events[5].kind else { panic!("a message") };
    assert!(asked.asks, "the question is in the document");
    assert_eq!(has, grounds(EvidenceLevel::L3, Replies::OnRecord));
}

#[test]
fn an_issue_without_changes_has_its_dates_and_a_duplicate_does_not_count() {
    let plain = |fields: &str| issue(fields, &[]).replace(",\"changelog\":{\"histories\":[]}", "");
    let done = r#","status":{"name":"Erledigt","statusCategory":{"key":"done"}},"updated":"2026-09-01T08:00:00.000+0000""#;
    let (found, has) =
        read(&plain(&format!("{done},\"resolutiondate\":\"2026-09-01T04:00:00.000+0000\"")));
    assert_eq!(events(&found, 0), ["120 Vendor Resolved"]);
    assert_eq!(has, grounds(EvidenceLevel::L2, Replies::Unknown));
    assert_eq!(events(&read(&plain(done)).0, 0), ["360 Vendor Resolved"]);
    let waits = r#","status":{"name":"Waiting for customer"},"statuscategorychangedate":"2026-09-01T03:00:00.000+0000""#;
    assert_eq!(events(&read(&plain(waits)).0, 0), ["60 Vendor WaitingOnCustomer"]);
    let (found, _) = read(&plain(r#","resolution":{"name":"Duplicate"}"#));
    assert_eq!(found.tickets[0].excluded, Some(Exclusion::Duplicate));
}
