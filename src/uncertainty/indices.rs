//! Which inputs drive a figure: Sobol' indices.
//!
//! The variance of a figure, divided among its inputs. The first-order index of an input is the
//! share of the variance that goes when the input is known; its total index is the share that stays
//! when everything else is known. They differ by what the input does together with others.
//!
//! The estimators (Saltelli et al. 2010, Jansen 1999) need the figure in two independent samples A
//! and B, and for each input in A with that input taken from B. A group of inputs is taken together
//! in the same way. With V the variance of the figure,
//!
//! * first = mean of f(B) (f(AB) − f(A)) / V;
//! * total = mean of (f(A) − f(AB))² / 2 V.

use super::batches::{Batches, Estimated};
use super::moments::Moments;

/// A figure in the samples A and B.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TwoSamples<'a> {
    a: &'a [f64],
    b: &'a [f64],
    mean: f64,
}

/// The indices of an input, or of a group of inputs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Indices {
    pub(crate) first: Estimated,
    pub(crate) total: Estimated,
}

/// Sums over trials that the estimators are made of: of trials, of f(A) + f(B) and its squares, of
/// f(B) (f(AB) − f(A)), and of (f(A) − f(AB))².
type Sums = [f64; 5];

impl<'a> TwoSamples<'a> {
    /// As many trials of each.
    pub(crate) fn new(a: &'a [f64], b: &'a [f64]) -> Self {
        Self { a, b, mean: (Moments::of(a).mean + Moments::of(b).mean) / 2.0 }
    }

    /// Of the figure, from both samples.
    pub(crate) fn variance(&self) -> f64 {
        self.batches(self.a).estimate(variance).value
    }

    /// From the figure in A with the input taken from B. A figure that does not vary has no drivers.
    pub(crate) fn indices(&self, ab: &[f64]) -> Indices {
        let batches = self.batches(ab);
        let share = |part: f64, sums: Sums| match variance(sums) {
            v if v > 0.0 => part / (sums[0] * v),
            _ => 0.0,
        };
        Indices {
            first: batches.estimate(|sums| share(sums[3], sums)),
            total: batches.estimate(|sums| share(sums[4] / 2.0, sums)),
        }
    }

    fn batches(&self, ab: &[f64]) -> Batches<5> {
        Batches::of(self.a.len(), |trial| {
            // From the mean: the same indices, with less noise.
            let [a, b, ab] = [self.a[trial], self.b[trial], ab[trial]].map(|value| value - self.mean);
            [1.0, a + b, a * a + b * b, b * (ab - a), (a - ab) * (a - ab)]
        })
    }
}

fn variance([n, sum, squares, ..]: Sums) -> f64 {
    let mean = sum / (2.0 * n);
    squares / (2.0 * n) - mean * mean
}

#[cfg(test)]
mod tests {
    use std::f64::consts::PI;

    use super::super::draws::{BLOCK, Draws, Sampling};
    use super::*;

    const BOTH: [Sampling; 2] = [Sampling::Sobol, Sampling::Random];

    /// The indices of all inputs, alone or in groups, from inputs spread evenly over 0..1.
    fn indices(
        draws: &Draws,
        blocks: u64,
        inputs: usize,
        groups: &[&[usize]],
        f: impl Fn(&[f64]) -> f64,
    ) -> Vec<Indices> {
        let rows = |from_b: &dyn Fn(usize) -> bool| -> Vec<f64> {
            let mut values = Vec::new();
            for block in 0..blocks {
                let mut columns = vec![[0.0; BLOCK]; inputs];
                for (input, column) in columns.iter_mut().enumerate() {
                    draws.uniforms(block, if from_b(input) { inputs + input } else { input }, column);
                }
                values.extend(
                    (0..BLOCK).map(|t| f(&columns.iter().map(|column| column[t]).collect::<Vec<_>>())),
                );
            }
            values
        };
        let (a, b) = (rows(&|_| false), rows(&|_| true));
        let samples = TwoSamples::new(&a, &b);
        groups.iter().map(|group| samples.indices(&rows(&|input| group.contains(&input)))).collect()
    }

    fn ishigami(u: &[f64]) -> f64 {
        let [x, y, z] = [0, 1, 2].map(|at| PI * (2.0 * u[at] - 1.0));
        libm::sin(x) + 7.0 * libm::sin(y) * libm::sin(y) + 0.1 * z * z * z * z * libm::sin(x)
    }

    /// First and total indices of Ishigami & Homma's (1990) function with a = 7, b = 0.1.
    fn of_ishigami() -> [[f64; 2]; 3] {
        let (a, b, p4) = (7.0, 0.1, PI * PI * PI * PI);
        let x = 0.5 * (1.0 + b * p4 / 5.0) * (1.0 + b * p4 / 5.0);
        let (y, xz) = (a * a / 8.0, b * b * p4 * p4 * 8.0 / 225.0);
        [[x, x + xz], [y, y], [0.0, xz]].map(|parts| parts.map(|part| part / (x + y + xz)))
    }

