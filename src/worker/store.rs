//! Holds tickets and counts them.

use crate::codec::message::Reply;
use crate::codec::tickets::Imported;
use crate::domain::desk::Desk;
use crate::domain::example::{EXAMPLE_IMPORT, example};
use crate::domain::import::{File, ImportId, Mapping};
use crate::domain::summary::{Fingerprint, summarise};
use crate::domain::ticket::Ticket;
use crate::sheets::{Ask, Made, sheet};

/// How many tickets a review shows.
const PREVIEWED: usize = 5;

/// The tickets of every file that was read, whether or not the evaluation uses it at the moment.
#[derive(Default)]
pub struct Store {
    files: Vec<(ImportId, Imported)>,
    desk: Desk,
    counted: Vec<(ImportId, Fingerprint)>,
}

impl Store {
    /// Holds a file's tickets; says how they were understood.
    pub fn hold(&mut self, id: ImportId, imported: Imported) -> Reply {
        let source = Box::new(imported.source.clone());
        let preview = imported.tickets.iter().take(PREVIEWED).cloned().collect();
        self.forget(id);
        self.files.push((id, imported));
        Reply::Opened { id, source, preview }
    }

    /// Forgets a file's tickets.
    pub fn forget(&mut self, id: ImportId) {
        self.files.retain(|(held, _)| *held != id);
        self.counted.retain(|(held, _)| *held != id);
    }

    /// Takes over new settings; gives back what is to be counted anew.
    pub fn settle(&mut self, desk: Desk) -> Vec<ImportId> {
        let is_example = desk.imports.iter().any(|(id, _)| *id == EXAMPLE_IMPORT);
        if is_example && self.file(EXAMPLE_IMPORT).is_none() {
            let example = example();
            let source = example.evaluation.imports.into_iter().map(|import| import.source).next();
            let held = source.map(|source| Imported { source, tickets: example.tickets });
            self.files.extend(held.map(|held| (EXAMPLE_IMPORT, held)));
        }
        self.desk = desk;
        let print = |mapping| Fingerprint::of(&self.desk.terms, mapping);
        let imports = self.desk.imports.iter().map(|(id, mapping)| (*id, print(mapping)));
        let stale: Vec<_> = imports.filter(|one| !self.counted.contains(one)).collect();
        for (id, print) in &stale {
            self.counted.retain(|(held, _)| held != id);
            self.counted.push((*id, *print));
        }
        stale.into_iter().map(|(id, _)| id).collect()
    }

    /// Counts a file's tickets by the present settings.
    pub fn summarise(&self, id: ImportId) -> Reply {
        let mapping = self.desk.imports.iter().find(|(known, _)| *known == id);
        let (Some(held), Some((_, mapping))) = (self.file(id), mapping) else {
            return Reply::NoTickets(id);
        };
        let file = File { id, source: &held.source, mapping };
        let summaries = summarise(&held.tickets, file, &self.desk.terms);
        Reply::Summarised { id, summaries }
    }

    /// Makes a sheet; nothing for a question that is none.
    pub fn show(&self, question: &[u8]) -> Option<Reply> {
        let ask = Ask::from_bytes(question).ok()?;
        let files = self.desk.imports.iter();
        let sources: Vec<_> = files.filter_map(|(id, mapping)| self.source(*id, mapping)).collect();
        let sheet = sheet(&ask, &self.desk, &sources);
        Some(Reply::Sheet(Made { ask, sheet }.to_bytes()))
    }

    fn source<'a>(
        &'a self,
        id: ImportId,
        mapping: &'a Mapping,
    ) -> Option<(File<'a>, &'a [Ticket])> {
        let held = self.file(id)?;
        Some((File { id, source: &held.source, mapping }, &held.tickets))
    }

    fn file(&self, id: ImportId) -> Option<&Imported> {
        self.files.iter().find(|(held, _)| *held == id).map(|(_, held)| held)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codec::tickets::read;
    use crate::domain::sla::TierId;
    use crate::domain::vendor::VendorId;

    #[test]
    fn tickets_are_counted_once_for_each_setting_and_for_as_long_as_they_are_held() {
        let (id, vendor) = (ImportId(7), VendorId(3));
        let mapping = Mapping { vendors: vec![Some(vendor)], tiers: vec![Some(TierId::T1)] };
        let desk = Desk { imports: vec![(id, mapping)], ..Desk::default() };
        let mut store = Store::default();
        assert_eq!(store.settle(desk.clone()), [id]);
        assert_eq!(store.summarise(id), Reply::NoTickets(id));
        let bytes =
            b"id,created,first_response\n1,2026-09-01 02:00,2026-09-01 02:10\n2,2026-09-01 04:00,";
        assert!(matches!(store.hold(id, read("x", bytes).unwrap()), Reply::Opened { .. }));
        assert_eq!(store.settle(desk.clone()), [id]);
        let Reply::Summarised { summaries, .. } = store.summarise(id) else {
            panic!("it holds them")
        };
        let counts = summaries[0].1.tiers[0].first_reply;
        assert_eq!((counts.within_target, counts.young_open), (1, 1));
        assert_eq!(store.settle(desk.clone()), []);
        store.forget(id);
        assert_eq!(store.settle(desk), [id]);
        assert_eq!(store.summarise(id), Reply::NoTickets(id));
    }
}
