//! Jira's issues, Freshdesk's tickets and GitHub's issues.

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

/// A ticket of Freshdesk's, created at 02:00, with more fields.
fn fresh(more: &str) -> String {
    format!(
        "[{{\"id\":1,\"created_at\":\"2026-09-01T02:00:00Z\",\"updated_at\":\"2026-09-01T09:00:00Z\",{more}}}]"
    )
}

#[test]
fn numbers_of_freshdesk_are_words_and_stats_are_events() {
    let stats = r#""stats":{"first_responded_at":"2026-09-01T02:20:00Z","resolved_at":"2026-09-01T05:00:00Z","reopened_at":"2026-09-01T04:00:00Z","closed_at":"2026-09-01T06:00:00Z","agent_responded_at":"2026-09-01T04:30:00Z"}"#;
    let (found, has) = read(&fresh(&format!(
        "\"status\":5,\"priority\":4,\"type\":\"Audio\",\"fr_escalated\":false,{stats}"
    )));
    let expected = [
        "20 Vendor says Unknown",
        "120 Vendor Reopened",
        "180 Vendor Resolved",
        "240 Vendor Closed",
    ];
    assert_eq!(events(&found, 0), expected);
    assert_eq!((priority(&found, 0), category(&found, 0)), ("Urgent", Some("Audio")));
    assert_eq!(found.tickets[0].claimed.in_time, Some(true));
    assert_eq!(has, grounds(EvidenceLevel::L2, Replies::OnRecord));
    let claimed = |more: &str| {
        read(&fresh(&format!("\"status\":2,\"priority\":9,{more}"))).0.tickets[0].claimed.in_time
    };
    let claims = ["\"fr_escalated\":true", "\"fr_escalated\":false", "\"x\":0"].map(claimed);
    assert_eq!(claims, [Some(false), None, None]);
    let pending = r#""status":3,"priority":1,"stats":{"pending_since":"2026-09-01T03:00:00Z","status_updated_at":"2026-09-01T03:30:00Z"}"#;
    assert_eq!(events(&read(&fresh(pending)).0, 0), ["60 Vendor WaitingOnCustomer"]);
    assert_eq!(
        read(&fresh("\"status\":2,\"priority\":1")).1,
        grounds(EvidenceLevel::L2, Replies::Unknown)
    );
    assert_eq!(events(&read(&fresh("\"status\":4,\"priority\":1")).0, 0), ["420 Vendor Resolved"]);
}

#[test]
fn conversations_of_freshdesk_have_sides() {
    let said = |minute: u32, more: &str| {
        format!(
            "{{\"created_at\":\"2026-09-01T02:{minute:02}:00Z\",\"body_text\":\"set max_bitrate=800\",{more}}}"
        )
    };
    let talk = [
        said(1, "\"incoming\":true,\"private\":false"),
        said(2, "\"incoming\":false,\"private\":true,\"source\":2"),
        said(3, "\"incoming\":false,\"private\":false,\"source\":8"),
        said(4, "\"incoming\":false,\"automation_id\":7"),
        said(5, "\"incoming\":false,\"private\":false,\"user_id\":5"),
    ];
    let stats = r#""stats":{"first_responded_at":"2026-09-01T02:04:00Z"}"#;
    let text =
        format!("\"status\":2,\"priority\":1,{stats},\"conversations\":[{}]", talk.join(","));
    let (found, has) = read(&fresh(&text));
    let expected = [
        "1 Customer says Substantive",
        "2 Vendor notes",
        "3 Vendor notes",
        "4 Bot says Substantive",
        "5 Vendor says Substantive",
    ];
    assert_eq!(events(&found, 0), expected);
    assert_eq!(has, grounds(EvidenceLevel::L3, Replies::OnRecord));
    let excluded = |more: &str| {
        read(&fresh(&format!("\"status\":2,\"priority\":1,{more}"))).0.tickets[0].excluded
    };
    let why = ["\"spam\":true", "\"deleted\":true", "\"source\":10"].map(excluded);
    assert_eq!(why, [Exclusion::Spam, Exclusion::Spam, Exclusion::CreatedByVendor].map(Some));
}

/// An issue of GitHub's by `ann`, created at 02:00, in the form of the command or of the interface.
fn hub(more: &str) -> String {
    format!(
        "[{{\"number\":7,\"title\":\"t\",\"state\":\"OPEN\",\"createdAt\":\"2026-09-01T02:00:00Z\",\"author\":{{\"login\":\"ann\"}},{more}}}]"
    )
}

