//! A small helpdesk: tickets by the minute, and what they are measured with.

use backstop::codec::tickets::{DateOrder, parse_date};
use backstop::domain::import::Mapping;
use backstop::domain::sla::{
    ClockKind, Commitment, Outcome, ReplyReading, TicketState, TierId, Yardstick,
};
use backstop::domain::terms::Terms;
use backstop::domain::ticket::{
    Claimed, Event, EventKind, Gist, Message, ProblemClass, Side, Status, Ticket,
};
use backstop::domain::time::{
    Calendar, CalendarId, Day, Holidays, Instant, MINUTE_MS, Minutes, Offset, Schedule, SpecialDay,
    Timetable, Week, Weekday, Window, Zone,
};
use backstop::domain::vendor::VendorId;

pub const VENDOR: VendorId = VendorId(1);
pub const OFFICE: CalendarId = CalendarId(1);
pub const CLOSED: CalendarId = CalendarId(2);

/// What somebody did.
pub type Deed = (Side, EventKind);

pub const SOLVED: Deed = (Side::Vendor, EventKind::Resolved);
pub const CLOSED_IT: Deed = (Side::Vendor, EventKind::Closed);
pub const REOPENED: Deed = (Side::Customer, EventKind::Reopened);
pub const REPLY: Deed = said(Side::Vendor, Gist::Substantive);
pub const BOILERPLATE: Deed = said(Side::Vendor, Gist::Boilerplate);
pub const BOT: Deed = said(Side::Bot, Gist::Boilerplate);
pub const CUSTOMER: Deed = said(Side::Customer, Gist::Substantive);
pub const THANKS: Deed = said(Side::Customer, Gist::Thanks);
pub const WAITS: Deed = status(Status::WaitingOnCustomer);
pub const HOLD: Deed = status(Status::OnHold);
pub const WORKING: Deed = status(Status::Working);
pub const ASKS: Deed = (
    Side::Vendor,
    EventKind::Message(Message {
        is_public: true,
        gist: Gist::Substantive,
        asks: true,
        agent: None,
    }),
);
pub const ASKS_BOILERPLATE: Deed = (
    Side::Vendor,
    EventKind::Message(Message {
        is_public: true,
        gist: Gist::Boilerplate,
        asks: true,
        agent: None,
    }),
);
pub const NOTE: Deed = (
    Side::Vendor,
    EventKind::Message(Message {
        is_public: false,
        gist: Gist::Substantive,
        asks: false,
        agent: None,
    }),
);

pub const fn said(side: Side, gist: Gist) -> Deed {
    (side, EventKind::Message(Message { is_public: true, gist, asks: false, agent: None }))
}

pub const fn status(status: Status) -> Deed {
    (Side::Vendor, EventKind::Status(status))
}

/// The vendor sets the severity, 1 to 4; 5 means nothing.
pub const fn severity(tier: u16) -> Deed {
    (Side::Vendor, EventKind::Severity(tier - 1))
}

pub const fn group(group: Option<u16>) -> Deed {
    (Side::Vendor, EventKind::Assigned { group, agent: None })
}

/// A moment as written, in UTC where no offset is.
pub fn at(text: &str) -> Instant {
    parse_date(text, DateOrder::YearFirst).unwrap()
}

/// Monday, 3 June 2024, 00:00 UTC.
pub fn monday() -> Instant {
    at("2024-06-03T00:00Z")
}

/// So many minutes after [`monday`].
pub fn minute(minutes: i64) -> Instant {
    Instant(monday().0 + minutes * MINUTE_MS)
}

/// A ticket of tier 1 to 4 from [`monday`] on, and what was done after so many minutes.
pub fn ticket(tier: u16, deeds: &[(i64, Deed)]) -> Ticket {
    let deeds: Vec<_> = deeds.iter().map(|(after, deed)| (minute(*after), *deed)).collect();
    opened(tier, monday(), &deeds)
}

/// A ticket of tier 1 to 4, and what was done when.
pub fn opened(tier: u16, created: Instant, deeds: &[(Instant, Deed)]) -> Ticket {
    let event = |(at, (side, kind)): &(Instant, Deed)| Event { at: *at, side: *side, kind: *kind };
    Ticket {
        id: "1".into(),
        vendor: 0,
        priority: tier - 1,
        category: None,
        problem: ProblemClass::Unclassified,
        excluded: None,
        claimed: Claimed::default(),
        created,
        events: deeds.iter().map(event).collect(),
    }
}

