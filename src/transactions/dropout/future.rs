//! Purchases still to come from a customer who is there, when each may be the last.
//!
//! With rate shape R, rate scale A and shapes a, B of leaving, the textbook form is 0/0 at a = 1 and
//! cancels for short times. All terms of this series are positive: with z = t/(A+t), c = a + B − 1,
//!
//! E = (1−z)^R Σ_{k≥1} (R)_k z^k/k! · E_k,  E_1 = 1, s_1 = B, E_{k+1} = E_k + s_k/(c+k),
//! s_{k+1} = s_k (B+k)/(c+k):
//!
//! k purchases would be made by somebody who never leaves, of which E_k fall before leaving. Far out
//! (z near 1), and for hundreds of purchases, the chance p to leave is integrated over instead:
//! E = E_p[(1 − (1 + p t/A)^(−R))/p].

//!
//! The same with E[N²] for E_k gives the second moment: Q_1 = 1, Q_{k+1} = Q_k + (2k+1)(E_{k+1} − E_k).

use super::chance::over_chance;

/// Terms of the series that an integral costs.
const MANY: f64 = 4096.0;

/// E[Y] of customers with one frequency, for any age and time.
#[derive(Clone, Debug)]
pub(super) struct Series {
    rate: f64,
    a: f64,
    b: f64,
    terms: Vec<Term>,
    /// s_k of the last one.
    step: f64,
}

/// Of k = 1, 2, …
#[derive(Clone, Copy, Debug)]
struct Term {
    /// The next term's (R+k)/(k+1).
    ratio: f64,
    /// E_k.
    count: f64,
    /// Q_k.
    square: f64,
}

impl Series {
    /// Shape R of the purchase rate, shapes a and B of the chance to leave.
    pub(super) fn new(rate: f64, a: f64, b: f64) -> Self {
        let first = Term { ratio: 0.5 * (rate + 1.0), count: 1.0, square: 1.0 };
        Self { rate, a, b, terms: vec![first], step: b }
    }

    /// Purchases within `time`, where `scale` is A.
    pub(super) fn within(&mut self, time: f64, scale: f64) -> f64 {
        self.moment(time, scale, |term| term.count, left_within)
    }

    /// The mean of the square of their number.
    pub(super) fn square_within(&mut self, time: f64, scale: f64) -> f64 {
        self.moment(time, scale, |term| term.square, square_left_within)
    }

    fn moment(
        &mut self,
        time: f64,
        scale: f64,
        of: impl Fn(&Term) -> f64,
        of_chance: impl Fn(f64, f64, f64) -> f64,
    ) -> f64 {
        let elapsed = time / scale;
        let ln_none = -self.rate * libm::log1p(elapsed);
        let gap = scale / (scale + time);
        // As many as are expected, some spreads more, and a tail of ratio z.
        let spread = (self.rate * elapsed / gap).sqrt();
        let expected_terms = self.rate * elapsed + 9.0 * spread + 40.0 / gap;
        if expected_terms > MANY || ln_none < -690.0 {
            return over_chance(self.a, self.b, |p| of_chance(p, self.rate, elapsed));
        }
        self.summed(libm::exp(ln_none), time / (scale + time), of)
    }

    fn summed(&mut self, none: f64, z: f64, of: impl Fn(&Term) -> f64) -> f64 {
        let mut weight = none * self.rate * z;
        let mut sum = 0.0;
        let mut k = 0;
        loop {
            self.extend(k + 8);
            for term in &self.terms[k..k + 8] {
                sum += weight * of(term);
                weight *= z * term.ratio;
            }
            k += 8;
            let last = &self.terms[k - 1];
            // The ratio of later terms is no larger, or no larger than z.
            let shrink = z * last.ratio.max(1.0);
            if shrink < 1.0 && weight * of(last) <= 1e-17 * sum * (1.0 - shrink) {
                return sum;
            }
        }
    }

    fn extend(&mut self, length: usize) {
        while self.terms.len() < length {
            let k = self.terms.len() as f64;
            let weight = self.a + self.b - 1.0 + k;
            // Probability to still be there for purchase k + 1.
            let there = self.step / weight;
            self.step *= (self.b + k) / weight;
            let Term { count, square, .. } = self.terms[self.terms.len() - 1];
            self.terms.push(Term {
                ratio: (self.rate + k + 1.0) / (k + 2.0),
                count: count + there,
                square: square + (2.0 * k + 1.0) * there,
            });
        }
    }
}

/// E[N | p] = (1 − φ)/p, where φ = (1 + p τ)^(−R) is the probability generating function of the
/// purchases without leaving, at 1 − p.
fn left_within(p: f64, rate: f64, elapsed: f64) -> f64 {
    let left = -libm::expm1(-rate * libm::log1p(p * elapsed));
    // Too small for p to be told from 0: its limit.
    if p < 1e-300 { rate * elapsed } else { left / p }
}

/// E[N² | p] = 2 [(1 − φ)/p − (1−p) φ′]/p − (1 − φ)/p, with φ′ = R τ (1 + p τ)^(−R−1).
fn square_left_within(p: f64, rate: f64, elapsed: f64) -> f64 {
    let mean = rate * elapsed;
    if p * (1.0 + mean) < 1e-8 {
        // Two terms that agree in half their digits would be subtracted: nobody leaves, to as many.
        return mean * (1.0 + elapsed + mean);
    }
    let left = left_within(p, rate, elapsed);
    let slope = mean * libm::exp(-(rate + 1.0) * libm::log1p(p * elapsed));
    2.0 * (left - (1.0 - p) * slope) / p - left
}
