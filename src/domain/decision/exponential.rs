//! Exponential random numbers, four at a time.

#![allow(clippy::inline_always, reason = "one loop, in which they are a few instructions each")]

use super::lanes::{Lanes, Sheet};
use super::random::split;

/// A generator of Exp(1) numbers for weights: two xoshiro256++ side by side.
///
/// The logarithm is a polynomial: a number is right to 3e-7, and at least 1e-8. That is far finer than any
/// count of draws can show, and the same on every machine.
pub(super) struct Exponentials {
    state: [Lanes; 4],
}

impl Exponentials {
    /// The generator of that seed.
    pub(super) fn seeded(mut seed: u64) -> Exponentials {
        Exponentials { state: [(); 4].map(|()| Lanes::pair(split(&mut seed), split(&mut seed))) }
    }

    /// Makes of each number that part of it and a multiple of the next.
    pub(super) fn add(&mut self, sums: &mut Sheet, kept: f32, factor: f32) {
        let Exponentials { state } = self;
        let mut own = *state;
        for sum in sums.as_flattened_mut() {
            let new = exponential(uniform(bits(&mut own))).times(Lanes::splat(factor));
            *sum = sum.times(Lanes::splat(kept)).plus(new);
        }
        *state = own;
    }

    /// Exchanges the last of some weights with one of them or with itself, each as likely, in each draw anew.
    pub(super) fn exchange(
        &mut self,
        weights: &mut [Sheet],
        group: &[(usize, usize)],
        last: usize,
    ) {
        for at in 0..16 {
            let choice =
                uniform(bits(&mut self.state)).times(Lanes::splat(group.len() as f32 + 1.0));
            for (number, (other, _)) in group.iter().enumerate() {
                let from = |number: usize| choice.is_above(Lanes::splat(number as f32));
                let chosen = from(number).xor(from(number + 1));
                let (a, b) = (weights[last].as_flattened()[at], weights[*other].as_flattened()[at]);
                let change = a.xor(b).and(chosen);
                weights[last].as_flattened_mut()[at] = a.xor(change);
                weights[*other].as_flattened_mut()[at] = b.xor(change);
            }
        }
    }
}

/// The next random bits.
#[inline(always)]
fn bits([s0, s1, s2, s3]: &mut [Lanes; 4]) -> Lanes {
    let found = turned(s0.sum64(*s3), 23).sum64(*s0);
    let shifted = s1.left64(17);
    *s2 = s2.xor(*s0);
    *s3 = s3.xor(*s1);
    *s1 = s1.xor(*s2);
    *s0 = s0.xor(*s3);
    *s2 = s2.xor(shifted);
    *s3 = turned(*s3, 45);
    found
}

/// Bits moved to the left of their half of 64, round to its right end.
#[inline(always)]
fn turned(lanes: Lanes, by: u32) -> Lanes {
    lanes.left64(by).or(lanes.right64(64 - by))
}

/// Uniform between 0 and 1: the middle of one of 2^23 equal parts.
#[inline(always)]
fn uniform(bits: Lanes) -> Lanes {
    // A float from 1 to 2 by its bits, less almost 1.
    bits.right(9).or(Lanes::splat(1.0)).minus(Lanes::splat(1.0 - f32::EPSILON / 2.0))
}

/// Less the logarithms of uniform numbers.
#[inline(always)]
fn exponential(uniform: Lanes) -> Lanes {
    let is = Lanes::splat;
    let one = is(1.0);
    let power = uniform.right(23).less(Lanes::whole(127)).as_float();
    let y = uniform.and(Lanes::whole(0x007f_ffff)).or(one).minus(is(1.5));
    // Chebyshev's approximation of ln(1.5 + y) for y from -1/2 to 1/2.
    let high = is(0.010_243_828).times(y).plus(is(-0.017_414_078)).times(y);
    let high = high.plus(is(0.025_967_33)).times(y).plus(is(-0.048_929_036)).times(y);
    let high = high.plus(is(0.098_791_75)).times(y).plus(is(-0.222_245_4)).times(y);
    let log = high.plus(is(0.666_666_15)).times(y).plus(is(0.405_465_3));
    power.times(is(-core::f32::consts::LN_2)).minus(log).larger(is(1e-8))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::decision::lanes::sheet;
    use crate::domain::decision::random::Random;

    #[test]
    fn they_are_the_logarithms_of_uniform_numbers() {
        let word =
            |lanes: [u32; 4], at: usize| u64::from(lanes[at + 1]) << 32 | u64::from(lanes[at]);
        let mut wide = Exponentials::seeded(4);
        let seeds = wide.state.map(Lanes::wholes);
        let mut narrow = [0, 2].map(|at| Random::of(seeds.map(|lanes| word(lanes, at))));
        let (mut total, mut above) = (0.0, 0);
        for _ in 0..1250 {
            let mut numbers = sheet(0.0);
            wide.add(&mut numbers, 0.0, 1.0);
            for lanes in numbers.as_flattened() {
                let bits = narrow.each_mut().map(Random::bits);
                let halves = bits.map(|bits| [bits & 0xffff_ffff, bits >> 32]);
                for (bits, found) in halves.as_flattened().iter().zip(lanes.numbers()) {
                    let uniform = ((bits >> 9) as f64 + 0.5) / f64::from(1 << 23);
                    let expected = -libm::log(uniform);
                    let error = (f64::from(found) - expected).abs();
                    assert!(error < 3e-7 * expected.max(1.0) + 3e-7, "{found}, not {expected}");
                    assert!(found > 0.0);
                    total += f64::from(found);
                    above += u32::from(found > 1.0);
                }
            }
        }
        assert!((total / 80_000.0 - 1.0).abs() < 0.016, "{total}");
        assert!((f64::from(above) / 80_000.0 - 0.367_879).abs() < 0.008, "{above}");
    }
}
