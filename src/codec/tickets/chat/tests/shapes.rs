//! The shapes in which programs write heads, each with the same two messages.

use super::*;

#[test]
fn every_shape_with_seconds_gives_the_same_messages() {
    let shapes = [
        "张三 2026/9/1 10:02:11\n推流失败\n\n李四 2026/9/1 10:05:40\n请提供频道号\n和日志\n",
        "张三 2026-09-01 10:02:11\n推流失败\n李四 2026-09-01 10:05:40\n请提供频道号\n和日志",
        "张三 9/1 10:02:11\n推流失败\n李四 9/1 10:05:40\n请提供频道号\n和日志",
        "张三 09-01 10:02:11\n推流失败\n李四 09-01 10:05:40\n请提供频道号\n和日志",
        "2026-09-01 10:02:11 张三\n推流失败\n\n2026-09-01 10:05:40 李四\n请提供频道号\n和日志\n",
        "2026-09-01 10:02:11 张三: 推流失败\n2026-09-01 10:05:40 李四: 请提供频道号\n和日志\n",
        "张三 (2026-09-01 10:02:11):\n推流失败\n李四 (2026-09-01 10:05:40):\n请提供频道号\n和日志",
        "张三\u{3000}2026/9/1\u{a0}10:02:11\r\n推流失败\r\n李四\u{3000}2026/9/1\u{a0}10:05:40\r\n请提供频道号\r\n和日志\r\n",
        "\u{feff}张三 2026年9月1日 10：02：11\n推流失败\n李四 2026年9月1日 10：05：40\n请提供频道号\n和日志",
        "[2026/9/1 10:02:11] 张三: 推流失败\n[2026/9/1 10:05:40] 李四: 请提供频道号\n和日志",
        "张三 2026年9月1日 上午10:02:11\n推流失败\n李四 2026年9月1日 上午 10:05:40\n请提供频道号\n和日志",
    ];
    for text in shapes {
        assert_eq!(said(text), two(true), "{text}");
    }
}

#[test]
fn every_shape_without_seconds_gives_the_same_messages() {
    let shapes = [
        "张三 2026年9月1日 10:02\n推流失败\n李四 2026年9月1日 10:05\n请提供频道号\n和日志",
        "张三 9月1日 10:02\n推流失败\n李四 9月1日 10:05\n请提供频道号\n和日志",
        "张三:\n2026年9月1日 10:02\n推流失败\n李四：\n2026年9月1日 10:05\n请提供频道号\n和日志",
        "张三\n2026年9月1日 10:02\n推流失败\n李四 2026年9月1日 10:05\n请提供频道号\n和日志",
        "如下，请查收。\n\n\n—————  2026-09-01  —————\n\n\n张三  10:02\n\n推流失败\n\n李四  10:05\n\n请提供频道号\n和日志\n",
        "2026年9月1日\n张三 10:02\n推流失败\n李四 10:05\n请提供频道号\n和日志",
        "2026年9月1日 星期二\n[10:02] 张三: 推流失败\n[10:05] 李四: 请提供频道号\n和日志",
        "2026年9月1日\n【10:02】张三：推流失败\n【10:05】李四：请提供频道号\n和日志",
        "2026-09-01\n张三 10:02: 推流失败\n李四 10:05: 请提供频道号\n和日志",
        "Tuesday, September 1st\n张三  [10:02 AM]\n推流失败\n李四  [10:05 AM]\n请提供频道号\n和日志",
        "Sep 1, 2026\n张三  10:02 AM\n推流失败\n李四  10:05 am\n请提供频道号\n和日志",
        "张三\nTuesday 1 September 2026 10:02\n推流失败\n李四\nTuesday 1 September 2026 10:05\n请提供频道号\n和日志",
    ];
    for text in shapes {
        assert_eq!(said(text), two(false), "{text}");
    }
}

