//! Exponential random numbers, four at a time.

use super::lanes::Lanes;
use super::random::split;

/// A generator of Exp(1) numbers for weights: two xoshiro256++ side by side.
///
/// The logarithm is a polynomial: a number is right to 3e-7, and at least 1e-8. That is far finer than any
/// count of draws can show, and the same on every machine.
pub(super) struct Exponentials {
    state: [Lanes; 4],
}

/// Chebyshev's approximation of `ln(1.5 + y)` for `y` from -1/2 to 1/2, highest power first.
const LOGARITHM: [f32; 8] = [
    0.010_243_828,
    -0.017_414_078,
    0.025_967_33,
    -0.048_929_036,
    0.098_791_75,
    -0.222_245_4,
    0.666_666_15,
    0.405_465_3,
];

impl Exponentials {
    /// The generator of that seed.
    pub(super) fn seeded(mut seed: u64) -> Exponentials {
        Exponentials { state: [(); 4].map(|()| Lanes::pair(split(&mut seed), split(&mut seed))) }
    }

    #[inline]
    fn bits(&mut self) -> Lanes {
        let turned = |lanes: Lanes, by: u32| lanes.left64(by).or(lanes.right64(64 - by));
        let [s0, s1, s2, s3] = self.state;
        let found = turned(s0.sum64(s3), 23).sum64(s0);
        let (s2, s3) = (s2.xor(s0), s3.xor(s1));
        self.state = [s0.xor(s3), s1.xor(s2), s2.xor(s1.left64(17)), turned(s3, 45)];
        found
    }

    /// The next four.
    #[inline]
    pub(super) fn next(&mut self) -> Lanes {
        const ONE: u32 = 0x3f80_0000;
        const MANTISSA: u32 = 0x007f_ffff;
        // A float from 1 to 2 by its bits, less almost 1: the middle of one of 2^23 equal parts of 0 to 1.
        let one = Lanes::whole(ONE);
        let uniform = self.bits().right(9).or(one).minus(Lanes::splat(1.0 - f32::EPSILON / 2.0));
        let power = uniform.right(23).less(Lanes::whole(127)).as_float();
        let y = uniform.and(Lanes::whole(MANTISSA)).or(one).minus(Lanes::splat(1.5));
        let [a, b, c, d, e, f, g, h] = LOGARITHM.map(Lanes::splat);
        let high = a.times(y).plus(b).times(y).plus(c).times(y).plus(d);
        let log = high.times(y).plus(e).times(y).plus(f).times(y).plus(g).times(y).plus(h);
        let whole = power.times(Lanes::splat(-core::f32::consts::LN_2));
        whole.minus(log).larger(Lanes::splat(1e-8))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::decision::random::Random;

    #[test]
    fn two_lanes_are_two_generators_of_the_same_kind() {
        let mut wide = Exponentials::seeded(9);
        let seeds = wide.state.map(Lanes::wholes);
        let word =
            |lanes: [u32; 4], at: usize| u64::from(lanes[at + 1]) << 32 | u64::from(lanes[at]);
        let mut narrow = [0, 2].map(|at| Random::of(seeds.map(|lanes| word(lanes, at))));
        for _ in 0..100 {
            let found = wide.bits().wholes();
            assert_eq!([word(found, 0), word(found, 2)], [narrow[0].bits(), narrow[1].bits()]);
        }
    }

    #[test]
    fn they_are_the_logarithms_of_uniform_numbers() {
        let (mut bits, mut numbers) = (Exponentials::seeded(4), Exponentials::seeded(4));
        let (mut sum, mut above) = (0.0, 0);
        for _ in 0..20_000 {
            for (bits, found) in bits.bits().wholes().into_iter().zip(numbers.next().numbers()) {
                let uniform = (f64::from(bits >> 9) + 0.5) / f64::from(1 << 23);
                let expected = -libm::log(uniform);
                let error = (f64::from(found) - expected).abs();
                assert!(error < 3e-7 * expected.max(1.0) + 3e-7, "{found}, not {expected}");
                assert!(found > 0.0);
                sum += f64::from(found);
                above += u32::from(found > 1.0);
            }
        }
        assert!((sum / 80_000.0 - 1.0).abs() < 0.016, "{sum}");
        assert!((f64::from(above) / 80_000.0 - 0.367_879).abs() < 0.008, "{above}");
    }
}
