use super::DateOrder::{DayFirst, MonthFirst, YearFirst};
use super::*;
use proptest::prelude::*;

/// 29 February 2016, 01:16.
const LEAP: i64 = 1_456_708_560_000;

/// 25 February 2026, 22:17.
const EVENING: i64 = 1_772_057_820_000;

fn local(text: &str) -> Option<i64> {
    let [year, day, month] = [YearFirst, DayFirst, MonthFirst].map(|order| read(text, order));
    assert_eq!((year, year), (day, month), "{text}: an order decides what needs none");
    year.map(|written| written.local)
}

fn written(local: i64, minutes: impl Into<Option<i32>>) -> Written {
    Written { local, offset: minutes.into() }
}

#[test]
fn what_begins_with_its_year_is_read_in_every_order() {
    for text in [
        "2016-02-29 01:16",
        "2016/2/29 1:16",
        "2016.02.29 01:16",
        "2016-02-29T01:16:00Z",
        "2016-02-29t01:16:00z",
        "2016-02-29 01:16:00.000",
        "2016-02-29T01:16:00,000000000",
        "2016-02-29 01:16 UTC",
        "2016-02-29 01:16:00 GMT",
        "2016年2月29日 01:16",
        "2016年2月29日01:16",
        "2016年02月29日 上午1:16",
        "2016 年 2 月 29 日 1:16 AM",
        "2016-02-29 01:16 a. m.",
        " 2016-02-29\u{a0}01:16 ",
        "２０１６／０２／２９ ０１：１６",
        "\u{200e}2016-\u{200e}02-29, 01:16",
        "20160229011600",
        "20160229T011600Z",
    ] {
        assert_eq!(local(text), Some(LEAP), "{text}");
    }
    assert_eq!(local("2016-02-29"), Some(LEAP - 76 * 60_000));
    assert_eq!(local("2012/10/09 14:50:17.000"), Some(1_349_794_217_000));
    assert_eq!(local("2026-02-25 16:38:58.679"), Some(1_772_037_538_679));
    assert_eq!(local("2024年9月28日 下午6:00"), local("2024-09-28 18:00"));
    assert_eq!(local("2024/9/28 18:00"), local("2024-09-28 18:00"));
}

#[test]
fn months_are_read_by_name() {
    for text in [
        "25/Feb/26 10:17 PM",
        "25/feb/2026 22:17",
        "Feb 25, 2026 10:17 PM",
        "February 25, 2026, 10:17:00 p.m.",
        "25 Feb 2026 22:17",
        "2026 Feb 25 22:17",
        "2026-Feb-25 22:17",
        "25. Februar 2026 22:17",
        "25/févr./26 10:17 PM",
        "25 FÉVRIER 2026 22:17",
        "25 fe\u{301}vr. 2026 22:17",
        "25 de febrero de 2026 22:17",
        "25 de fev. de 2026 22:17",
        "25 febbraio 2026 22:17",
        "Wed, 25 Feb 2026 22:17",
        "Wednesday, February 25, 2026 22:17",
    ] {
        assert_eq!(local(text), Some(EVENING), "{text}");
    }
    assert_eq!(local("28/Aug/24 2:43 PM"), local("2024-08-28 14:43"));
    assert_eq!(local("11/May/24 03:26 PM"), local("2024-05-11 15:26"));
    assert_eq!(local("25/Feb/70 1:00"), local("1970-02-25 1:00"));
    assert_eq!(local("25/Feb/69 1:00"), local("2069-02-25 1:00"));
    assert_eq!(local("25 Feb 2026"), local("2026-02-25"));
}

