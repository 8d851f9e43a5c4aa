//! Holds tickets and counts them.

use crate::codec::message::Reply;
use crate::codec::tickets::Imported;
use crate::domain::import::{ImportId, Mapping};
use crate::domain::summary::summarise;
use crate::domain::terms::Terms;

/// How many tickets a review shows.
const PREVIEWED: usize = 5;

/// The tickets of every file that was read, whether or not the evaluation uses it at the moment.
#[derive(Default)]
pub struct Store(Vec<(ImportId, Imported)>);

impl Store {
    /// Holds a file's tickets; says how they were understood.
    ///
    /// Texts leave with the answer; none is held.
    pub fn hold(&mut self, id: ImportId, mut imported: Imported) -> Reply {
        let suspects = std::mem::take(&mut imported.suspects);
        let source = Box::new(imported.source.clone());
        let preview = imported.tickets.iter().take(PREVIEWED).cloned().collect();
        self.forget(id);
        self.0.push((id, imported));
        Reply::Opened { id, source, preview, suspects }
    }

    /// Forgets a file's tickets.
    pub fn forget(&mut self, id: ImportId) {
        self.0.retain(|(held, _)| *held != id);
    }

    /// Counts a file's tickets.
    pub fn summarise(&self, id: ImportId, mapping: &Mapping, terms: &Terms) -> Reply {
        let Some((_, Imported { source, tickets, .. })) =
            self.0.iter().find(|(held, _)| *held == id)
        else {
            return Reply::NoTickets(id);
        };
        let summaries = summarise(tickets, source, mapping, terms);
        Reply::Summarised { id, summaries }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codec::tickets::read;
    use crate::domain::sla::TierId;
    use crate::domain::vendor::VendorId;

    #[test]
    fn tickets_are_counted_for_as_long_as_they_are_held() {
        let (id, vendor) = (ImportId(7), VendorId(3));
        let mapping = Mapping { vendors: vec![Some(vendor)], tiers: vec![Some(TierId::T1)] };
        let terms = Terms::default();
        let mut store = Store::default();
        assert_eq!(store.summarise(id, &mapping, &terms), Reply::NoTickets(id));
        let bytes =
            b"id,created,first_response\n1,2026-09-01 02:00,2026-09-01 02:10\n2,2026-09-01 04:00,";
        assert!(matches!(store.hold(id, read("x", bytes).unwrap()), Reply::Opened { .. }));
        let Reply::Summarised { summaries, .. } = store.summarise(id, &mapping, &terms) else {
            panic!("it holds them")
        };
        let counts = summaries[0].1.tiers[0].first_reply;
        assert_eq!((counts.within_target, counts.young_open), (1, 1));
        store.forget(id);
        assert_eq!(store.summarise(id, &mapping, &terms), Reply::NoTickets(id));
    }
}
