//! Tickets logged by hand become a source like a file.

use super::{LoggedEvent, LoggedTicket};
use crate::domain::import::{ImportId, ImportReport, Label, Labels, Layout, Mapping, Source};
use crate::domain::problem::{Place, Problem, ProblemKind};
use crate::domain::sla::TierId;
use crate::domain::ticket::{Claimed, Event, EventKind, Message, Side, Ticket};
use crate::domain::time::Instant;
use crate::domain::vendor::{Vendor, VendorId};

/// The tickets of one source, [`super::LOGGED`] or [`super::PROBES`], as if read from a file.
///
/// Vendors are labelled in their own order, those with tickets only; priorities are T1 to T4. The as-of time
/// is the latest event or creation that counts. A ticket created after `now`, or with an event before its
/// creation, is set aside: one of its times is wrong. An event after `now` is left out. Both are reported by the
/// ticket's number, as its line. A hand-over that names nobody is left out too.
///
/// The mapping depends on whose tickets they are alone, never on `now`. `None` without such tickets.
pub fn gather(
    id: ImportId,
    logged: &[LoggedTicket],
    vendors: &[Vendor],
    now: Option<Instant>,
) -> Option<(Source, Vec<Ticket>, Mapping)> {
    let of_source = |ticket: &&LoggedTicket| ticket.source() == id;
    let whose = |vendor: &&Vendor| logged.iter().filter(of_source).any(|t| t.vendor == vendor.id);
    let vendors: Vec<&Vendor> = vendors.iter().filter(whose).collect();
    let latest = logged.iter().filter(of_source).map(|ticket| ticket.created).max()?;
    let mut desk = Desk { now, vendors, labels: Labels::default(), agents: Vec::new() };
    desk.labels.vendors = desk.vendors.iter().map(|vendor| label(&vendor.name)).collect();
    desk.labels.priorities =
        TierId::ALL.iter().map(|tier| label(&format!("T{}", tier.index() + 1))).collect();
    let (mut report, mut tickets) = (ImportReport::default(), Vec::new());
    for ticket in logged.iter().filter(of_source) {
        report.rows += 1;
        match desk.take(ticket, &mut report) {
            Some(taken) => tickets.push(taken),
            None => report.tickets_set_aside += 1,
        }
    }
    let used = u32::try_from(tickets.len()).unwrap_or(u32::MAX);
    (report.rows_used, report.tickets) = (used, used);
    let moments = tickets.iter().flat_map(|ticket: &Ticket| {
        ticket.events.iter().map(|event| event.at).chain([ticket.created])
    });
    let as_of = moments.max().unwrap_or(latest);
    let mapping = Mapping {
        vendors: desk.vendors.iter().map(|vendor| Some(vendor.id)).collect(),
        tiers: TierId::ALL.map(Some).to_vec(),
        as_of: None,
    };
    let (file, layout, labels) = (String::new(), Layout::ByHand, desk.labels);
    let grounds = layout.grounds();
    Some((Source { file, layout, grounds, as_of, labels, report }, tickets, mapping))
}

/// Where logged tickets are taken in, one after the other.
struct Desk<'a> {
    now: Option<Instant>,
    vendors: Vec<&'a Vendor>,
    labels: Labels,
    /// Whose they are, and their names.
    agents: Vec<(VendorId, String)>,
}

impl Desk<'_> {
    /// The ticket as it counts; `None` when it does not.
    fn take(&mut self, ticket: &LoggedTicket, report: &mut ImportReport) -> Option<Ticket> {
        let vendor = self.vendors.iter().position(|vendor| vendor.id == ticket.vendor)?;
        let mut note = |kind: fn(String) -> ProblemKind| {
            let place = Place { line: u64::from(ticket.number), column: None };
            report.note(Problem { place, kind: kind(ticket.number.to_string()) });
        };
        let now = self.now.unwrap_or(Instant::LATEST);
        if ticket.created > now {
            note(ProblemKind::CreatedInFuture);
            return None;
        }
        if ticket.events.iter().any(|event| event.at < ticket.created) {
            note(ProblemKind::CreatedAfterEvent);
            return None;
        }
        if ticket.events.iter().any(|event| event.at > now) {
            note(ProblemKind::EventInFuture);
        }
        let timeline = ticket.timeline().into_iter().map(|place| &ticket.events[place]);
        let known = timeline.filter(|event| event.at <= now);
        let events: Vec<Event> =
            known.flat_map(|event| self.events(ticket.vendor, event)).collect();
        let (priority, category) =
            (ticket.tier.index(), named(&mut self.labels.categories, &ticket.category));
        self.count([vendor, priority], category, &events);
        Some(Ticket {
            id: ticket.number.to_string(),
            vendor: u16::try_from(vendor).ok()?,
            priority: u16::try_from(priority).ok()?,
            category,
            problem: ticket.problem,
            excluded: None,
            claimed: Claimed::default(),
            created: ticket.created,
            events,
        })
    }

    /// Counts a ticket on every label that it bears.
    fn count(&mut self, [vendor, priority]: [usize; 2], category: Option<u16>, events: &[Event]) {
        let Labels { vendors, priorities, categories, groups } = &mut self.labels;
        let add = |label: &mut Label| label.tickets = label.tickets.saturating_add(1);
        add(&mut vendors[vendor]);
        add(&mut priorities[priority]);
        if let Some(at) = category {
            add(&mut categories[usize::from(at)]);
        }
        for (group, at) in groups.iter_mut().zip(0..) {
            let is_handed = EventKind::Assigned { group: Some(at), agent: None };
            if events.iter().any(|event| event.kind == is_handed) {
                add(group);
            }
        }
    }

    /// What a logged event comes to, the message first that it cannot be without.
    fn events(&mut self, vendor: VendorId, logged: &LoggedEvent) -> Vec<Event> {
        let mut events: Vec<Event> = logged.reply().into_iter().collect();
        if events.first().is_none_or(|reply| reply.kind != logged.kind) {
            events.push(Event { at: logged.at, side: logged.side, kind: logged.kind });
        }
        for event in &mut events {
            match &mut event.kind {
                EventKind::Message(Message { agent, .. }) if event.side == Side::Vendor => {
                    *agent = self.agent(vendor, &logged.who);
                }
                EventKind::Assigned { group, .. } => {
                    *group = named(&mut self.labels.groups, &logged.who);
                }
                _ => {}
            }
        }
        // Handed to somebody who is not named is not handed to nobody.
        let is_nobody = EventKind::Assigned { group: None, agent: None };
        events.retain(|event| event.kind != is_nobody);
        events
    }

    /// A, B, C and so on, from 0; the same name at two vendors is two people.
    fn agent(&mut self, vendor: VendorId, who: &str) -> Option<u16> {
        let who = who.trim();
        if who.is_empty() {
            return None;
        }
        let is_same = |(of, name): &(VendorId, String)| *of == vendor && name == who;
        let place = self.agents.iter().position(is_same).unwrap_or_else(|| {
            self.agents.push((vendor, who.to_owned()));
            self.agents.len() - 1
        });
        u16::try_from(place).ok()
    }
}

fn label(text: &str) -> Label {
    Label { text: text.to_owned(), tickets: 0 }
}

/// The place of a name among its labels, where it is put down; `None` for no name.
fn named(labels: &mut Vec<Label>, name: &str) -> Option<u16> {
    let name = name.trim();
    if name.is_empty() {
        return None;
    }
    let place = labels.iter().position(|label| label.text == name).unwrap_or_else(|| {
        labels.push(label(name));
        labels.len() - 1
    });
    u16::try_from(place).ok()
}
