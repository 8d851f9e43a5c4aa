//! Weights as they may be, drawn a block at a time.

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
    /// Nothing: uniform over all weights.
    Uniform,
    /// Exactly these shares, on any positive scale.
    Fixed(Vec<f64>),
}

/// Draws weights, not normalised: who is ahead does not depend on their sum.
pub(super) struct Weighing {
    way: Way,
    random: Random,
    exponentials: Exponentials,
}

enum Way {
    Fixed(Vec<f64>),
    /// Shapes of gamma distributions.
    Dirichlet(Vec<f64>),
    Uniform,
    /// Dimensions of the same points, from the least to the most.
    Order(Vec<Vec<usize>>),
}

impl Weighing {
    /// Weights of that many dimensions; `None` when none has any weight.
    ///
    /// Dimensions beyond those that the doubt speaks of have none.
    pub(super) fn new(doubt: &WeightDoubt, dimensions: usize, seed: u64) -> Option<Weighing> {
        let usable = |points: &[f64]| -> Option<Vec<f64>> {
            let usable = |weight: f64| if weight.is_finite() { weight.max(0.0) } else { 0.0 };
            let points = points.iter().chain(std::iter::repeat(&0.0)).take(dimensions);
            let points: Vec<f64> = points.map(|weight| usable(*weight)).collect();
            super::shares(&points).ok()
        };
        let way = match doubt {
            WeightDoubt::Fixed(points) => Way::Fixed(usable(points)?),
            WeightDoubt::Dirichlet { shares, kappa } => {
                let kappa = kappa.max(1.0).min(1e6);
                Way::Dirichlet(usable(shares)?.iter().map(|share| share * kappa).collect())
            }
            WeightDoubt::Order(points) => Way::Order(ordered(&usable(points)?)),
            WeightDoubt::Uniform => Way::Uniform,
        };
        let random = Random::seeded(seed);
        (dimensions > 0).then(|| Weighing {
            way,
            random,
            exponentials: Exponentials::seeded(!seed),
        })
    }

    /// Draws a sheet for each dimension.
    pub(super) fn draw(&mut self, weights: &mut [Sheet]) {
        match &self.way {
            Way::Fixed(shares) => {
                for (weight, share) in weights.iter_mut().zip(shares) {
                    *weight = sheet(single(*share));
                }
            }
            Way::Dirichlet(shapes) => {
                let random = &mut self.random;
                for (weight, shape) in
                    weights.iter_mut().zip(shapes).filter(|(_, shape)| **shape > 0.0)
                {
                    for lanes in weight.iter_mut().flatten() {
                        *lanes = Lanes::floats([(); 4].map(|()| single(random.gamma(*shape))));
                    }
                }
            }
            Way::Uniform => {
                for lanes in weights.iter_mut().flatten().flatten() {
                    *lanes = self.exponentials.next();
                }
            }
            Way::Order(groups) => {
                let mut place: usize = groups.iter().map(Vec::len).sum();
                let mut sum = sheet(0.0);
                for group in groups {
                    for dimension in group {
                        self.exponentials.add(&mut sum, 1.0 / place as f32);
                        weights[*dimension] = sum;
                        place -= 1;
                    }
                    if group.len() > 1 {
                        mix(&mut self.random, group, weights);
                    }
                }
            }
        }
    }
}

impl Exponentials {
    /// Adds a multiple of the next numbers.
    fn add(&mut self, sum: &mut Sheet, factor: f32) {
        for lanes in sum.iter_mut().flatten() {
            *lanes = lanes.plus(self.next().times(Lanes::splat(factor)));
        }
    }
}

/// Puts the weights of some dimensions in random order, in each draw anew.
fn mix(random: &mut Random, group: &[usize], weights: &mut [Sheet]) {
    let mut order = vec![0.0; group.len()];
    for at in 0..16 {
        let (row, column) = (at / 4, at % 4);
        let mut fours: Vec<[f32; 4]> =
            group.iter().map(|d| weights[*d][row][column].numbers()).collect();
        for lane in 0..4 {
            for (one, four) in order.iter_mut().zip(&fours) {
                *one = four[lane];
            }
            random.shuffle(&mut order);
            for (one, four) in order.iter().zip(&mut fours) {
                four[lane] = *one;
            }
        }
        for (dimension, four) in group.iter().zip(fours) {
            weights[*dimension][row][column] = Lanes::floats(four);
        }
    }
}

/// The dimensions with points, grouped by them, least first.
fn ordered(points: &[f64]) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut above = 0.0;
    loop {
        let least = points.iter().copied().filter(|p| *p > above).fold(f64::INFINITY, f64::min);
        if least.is_infinite() {
            return groups;
        }
        // Points are shares by now, which rounding may have set apart.
        above = least * (1.0 + 1e-12);
        let is_same = |index: &usize| (least..=above).contains(&points[*index]);
        groups.push((0..points.len()).filter(is_same).collect());
    }
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
        let mut weighing = Weighing::new(doubt, dimensions, 8).unwrap();
        let mut weights = vec![sheet(0.0); dimensions];
        let mut found = Vec::new();
        for _ in 0..200 {
            weighing.draw(&mut weights);
            let columns: Vec<Vec<f32>> = weights
                .iter()
                .map(|sheet| sheet.iter().flatten().flat_map(|lanes| lanes.numbers()).collect())
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
            assert!(Weighing::new(&WeightDoubt::Fixed(points.clone()), 2, 1).is_none());
            assert!(Weighing::new(&WeightDoubt::Order(points), 2, 1).is_none());
        }
        assert!(Weighing::new(&WeightDoubt::Uniform, 0, 1).is_none());
    }
}
