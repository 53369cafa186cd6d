//! Derivatives of ln Γ, with nothing but `libm`: the crates that have them take the platform's logarithm.

/// From here on the asymptotic series hold all digits.
const ENOUGH: f64 = 12.0;

/// ln z − ψ(z) for z ≥ 12. Abramowitz & Stegun 1964, 6.3.18.
fn digamma_rest(z: f64) -> f64 {
    let w = 1.0 / (z * z);
    let series = 1.0 / 132.0 - w * (691.0 / 32_760.0 - w / 12.0);
    0.5 / z + w * (1.0 / 12.0 - w * (1.0 / 120.0 - w * (1.0 / 252.0 - w * (1.0 / 240.0 - w * series))))
}

/// ψ(z + a) − ψ(z) for z > 0 and a ≥ 0, by recurrence to z ≥ 12 and the asymptotic series there.
pub(crate) fn digamma_step(mut z: f64, a: f64) -> f64 {
    let mut sum = 0.0;
    while z < ENOUGH {
        sum += a / (z * (z + a));
        z += 1.0;
    }
    // The rests are small beside the logarithm, so subtracting them costs no digits of the sum.
    sum + libm::log1p(a / z) - (digamma_rest(z + a) - digamma_rest(z))
}

/// ψ(z) = d/dz ln Γ(z) for z > 0, by the recurrence 6.3.5 to z ≥ 12.
pub(crate) fn digamma(mut z: f64) -> f64 {
    let mut below = 0.0;
    while z < ENOUGH {
        below += 1.0 / z;
        z += 1.0;
    }
    libm::log(z) - digamma_rest(z) - below
}

/// ψ′(z) for z > 0. Abramowitz & Stegun 1964, 6.4.6 and 6.4.12.
pub(crate) fn trigamma(mut z: f64) -> f64 {
    let mut below = 0.0;
    while z < ENOUGH {
        below += 1.0 / (z * z);
        z += 1.0;
    }
    let w = 1.0 / (z * z);
    let series = 1.0 / 30.0 - w * (5.0 / 66.0 - w * (691.0 / 2730.0 - w * 7.0 / 6.0));
    let rest = 0.5 + (1.0 / 6.0 - w * (1.0 / 30.0 - w * (1.0 / 42.0 - w * series))) / z;
    below + (1.0 + rest / z) / z
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::f64::consts::PI;

    /// ψ(z+1) − ψ(z) = 1/z.
    #[test]
    fn a_digamma_step_of_one_is_a_reciprocal() {
        for z in [0.01, 0.5, 11.9, 12.0, 1e3, 1e9] {
            approx::assert_relative_eq!(digamma_step(z, 1.0) * z, 1.0, max_relative = 1e-13);
        }
    }

    /// ψ(1) = −γ, ψ(½) = −γ − 2 ln 2, ψ′(1) = π²/6, ψ′(½) = π²/2.
    #[test]
    fn known_values() {
        const EULER: f64 = 0.577_215_664_901_532_9;
        approx::assert_relative_eq!(digamma(1.0), -EULER, max_relative = 1e-14);
        approx::assert_relative_eq!(digamma(0.5), -EULER - 2.0 * libm::log(2.0), max_relative = 1e-14);
        approx::assert_relative_eq!(trigamma(1.0), PI * PI / 6.0, max_relative = 1e-14);
        approx::assert_relative_eq!(trigamma(0.5), PI * PI / 2.0, max_relative = 1e-14);
    }

    /// ψ(z+1) = ψ(z) + 1/z and ψ′(z+1) = ψ′(z) − 1/z² where the series begin to be used.
    #[test]
    fn recurrences() {
        for z in [1e-3, 0.7, 11.3, 11.999, 12.0, 12.5, 40.0, 1e4] {
            let noise = 1e-14 * (1.0 + digamma(z).abs());
            approx::assert_abs_diff_eq!(digamma(z + 1.0), digamma(z) + 1.0 / z, epsilon = noise);
            approx::assert_relative_eq!(trigamma(z), trigamma(z + 1.0) + 1.0 / (z * z), max_relative = 1e-14);
        }
    }
}
