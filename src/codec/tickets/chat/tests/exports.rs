use super::*;
use crate::codec::tickets::story::What;
use crate::domain::ticket::EventKind;
#[test]
fn adhoc() {
    let folder = std::env::var("EXPORTS").unwrap();
    for name in ["wecom", "feishu", "dingtalk", "wechat"] {
        let text = std::fs::read_to_string(format!("{folder}/{name}.txt")).unwrap();
        let json = std::fs::read_to_string(format!("{folder}/{name}.txt.expected.json")).unwrap();
        let want: serde_json::Value = serde_json::from_str(&json).unwrap();
        let found = survey(&text, 2026).unwrap();
        let sides: Vec<Option<Side>> = found.speakers.iter().map(|s| match want["choices"]["sides"][&s.name].as_str() {
            Some("customer") => Some(Customer), Some("vendor") => Some(Vendor), Some("bot") => Some(Bot), _ => None }).collect();
        let (stories, remarks) = stories(&found, &sides, |at| Instant(at - 8 * 3_600_000));
        println!("{name}: {:?} {:?} {:?}", found.speakers, found.problems, remarks);
        let show = |at: Instant| { let c = at.civil(); format!("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", c.year, c.month, c.day, c.hour, c.minute, c.second) };
        for (story, want) in stories.iter().zip(want["tickets"].as_array().unwrap()) {
            let first = story.happenings.iter().find(|h| h.side == Vendor && matches!(h.what, What::Said{..})).map(|h| show(h.at));
            let res = story.happenings.iter().find(|h| h.what == What::Other(EventKind::Resolved)).map(|h| show(h.at));
            let n = |side| story.happenings.iter().filter(|h| h.side == side && matches!(h.what, What::Said{..})).count();
            println!("{} {} {first:?} {res:?} {} {} {}\n   want {} {} {} {}", story.id, show(story.created), n(Vendor), n(Customer), n(Bot), want["created"], want["first_reply"], want["resolved"], want["messages"]);
        }
        assert_eq!(stories.len(), want["tickets"].as_array().unwrap().len());
    }
}
