//! Fictional exports of every source against what must come of them, as an independent script wrote both.
//!
//! `tests/imports/make.py` tells the stories, writes the files and says what each must come to.

#![allow(clippy::unwrap_used, reason = "a test may")]

use std::collections::BTreeMap;

use backstop::codec::tickets::{Decode, Imported, Manner, read_as};
use backstop::domain::import::{Choices, DateOrder, EVENT_WORDS, EvidenceLevel, Replies, Role};
use backstop::domain::ticket::{EventKind, Side, Ticket};
use backstop::domain::time::{Instant, Offset, Zone};
use serde_json::Value;

const FOLDER: &str = "tests/imports";

fn expected(name: &str) -> Value {
    let text = std::fs::read_to_string(format!("{FOLDER}/{name}.expected.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// The zones of the files, with the changes of clocks that fall into their time.
fn zone(name: &str) -> Zone {
    let hours = |since: i64, hours: i32| Offset { since: Instant(since), seconds: hours * 3600 };
    let offsets = match name {
        "Asia/Shanghai" => return Zone::shanghai(),
        "UTC" => return Zone::utc(),
        // Winter to 2026-03-29T01:00Z, and from 2025-10-26T01:00Z.
        "Europe/Berlin" => vec![
            hours(1_743_296_400_000, 2),
            hours(1_761_440_400_000, 1),
            hours(1_774_746_000_000, 2),
        ],
        // Winter to 2026-03-08T07:00Z, and from 2025-11-02T06:00Z.
        "America/New_York" => vec![
            hours(1_741_503_600_000, -4),
            hours(1_762_063_200_000, -5),
            hours(1_772_953_200_000, -4),
        ],
        other => panic!("no table of {other}"),
    };
    Zone::new(name, offsets, Instant::LATEST).unwrap()
}

/// As a browser's `TextDecoder`.
#[allow(clippy::unnecessary_wraps, reason = "a browser may have none")]
fn gb18030() -> Option<Decode> {
    let mut decoder = encoding_rs::GB18030.new_decoder();
    Some(Box::new(move |bytes, is_last| {
        let mut text = String::with_capacity(bytes.len() * 4 + 16);
        let (..) = decoder.decode_to_string(bytes, &mut text, is_last);
        text
    }))
}

fn read(name: &str, choices: Choices, zone: Zone) -> Imported {
    let bytes = std::fs::read(format!("{FOLDER}/{name}")).unwrap();
    let manner = Manner { choices, zone, decode: gb18030, ..Manner::default() };
    let slices: Vec<&[u8]> = bytes.chunks(997).collect();
    read_as(name, &slices, &manner).unwrap()
}

/// What a person would choose for the file: only what is asked or not recognised.
fn choices(name: &str, said: &Value, zone: &Zone) -> Choices {
    let first = read(name, Choices::default(), zone.clone());
    let order = said["order"].as_str().map(|order| match order {
        "day" => DateOrder::DayFirst,
        "month" => DateOrder::MonthFirst,
        other => panic!("{other}"),
    });
    let mut choices = Choices { order, ..Choices::default() };
    if let Some(sheet) = said["sheet"].as_str() {
        let at = first.reading.sheets.0.iter().position(|name| name == sheet).unwrap();
        choices.sheet = Some(at.try_into().unwrap());
    }
    let first = read(name, choices.clone(), zone.clone());
    let is_events = said["events"].is_object();
    for (role, column) in said["columns"].as_object().into_iter().flatten() {
        let role = match role.as_str() {
            "id" | "ticket" => Role::Ticket,
            "created" => Role::Created,
            "first_response" => Role::FirstReply,
            "resolved" => Role::Resolved,
            "priority" => Role::Priority,
            "vendor" => Role::Vendor,
            "category" => Role::Category,
            "at" => Role::At,
            "event" => Role::Event,
            "group" => Role::Group,
            "agent" => Role::Agent,
            other => panic!("{other}"),
        };
        // Of two columns that say what happened, the second one says more.
        let column = column.as_str().or_else(|| column[1].as_str()).unwrap();
        let at = first.reading.columns.iter().position(|found| found.name == column);
        choices.roles.push((at.unwrap().try_into().unwrap(), role));
    }
    for (word, meaning) in said["events"].as_object().into_iter().flatten() {
        assert!(is_events);
        let meaning = meaning.as_str().unwrap().replace(' ', "_");
        let at = EVENT_WORDS.iter().position(|known| *known == meaning).unwrap();
        let word = word.split(" / ").last().unwrap().to_owned();
        choices.words.push((word, Some(at.try_into().unwrap())));
    }
    for (name, side) in said["sides"].as_object().into_iter().flatten() {
        let side = match side.as_str().unwrap() {
            "vendor" => Side::Vendor,
            "customer" => Side::Customer,
            "bot" => Side::Bot,
            other => panic!("{other}"),
        };
        choices.speakers.push((name.clone(), Some(side)));
    }
    choices
}

fn moment(at: Option<Instant>) -> Value {
    at.map_or(Value::Null, |at| {
        let civil = at.civil();
        let (date, time) =
            ((civil.year, civil.month, civil.day), (civil.hour, civil.minute, civil.second));
        let date = format!("{:04}-{:02}-{:02}", date.0, date.1, date.2);
        Value::from(format!("{date}T{:02}:{:02}:{:02}Z", time.0, time.1, time.2))
    })
}

/// The first public message of a person of the vendor's, or what stands in for it.
fn first_reply(found: &Imported, ticket: &Ticket) -> Option<Instant> {
    let is_reply = |kind: EventKind, side| matches!(kind, EventKind::Message(said) if said.is_public && side == Side::Vendor);
    let replied = ticket.events.iter().find(|event| is_reply(event.kind, event.side));
    let stands_in = found.source.grounds.replies == Replies::TakenUp;
    let taken_up = || ticket.events.iter().find(|event| stands_in && event.is_taking_up());
    replied.or_else(taken_up).map(|event| event.at)
}

fn last(ticket: &Ticket, kind: EventKind) -> Option<Instant> {
    ticket.events.iter().rev().find(|event| event.kind == kind).map(|event| event.at)
}

/// The number of a ticket; those of a chat stand behind their day.
fn number(ticket: &Ticket) -> &str {
    ticket.id.rsplit('#').next().unwrap()
}

/// A ticket as the expectations write it.
fn told(found: &Imported, ticket: &Ticket, like: &Value) -> BTreeMap<&'static str, Value> {
    let labels = &found.source.labels;
    let text = |labels: &[backstop::domain::import::Label], at: u16| {
        Value::from(labels[usize::from(at)].text.clone())
    };
    let or_none = |value: Value| if like["vendor"].is_null() { Value::Null } else { value };
    let count = |side: Side, is_public: bool| {
        let is_it = |kind| matches!(kind, EventKind::Message(said) if said.is_public == is_public);
        ticket.events.iter().filter(|event| event.side == side && is_it(event.kind)).count()
    };
    let mut told = BTreeMap::from([
        ("id", Value::from(number(ticket))),
        ("vendor", or_none(text(&labels.vendors, ticket.vendor))),
        ("priority", said_in_words(&text(&labels.priorities, ticket.priority), like)),
        ("created", moment(Some(ticket.created))),
        ("first_reply", moment(first_reply(found, ticket))),
        ("resolved", moment(last(ticket, EventKind::Resolved))),
        ("closed", moment(last(ticket, EventKind::Closed))),
    ]);
    if like["messages"].is_object() {
        told.insert("vendor messages", count(Side::Vendor, true).into());
        told.insert("bot messages", count(Side::Bot, true).into());
    }
    if !like["claimed"]["in_time"].is_null() {
        told.insert("in time", ticket.claimed.in_time.map_or(Value::Null, Value::from));
    }
    if let Some(minutes) = like["claimed"]["reply_minutes"].as_f64() {
        let ours = [ticket.claimed.calendar_ms, ticket.claimed.business_ms];
        let is_it =
            |ms: &Option<i64>| ms.is_some_and(|ms| (ms as f64 / 60_000.0 - minutes).abs() < 0.51);
        let is_same = ours.iter().any(is_it);
        told.insert(
            "reply minutes",
            if is_same { minutes.into() } else { format!("{ours:?}").into() },
        );
    }
    if is_log(found) && like["reopened"].is_number() {
        let reopened = ticket.events.iter().filter(|event| event.kind == EventKind::Reopened);
        told.insert("reopened", reopened.count().into());
    }
    told
}

/// Freshdesk's numbers are read by their names, so that their tiers suggest themselves.
fn said_in_words(priority: &Value, like: &Value) -> Value {
    let names = ["Low", "Medium", "High", "Urgent"];
    let number = names.iter().position(|name| priority == name).map(|at| (at + 1).to_string());
    match number {
        Some(number) if like["priority"] == *number => number.into(),
        _ => priority.clone(),
    }
}

/// Reopenings have moments in logs only.
fn is_log(found: &Imported) -> bool {
    found.source.grounds.level == EvidenceLevel::L3
}

fn wanted(found: &Imported, like: &Value) -> BTreeMap<&'static str, Value> {
    let mut wanted = BTreeMap::new();
    for key in ["id", "vendor", "priority", "created", "first_reply", "resolved", "closed"] {
        let value = like[key].clone();
        let is_empty_word = key == "priority" && value.is_null();
        let value = if is_empty_word { Value::from("") } else { value };
        wanted.insert(key, value.as_str().map_or(value.clone(), |text| text.trim().into()));
    }
    if like["messages"].is_object() {
        wanted.insert("vendor messages", like["messages"]["vendor"].clone());
        wanted.insert("bot messages", like["messages"]["bot"].clone());
    }
    if !like["claimed"]["in_time"].is_null() {
        wanted.insert("in time", like["claimed"]["in_time"].clone());
    }
    if let Some(minutes) = like["claimed"]["reply_minutes"].as_f64() {
        wanted.insert("reply minutes", minutes.into());
    }
    if is_log(found) && like["reopened"].is_number() {
        wanted.insert("reopened", like["reopened"].clone());
    }
    wanted
}

/// Reads a file as a person would have it read, and holds its tickets against what they must be.
fn check(name: &str) {
    let expected = expected(name);
    check_as(name, &expected, &expected["choices"]);
}

fn check_as(name: &str, expected: &Value, said: &Value) {
    let zone = zone(said["zone"].as_str().unwrap_or("UTC"));
    let found = read(name, choices(name, said, &zone), zone);
    assert_eq!(found.reading.open, [], "{name}");
    let mut differences = Vec::new();
    let tickets = expected["tickets"].as_array().unwrap();
    for like in tickets {
        let ticket = found.tickets.iter().find(|ticket| like["id"] == number(ticket));
        let Some(ticket) = ticket else {
            differences.push(format!("{} is missing", like["id"]));
            continue;
        };
        let (ours, theirs) = (told(&found, ticket, like), wanted(&found, like));
        for (key, value) in &theirs {
            if ours[key] != *value {
                differences.push(format!("{}, {key}: {} for {value}", like["id"], ours[key]));
            }
        }
    }
    for ticket in &found.tickets {
        let is_aside = |aside: &Value| aside["id"] == ticket.id && ticket.excluded.is_some();
        let is_left_out = expected["aside"].as_array().is_some_and(|all| all.iter().any(is_aside));
        if !is_left_out && !tickets.iter().any(|like| like["id"] == number(ticket)) {
            differences.push(format!("{} is too many", ticket.id));
        }
    }
    let level = match expected["level"].as_str().unwrap() {
        "L0" => EvidenceLevel::L0,
        "L1" => EvidenceLevel::L1,
        "L2" => EvidenceLevel::L2,
        _ => EvidenceLevel::L3,
    };
    // A calendar time from creation names a moment: where the expectations see a length, there is more.
    let is_lasting = found.source.grounds.replies == Replies::Lasting;
    let level = if is_lasting { EvidenceLevel::L2 } else { level };
    if found.source.grounds.level != level {
        differences.push(format!("level {:?} for {level:?}", found.source.grounds.level));
    }
    for aside in expected["aside"].as_array().into_iter().flatten() {
        let Some(line) = aside["line"].as_u64() else { continue };
        let problems = &found.source.report.problems;
        if !problems.iter().any(|problem| problem.place.line == line) {
            differences.push(format!("nothing is said of line {line}, {}", aside["why"]));
        }
    }
    assert!(differences.is_empty(), "{name}:\n{}", differences.join("\n"));
}

macro_rules! sources {
    ($($test:ident $file:literal)*) => {
        $(
            #[test]
            fn $test() {
                check($file);
            }
        )*
    };
}

sources! {
    zendesk_table "zendesk.csv"
    jira_table "jira.csv"
    jira_table_in_spanish "jira-localised.csv"
    freshdesk_table "freshdesk.csv"
    servicenow_list "servicenow-list.csv"
    servicenow_log "servicenow-log.csv"
    console_in_gb18030 "console-zh.csv"
    console_with_durations "console-zh-durations.csv"
    any_table "any.csv"
    any_table_of_events "any-events.csv"
    table_whose_durations_are_moments "trap.csv"
    table_of_flags "flags.csv"
    table_in_utf16 "utf16.tsv"
    pasted_table "pasted.tsv"
    two_vendors "two-vendors.csv"
    half_broken_table "broken.csv"
    zendesk_records "zendesk.ndjson"
    zendesk_tickets_with_metrics "zendesk.json"
    jira_records "jira.json"
    freshdesk_records "freshdesk.json"
    servicenow_objects "servicenow-api.json"
    github_by_command_line "github-gh.json"
    github_by_address "github-rest.json"
    workbook "table.xlsx"
    chat_of_wecom "wecom.txt"
    chat_of_feishu "feishu.txt"
    chat_of_dingtalk "dingtalk.txt"
    chat_of_wechat "wechat.txt"
}

#[test]
fn a_file_whose_days_and_months_can_be_mixed_up_asks_and_is_read_either_way() {
    let expected = expected("ambiguous.csv");
    let zone = Zone::shanghai();
    let asked = read("ambiguous.csv", Choices::default(), zone);
    assert!(asked.reading.open.contains(&backstop::domain::import::Open::Order));
    assert_eq!(asked.reading.orders.len(), 2);
    check_as("ambiguous.csv", &expected, &expected["choices"]);
    let alternatives = expected["alternatives"].as_array().unwrap();
    assert!(!alternatives.is_empty());
    for other in alternatives {
        let mut other = other.clone();
        other["level"] = expected["level"].clone();
        check_as("ambiguous.csv", &other, &other["choices"]);
    }
}
