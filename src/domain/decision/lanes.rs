//! Four numbers at a time, the same digits with and without instructions for that.

/// Four floats of 32 bits, or four whole numbers, or two of 64 bits.
///
/// In WebAssembly with SIMD one vector, elsewhere an array; every operation is exact or rounded as IEEE 754 says.
#[derive(Clone, Copy)]
pub(super) struct Lanes(held::Held);

/// 64 numbers: what a block of draws has of each weight and each vendor.
pub(super) type Sheet = [[Lanes; 4]; 4];

/// How many numbers a [`Sheet`] holds.
pub(super) const SHEET: usize = 64;

/// A sheet of that number.
pub(super) fn sheet(number: f32) -> Sheet {
    [[Lanes::splat(number); 4]; 4]
}

/// That many sheets of zeros.
pub(super) fn sheets(count: usize) -> Vec<Sheet> {
    vec![sheet(0.0); count]
}

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[allow(clippy::inline_always, reason = "each is one instruction")]
mod held {
    use super::Lanes;
    use core::arch::wasm32 as arch;

    pub(super) type Held = arch::v128;

    macro_rules! both {
        ($($name:ident $of:ident),+) => { $(
            #[inline(always)]
            pub(in super::super) fn $name(self, other: Lanes) -> Lanes {
                Lanes(arch::$of(self.0, other.0))
            }
        )+ };
    }

    macro_rules! shift {
        ($($name:ident $of:ident),+) => { $(
            #[inline(always)]
            pub(in super::super) fn $name(self, by: u32) -> Lanes {
                Lanes(arch::$of(self.0, by))
            }
        )+ };
    }

    impl Lanes {
        both! {
            plus f32x4_add, minus f32x4_sub, times f32x4_mul, larger f32x4_pmax, is_above f32x4_gt,
            and v128_and, or v128_or, xor v128_xor, less i32x4_sub, sum32 i32x4_add, is_same i32x4_eq, sum64 i64x2_add
        }
        shift! { right u32x4_shr, left64 i64x2_shl, right64 u64x2_shr }

        #[inline(always)]
        pub(in super::super) fn over(self, other: Lanes) -> Lanes {
            Lanes(arch::f32x4_div(self.0, other.0))
        }

        #[inline(always)]
        pub(in super::super) fn floats([a, b, c, d]: [f32; 4]) -> Lanes {
            Lanes(arch::f32x4(a, b, c, d))
        }

        #[inline(always)]
        pub(in super::super) fn splat(number: f32) -> Lanes {
            Lanes(arch::f32x4_splat(number))
        }

        #[inline(always)]
        pub(in super::super) fn whole(number: u32) -> Lanes {
            Lanes(arch::u32x4_splat(number))
        }

        #[inline(always)]
        pub(in super::super) fn pair(a: u64, b: u64) -> Lanes {
            Lanes(arch::u64x2(a, b))
        }

        #[inline(always)]
        pub(in super::super) fn as_float(self) -> Lanes {
            Lanes(arch::f32x4_convert_i32x4(self.0))
        }

        #[inline(always)]
        pub(in super::super) fn wholes(self) -> [u32; 4] {
            let v = self.0;
            [
                arch::u32x4_extract_lane::<0>(v),
                arch::u32x4_extract_lane::<1>(v),
                arch::u32x4_extract_lane::<2>(v),
                arch::u32x4_extract_lane::<3>(v),
            ]
        }
    }
}

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
#[allow(clippy::inline_always, reason = "each is one instruction")]
mod held {
    use super::Lanes;

    pub(super) type Held = [u32; 4];

    impl Lanes {
        #[inline(always)]
        fn each(self, other: Lanes, of: impl Fn(u32, u32) -> u32) -> Lanes {
            let (a, b) = (self.0, other.0);
            Lanes([of(a[0], b[0]), of(a[1], b[1]), of(a[2], b[2]), of(a[3], b[3])])
        }

        #[inline(always)]
        fn each_float(self, other: Lanes, of: impl Fn(f32, f32) -> f32) -> Lanes {
            self.each(other, |a, b| of(f32::from_bits(a), f32::from_bits(b)).to_bits())
        }

        #[inline(always)]
        fn each_pair(self, other: Lanes, of: impl Fn(u64, u64) -> u64) -> Lanes {
            let wide = |Lanes(v): Lanes| {
                let join = |low: u32, high: u32| u64::from(high) << 32 | u64::from(low);
                [join(v[0], v[1]), join(v[2], v[3])]
            };
            let (a, b) = (wide(self), wide(other));
            Lanes::pair(of(a[0], b[0]), of(a[1], b[1]))
        }
    }

