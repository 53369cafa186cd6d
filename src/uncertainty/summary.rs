//! Everything that is said of a simulated figure.

use super::histogram::Histogram;
use super::moments::Moments;
use super::order::OrderStatistics;
use super::percentiles::{Percentile, Place, Places, SHOWN};
use super::shortfall::{Share, Worst, above_zero};

/// What the trials of a figure say. Of equal trials: exactly their value, with errors of zero.
///
/// Errors are those of independent trials; Sobol' points miss by less.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Summary {
    pub(crate) moments: Moments,
    pub(crate) percentiles: [Percentile; SHOWN.len()],
    pub(crate) above_zero: Share,
    /// Mean of the worst share of the trials.
    pub(crate) expected_shortfall: f64,
    pub(crate) histogram: Histogram,
}

impl Summary {
    /// Of at least one trial, all finite. The order of the trials matters to the last bits of the
    /// mean: always the same one gives the same bits.
    pub(crate) fn of(values: &[f64], tail: f64) -> Self {
        let n = values.len();
        let moments = Moments::of(values);
        let ends = [moments.min, moments.max];
        let shown = SHOWN.map(|p| Places::new(p, n));
        let core = Histogram::CORE.map(|p| Place::new(p, n));
        let worst = Worst::new(tail, n);
        let ranks = shown.iter().flat_map(Places::ranks).chain(core.iter().flat_map(Place::ranks));
        let sample = OrderStatistics::between(ends, values, ranks.chain([worst.rank()]));
        Self {
            moments,
            percentiles: shown.map(|places| places.percentile(&sample)),
            above_zero: above_zero(values),
            expected_shortfall: worst.mean(values, &sample),
            histogram: Histogram::of(values, core.map(|place| place.value(&sample)), ends),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::draws::{BLOCK, Draws, Sampling};
    use super::super::percentiles::quantiles;
    use super::*;
    use approx::assert_abs_diff_eq;

    #[test]
    fn equal_trials_are_exactly_their_value() {
        for value in [0.1, -3e9, 0.0] {
            let summary = Summary::of(&[value; 5000], 0.05);
            assert_eq!((summary.moments.mean, summary.moments.standard_deviation()), (value, 0.0));
            assert!(summary.percentiles.iter().all(|found| (found.value, found.error) == (value, 0.0)));
            assert_eq!((summary.expected_shortfall, summary.above_zero.error), (value, 0.0));
            assert_eq!(summary.histogram.counts, [5000.0]);
        }
    }

    /// Even draws over −1..3, of which everything is known; Sobol' points miss it by about 1 / n.
    #[test]
    fn of_even_draws() {
        const BLOCKS: usize = 16;
        let draws = Draws::new(5, Sampling::Sobol, 1);
        let mut values = vec![0.0; BLOCKS * BLOCK];
        values.chunks_mut(BLOCK).zip(0..).for_each(|(out, block)| draws.uniforms(block, 0, out));
        values.iter_mut().for_each(|u| *u = 4.0 * *u - 1.0);
        let summary = Summary::of(&values, 0.1);
        let close = |found: f64, expected: f64| assert_abs_diff_eq!(found, expected, epsilon = 1e-3);
        close(summary.moments.mean, 1.0);
        close(summary.moments.variance(), 16.0 / 12.0);
        close(summary.expected_shortfall, -0.8);
        close(summary.above_zero.share, 0.75);
        for Percentile { p, value, error } in summary.percentiles {
            close(value, 4.0 * p - 1.0);
            close(error, 4.0 * (p * (1.0 - p) / values.len() as f64).sqrt());
        }
        assert_eq!(summary.percentiles.map(|found| found.value), quantiles(&values, SHOWN));
        assert_eq!(summary.histogram.counts.iter().sum::<f64>(), values.len() as f64);
    }

    #[test]
    fn of_a_single_trial() {
        let summary = Summary::of(&[-2.0], 0.05);
        assert_eq!((summary.moments.mean, summary.moments.mean_error()), (-2.0, 0.0));
        assert_eq!((summary.expected_shortfall, summary.above_zero.share), (-2.0, 0.0));
    }
}
