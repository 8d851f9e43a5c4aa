//! How a column's cells can be read as moments.

use super::dates::{self, DateOrder, Scanned, Written};

/// So many cells without anything of what is looked for, and the rest are not looked at.
///
/// Looking at every cell of every column is most of the work of a first reading.
pub(super) const ENOUGH: u32 = 1000;

/// How a column's cells can be read as moments, by looking at every one of them, unless none of the first
/// thousand is any.
///
/// Keeps eight bytes for each cell that is a date.
#[derive(Clone, Debug, Default)]
pub struct Votes {
    cells: u32,
    /// Along the orders, as are the next ones.
    read: [u32; 3],
    shown: [Shown; 3],
    /// Cells that come to something else with the month first than with the day first.
    differing: u32,
    local: u32,
    moments: Vec<i64>,
}

/// What an order makes of a column, for a person to judge.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// The first three that it reads.
    pub first: Vec<Written>,
    /// The earliest; a clock without an offset is taken as UTC.
    pub earliest: Option<Written>,
    /// The latest.
    pub latest: Option<Written>,
}

/// What the cells of a column say about how they are to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// They are no moments.
    NoDates,
    /// In this order; year first where none is needed.
    One(DateOrder),
    /// Day first and month first read as many, and not the same.
    Ambiguous,
}

const ORDERS: [DateOrder; 3] = [DateOrder::YearFirst, DateOrder::DayFirst, DateOrder::MonthFirst];

impl Votes {
    /// Takes in the next cell.
    pub fn see(&mut self, cell: &str) {
        if self.cells >= ENOUGH && self.moments.is_empty() {
            self.cells += 1;
            return;
        }
        if dates::says_no_date(cell) {
            return;
        }
        let scanned = dates::scan(cell);
        if scanned.is_some_and(Scanned::is_unset) {
            return;
        }
        self.cells += 1;
        let Some(scanned) = scanned else { return };
        let [year, day, month] = ORDERS.map(|order| scanned.written(order));
        let Some(written) = day.or(month) else { return };
        self.moments.push(written.instant().0);
        self.local += u32::from(scanned.offset.is_none());
        self.differing += u32::from(day != month);
        for (order, written) in [year, day, month].into_iter().enumerate() {
            if let Some(written) = written {
                self.read[order] += 1;
                self.shown[order].note(written);
            }
        }
    }

    /// How many have a value.
    pub fn cells(&self) -> u32 {
        self.cells
    }

    /// How many of them can be read in that order.
    pub fn read_as(&self, order: DateOrder) -> u32 {
        self.read[order as usize]
    }

    /// How they are to be read; up to one in twenty may be unreadable.
    pub fn verdict(&self) -> Verdict {
        let [year, day, month] = self.read;
        let most = day.max(month);
        if most == 0 || (self.cells - most).saturating_mul(20) > self.cells {
            return Verdict::NoDates;
        }
        if day == month && self.differing > 0 {
            return Verdict::Ambiguous;
        }
        Verdict::One(if year == most {
            DateOrder::YearFirst
        } else if month > day {
            DateOrder::MonthFirst
        } else {
            // Or both read the same, such as 5/5/2016.
            DateOrder::DayFirst
        })
    }

    /// Whether any moment is without an offset, so that a zone is needed.
    pub fn has_local(&self) -> bool {
        self.local > 0
    }

    /// What an order makes of them.
    pub fn shown(&self, order: DateOrder) -> Shown {
        self.shown[order as usize].clone()
    }

    /// Whether more than nine in ten of at least 20 cells are one moment.
    pub fn is_same(&self) -> bool {
        // The one that outnumbers all others together is left over when unlike ones go in pairs.
        let (mut left, mut times) = (None, 0_u32);
        for at in &self.moments {
            if times == 0 {
                left = Some(at);
            }
            times = if left == Some(at) { times + 1 } else { times - 1 };
        }
        let alike = self.moments.iter().filter(|at| left == Some(at)).count() as u64;
        self.cells >= 20 && alike * 10 > u64::from(self.cells) * 9
    }
}

