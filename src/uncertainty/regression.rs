//! What a figure is on average, given the normal score of one input.
//!
//! A regression on the polynomials up to degree 4 (the Hermite polynomials He₁ to He₄ span the same
//! ones, and are free of each other for normal scores). It holds for correlated inputs as well.

/// One more than the highest degree: enough for a bend and a saturation, few enough that chance
/// finds little to fit.
const TERMS: usize = 5;

/// Powers of the score from 0 to twice the degree, the figure times those up to the degree, and the
/// figure's square.
pub(super) const SUMS: usize = POWERS + TERMS + 1;

const POWERS: usize = 2 * TERMS - 1;

/// A pivot smaller than this, of what it was, is rounding: the trials do not tell that degree.
const NOTHING: f64 = 1e-9;

/// What a trial adds to the sums.
pub(super) fn terms(z: f64, figure: f64) -> [f64; SUMS] {
    let mut terms = [0.0; SUMS];
    let mut power = 1.0;
    for degree in 0..POWERS {
        terms[degree] = power;
        if degree < TERMS {
            terms[POWERS + degree] = power * figure;
        }
        power *= z;
    }
    terms[SUMS - 1] = figure * figure;
    terms
}

/// Of the figure.
pub(super) fn mean(sums: &[f64; SUMS]) -> f64 {
    sums[POWERS] / sums[0]
}

/// Of the figure, the part that the score explains.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Polynomial([f64; TERMS]);

impl Polynomial {
    /// By least squares, made smaller by what chance explains, and of mean zero for a normal score.
    ///
    /// Of an input without any influence a regression still explains something: the variance of
    /// the rest per trial and degree. The polynomial is shrunk by that (after James & Stein 1961).
    pub(super) fn fit(sums: &[f64; SUMS]) -> Self {
        let (n, figure) = (sums[0], &sums[POWERS..POWERS + TERMS]);
        let (coefficients, told) = solve(equations(sums));
        let explained = product(&coefficients, figure) - figure[0] * figure[0] / n;
        let rest = sums[SUMS - 1] - product(&coefficients, figure);
        let by_chance = (told - 1.0) * (rest / (n - told)).max(0.0);
        let share = if explained > by_chance { 1.0 - by_chance / explained } else { 0.0 };
        Self(coefficients.map(|c| share * c)).centred()
    }

    /// Less its mean: those of the powers of a normal score are 1, 0, 1, 0, 3.
    fn centred(self) -> Self {
        let [_, first, second, third, fourth] = self.0;
        Self([-second - 3.0 * fourth, first, second, third, fourth])
    }

    pub(super) fn at(&self, z: f64) -> f64 {
        self.0.iter().rev().fold(0.0, |sum, c| sum * z + c)
    }
}

fn product(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// Σ_j c_j Σ zⁱ⁺ʲ = Σ zⁱ y.
fn equations(sums: &[f64; SUMS]) -> [[f64; TERMS + 1]; TERMS] {
    std::array::from_fn(|i| std::array::from_fn(|j| if j < TERMS { sums[i + j] } else { sums[POWERS + i] }))
}

/// The coefficients, and how many of them the trials tell; the others are zero.
fn solve(mut rows: [[f64; TERMS + 1]; TERMS]) -> ([f64; TERMS], f64) {
    let mut told = [false; TERMS];
    let diagonal: [f64; TERMS] = std::array::from_fn(|i| rows[i][i]);
    for i in 0..TERMS {
        told[i] = rows[i][i] > NOTHING * diagonal[i];
        for k in (0..TERMS).filter(|k| told[i] && *k != i) {
            let factor = rows[k][i] / rows[i][i];
            let pivot = rows[i];
            rows[k].iter_mut().zip(pivot).for_each(|(entry, pivot)| *entry -= factor * pivot);
        }
    }
    let coefficient = |i: usize| if told[i] { rows[i][TERMS] / rows[i][i] } else { 0.0 };
    (std::array::from_fn(coefficient), told.iter().filter(|told| **told).count() as f64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use approx::assert_relative_eq;

    fn fit(scores: &[f64], figure: impl Fn(f64) -> f64) -> Polynomial {
        let mut sums = [0.0; SUMS];
        for z in scores {
            sums.iter_mut().zip(terms(*z, figure(*z))).for_each(|(sum, term)| *sum += term);
        }
        Polynomial::fit(&sums)
    }

    fn scores(n: i32) -> Vec<f64> {
        (0..n).map(|k| f64::from(k * 37 % n) / f64::from(n) * 6.0 - 3.0).collect()
    }

    /// Whatever the scores are, a polynomial is found as it is, less its mean for normal ones.
    #[test]
    fn of_a_polynomial() {
        let found = fit(&scores(100), |z| 7.0 + 2.0 * z - z * z + 0.5 * z * z * z + 0.1 * z * z * z * z);
        for (found, expected) in found.0.iter().zip([1.0 - 0.3, 2.0, -1.0, 0.5, 0.1]) {
            assert_relative_eq!(*found, expected, max_relative = 1e-9);
        }
        assert_relative_eq!(found.at(2.0), 0.7 + 4.0 - 4.0 + 4.0 + 1.6, max_relative = 1e-9);
    }

    /// numpy's polyfit of |z − 0.7| at −3, −2.9, … 2.9, shrunk by the formula, in numpy too.
    #[test]
    fn of_something_else() {
        let found = fit(&scores(60), |z| (z - 0.7).abs());
        let expected = [-0.353081137268, -0.616123632075, 0.398225763428, 0.050495100372, -0.015048208720];
        for (found, expected) in found.0.iter().zip(expected) {
            assert_relative_eq!(*found, expected, max_relative = 1e-9);
        }
    }

    /// Two values tell a line, one value nothing.
    #[test]
    fn degrees_that_are_not_told_are_left_out() {
        assert_eq!(fit(&[1.0, -1.0, 1.0, -1.0, 1.0, -1.0], |z| 3.0 * z).0, [0.0, 3.0, 0.0, 0.0, 0.0]);
        assert_eq!(fit(&[0.7; 10], |_| 5.0).0, [0.0; TERMS]);
    }
}