    macro_rules! both {
        ($($each:ident $name:ident $of:expr;)+) => { $(
            #[inline(always)]
            pub(in super::super) fn $name(self, other: Lanes) -> Lanes {
                self.$each(other, $of)
            }
        )+ };
    }

    impl Lanes {
        both! {
            each_float plus |a, b| a + b;
            each_float minus |a, b| a - b;
            each_float times |a, b| a * b;
            each_float over |a, b| a / b;
            each_float larger |a, b| if a < b { b } else { a };
            each is_above |a, b| mask(f32::from_bits(a) > f32::from_bits(b));
            each and |a, b| a & b;
            each or |a, b| a | b;
            each xor |a, b| a ^ b;
            each less u32::wrapping_sub;
            each sum32 u32::wrapping_add;
            each is_same |a, b| mask(a == b);
            each_pair sum64 u64::wrapping_add;
        }

        #[inline(always)]
        pub(in super::super) fn right(self, by: u32) -> Lanes {
            self.each(self, |a, _| a >> by)
        }

        #[inline(always)]
        pub(in super::super) fn left64(self, by: u32) -> Lanes {
            self.each_pair(self, |a, _| a << by)
        }

        #[inline(always)]
        pub(in super::super) fn right64(self, by: u32) -> Lanes {
            self.each_pair(self, |a, _| a >> by)
        }

        #[inline(always)]
        pub(in super::super) fn floats(numbers: [f32; 4]) -> Lanes {
            Lanes(numbers.map(f32::to_bits))
        }

        #[inline(always)]
        pub(in super::super) fn splat(number: f32) -> Lanes {
            Lanes([number.to_bits(); 4])
        }

        #[inline(always)]
        pub(in super::super) fn whole(number: u32) -> Lanes {
            Lanes([number; 4])
        }

        #[inline(always)]
        #[allow(clippy::cast_possible_truncation, reason = "the halves of a number")]
        pub(in super::super) fn pair(a: u64, b: u64) -> Lanes {
            Lanes([a as u32, (a >> 32) as u32, b as u32, (b >> 32) as u32])
        }

        /// Whole numbers, below zero too, as floats.
        #[inline(always)]
        pub(in super::super) fn as_float(self) -> Lanes {
            self.each(self, |a, _| (a.cast_signed() as f32).to_bits())
        }

        #[inline(always)]
        pub(in super::super) fn wholes(self) -> [u32; 4] {
            self.0
        }
    }

    #[inline(always)]
    fn mask(is_so: bool) -> u32 {
        if is_so { u32::MAX } else { 0 }
    }
}

impl Lanes {
    /// Its four floats.
    pub(super) fn numbers(self) -> [f32; 4] {
        self.wholes().map(f32::from_bits)
    }

    /// Its four floats, added up.
    pub(super) fn sum(self) -> f32 {
        let [a, b, c, d] = self.numbers();
        (a + b) + (c + d)
    }

    /// Its four whole numbers, added up.
    pub(super) fn count(self) -> u32 {
        self.wholes().iter().sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_operation_is_done_in_each_lane() {
        let (a, b) = (Lanes::floats([1.0, 2.0, -3.0, 0.5]), Lanes::floats([2.0, 2.0, 2.0, -4.0]));
        let floats = [a.plus(b), a.minus(b), a.times(b), a.over(b), a.larger(b)];
        let expected = [
            [3.0, 4.0, -1.0, -3.5],
            [-1.0, 0.0, -5.0, 4.5],
            [2.0, 4.0, -6.0, -2.0],
            [0.5, 1.0, -1.5, -0.125],
            [2.0, 2.0, 2.0, 0.5],
        ];
        assert_eq!(floats.map(|lanes| lanes.numbers().map(f32::to_bits)), {
            expected.map(|numbers| numbers.map(f32::to_bits))
        });
        assert_eq!(a.is_above(b).wholes(), [0, 0, 0, u32::MAX]);
        assert_eq!(Lanes::whole(0).less(a.is_above(b)).count(), 1);
        let minus_two = Lanes::whole(0).less(Lanes::whole(2));
        assert!((minus_two.as_float().sum() + 8.0).abs() < 1e-9);
        let pair = Lanes::pair(u64::MAX, 1 << 40);
        assert_eq!(pair.sum64(Lanes::pair(2, 5)).wholes(), [1, 0, 5, 256]);
        assert_eq!(pair.right64(32).wholes(), [u32::MAX, 0, 256, 0]);
        assert_eq!(Lanes::pair(1, 3).left64(33).wholes(), [0, 2, 0, 6]);
    }
}
