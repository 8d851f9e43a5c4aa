//! How a table is read: what its columns are taken for, by name, by what stands in them, and by choice.

use super::clock::Clock;
use super::columns::Columns;
use super::durations::{self, Unit};
use super::headers;
use super::survey::{Facts, Survey};
use super::vocabulary;
use super::votes::Verdict;
use crate::domain::import::{
    Choices, Column, DateOrder, EvidenceLevel, Grounds, Label, Layout, Open, OrderSeen, Reading,
    Remark, Replies, Role,
};
use crate::domain::time::Zone;

mod roles;
use roles::roles;

/// How a table is read.
pub(super) struct Plan {
    pub layout: Layout,
    pub columns: Columns,
    pub grounds: Grounds,
    /// The unit of a column of durations that does not say its own.
    pub unit: Unit,
    /// Whether a yes in the column of flags says that the reply was late.
    pub is_breach: bool,
    /// What is shown of it, and what is still asked.
    pub reading: Reading,
    pub remarks: Vec<Remark>,
}

impl Plan {
    /// The plan for a table as found, under what a person chose, for clocks in that zone.
    pub fn new(survey: &Survey, choices: &Choices, zone: &Zone) -> Plan {
        let plain: Vec<String> = survey.header.iter().map(|name| headers::plain(name)).collect();
        let found = headers::layout(&plain);
        let is_log = |layout| {
            matches!(layout, Layout::ServiceNowLog | Layout::SimpleLog | Layout::EventTable)
        };
        let is_events = choices.is_events.unwrap_or(found.is_some_and(is_log));
        let layout = match found {
            Some(layout) if is_log(layout) == is_events => layout,
            _ if is_events => Layout::EventTable,
            _ => Layout::Table,
        };
        let roles = roles(survey, &plain, choices, is_events);
        let columns = columns(survey, &roles);
        let order = order(survey, &roles, choices, layout);
        let clock = Clock { order: order.used, zone: zone.clone() };
        let has = |role| roles.contains(&role);
        let facts_of = |role| {
            roles.iter().position(|of| *of == role).map(|at| (&plain[at], &survey.facts[at]))
        };
        let words = words(survey, &roles, choices, layout);
        let mut open: Vec<Open> = needed(layout)
            .iter()
            .filter(|role| !has(**role))
            .map(|role| Open::Role(*role))
            .collect();
        if order.seen.len() > 1 && choices.order.is_none() {
            open.push(Open::Order);
        }
        if layout == Layout::EventTable
            && has(Role::Event)
            && words.iter().all(|(_, meaning)| meaning.is_none())
        {
            open.push(Open::Words);
        }
        let has_local = roles.iter().zip(&survey.facts).any(|(role, facts)| {
            (role.is_moment() && facts.votes.has_local()) || *role == Role::Comment
        });
        let (is_layout_known, all) = (headers::known(layout, &plain, is_events), plain.len());
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let reading = Reading {
            known: (count(is_layout_known), count(all)),
            is_table: true,
            is_events,
            orders: order.seen,
            order: Some(order.used),
            zone: if has_local { zone.name().to_owned() } else { String::new() },
            is_zone_chosen: choices.zone.is_some(),
            words: words.clone(),
            columns,
            open,
            ..Reading::default()
        };
        let duration = facts_of(Role::ReplyAfter).or(facts_of(Role::BusinessReply));
        let unit =
            duration.and_then(|(name, _)| durations::unit_by_name(name)).unwrap_or(Unit::Minutes);
        let is_breach = facts_of(Role::InTime).is_some_and(|(name, _)| {
            ["breach", "violat", "超时"].iter().any(|word| name.contains(word))
        });
        let same = roles
            .iter()
            .zip(&survey.facts)
            .zip(&survey.header)
            .filter(|((role, facts), _)| role.is_moment() && facts.votes.is_same());
        let remarks = same.map(|(_, name)| Remark::SameMoment(name.clone())).collect();
        let columns = Columns::new(layout, (survey.header.clone(), &plain), &roles, (clock, words));
        let grounds = grounds(layout, &has);
        Plan { layout, columns, grounds, unit, is_breach, reading, remarks }
    }
}

/// The roles without which there are no tickets.
fn needed(layout: Layout) -> &'static [Role] {
    match layout {
        Layout::ServiceNowLog => &[],
        Layout::SimpleLog | Layout::EventTable => &[Role::Ticket, Role::At, Role::Event],
        _ => &[Role::Ticket, Role::Created],
    }
}

