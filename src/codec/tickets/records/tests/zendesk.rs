//! Zendesk's tickets.

use super::*;

/// A ticket of requester 9, created at 02:00, with more fields.
fn ticket(more: &str) -> String {
    let own = r#""id":1,"created_at":"2026-09-01T02:00:00Z","updated_at":"2026-09-01T09:00:00Z","requester_id":9"#;
    format!("{{{own},{more}}}")
}

fn at(minute: u32) -> String {
    format!("\"created_at\":\"2026-09-01T{:02}:{:02}:00Z\"", 2 + minute / 60, minute % 60)
}

fn comment(minute: u32, author: i32, more: &str) -> String {
    format!("{{{},\"author_id\":{author},\"body\":\"set max_bitrate=800\"{more}}}", at(minute))
}

fn audit(minute: u32, author: i32, events: &str) -> String {
    format!("{{{},\"author_id\":{author},\"events\":[{events}]}}", at(minute))
}

fn change(name: &str, from: &str, to: &str) -> String {
    format!(
        "{{\"type\":\"Change\",\"field_name\":\"{name}\",\"previous_value\":{from},\"value\":{to}}}"
    )
}

#[test]
fn comments_have_sides_and_what_opened_the_ticket_is_none() {
    let comments = [
        comment(0, 9, ""),
        comment(1, -1, ""),
        comment(2, 5, ",\"via\":{\"channel\":\"rule\"}"),
        comment(3, 5, ",\"public\":false"),
        comment(4, 5, ",\"public\":true"),
        comment(5, 9, ""),
        comment(6, 7, ",\"author\":{\"role\":\"end-user\"}"),
    ];
    let text = ticket(&format!("\"status\":\"open\",\"comments\":[{}]", comments.join(",")));
    let (found, has) = read(&format!("{{\"ticket\":{text}}}"));
    let expected = [
        "1 Bot says Substantive",
        "2 Bot says Substantive",
        "3 Vendor notes",
        "4 Vendor says Substantive",
        "5 Customer says Substantive",
        "6 Customer says Substantive",
    ];
    assert_eq!(events(&found, 0), expected);
    assert_eq!(has, grounds(EvidenceLevel::L3, Replies::OnRecord));
}

#[test]
fn audits_tell_changes_from_the_first_values_on() {
    let create = |name: &str, value: &str| {
        format!("{{\"type\":\"Create\",\"field_name\":\"{name}\",\"value\":{value}}}")
    };
    let audits = [
        // Newest first, as some interfaces give them.
        audit(100, 9, &change("status", "\"solved\"", "\"open\"")),
        audit(90, 5, &change("status", "\"pending\"", "\"solved\"")),
        audit(40, 5, &change("priority", "\"normal\"", "\"urgent\"")),
        audit(
            30,
            5,
            &[change("group_id", "\"70\"", "\"71\""), change("assignee_id", "null", "\"5\"")]
                .join(","),
        ),
        audit(
            20,
            5,
            &[change("status", "\"new\"", "\"pending\""), change("priority", "null", "\"normal\"")]
                .join(","),
        ),
        audit(0, 9, &[create("status", "\"new\""), create("group_id", "\"70\"")].join(",")),
    ];
    let text = ticket(&format!(
        "\"status\":\"open\",\"priority\":\"urgent\",\"audits\":[{}]",
        audits.join(",")
    ));
    let line = format!("{{\"ticket\":{text},\"groups\":[{{\"id\":71,\"name\":\"Media\"}}]}}");
    let (found, has) = read(&line);
    let expected = [
        "0 Customer to 70 -",
        "20 Vendor WaitingOnCustomer",
        "30 Vendor to Media 0",
        "40 Vendor now urgent",
        "90 Vendor Resolved",
        "100 Customer Reopened",
        "100 Customer Working",
    ];
    assert_eq!(events(&found, 0), expected);
    assert_eq!(priority(&found, 0), "normal", "the first that it had");
    assert_eq!(has, grounds(EvidenceLevel::L3, Replies::TakenUp));
}

#[test]
fn comments_may_stand_in_audits_alone() {
    let said = |more: &str| {
        format!("{{\"type\":\"Comment\",\"public\":true,\"body\":\"set max_bitrate=800\"{more}}}")
    };
    let audits = [
        audit(0, 9, &said("")),
        audit(5, 5, &[said(""), change("status", "\"new\"", "\"open\"")].join(",")),
        audit(9, 5, &said(",\"author_id\":9")),
    ];
    let text = ticket(&format!("\"status\":\"open\",\"audits\":[{}]", audits.join(",")));
    let (found, has) = read(&text);
    let expected = ["5 Vendor says Substantive", "5 Vendor Working", "9 Customer says Substantive"];
    assert_eq!(events(&found, 0), expected);
    assert_eq!(has, grounds(EvidenceLevel::L3, Replies::OnRecord));
    let comments = format!("\"comments\":[{}],\"audits\"", comment(7, 5, ""));
    let both = read(&text.replace("\"audits\"", &comments)).0;
    assert_eq!(events(&both, 0), ["5 Vendor Working", "7 Vendor says Substantive"], "not twice");
}