    const G: [f64; 6] = [0.0, 1.0, 4.5, 9.0, 99.0, 99.0];

    fn g_function(u: &[f64]) -> f64 {
        u.iter().zip(G).fold(1.0, |product, (u, a)| product * ((4.0 * u - 2.0).abs() + a) / (1.0 + a))
    }

    /// Of Sobol's (1993) function: V_i = ⅓ / (1 + a_i)², and 1 + V = Π (1 + V_i).
    fn of_g_function() -> [[f64; 2]; 6] {
        let parts = G.map(|a| 1.0 / (3.0 * (1.0 + a) * (1.0 + a)));
        let all: f64 = parts.iter().map(|v| 1.0 + v).product();
        parts.map(|v| [v / (all - 1.0), v * all / (1.0 + v) / (all - 1.0)])
    }

    fn alone<const N: usize>() -> [[usize; 1]; N] {
        std::array::from_fn(|input| [input])
    }

    /// Within four of the stated errors, which are known to a fifth themselves; and these are small.
    fn assert_close(found: &[Indices], expected: &[[f64; 2]], largest_error: f64) {
        for (found, expected) in found.iter().zip(expected) {
            for (found, expected) in [found.first, found.total].iter().zip(expected) {
                assert!((found.value - expected).abs() <= 4.0 * found.error + 1e-4, "{found:?} {expected}");
                assert!(found.error < largest_error, "{found:?}");
            }
        }
    }

    #[test]
    fn of_known_functions() {
        for sampling in BOTH {
            let groups = alone::<3>();
            let found =
                indices(&Draws::new(1, sampling, 6), 8, 3, &groups.each_ref().map(|g| &g[..]), ishigami);
            assert_close(&found, &of_ishigami(), 0.03);
            let groups = alone::<6>();
            let found =
                indices(&Draws::new(2, sampling, 12), 8, 6, &groups.each_ref().map(|g| &g[..]), g_function);
            assert_close(&found, &of_g_function(), 0.03);
        }
    }

    /// A group's total is all that its inputs do, alone and together.
    #[test]
    fn groups_stand_together() {
        let [x, y, z] = of_ishigami();
        let expected = [[1.0 - y[1], 1.0 - y[0]], [y[0] + z[0], 1.0 - x[0]], [1.0, 1.0]];
        let groups: [&[usize]; 3] = [&[0, 2], &[1, 2], &[0, 1, 2]];
        for sampling in BOTH {
            let found = indices(&Draws::new(3, sampling, 6), 8, 3, &groups, ishigami);
            assert_close(&found, &expected, 0.04);
        }
    }

    /// Random trials: errors are what they say, by the square of value less truth over error, on
    /// average over 4 indices of 50 samples. Fifteen degrees of freedom make it 15/13.
    #[test]
    fn errors_cover_the_scatter() {
        const SEEDS: u64 = 50;
        let expected = of_g_function();
        let mut sum = 0.0;
        for seed in 0..SEEDS {
            let draws = Draws::new(seed, Sampling::Random, 12);
            let found = indices(&draws, 1, 6, &[&[0], &[1]], g_function);
            for (found, expected) in found.iter().zip(expected) {
                let off = |found: Estimated, expected: f64| (found.value - expected) / found.error;
                let [first, total] = [off(found.first, expected[0]), off(found.total, expected[1])];
                sum += first * first + total * total;
            }
        }
        let ratio = sum / (4.0 * SEEDS as f64);
        assert!((0.7..1.9).contains(&ratio), "{ratio}");
    }

    #[test]
    fn variance_is_that_of_both_samples() {
        assert_eq!(TwoSamples::new(&[1.0, 2.0], &[3.0, 6.0]).variance(), 14.0 / 4.0);
        assert_eq!(TwoSamples::new(&[0.1; 3], &[0.1; 3]).variance(), 0.0);
    }

    #[test]
    fn sobol_beats_random() {
        let miss = |sampling: Sampling| {
            let groups = alone::<3>();
            let of = |seed| {
                indices(&Draws::new(seed, sampling, 6), 2, 3, &groups.each_ref().map(|g| &g[..]), ishigami)
            };
            let squares =
                (0..10).flat_map(of).zip(of_ishigami().into_iter().cycle()).map(|(found, expected)| {
                    let [first, total] = [found.first.value - expected[0], found.total.value - expected[1]];
                    first * first + total * total
                });
            squares.sum::<f64>().sqrt()
        };
        let [sobol, random] = BOTH.map(miss);
        assert!(sobol < random / 4.0, "{sobol} {random}");
    }

    #[test]
    fn what_does_nothing_has_no_index() {
        let found = indices(&Draws::new(4, Sampling::Random, 4), 1, 2, &[&[0], &[1]], |u| u[0]);
        let nothing = Estimated { value: 0.0, error: 0.0 };
        assert_eq!(found[1], Indices { first: nothing, total: nothing });
        let found = indices(&Draws::new(4, Sampling::Random, 2), 1, 1, &[&[0]], |_| 0.1);
        assert_eq!(found[0], Indices { first: nothing, total: nothing });
    }
}
