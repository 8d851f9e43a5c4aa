//! Holds tickets and counts them.

use std::cell::{OnceCell, RefCell};
use std::collections::BTreeSet;

use crate::codec::message::Reply;
use crate::codec::tickets::Imported;
use crate::domain::desk::Desk;
use crate::domain::example::{EXAMPLE_IMPORT, example};
use crate::domain::import::{File, ImportId, Mapping, Reading, Source};
use crate::domain::logged::{LOGGED, PROBES, gather};
use crate::domain::results::Prepared;
use crate::domain::summary::{Fingerprint, Summaries, Summary, summarise};
use crate::domain::terms::Terms;
use crate::domain::ticket::{Exclusion, Ticket};
use crate::domain::time::Instant;
use crate::domain::vendor::VendorId;
use crate::sheets::{Account, Ask, Made, View, sheet};

mod decision;

/// The tickets of one source.
struct Held {
    id: ImportId,
    source: Source,
    reading: Reading,
    tickets: Vec<Ticket>,
    /// The places of those that a later file in use has too, which are left out here.
    doubles: Vec<usize>,
}

/// The tickets of every file that was read, whether or not the evaluation uses it at the moment, and of the log.
#[derive(Default)]
pub struct Store {
    held: Vec<Held>,
    desk: Desk,
    /// What the sources in use mean by their words, and under which print each was counted last.
    uses: Vec<(ImportId, Mapping)>,
    counted: Vec<(ImportId, Fingerprint, Vec<usize>)>,
    /// All of them as counted now, once that is wanted.
    present: OnceCell<Summaries>,
    /// What was counted of tickets that are no longer held.
    known: Vec<(VendorId, ImportId, Summary)>,
    prepared: RefCell<Prepared>,
}

impl Store {
    /// Holds a file's tickets; says how they were understood.
    ///
    /// Texts leave with the answer; none is held.
    pub fn hold(&mut self, id: ImportId, imported: Imported) -> Reply {
        let Imported { source, tickets, suspects, reading } = imported;
        let open = u32::try_from(reading.open.len()).unwrap_or(u32::MAX);
        let said = Box::new(source.clone());
        self.forget(id);
        self.held.push(Held { id, source, reading, tickets, doubles: Vec::new() });
        Reply::Opened { id, source: said, open, suspects }
    }

    /// Forgets a source's tickets.
    pub fn forget(&mut self, id: ImportId) {
        self.held.retain(|held| held.id != id);
        self.counted.retain(|(counted, ..)| *counted != id);
    }

    /// Takes over new settings as of `now`; gives back what is to be counted anew.
    pub fn settle(&mut self, desk: Desk, now: Instant) -> Vec<ImportId> {
        self.present = OnceCell::new();
        let imports = desk.imports.iter();
        self.uses = imports.map(|import| (import.id, import.mapping.clone())).collect();
        if desk.logged != self.desk.logged || desk.vendors != self.desk.vendors {
            self.forget(LOGGED);
            self.forget(PROBES);
        }
        for id in [LOGGED, PROBES] {
            let gathered = gather(id, &desk.logged, &desk.vendors, Some(now));
            let Some((source, tickets, mapping)) = gathered else { continue };
            self.uses.push((id, mapping));
            if self.find(id).is_none() {
                let reading = Reading::default();
                self.held.push(Held { id, source, reading, tickets, doubles: Vec::new() });
            }
        }
        self.desk = desk;
        self.make_example();
        self.leave_out_doubles();
        let stale: Vec<_> = self
            .uses
            .iter()
            .map(|(id, mapping)| {
                (*id, self.print(*id, mapping, &self.desk.terms), self.doubles(*id))
            })
            .filter(|one| !self.counted.contains(one))
            .collect();
        for (id, print, doubles) in &stale {
            self.counted.retain(|(counted, ..)| counted != id);
            self.counted.push((*id, *print, doubles.clone()));
        }
        stale.into_iter().map(|(id, ..)| id).collect()
    }

