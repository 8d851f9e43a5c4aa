//! Where tickets begin and end.

use super::*;
use crate::codec::tickets::gathered::Gathered;
use crate::codec::tickets::story::{Story, What};
use crate::domain::ticket::EventKind;

/// Messages of a customer `c`, a vendor's `v` and `w`, a machine `b` and an unknown `x`, one a line behind a time.
fn cut(lines: &str) -> (Vec<Story>, Vec<Remark>) {
    let of = |line: &str| {
        let mut parts = line.trim().splitn(4, ' ');
        let (day, time) = (parts.next().unwrap(), parts.next().unwrap());
        let (who, text) = (parts.next().unwrap(), parts.next().unwrap_or(""));
        format!("{who} 2026-09-{day:0>2} {time}\n{text}\n")
    };
    let text: String = lines.trim().lines().map(of).collect();
    let found = survey(&text, 2026).unwrap();
    let side = |speaker: &Speaker| match speaker.name.as_str() {
        "c" => Some(Customer),
        "v" | "w" => Some(Vendor),
        "b" => Some(Bot),
        _ => None,
    };
    let sides: Vec<Option<Side>> = found.speakers.iter().map(side).collect();
    stories(&found, &sides, Instant)
}

/// Each ticket's number, beginning and end in minutes of the month, and how many messages it has after the first.
fn told(stories: &[Story]) -> Vec<(&str, i64, Option<i64>, usize)> {
    let minute = |moment: Instant| (moment.0 - at(1, 0, 0, 0)) / 60_000;
    let of = |story: &'_ Story| {
        let ended =
            story.happenings.iter().find(|one| one.what == What::Other(EventKind::Resolved));
        let messages = story.happenings.iter().filter(|one| matches!(one.what, What::Said { .. }));
        (minute(story.created), ended.map(|one| minute(one.at)), messages.count())
    };
    stories
        .iter()
        .map(|story| {
            let (created, ended, messages) = of(story);
            (story.id.as_str(), created, ended, messages)
        })
        .collect()
}

#[test]
fn a_ticket_begins_after_silence_or_after_an_end_and_not_with_thanks() {
    let (stories, remarks) = cut("
        1 09:00 v 大家好，我是本群的技术支持
        1 09:00 b 欢迎进群
        1 10:00 c 你好
        1 10:01 c 推流失败，报 4013
        1 10:05 v 把 channelProfile 改成 1 就好了
        1 10:06 x 围观
        1 10:30 c 可以了，谢谢
        1 10:31 v 不客气
        1 10:32 c 👍
        1 11:00 c 还有一个问题，录制文件打不开
        1 11:10 v 请提供文件名
        1 11:11 c 好的，谢谢
        2 09:00 v 请发一下文件名
        2 09:10 c room-7.mp4
        3 09:00 c 谢谢
        3 09:01 c 回声很大怎么办
    ");
    assert_eq!(
        told(&stories),
        [
            ("2026-09-01 #1", 600, Some(630), 5),
            ("2026-09-01 #2", 660, None, 5),
            ("2026-09-03 #3", 2 * 1440 + 541, None, 0),
        ]
    );
    let kinds: Vec<RemarkKind> = remarks.into_iter().map(|remark| remark.kind).collect();
    let no_side = RemarkKind::NoSide { speaker: "x".into(), messages: 1 };
    assert_eq!(kinds, [RemarkKind::Unasked(2), no_side]);
}

#[test]
fn seven_hours_of_silence_are_too_few_and_another_speaker_breaks_it() {
    let (stories, _) =
        cut("1 08:00 c It fails\n1 15:59 c Still\n1 20:00 x la\n2 00:30 c Any news on it?");
    assert_eq!(stories.len(), 1);
    let (stories, _) = cut("1 08:00 c It fails\n1 15:59 c Still\n1 23:59 c Another question");
    assert_eq!(stories.len(), 2);
}

#[test]
fn a_ticket_ends_only_when_the_customer_says_so() {
    let ends = |rest: &str| told(&cut(&format!("1 08:00 c It fails with 4013\n{rest}")).0)[0].2;
    let yes = [
        ("1 08:10 v Set a=1.\n1 08:20 c Thanks!", 500),
        ("1 08:10 v Set a=1, and try again?\n1 08:20 c It works now", 500),
        ("1 08:10 v 已修复，请确认\n1 08:20 c 收到", 490),
        ("1 08:10 v This has been resolved on our side\n1 08:20 c ok", 490),
        ("1 08:10 v Set a=1.\n1 08:11 v You're welcome\n1 08:20 c thank you", 500),
    ];
    for (rest, minute) in yes {
        assert_eq!(ends(rest), Some(minute), "{rest}");
    }
    let no = [
        "1 08:10 v We have received your request.\n1 08:20 c Thanks!",
        "1 08:10 v Which version?\n1 08:20 c Thanks!",
        "1 08:10 v Set a=1.\n1 08:20 c ok",
        "1 08:10 v Is it resolved now?\n1 08:20 c ok",
        "1 08:10 v 还未修复\n1 08:20 c 收到",
        "1 08:10 v 已修复",
        "1 08:10 v 已修复\n1 08:15 c 还是不行\n1 08:20 c 谢谢",
        "1 08:10 v Set a=1.\n1 08:20 c Thanks, but it still fails",
        "1 08:10 b Set a=1.\n1 08:20 c Thanks!",
        "1 08:20 c Thanks!",
    ];
    for rest in no {
        assert_eq!(ends(rest), None, "{rest}");
    }
}

#[test]
fn stories_become_tickets_with_letters_for_the_vendors_people() {
    let (stories, _) = cut(
        "1 08:00 c It fails\n1 08:10 v Set a=1.\n1 08:11 w Or b=2.\n1 08:12 b [图片]\n1 08:20 c Thanks!",
    );
    let people: Vec<&str> = stories[0].happenings.iter().map(|one| one.person.as_str()).collect();
    assert_eq!(people, ["v", "w", "b", "", ""]);
    assert_eq!((stories[0].line, &*stories[0].vendor, &*stories[0].priority), (1, "", ""));
    let mut gathered = Gathered::new("");
    for story in stories {
        gathered.add(story).unwrap();
    }
    let ticket = &gathered.begun("2026-09-01 #1").unwrap().ticket;
    assert_eq!(ticket.created.0, at(1, 8, 0, 0));
}
