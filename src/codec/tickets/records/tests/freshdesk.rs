//! Freshdesk's tickets.

use super::*;

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
