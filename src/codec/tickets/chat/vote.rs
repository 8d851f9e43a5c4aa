//! Which lines are heads: all of them decide in which shape this chat writes its heads.

use std::collections::BTreeMap;

use super::head::{Head, Layout, Shape};

/// The heads of a chat, each on its first line.
///
/// The layout and shape that most heads with repeated names have is the chat's. A head of another shape is one where
/// its name has a head of the chat's shape too, or where it even names a day and they do not. A name that comes only
/// once must also stand where a head can: not right under a head, with a text, and in the order of time.
pub(super) fn heads(lines: &[String]) -> Vec<Option<Head>> {
    let mut best = ((0, 0), vec![None; lines.len()], Shape::default());
    for layout in [Layout::NameFirst, Layout::TimeFirst, Layout::TwoLines] {
        let found = candidates(lines, layout);
        for bits in 0..8_u8 {
            let shape = [bits & 1 > 0, bits & 2 > 0, bits & 4 > 0];
            let names = counted(&found, Some(shape));
            let repeated = names.values().filter(|count| **count > 1).sum();
            let score: (usize, usize) = (repeated, names.values().sum());
            if score > best.0 {
                best = (score, found.clone(), shape);
            }
        }
    }
    let (_, mut found, shape) = best;
    tear(&mut found, lines, shape);
    let (names, of_shape) = (counted(&found, None), counted(&found, Some(shape)));
    let mut ballot = Ballot { lines, found, names, of_shape, shape };
    ballot.names = ballot.repeated();
    ballot.heads()
}

fn candidates(lines: &[String], layout: Layout) -> Vec<Option<Head>> {
    let mut is_taken = false;
    let next = lines.iter().skip(1).map(String::as_str).chain([""]);
    let read = lines.iter().zip(next).map(|(line, next)| {
        let head = Head::read(layout, line, next).filter(|_| !is_taken);
        is_taken = head.as_ref().is_some_and(|head| head.lines() > 1);
        head
    });
    read.collect()
}

/// Adds the heads of the same shape whose time was torn from a long name, or was not.
fn tear(found: &mut [Option<Head>], lines: &[String], shape: Shape) {
    for layout in [Layout::NameFirst, Layout::TwoLines] {
        let torn = candidates(lines, layout);
        for (at, head) in torn.into_iter().enumerate() {
            let is_above = at > 0 && found[at - 1].as_ref().is_some_and(|head| head.lines() > 1);
            let is_free = found[at].is_none() && !is_above;
            if is_free && head.as_ref().is_some_and(|head| head.shape() == shape) {
                found[at] = head;
            }
        }
    }
}

/// How often each name has a head, of one shape or of any.
fn counted(found: &[Option<Head>], shape: Option<Shape>) -> BTreeMap<String, usize> {
    let mut names = BTreeMap::new();
    for head in found.iter().flatten() {
        if shape.is_none_or(|shape| shape == head.shape()) {
            *names.entry(head.name.clone()).or_default() += 1;
        }
    }
    names
}

/// So many heads further on may tell that a line is out of order.
const NEAR: usize = 50;

/// What may be a head, and the shape that was chosen.
struct Ballot<'a> {
    lines: &'a [String],
    found: Vec<Option<Head>>,
    /// How often each name has a head; that of one that never has a text is not counted.
    names: BTreeMap<String, usize>,
    of_shape: BTreeMap<String, usize>,
    shape: Shape,
}

impl Ballot<'_> {
    fn heads(mut self) -> Vec<Option<Head>> {
        let mut last: Option<(usize, Head)> = None;
        for at in 0..self.found.len() {
            let Some(head) = self.found[at].take() else { continue };
            if self.is_of_chat(&head)
                && (self.is_repeated(&head) || self.fits(at, &head, last.as_ref()))
            {
                last = Some((at, head.clone()));
                self.found[at] = Some(head);
            }
        }
        self.found
    }

    fn is_of_chat(&self, head: &Head) -> bool {
        let shape = head.shape();
        shape == self.shape
            || self.of_shape.contains_key(&head.name)
            || (shape[0] && !self.shape[0])
    }

    fn is_repeated(&self, head: &Head) -> bool {
        self.names.get(&head.name).is_some_and(|count| *count > 1)
    }

    /// The counts of the names that have a text anywhere.
    fn repeated(&self) -> BTreeMap<String, usize> {
        let mut names = BTreeMap::new();
        for (at, head) in self.found.iter().enumerate() {
            if let Some(head) = head.as_ref().filter(|head| self.has_text(at, head)) {
                let count = self.names.get(&head.name).copied().unwrap_or_default();
                names.insert(head.name.clone(), count);
            }
        }
        names
    }

    /// The first line from here on that is not blank.
    fn below(&self, from: usize) -> Option<usize> {
        (from..self.lines.len()).find(|at| !self.lines[*at].is_empty())
    }

    fn has_text(&self, at: usize, head: &Head) -> bool {
        let below = self.below(at + head.lines());
        head.said.is_some() || below.is_some_and(|below| self.found[below].is_none())
    }

    /// Whether a head can stand here, though its name comes but once.
    fn fits(&self, at: usize, head: &Head, last: Option<&(usize, Head)>) -> bool {
        let is_empty = |(line, last): &(usize, Head)| {
            last.said.is_none() && self.below(line + last.lines()) == Some(at)
        };
        let mut later = self.found[at + 1..].iter().flatten().take(NEAR);
        let next = later.find(|next| self.is_of_chat(next) && self.is_repeated(next));
        self.has_text(at, head)
            && !last.is_some_and(is_empty)
            && !last.is_some_and(|(_, last)| head.when.is_before(&last.when))
            && !next.is_some_and(|next| next.when.is_before(&head.when))
    }
}