#[test]
fn what_stands_behind_tickets_is_still_theirs() {
    let group = audit(3, 5, &change("group_id", "null", "70"));
    let tickets = [
        ticket(&format!(
            "\"status\":\"open\",\"comments\":[{}],\"audits\":[{group}]",
            [comment(4, 8, ""), comment(5, 5, ""), comment(6, 4, "")].join(",")
        )),
        ticket("\"status\":\"solved\"").replace("\"id\":1", "\"id\":2"),
        ticket("\"status\":\"solved\"").replace("\"id\":1", "\"id\":3"),
        ticket("\"status\":\"hold\"").replace("\"id\":1", "\"id\":4"),
    ];
    let metrics = |id: u32, more: &str| format!("{{\"ticket_id\":{id},{more}}}");
    let sets = [
        metrics(
            2,
            "\"reply_time_in_minutes\":{\"calendar\":12,\"business\":7},\"solved_at\":\"2026-09-01T08:00:00Z\",\"status_updated_at\":\"2026-09-01T08:00:00Z\"",
        ),
        metrics(
            4,
            "\"reply_time_in_minutes\":{\"calendar\":null,\"business\":null},\"status_updated_at\":\"2026-09-01T03:00:00Z\"",
        ),
    ];
    let text = format!(
        "{{\"tickets\":[{}],\"users\":[{}],\"groups\":[{}],\"metric_sets\":[{}]}}",
        tickets.join(","),
        "{\"id\":8,\"role\":\"end-user\"},{\"id\":5,\"role\":\"agent\"},{\"id\":4,\"role\":\"bot\"}",
        "{\"id\":70,\"name\":\"Media\"}",
        sets.join(",")
    );
    let (found, has) = read(&text);
    let expected = [
        "3 Vendor to Media -",
        "4 Customer says Substantive",
        "5 Vendor says Substantive",
        "6 Bot says Substantive",
    ];
    assert_eq!(events(&found, 0), expected);
    assert_eq!(events(&found, 1), ["12 Vendor says Unknown", "360 Vendor Resolved"]);
    assert_eq!(events(&found, 2), ["420 Vendor Resolved"], "by its last change at the latest");
    assert_eq!(events(&found, 3), ["60 Vendor OnHold"]);
    let claimed = found.tickets[1].claimed;
    assert_eq!((claimed.calendar_ms, claimed.business_ms), (Some(720_000), Some(420_000)));
    assert_eq!(has, grounds(EvidenceLevel::L3, Replies::OnRecord));
    let bare = read(&text.replace("\"comments\"", "\"x\"").replace("\"audits\"", "\"y\"")).1;
    assert_eq!(bare, grounds(EvidenceLevel::L2, Replies::Lasting));
}

#[test]
fn a_metric_set_stands_in_for_no_message_that_is_in_the_file() {
    let set = "\"metric_set\":{\"reply_time_in_minutes\":{\"calendar\":12},\"reply_time_in_seconds\":{\"calendar\":701}}";
    let (found, has) = read(&ticket(&format!("\"status\":\"open\",{set},\"comments\":[]")));
    assert_eq!(events(&found, 0), [""; 0]);
    assert_eq!(found.tickets[0].claimed.calendar_ms, Some(701_000));
    assert_eq!(has.replies, Replies::OnRecord);
    let (found, has) = read(&ticket(&format!("\"status\":\"open\",{set}")));
    assert_eq!(events(&found, 0), ["11 Vendor says Unknown"]);
    assert_eq!(has, grounds(EvidenceLevel::L2, Replies::Lasting));
}

#[test]
fn merged_and_suspended_tickets_do_not_count_and_policies_say_what_was_in_time() {
    let of = |more: &str| read(&ticket(&format!("\"status\":\"open\",{more}"))).0.tickets.remove(0);
    assert_eq!(of("\"tags\":[\"a\",\"closed_by_merge\"]").excluded, Some(Exclusion::Merged));
    assert_eq!(of("\"suspended\":true").excluded, Some(Exclusion::Spam));
    let policy = |stage: &str| {
        of(&format!(
            "\"slas\":{{\"policy_metrics\":[{{\"metric\":\"first_reply_time\",\"stage\":\"{stage}\"}}]}}"
        ))
    };
    let stages = ["achieved", "breached", "active"].map(|stage| policy(stage).claimed.in_time);
    assert_eq!(stages, [Some(true), Some(false), None]);
    let metric = |kinds: &[&str]| {
        let events =
            kinds.iter().map(|kind| format!("{{\"metric\":\"reply_time\",\"type\":\"{kind}\"}}"));
        of(&format!("\"metric_events\":[{}]", events.collect::<Vec<_>>().join(","))).claimed.in_time
    };
    assert_eq!(metric(&["activate", "apply_sla", "fulfill"]), Some(true));
    assert_eq!(metric(&["apply_sla", "breach", "fulfill"]), Some(false));
    assert_eq!([metric(&["apply_sla"]), metric(&["fulfill"])], [None, None]);
}
