//! What belongs to a message, and on which day it was.

use super::*;

#[test]
fn times_in_texts_are_no_heads() {
    let text = "张三 2026/9/1 10:02:11\n故障时间 2026-09-01 09:58:00\n12:30 开会\n会议 12:30\n复现 2026/9/1 09:58:00\n\
                李四 2026/9/1 10:05:40\n预计 10:30:00\n张三 2026/9/1 10:06:00\n好\n王五 2026/9/1 10:07:00\n我也是";
    let found = said(text);
    assert_eq!(
        found.iter().map(|(name, ..)| name.as_str()).collect::<Vec<_>>(),
        ["张三", "李四", "张三", "王五"]
    );
    assert_eq!(
        found[0].2,
        "故障时间 2026-09-01 09:58:00\n12:30 开会\n会议 12:30\n复现 2026/9/1 09:58:00"
    );
    let clocks = "2026年9月1日\n张三 10:02\n改到\n会议 12:30\n李四 10:05\n好\n张三 10:06\n会议 12:30\n李四 10:08\n嗯\n王五 10:09\n来了";
    let found = said(clocks);
    let names: Vec<&str> = found.iter().map(|(name, ..)| name.as_str()).collect();
    assert_eq!(names, ["张三", "李四", "张三", "李四", "王五"], "{found:?}");
}

#[test]
fn a_line_that_comes_once_must_stand_where_a_head_can() {
    let names = |middle: &str| {
        let text = format!(
            "2026年9月1日\n张三 10:02\n{middle}\n李四 10:05\n好\n张三 10:06\n嗯\n李四 10:08\n行"
        );
        said(&text).into_iter().map(|(name, ..)| name).collect::<Vec<_>>()
    };
    let two = ["张三", "李四", "张三", "李四"];
    for middle in
        ["改到\n会议 12:30\n三楼", "会议 10:03\n三楼", "改自\n会议 09:30\n三楼", "改到\n会议 10:04"]
    {
        assert_eq!(names(middle), two, "{middle}");
    }
    assert_eq!(names("看\n王五 10:03\n我也是"), ["张三", "王五", "李四", "张三", "李四"]);
}

#[test]
fn the_shape_of_most_heads_is_the_chats() {
    let text = "张三 2026-09-01 10:02\n改到\n会议 12:30\n三楼\n李四 2026-09-01 10:05\n好\n张三 2026-09-01 10:06\n再改\n会议 13:30\n三楼\n\
                [09:58] 摘要: 断开\n[09:59] 摘要: 重连\n李四 2026-09-01 10:07\n好";
    let names: Vec<String> = said(text).into_iter().map(|(name, ..)| name).collect();
    assert_eq!(names, ["张三", "李四", "张三", "李四"]);
    assert_eq!(said(text)[0].2, "改到\n会议 12:30\n三楼");
    assert_eq!(remarks(text), []);
}

#[test]
fn what_the_program_says_is_no_message() {
    let text = "王五加入了群聊\n张三 2026-09-01 10:02\n推流失败\n李四撤回了一条消息\n李四 2026-09-01 10:03\n\
                \"王五\"通过扫描二维码加入群聊\n张三 joined\n李四 2026-09-01 10:04\n用户无法加入群聊\nAnn joined the channel\n\
                Ann recalled a message";
    let found = said(text);
    let texts: Vec<&str> = found.iter().map(|(_, _, text)| text.as_str()).collect();
    assert_eq!(texts, ["推流失败", "用户无法加入群聊\nAnn joined the channel"]);
    let lines: Vec<u64> = remarks(text).into_iter().map(|(line, _)| line).collect();
    assert_eq!(lines, [1, 4, 6, 7, 11, 5]);
}

#[test]
fn a_quote_is_no_new_text() {
    let quotes = [
        "「张三：推流失败\n从早上起」\n- - - - - - - - - - - - - - -\n已修复",
        "> 推流失败\n> 从早上起\n已修复",
        "“张三：推流失败”\n——————————\n已修复",
    ];
    for quote in quotes {
        let text = format!("张三 2026-09-01 10:02\n推流失败\n李四 2026-09-01 10:03\n{quote}");
        assert_eq!(said(&text)[1].2, "已修复", "{quote}");
    }
    let own = "张三 2026-09-01 10:02\n@李四 「推流」失败\n----\n日志\n李四 2026-09-01 10:03\n看";
    assert_eq!(said(own)[0].2, "@李四 「推流」失败\n----\n日志");
}

#[test]
fn a_missing_year_is_the_latest_that_fits() {
    let text = "张三 12/30 10:02:11\n一\n张三 3/2 10:02:11\n二\n张三 12/31 09:00:00\n三\n张三 1/1 09:00:00\n四";
    let years: Vec<i64> = said(text).iter().map(|(_, at, _)| Instant(*at).civil().year).collect();
    assert_eq!(years, [2024, 2025, 2025, 2026]);
    let by = |latest| {
        let text = "张三 12/30 10:02:11\n一\n张三 12/31 10:02:11\n二";
        let found = survey_until(text, Instant(latest)).unwrap();
        found.messages.iter().map(|message| message.at).collect::<Vec<_>>()
    };
    let days = |year| [30, 31].map(|day| moment(year, 12, day, 10, 2, 11));
    assert_eq!(by(moment(2026, 1, 5, 0, 0, 0)), days(2025));
    assert_eq!(by(moment(2026, 12, 31, 23, 0, 0)), days(2026));
    let leap = "张三 2/29 10:02:11\n一\n张三 2/29 10:03:11\n二";
    assert_eq!(said(leap)[0].1, moment(2024, 2, 29, 10, 2, 11));
    let swapped = "张三 9/2 10:02:11\n一\n张三 9/1 10:03:11\n二";
    assert_eq!(said(swapped)[0].1, at(2, 10, 2, 11));
}