#[test]
fn every_month_has_its_names() {
    let of = |names: &str| -> Vec<_> {
        let dates = names.split(' ').map(|name| format!("1 {name} 2026"));
        dates.map(|date| Instant(local(&date).unwrap_or_default()).civil().month).collect()
    };
    let all: Vec<i64> = (1..=12).collect();
    for names in [
        "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec",
        "Jän. Feb. März Apr. Mai Juni Juli Aug. Sep. Okt. Nov. Dez.",
        "Januar Februar Mrz April Mai Jun Jul August September Oktober November Dezember",
        "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
        "ENE FEB MAR ABR MAY JUN JUL AGO SEPT OCT NOV DIC",
        "jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez.",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "gen feb mar apr mag giu lug ago set ott nov dic",
        "jan feb mrt apr mei jun jul aug sep okt nov dec",
    ] {
        assert_eq!(of(names), all, "{names}");
    }
    assert_eq!(of("jui Margin de x Dece1"), [1; 5]);
}

#[test]
fn an_offset_is_kept_beside_what_the_clock_shows() {
    for (text, minutes) in [
        ("2016-02-29T01:16:00+08:00", 480),
        ("2016-02-29T01:16:00.000+0300", 180),
        ("2016-02-29T01:16 +05:45", 345),
        ("2016-02-29T01:16:00 -05", -300),
        ("2016-02-29 01:16 UTC+8", 480),
        ("2016-02-29 01:16 GMT-0330", -210),
        ("29 Feb 2016 01:16:00 -0700 (PDT)", -420),
        ("20160229T011600+0800", 480),
        ("2016-02-29 01:16:00+00:00", 0),
        ("2016-02-29T01:16:00Z", 0),
    ] {
        assert_eq!(read(text, YearFirst), Some(written(LEAP, minutes)), "{text}");
    }
    let mail = read("Tue, 25 Feb 2026 10:17:00 +0800", YearFirst).unwrap();
    assert_eq!(mail.instant().civil(), Instant(EVENING - 20 * 3_600_000).civil());
    assert_eq!(read("2016-02-29 01:16", YearFirst), Some(written(LEAP, None)));
}

#[test]
fn an_order_decides_what_two_numbers_mean() {
    for text in ["29/2/2016 01:16", "29-02-2016 01:16", "29.02.2016, 1:16 AM"] {
        let all = [YearFirst, DayFirst, MonthFirst].map(|order| read(text, order));
        assert_eq!(all, [None, Some(written(LEAP, None)), None], "{text}");
    }
    let usual = read("2025-06-21 16:14", YearFirst);
    let all = [YearFirst, DayFirst, MonthFirst].map(|order| read("6/21/2025 16:14", order));
    assert_eq!(all, [None, None, usual]);
    let both = [DayFirst, MonthFirst].map(|order| read("05/02/2012 13:32", order));
    let texts = ["2012-02-05 13:32", "2012-05-02 13:32"];
    assert_eq!(both, texts.map(|text| read(text, YearFirst)));
}

#[test]
fn unix_time_is_read_in_plausible_years() {
    assert_eq!(read("1663597233", DayFirst), Some(written(1_663_597_233_000, 0)));
    assert_eq!(read("1663597233123", YearFirst), Some(written(1_663_597_233_123, 0)));
    for text in ["0946684799999", "4102444800", "4102444800000", "166359723", "1663597233.5"] {
        assert_eq!(local(text), None, "{text}");
    }
}

#[test]
fn dates_that_do_not_exist_and_other_text_are_refused() {
    for text in [
        "30/2/2016 01:16",
        "2015-02-29 01:16",
        "2016-02-29 25:00",
        "2016-02-29 01:60",
        "2016-02-29 01",
        "29/2/16 01:16",
        "2016-02",
        "2016-02-29-01",
        "2016-02-29-05:00",
        "2016-02/29",
        "2016 02 29",
        "2016年02-29",
        "?",
        "",
        "tomorrow",
        "2016-02-29T01:16+25:00",
        "2016-02-29T01:16+08:60",
        "2016-02-29T01:16+",
        "2016-02-29 +08:00",
        "2016-02-29 01:16 CST",
        "2016-02-29 01:16 (CST)",
        "2016-02-29 13:16 PM",
        "2016-02-29 01:16:00.",
        "2016-02-29 01:16:00.00x",
        "1.2.3",
        "12:30",
        "20160229",
        "20160229T0116",
        "20160230011600",
        "Feb 25 22:17",
        "31/Apr/24 2:43 PM",
        "3,87,16,91,111",
    ] {
        for order in [YearFirst, DayFirst, MonthFirst] {
            assert_eq!(read(text, order), None, "{text}");
        }
    }
    assert_eq!(parse_date("3/4/2016 01:16", YearFirst), None);
}

