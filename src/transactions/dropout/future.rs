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

use super::chance::over_chance;

/// Terms of the series that an integral costs.
const MANY: f64 = 4096.0;

/// E[Y] of customers with one frequency, for any age and time.
#[derive(Clone, Debug)]
pub(super) struct Series {
    rate: f64,
    a: f64,
    b: f64,
    /// Of k = 1, 2, …: the next term's (R+k)/(k+1), and E_k.
    terms: Vec<(f64, f64)>,
    /// s_k of the last one.
    step: f64,
}

impl Series {
    /// Shape R of the purchase rate, shapes a and B of the chance to leave.
    pub(super) fn new(rate: f64, a: f64, b: f64) -> Self {
        Self { rate, a, b, terms: vec![(0.5 * (rate + 1.0), 1.0)], step: b }
    }

    /// Purchases within `time`, where `scale` is A.
    pub(super) fn within(&mut self, time: f64, scale: f64) -> f64 {
        let elapsed = time / scale;
        let ln_none = -self.rate * libm::log1p(elapsed);
        let gap = scale / (scale + time);
        // As many as are expected, some spreads more, and a tail of ratio z.
        let spread = (self.rate * elapsed / gap).sqrt();
        let expected_terms = self.rate * elapsed + 9.0 * spread + 40.0 / gap;
        if expected_terms > MANY || ln_none < -690.0 {
            return self.integrated(elapsed);
        }
        self.summed(libm::exp(ln_none), time / (scale + time))
    }

    fn summed(&mut self, none: f64, z: f64) -> f64 {
        let mut term = none * self.rate * z;
        let mut sum = 0.0;
        let mut k = 0;
        loop {
            self.extend(k + 8);
            for &(ratio, count) in &self.terms[k..k + 8] {
                sum += term * count;
                term *= z * ratio;
            }
            k += 8;
            let (ratio, count) = self.terms[k - 1];
            // The ratio of later terms is no larger, or no larger than z.
            let shrink = z * ratio.max(1.0);
            if shrink < 1.0 && term * count <= 1e-17 * sum * (1.0 - shrink) {
                return sum;
            }
        }
    }

    fn extend(&mut self, length: usize) {
        while self.terms.len() < length {
            let k = self.terms.len() as f64;
            let weight = self.a + self.b - 1.0 + k;
            let count = self.terms[self.terms.len() - 1].1 + self.step / weight;
            self.step *= (self.b + k) / weight;
            self.terms.push(((self.rate + k + 1.0) / (k + 2.0), count));
        }
    }

    fn integrated(&self, elapsed: f64) -> f64 {
        over_chance(self.a, self.b, |p| {
            let left = -libm::expm1(-self.rate * libm::log1p(p * elapsed));
            // Too small for p to be told from 0: its limit.
            if p < 1e-300 { self.rate * elapsed } else { left / p }
        })
    }
}