#[test]
fn days_come_from_their_lines_and_are_never_guessed() {
    let text = "—————  2026-09-01  —————\n张三  23:58\n一\n李四  00:03\n二\n—————  2026-09-02  —————\n张三  00:05\n三\n\
                李四  昨天 00:06\n四\n昨天\n张三  08:00\n五\n李四  星期一 10:00\n六\n张三 2026-09-05 10:00\n七\n李四 09:00\n八";
    let found: Vec<i64> = said(text).into_iter().map(|(_, at, _)| at).collect();
    let expected =
        [at(1, 23, 58, 0), at(2, 0, 3, 0), at(2, 0, 5, 0), at(2, 0, 6, 0), at(5, 10, 0, 0)];
    assert_eq!(found, expected);
    assert_eq!(
        remarks(text),
        [
            (4, RemarkKind::NextDay("00:03".into())),
            (12, RemarkKind::RelativeDay("08:00".into())),
            (14, RemarkKind::RelativeDay("星期一 10:00".into())),
            (18, RemarkKind::NoDay("09:00".into())),
        ]
    );
    let bad = "张三 2026-02-30 10:02\n一\n张三 2026-03-01 10:02\n哪天？\n李四 2026-03-01 10:03\n2026年9月1日\n张三 2026-03-01 10:04\n好";
    assert_eq!(remarks(bad), [(1, RemarkKind::NoSuchDay("2026-02-30 10:02".into()))]);
    assert_eq!(said(bad)[1].2, "2026年9月1日");
}

#[test]
fn names_say_whose_they_may_be() {
    let names = [
        ("小李(客服)", Some(Vendor)),
        ("Lantern Support", Some(Vendor)),
        ("张三(厂商)", Some(Vendor)),
        ("王工程师", Some(Vendor)),
        ("灯塔小助手", Some(Bot)),
        ("HelpBot", Some(Bot)),
        ("status-bot", Some(Bot)),
        ("Incidents APP", Some(Bot)),
        ("周雨(客户)", Some(Customer)),
        ("Anna Talbot", None),
        ("张三", None),
    ];
    for (name, side) in names {
        assert_eq!(guess::side(name), side, "{name}");
    }
}

fn piece() -> impl Strategy<Value = String> {
    let parts = [
        "张三",
        "Ann B",
        " ",
        "  ",
        "\n",
        "\r\n",
        "2026-09-01",
        "9/1",
        "2026年9月1日",
        "13/9/2026",
        "10:02",
        "23:59:11",
        "上午",
        "AM",
        "昨天",
        "星期一",
        ":",
        "：",
        "[",
        "]",
        "(",
        "—————",
        "推流失败",
        "「张三：a」",
        "- - -",
        "> ",
        "撤回了一条消息",
        "加入群聊",
        "\u{a0}",
        "😀",
        "Sep 1, ",
        "\t",
        "-",
        "年",
        "99999999999999999999",
    ];
    prop::sample::select(parts.to_vec()).prop_map(str::to_owned)
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,200}", pieces in prop::collection::vec(piece(), 0..80), year in any::<i32>()) {
        for text in [text, pieces.concat()] {
            let found = survey(&text, year);
            for message in found.iter().flat_map(|found| &found.messages) {
                prop_assert!(message.speaker < found.as_ref().unwrap().speakers.len());
            }
            let first = found.as_ref().and_then(|found| found.messages.first().cloned());
            if let (Some(found), Some(first)) = (found, first) {
                prop_assert!(first.line > 0);
                let sides = vec![Some(Customer); found.speakers.len()];
                let (stories, _) = stories(&found, &sides, Instant);
                prop_assert!(stories.len() <= found.messages.len());
            }
        }
    }

    #[test]
    fn every_line_is_a_head_a_text_a_day_or_named(pieces in prop::collection::vec(piece(), 0..80)) {
        let text = pieces.concat();
        let log = log::Log::read(&text);
        let of_drafts: usize = log.drafts.iter().map(log::Draft::lines).sum();
        let remarked = log.remarks.iter().filter(|remark| !matches!(remark.kind, RemarkKind::NextDay(_)));
        prop_assert_eq!(log.lines, of_drafts + log.days + remarked.count());
    }

    #[test]
    fn what_was_said_is_read_back(talk in prop::collection::vec((0..4_usize, 0..90_i64, 0..6_usize), 2..30), seconds: bool) {
        let (names, mut clock) = (["张三", "Ann Lee", "王五(客服)", "😀"], at(1, 0, 0, 0));
        let texts = ["推流失败", "第一行\n第二行", "12:30 开会", "见 2026-09-01", "ok", "@Ann Lee 好"];
        let (mut text, mut expected) = (String::new(), Vec::new());
        for (name, minutes, said) in talk {
            clock += minutes * 60_000 + if seconds { 1000 } else { 0 };
            let civil = Instant(clock).civil();
            let tail = if seconds { format!(":{:02}", civil.second) } else { String::new() };
            let day = format!("{}/{}/{}", civil.year, civil.month, civil.day);
            let head = format!("{} {day} {:02}:{:02}{tail}", names[name], civil.hour, civil.minute);
            text.extend([head.as_str(), "\n", texts[said], "\n"]);
            expected.push((names[name].to_owned(), clock, texts[said].to_owned()));
        }
        prop_assert_eq!(said(&text), expected);
    }
}
