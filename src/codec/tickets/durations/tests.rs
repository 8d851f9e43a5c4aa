use super::Unit::{Clock, Days, Hours, Minutes, Seconds};
use super::*;
use crate::domain::time::Instant;
use proptest::prelude::*;

const SECOND: i64 = 1000;
const MINUTE: i64 = 60 * SECOND;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

#[test]
fn what_is_written_out_means_the_same_in_every_unit() {
    for (text, length) in [
        ("01:30", 90 * MINUTE),
        ("-01:30", -90 * MINUTE),
        ("−01:30", -90 * MINUTE),
        ("+1:30", 90 * MINUTE),
        ("00:32:05", 32 * MINUTE + 5 * SECOND),
        ("132:00", 132 * HOUR),
        ("1234:05:06.789", 1234 * HOUR + 5 * MINUTE + 6789),
        ("０１：３０", 90 * MINUTE),
        ("1d 4h 5m", DAY + 4 * HOUR + 5 * MINUTE),
        ("1d4h5m", DAY + 4 * HOUR + 5 * MINUTE),
        ("-1h 30m", -90 * MINUTE),
        ("1.5 hrs.", 90 * MINUTE),
        ("1,5 h", 90 * MINUTE),
        ("2 hours, 5 minutes, 1 second", 2 * HOUR + 5 * MINUTE + SECOND),
        ("3 days, 4:05:06", 3 * DAY + 4 * HOUR + 5 * MINUTE + 6 * SECOND),
        ("3 days 04:05:06", 3 * DAY + 4 * HOUR + 5 * MINUTE + 6 * SECOND),
        ("-1 day, 23:59:59", -SECOND),
        ("-1 days +23:59:59", -SECOND),
        ("2小时5分", 2 * HOUR + 5 * MINUTE),
        ("1天3小时", DAY + 3 * HOUR),
        ("1 天 3 个小时 20 分钟 5秒", DAY + 3 * HOUR + 20 * MINUTE + 5 * SECOND),
        ("PT15M", 15 * MINUTE),
        ("P1DT2H", DAY + 2 * HOUR),
        ("P2D", 2 * DAY),
        ("-PT1.5S", -1500),
        ("1970-01-01 05:32:10", 5 * HOUR + 32 * MINUTE + 10 * SECOND),
        ("1970-01-03 05:32:10", 2 * DAY + 5 * HOUR + 32 * MINUTE + 10 * SECOND),
        ("1970-01-01 00:00:00", 0),
    ] {
        for unit in [Seconds, Minutes, Hours, Days, Clock] {
            assert_eq!(read(text, unit), Some(length), "{text}");
        }
    }
}

#[test]
fn bare_numbers_count_the_unit() {
    for (text, unit, length) in [
        ("90", Minutes, 90 * MINUTE),
        ("-90", Minutes, -90 * MINUTE),
        ("0", Hours, 0),
        ("1.5", Hours, 90 * MINUTE),
        ("1,5", Hours, 90 * MINUTE),
        ("0.25", Days, 6 * HOUR),
        ("0,125", Days, 3 * HOUR),
        ("0.1234567", Seconds, 123),
        ("12 345", Seconds, 12_345 * SECOND),
        ("12\u{202f}345,5", Seconds, 12_345_500),
        ("1 234,567", Minutes, 1_234_567 * MINUTE / 1000),
        ("99999999", Days, 99_999_999 * DAY),
        ("99 999 999.999999", Days, 8_639_999_999_999_913),
    ] {
        assert_eq!(read(text, unit), Some(length), "{text}");
        assert_eq!(read(text, Clock), None, "{text}");
    }
}

