//! Many paths of cumulative cash as a fan, and when they pay back.

use super::percentiles::{SHOWN, quantiles};

/// Periods whose values are gathered together: so many numbers come from memory at once.
const TOGETHER: usize = 8;

/// The percentiles of every period, a line for each of [`SHOWN`].
///
/// `paths` holds trial after trial, each with all its periods. Percentiles belong to their period:
/// no trial runs along a line.
pub(crate) fn fan(paths: &[f64], periods: usize) -> [Vec<f64>; SHOWN.len()] {
    let mut lines = [(); SHOWN.len()].map(|()| Vec::with_capacity(periods));
    for start in (0..periods).step_by(TOGETHER) {
        let together = start..(start + TOGETHER).min(periods);
        for values in gathered(paths, periods, together) {
            lines.iter_mut().zip(quantiles(&values, SHOWN)).for_each(|(line, value)| line.push(value));
        }
    }
    lines
}

/// The values of each of some periods, in all trials.
fn gathered(paths: &[f64], periods: usize, some: std::ops::Range<usize>) -> Vec<Vec<f64>> {
    let mut columns = vec![Vec::with_capacity(paths.len() / periods); some.len()];
    for path in paths.chunks_exact(periods) {
        columns.iter_mut().zip(&path[some.clone()]).for_each(|(column, value)| column.push(*value));
    }
    columns
}

/// When the trials pay back.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Paybacks {
    /// Of all trials, those that do within the horizon.
    pub(crate) share_within_horizon: f64,
    /// By when a tenth, a half and nine tenths of all trials have paid back, in periods; `None` where
    /// fewer than that do within the horizon.
    pub(crate) percentiles: [Option<f64>; 3],
}

impl Paybacks {
    /// `None` is a trial that does not pay back.
    pub(crate) fn of(trials: &[Option<f64>]) -> Self {
        let periods: Vec<f64> = trials.iter().map(|periods| periods.unwrap_or(f64::INFINITY)).collect();
        let within = trials.iter().flatten().count() as f64;
        let finite = |periods: f64| periods.is_finite().then_some(periods);
        Self {
            share_within_horizon: within / trials.len() as f64,
            percentiles: quantiles(&periods, [0.1, 0.5, 0.9]).map(finite),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Eleven trials, the k-th at 10 k + period: percentiles at the trials in between.
    #[test]
    fn each_period_has_its_percentiles() {
        for periods in [1, 7, 8, 9, 20] {
            let trials = [3, 0, 7, 10, 1, 5, 2, 9, 4, 8, 6];
            let path = |trial: i32| (1..=periods).map(move |period| f64::from(10 * trial + period));
            let paths: Vec<f64> = trials.into_iter().flat_map(path).collect();
            let lines = fan(&paths, periods as usize);
            for (line, trial) in lines.iter().zip([0.5, 1.0, 2.5, 5.0, 7.5, 9.0, 9.5]) {
                let expected: Vec<f64> =
                    (1..=periods).map(|period| 10.0 * trial + f64::from(period)).collect();
                approx::assert_relative_eq!(line[..], expected[..], max_relative = 1e-15);
            }
        }
    }

    #[test]
    fn some_never_pay_back() {
        let mut trials: Vec<Option<f64>> = (0..=7).map(|k| Some(f64::from(k))).collect();
        trials.extend([None; 3]);
        let paybacks = Paybacks::of(&trials);
        assert_eq!(paybacks.share_within_horizon, 8.0 / 11.0);
        assert_eq!(paybacks.percentiles, [Some(1.0), Some(5.0), None]);
        assert_eq!(Paybacks::of(&[None; 4]).percentiles, [None; 3]);
    }
}
