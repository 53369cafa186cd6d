//! What it is worth to know more before deciding.
//!
//! Decided now, an investment is made if it is worth it on average: worth max(0, E\[NPV\]). Who
//! knew everything would make it only where it pays: E\[max(0, NPV)\]. The difference is the
//! expected value of perfect information (EVPI): no study of any kind can be worth more. Who knew
//! one input (EVPPI) would decide by the NPV on average given that input.

use std::f64::consts::PI;

use super::batches::{Batches, Estimated};
use super::moments::Moments;
use super::regression::{self, Polynomial};

/// The choice between an investment and nothing, by the trials of its net present value.
#[derive(Clone, Debug)]
pub(crate) struct Decision<'a> {
    values: &'a [f64],
    mean: f64,
    evpi: Estimated,
    scores: Vec<Score>,
}

impl<'a> Decision<'a> {
    pub(crate) fn new(values: &'a [f64]) -> Self {
        Self { values, mean: Moments::of(values).mean, evpi: evpi(values), scores: normal_scores() }
    }

    /// Of deciding with what is known now.
    pub(crate) fn now(&self) -> f64 {
        if self.mean > 0.0 { self.mean } else { 0.0 }
    }

    /// Of knowing everything.
    pub(crate) fn evpi(&self) -> Estimated {
        self.evpi
    }

    /// Of knowing one input, from its normal score in each trial (after mixing, where it is
    /// correlated). Never below zero, never above [`Decision::evpi`].
    ///
    /// The NPV given the score is a polynomial, by regression (after Strong, Oakley & Brennan
    /// 2014), averaged over the normal distribution.
    pub(crate) fn evppi(&self, scores: &[f64]) -> Estimated {
        let trials = self.values.len();
        let batches = Batches::of(trials, |at| regression::terms(scores[at], self.values[at] - self.mean));
        let known = batches.estimate(|sums| {
            let mean = self.mean + regression::mean(&sums);
            worth_of_knowing(self.averages(mean, Polynomial::fit(&sums)))
        });
        Estimated { value: known.value.min(self.evpi.value), ..known }
    }

    /// The NPV on average given the score, times the share of the score.
    fn averages(&self, mean: f64, given: Polynomial) -> impl Iterator<Item = f64> {
        self.scores.iter().map(move |score| score.share * (mean + given.at(score.z)))
    }
}

fn evpi(values: &[f64]) -> Estimated {
    let batches = Batches::of(values.len(), |trial| {
        let value = values[trial];
        [1.0, value.max(0.0), (-value).max(0.0)]
    });
    batches.estimate(|[n, gains, losses]| gains.min(losses) / n)
}

/// E\[max(0, x)\] − max(0, E\[x\]), of terms that make up E\[x\]. With E\[x\] = gains − losses it is the
/// smaller of the two: the losses avoided of what would be done, or the gains found in what would
/// not.
fn worth_of_knowing(terms: impl Iterator<Item = f64>) -> f64 {
    let (gains, losses) =
        terms.fold((0.0, 0.0), |(gains, losses), x: f64| (gains + x.max(0.0), losses + (-x).max(0.0)));
    f64::min(gains, losses)
}

/// A normal score, and the share of all scores that it stands for.
#[derive(Clone, Copy, Debug)]
struct Score {
    z: f64,
    share: f64,
}

/// Equally far from each other. The trapezium rule is exact to the last places for smooth functions
/// that vanish at both ends; where the average NPV crosses zero it misses the slope times 2e-6.
fn normal_scores() -> Vec<Score> {
    const FAR: i32 = 8;
    const PER_UNIT: i32 = 128;
    let density = |z: f64| libm::exp(-0.5 * z * z) / (2.0 * PI).sqrt();
    let step = 1.0 / f64::from(PER_UNIT);
    let score = |number: i32| f64::from(number) * step;
    (-FAR * PER_UNIT..=FAR * PER_UNIT).map(score).map(|z| Score { z, share: step * density(z) }).collect()
}

#[cfg(test)]
mod tests {
    use super::super::draws::{BLOCK, Draws, Sampling};
    use super::super::normal_scores::normal_score;
    use super::*;
    use approx::assert_relative_eq;

    const BLOCKS: usize = 16;

    /// Normal scores of three inputs, 16,384 trials.
    fn scores(sampling: Sampling, seed: u64) -> [Vec<f64>; 3] {
        let draws = Draws::new(seed, sampling, 3);
        [0, 1, 2].map(|dimension| {
            let mut column = vec![0.0; BLOCKS * BLOCK];
            column.chunks_mut(BLOCK).zip(0..).for_each(|(out, block)| draws.uniforms(block, dimension, out));
            column.iter_mut().for_each(|u| *u = normal_score(*u));
            column
        })
    }

    fn figure(scores: &[Vec<f64>; 3], f: impl Fn([f64; 3]) -> f64) -> Vec<f64> {
        (0..scores[0].len()).map(|trial| f([0, 1, 2].map(|input| scores[input][trial]))).collect()
    }

    /// The unit normal loss: s L(a / s) for a normal NPV of mean a and deviation s (Raiffa &
    /// Schlaifer 1961).
    fn loss(mean: f64, deviation: f64) -> f64 {
        let x = mean.abs() / deviation;
        let above = 0.5 * libm::erfc(x / 2_f64.sqrt());
        deviation * (libm::exp(-0.5 * x * x) / (2.0 * PI).sqrt() - x * above)
    }

