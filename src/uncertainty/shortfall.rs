//! How bad it is when it goes wrong, and how often it goes well.

use super::moments::sum;
use super::order::OrderStatistics;

/// The mean of the worst share of the trials: with k = tail · n, of the ⌊k⌋ smallest values and, by
/// the rest of k, of the next one. Also known as expected shortfall or conditional value at risk.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Worst {
    trials: f64,
}

impl Worst {
    /// A share `tail` in 0..=1 of n trials, at least one.
    pub(crate) fn new(tail: f64, n: usize) -> Self {
        Self { trials: tail * n as f64 }
    }

    /// Of the best of the worst, which counts in part.
    pub(crate) fn rank(&self) -> usize {
        (self.trials.ceil() as usize).saturating_sub(1)
    }

    /// t + Σ (x − t) / k over all x below the boundary t: neither equal values at the boundary nor a
    /// part of one need to be counted.
    pub(crate) fn mean(&self, values: &[f64], sample: &OrderStatistics) -> f64 {
        let boundary = sample.at(self.rank());
        let below = sum(values, |x| if x < boundary { x - boundary } else { 0.0 });
        if below == 0.0 { boundary } else { boundary + below / self.trials }
    }
}

/// A share of the trials with its standard error √(q (1 − q) / n).
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Share {
    pub(crate) share: f64,
    pub(crate) error: f64,
}

/// Of the trials that end above zero.
pub(crate) fn above_zero(values: &[f64]) -> Share {
    let n = values.len() as f64;
    let share = sum(values, |x| if x > 0.0 { 1.0 } else { 0.0 }) / n;
    Share { share, error: (share * (1.0 - share) / n).sqrt() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn worst(values: &[f64], tail: f64) -> f64 {
        let worst = Worst::new(tail, values.len());
        worst.mean(values, &OrderStatistics::of(values, [worst.rank()]))
    }

    #[test]
    fn mean_of_the_worst_by_hand() {
        let values = [5.0, -1.0, 3.0, -4.0, 9.0, 0.0, 2.0, 8.0, 7.0, 1.0];
        assert_eq!(worst(&values, 0.1), -4.0);
        assert_eq!(worst(&values, 0.2), -2.5);
        // Two and a half: half of the third counts.
        assert_eq!(worst(&values, 0.25), (-4.0 - 1.0 + 0.5 * 0.0) / 2.5);
        assert_eq!(worst(&values, 1.0), 3.0);
        // Less than one trial: the worst of all.
        assert_eq!(worst(&values, 0.01), -4.0);
        assert_eq!(worst(&values, 0.0), -4.0);
    }

    #[test]
    fn equal_values_at_the_boundary() {
        assert_eq!(worst(&[1.0, 2.0, 2.0, 2.0, 3.0], 0.5), (1.0 + 1.5 * 2.0) / 2.5);
        assert_eq!(worst(&[0.1; 1000], 0.05), 0.1);
    }

    /// The mean of the whole, cut anywhere, is the mean of its parts.
    #[test]
    fn the_worst_and_the_best_make_the_whole() {
        let values: Vec<f64> = (0..1000).map(|k| f64::from(k * 7919 % 1000)).collect();
        let mirrored: Vec<f64> = values.iter().map(|x| -x).collect();
        for tail in [0.0333, 0.5, 0.77777] {
            let whole = tail * worst(&values, tail) - (1.0 - tail) * worst(&mirrored, 1.0 - tail);
            approx::assert_relative_eq!(whole, 499.5, max_relative = 1e-12);
        }
    }

    #[test]
    fn zero_is_not_above_zero() {
        let found = above_zero(&[0.0, 1.0, -1.0, 1e-300]);
        assert_eq!(found, Share { share: 0.5, error: 0.25 });
        assert_eq!(above_zero(&[2.0; 9]), Share { share: 1.0, error: 0.0 });
    }
}