#[test]
fn what_is_no_length_of_time_is_refused() {
    for text in [
        "",
        "-",
        "?",
        "soon",
        "3,87,16,91,111",
        "1,234",
        "1.234.567",
        "1 23",
        "1234 567",
        "01:60",
        "1:5",
        "1:30:60",
        "1:30:",
        "1.5:30",
        "1:30:00:00",
        "1:30 h",
        "1h 30",
        "30 30",
        "5 parrots",
        "P",
        "PT",
        "P1M",
        "P1Y",
        "PT1D",
        "P1H",
        "1DT2H",
        "PT1H2",
        "PTT1H",
        "2016-02-29 01:16",
        "1980-01-01 00:00:00",
        "29/2/2016",
        "25 Feb 2026",
        "1663597233",
        "1969-12-31 23:00:00",
        "100000000",
        "h",
        "1e3",
        "Within SLA",
        "--5",
        "5-",
        "100 000 000",
    ] {
        for unit in [Minutes, Days] {
            assert_eq!(read(text, unit), None, "{text}");
        }
    }
}

#[test]
fn a_name_may_say_the_unit() {
    for (header, unit) in [
        ("First reply time in minutes", Minutes),
        ("First reply time in minutes within business hours", Minutes),
        ("Business hours resolution time in minutes", Minutes),
        ("First response time (in hrs)", Hours),
        ("First Response Time (in Hrs)", Hours),
        ("First response in business hours", Hours),
        ("first_response_in_min", Minutes),
        ("close_diff_in_min", Minutes),
        ("reply_time_in_seconds", Seconds),
        ("replyTimeInSeconds", Seconds),
        ("Handle_Time_hrs", Hours),
        ("Time to resolution [days]", Days),
        ("时长(分钟)", Minutes),
        ("首次响应时长（分钟）", Minutes),
        ("响应耗时/秒", Seconds),
        ("处理小时数", Hours),
        ("小时", Hours),
        ("时长(h)", Hours),
        ("解决天数", Days),
        ("耗时(天)", Days),
    ] {
        assert_eq!(unit_by_name(header), Some(unit), "{header}");
    }
    for header in [
        "",
        "First response time",
        "Second reply",
        "Agent(s)",
        "Day",
        "满意度评分",
        "聊天记录",
        "首次响应时长",
        "Resolved within 24 hours",
        "24小时内响应",
        "made_sla",
        "Administrator",
        "P1D",
    ] {
        assert_eq!(unit_by_name(header), None, "{header}");
    }
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(
        text in "\\PC{0,40}",
        shaped in "(-|\\+|p|t|[0-9]{1,9}|[0-9]|[hmsd :.,]|小时|分| 000| day, ){0,24}",
    ) {
        for text in [text, shaped] {
            for unit in [Seconds, Minutes, Hours, Days, Clock] {
                prop_assert_eq!(read(&text, unit), read(&format!(" {text}\t"), unit));
            }
            let _: Option<Unit> = unit_by_name(&text);
        }
    }

    #[test]
    fn a_length_is_read_back_from_every_way_to_write_it(seconds in -99_999_999_i64..=99_999_999) {
        let (sign, all) = (if seconds < 0 { "-" } else { "" }, seconds.abs());
        let (days, hours, minutes, rest) = (all / 86_400, all / 3600 % 24, all / 60 % 60, all % 60);
        for text in [
            format!("{sign}{}:{minutes:02}:{rest:02}", all / 3600),
            format!("{sign}{days}d {hours}h {minutes}m {rest}s"),
            format!("{sign}{days}天{hours}小时{minutes}分{rest}秒"),
            format!("{sign}P{days}DT{hours}H{minutes}M{rest}S"),
        ] {
            prop_assert_eq!(read(&text, Clock), Some(seconds * SECOND), "{}", text);
        }
        let python = format!("{} days, {}:{:02}:{:02}", seconds.div_euclid(86_400),
            seconds.rem_euclid(86_400) / 3600, seconds.rem_euclid(3600) / 60, seconds.rem_euclid(60));
        prop_assert_eq!(read(&python, Clock), Some(seconds * SECOND), "{}", python);
        prop_assert_eq!(read(&seconds.to_string(), Seconds), Some(seconds * SECOND));
        if (0..315_532_800).contains(&seconds) {
            let since = Instant(seconds * SECOND).civil().field().replace('T', " ");
            prop_assert_eq!(read(&since, Minutes), Some(seconds * SECOND), "{}", since);
        }
    }
}
