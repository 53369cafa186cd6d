//! What chance may have moved an estimate by, told from its parts.

use std::ops::Range;

/// Enough to know a scatter to a fifth, few enough that each has many trials.
const BATCHES: usize = 16;

/// Sums over trials, for each batch of neighbouring trials.
///
/// An estimate is a function of sums. Its standard error is told by leaving out one batch after the
/// other (the grouped jackknife: Quenouille 1956, Tukey 1958). Batches of Sobol' points are even
/// only in themselves, so that their error is more than what all points together miss by.
#[derive(Clone, Debug)]
pub(super) struct Batches<const SUMS: usize>(Vec<[f64; SUMS]>);

impl<const SUMS: usize> Batches<SUMS> {
    /// `terms` are what a trial adds to the sums.
    pub(super) fn of(trials: usize, terms: impl Fn(usize) -> [f64; SUMS]) -> Self {
        let batches = BATCHES.min(trials.max(1));
        let batch = |at: usize| at * trials / batches..(at + 1) * trials / batches;
        Self((0..batches).map(|at| sums(batch(at), &terms)).collect())
    }

    /// An estimate from all trials, with its error; none is told from a single batch.
    pub(super) fn estimate(&self, statistic: impl Fn([f64; SUMS]) -> f64) -> Estimated {
        let total = self.0.iter().fold([0.0; SUMS], plus);
        let without = |batch: &[f64; SUMS]| statistic(std::array::from_fn(|sum| total[sum] - batch[sum]));
        let others: Vec<f64> = self.0.iter().map(without).collect();
        Estimated { value: statistic(total), error: jackknife(&others) }
    }
}

/// An estimate and its standard error.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Estimated {
    pub(crate) value: f64,
    pub(crate) error: f64,
}

fn sums<const SUMS: usize>(trials: Range<usize>, terms: impl Fn(usize) -> [f64; SUMS]) -> [f64; SUMS] {
    trials.fold([0.0; SUMS], |sums, trial| plus(sums, &terms(trial)))
}

fn plus<const SUMS: usize>(sums: [f64; SUMS], terms: &[f64; SUMS]) -> [f64; SUMS] {
    std::array::from_fn(|sum| sums[sum] + terms[sum])
}

/// √((m − 1) / m Σ (θ − mean θ)²) over the m estimates that leave out one batch each.
fn jackknife(estimates: &[f64]) -> f64 {
    let m = estimates.len() as f64;
    if m < 2.0 {
        return 0.0;
    }
    let mean = estimates[0] + estimates.iter().map(|value| value - estimates[0]).sum::<f64>() / m;
    let squares: f64 = estimates.iter().map(|value| (value - mean) * (value - mean)).sum();
    (squares * (m - 1.0) / m).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Leaving out one of 16 values and scaling gives back the standard error of the mean.
    #[test]
    fn of_a_mean_it_is_the_standard_error() {
        let value = |trial: usize| (trial * trial % 17) as f64;
        let batches = Batches::of(16, |trial| [1.0, value(trial)]);
        let estimate = batches.estimate(|[n, sum]| sum / n);
        let mean = (0..16).map(value).sum::<f64>() / 16.0;
        let squares: f64 = (0..16).map(|trial| (value(trial) - mean) * (value(trial) - mean)).sum();
        assert_eq!(estimate.value, mean);
        approx::assert_relative_eq!(estimate.error, (squares / 15.0 / 16.0).sqrt(), max_relative = 1e-13);
    }

    #[test]
    fn every_trial_is_in_one_batch() {
        for trials in [1, 2, 15, 16, 17, 1000, 4096] {
            let batches = Batches::of(trials, |trial| [1.0, trial as f64]);
            let sum = (trials * (trials - 1) / 2) as f64;
            assert_eq!(batches.estimate(|[n, _]| n).value, trials as f64);
            assert_eq!(batches.estimate(|[_, sum]| sum).value, sum);
        }
        assert_eq!(Batches::of(1, |_| [5.0]).estimate(|[x]| x), Estimated { value: 5.0, error: 0.0 });
    }
}
