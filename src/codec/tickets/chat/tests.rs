use super::*;
use crate::domain::ticket::Side::{Bot, Customer, Vendor};
use proptest::prelude::*;

/// Reads a text of that year, as its last moment.
fn survey(text: &str, year: i32) -> Option<ChatSurvey> {
    let year = i64::from(year);
    let end = Civil { year, month: 12, day: 31, hour: 23, minute: 59, second: 59 };
    survey_until(text, end.instant()?)
}

mod cutting;
mod shapes;
mod texts;

fn at(day: i64, hour: i64, minute: i64, second: i64) -> i64 {
    moment(2026, 9, day, hour, minute, second)
}

fn moment(year: i64, month: i64, day: i64, hour: i64, minute: i64, second: i64) -> i64 {
    Civil { year, month, day, hour, minute, second }.instant().unwrap().0
}

/// Who said what when, as far as it was read.
fn said(text: &str) -> Vec<(String, i64, String)> {
    let found = survey(text, 2026).unwrap_or_else(|| panic!("no chat: {text}"));
    let of = |message: &ChatMessage| {
        (found.speakers[message.speaker].name.clone(), message.at, message.text.clone())
    };
    found.messages.iter().map(of).collect()
}

fn remarks(text: &str) -> Vec<(u64, RemarkKind)> {
    let found = survey(text, 2026).unwrap();
    found.problems.into_iter().map(|remark| (remark.line, remark.kind)).collect()
}

/// What two people say at 10:02:11 and 10:05:40 of one day, without seconds where a chat has none.
fn two(seconds: bool) -> Vec<(String, i64, String)> {
    let second = |second: i64| if seconds { second } else { 0 };
    let of = |name: &str, minute, at_second, text: &str| {
        (name.to_owned(), at(1, 10, minute, second(at_second)), text.to_owned())
    };
    vec![of("张三", 2, 11, "推流失败"), of("李四", 5, 40, "请提供频道号\n和日志")]
}