    /// Of tickets that stand in several files in use, leaves out all but that of the latest file.
    ///
    /// They are the same when they are the same vendor's, with the same number and the same creation.
    fn leave_out_doubles(&mut self) {
        for held in &mut self.held {
            for at in held.doubles.drain(..) {
                held.tickets[at].excluded = None;
            }
        }
        let is_file = |id: ImportId| ![LOGGED, PROBES, EXAMPLE_IMPORT].contains(&id);
        let mut files: Vec<(Instant, ImportId)> = self
            .uses
            .iter()
            .filter_map(|(id, mapping)| Some((self.file(*id, mapping)?.0.as_of(), *id)))
            .filter(|(_, id)| is_file(*id))
            .collect();
        files.sort_unstable_by_key(|file| std::cmp::Reverse(*file));
        if files.len() < 2 {
            return;
        }
        let mut seen: BTreeSet<(VendorId, Instant, String)> = BTreeSet::new();
        for (_, id) in files {
            let mapping = self.uses.iter().find(|(used, _)| *used == id).map(|(_, of)| of.clone());
            let held = self.held.iter_mut().find(|held| held.id == id);
            let (Some(mapping), Some(held)) = (mapping, held) else { continue };
            for (at, ticket) in held.tickets.iter_mut().enumerate() {
                let vendor = mapping.vendors.get(usize::from(ticket.vendor)).copied().flatten();
                let Some(vendor) = vendor.filter(|_| ticket.excluded.is_none()) else { continue };
                if !seen.insert((vendor, ticket.created, ticket.id.clone())) {
                    ticket.excluded = Some(Exclusion::Duplicate);
                    held.doubles.push(at);
                }
            }
        }
    }

    fn doubles(&self, id: ImportId) -> Vec<usize> {
        self.find(id).map(|held| held.doubles.clone()).unwrap_or_default()
    }

    /// The example's tickets are made when they are first wanted.
    fn make_example(&mut self) {
        let is_used = self.uses.iter().any(|(id, _)| *id == EXAMPLE_IMPORT);
        if !is_used || self.find(EXAMPLE_IMPORT).is_some() {
            return;
        }
        let example = example();
        let source = example.evaluation.imports.into_iter().map(|import| import.source).next();
        let tickets = example.tickets;
        let reading = Reading::default();
        self.held.extend(source.map(|source| Held {
            id: EXAMPLE_IMPORT,
            source,
            reading,
            tickets,
            doubles: Vec::new(),
        }));
    }

    fn print(&self, id: ImportId, mapping: &Mapping, terms: &Terms) -> Fingerprint {
        match id {
            LOGGED | PROBES => Fingerprint::of_log(terms, &self.desk.logged),
            _ => Fingerprint::of(terms, mapping),
        }
    }

    /// Counts a source's tickets by the present settings.
    pub fn summarise(&self, id: ImportId) -> Reply {
        let used = self.uses.iter().find(|(used, _)| *used == id);
        let Some((file, tickets)) = used.and_then(|(_, mapping)| self.file(id, mapping)) else {
            return Reply::NoTickets(id);
        };
        Reply::Summarised { id, summaries: self.count((file, tickets), &self.desk.terms) }
    }

    fn count(
        &self,
        (file, tickets): (File<'_>, &[Ticket]),
        terms: &Terms,
    ) -> Vec<(VendorId, Summary)> {
        let mut summaries = summarise(tickets, file, terms);
        for (_, summary) in &mut summaries {
            summary.fingerprint = self.print(file.id, file.mapping, terms);
        }
        summaries
    }

    /// Makes a sheet; nothing for a question that is none.
    pub fn show(&self, question: &[u8]) -> Option<Reply> {
        let ask = Ask::from_bytes(question).ok()?;
        if let View::Reading(id) = ask.view {
            let Held { source, reading, tickets, .. } = self.find(id)?;
            let sheet = Account { source, reading, tickets, words: ask.lang.words() }.sheet();
            return Some(Reply::Sheet(Made { ask, sheet }.to_bytes()));
        }
        if ask.view.is_decision() {
            let sheet = self.decide(&ask);
            return Some(Reply::Sheet(Made { ask, sheet }.to_bytes()));
        }
        let uses = self.uses.iter();
        let sources: Vec<_> = uses.filter_map(|(id, mapping)| self.file(*id, mapping)).collect();
        let sheet = sheet(&ask, &self.desk, &sources);
        Some(Reply::Sheet(Made { ask, sheet }.to_bytes()))
    }

    /// How an import's file was read.
    pub fn reading(&self, id: ImportId) -> Option<&Reading> {
        self.find(id).map(|held| &held.reading)
    }

    fn file<'a>(&'a self, id: ImportId, mapping: &'a Mapping) -> Option<(File<'a>, &'a [Ticket])> {
        let held = self.find(id)?;
        Some((File { id, source: &held.source, mapping }, &held.tickets))
    }

