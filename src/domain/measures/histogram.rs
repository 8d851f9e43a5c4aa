//! How many tickets have how many of something.

use serde::{Deserialize, Serialize};

use crate::domain::summary::Tally;

/// Larger numbers are kept as this one; their sum is exact.
const MOST: u32 = 1000;

/// How many tickets have none, one, two and so on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Histogram {
    tickets: Vec<u32>,
    sum: u64,
}

impl Histogram {
    /// Adds a ticket with so many.
    pub fn add(&mut self, number: u32) {
        let place = number.min(MOST) as usize;
        if self.tickets.len() <= place {
            self.tickets.resize(place + 1, 0);
        }
        self.tickets[place] = self.tickets[place].saturating_add(1);
        self.sum = self.sum.saturating_add(u64::from(number));
    }

    /// How many tickets.
    pub fn n(&self) -> u64 {
        self.tickets.iter().copied().map(u64::from).sum()
    }

    /// What all of them have together.
    pub fn sum(&self) -> u64 {
        self.sum
    }

    /// What a ticket has on average; `None` without tickets.
    pub fn mean(&self) -> Option<f64> {
        (self.n() > 0).then(|| self.sum as f64 / self.n() as f64)
    }

    /// What the ticket in the middle has, halfway between the two there when there are two; `None` without tickets.
    pub fn median(&self) -> Option<f64> {
        let n = self.n();
        let (low, high) = (self.nth(n.checked_sub(1)? / 2)?, self.nth(n / 2)?);
        Some(f64::midpoint(f64::from(low), f64::from(high)))
    }

    /// The most that a ticket has, 1000 at most; `None` without tickets.
    pub fn most(&self) -> Option<u32> {
        self.nth(self.n().checked_sub(1)?)
    }

    /// How many have at most so many, of all.
    pub fn at_most(&self, number: u32) -> Tally {
        let upto = self.tickets.iter().take(number as usize + 1);
        let k = upto.fold(0_u32, |sum, tickets| sum.saturating_add(*tickets));
        Tally { k, n: u32::try_from(self.n()).unwrap_or(u32::MAX) }
    }

    /// What the ticket at that place has, from 0, when they are sorted.
    fn nth(&self, place: u64) -> Option<u32> {
        let mut before = 0;
        let found = (0..).zip(&self.tickets).find(|(_, tickets)| {
            before += u64::from(**tickets);
            place < before
        });
        found.map(|(number, _)| number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(numbers: &[u32]) -> Histogram {
        let mut histogram = Histogram::default();
        for number in numbers {
            histogram.add(*number);
        }
        histogram
    }

    #[test]
    fn no_tickets_have_no_mean_and_no_median() {
        let none = of(&[]);
        assert_eq!((none.n(), none.mean(), none.median(), none.most()), (0, None, None, None));
        assert_eq!(none.at_most(3), Tally { k: 0, n: 0 });
    }

    #[test]
    fn two_in_the_middle_give_the_point_between_them() {
        assert_eq!(of(&[1, 4]).median(), Some(2.5));
        assert_eq!(of(&[3, 3, 3]).median(), Some(3.0));
        assert_eq!(of(&[0, 0, 9]).median(), Some(0.0));
        assert_eq!(of(&[0, 2, 2, 5]).at_most(2), Tally { k: 3, n: 4 });
    }

    #[test]
    fn numbers_past_the_most_still_add_up() {
        let huge = of(&[u32::MAX, 0]);
        assert_eq!((huge.sum(), huge.most()), (u64::from(u32::MAX), Some(1000)));
    }

    proptest! {
        #[test]
        fn the_median_is_that_of_the_sorted_numbers(mut numbers in prop::collection::vec(0_u32..40, 1..60)) {
            let histogram = of(&numbers);
            numbers.sort_unstable();
            let n = numbers.len();
            let middle = f64::from(numbers[(n - 1) / 2] + numbers[n / 2]) / 2.0;
            prop_assert_eq!(histogram.median(), Some(middle));
            prop_assert_eq!(histogram.most(), numbers.last().copied());
        }
    }
}
