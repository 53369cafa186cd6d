//! Rising factorials of many customers, z (z+1) … (z+x−1), as sums of logarithms with derivatives.

use crate::special::gamma::ln_gamma_step;
use crate::special::polygamma::{digamma, trigamma};

/// Steps of a run that are cheaper one by one than by Stirling's series.
const SHORT: f64 = 48.0;

/// Σ w ln[(z)_x] over customers with x steps and weight w.
///
/// Step k is taken by everybody with x > k, so each step of anybody is computed once for all.
#[derive(Clone, Debug)]
pub(super) struct Rises(Vec<Run>);

/// Steps from..to are taken by customers of this weight.
#[derive(Clone, Copy, Debug)]
struct Run {
    from: f64,
    to: f64,
    weight: f64,
}

impl Rises {
    /// Of numbers of steps in ascending order, with their weights.
    pub(super) fn new(steps: impl DoubleEndedIterator<Item = (f64, f64)>) -> Self {
        let mut runs: Vec<Run> = Vec::new();
        let mut taking = 0.0;
        for (to, weight) in steps.rev() {
            if let Some(last) = runs.last_mut() {
                last.from = to;
            }
            taking += weight;
            runs.push(Run { from: 0.0, to, weight: taking });
        }
        Self(runs)
    }

    /// The sum at z with its first and second derivative.
    pub(super) fn at(&self, z: f64) -> [f64; 3] {
        let mut sum = [0.0; 3];
        for run in &self.0 {
            let part = if run.to - run.from <= SHORT { run.stepwise(z) } else { run.at_once(z) };
            sum.iter_mut().zip(part).for_each(|(sum, part)| *sum += run.weight * part);
        }
        sum
    }
}

impl Run {
    fn stepwise(self, z: f64) -> [f64; 3] {
        let mut sum = [0.0; 3];
        let mut k = self.from;
        while k < self.to {
            let inverse = 1.0 / (z + k);
            sum[0] += libm::log(z + k);
            sum[1] += inverse;
            sum[2] -= inverse * inverse;
            k += 1.0;
        }
        sum
    }

    /// ln Γ(z + to) − ln Γ(z + from), and the like.
    fn at_once(self, z: f64) -> [f64; 3] {
        let (low, high) = (z + self.from, z + self.to);
        [
            -ln_gamma_step(low, self.to - self.from),
            digamma(high) - digamma(low),
            trigamma(high) - trigamma(low),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One run of many steps is as many runs of one.
    #[test]
    fn long_runs_are_short_ones() {
        for z in [0.05, 1.0, 7.3, 400.0] {
            let long = Rises::new([(2.0, 3.0), (2000.0, 0.5)].into_iter()).at(z);
            let steps = (1..=2000).map(|x| (f64::from(x), if x == 2 { 3.0 } else { 0.0 }));
            let mut short = Rises::new(steps).at(z);
            let half =
                Rises::new((1..=2000).map(|x| (f64::from(x), if x == 2000 { 0.5 } else { 0.0 }))).at(z);
            short.iter_mut().zip(half).for_each(|(sum, part)| *sum += part);
            // Two thousand roundings.
            approx::assert_relative_eq!(long[..], short[..], max_relative = 1e-12);
        }
    }

    #[test]
    fn by_hand() {
        // Two customers with one step, one with three: 2·3 → 2 ln 2 + ln(2·3·4) at z = 2.
        let [value, slope, bend] = Rises::new([(0.0, 9.0), (1.0, 2.0), (3.0, 1.0)].into_iter()).at(2.0);
        approx::assert_relative_eq!(value, libm::log(4.0 * 24.0), max_relative = 1e-15);
        approx::assert_relative_eq!(slope, 3.0 / 2.0 + 1.0 / 3.0 + 1.0 / 4.0, max_relative = 1e-15);
        approx::assert_relative_eq!(bend, -3.0 / 4.0 - 1.0 / 9.0 - 1.0 / 16.0, max_relative = 1e-15);
    }
}
