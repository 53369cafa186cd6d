//! The exponential integral that discounts a hazard of which nobody knows how high it is.

/// Below this argument the continued fraction takes too many terms.
const NEAR: f64 = 1.0;
/// From this order on it takes 200 terms at any argument.
const STEEP: f64 = 10.0;

/// eᶻ E_s(z) = ∫₀^∞ e^(−zu) (1+u)^(−s) du for z ≥ 0 and s > 0, to about 13 digits; infinite at z = 0
/// for s ≤ 1.
///
/// The continued fraction 1/(b₀ − a₁/(b₁ − a₂/(b₂ − …))) with bᵢ = z+s+2i and aᵢ = i(s−1+i), from the
/// back (Abramowitz & Stegun 1964, 5.1.22, even part). Its error after n terms is about e^(−4√(nz)),
/// or 1/n^(2s−2) at z = 0: from that the number of terms, where z or s is large. Elsewhere by
/// the series at an order of which no pole is near, and by recurrence from there.
pub(crate) fn scaled_exponential_integral(s: f64, z: f64) -> f64 {
    if z == 0.0 {
        return if s > 1.0 { 1.0 / (s - 1.0) } else { f64::INFINITY };
    }
    if z >= NEAR {
        return continued_fraction(s, z, 8.0 + (95.0 / z).ceil());
    }
    if s >= STEEP {
        return continued_fraction(s, z, 200.0);
    }
    let steps = (s - 0.5).floor().max(0.0);
    let mut order = s - steps;
    let mut value = libm::exp(z) * series(1.0 - order, z);
    // E_{s+1} = (e^(−z) − z E_s)/s, 5.1.14: upwards and below z = 1 errors shrink.
    while order + 0.5 < s {
        value = (1.0 - z * value) / order;
        order += 1.0;
    }
    value
}

fn continued_fraction(s: f64, z: f64, terms: f64) -> f64 {
    let mut tail = 0.0;
    let mut i = terms;
    while i >= 1.0 {
        tail = i * (s - 1.0 + i) / (z + s + 2.0 * i - tail);
        i -= 1.0;
    }
    1.0 / (z + s - tail)
}

/// E_{1−ε}(z) for −½ < ε < 1 and z < 1: Γ(ε) z^(−ε) − Σ (−z)ᵏ/(k! (k+ε)), 5.1.12 in closed form.
///
/// The two terms that have a pole at ε = 0 together have none: (Γ(1+ε) z^(−ε) − 1)/ε.
fn series(epsilon: f64, z: f64) -> f64 {
    const EULER: f64 = 0.577_215_664_901_532_9;
    let ln_z = libm::log(z);
    let first = if epsilon == 0.0 {
        -EULER - ln_z
    } else {
        // What 1 + ε loses of ε would be divided by ε; ln Γ(1 + ε) falls by Euler's constant there.
        let shifted = 1.0 + epsilon;
        let lost = epsilon - (shifted - 1.0);
        libm::expm1(libm::lgamma(shifted) - EULER * lost - epsilon * ln_z) / epsilon
    };
    let mut power = 1.0;
    let mut rest = 0.0;
    let mut k = 1.0;
    while k <= 18.0 {
        power *= -z / k;
        rest += power / (k + epsilon);
        k += 1.0;
    }
    first - rest
}
