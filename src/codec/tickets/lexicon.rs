//! The words of a file: vendors, priorities, categories, groups, and people who stay nameless.

use std::collections::BTreeMap;

use crate::domain::import::{Label, Labels};
use crate::domain::ticket::{EventKind, Ticket};

/// All words so far.
#[derive(Default)]
pub(super) struct Lexicon {
    pub(super) vendors: Words,
    pub(super) priorities: Words,
    pub(super) categories: Words,
    pub(super) groups: Words,
    /// Only their indices leave the file: A, B, C.
    pub(super) agents: Words,
}

/// The distinct words of a column, in order of appearance.
#[derive(Default)]
pub(super) struct Words {
    texts: Vec<String>,
    index: BTreeMap<String, usize>,
}

impl Words {
    /// The index of a word; past 65,535 distinct ones, the last stands for all.
    pub(super) fn index(&mut self, text: &str) -> u16 {
        let index = match self.index.get(text) {
            Some(index) => *index,
            None if self.texts.len() > usize::from(u16::MAX) => usize::from(u16::MAX),
            None => {
                self.texts.push(text.to_owned());
                self.index.insert(text.to_owned(), self.texts.len() - 1);
                self.texts.len() - 1
            }
        };
        u16::try_from(index).unwrap_or(u16::MAX)
    }

    /// The same, where there is a word.
    pub(super) fn known(&mut self, text: &str) -> Option<u16> {
        (!text.is_empty()).then(|| self.index(text))
    }
}

impl Lexicon {
    /// The labels that tickets bear, with their counts; a word that none bears is dropped.
    pub(super) fn into_labels(self, tickets: &mut [Ticket]) -> Labels {
        let vendors = |ticket: &mut Ticket, visit: &mut dyn FnMut(&mut u16)| {
            visit(&mut ticket.vendor);
        };
        let categories = |ticket: &mut Ticket, visit: &mut dyn FnMut(&mut u16)| {
            ticket.category.iter_mut().for_each(visit);
        };
        Labels {
            vendors: one_where_countless(counted(self.vendors, tickets, vendors), tickets, vendors),
            priorities: one_where_countless(
                counted(self.priorities, tickets, priorities),
                tickets,
                priorities,
            ),
            categories: counted(self.categories, tickets, categories),
            groups: counted(self.groups, tickets, groups),
        }
    }
}

/// Calls back for every place of a ticket that holds an index into some labels.
type Visit = fn(&mut Ticket, &mut dyn FnMut(&mut u16));

fn priorities(ticket: &mut Ticket, visit: &mut dyn FnMut(&mut u16)) {
    visit(&mut ticket.priority);
    for event in &mut ticket.events {
        if let EventKind::Severity(priority) = &mut event.kind {
            visit(priority);
        }
    }
}

fn groups(ticket: &mut Ticket, visit: &mut dyn FnMut(&mut u16)) {
    for event in &mut ticket.events {
        if let EventKind::Assigned { group: Some(group), .. } = &mut event.kind {
            visit(group);
        }
    }
}

/// The words that tickets bear, each counted once a ticket; tickets then hold indices into these.
fn counted(words: Words, tickets: &mut [Ticket], visit: Visit) -> Vec<Label> {
    let mut counts = vec![(0_u32, None); words.texts.len()];
    for (number, ticket) in tickets.iter_mut().enumerate() {
        visit(ticket, &mut |index| {
            if let Some((count, last)) = counts.get_mut(usize::from(*index)) {
                *count = count.saturating_add(u32::from(last.replace(number) != Some(number)));
            }
        });
    }
    let mut borne = 0;
    let mut place = |(count, _): &(u32, _)| {
        borne += u16::from(*count > 0);
        borne.saturating_sub(1)
    };
    let moved: Vec<u16> = counts.iter().map(&mut place).collect();
    for ticket in tickets {
        visit(ticket, &mut |index| {
            *index = moved.get(usize::from(*index)).copied().unwrap_or(u16::MAX);
        });
    }
    let label = |(text, (tickets, _))| Label { text, tickets };
    words.texts.into_iter().zip(counts).map(label).filter(|label| label.tickets > 0).collect()
}

/// More distinct words than this are no list of vendors or priorities, and are asked about as one.
const COUNTLESS: usize = 200;

fn one_where_countless(labels: Vec<Label>, tickets: &mut [Ticket], visit: Visit) -> Vec<Label> {
    if labels.len() <= COUNTLESS {
        return labels;
    }
    for ticket in &mut *tickets {
        visit(ticket, &mut |index| *index = 0);
    }
    let tickets = u32::try_from(tickets.len()).unwrap_or(u32::MAX);
    vec![Label { text: String::new(), tickets }]
}