fn as_rest(text: &str) -> String {
    let names = [
        ("createdAt", "created_at"),
        ("closedAt", "closed_at"),
        ("stateReason", "state_reason"),
        ("authorAssociation", "author_association"),
        ("\"author\"", "\"user\""),
    ];
    names.iter().fold(text.to_owned(), |text, (command, rest)| text.replace(command, rest))
}

#[test]
fn both_forms_of_an_issue_tell_the_same() {
    let comment = |minute: u32, login: &str, association: &str| {
        format!(
            "{{\"createdAt\":\"2026-09-01T02:{minute:02}:00Z\",\"author\":{{\"login\":\"{login}\"}},\"authorAssociation\":\"{association}\",\"body\":\"set max_bitrate=800\"}}"
        )
    };
    let comments = [
        comment(1, "helper[bot]", "NONE"),
        comment(2, "bo", "CONTRIBUTOR"),
        comment(3, "mei", "MEMBER"),
        comment(4, "ann", "NONE"),
        comment(5, "github-actions", "NONE"),
    ];
    let text = hub(&format!(
        "\"closedAt\":\"2026-09-01T03:00:00Z\",\"stateReason\":\"COMPLETED\",\"labels\":[{{\"name\":\"bug\"}},{{\"name\":\"priority: high\"}},{{\"name\":\"needs info\"}}],\"comments\":[{}]",
        comments.join(",")
    ));
    let expected = [
        "1 Bot says Substantive",
        "2 Customer says Substantive",
        "3 Vendor says Substantive",
        "4 Customer says Substantive",
        "5 Bot says Substantive",
        "60 Vendor Closed",
    ];
    for text in [text.clone(), as_rest(&text)] {
        let (found, has) = read(&text);
        assert_eq!(events(&found, 0), expected);
        assert_eq!((priority(&found, 0), category(&found, 0)), ("priority: high", Some("bug")));
        assert_eq!(has, grounds(EvidenceLevel::L3, Replies::OnRecord));
    }
}

#[test]
fn what_is_no_request_for_support_does_not_count() {
    let excluded = |more: &str| read(&as_rest(&hub(more))).0.tickets[0].excluded;
    assert_eq!(excluded("\"pull_request\":{}"), Some(Exclusion::Internal));
    assert_eq!(excluded("\"authorAssociation\":\"MEMBER\""), Some(Exclusion::CreatedByVendor));
    assert_eq!(excluded("\"stateReason\":\"duplicate\""), Some(Exclusion::Duplicate));
    assert_eq!(excluded("\"stateReason\":\"not_planned\""), None);
    let own = r#""comments":[{"createdAt":"2026-09-01T02:01:00Z","author":{"login":"ann"},"authorAssociation":"OWNER","body":"x"}]"#;
    assert_eq!(read(&hub(own)).0.tickets[0].excluded, Some(Exclusion::CreatedByVendor));
}

#[test]
fn comments_that_are_only_counted_make_replies_unknown() {
    let of = |more: &str| read(&hub(more)).1;
    assert_eq!(of("\"comments\":3"), grounds(EvidenceLevel::L2, Replies::Unknown));
    assert_eq!(of("\"comments\":0"), grounds(EvidenceLevel::L2, Replies::OnRecord));
    assert_eq!(of("\"x\":0"), grounds(EvidenceLevel::L2, Replies::Unknown));
    let two =
        [hub("\"comments\":[]"), hub("\"comments\":3").replace("\"number\":7", "\"number\":8")];
    assert_eq!(read(&two.join("\n")).1, grounds(EvidenceLevel::L3, Replies::Unknown));
}

#[test]
fn labels_that_name_priorities_are_known() {
    for label in ["P1", "p-2", "sev1", "Severity/2", "priority: high", "critical", "优先级：高"]
    {
        let (found, _) = read(&hub(&format!("\"labels\":[\"{label}\"]")));
        assert_eq!((priority(&found, 0), category(&found, 0)), (label, None));
    }
    for label in ["bug", "P2P", "several", "python", "highlight"] {
        let (found, _) = read(&hub(&format!("\"labels\":[{{\"name\":\"{label}\"}}]")));
        assert_eq!((priority(&found, 0), category(&found, 0)), ("", Some(label)));
    }
}
