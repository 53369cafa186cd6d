//! Normal scores for tests.

use std::f64::consts::{PI, SQRT_2};

/// The standard normal quantile: the formula of Hastings (Abramowitz & Stegun 26.2.23), then a step
/// of Halley, which leaves 1e-9 or so.
pub(super) fn normal_score(u: f64) -> f64 {
    let t = (-2.0 * libm::log(u.min(1.0 - u))).sqrt();
    let below = 1.0 + t * (1.432_788 + t * (0.189_269 + t * 0.001_308));
    let z = (t - (2.515_517 + t * (0.802_853 + t * 0.010_328)) / below).copysign(u - 0.5);
    let excess = 0.5 * libm::erfc(-z / SQRT_2) - u;
    let step = excess * (2.0 * PI).sqrt() * libm::exp(z * z / 2.0);
    z - step / (1.0 + z * step / 2.0)
}
