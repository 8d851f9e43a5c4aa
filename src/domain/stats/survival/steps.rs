//! A curve as it is drawn.

use super::{Curve, Step};

impl Curve {
    /// The curve itself: milliseconds, and the share that is through by then; both rising, a moment only once.
    ///
    /// Empty where nothing ended. Open ones are censored, as in [`Self::percentile`].
    pub fn steps(&self) -> Vec<(i64, f64)> {
        let mut steps: Vec<(i64, f64)> = Vec::new();
        for Step { time, longer, .. } in self.falls() {
            match steps.last_mut() {
                Some(last) if last.0 == time => last.1 = 1.0 - longer,
                _ => steps.push((time, 1.0 - longer)),
            }
        }
        steps
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_steps_are_the_shares_through_by_each_time() {
        let mut curve = Curve::new(&[600_000, 1_200_000]);
        for ms in [600_000, 600_000, 1_200_000] {
            curve.add_ended(ms);
        }
        curve.add_open(3_600_000);
        let steps = curve.steps();
        assert_eq!((steps[1].0, steps[2].0), (600_000, 1_200_000));
        assert!((steps[1].1 - 0.5).abs() < 1e-12 && (steps[2].1 - 0.75).abs() < 1e-12);
        let mut open = Curve::new(&[]);
        open.add_open(60_000);
        assert_eq!(open.steps(), []);
    }

    #[test]
    fn a_moment_stands_once_with_the_share_through_after_it() {
        let mut curve = Curve::new(&[]);
        curve.add_ended(0);
        curve.add_ended(0);
        assert_eq!(curve.steps(), [(0, 1.0)]);
    }
}