    /// Within four of the stated errors, and not by large ones; Sobol' points much closer.
    fn assert_close(found: Estimated, expected: f64, sampling: Sampling, scale: f64) {
        let room = if sampling == Sampling::Random { 4.0 * found.error } else { found.error };
        assert!((found.value - expected).abs() <= room + 1e-5 * scale, "{sampling:?} {found:?} {expected}");
        assert!(found.error < 0.02 * scale, "{found:?}");
    }

    #[test]
    fn of_normal_figures() {
        for sampling in [Sampling::Sobol, Sampling::Random] {
            let scores = scores(sampling, 1);
            for mean in [0.5, -0.5, 3.0, 0.0] {
                let values = figure(&scores, |[x, y, _]| mean + x - 0.5 * y);
                let decision = Decision::new(&values);
                assert_relative_eq!(decision.now(), mean.max(0.0), epsilon = 0.04);
                assert_close(decision.evpi(), loss(mean, 1.25_f64.sqrt()), sampling, 1.0);
                assert_close(decision.evppi(&scores[0]), loss(mean, 1.0), sampling, 1.0);
                assert_close(decision.evppi(&scores[1]), loss(mean, 0.5), sampling, 1.0);
            }
        }
    }

    /// x and w = 0.6 x + 0.8 y: knowing x tells of w, too.
    #[test]
    fn of_correlated_inputs() {
        for sampling in [Sampling::Sobol, Sampling::Random] {
            let scores = scores(sampling, 2);
            let mixed = figure(&scores, |[x, y, _]| 0.6 * x + 0.8 * y);
            let values = figure(&scores, |[x, y, z]| 0.2 + 2.0 * (0.6 * x + 0.8 * y) + z);
            let decision = Decision::new(&values);
            assert_close(decision.evppi(&scores[0]), loss(0.2, 1.2), sampling, 2.0);
            assert_close(decision.evppi(&mixed), loss(0.2, 2.0), sampling, 2.0);
        }
    }

    /// z² − 1 is positive outside of −1..1: ∫ there of (z² − 1) φ(z) = 2 φ(1).
    #[test]
    fn of_a_bend() {
        let expected = 2.0 * libm::exp(-0.5) / (2.0 * PI).sqrt();
        for sampling in [Sampling::Sobol, Sampling::Random] {
            let scores = scores(sampling, 3);
            let values = figure(&scores, |[x, y, _]| x * x - 1.0 + 0.3 * y);
            assert_close(Decision::new(&values).evppi(&scores[0]), expected, sampling, 1.0);
        }
    }

    /// A tenth of 1,000 trials lose 5, the others gain 1: decided is for it, and 0.5 is avoided.
    #[test]
    fn of_two_outcomes() {
        let values: Vec<f64> = (0..1000).map(|trial| if trial % 10 == 3 { -5.0 } else { 1.0 }).collect();
        let decision = Decision::new(&values);
        assert_relative_eq!(decision.now(), 0.4, max_relative = 1e-12);
        assert_relative_eq!(decision.evpi().value, 0.5, max_relative = 1e-12);
        let certain = Decision::new(&[2.0; 100]);
        assert_eq!((certain.now(), certain.evpi()), (2.0, Estimated { value: 0.0, error: 0.0 }));
        assert_eq!(certain.evppi(&[1.0; 100]).value, 0.0);
    }

    /// Where the mean is nearest to zero, chance finds the most in an input that tells nothing. Over 40
    /// samples: at most one (of 0.2 in a long study) reads as more than two errors, all together as
    /// less than a hundredth of what there is to know. Of an input that tells much, errors are what
    /// they say: the square of value less truth over error is 15/13 on average, known to a quarter.
    #[test]
    fn errors_cover_what_chance_finds() {
        const SEEDS: u32 = 40;
        const TRIALS: usize = 4 * BLOCK;
        let (mut significant, mut useless, mut squares) = (0, 0.0, 0.0);
        for seed in 0..SEEDS {
            let scores = scores(Sampling::Random, seed.into());
            let values = figure(&scores, |[x, y, _]| x - 0.5 * y);
            let decision = Decision::new(&values[..TRIALS]);
            let [found, nothing] = [0, 2].map(|input: usize| decision.evppi(&scores[input][..TRIALS]));
            significant += i32::from(nothing.value > 2.0 * nothing.error);
            useless += nothing.value / f64::from(SEEDS);
            let off = (found.value - loss(0.0, 1.0)) / found.error;
            squares += off * off / f64::from(SEEDS);
        }
        assert!(significant <= 1, "{significant}");
        assert!(useless < 0.01 * loss(0.0, 1.25_f64.sqrt()), "{useless}");
        assert!((0.6..2.0).contains(&squares), "{squares}");
    }

    /// Sums are not used up by scores that take few values, or only one.
    #[test]
    fn scores_of_few_values() {
        let scores: Vec<f64> = (0..1000).map(|trial| if trial % 2 == 0 { -1.0 } else { 1.0 }).collect();
        let values: Vec<f64> = scores.iter().map(|z| 0.5 + z).collect();
        let found = Decision::new(&values).evppi(&scores);
        assert!(found.value.is_finite() && found.value > 0.0 && found.value <= 0.25);
        assert_eq!(Decision::new(&values).evppi(&[0.3; 1000]), Estimated { value: 0.0, error: 0.0 });
    }
}
