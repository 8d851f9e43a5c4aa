//! GitHub's issues.

use super::*;

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
        "60 Vendor Resolved",
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
    let closed = |why: &str| {
        let text = hub(&format!("\"closedAt\":\"2026-09-01T03:00:00Z\",\"stateReason\":\"{why}\""));
        events(&read(&as_rest(&text)).0, 0)
    };
    assert_eq!(closed("not_planned"), ["60 Vendor Closed"]);
    assert_eq!(closed("completed"), ["60 Vendor Resolved", "60 Vendor Closed"]);
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
