//! The tickets at hand with all that is needed to speak of them.

use super::Cell;
use crate::chart::Room;
use crate::domain::desk::Desk;
use crate::domain::import::{File, ImportId};
use crate::domain::logged::PROBES;
use crate::domain::sla::{TierId, Yardstick};
use crate::domain::summary::{Summary, summarise};
use crate::domain::ticket::{Course, Ticket};
use crate::domain::time::{CalendarId, Zone};
use crate::domain::vendor::VendorId;
use crate::words::Words;

/// A source in use, with what it is measured by.
pub(super) struct Held<'a> {
    pub(super) file: File<'a>,
    pub(super) tickets: &'a [Ticket],
    pub(super) yardstick: Yardstick,
}

/// Whose tickets: a vendor's real ones, or the probes of its mock test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Owner {
    pub(super) vendor: VendorId,
    pub(super) is_probe: bool,
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
            let yardstick = Yardstick::new(&desk.terms, file.mapping, file.as_of())
                .knowing(tickets)
                .telling(file.source.grounds.replies)
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

    /// A vendor's place among all; `None` for one that is not there.
    pub(super) fn place(&self, id: VendorId) -> Option<usize> {
        self.desk.vendors.iter().position(|vendor| vendor.id == id)
    }

    /// What all sources together say of each vendor that has tickets, in the order of the vendors; probes apart.
    ///
    /// A source that was counted under other tiers than the first cannot be: all are counted under the same.
    pub(super) fn summaries(&self) -> Vec<(Owner, Summary)> {
        let mut all: Vec<(Owner, Summary)> = Vec::new();
        for held in &self.held {
            for (vendor, summary) in summarise(held.tickets, held.file, &self.desk.terms) {
                let owner = Owner { vendor, is_probe: held.is_probe() };
                match all.iter_mut().find(|(known, _)| *known == owner) {
                    Some((_, known)) => known.merge(&summary).unwrap_or_default(),
                    None => all.push((owner, summary)),
                }
            }
        }
        all.sort_by_key(|(owner, _)| (self.place(owner.vendor), owner.is_probe));
        all.retain(|(owner, _)| self.place(owner.vendor).is_some());
        all
    }

    /// An owner's tickets, each with its place: the import, its index there, and what it is measured by.
    pub(super) fn tickets_of(
        &self,
        owner: Owner,
    ) -> impl Iterator<Item = (&Held<'a>, u32, &'a Ticket)> {
        let held = self.held.iter().filter(move |held| held.is_probe() == owner.is_probe);
        held.flat_map(move |held| {
            let own = (0..).zip(held.tickets);
            own.filter(move |(_, ticket)| held.yardstick.vendor(ticket) == Some(owner.vendor))
                .map(move |(index, ticket)| (held, index, ticket))
        })
    }

    /// What names the rows of an owner.
    pub(super) fn owner(&self, owner: Owner) -> Cell {
        let probe = if owner.is_probe { self.words.log_probe_short() } else { "" };
        Cell::of(self.name(owner.vendor)).noted(probe)
    }

    /// The source of that identity.
    pub(super) fn source(&self, id: ImportId) -> Option<&Held<'a>> {
        self.held.iter().find(|held| held.file.id == id)
    }
}

impl Held<'_> {
    /// Whether its tickets are the probes of a mock test, which stand apart.
    pub(super) fn is_probe(&self) -> bool {
        self.file.id == PROBES
    }

    /// The zone of the calendar of T1, in which hours and weekdays are shown.
    pub(super) fn first_zone(&self, tiers: &[CalendarId; 4]) -> Zone {
        let calendar = self.yardstick.calendar(tiers[TierId::T1.index()]);
        calendar.map_or_else(Zone::utc, |calendar| calendar.zone().clone())
    }

    /// On whose clocks a ticket's moments are shown: those of its tier's calendar.
    pub(super) fn zone(&self, ticket: &Ticket, tiers: &[CalendarId; 4]) -> Zone {
        let tier = self.yardstick.tier(ticket).unwrap_or(TierId::T4);
        let calendar = self.yardstick.calendar(tiers[tier.index()]);
        calendar.map_or_else(Zone::utc, |calendar| calendar.zone().clone())
    }

    /// A ticket as it is known, with what a person said of its messages.
    pub(super) fn course<'t>(&self, ticket: &'t Ticket) -> Course<'t> {
        self.yardstick.course(ticket)
    }
}
