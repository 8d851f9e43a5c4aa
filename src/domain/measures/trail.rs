//! The way of one ticket from hand to hand.

use serde::{Deserialize, Serialize};

use super::case::{between, lives};
use crate::domain::ticket::{Course, Event, EventKind, Side};
use crate::domain::time::Instant;

/// How a ticket was passed on; times in milliseconds, around the clock, while it was open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trail {
    /// How often it went from one known group to another; `None` where no group is known.
    pub hops: Option<u32>,
    /// How many of these went to a group that had had it before.
    pub returns: u32,
    /// With neither a group nor a person, from its creation on.
    pub ownerless_ms: i64,
    /// From each hand-off until somebody of the vendor's is named or does something.
    pub transit_ms: i64,
    /// How long it was open.
    pub life_ms: i64,
}

impl Trail {
    /// How a ticket was passed on; `None` where nothing is known of its assignments.
    ///
    /// Unknown groups are passed over: from A to nobody to A is no hand-off. Takes time in proportion to its
    /// events.
    pub fn of(course: &Course<'_>) -> Option<Trail> {
        let is_assigned = |event: &Event| matches!(event.kind, EventKind::Assigned { .. });
        course.first(is_assigned)?;
        let mut walk = Walk::default();
        let mut lives = lives(course, &course.ends()).into_iter().peekable();
        let mut at = course.ticket().created;
        for event in course.events() {
            walk.pass(&mut lives, (at, event.at));
            at = event.at;
            walk.take(event);
        }
        walk.pass(&mut lives, (at, course.as_of()));
        let trail = walk.trail;
        Some(Trail { hops: (!walk.groups.is_empty()).then(|| trail.hops.unwrap_or(0)), ..trail })
    }
}

/// Who has a ticket, as its events go by.
#[derive(Default)]
struct Walk {
    trail: Trail,
    is_owned: bool,
    is_in_transit: bool,
    group: Option<u16>,
    /// The groups that have had it, sorted.
    groups: Vec<u16>,
}

impl Walk {
    /// Adds the time from one moment to another as far as the ticket was open.
    fn pass(
        &mut self,
        lives: &mut std::iter::Peekable<impl Iterator<Item = (Instant, Instant)>>,
        (from, to): (Instant, Instant),
    ) {
        while let Some((start, stop)) = lives.peek().copied() {
            let ms = between(from.max(start), to.min(stop));
            self.trail.life_ms = self.trail.life_ms.saturating_add(ms);
            if !self.is_owned {
                self.trail.ownerless_ms = self.trail.ownerless_ms.saturating_add(ms);
            }
            if self.is_in_transit {
                self.trail.transit_ms = self.trail.transit_ms.saturating_add(ms);
            }
            if stop > to {
                return;
            }
            lives.next();
        }
    }

    fn take(&mut self, event: &Event) {
        let EventKind::Assigned { group, agent } = event.kind else {
            let is_act = !matches!(event.kind, EventKind::Severity(_) | EventKind::Escalated);
            self.is_in_transit &= !(event.side == Side::Vendor && is_act);
            return;
        };
        self.is_owned = group.is_some() || agent.is_some();
        if let Some(group) = group {
            self.enter(group);
        }
        self.is_in_transit &= agent.is_none();
    }

    fn enter(&mut self, group: u16) {
        let place = self.groups.binary_search(&group);
        if self.group.is_some_and(|before| before != group) {
            self.trail.hops = Some(self.trail.hops.unwrap_or(0).saturating_add(1));
            self.trail.returns = self.trail.returns.saturating_add(u32::from(place.is_ok()));
            self.is_in_transit = true;
        }
        if let Err(place) = place {
            self.groups.insert(place, group);
        }
        self.group = Some(group);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::measures::sample::{assigned, mark, minute, ticket};
    use crate::domain::ticket::Ticket;
    use crate::domain::time::MINUTE_MS;

    fn trail(events: Vec<Event>, as_of: i64) -> Option<Trail> {
        let ticket = Ticket { events, ..ticket(0) };
        let course = Course::new(&ticket, minute(as_of));
        Trail::of(&course)
    }

    #[test]
    fn support_to_product_to_engineering_and_back_is_three_hops_and_one_return() {
        let on = |at, group| assigned(at, Some(group), Some(1));
        let found = trail(vec![on(1, 0), on(2, 1), on(3, 2), on(4, 0)], 10).unwrap();
        assert_eq!((found.hops, found.returns), (Some(3), 1));
    }

    #[test]
    fn unknown_groups_and_other_people_of_the_same_group_are_no_hop() {
        let events = vec![
            assigned(1, Some(4), None),
            assigned(2, None, Some(7)),
            assigned(3, Some(4), Some(8)),
            assigned(4, None, None),
            assigned(5, Some(4), None),
        ];
        let found = trail(events, 10).unwrap();
        assert_eq!((found.hops, found.returns), (Some(0), 0));
        // From 0 to 1 and from 4 to 5.
        assert_eq!(found.ownerless_ms, 2 * MINUTE_MS);
    }

    #[test]
    fn a_hand_off_is_under_way_until_somebody_is_named_or_acts() {
        let group = |at, group| assigned(at, Some(group), None);
        let events = vec![group(0, 0), group(10, 1), assigned(25, Some(1), Some(3)), group(40, 2)];
        let found = trail(events, 100).unwrap();
        assert_eq!(found.transit_ms, (15 + 60) * MINUTE_MS);
        assert_eq!(found.life_ms, 100 * MINUTE_MS);
    }

    #[test]
    fn without_assignments_nothing_is_known_of_a_way() {
        assert_eq!(trail(vec![mark(3, EventKind::Resolved)], 10), None);
        let unnamed = trail(vec![assigned(3, None, Some(1))], 10).unwrap();
        assert_eq!((unnamed.hops, unnamed.ownerless_ms), (None, 3 * MINUTE_MS));
    }
}
