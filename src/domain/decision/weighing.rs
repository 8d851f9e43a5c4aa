//! Weights as they may be, drawn a block at a time.

use super::doubt::within;
use super::exponential::Exponentials;
use super::lanes::{Lanes, Sheet, sheet};
use super::random::Random;

/// How sure the weights of the dimensions are.
///
/// In every form a weight that is zero, negative or not a number is 0, and stays 0.
#[derive(Clone, Debug, PartialEq)]
pub enum WeightDoubt {
    /// Around these shares, the closer the larger `kappa`: Dirichlet(`kappa` x shares).
    Dirichlet {
        /// On any positive scale.
        shares: Vec<f64>,
        /// From 1 to 1,000,000, and the nearest of these where it is not.
        kappa: f64,
    },
    /// Only their order is sure: uniform over all weights in the order of these points.
    ///
    /// Points that are the same take their places in random order in each draw.
    Order(Vec<f64>),
    /// Nothing: uniform over all weights, of the first 64 dimensions.
    Uniform,
    /// Exactly these shares, on any positive scale.
    Fixed(Vec<f64>),
}

/// Draws weights, not normalised: who is ahead does not depend on their sum.
pub(super) struct Weighing {
    way: Way,
    /// Of each dimension; with [`Way::Dirichlet`], the shape of its gamma distribution.
    shares: Vec<f64>,
    /// Dimensions with a share, the least first, and where those of the same share begin.
    order: Vec<(usize, usize)>,
    random: Random,
    exponentials: Exponentials,
}

enum Way {
    Fixed,
    Dirichlet,
    Uniform,
    Order,
}

impl Weighing {
    /// Weights of that many dimensions.
    ///
    /// Dimensions beyond those that the doubt speaks of have none.
    pub(super) fn new(doubt: &WeightDoubt, dimensions: usize, seed: u64) -> Weighing {
        let (way, given, scale) = match doubt {
            WeightDoubt::Fixed(shares) => (Way::Fixed, shares.as_slice(), 1.0),
            WeightDoubt::Dirichlet { shares, kappa } => {
                (Way::Dirichlet, shares.as_slice(), 1.0 + within(kappa - 1.0, 999_999.0))
            }
            WeightDoubt::Order(points) => (Way::Order, points.as_slice(), 1.0),
            WeightDoubt::Uniform => (Way::Uniform, &[1.0; 64][..], 1.0),
        };
        let shares = usable(given, dimensions, scale);
        let order = ordered(&shares);
        let (random, exponentials) = (Random::seeded(seed), Exponentials::seeded(!seed));
        Weighing { way, shares, order, random, exponentials }
    }

    /// Whether any dimension has weight.
    pub(super) fn has_weight(&self) -> bool {
        !self.order.is_empty()
    }

    /// Draws a sheet for each dimension; one without weight keeps its zeros.
    pub(super) fn draw(&mut self, weights: &mut [Sheet]) {
        let mut sum = sheet(0.0);
        for (at, &(dimension, begin)) in self.order.iter().enumerate() {
            let share = self.shares[dimension];
            match self.way {
                Way::Fixed => weights[dimension] = sheet(single(share)),
                Way::Dirichlet => {
                    for lanes in weights[dimension].as_flattened_mut() {
                        let mut next = || single(self.random.gamma(share));
                        *lanes = Lanes::floats([next(), next(), next(), next()]);
                    }
                }
                Way::Uniform => self.exponentials.add(&mut weights[dimension], 0.0, 1.0),
                Way::Order => {
                    let place = self.order.len() - at;
                    self.exponentials.add(&mut sum, 1.0, 1.0 / place as f32);
                    weights[dimension] = sum;
                    let others = &self.order[begin..at];
                    self.exponentials.exchange(weights, others, dimension);
                }
            }
        }
    }
}

/// Shares of that many dimensions which sum to `scale`, what is no weight being 0; all 0 when none is.
fn usable(weights: &[f64], dimensions: usize, scale: f64) -> Vec<f64> {
    let mut shares = vec![0.0; dimensions];
    let mut sum = 0.0;
    for (share, weight) in shares.iter_mut().zip(weights) {
        if weight.is_finite() && *weight > 0.0 {
            *share = *weight;
            sum += *weight;
        }
    }
    for share in &mut shares {
        *share = if sum > 0.0 { *share / sum * scale } else { 0.0 };
    }
    shares
}

/// The dimensions with a share in their order; shares that rounding may have set apart are the same.
fn ordered(shares: &[f64]) -> Vec<(usize, usize)> {
    let count = |is_so: &dyn Fn(usize, f64) -> bool| {
        let with = shares.iter().enumerate().filter(|(_, share)| **share > 0.0);
        with.filter(|(other, share)| is_so(*other, **share)).count()
    };
    let mut order = vec![(0, 0); count(&|_, _| true)];
    for (index, own) in shares.iter().enumerate() {
        if *own > 0.0 {
            let begin = count(&|_, share| share < own * (1.0 - 1e-12));
            let up_to = |other: usize, share: f64| other < index && share <= own * (1.0 + 1e-12);
            let place =
                begin + count(&|other, share| share >= own * (1.0 - 1e-12) && up_to(other, share));
            order[place] = (index, begin);
        }
    }
    order
}

