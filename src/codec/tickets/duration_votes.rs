//! Whether a column's cells are lengths of time.

use super::dates::says_nothing;
use super::durations::{Length, Unit};
use super::votes::ENOUGH;

/// Whether a column's cells are lengths of time, by looking at every one of them, unless none of the first
/// thousand is one.
///
/// Moments of the 1970s are lengths here, so ask this before the votes on moments. Bare numbers may be
/// lengths, and may be anything else that is counted.
#[derive(Clone, Debug, Default)]
pub struct DurationVotes {
    cells: u32,
    said: u32,
    bare: u32,
    largest_said: Option<i64>,
    /// In millionths of a unit.
    largest_bare: Option<i64>,
}

impl DurationVotes {
    /// Takes in the next cell.
    pub fn see(&mut self, cell: &str) {
        let is_settled = self.cells >= ENOUGH && self.readable() == 0;
        if !is_settled && says_nothing(cell) {
            return;
        }
        self.cells += 1;
        if is_settled {
            return;
        }
        match Length::read(cell) {
            Some(Length::Said(ms)) => {
                self.said += 1;
                self.largest_said = self.largest_said.max(Some(ms));
            }
            Some(Length::Bare(millionths)) => {
                self.bare += 1;
                self.largest_bare = self.largest_bare.max(Some(millionths));
            }
            None => {}
        }
    }

    /// How many have a value.
    pub fn cells(&self) -> u32 {
        self.cells
    }

    /// How many of them can be read, where bare numbers have a unit.
    pub fn readable(&self) -> u32 {
        self.said + self.bare
    }

    /// How many of them are bare numbers.
    pub fn bare(&self) -> u32 {
        self.bare
    }

    /// Whether they can be lengths of time; up to one in twenty may be unreadable.
    pub fn are_durations(&self) -> bool {
        let unread = self.cells - self.readable();
        self.readable() > 0 && unread.saturating_mul(20) <= self.cells
    }

    /// Whether they are lengths of time whatever the column's name is: half of what is read is written out.
    pub fn are_written_out(&self) -> bool {
        self.are_durations() && self.said >= self.bare
    }

    /// The longest in milliseconds, with bare numbers in that unit.
    pub fn largest(&self, unit: Unit) -> Option<i64> {
        let bare = self.largest_bare.and_then(|millionths| Length::Bare(millionths).in_unit(unit));
        self.largest_said.max(bare)
    }
}

#[cfg(test)]
mod tests {
    use super::super::votes::{Verdict, Votes};
    use super::*;
    use proptest::prelude::*;

    fn votes<'a>(cells: impl IntoIterator<Item = &'a str>) -> DurationVotes {
        let mut votes = DurationVotes::default();
        cells.into_iter().for_each(|cell| votes.see(cell));
        votes
    }

    #[test]
    fn values_decide_and_no_name_does() {
        let is_one = |cells: &str| votes(cells.split('|')).are_durations();
        assert!(is_one("00:32:05|-01:30|33:00:00||N/A|0"));
        assert!(is_one("1d 4h 5m|2小时5分"));
        assert!(!is_one("2023-06-01 12:15:36|2023-06-01 16:45:38"));
        assert!(!is_one("1663597233|1663597234"));
        assert!(!is_one("3,87,16,91,111|4,35,47,86,389|0.5"));
        assert!(!is_one("|?|null") && !is_one("Within SLA|SLA Violated"));
    }

    #[test]
    fn lengths_since_1970_are_no_dates() {
        let lengths = votes(["1970-01-01 05:32:10", "1970-01-03 00:00:00", "1970-01-01 00:00:00"]);
        assert!(lengths.are_durations() && lengths.are_written_out());
        assert_eq!((lengths.cells(), lengths.largest(Unit::Clock)), (3, Some(2 * 86_400_000)));
        let mut dates = Votes::default();
        dates.see("2026-02-25 05:32:10");
        assert!(
            dates.verdict() != Verdict::NoDates && !votes(["2026-02-25 05:32:10"]).are_durations()
        );
    }

    #[test]
    fn bare_numbers_are_counted_apart_and_measured_in_a_unit() {
        let votes = votes(["1,5", "90", "-100", "", "x"]);
        assert_eq!((votes.cells(), votes.readable(), votes.bare()), (4, 3, 3));
        assert!(!votes.are_durations() && !votes.are_written_out());
        let largest = [Unit::Minutes, Unit::Hours, Unit::Clock].map(|unit| votes.largest(unit));
        assert_eq!(largest, [Some(5_400_000), Some(324_000_000), None]);
        let mixed = self::votes(["90", "2:00"]);
        let largest = [Unit::Minutes, Unit::Hours].map(|unit| mixed.largest(unit));
        assert_eq!(largest, [Some(7_200_000), Some(324_000_000)]);
        assert!(mixed.are_written_out());
    }

    #[test]
    fn one_in_twenty_may_be_unreadable() {
        let column = |lengths| votes(std::iter::repeat_n("1:30", lengths).chain(["soon"]));
        assert!(column(19).are_durations() && !column(18).are_durations());
    }

    proptest! {
        #[test]
        fn the_order_of_cells_does_not_matter(
            picked in prop::collection::vec((0_usize..7, any::<u32>()), 0..40),
        ) {
            const CELLS: [&str; 7] =
                ["1:30", "90", "1970-01-01 05:32:10", "?", "soon", "-2h", "2026-02-25"];
            let found = |picked: &[(usize, u32)]| {
                let votes = votes(picked.iter().map(|(index, _)| CELLS[*index]));
                let said = (votes.cells, votes.said, votes.bare);
                (said, votes.are_durations(), votes.largest(Unit::Days))
            };
            let mut sorted = picked.clone();
            sorted.sort_by_key(|(_, key)| *key);
            prop_assert_eq!(found(&picked), found(&sorted));
        }
    }
}