#[test]
fn words_and_dates_that_stand_for_nothing_are_known() {
    for text in [
        "",
        " ",
        "?",
        "-",
        "--",
        "—",
        "N/A",
        "na",
        "NULL",
        "None",
        "nil",
        "NaT",
        "0",
        "无",
        "空",
        "1900-01-01",
        "1900-01-01 00:00:00",
        "01/01/1900",
        "1900-01-01T00:00:00Z",
        "1970-01-01 00:00:00",
        "1970-01-01T00:00:00Z",
        "1970-01-01T08:00:00+08:00",
        "9999-12-31",
        "9999-12-31 23:59:59",
        "31/12/9999 23:59",
        "12/31/9999",
        "0001-01-01T00:00:00Z",
        "0000-00-00 00:00:00",
    ] {
        assert!(says_none(text), "{text}");
    }
    for text in
        ["2016-02-29 01:16", "1900-01-01 01:00", "1970-01-01 05:32:10", "1970-01-02", "1", "no"]
    {
        assert!(!says_none(text), "{text}");
    }
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(
        text in "\\PC{0,40}",
        dates in "[0-9TZ:+./ 年月日-]{0,30}",
        names in "([0-9]{1,4}|feb|de|[ /,.:-]|pm|上午|utc|[+(]){0,14}",
    ) {
        for text in [text, dates, names] {
            for order in [YearFirst, DayFirst, MonthFirst] {
                prop_assert_eq!(read(&text, order), read(&format!(" {text}\t"), order));
            }
            let _: bool = says_none(&text);
        }
    }

    #[test]
    fn a_date_is_read_back_from_every_way_to_write_it(
        seconds in -62_135_510_400_i64..253_402_214_400,
        minutes in -840_i32..=840,
    ) {
        let Civil { year, month, day, hour, minute, second } = Instant(seconds * 1000).civil();
        let clock = format!("{hour:02}:{minute:02}:{second:02}");
        let half = format!("{}:{minute:02}:{second:02} {}", (hour + 11) % 12 + 1, ["am", "PM"][usize::from(hour > 11)]);
        let name = "Jan Feb März avr. mayo giugno JUL août set Okt. nov Dec".split(' ').nth(usize::try_from(month - 1).unwrap()).unwrap();
        let local = Some(written(seconds * 1000, None));
        for text in [
            format!("{year:04}-{month:02}-{day:02} {clock}"),
            format!("{year:04}/{month}/{day} {half}"),
            format!("{year:04}年{month}月{day}日 {clock}"),
            format!("{day} {name} {year:04}, {clock}"),
            format!("{name} {day}, {year:04} {half}"),
            format!("{year:04}{month:02}{day:02}T{}", clock.replace(':', "")),
        ] {
            prop_assert_eq!(read(&text, YearFirst), local, "{}", text);
        }
        prop_assert_eq!(read(&format!("{day}.{month}.{year:04} {clock}"), DayFirst), local);
        prop_assert_eq!(read(&format!("{month}/{day}/{year:04} {half}"), MonthFirst), local);
        let (sign, ahead) = (if minutes < 0 { '-' } else { '+' }, minutes.abs());
        let text = format!("{year:04}-{month:02}-{day:02}T{clock}{sign}{:02}:{:02}", ahead / 60, ahead % 60);
        prop_assert_eq!(read(&text, YearFirst), Some(written(seconds * 1000, minutes)));
    }
}