/// As a number of 32 bits.
#[allow(clippy::cast_possible_truncation, reason = "a weight, to seven digits")]
fn single(number: f64) -> f32 {
    number as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Normalised weights of many draws.
    fn draws(doubt: &WeightDoubt, dimensions: usize) -> Vec<Vec<f64>> {
        let mut weighing = Weighing::new(doubt, dimensions, 8);
        let mut weights = vec![sheet(0.0); dimensions];
        let mut found = Vec::new();
        for _ in 0..200 {
            weighing.draw(&mut weights);
            let columns: Vec<Vec<f32>> = weights
                .iter()
                .map(|sheet| {
                    sheet.as_flattened().iter().flat_map(|lanes| lanes.numbers()).collect()
                })
                .collect();
            for draw in 0..64 {
                let row: Vec<f64> = columns.iter().map(|column| f64::from(column[draw])).collect();
                let sum: f64 = row.iter().sum();
                found.push(row.iter().map(|weight| weight / sum).collect());
            }
        }
        found
    }

    fn means(draws: &[Vec<f64>]) -> Vec<f64> {
        let mean = |d: usize| draws.iter().map(|row| row[d]).sum::<f64>() / draws.len() as f64;
        (0..draws[0].len()).map(mean).collect()
    }

    fn close(found: &[f64], expected: &[f64]) {
        let is_close = |(found, expected): (&f64, &f64)| (found - expected).abs() < 0.008;
        assert!(found.iter().zip(expected).all(is_close), "{found:?}, not {expected:?}");
    }

    #[test]
    fn weights_in_order_have_the_rank_order_centroid_as_their_mean() {
        let draws = draws(&WeightDoubt::Order(vec![5.0, 9.0, 1.0]), 3);
        assert!(draws.iter().all(|w| w[1] >= w[0] && w[0] >= w[2]));
        close(&means(&draws), &[5.0 / 18.0, 11.0 / 18.0, 1.0 / 9.0]);
    }

    #[test]
    fn tied_points_take_their_places_in_random_order() {
        let draws = draws(&WeightDoubt::Order(vec![3.0, 1.0, 3.0, 0.0]), 4);
        close(&means(&draws), &[8.0 / 18.0, 1.0 / 9.0, 8.0 / 18.0, 0.0]);
        let first = draws.iter().filter(|w| w[0] > w[2]).count() as f64 / draws.len() as f64;
        assert!((first - 0.5).abs() < 0.02, "{first}");
        assert!(draws.iter().all(|w| w[1] <= w[0].min(w[2])));
    }

    #[test]
    fn three_tied_points_have_every_order_as_often() {
        let draws = draws(&WeightDoubt::Order(vec![2.0, 2.0, 2.0]), 3);
        let part = |is_so: &dyn Fn(&Vec<f64>) -> bool| {
            draws.iter().filter(|w| is_so(w)).count() as f64 / draws.len() as f64
        };
        close(&means(&draws), &[1.0 / 3.0; 3]);
        let orders = [
            part(&|w| w[0] > w[1] && w[1] > w[2]),
            part(&|w| w[0] > w[2] && w[2] > w[1]),
            part(&|w| w[1] > w[0] && w[0] > w[2]),
            part(&|w| w[1] > w[2] && w[2] > w[0]),
            part(&|w| w[2] > w[0] && w[0] > w[1]),
            part(&|w| w[2] > w[1] && w[1] > w[0]),
        ];
        assert!(orders.iter().all(|part| (part - 1.0 / 6.0).abs() < 0.015), "{orders:?}");
    }

    #[test]
    fn a_dirichlet_spreads_around_its_shares_and_leaves_zero_at_zero() {
        let doubt = WeightDoubt::Dirichlet { shares: vec![50.0, 0.0, 30.0, 20.0], kappa: 20.0 };
        let draws = draws(&doubt, 4);
        close(&means(&draws), &[0.5, 0.0, 0.3, 0.2]);
        let variance =
            draws.iter().map(|w| (w[0] - 0.5) * (w[0] - 0.5)).sum::<f64>() / draws.len() as f64;
        assert!((variance / (0.25 / 21.0) - 1.0).abs() < 0.06, "{variance}");
    }

    #[test]
    fn unusable_weights_are_zero_and_nothing_else_is_no_weighing() {
        close(
            &draws(&WeightDoubt::Fixed(vec![f64::NAN, 1.0, -3.0, 3.0]), 5)[0],
            &[0.0, 0.25, 0.0, 0.75, 0.0],
        );
        for points in [vec![], vec![0.0, f64::INFINITY]] {
            for doubt in [WeightDoubt::Fixed(points.clone()), WeightDoubt::Order(points)] {
                assert!(!Weighing::new(&doubt, 2, 1).has_weight());
            }
        }
        assert!(!Weighing::new(&WeightDoubt::Uniform, 0, 1).has_weight());
        let huge = WeightDoubt::Fixed(vec![f64::MAX, f64::MAX]);
        assert!(!Weighing::new(&huge, 2, 1).has_weight());
    }
}
