//! The incomplete beta function and its inverse.

/// Where the continued fraction stops in any case.
///
/// It settles after some multiple of the root of the larger parameter.
const TERMS: u32 = 100_000;

/// Halvings of [0, 1]: what is left is below 1e-18.
const HALVINGS: u32 = 60;

/// The regularised incomplete beta function `I_x(a, b)`, from 0 to 1.
///
/// The chance that a Beta(a, b) variable is at most `x`. `a` and `b` are above 0; `x` below 0 counts as 0,
/// above 1 as 1.
///
/// Source: Press et al., Numerical Recipes (3rd ed.), section 6.4. Checked by
/// `tests/golden/proportions_90.json`.
pub(super) fn incomplete_beta(x: f64, a: f64, b: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    if x >= 1.0 {
        return 1.0;
    }
    let front = libm::lgamma(a + b) - libm::lgamma(a) - libm::lgamma(b)
        + a * libm::log(x)
        + b * libm::log1p(-x);
    let front = libm::exp(front);
    // On the other side of the mean the fraction settles slowly; the symmetry leads back.
    let found = if x < (a + 1.0) / (a + b + 2.0) {
        front * fraction(x, a, b) / a
    } else {
        1.0 - front * fraction(1.0 - x, b, a) / b
    };
    found.clamp(0.0, 1.0)
}

/// The `x` at which `I_x(a, b)` is `share`: the quantile of Beta(a, b).
///
/// By bisection, which cannot leave [0, 1] or fail to settle, since `I_x` never falls as `x` grows.
///
/// Checked by `tests/golden/proportions_90.json`.
pub(crate) fn inverse_incomplete_beta(share: f64, a: f64, b: f64) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..HALVINGS {
        let middle = f64::midpoint(low, high);
        if incomplete_beta(middle, a, b) < share {
            low = middle;
        } else {
            high = middle;
        }
    }
    f64::midpoint(low, high)
}

/// The continued fraction of the incomplete beta function.
///
/// Source: Lentz (1976) as modified by Thompson & Barnett (1986); Numerical Recipes, `betacf`.
fn fraction(x: f64, a: f64, b: f64) -> f64 {
    let mut inverse = 1.0 / away_from_zero(1.0 - (a + b) * x / (a + 1.0));
    let mut ratio = 1.0;
    let mut found = inverse;
    for term in 1..=TERMS {
        let m = f64::from(term);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        let before = found;
        for step in [even, odd] {
            inverse = 1.0 / away_from_zero(1.0 + step * inverse);
            ratio = away_from_zero(1.0 + step / ratio);
            found *= inverse * ratio;
        }
        if (found - before).abs() <= f64::EPSILON * found.abs() {
            break;
        }
    }
    found
}

/// The same number, or a tiny one in place of 0, which could not be divided by.
fn away_from_zero(number: f64) -> f64 {
    const TINY: f64 = 1e-300;
    if number.abs() < TINY { TINY } else { number }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn simple_forms_are_met() {
        for x in [0.0, 0.01, 0.3, 0.5, 0.95, 1.0] {
            assert!((incomplete_beta(x, 1.0, 1.0) - x).abs() < 1e-14);
            assert!((incomplete_beta(x, 2.0, 1.0) - x * x).abs() < 1e-14);
            assert!(
                (incomplete_beta(x, 1.0, 3.0) - (1.0 - (1.0 - x) * (1.0 - x) * (1.0 - x))).abs()
                    < 1e-14
            );
        }
    }

    proptest! {
        #[test]
        fn the_two_tails_make_one(x in 0.0..=1.0_f64, a in 0.5..2000.0_f64, b in 0.5..2000.0_f64) {
            let whole = incomplete_beta(x, a, b) + incomplete_beta(1.0 - x, b, a);
            prop_assert!((whole - 1.0).abs() < 1e-9, "{whole}");
        }

        #[test]
        fn the_inverse_leads_back(
            share in 0.001..0.999_f64,
            a in 0.5..2000.0_f64,
            b in 0.5..2000.0_f64,
        ) {
            let x = inverse_incomplete_beta(share, a, b);
            prop_assert!((incomplete_beta(x, a, b) - share).abs() < 1e-9);
        }
    }
}
