//! Percentiles of a sample, and what chance may have moved them by.

use serde::Serialize;

use super::order::OrderStatistics;

/// Those that are shown.
pub(crate) const SHOWN: [f64; 7] = [0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95];

/// The value that a share p of the trials do not exceed.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Percentile {
    /// The share p.
    pub p: f64,
    /// The value.
    pub value: f64,
    /// The standard error for independent trials: half the distance between the quantiles at
    /// p ± √(p (1 − p) / n) (Woodruff 1952).
    pub error: f64,
}

/// A place between two neighbours in the order of a sample.
///
/// The quantile at p of n values x₀ ≤ x₁ ≤ … is x at (n − 1) p, straight between neighbours:
/// definition 7 of Hyndman & Fan (1996), the usual one of numpy, R and spreadsheets.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    rank: usize,
    next: usize,
    beyond: f64,
}

impl Place {
    /// Of at least one value.
    pub(crate) fn new(p: f64, n: usize) -> Self {
        let place = n.saturating_sub(1) as f64 * p.clamp(0.0, 1.0);
        let rank = place.floor();
        Self { rank: rank as usize, next: place.ceil() as usize, beyond: place - rank }
    }

    pub(crate) fn ranks(&self) -> [usize; 2] {
        [self.rank, self.next]
    }

    /// Never outside of the two values, and exactly one if they are equal.
    pub(crate) fn value(&self, sample: &OrderStatistics) -> f64 {
        let [low, high] = self.ranks().map(|rank| sample.at(rank));
        match self.beyond {
            _ if low == high => low,
            beyond if beyond < 0.5 => low + (high - low) * beyond,
            beyond => high - (high - low) * (1.0 - beyond),
        }
    }
}

/// Where to look for a percentile and its error.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Places {
    p: f64,
    at: Place,
    around: [Place; 2],
}

impl Places {
    pub(crate) fn new(p: f64, n: usize) -> Self {
        let error = (p * (1.0 - p) / n as f64).sqrt();
        Self { p, at: Place::new(p, n), around: [p - error, p + error].map(|p| Place::new(p, n)) }
    }

    pub(crate) fn ranks(&self) -> impl Iterator<Item = usize> {
        [self.at, self.around[0], self.around[1]].into_iter().flat_map(|place| place.ranks())
    }

    pub(crate) fn percentile(&self, sample: &OrderStatistics) -> Percentile {
        let [low, high] = self.around.map(|place| place.value(sample));
        Percentile { p: self.p, value: self.at.value(sample), error: (high - low) / 2.0 }
    }
}

/// The quantiles of a sample at several p; NaN of none.
pub(crate) fn quantiles<const N: usize>(values: &[f64], p: [f64; N]) -> [f64; N] {
    if values.is_empty() {
        return [f64::NAN; N];
    }
    let places = p.map(|p| Place::new(p, values.len()));
    let sample = OrderStatistics::of(values, places.iter().flat_map(Place::ranks));
    places.map(|place| place.value(&sample))
}

#[cfg(test)]
mod tests {
    use super::super::draws::{BLOCK, Draws, Sampling};
    use super::*;
    use approx::assert_relative_eq;

    /// By hand, after numpy's description of its method "linear".
    #[test]
    fn between_neighbours() {
        assert_eq!(quantiles(&[15.0], [0.0, 0.3, 1.0]), [15.0; 3]);
        assert_eq!(quantiles(&[20.0, 10.0], [0.0, 0.25, 0.5, 0.9, 1.0]), [10.0, 12.5, 15.0, 19.0, 20.0]);
        assert_eq!(quantiles(&[4.0, 1.0, 3.0, 2.0], [0.5, 0.25, 0.75]), [2.5, 1.75, 3.25]);
        assert_eq!(quantiles(&[1.0, 2.0, 2.0, 2.0, 9.0], [0.25, 0.5, 0.75, 0.875]), [2.0, 2.0, 2.0, 5.5]);
        assert!(quantiles(&[], [0.5])[0].is_nan());
    }

    #[test]
    fn never_outside_of_the_neighbours() {
        for k in 0..=1000 {
            let p = f64::from(k) / 1000.0;
            let [between] = quantiles(&[0.1, 0.1 + 1e-16, 0.3], [p]);
            assert!((0.1..=0.3).contains(&between), "{p}: {between}");
            assert_eq!(quantiles(&[0.1; 3], [p]), [0.1]);
        }
    }

    /// Some trials never pay back: so do the percentiles behind them.
    #[test]
    fn beyond_all_bounds() {
        let values = [f64::INFINITY, 3.0, 1.0, f64::INFINITY, 2.0];
        assert_eq!(quantiles(&values, [0.5, 0.51, 1.0]), [3.0, f64::INFINITY, f64::INFINITY]);
    }

    /// Percentiles of 400 samples scatter by their stated errors: of 400, the scatter is known to
    /// 3.5 %, and what the errors are on average is close to that; within four times that together.
    #[test]
    fn errors_cover_the_scatter() {
        const SAMPLES: u32 = 400;
        const N: f64 = BLOCK as f64;
        let percentiles: Vec<[Percentile; 7]> = (0..SAMPLES)
            .map(|seed| {
                let mut values = [0.0; BLOCK];
                Draws::new(seed.into(), Sampling::Random, 1).uniforms(0, 0, &mut values);
                let places = SHOWN.map(|p| Places::new(p, BLOCK));
                let sample = OrderStatistics::of(&values, places.iter().flat_map(Places::ranks));
                places.map(|places| places.percentile(&sample))
            })
            .collect();
        for (at, p) in SHOWN.into_iter().enumerate() {
            let mean = |f: &dyn Fn(&Percentile) -> f64| {
                percentiles.iter().map(|sample| f(&sample[at])).sum::<f64>() / f64::from(SAMPLES)
            };
            // Of uniform draws, exactly.
            let expected = (p * (1.0 - p) / N).sqrt();
            let scatter = mean(&|percentile| (percentile.value - p) * (percentile.value - p)).sqrt();
            assert_relative_eq!(scatter, expected, max_relative = 0.14);
            assert_relative_eq!(mean(&|percentile| percentile.error), expected, max_relative = 0.14);
        }
    }
}
