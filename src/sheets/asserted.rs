//! What files themselves say of first replies, beside what is computed, and how often the two differ.

use super::study::{Owner, Study};
use super::{Block, Cell, Grid, Part, Selection, View, Which};
use crate::domain::sla::{ClockKind, ReplyReading, TicketState};
use crate::domain::stats::quantile;
use crate::domain::summary::Summary;
use crate::domain::ticket::Ticket;

/// A ticket with a flag of its own, and whether it was in time by what is computed, where that counts.
pub(super) struct Asserted {
    flag: bool,
    computed: Option<bool>,
}

impl Asserted {
    /// Whether the flag says otherwise than what is computed.
    pub(super) fn differs(&self) -> bool {
        self.computed.is_some_and(|computed| computed != self.flag)
    }
}

/// What a ticket's flag says, and what its state does; `None` without a flag.
pub(super) fn asserted(ticket: &Ticket, state: TicketState) -> Option<Asserted> {
    let computed = match state {
        TicketState::WithinTarget | TicketState::WithinLimit => Some(true),
        TicketState::Late | TicketState::Never | TicketState::Overdue => Some(false),
        _ => None,
    };
    Some(Asserted { flag: ticket.claimed.in_time?, computed })
}

impl Study<'_> {
    /// A row a vendor whose files have flags or lengths of their own; nothing where none has.
    pub(super) fn own_words(&self, all: &[(Owner, Summary)]) -> Vec<Block> {
        let words = self.words;
        let rows: Vec<Vec<Cell>> =
            all.iter().filter_map(|(owner, _)| self.own_row(*owner)).collect();
        if rows.is_empty() {
            return Vec::new();
        }
        let head = [
            words.vendor,
            words.flagged_in_time(),
            words.computed_of_them(),
            words.told_otherwise(),
            words.business_median(),
        ];
        vec![
            Block::Heading(words.own_words().to_owned()),
            Block::Table(Grid {
                caption: words.own_words().to_owned(),
                head: head.map(str::to_owned).into(),
                rows,
            }),
            Block::Note(words.own_words_are().to_owned()),
        ]
    }

    fn own_row(&self, owner: Owner) -> Option<Vec<Cell>> {
        let words = self.words;
        let (mut flags, mut business) = (Vec::new(), Vec::new());
        for (held, _, ticket) in self.tickets_of(owner) {
            let (clock, reading) = (ClockKind::Ranking, ReplyReading::Human);
            let outcome = held.yardstick.first_reply(ticket, clock, reading);
            flags.extend(outcome.and_then(|outcome| asserted(ticket, outcome.state)));
            business.extend(ticket.claimed.business_ms.map(|ms| ms as f64));
        }
        if flags.is_empty() && business.is_empty() {
            return None;
        }
        business.sort_by(f64::total_cmp);
        #[allow(clippy::cast_possible_truncation)]
        let median = quantile(&business, 0.5).map(|ms| words.length(ms as i64));
        let count = |is_it: &dyn Fn(&Asserted) -> bool| {
            u32::try_from(flags.iter().filter(|flag| is_it(flag)).count()).unwrap_or(u32::MAX)
        };
        let all = count(&|_| true);
        let told = count(&|flag| flag.computed.is_some());
        let opening = |part| {
            let chosen = Which::Asserted(part).into();
            View::Tickets(Selection { vendor: owner.vendor, tier: None, chosen })
        };
        let none = || Cell::of(words.none);
        let flagged = |cell: Cell, of: u32| if of == 0 { none() } else { cell };
        Some(vec![
            self.owner(owner),
            flagged(Cell::of(words.of_all(count(&|flag| flag.flag), all)), all)
                .noted("L0")
                .opening(opening(Part::All)),
            flagged(Cell::of(words.of_all(count(&|flag| flag.computed == Some(true)), told)), told),
            flagged(Cell::of(words.of_all(count(&Asserted::differs), told)), told)
                .opening(opening(Part::So)),
            median.map_or_else(none, |median| Cell::of(median).noted("L1")),
        ])
    }
}
