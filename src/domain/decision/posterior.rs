//! What a share may be after so many of so many, asked for many quantiles at once.

/// Intervals on either side of the mean.
const HALF: usize = 128;

/// How far the table reaches, in standard deviations of the angle.
const REACH: f64 = 8.0;

/// Jeffreys' posterior of a share, Beta(met + 1/2, counted - met + 1/2), as a table of its distribution.
///
/// In the angle whose squared sine is the share the density is `share^met (1 - share)^missed`, smooth to both
/// ends, and its standard deviation is about `1 / (2 sqrt(n))` whatever the share. So equal steps of the angle,
/// a sixteenth of that deviation each, serve all counts alike, the tails too. Between two steps the density is
/// a line. A quantile is right to 1/200 of the share's standard deviation, which no count of draws can tell.
///
/// Source: Brown, Cai & `DasGupta` (2001) for the prior; Fisher's arcsine for the angle. Checked against the
/// inverse of the incomplete beta function.
pub(super) struct Posterior {
    steps: Vec<Step>,
}

#[derive(Clone, Copy)]
struct Step {
    /// The chance of a smaller angle, on the scale of `density`.
    below: f64,
    density: f64,
    sine: f64,
    cosine: f64,
    /// To the next step.
    width: f64,
}

impl Posterior {
    /// The posterior after `met` of `counted`; more met than counted counts as all.
    pub(super) fn new(met: u32, counted: u32) -> Posterior {
        let missed = f64::from(counted.saturating_sub(met));
        let met = f64::from(met.min(counted));
        let trials = met + missed + 1.0;
        let (sine, cosine) = (((met + 0.5) / trials).sqrt(), ((missed + 0.5) / trials).sqrt());
        let angle = libm::asin(sine);
        let reach = REACH * 0.5 / trials.sqrt();
        let left = reach.min(angle) / HALF as f64;
        let right = reach.min(core::f64::consts::FRAC_PI_2 - angle) / HALF as f64;
        let middle = Step { below: 0.0, density: 1.0, sine, cosine, width: right };
        let mut steps = vec![middle; 2 * HALF + 1];
        for at in 1..=HALF {
            steps[HALF - at] = Step { width: left, ..steps[HALF - at + 1].turned(-left) };
            steps[HALF + at] = steps[HALF + at - 1].turned(right);
        }
        for step in &mut steps {
            let log = times_log(2.0 * met, step.sine / sine)
                + times_log(2.0 * missed, step.cosine / cosine);
            step.density = libm::exp(log);
        }
        for at in 1..steps.len() {
            let last = steps[at - 1];
            let mean = f64::midpoint(last.density, steps[at].density);
            steps[at].below = last.below + mean * last.width;
        }
        Posterior { steps }
    }

    /// Puts in place of chances, which rise from 0 to 1, the shares that are lower with these chances.
    pub(super) fn fill(&self, chances: &mut [f64]) {
        let last = self.steps.len() - 2;
        let whole = self.steps[last + 1].below;
        let mut at = 0;
        for chance in chances {
            while at < last && self.steps[at + 1].below < *chance * whole {
                at += 1;
            }
            let angle = self.steps[at].reaches(*chance * whole, self.steps[at + 1].density);
            let sine = self.steps[at].sine + angle * self.steps[at].cosine
                - 0.5 * angle * angle * self.steps[at].sine;
            *chance = (sine * sine).min(1.0);
        }
    }
}

impl Step {
    /// The step that many radians on.
    fn turned(self, by: f64) -> Step {
        // A step is below 1/80 of a right angle: the next terms of these series are below 1e-15.
        let b2 = by * by;
        let (sin, cos) =
            (by * (1.0 - b2 / 6.0 * (1.0 - b2 / 20.0)), 1.0 - b2 / 2.0 * (1.0 - b2 / 12.0));
        let sine = (self.sine * cos + self.cosine * sin).clamp(0.0, 1.0);
        let cosine = (self.cosine * cos - self.sine * sin).clamp(0.0, 1.0);
        Step { sine, cosine, ..self }
    }

    /// How many radians on that much lies below, the density being a line to `next`.
    fn reaches(&self, below: f64, next: f64) -> f64 {
        let rest = (below - self.below).max(0.0);
        let slope = (next - self.density) / self.width;
        let end = (self.density * self.density + 2.0 * slope * rest).max(0.0).sqrt();
        let mean = 0.5 * (self.density + end);
        if mean > 0.0 { (rest / mean).min(self.width) } else { 0.0 }
    }
}

/// `factor` logarithms of a number: 0 for no factor, whatever the number.
fn times_log(factor: f64, number: f64) -> f64 {
    if factor > 0.0 { factor * libm::log(number) } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::stats::inverse_incomplete_beta;

    #[test]
    fn quantiles_are_right_to_a_small_part_of_the_standard_deviation() {
        let chances =
            [1.0 / 8192.0, 0.001, 0.01, 0.05, 0.1, 0.25, 0.4, 0.5, 0.7, 0.9, 0.95, 0.99, 0.999];
        let chances = chances.into_iter().chain([1.0 - 1.0 / 8192.0]);
        for counted in [0, 1, 2, 3, 5, 10, 30, 100, 1000, 20_000] {
            for met in [
                0,
                1,
                counted / 3,
                counted / 2,
                counted - counted / 10,
                counted - counted.min(1),
                counted,
            ] {
                let met = met.min(counted);
                let (a, b) = (f64::from(met) + 0.5, f64::from(counted - met) + 0.5);
                let deviation = (a * b / (a + b + 1.0)).sqrt() / (a + b);
                let mut found: Vec<f64> = chances.clone().collect();
                Posterior::new(met, counted).fill(&mut found);
                for (found, chance) in found.into_iter().zip(chances.clone()) {
                    let exact = inverse_incomplete_beta(chance, a, b);
                    let error = (found - exact).abs() / deviation;
                    assert!(error < 0.005, "{met} of {counted} at {chance}: {found}, not {exact}");
                }
            }
        }
    }

    #[test]
    fn the_ends_and_absurd_counts_are_shares_that_rise() {
        for (met, counted) in [(0, 0), (0, u32::MAX), (u32::MAX, u32::MAX), (9, 3), (7, 40)] {
            let mut found = [0.0, 0.2, 0.5, 0.5, 0.9, 1.0];
            Posterior::new(met, counted).fill(&mut found);
            assert!(found.iter().all(|share| (0.0..=1.0).contains(share)), "{found:?}");
            assert!(found.is_sorted(), "{met} of {counted}: {found:?}");
        }
    }
}