    fn find(&self, id: ImportId) -> Option<&Held> {
        self.held.iter().find(|held| held.id == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codec::tickets::read;
    use crate::domain::evaluation::Evaluation;
    use crate::domain::import::Import;
    use crate::domain::sla::TierId;

    fn with(imports: &[Import]) -> Desk {
        let evaluation = Evaluation { imports: imports.to_vec(), ..Evaluation::default() };
        Desk::of(&evaluation)
    }

    /// A file in use, of which the store needs no more than what its words mean.
    fn used(id: ImportId, mapping: &Mapping) -> Import {
        let source = read("x", b"id,created\n1,2026-09-01 02:00\n").unwrap().source;
        Import { id, source, mapping: mapping.clone() }
    }

    #[test]
    fn tickets_are_counted_once_for_each_setting_and_for_as_long_as_they_are_held() {
        let (id, vendor) = (ImportId(7), VendorId(3));
        let mapping =
            Mapping { vendors: vec![Some(vendor)], tiers: vec![Some(TierId::T1)], as_of: None };
        let desk = with(&[used(id, &mapping)]);
        let mut store = Store::default();
        assert_eq!(store.settle(desk.clone(), Instant(0)), [id]);
        assert_eq!(store.summarise(id), Reply::NoTickets(id));
        let bytes =
            b"id,created,first_response\n1,2026-09-01 02:00,2026-09-01 02:10\n2,2026-09-01 04:00,";
        assert!(matches!(store.hold(id, read("x", bytes).unwrap()), Reply::Opened { .. }));
        assert_eq!(store.settle(desk.clone(), Instant(0)), [id]);
        let Reply::Summarised { summaries, .. } = store.summarise(id) else {
            panic!("it holds them")
        };
        let counts = summaries[0].1.tiers[0].first_reply;
        assert_eq!((counts.within_target, counts.young_open), (1, 1));
        assert_eq!(store.settle(desk.clone(), Instant(0)), []);
        store.forget(id);
        assert_eq!(store.settle(desk, Instant(0)), [id]);
        assert_eq!(store.summarise(id), Reply::NoTickets(id));
    }

    #[test]
    fn a_ticket_in_two_files_counts_once_and_again_where_one_file_goes() {
        let (old, new, vendor) = (ImportId(7), ImportId(8), VendorId(3));
        let mapping =
            Mapping { vendors: vec![Some(vendor)], tiers: vec![Some(TierId::T1)], as_of: None };
        let both = [used(old, &mapping), used(new, &mapping)];
        let desk = with;
        let mut store = Store::default();
        let head = "id,created,first_response\n1,2026-09-01 02:00,2026-09-01 02:10\n";
        store.hold(old, read("x", format!("{head}2,2026-09-01 04:00,\n").as_bytes()).unwrap());
        store.hold(new, read("y", format!("{head}3,2026-09-02 04:00,\n").as_bytes()).unwrap());
        let counted = |store: &Store, id| match store.summarise(id) {
            Reply::Summarised { summaries, .. } => summaries[0].1.tiers[0].first_reply,
            _ => panic!("it holds them"),
        };
        assert_eq!(store.settle(desk(&both), Instant(0)), [old, new]);
        let (first, second) = (counted(&store, old), counted(&store, new));
        assert_eq!((first.within_target, first.excluded), (0, 1));
        assert_eq!((second.within_target, second.excluded), (1, 0));
        // Without the later file the earlier one's ticket is back, and is counted again.
        assert_eq!(store.settle(desk(&both[..1]), Instant(0)), [old]);
        assert_eq!(counted(&store, old).within_target, 1);
        assert_eq!(store.settle(desk(&both[..1]), Instant(0)), []);
    }
}