/// What tickets are measured with.
#[derive(Clone, Debug)]
pub struct Desk {
    pub terms: Terms,
    pub calendars: Vec<(CalendarId, Option<Calendar>)>,
    pub as_of: Instant,
}

impl Desk {
    /// The usual tiers around the clock, so many minutes after [`monday`].
    pub fn at(minutes: i64) -> Desk {
        Desk::as_of(minute(minutes))
    }

    pub fn as_of(as_of: Instant) -> Desk {
        let whole = Calendar::around_the_clock(Zone::utc());
        let calendars = vec![(CalendarId::AROUND_THE_CLOCK, Some(whole)), (CLOSED, None)];
        Desk { terms: Terms::default(), calendars, as_of }
    }

    /// The same with those hours as [`OFFICE`], for all tiers.
    pub fn with(mut self, calendar: Calendar) -> Desk {
        self.calendars.push((OFFICE, Some(calendar)));
        self.terms.tier_calendars = [OFFICE; 4];
        self
    }

    /// The same with a promise for a tier.
    pub fn promising(mut self, tier: TierId, minutes: u32, set: impl Fn(&mut Commitment)) -> Desk {
        let mut promise = Commitment::blank(VENDOR, tier);
        promise.reply = Some(Minutes(minutes));
        promise.plan = "gold, paid".into();
        promise.document = "contract".into();
        set(&mut promise);
        self.terms.commitments.push(promise);
        self
    }

    pub fn yardstick(&self) -> Yardstick {
        let tiers = TierId::ALL.map(Some).into_iter().chain([None]).collect();
        let mapping =
            Mapping { vendors: vec![Some(VENDOR), Some(VendorId(2)), None], tiers, as_of: None };
        Yardstick::with_calendars(&self.terms, &mapping, (self.as_of, self.calendars.clone()))
    }

    pub fn outcome(&self, ticket: &Ticket, clock: ClockKind) -> Outcome {
        self.yardstick().first_reply(ticket, clock, ReplyReading::Human).unwrap()
    }

    pub fn read(&self, ticket: &Ticket, reading: ReplyReading) -> Outcome {
        self.yardstick().first_reply(ticket, ClockKind::Ranking, reading).unwrap()
    }

    pub fn ranking(&self, ticket: &Ticket) -> Outcome {
        self.outcome(ticket, ClockKind::Ranking)
    }

    pub fn state(&self, ticket: &Ticket) -> TicketState {
        self.ranking(ticket).state
    }

    /// What a clock shows at a moment, in minutes.
    pub fn elapsed(&self, ticket: &Ticket, clock: ClockKind, to: Instant) -> i64 {
        self.yardstick().elapsed_ms(ticket, clock, to).unwrap() / MINUTE_MS
    }
}

/// A zone of the fixtures.
pub fn zone(name: &str) -> Zone {
    let text = std::fs::read_to_string("tests/golden/zones.json").unwrap();
    let fixtures: serde_json::Value = serde_json::from_str(&text).unwrap();
    let offset = |row: &serde_json::Value| Offset {
        since: Instant(row[0].as_i64().unwrap() * 1000),
        seconds: i32::try_from(row[1].as_i64().unwrap()).unwrap(),
    };
    let table = fixtures["zones"][name].as_array().unwrap().iter().map(offset).collect();
    Zone::new(name, table, Instant(fixtures["until"].as_i64().unwrap() * 1000)).unwrap()
}

/// Hours of those days from Monday on, as `9-12 13-18`, and days off.
pub fn hours(zone: Zone, days: usize, text: &str, off: &[&str]) -> Calendar {
    let window = |text: &str| {
        let (from, to) = text.split_once('-').unwrap();
        let hour = |text: &str| text.parse::<i64>().unwrap() * 60;
        Window::new(hour(from), hour(to)).unwrap()
    };
    let of = |day: Weekday| {
        let open = if day.index() < days { text } else { "" };
        open.split_whitespace().map(window).collect()
    };
    let week = Week::new(Weekday::ALL.map(of)).unwrap();
    let holidays = off.iter().fold(Holidays::none(), |days, date| {
        let midnight = at(date);
        days.with(Day(midnight.0.div_euclid(1440 * MINUTE_MS)), SpecialDay::Off)
    });
    Calendar::new(zone, Timetable::new(Schedule::new(week, holidays).unwrap()))
}

/// Monday to Friday, 09:00 to 17:00 UTC.
pub fn office() -> Calendar {
    hours(Zone::utc(), 5, "9-17", &[])
}
