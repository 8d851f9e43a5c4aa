//! Tickets for tests, in minutes from the beginning of 1970.

use super::{Measures, Wanted, measure};
use crate::domain::import::{File, ImportId, ImportReport, Labels, Layout, Mapping, Source};
use crate::domain::sla::{Commitment, TierId};
use crate::domain::terms::Terms;
use crate::domain::ticket::{
    Claimed, Event, EventKind, Gist, Message, ProblemClass, Side, Status, Ticket,
};
use crate::domain::time::{Instant, MINUTE_MS, Minutes, Zone};
use crate::domain::vendor::VendorId;

/// Minutes in a day.
pub(crate) const DAY: i64 = 1440;

pub(crate) fn minute(at: i64) -> Instant {
    Instant(at * MINUTE_MS)
}

/// A T1 ticket of the first vendor without events.
pub(crate) fn ticket(created: i64) -> Ticket {
    Ticket {
        id: created.to_string(),
        vendor: 0,
        priority: 0,
        category: None,
        problem: ProblemClass::Unclassified,
        excluded: None,
        claimed: Claimed::default(),
        created: minute(created),
        events: Vec::new(),
    }
}

pub(crate) fn mark(at: i64, kind: EventKind) -> Event {
    Event::vendor(minute(at), kind)
}

pub(crate) fn status(at: i64, status: Status) -> Event {
    mark(at, EventKind::Status(status))
}

pub(crate) fn assigned(at: i64, group: Option<u16>, agent: Option<u16>) -> Event {
    mark(at, EventKind::Assigned { group, agent })
}

fn said(gist: Gist) -> Message {
    Message { is_public: true, gist, asks: false, agent: None }
}

pub(crate) fn vendor_says(at: i64, gist: Gist) -> Event {
    mark(at, EventKind::Message(said(gist)))
}

pub(crate) fn vendor_asks(at: i64) -> Event {
    mark(at, EventKind::Message(Message { asks: true, ..said(Gist::Substantive) }))
}

pub(crate) fn says_customer(at: i64) -> Event {
    Event { side: Side::Customer, ..vendor_says(at, Gist::Substantive) }
}

pub(crate) fn thanks(at: i64) -> Event {
    Event { side: Side::Customer, ..vendor_says(at, Gist::Thanks) }
}

/// Measures of the first vendor's tickets from a log, around the clock in UTC.
pub(crate) fn measured(tickets: &[Ticket], as_of: i64) -> Measures {
    measured_in(tickets, as_of, &Zone::utc())
}

pub(crate) fn measured_in(tickets: &[Ticket], as_of: i64, zone: &Zone) -> Measures {
    of_first(tickets, as_of, (zone, &Terms::default()))
}

/// The same with a promise for T1: a reply in 20 minutes, a solution in 60, one hand-off at most.
pub(crate) fn promised(tickets: &[Ticket], as_of: i64) -> Measures {
    let promise = Commitment {
        reply: Some(Minutes(20)),
        resolution: Some(Minutes(60)),
        hops: Some(1),
        plan: "Gold".into(),
        document: "Contract".into(),
        ..Commitment::blank(VendorId(1), TierId::T1)
    };
    let terms = Terms { commitments: vec![promise], ..Terms::default() };
    of_first(tickets, as_of, (&Zone::utc(), &terms))
}

fn of_first(tickets: &[Ticket], as_of: i64, (zone, terms): (&Zone, &Terms)) -> Measures {
    let source = source(as_of);
    let mapping = mapping();
    let file = File { id: ImportId(1), source: &source, mapping: &mapping };
    let wanted = Wanted { zone, direction: Wanted::DIRECTION };
    measure(tickets, file, terms, &wanted).remove(0).1
}

/// A log known up to that minute.
pub(crate) fn source(as_of: i64) -> Source {
    Source {
        file: "log.csv".into(),
        layout: Layout::SimpleLog,
        grounds: Layout::SimpleLog.grounds(),
        as_of: minute(as_of),
        labels: Labels::default(),
        report: ImportReport::default(),
    }
}

/// Two vendors, and the four tiers by their index.
pub(crate) fn mapping() -> Mapping {
    Mapping {
        vendors: vec![Some(VendorId(1)), Some(VendorId(2)), None],
        tiers: TierId::ALL.map(Some).into_iter().chain([None]).collect(),
        as_of: None,
    }
}
