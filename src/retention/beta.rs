//! Ratios of beta functions that keep their digits.

use crate::special::gamma::ln_gamma_step;
use crate::special::polygamma::digamma_step;

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

    /// Where both hold their digits, the hazard integrates to the ratio of survivals.
    #[test]
    fn late_churn_continues_the_curve() {
        for (alpha, beta, c) in [(0.7, 3.8, 1.0), (0.3, 1.2, 0.6), (2.0, 40.0, 1.4)] {
            let churn = 1.0 - renewal_rate(alpha, beta, c, 200);
            approx::assert_relative_eq!(late_churn(alpha, beta, c, 200.0), churn, max_relative = 1e-11);
        }
    }
}
