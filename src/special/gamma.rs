//! Log-gamma functions whose difference keeps its digits.

/// ln Γ(z) − ln Γ(z + a) for z > 0 and a ≥ 0.
///
/// Two log-gammas of large z agree in most of their digits, and subtracting them loses the rest.
/// From z = 12 on Stirling's series is subtracted term by term instead; its first omitted term
/// is below 1e-17 there.
pub(crate) fn ln_gamma_step(z: f64, a: f64) -> f64 {
    const ENOUGH: f64 = 12.0;
    if z < ENOUGH {
        return libm::lgamma(z) - libm::lgamma(z + a);
    }
    let grown = z + a;
    stirling_rest(z) - stirling_rest(grown) + a - (z - 0.5) * libm::log1p(a / z) - a * libm::log(grown)
}

/// What Stirling's formula (z − ½) ln z − z + ½ ln 2π leaves of ln Γ(z).
/// Abramowitz & Stegun 1964, 6.1.41.
pub(crate) fn stirling_rest(z: f64) -> f64 {
    let w = 1.0 / (z * z);
    let series = 1.0 / 1188.0 - w * (691.0 / 360_360.0 - w / 156.0);
    (1.0 / 12.0 - w * (1.0 / 360.0 - w * (1.0 / 1260.0 - w * (1.0 / 1680.0 - w * series)))) / z
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Both ways of computing it agree where they meet.
    #[test]
    fn stirling_continues_log_gamma() {
        for a in [1e-6, 0.3, 1.0, 7.5, 400.0] {
            for z in [12.0, 13.7, 25.0] {
                let direct = libm::lgamma(z) - libm::lgamma(z + a);
                let step = ln_gamma_step(z, a);
                // Rounding of the two log-gammas that are subtracted.
                let noise = 4.0 * f64::EPSILON * (libm::lgamma(z + a).abs() + libm::lgamma(z).abs());
                assert!((step - direct).abs() <= noise, "z {z} a {a}: {step} {direct}");
            }
        }
    }

    /// Γ(z) / Γ(z+1) = 1/z holds for any z, however large.
    #[test]
    fn a_step_of_one_is_a_division() {
        for z in [0.01, 0.5, 11.9, 12.0, 1e3, 1e6, 1e12] {
            let ratio = libm::exp(ln_gamma_step(z, 1.0));
            assert!((ratio * z - 1.0).abs() < 1e-13, "{z}: {ratio}");
        }
    }
}
