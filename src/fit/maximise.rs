//! The search: Newton's steps inside a region in which the quadratic is trusted.
//!
//! One evaluation gives value, gradient and Hessian together, because they share their logarithms;
//! that is nearly all the time a fit takes. Steps are found by Moré & Sorensen 1983: of all steps of
//! at most a given length the best one for the quadratic, also where it is not concave.

use super::symmetric::Triangle;
use super::{Fit, Likelihood, Local, Unfit};

/// Steps; an ordinary fit takes 6 to 15.
const STEPS: usize = 200;
/// Gradient per customer at which a maximum is reached.
const LEVEL: f64 = 1e-9;
/// What is left of a log-likelihood by rounding, as a share of it.
const ROUNDING: f64 = 1e-13;
/// A last step this short needs no further evaluation: Newton's steps square their errors.
const SHORT: f64 = 1e-6;
/// A last step this long is no way to a maximum, but along a ridge: there Newton's steps stay at
/// about 1, however little is gained.
const LONG: f64 = 0.1;
/// A parameter that is known to a factor of e^10 is not known.
const UNKNOWN: f64 = 10.0;
/// No logarithm is this far from where the search began: it has left along a ridge.
const FAR: f64 = 40.0;
/// The longest step: a factor of e³ in a parameter.
const LONGEST: f64 = 3.0;

/// The parameters of maximum likelihood.
///
/// # Errors
///
/// [`Unfit::Ridge`] where parameters run away, [`Unfit::NotConverged`] where the search gets stuck.
pub(crate) fn maximise<const N: usize, L: Likelihood<N>>(likelihood: &L) -> Result<Fit<N>, Unfit> {
    let mut search = Search::new(likelihood);
    for iterations in 0..STEPS {
        if !search.here.value.is_finite() {
            return Err(Unfit::NotConverged { iterations });
        }
        let step = Step::within(&search.here, search.radius);
        if search.is_at_rest(&step) {
            return search.finish(&step, iterations);
        }
        if !search.advance(&step) {
            return Err(Unfit::NotConverged { iterations });
        }
        if let Some(ridge) = search.ridge(|way, _| way.abs() > FAR, &step) {
            return Err(ridge);
        }
    }
    Err(Unfit::NotConverged { iterations: STEPS })
}

struct Search<'a, const N: usize, L> {
    likelihood: &'a L,
    start: [f64; N],
    point: [f64; N],
    here: Local<N>,
    radius: f64,
}

impl<'a, const N: usize, L: Likelihood<N>> Search<'a, N, L> {
    fn new(likelihood: &'a L) -> Self {
        let start = likelihood.start();
        Self { likelihood, start, point: start, here: likelihood.at(&start), radius: 1.0 }
    }

    /// Nothing is gained that rounding would show, or the ground is level and the step a short one.
    fn is_at_rest(&self, step: &Step<N>) -> bool {
        let steepest = largest(&self.here.gradient);
        let is_level = steepest <= LEVEL * self.likelihood.weight() && largest(&step.by) <= SHORT;
        is_level || step.gain <= ROUNDING * (1.0 + self.here.value.abs())
    }

    /// Takes the step, or a shorter one; whether there was one worth taking.
    fn advance(&mut self, step: &Step<N>) -> bool {
        let there = added(&self.point, &step.by);
        let found = self.likelihood.at(&there);
        let share = (found.value - self.here.value) / step.gain;
        let length = largest(&step.by);
        if share > 0.75 {
            self.radius = (2.0 * length).max(self.radius).min(LONGEST);
        } else if share.is_nan() || share <= 0.25 {
            self.radius = 0.25 * length;
        }
        if share > 1e-4 {
            (self.point, self.here) = (there, found);
        }
        self.radius > 1e-9
    }

    fn finish(&self, step: &Step<N>, iterations: usize) -> Result<Fit<N>, Unfit> {
        if let Some(ridge) = self.ridge(|_, by| by.abs() > LONG, step) {
            return Err(ridge);
        }
        let Some(triangle) = Triangle::of(&step.curvature, 0.0) else {
            return Err(self.flattest(step));
        };
        let covariance = triangle.inverse();
        let unknown = |i: &usize| covariance[*i][*i].sqrt() > UNKNOWN;
        let parameters: Vec<_> = (0..N).filter(unknown).map(|i| L::NAMES[i]).collect();
        if !parameters.is_empty() {
            return Err(Unfit::Ridge { parameters });
        }
        Ok(Fit {
            parameters: added(&self.point, &step.by).map(libm::exp),
            log_covariance: covariance,
            log_likelihood: self.here.value + step.gain,
            customers: self.likelihood.weight(),
            iterations,
        })
    }

    /// The parameters, if any, of which the way from the start and the step are like this.
    fn ridge(&self, is_one: impl Fn(f64, f64) -> bool, step: &Step<N>) -> Option<Unfit> {
        let runs = |i: &usize| is_one(self.point[*i] - self.start[*i], step.by[*i]);
        let parameters: Vec<_> = (0..N).filter(runs).map(|i| L::NAMES[i]).collect();
        (!parameters.is_empty()).then_some(Unfit::Ridge { parameters })
    }