/// What the columns of a table come to.
fn grounds(layout: Layout, has: &impl Fn(Role) -> bool) -> Grounds {
    let usual = layout.grounds();
    if matches!(layout, Layout::ServiceNowLog | Layout::SimpleLog) {
        return usual;
    }
    if layout == Layout::EventTable {
        let replies =
            if has(Role::Side) || has(Role::Text) { Replies::OnRecord } else { Replies::TakenUp };
        return Grounds { level: EvidenceLevel::L3, replies };
    }
    let (replies, level) = if has(Role::Comment) {
        (Replies::OnRecord, EvidenceLevel::L3)
    } else if has(Role::FirstReply) {
        (Replies::OnRecord, EvidenceLevel::L2)
    } else if has(Role::ReplyAfter) {
        (Replies::Lasting, EvidenceLevel::L2)
    } else if has(Role::Resolved) || has(Role::Closed) {
        (Replies::Unknown, EvidenceLevel::L2)
    } else if has(Role::BusinessReply) {
        (Replies::Unknown, EvidenceLevel::L1)
    } else {
        (Replies::Unknown, EvidenceLevel::L0)
    };
    Grounds { level, replies }
}

fn columns(survey: &Survey, roles: &[Role]) -> Vec<Column> {
    let all = survey.header.iter().zip(&survey.facts).zip(roles).enumerate();
    all.map(|(at, ((name, facts), role))| {
        let before = survey.header[..at].iter().filter(|other| *other == name).count();
        let name = if before == 0 { name.clone() } else { format!("{name} ({})", before + 1) };
        Column { name, role: *role, values: facts.values.clone(), filled: facts.filled }
    })
    .collect()
}

/// In which order days and months stand, and what each order would make of them.
struct Ordered {
    used: DateOrder,
    /// Both, where both can be meant.
    seen: Vec<OrderSeen>,
}

fn order(survey: &Survey, roles: &[Role], choices: &Choices, layout: Layout) -> Ordered {
    let dated = || roles.iter().zip(&survey.facts).filter(|(role, _)| role.is_moment());
    let verdicts: Vec<Verdict> = dated().map(|(_, facts)| facts.votes.verdict()).collect();
    let proven = verdicts.iter().find_map(|verdict| match verdict {
        Verdict::One(order) if *order != DateOrder::YearFirst => Some(*order),
        _ => None,
    });
    let is_ambiguous = verdicts.contains(&Verdict::Ambiguous);
    let seen = if is_ambiguous && proven.is_none() && layout != Layout::ServiceNowLog {
        [DateOrder::DayFirst, DateOrder::MonthFirst]
            .map(|order| seen(order, dated().map(|(_, facts)| facts)))
            .into()
    } else {
        Vec::new()
    };
    let usual = if is_ambiguous || layout == Layout::ServiceNowLog {
        DateOrder::DayFirst
    } else {
        DateOrder::YearFirst
    };
    Ordered { used: choices.order.or(proven).unwrap_or(usual), seen }
}

fn seen<'a>(order: DateOrder, dated: impl Iterator<Item = &'a Facts>) -> OrderSeen {
    let mut found = OrderSeen { order, read: (0, 0), first: Vec::new(), range: None };
    for facts in dated {
        let shown = facts.votes.shown(order);
        found.read.0 += facts.votes.read_as(order);
        found.read.1 += facts.votes.cells();
        if found.first.is_empty() {
            found.first = shown
                .first
                .iter()
                .map(|written| crate::domain::time::Instant(written.local))
                .collect();
        }
        for at in [shown.earliest, shown.latest].into_iter().flatten() {
            let at = crate::domain::time::Instant(at.local);
            let (from, to) = found.range.unwrap_or((at, at));
            found.range = Some((from.min(at), to.max(at)));
        }
    }
    found
}

/// The words for events, each with its meaning, where a person may say so.
fn words(
    survey: &Survey,
    roles: &[Role],
    choices: &Choices,
    layout: Layout,
) -> Vec<(Label, Option<u8>)> {
    if layout != Layout::EventTable {
        return Vec::new();
    }
    let Some(at) = roles.iter().position(|role| *role == Role::Event) else { return Vec::new() };
    let meaning = |text: &str| {
        let chosen = choices.words.iter().find(|(word, _)| word == text);
        chosen.map_or_else(|| vocabulary::event_word(text), |(_, meaning)| *meaning)
    };
    survey.facts[at].words.iter().map(|label| (label.clone(), meaning(&label.text))).collect()
}
