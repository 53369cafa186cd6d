//! Periods for which somebody will be there, whose probability to leave is beta distributed.

use crate::special::exponential_integral::scaled_exponential_integral;
use crate::special::hypergeometric::gauss_one;

/// Periods that are added up one by one.
const LONG: f64 = 1e5;
/// A discount per period below which the continued fraction takes longer than adding up.
const SLOW: f64 = 1e-8;

/// Σ_{i=0}^{n−1} B(γ, δ+i)/B(γ, δ): periods of the next n for somebody who is there in the first; of a
/// part of a period, that part. Beyond 100,000 periods by the integral of a power, to 9 digits.
pub(super) fn periods(gamma: f64, delta: f64, time: f64) -> f64 {
    let whole = time.floor().min(LONG);
    let (sum, there) = added_up(gamma, delta, whole, 1.0);
    if time < LONG + 1.0 {
        return sum + (time - whole) * there;
    }
    let tail = Tail::new(gamma, delta);
    let grown = libm::log1p((time - whole) / tail.from);
    let exponent = (gamma - 1.0) * grown;
    let ahead = if exponent == 0.0 { grown } else { -libm::expm1(-exponent) / (gamma - 1.0) };
    sum + there * tail.weight * ahead
}

/// E\[m (m−1)\] of the number m of the next n periods for somebody who is there in the first:
/// 2 Σ_{i=1}^{n−1} i B(γ, δ+i)/B(γ, δ); of a part of a period, that part. Beyond 100,000 periods as if
/// there were no more.
pub(super) fn pairs(gamma: f64, delta: f64, time: f64) -> f64 {
    let (mut sum, mut there, mut i) = (0.0, 1.0, 0.0);
    let time = time.min(LONG);
    while i < time {
        sum += (time - i).min(1.0) * i * there;
        there *= (delta + i) / (gamma + delta + i);
        i += 1.0;
    }
    2.0 * sum
}

/// Σ_{i≥0} B(γ, δ+i)/B(γ, δ) e^(−`rate`·i) = ₂F₁(1, δ; γ+δ; e^(−`rate`)); infinite for γ ≤ 1 without
/// discount.
pub(super) fn discounted_periods(gamma: f64, delta: f64, rate: f64) -> f64 {
    if rate == 0.0 {
        return if gamma > 1.0 { (gamma + delta - 1.0) / (gamma - 1.0) } else { f64::INFINITY };
    }
    let z = libm::exp(-rate);
    if rate > SLOW {
        return gauss_one(delta, gamma + delta, z, -libm::expm1(-rate));
    }
    let (sum, there) = added_up(gamma, delta, LONG, z);
    let tail = Tail::new(gamma, delta);
    sum + there * tail.weight * scaled_exponential_integral(gamma, rate * tail.from)
}

/// The sum of so many periods, and the next one; z discounts a period.
fn added_up(gamma: f64, delta: f64, periods: f64, z: f64) -> (f64, f64) {
    let (mut sum, mut there, mut i) = (0.0, 1.0, 0.0);
    while i < periods {
        sum += there;
        there *= z * (delta + i) / (gamma + delta + i);
        i += 1.0;
    }
    (sum, there)
}

/// Far out Γ(δ+i)/Γ(γ+δ+i) is (i+c)^(−γ) with c = δ + (γ−1)/2, and a sum of it is its integral from
/// half a step before.
struct Tail {
    /// c and half a step less than the periods before.
    from: f64,
    /// The same times how much larger the power is there than at the next period.
    weight: f64,
}

impl Tail {
    fn new(gamma: f64, delta: f64) -> Self {
        let from = LONG - 0.5 + delta + 0.5 * (gamma - 1.0);
        Self { from, weight: from * libm::exp(gamma * libm::log1p(0.5 / from)) }
    }
}
