//! Random numbers that are the same on every machine: seeded, by libm where a logarithm is needed.

#![allow(clippy::many_single_char_names, reason = "named as in the sources")]

/// A generator of random numbers; the same seed gives the same numbers.
///
/// Source: xoshiro256++ of Blackman & Vigna (2021), whose state splitmix64 (Steele, Lea & Flood 2014) makes of
/// the seed.
pub(super) struct Random {
    state: [u64; 4],
}

/// One step of splitmix64: moves `seed` on and scrambles it.
pub(super) fn split(seed: &mut u64) -> u64 {
    *seed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mixed = (*seed ^ (*seed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

impl Random {
    /// The generator of that seed; every seed is a good one.
    pub(super) fn seeded(mut seed: u64) -> Random {
        Random { state: [(); 4].map(|()| split(&mut seed)) }
    }

    /// The generator in that state.
    #[cfg(test)]
    pub(super) fn of(state: [u64; 4]) -> Random {
        Random { state }
    }

    /// 64 random bits.
    pub(super) fn bits(&mut self) -> u64 {
        let s = &mut self.state;
        let found = s[0].wrapping_add(s[3]).rotate_left(23).wrapping_add(s[0]);
        let shifted = s[1] << 17;
        s[2] ^= s[0];
        s[3] ^= s[1];
        s[1] ^= s[2];
        s[0] ^= s[3];
        s[2] ^= shifted;
        s[3] = s[3].rotate_left(45);
        found
    }

    /// Uniform between 0 and 1, and never either: the middle of one of 2^52 equal parts.
    pub(super) fn uniform(&mut self) -> f64 {
        const PART: f64 = 1.0 / (1_u64 << 52) as f64;
        ((self.bits() >> 12) as f64 + 0.5) * PART
    }

    /// A whole number from 0 to `below - 1`, each as likely to within `below` in 2^32; 0 for `below` 0.
    #[allow(
        clippy::cast_possible_truncation,
        reason = "the product of a share and an index is one"
    )]
    pub(super) fn index(&mut self, below: usize) -> usize {
        (((self.bits() >> 32) * below as u64) >> 32) as usize
    }

    /// Puts a slice in random order, each order as likely.
    pub(super) fn shuffle<T>(&mut self, slice: &mut [T]) {
        for last in (1..slice.len()).rev() {
            slice.swap(last, self.index(last + 1));
        }
    }

    /// Standard normal: mean 0, variance 1.
    ///
    /// Source: Leva (1992), a ratio of uniforms that needs a logarithm once in eighty times.
    fn normal(&mut self) -> f64 {
        loop {
            let (u, v) = (self.uniform(), 1.7156 * (self.uniform() - 0.5));
            let (x, y) = (u - 0.449_871, v.abs() + 0.386_595);
            let q = x * x + y * (0.196 * y - 0.254_72 * x);
            if q < 0.275_97 || (q <= 0.278_46 && v * v <= -4.0 * libm::log(u) * u * u) {
                return v / u;
            }
        }
    }

    /// Gamma of that shape and of scale 1; `shape` is above 0.
    ///
    /// Source: Marsaglia & Tsang (2000), with their boost for a shape below 1.
    pub(super) fn gamma(&mut self, shape: f64) -> f64 {
        if shape < 1.0 {
            let boost = libm::log(self.uniform()) / shape;
            return self.gamma(shape + 1.0) * libm::exp(boost);
        }
        let d = shape - 1.0 / 3.0;
        let c = 1.0 / (9.0 * d).sqrt();
        loop {
            let x = self.normal();
            let v = 1.0 + c * x;
            if v <= 0.0 {
                continue;
            }
            let (v, u, x2) = (v * v * v, self.uniform(), x * x);
            let is_inside = u < 1.0 - 0.0331 * x2 * x2;
            if is_inside || libm::log(u) < 0.5 * x2 + d * (1.0 - v + libm::log(v)) {
                return d * v;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MANY: u32 = 40_000;

    /// Mean and variance of many draws.
    fn moments(mut draw: impl FnMut() -> f64) -> (f64, f64) {
        let n = f64::from(MANY);
        let (mut sum, mut squares) = (0.0, 0.0);
        for _ in 0..MANY {
            let x = draw();
            sum += x;
            squares += x * x;
        }
        (sum / n, squares / n - (sum / n) * (sum / n))
    }

    #[test]
    fn the_first_numbers_are_those_of_the_reference_programs() {
        let mut seed = 1_234_567;
        assert_eq!(split(&mut seed), 6_457_827_717_110_365_317);
        assert_eq!(split(&mut seed), 3_203_168_211_198_807_973);
        let mut random = Random::of([1, 2, 3, 4]);
        let first = [(); 5].map(|()| random.bits());
        let reference = [
            41_943_041,
            58_720_359,
            3_588_806_011_781_223,
            3_591_011_842_654_386,
            9_228_616_714_210_784_205,
        ];
        assert_eq!(first, reference);
    }

    #[test]
    fn a_uniform_is_never_an_end_and_an_index_is_always_below() {
        let mut random = Random::seeded(5);
        let (mean, variance) = moments(|| random.uniform());
        assert!((mean - 0.5).abs() < 0.006 && (variance - 1.0 / 12.0).abs() < 0.002);
        let mut seen = [0_u32; 7];
        for _ in 0..7000 {
            seen[random.index(7)] += 1;
        }
        assert!(seen.iter().all(|count| (850..1150).contains(count)), "{seen:?}");
        assert_eq!(random.index(0), 0);
    }

    #[test]
    fn normal_and_gamma_have_their_mean_and_variance_at_every_shape() {
        let mut random = Random::seeded(11);
        let (mean, variance) = moments(|| random.normal());
        assert!(mean.abs() < 0.02 && (variance - 1.0).abs() < 0.03, "{mean} {variance}");
        for shape in [0.05, 0.4, 1.0, 2.5, 20.0, 300.0_f64] {
            let (mean, variance) = moments(|| random.gamma(shape));
            let error = (shape / f64::from(MANY)).sqrt();
            assert!((mean - shape).abs() < 4.5 * error, "{shape}: {mean}");
            // The variance of a gamma's variance is (2 shape^2 + 6 shape) / n.
            let error = ((2.0 * shape * shape + 6.0 * shape) / f64::from(MANY)).sqrt();
            assert!((variance - shape).abs() < 4.5 * error, "{shape}: {variance}");
        }
    }

    #[test]
    fn a_shuffle_keeps_what_there_is_and_prefers_no_place() {
        let mut random = Random::seeded(3);
        let mut first = [0_u32; 4];
        for _ in 0..4000 {
            let mut slice = [0, 1, 2, 3];
            random.shuffle(&mut slice);
            first[slice[0]] += 1;
            slice.sort_unstable();
            assert_eq!(slice, [0, 1, 2, 3]);
        }
        assert!(first.iter().all(|count| (850..1150).contains(count)), "{first:?}");
    }
}
