//! What happened to a ticket, event by event, and a word about each reply's substance.

use super::Seen;
use crate::domain::terms::Override;
use crate::domain::ticket::{Event, EventKind, Gist, Side};
use crate::sheets::{Act, Block, Cell, Grid};
use crate::words::Boilerplate;

impl Seen<'_, '_> {
    /// The events as a table, the opening first.
    pub(super) fn events(&self) -> Block {
        let words = self.study.words;
        let course = self.held.course(self.ticket);
        let created = vec![
            Cell::of("0"),
            Cell::of(words.wall(self.ticket.created, &self.zone)),
            Cell::of(words.side(Side::Customer)),
            Cell::of(words.opened()),
            Cell::default(),
        ];
        let rows = course.events().iter().enumerate().map(|(index, event)| self.row(index, event));
        Block::Table(Grid {
            caption: words.what_happened().to_owned(),
            head: ["#", words.when(), words.who(), words.what(), words.substance()]
                .map(str::to_owned)
                .into(),
            rows: std::iter::once(created).chain(rows).collect(),
        })
    }

    fn row(&self, index: usize, event: &Event) -> Vec<Cell> {
        let words = self.study.words;
        let agent = match event.kind {
            EventKind::Message(message) => message.agent,
            EventKind::Assigned { agent, .. } => agent,
            _ => None,
        };
        vec![
            Cell::of((index + 1).to_string()),
            Cell::of(words.wall(event.at, &self.zone)),
            Cell::of(words.side(event.side))
                .noted(agent.map(|agent| words.agent(agent)).unwrap_or_default()),
            Cell::of(self.what(event)),
            self.gist(event),
        ]
    }

    /// What a message of the vendor's is good for, and a way to say that it is otherwise.
    fn gist(&self, event: &Event) -> Cell {
        let words = self.study.words;
        let EventKind::Message(message) = event.kind else { return Cell::default() };
        if event.side != Side::Vendor || !message.is_public || message.gist == Gist::Unknown {
            return Cell::of(words.gist(message.gist));
        }
        let place = self.ticket.events.iter().position(|known| {
            known.at == event.at
                && known.side == event.side
                && matches!(known.kind, EventKind::Message(_))
        });
        let Some(place) = place.and_then(|place| u32::try_from(place).ok()) else {
            return Cell::of(words.gist(message.gist));
        };
        let is_boilerplate = message.gist != Gist::Boilerplate;
        let word = Override {
            import: self.held.file.id,
            ticket: self.ticket.id.clone(),
            event: place,
            is_boilerplate,
        };
        let call = if is_boilerplate { Boilerplate::Is } else { Boilerplate::IsNot };
        Cell::of(words.call_it(call)).noted(words.gist(message.gist)).doing(Act::Judge(word))
    }
}