impl Shown {
    fn note(&mut self, written: Written) {
        if self.first.len() < 3 {
            self.first.push(written);
        }
        let at = written.instant();
        if self.earliest.is_none_or(|earliest| at < earliest.instant()) {
            self.earliest = Some(written);
        }
        if self.latest.is_none_or(|latest| at > latest.instant()) {
            self.latest = Some(written);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::DateOrder::{DayFirst, MonthFirst, YearFirst};
    use super::*;
    use proptest::prelude::*;

    fn votes<'a>(cells: impl IntoIterator<Item = &'a str>) -> Votes {
        let mut votes = Votes::default();
        cells.into_iter().for_each(|cell| votes.see(cell));
        votes
    }

    fn verdict(cells: &str) -> Verdict {
        votes(cells.split('|')).verdict()
    }

    #[test]
    fn one_cell_that_fits_one_order_only_decides() {
        assert_eq!(verdict("05/02/2012 13:32|29/03/2012 01:16"), Verdict::One(DayFirst));
        assert_eq!(verdict("05/02/2012 13:32|6/21/2025 16:14"), Verdict::One(MonthFirst));
        assert_eq!(verdict("05/02/2012 13:32|05/02/2012"), Verdict::Ambiguous);
        assert_eq!(verdict("05/05/2012 13:32|06/06/2012"), Verdict::One(DayFirst));
        assert_eq!(verdict("29/03/2012|6/21/2025"), Verdict::NoDates);
    }

    #[test]
    fn what_needs_no_order_asks_for_none() {
        assert_eq!(verdict("2026-02-25 10:00|25/Feb/26 10:17 PM||?"), Verdict::One(YearFirst));
        assert_eq!(verdict("2026-02-25 10:00|1/2/2026"), Verdict::Ambiguous);
        assert_eq!(verdict("P1|P2"), Verdict::NoDates);
        assert_eq!(verdict("?||1970-01-01 00:00:00"), Verdict::NoDates);
    }

    #[test]
    fn one_in_twenty_may_be_unreadable() {
        let column = |dates: usize, cell: &'static str, others: &[&'static str]| {
            votes(std::iter::repeat_n(cell, dates).chain(others.iter().copied())).verdict()
        };
        assert_eq!(column(19, "2026-02-25", &["soon"]), Verdict::One(YearFirst));
        assert_eq!(column(18, "2026-02-25", &["soon"]), Verdict::NoDates);
        assert_eq!(column(18, "1/2/2026", &["31/1/2026", "soon"]), Verdict::One(DayFirst));
        assert_eq!(column(38, "1/2/2026", &["31/1/2026", "1/31/2026"]), Verdict::Ambiguous);
    }

    #[test]
    fn what_was_read_is_counted_and_shown() {
        let votes =
            votes(["", "3/4/2016 01:16", "null", "31/1/2016", "2016-01-02T08:00:00+08:00", "x"]);
        let counts = [YearFirst, DayFirst, MonthFirst].map(|order| votes.read_as(order));
        assert_eq!((votes.cells(), counts), (4, [1, 3, 2]));
        assert!(votes.has_local());
        let at = |text: &str| dates::read(text, YearFirst);
        let (first, last) = (at("2016-01-02T08:00:00+08:00"), at("2016-03-04 01:16"));
        let shown = Shown {
            first: [last, first].into_iter().flatten().collect(),
            earliest: first,
            latest: last,
        };
        assert_eq!(votes.shown(MonthFirst), shown);
        assert_eq!(votes.shown(DayFirst).first.len(), 3);
        assert!(!self::votes(["2016-01-02T00:00:00Z", "1663597233"]).has_local());
    }

    #[test]
    fn one_moment_en_masse_is_noticed() {
        let column = |same: usize, others: i64| {
            let other: Vec<String> = (0..others).map(|n| format!("2026-01-01 00:{n:02}")).collect();
            let same = std::iter::repeat_n("2026-02-25 10:00", same);
            let (before, after) = other.split_at(other.len() / 2);
            let [before, after] = [before, after].map(|cells| cells.iter().map(String::as_str));
            votes(before.chain(same).chain(after)).is_same()
        };
        assert!(column(20, 0) && column(19, 1) && column(182, 18 + 2));
        assert!(!column(19, 0) && !column(18, 2) && !column(0, 0) && !column(10, 30));
    }

    proptest! {
        #[test]
        fn the_order_of_cells_does_not_matter(
            picked in prop::collection::vec((0_usize..9, any::<u32>()), 0..60),
        ) {
            const CELLS: [&str; 9] = [
                "1/2/2026", "2026-02-25 10:00", "13/2/2026", "2/13/2026", "?", "soon",
                "25/Feb/26 10:17 PM", "1663597233", "2026-02-25T10:00:00+08:00",
            ];
            let found = |picked: &[(usize, u32)]| {
                let votes = votes(picked.iter().map(|(index, _)| CELLS[*index]));
                let ends = ORDERS.map(|order| votes.shown(order)).map(|shown| (
                    shown.earliest.map(Written::instant),
                    shown.latest.map(Written::instant),
                ));
                (votes.verdict(), votes.cells, votes.read, votes.has_local(), votes.is_same(), ends)
            };
            let mut sorted = picked.clone();
            sorted.sort_by_key(|(_, key)| *key);
            prop_assert_eq!(found(&picked), found(&sorted));
        }
    }
}
