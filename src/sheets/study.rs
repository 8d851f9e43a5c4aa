//! The tickets at hand with all that is needed to speak of them.

use crate::chart::Room;
use crate::domain::desk::Desk;
use crate::domain::import::{File, ImportId};
use crate::domain::sla::{TierId, Yardstick};
use crate::domain::summary::{Summary, summarise};
use crate::domain::ticket::{Course, Ticket};
use crate::domain::time::Zone;
use crate::domain::vendor::VendorId;
use crate::words::Words;

/// A source in use, with what it is measured by.
pub(super) struct Held<'a> {
    pub(super) file: File<'a>,
    pub(super) tickets: &'a [Ticket],
    pub(super) yardstick: Yardstick,
}

/// What a sheet is made from.
pub(super) struct Study<'a> {
    pub(super) words: &'static Words,
    pub(super) room: Room,
    pub(super) desk: &'a Desk,
    pub(super) held: Vec<Held<'a>>,
}

impl<'a> Study<'a> {
    /// The sources at hand under the settings of a desk.
    pub(super) fn new(
        desk: &'a Desk,
        sources: &[(File<'a>, &'a [Ticket])],
        (words, room): (&'static Words, Room),
    ) -> Study<'a> {
        let held = sources.iter().map(|(file, tickets)| {
            let yardstick = Yardstick::new(&desk.terms, file.mapping, file.source.as_of)
                .knowing(tickets)
                .overriding(file.id, &desk.terms.overrides);
            Held { file: *file, tickets, yardstick }
        });
        Study { words, room, desk, held: held.collect() }
    }

    /// A vendor's name; empty for one that is not there.
    pub(super) fn name(&self, id: VendorId) -> &str {
        let mut vendors = self.desk.vendors.iter();
        vendors.find(|vendor| vendor.id == id).map_or("", |vendor| &vendor.name)
    }

    /// What all sources together say of each vendor that has tickets, in the order of the vendors.
    ///
    /// A source that was counted under other tiers than the first cannot be: all are counted under the same.
    pub(super) fn summaries(&self) -> Vec<(VendorId, Summary)> {
        let mut all: Vec<(VendorId, Summary)> = Vec::new();
        for held in &self.held {
            for (vendor, summary) in summarise(held.tickets, held.file, &self.desk.terms) {
                match all.iter_mut().find(|(known, _)| *known == vendor) {
                    Some((_, known)) => known.merge(&summary).unwrap_or_default(),
                    None => all.push((vendor, summary)),
                }
            }
        }
        let place = |id: VendorId| self.desk.vendors.iter().position(|vendor| vendor.id == id);
        all.sort_by_key(|(vendor, _)| place(*vendor));
        all.retain(|(vendor, _)| place(*vendor).is_some());
        all
    }

    /// A vendor's tickets, each with its place: the import, its index there, and what it is measured by.
    pub(super) fn tickets_of(
        &self,
        vendor: VendorId,
    ) -> impl Iterator<Item = (&Held<'a>, u32, &'a Ticket)> {
        self.held.iter().flat_map(move |held| {
            let own = (0..).zip(held.tickets);
            own.filter(move |(_, ticket)| held.yardstick.vendor(ticket) == Some(vendor))
                .map(move |(index, ticket)| (held, index, ticket))
        })
    }

    /// The source of that identity.
    pub(super) fn source(&self, id: ImportId) -> Option<&Held<'a>> {
        self.held.iter().find(|held| held.file.id == id)
    }
}

impl Held<'_> {
    /// On whose clocks a ticket's moments are shown: those of its tier's calendar.
    pub(super) fn zone(
        &self,
        ticket: &Ticket,
        tiers: &[crate::domain::time::CalendarId; 4],
    ) -> Zone {
        let tier = self.yardstick.tier(ticket).unwrap_or(TierId::T4);
        let calendar = self.yardstick.calendar(tiers[tier.index()]);
        calendar.map_or_else(Zone::utc, |calendar| calendar.zone().clone())
    }

    /// A ticket as it is known, with what a person said of its messages.
    pub(super) fn course<'t>(&self, ticket: &'t Ticket) -> Course<'t> {
        self.yardstick.course(ticket)
    }
}
