//! Ratios of beta functions that keep their digits.

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

/// ln [B(α, β + x) / B(α, β)] for x ≥ 0.
pub(crate) fn ln_survival(alpha: f64, beta: f64, x: f64) -> f64 {
    // B(α, β+x)/B(α, β) = Γ(β+x) Γ(α+β) / (Γ(α+β+x) Γ(β)).
    ln_gamma_step(beta + x, alpha) - ln_gamma_step(beta, alpha)
}

/// S(n+1) / S(n) of the beta-discrete-Weibull curve.
pub(crate) fn renewal_rate(alpha: f64, beta: f64, c: f64, renewals: usize) -> f64 {
    let before = beta + libm::pow(renewals as f64, c);
    let after = beta + libm::pow(renewals as f64 + 1.0, c);
    libm::exp(ln_gamma_step(after, alpha) - ln_gamma_step(before, alpha)).min(1.0)
}

/// ψ(z + a) − ψ(z) for z > 0 and a ≥ 0, by recurrence to z ≥ 12 and the asymptotic series there.
/// Abramowitz & Stegun 1964, 6.3.5 and 6.3.18.
fn digamma_step(mut z: f64, a: f64) -> f64 {
    const ENOUGH: f64 = 12.0;
    let mut sum = 0.0;
    while z < ENOUGH {
        sum += a / (z * (z + a));
        z += 1.0;
    }
    let rest = |z: f64| {
        let w = 1.0 / (z * z);
        let series = 1.0 / 132.0 - w * (691.0 / 32_760.0 - w / 12.0);
        0.5 / z + w * (1.0 / 12.0 - w * (1.0 / 120.0 - w * (1.0 / 252.0 - w * (1.0 / 240.0 - w * series))))
    };
    // The rests are small beside the logarithm, so subtracting them costs no digits of the sum.
    sum + libm::log1p(a / z) - (rest(z + a) - rest(z))
}

/// Churn of the beta-discrete-Weibull curve between x and x + 1 for any real x ≥ 100, without
/// the cancellation that S(x+1)/S(x) suffers far out: 1 − exp(−∫ g) with the hazard
/// g(u) = c u^(c−1) [ψ(α+β+u^c) − ψ(β+u^c)], which three nodes integrate to the last digit there.
pub(crate) fn late_churn(alpha: f64, beta: f64, c: f64, x: f64) -> f64 {
    let hazard = |u: f64| {
        let grown = libm::pow(u, c);
        // Far out ψ(z+α) − ψ(z) is α/z, and a power that is no number any more need not be one.
        let pull = if grown < 1e100 { grown * digamma_step(beta + grown, alpha) } else { alpha };
        c * pull / u
    };
    let offset = 0.387_298_334_620_741_7;
    let sum = 5.0 * (hazard(x + 0.5 - offset) + hazard(x + 0.5 + offset)) + 8.0 * hazard(x + 0.5);
    -libm::expm1(-sum / 18.0)
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

    /// ψ(z+1) − ψ(z) = 1/z.
    #[test]
    fn a_digamma_step_of_one_is_a_reciprocal() {
        for z in [0.01, 0.5, 11.9, 12.0, 1e3, 1e9] {
            approx::assert_relative_eq!(digamma_step(z, 1.0) * z, 1.0, max_relative = 1e-13);
        }
    }

    /// Where both hold their digits, the hazard integrates to the ratio of survivals.
    #[test]
    fn late_churn_continues_the_curve() {
        for (alpha, beta, c) in [(0.7, 3.8, 1.0), (0.3, 1.2, 0.6), (2.0, 40.0, 1.4)] {
            let churn = 1.0 - renewal_rate(alpha, beta, c, 200);
            approx::assert_relative_eq!(late_churn(alpha, beta, c, 200.0), churn, max_relative = 1e-11);
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