    /// The parameter along which the likelihood bends least.
    fn flattest(&self, step: &Step<N>) -> Unfit {
        let bend = |i: usize| step.curvature[i][i];
        let flattest = (0..N).fold(0, |least, i| if bend(i) < bend(least) { i } else { least });
        Unfit::Ridge { parameters: vec![L::NAMES[flattest]] }
    }
}

/// The best step of at most a given length, and what the quadratic promises of it.
struct Step<const N: usize> {
    by: [f64; N],
    gain: f64,
    /// Minus the Hessian.
    curvature: [[f64; N]; N],
}

impl<const N: usize> Step<N> {
    fn within(here: &Local<N>, radius: f64) -> Self {
        let curvature = here.hessian.map(|row| row.map(|entry| -entry));
        let newton = Triangle::of(&curvature, 0.0).map(|triangle| triangle.solve(&here.gradient));
        let by = match newton {
            Some(by) if length(&by) <= radius => by,
            _ => held(&curvature, &here.gradient, radius),
        };
        let bent: [f64; N] = std::array::from_fn(|i| dot(&curvature[i], &by));
        Self { by, gain: dot(&here.gradient, &by) - 0.5 * dot(&bent, &by), curvature }
    }
}

/// The step (B + λ)⁻¹ g of which the length is the radius, or a little less, by halving the
/// logarithm of λ.
fn held<const N: usize>(curvature: &[[f64; N]; N], gradient: &[f64; N], radius: f64) -> [f64; N] {
    let step = |ridge: f64| Some(Triangle::of(curvature, ridge)?.solve(gradient));
    let short = |ridge: f64| step(ridge).filter(|by| length(by) <= radius);
    let rows = curvature.iter().map(|row| row.iter().map(|entry| entry.abs()).sum::<f64>());
    // More than any eigenvalue, and then so much that the step is short.
    let mut high = 2.0 * rows.fold(0.0, f64::max) + length(gradient) / radius;
    let mut low = high * 1e-16;
    let mut best = short(high).unwrap_or([0.0; N]);
    while high > 1.05 * low {
        let middle = (low * high).sqrt();
        match short(middle) {
            Some(by) => (best, high) = (by, middle),
            None => low = middle,
        }
    }
    best
}

fn dot<const N: usize>(a: &[f64; N], b: &[f64; N]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

fn length<const N: usize>(a: &[f64; N]) -> f64 {
    dot(a, a).sqrt()
}

fn largest<const N: usize>(a: &[f64; N]) -> f64 {
    a.iter().fold(0.0, |largest, entry| entry.abs().max(largest))
}

fn added<const N: usize>(a: &[f64; N], b: &[f64; N]) -> [f64; N] {
    std::array::from_fn(|i| a[i] + b[i])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// −100 (x − ½)² − pull·e^{−y}: a maximum along the first, none along the second.
    struct Flat(f64);

    impl Likelihood<2> for Flat {
        const NAMES: [&'static str; 2] = ["bounded", "running"];
        fn start(&self) -> [f64; 2] {
            [3.0, 0.0]
        }
        fn at(&self, &[x, y]: &[f64; 2]) -> Local<2> {
            let fading = self.0 * libm::exp(-y);
            Local {
                value: -100.0 * (x - 0.5) * (x - 0.5) - fading,
                gradient: [-200.0 * (x - 0.5), fading],
                hessian: [[-200.0, 0.0], [0.0, -fading]],
            }
        }
        fn weight(&self) -> f64 {
            100.0
        }
    }

    #[test]
    fn what_runs_away_is_named() {
        for pull in [1e-3, 1.0, 1e6] {
            assert_eq!(maximise(&Flat(pull)), Err(Unfit::Ridge { parameters: vec!["running"] }));
        }
    }

    /// A banana: Rosenbrock's function with its maximum at the origin, where minus the Hessian is
    /// [[802, −400], [−400, 200]], whose inverse is [[½, 1], [1, 2.005]].
    struct Banana;

    impl Likelihood<2> for Banana {
        const NAMES: [&'static str; 2] = ["x", "y"];
        fn start(&self) -> [f64; 2] {
            [-2.2, 0.0]
        }
        fn at(&self, &[u, v]: &[f64; 2]) -> Local<2> {
            let (x, y) = (u + 1.0, v + 1.0);
            let bow = y - x * x;
            Local {
                value: -100.0 * bow * bow - (1.0 - x) * (1.0 - x),
                gradient: [400.0 * x * bow + 2.0 * (1.0 - x), -200.0 * bow],
                hessian: [[400.0 * bow - 800.0 * x * x - 2.0, 400.0 * x], [400.0 * x, -200.0]],
            }
        }
        fn weight(&self) -> f64 {
            1.0
        }
    }

    #[test]
    fn around_a_bend() {
        let fit = maximise(&Banana).expect("a maximum");
        approx::assert_relative_eq!(fit.parameters[..], [1.0, 1.0][..], max_relative = 1e-10);
        approx::assert_relative_eq!(fit.log_covariance[0][..], [0.5, 1.0][..], max_relative = 1e-5);
        approx::assert_relative_eq!(fit.log_covariance[1][..], [1.0, 2.005][..], max_relative = 1e-5);
        assert!(fit.iterations < 40, "{}", fit.iterations);
    }
}
