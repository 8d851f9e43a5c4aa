//! What happened to one made-up ticket.

use super::Draw;
use super::habits::Manner;
use crate::domain::sla::TierId;
use crate::domain::ticket::{Channel, Event, EventKind, Gist, Message, ProblemClass, Side, Status};
use crate::domain::time::{Instant, MINUTE_MS};

/// What is settled of a ticket before its story is told.
#[derive(Clone, Copy)]
pub(super) struct Course {
    pub(super) created: Instant,
    pub(super) tier: TierId,
    pub(super) vendor: u16,
    /// Minutes to the first human reply; `None` when nobody ever replied.
    pub(super) replied: Option<i64>,
    /// Minutes until it was solved.
    pub(super) ended: i64,
    pub(super) problem: ProblemClass,
}

/// A story as far as it is told.
pub(super) struct Story<'a> {
    course: Course,
    manner: &'a Manner,
    draw: Draw,
    agent: u16,
    events: Vec<Event>,
}

const FRONT_DESK: u16 = 0;
const ENGINEERING: u16 = 3;

impl<'a> Story<'a> {
    pub(super) fn new(course: Course, manner: &'a Manner, mut draw: Draw) -> Story<'a> {
        // Four people a vendor.
        let agent = course.vendor * 4 + u16::from(draw.comes(50)) + 2 * u16::from(draw.comes(40));
        Story { course, manner, draw, agent, events: Vec::new() }
    }

    /// All that happened, oldest first.
    pub(super) fn events(mut self) -> Vec<Event> {
        self.arrival();
        match self.course.replied {
            Some(replied) => self.conversation(replied),
            None => self.vendor(self.course.ended, EventKind::Resolved),
        }
        self.events.sort_by_key(|event| event.at);
        self.events
    }

    /// What happens before anybody replies; nothing of it is a status, which would be taking it up.
    fn arrival(&mut self) {
        if self.draw.comes(self.manner.bot) {
            let receipt =
                Message { is_public: true, gist: Gist::Boilerplate, ..Message::default() };
            self.push(1, Side::Bot, EventKind::Message(receipt));
            self.push(1, Side::Bot, EventKind::Acknowledged);
        }
        let assigned = EventKind::Assigned { group: Some(FRONT_DESK), agent: None };
        let minute = self.draw.below(3);
        self.push(minute, Side::Bot, assigned);
        // The clock of Shanghai, in whole hours.
        let hour = Instant(self.course.created.0 + 8 * 60 * MINUTE_MS).civil().hour;
        let is_urgent = matches!(self.course.tier, TierId::T1 | TierId::T2);
        if is_urgent && self.draw.comes(60) {
            let is_night = !(7..22).contains(&hour);
            let is_answered = self.draw.comes(if is_night { self.manner.nights } else { 90 });
            let channel = if self.draw.comes(70) { Channel::Phone } else { Channel::Chat };
            self.push(2, Side::Customer, EventKind::Attempt { channel, is_answered });
        }
    }

    /// From the first human reply to the end.
    fn conversation(&mut self, replied: i64) {
        let span = self.course.ended.max(replied + 8) - replied;
        let part = |eighths: i64| replied + span * eighths / 8;
        let agent = Some(self.agent);
        self.vendor(replied, EventKind::Assigned { group: Some(FRONT_DESK), agent });
        self.vendor(replied, EventKind::Status(Status::Working));
        let is_empty = self.draw.comes(self.manner.empty);
        let helped = if is_empty { part(2) } else { replied };
        if is_empty {
            self.says(replied, Gist::Boilerplate);
        }
        if self.draw.comes(self.manner.asks) {
            self.asks(helped, part(3));
        } else {
            self.says(helped, Gist::Substantive);
        }
        if self.draw.comes(self.manner.claims) {
            self.vendor(part(4), EventKind::Status(Status::WaitingOnCustomer));
            self.vendor(part(5), EventKind::Status(Status::Working));
        }
        if self.draw.comes(self.manner.changes) {
            let tiers: [u16; 4] = [1, 0, 1, 2];
            self.vendor(part(1), EventKind::Severity(tiers[self.course.tier.index()]));
        }
        self.hand_on(part);
        self.dig(part);
        for update in 0..self.news() {
            self.says(part(3) + span * (update + 1) / 16, Gist::Substantive);
        }
        self.end(replied + span);
    }

    /// News after the first reply; a vendor that writes often does so on outages first.
    fn news(&mut self) -> i64 {
        let most = self.manner.updates;
        if self.course.tier == TierId::T1 { self.draw.below(most + 1) + most / 2 } else { most / 2 }
    }

    /// Asks for something, waits, and gets it.
    fn asks(&mut self, asked: i64, given: i64) {
        let is_public = true;
        let agent = Some(self.agent);
        let request = Message { is_public, gist: Gist::Substantive, asks: true, agent };
        self.vendor(asked, EventKind::Message(request));
        self.vendor(asked, EventKind::Status(Status::WaitingOnCustomer));
        self.customer_says(given, Gist::Substantive);
        self.vendor(given, EventKind::Status(Status::Working));
    }

    /// Hands it from group to group, and perhaps back.
    fn hand_on(&mut self, part: impl Fn(i64) -> i64) {
        if !self.draw.comes(self.manner.hands) {
            return;
        }
        let to = if self.draw.comes(50) { 1 } else { 2 };
        let agent = Some(self.course.vendor * 4 + to + 1);
        self.vendor(part(2), EventKind::Assigned { group: Some(to), agent: None });
        self.vendor(part(3), EventKind::Assigned { group: Some(to), agent });
        self.note(part(3));
        if self.draw.comes(self.manner.returns) {
            let agent = Some(self.agent);
            self.vendor(part(4), EventKind::Assigned { group: Some(FRONT_DESK), agent });
            self.vendor(part(5), EventKind::Assigned { group: Some(to), agent: None });
        }
    }

    /// Solves a hard problem; a known one gets its direction at once.
    fn dig(&mut self, part: impl Fn(i64) -> i64) {
        let is_hard = self.course.problem == ProblemClass::Hard;
        if !is_hard {
            if self.draw.comes(60) {
                self.vendor(part(1), EventKind::Direction);
            }
            return;
        }
        self.vendor(part(1), EventKind::Escalated);
        if !self.draw.comes(self.manner.engineers) {
            self.vendor(part(3), EventKind::Status(Status::OnHold));
            return;
        }
        let agent = None;
        self.vendor(part(2), EventKind::EngineeringEngaged);
        self.vendor(part(2), EventKind::Assigned { group: Some(ENGINEERING), agent });
        self.vendor(part(4), EventKind::Status(Status::WaitingOnEngineering));
        self.vendor(part(5), EventKind::Direction);
        if self.draw.comes(70) {
            self.vendor(part(6), EventKind::Workaround);
        }
        if self.draw.comes(self.manner.causes) {
            self.vendor(part(7), EventKind::RootCause);
        }
        self.vendor(part(7), EventKind::Status(Status::Working));
    }

    /// Solved, perhaps thanked for or opened again, then closed.
    fn end(&mut self, solved: i64) {
        let day = 24 * 60;
        self.vendor(solved, EventKind::Resolved);
        let mut over = solved;
        if self.draw.comes(self.manner.reopens) {
            let again = solved + day / 2 + self.draw.below(5 * day);
            self.customer_says(again, Gist::Substantive);
            self.push(again, Side::Customer, EventKind::Reopened);
            self.says(again + day / 12, Gist::Substantive);
            over = again + day / 2 + self.draw.below(day);
            self.vendor(over, EventKind::Resolved);
        } else if self.draw.comes(30) {
            let thanked = solved + 20 + self.draw.below(day);
            self.customer_says(thanked, Gist::Thanks);
        }
        let closing =
            Message { is_public: true, gist: Gist::Closing, asks: false, agent: Some(self.agent) };
        self.vendor(over + 5 * day, EventKind::Message(closing));
        self.vendor(over + 5 * day, EventKind::Closed);
    }

    fn says(&mut self, minute: i64, gist: Gist) {
        let agent = Some(self.agent);
        let message = Message { is_public: true, gist, asks: false, agent };
        self.vendor(minute, EventKind::Message(message));
    }

    fn note(&mut self, minute: i64) {
        let gist = Gist::Substantive;
        let note = Message { is_public: false, gist, asks: false, agent: Some(self.agent) };
        self.vendor(minute, EventKind::Message(note));
    }

    fn customer_says(&mut self, minute: i64, gist: Gist) {
        let message = Message { is_public: true, gist, asks: false, agent: None };
        self.push(minute, Side::Customer, EventKind::Message(message));
    }

    fn vendor(&mut self, minute: i64, kind: EventKind) {
        self.push(minute, Side::Vendor, kind);
    }

    fn push(&mut self, minute: i64, side: Side, kind: EventKind) {
        let at = Instant(self.course.created.0 + minute * MINUTE_MS);
        self.events.push(Event { at, side, kind });
    }
}