#[test]
fn names_may_have_spaces_brackets_and_pictures() {
    let names = [
        "Mary Ann O'Neil",
        "张三(厂商)",
        "[客服] 小李",
        "Doe, John (Lantern)",
        "😀 小王 👨‍👩‍👧",
        "周雨@远山科技",
        "Kevin Sun",
        "A-team 3",
        "May",
        "9527号",
    ];
    let lines: Vec<String> =
        names.iter().map(|name| format!("{name} 2026-09-01 10:02\nhi\n")).collect();
    let found = said(&lines.concat());
    assert_eq!(found.iter().map(|(name, ..)| name).collect::<Vec<_>>(), names);
    let spaced = said("Ann Lee 2026-09-01 10:02\n一\nAnn\u{a0}Lee 2026-09-01 10:03\n二");
    assert_eq!(spaced[0].0, spaced[1].0);
    let full_width = said("张三（厂商） 2026-09-01 10:02\n一\n张三(厂商) 2026-09-01 10:03\n二");
    assert_eq!((&*full_width[0].0, &full_width[0].0), ("张三(厂商)", &full_width[1].0));
}

#[test]
fn halves_of_the_day_are_understood_in_both_languages() {
    let times = [
        ("上午9:05", 9, 5),
        ("下午 3:05", 15, 5),
        ("凌晨12:30", 0, 30),
        ("中午12:30", 12, 30),
        ("中午1:30", 13, 30),
        ("晚上11:59", 23, 59),
        ("9:05 AM", 9, 5),
        ("3:05 p.m.", 15, 5),
        ("12:30am", 0, 30),
        ("12:30 PM", 12, 30),
    ];
    for (time, hour, minute) in times {
        let text = format!("甲 2026-09-01 {time}\n一\n甲 2026-09-02 {time}\n二");
        let found: Vec<i64> = said(&text).into_iter().map(|(_, at, _)| at).collect();
        assert_eq!(found, [at(1, hour, minute, 0), at(2, hour, minute, 0)], "{time}");
    }
}

#[test]
fn a_month_that_cannot_be_told_from_a_day_is_not_guessed() {
    let text = "[9/1/2026 10:02 AM] Ann\nit fails\n[9/2/2026 10:05 AM] Ann\nstill";
    let stamp = |text: &str| RemarkKind::DayOrMonth(text.to_owned());
    assert!(said(text).is_empty());
    assert_eq!(remarks(text), [(1, stamp("9/1/2026 10:02 AM")), (3, stamp("9/2/2026 10:05 AM"))]);
    let told = |text: &str| said(text).into_iter().map(|(_, at, _)| at).collect::<Vec<_>>();
    let month_first = format!("{text}\n[9/13/26, 10:06 AM] Bob: which room?");
    assert_eq!(
        told(&month_first.replace("AM] Ann\n", "AM] Ann: ")),
        [at(1, 10, 2, 0), at(2, 10, 5, 0), at(13, 10, 6, 0)]
    );
    let day_first = "13/9/2026, 10:02 - Ann: it fails\n14/9/2026, 10:05 - Bob: which room?";
    assert_eq!(told(day_first), [at(13, 10, 2, 0), at(14, 10, 5, 0)]);
    let both = "13/9/2026, 10:02 - Ann: it fails\n9/14/2026, 10:05 - Bob: which room?";
    assert_eq!(told(both), Vec::<i64>::new());
}

#[test]
fn texts_that_are_no_chat_are_told() {
    let others = [
        "",
        "\n\n",
        "hello",
        "12:30 开会",
        "张三 2026/9/1 10:02:11\n只有一条",
        "id,priority,created\n7,P1,2026-09-01 02:13\n8,P1,2026-09-01 02:14\n9,P1,2026-09-01 02:15\n",
        "id\tcreated\tresolved\n7\t2026-09-01 02:13\t2026-09-01 03:13\n8\t2026-09-01 02:13\t2026-09-01 03:13\n",
        "2026-09-01 10:02:11 INFO: started\n2026-09-01 10:02:12 INFO: ready\n2026-09-01 10:02:13 ERROR: failed\n",
        "会议记录\n时间：10:30\n地点：三楼\n议题\n下次 11:30\n大家辛苦了\n",
        "one\ntwo\nthree\nfour\nfive\nsix\nseven\nAnn 2026-09-01 10:02\nhi\nBob 2026-09-01 10:03\nho\n",
    ];
    for text in others {
        assert_eq!(survey(text, 2026), None, "{text}");
    }
}
