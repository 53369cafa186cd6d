//! The cumulative hazard of a curve between two tenures, −ln [S(to) / S(from)]: what a likelihood
//! and a projection are made of, with its derivatives.
//!
//! ln S itself would be a difference of log-gammas that agree in most digits, and a step from one
//! tenure to the next the difference of two such; every term here is positive instead, so that
//! nothing is lost for the smallest churn and the most alike customers.

use crate::retention::fit::jet::Jet;

/// A curve as it is fitted: its parameters by their logarithms.
pub(super) trait Shape<const N: usize> {
    /// Their names.
    const NAMES: [&'static str; N];
    /// −ln [S(to) / S(from)] for from < to.
    fn hazard(at: &[f64; N], from: f64, to: f64) -> Jet<N>;
}

/// S(t) = r^t by the odds r / (1 − r), so that their logarithm may be any number.
pub(super) enum Constant {}

/// S(t) = exp(−λ t^c): everybody alike, at a risk that grows or fades with time. What the
/// beta-discrete-Weibull curve comes to for α, β → ∞.
pub(super) enum Alike {}

/// S(t) = B(α, β+t) / B(α, β). Fader & Hardie 2007, equation 5.
pub(super) enum BetaGeometric {}

/// S(t) = B(α, β+t^c) / B(α, β). Fader, Hardie, Liu, Davin & Steenburgh 2018, equation 6.
pub(super) enum BetaDiscreteWeibull {}

impl Shape<1> for Constant {
    const NAMES: [&'static str; 1] = ["odds"];

    fn hazard(at: &[f64; 1], from: f64, to: f64) -> Jet<1> {
        let churn = 1.0 / (1.0 + libm::exp(at[0]));
        let each = Jet {
            value: libm::log1p(libm::exp(-at[0])),
            gradient: [-churn],
            hessian: [[churn * (1.0 - churn)]],
        };
        each * (to - from)
    }
}

impl Shape<2> for Alike {
    const NAMES: [&'static str; 2] = ["lambda", "c"];

    fn hazard(at: &[f64; 2], from: f64, to: f64) -> Jet<2> {
        Jet::exp_of_variable(at, 0) * Stretch::new(Jet::exp_of_variable(at, 1), from, to).width
    }
}

impl Shape<2> for BetaGeometric {
    const NAMES: [&'static str; 2] = ["alpha", "beta"];

    fn hazard(at: &[f64; 2], from: f64, to: f64) -> Jet<2> {
        let [alpha, beta] = [Jet::exp_of_variable(at, 0), Jet::exp_of_variable(at, 1)];
        ln_gamma_square(beta + from, alpha, Jet::constant(to - from))
    }
}

impl Shape<3> for BetaDiscreteWeibull {
    const NAMES: [&'static str; 3] = ["alpha", "beta", "c"];

    fn hazard(at: &[f64; 3], from: f64, to: f64) -> Jet<3> {
        let [alpha, beta, c] = std::array::from_fn(|i| Jet::exp_of_variable(at, i));
        let stretch = Stretch::new(c, from, to);
        ln_gamma_square(beta + stretch.from, alpha, stretch.width)
    }
}

/// From from^c to to^c.
struct Stretch<const N: usize> {
    from: Jet<N>,
    width: Jet<N>,
}

impl<const N: usize> Stretch<N> {
    fn new(c: Jet<N>, from: f64, to: f64) -> Self {
        if from == 0.0 {
            return Self { from: Jet::constant(0.0), width: (c * libm::log(to)).exp() };
        }
        let power = (c * libm::log(from)).exp();
        Self { from: power, width: power * (c * libm::log(to / from)).exp_m1() }
    }
}

/// ln Γ(z+a+d) − ln Γ(z+a) − ln Γ(z+d) + ln Γ(z) for positive z, a and d.
///
/// By the recurrence Γ(z+1) = z Γ(z), which adds ln [1 + a d / (z (z+a+d))] for each step of z,
/// until Stirling's series is exact. Abramowitz & Stegun 1964, 6.1.15 and 6.1.41.
fn ln_gamma_square<const N: usize>(mut z: Jet<N>, a: Jet<N>, d: Jet<N>) -> Jet<N> {
    // From here on the first term left out of the series is below 1e-17.
    const ENOUGH: f64 = 12.0;
    let mut grown = Jet::constant(0.0);
    while z.value < ENOUGH {
        let by = a * d * (z * (z + a + d)).recip();
        grown = grown + by + grown * by;
        z = z + 1.0;
    }
    grown.ln_1p() + stirling_square(z, a, d)
}

/// The same for large z: the square of (z − ½) ln z, sorted into logarithms close to 1, and that
/// of the series behind it.
fn stirling_square<const N: usize>(z: Jet<N>, a: Jet<N>, d: Jet<N>) -> Jet<N> {
    let [by_a, by_d, by_both] = [z + a, z + d, z + a + d];
    let [u, u_a, u_d, u_both] = [z, by_a, by_d, by_both].map(|z| z.recip());
    let corner = a * d * u * u_both;
    let main = a * (d * u_a).ln_1p() + d * (a * u_d).ln_1p() - (z + -0.5) * corner.ln_1p();
    // 1/z − 1/(z+a) − 1/(z+d) + 1/(z+a+d), without subtracting anything.
    let first = corner * u_a * u_d * (z + by_both);
    main + first * (1.0 / 12.0) + rest(u_both) - rest(u_a) - rest(u_d) + rest(u)
}

/// What Stirling's series has beyond 1/(12 z), for u = 1/z.
fn rest<const N: usize>(u: Jet<N>) -> Jet<N> {
    const TERMS: [f64; 6] =
        [-1.0 / 360.0, 1.0 / 1260.0, -1.0 / 1680.0, 1.0 / 1188.0, -691.0 / 360_360.0, 1.0 / 156.0];
    let w = u.value * u.value;
    let [mut value, mut first, mut second] = [0.0; 3];
    for (index, term) in TERMS.iter().enumerate().rev() {
        let power = 3.0 + 2.0 * index as f64;
        value = value * w + term;
        first = first * w + power * term;
        second = second * w + power * (power - 1.0) * term;
    }
    u.then(value * w * u.value, first * w, second * u.value)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Γ(z+a+1)/Γ(z+a) · Γ(z)/Γ(z+1) = 1 + a/z, however small or large its parts are.
    #[test]
    fn a_step_of_one_is_a_quotient() {
        for z in [1e-9_f64, 0.01, 0.5, 3.0, 11.9, 12.0, 50.0, 1e3, 1e6, 1e12] {
            for a in [1e-9, 1e-3, 0.7, 4.0, 1e3, 1e9] {
                let [z_jet, a_jet] = [z, a].map(Jet::<0>::constant);
                let square = ln_gamma_square(z_jet, a_jet, Jet::constant(1.0)).value;
                let expected = libm::log1p(a / z);
                // A dozen roundings of terms of one sign, and twice that where they are of three.
                approx::assert_relative_eq!(square, expected, max_relative = 2e-14);
            }
        }
    }

    /// The square is the same with its sides exchanged, and the sum of its halves.
    #[test]
    fn squares_add_up() {
        let square = |z: f64, a: f64, d: f64| {
            ln_gamma_square(Jet::<0>::constant(z), Jet::constant(a), Jet::constant(d)).value
        };
        for z in [1e-3, 0.3, 7.0, 40.0, 1e5] {
            for a in [1e-6, 0.4, 30.0, 1e7] {
                for d in [1e-6, 2.5, 900.0] {
                    let whole = square(z, a, d);
                    approx::assert_relative_eq!(whole, square(z, d, a), max_relative = 1e-13);
                    let halves = square(z, a, 0.5 * d) + square(z + 0.5 * d, a, 0.5 * d);
                    approx::assert_relative_eq!(whole, halves, max_relative = 1e-13);
                }
            }
        }
    }

    /// Both derivatives against differences of what they are derivatives of.
    #[test]
    fn derivatives_are_slopes() {
        for at in [[-0.4, 1.3, 0.0], [0.2, -1.0, 0.5], [5.0, 7.0, -0.6], [-6.0, 3.0, 0.4]] {
            for (from, to) in [(0.0, 1.0), (1.0, 2.0), (3.0, 9.0), (400.0, 401.0)] {
                slopes(&at, from, to);
            }
        }
    }

    fn slopes(at: &[f64; 3], from: f64, to: f64) {
        const STEP: f64 = 1e-4;
        let jet = BetaDiscreteWeibull::hazard(at, from, to);
        for i in 0..3 {
            let moved = |by: f64| {
                let mut there = *at;
                there[i] += by;
                BetaDiscreteWeibull::hazard(&there, from, to)
            };
            let [low, high] = [moved(-STEP), moved(STEP)];
            // Central differences are off by a sixth of the third derivative times 1e-8; a
            // derivative by ln c brings a factor of c ln t, up to 6 here.
            let close = |found: f64, expected: f64, scale: f64| {
                assert!((found - expected).abs() <= 1e-6 * scale, "{at:?} {from} {to}: {found} {expected}");
            };
            let scale = jet.value + jet.gradient.iter().fold(0.0, |most, slope| slope.abs().max(most));
            close(jet.gradient[i], (high.value - low.value) / (2.0 * STEP), scale);
            for j in 0..3 {
                let slope = (high.gradient[j] - low.gradient[j]) / (2.0 * STEP);
                close(jet.hessian[i][j], slope, scale);
            }
        }
    }
}
