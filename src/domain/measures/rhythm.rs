//! How fast first replies come, by the hour and the weekday at which a ticket was opened.

use serde::{Deserialize, Serialize};

use super::case::{Case, add_reply, is_in_time};
use crate::domain::sla::{ClockKind, ReplyReading};
use crate::domain::stats::Curve;
use crate::domain::summary::Tally;
use crate::domain::time::Weekday;

/// Tickets opened in one hour of one weekday.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// How many.
    pub tickets: u32,
    /// Answered by a person within their tier's limit around the clock, of those old enough to tell.
    pub in_time: Tally,
    /// How long the first reply of a person took, around the clock.
    pub first_reply: Curve,
}

/// First replies by hour and weekday, on the felt clock, which knows no office hours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rhythm {
    /// Monday's 24 hours first, then Tuesday's and so on.
    cells: Vec<Cell>,
    /// The zone whose clocks are meant.
    pub zone: String,
}

impl Rhythm {
    pub(super) fn new(empty: &Curve, zone: &str) -> Rhythm {
        let cell = Cell { tickets: 0, in_time: Tally::default(), first_reply: empty.clone() };
        Rhythm { cells: vec![cell; 7 * 24], zone: zone.to_owned() }
    }

    /// Tickets opened on that weekday from that hour to the next; `None` past hour 23.
    ///
    /// An hour that comes twice when clocks are set back is one; an hour that is missing has no tickets.
    pub fn cell(&self, weekday: Weekday, hour: usize) -> Option<&Cell> {
        (hour < 24).then_some(())?;
        self.cells.get(weekday.index() * 24 + hour)
    }

    /// All of them, Monday's hours first.
    pub fn cells(&self) -> &[Cell] {
        &self.cells
    }

    pub(super) fn add(&mut self, case: &Case<'_>) {
        let (zone, created) = (case.bench.wanted.zone, case.ticket().created);
        let hour = usize::try_from(zone.wall(created).hour).unwrap_or_default();
        let place = zone.day(created).weekday().index() * 24 + hour;
        let felt = case.outcome(ClockKind::Felt, ReplyReading::Human);
        let (Some(cell), Some(felt)) = (self.cells.get_mut(place), felt) else { return };
        cell.tickets = cell.tickets.saturating_add(1);
        cell.in_time.add(is_in_time(felt.state));
        add_reply(&mut cell.first_reply, &felt);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::measures::sample::{DAY, measured, measured_in, ticket, vendor_says};
    use crate::domain::stats::Percentile;
    use crate::domain::ticket::{Gist, Ticket};
    use crate::domain::time::{MINUTE_MS, Zone};

    #[test]
    fn a_ticket_stands_at_the_local_hour_and_weekday_of_its_creation() {
        // 1970-01-01 was a Thursday; 18:30 UTC is Friday, 02:30 in Shanghai.
        let night = Ticket {
            events: vec![vendor_says(18 * 60 + 90, Gist::Substantive)],
            ..ticket(18 * 60 + 30)
        };
        let rhythm = measured_in(std::slice::from_ref(&night), DAY, &Zone::shanghai()).rhythm;
        let cell = rhythm.cell(Weekday::Friday, 2).unwrap();
        assert_eq!((cell.tickets, cell.in_time), (1, Tally { k: 0, n: 1 }));
        assert_eq!(cell.first_reply.percentile(0.5), Some(Percentile::At(60 * MINUTE_MS)));
        assert_eq!(rhythm.cells().iter().map(|cell| cell.tickets).sum::<u32>(), 1);
        let utc = measured(&[night], DAY).rhythm;
        assert_eq!(utc.cell(Weekday::Thursday, 18).unwrap().tickets, 1);
    }

    #[test]
    fn an_hour_without_tickets_has_no_share_and_no_median() {
        let rhythm = measured(&[], DAY).rhythm;
        let cell = rhythm.cell(Weekday::Sunday, 23).unwrap();
        assert_eq!((cell.in_time.n, cell.first_reply.percentile(0.5)), (0, None));
        assert_eq!(rhythm.cell(Weekday::Sunday, 24), None);
    }
}
