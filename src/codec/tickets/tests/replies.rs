//! Replies that say nothing, as a file's review gets them.

use super::events::{HEAD, log};
use super::*;
use crate::domain::text::{Suspects, Why};
use crate::domain::ticket::{EventKind, Gist};

/// A receipt that no phrase knows.
fn receipt(ticket: usize, name: &str) -> String {
    format!(
        "{ticket},2026-09-01 02:00,created,,,,,,A,,,,\n\
         {ticket},2026-09-01 01:59,escalated,,,,,,,,,,\n\
         {ticket},2026-09-01 02:05,reply,,\"Hi {name}, our wizards have put your scroll {ticket} into the crystal queue.\",,,,,,,,\n"
    )
}

#[test]
fn first_replies_alike_on_three_tickets_are_boilerplate_and_stand_for_review() {
    let gists = |found: &Imported| -> Vec<Gist> {
        let gist = |ticket: &Ticket| match ticket.events[0].kind {
            EventKind::Message(said) => said.gist,
            _ => panic!("a message comes first"),
        };
        found.tickets.iter().map(gist).collect()
    };
    let two = log(&[receipt(1, "Ann"), receipt(2, "Bo")].concat());
    assert_eq!((gists(&two), &two.suspects), (vec![Gist::Substantive; 2], &Suspects::default()));
    let three = [receipt(1, "Ann"), receipt(2, "Bo"), receipt(3, "Chen")].concat();
    let found = log(&three);
    assert_eq!(gists(&found), [Gist::Boilerplate; 3]);
    let shown = &found.suspects.shown;
    let places: Vec<_> = shown.iter().map(|s| (s.ticket.as_str(), s.event, &s.why)).collect();
    let why = &Why::NearDuplicate(3);
    assert_eq!(places, [("1", 0, why), ("2", 0, why), ("3", 0, why)]);
    assert!(shown[1].text.starts_with("Hi Bo, our wizards"));
    let elsewhere =
        log(&three
            .replace("3,2026-09-01 02:00,created,,,,,,A", "3,2026-09-01 02:00,created,,,,,,B"));
    assert_eq!(gists(&elsewhere), [Gist::Substantive; 3], "two vendors may word alike");
    let helpful = log(&three.replace("crystal queue", "queue, set max_bitrate=800"));
    assert_eq!(gists(&helpful), [Gist::Substantive; 3]);
}

#[test]
fn ones_own_phrases_judge_too_and_the_fifty_first_is_only_counted() {
    let row = |ticket: usize| {
        let text = format!("unicorn number {ticket} {}", "z".repeat(400));
        format!(
            "{ticket},2026-09-01 02:00,created,,,,,,,,,,\n{ticket},2026-09-01 02:05,reply,,{text},,,,,,,,\n"
        )
    };
    let text = format!("{HEAD}{}", (0..60).map(row).collect::<String>());
    let manner = Manner { phrases: "Unicorn number\n".into(), ..Manner::default() };
    let suspects = read_as("x", &[text.as_bytes()], &manner).unwrap().suspects;
    assert_eq!((suspects.shown.len(), suspects.more), (50, 10));
    let phrase = Why::Phrase("unicorn number".into());
    for suspect in &suspects.shown {
        assert_eq!((suspect.text.chars().count(), &suspect.why), (300, &phrase));
    }
    let without = read_text(&text).suspects.shown;
    assert!(without.iter().all(|suspect| suspect.why == Why::NearDuplicate(60)));
}
