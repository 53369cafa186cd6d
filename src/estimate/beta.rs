//! The beta distribution on the scale of log odds, t = ln(x/(1−x)), where neither end of 0..1 is
//! ever reached and both keep their digits.

use crate::estimate::level::{Level, logistic, score};
use crate::special::gamma::{ln_gamma_step, stirling_rest};

/// A beta distribution.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Beta {
    alpha: f64,
    beta: f64,
    ln_constant: f64,
}

/// The logarithm of the probability of at most t, and how fast it grows with t.
#[derive(Clone, Copy, Debug)]
struct LnBelow {
    value: f64,
    slope: f64,
}

impl Beta {
    pub(super) fn new(alpha: f64, beta: f64) -> Self {
        Self { alpha, beta, ln_constant: -ln_beta(alpha, beta) }
    }

    /// The shape of a range, as a share of its width.
    pub(super) fn pert(low: f64, likely: f64, high: f64) -> Self {
        let width = high - low;
        Self::new(1.0 + 4.0 * ((likely - low) / width), 1.0 + 4.0 * ((high - likely) / width))
    }

    fn mirrored(self) -> Self {
        Self { alpha: self.beta, beta: self.alpha, ..self }
    }

    /// The quantile, spread over a range.
    pub(super) fn between(self, low: f64, high: f64, level: Level) -> f64 {
        spread(low, high, self.log_odds(level))
    }

    /// ln of the density on the scale of log odds, x^α (1−x)^β / B(α, β).
    pub(super) fn ln_density(&self, t: f64) -> f64 {
        // ln x and ln(1−x), each with its digits.
        let shared = -libm::log1p(libm::exp(-t.abs()));
        let (ln_x, ln_y) = if t < 0.0 { (shared + t, shared) } else { (shared, shared - t) };
        self.alpha * ln_x + self.beta * ln_y + self.ln_constant
    }

    /// How fast the logarithm of that density grows with t.
    pub(super) fn density_growth(&self, t: f64) -> f64 {
        self.alpha * logistic(-t) - self.beta * logistic(t)
    }

    /// Where the fraction converges at once: below the mean, nearly.
    fn is_in_reach(&self, t: f64) -> bool {
        logistic(t) * (self.alpha + self.beta + 2.0) <= self.alpha + 1.0
    }

    /// The probability on either side of t.
    pub(super) fn level(&self, t: f64) -> Level {
        if self.is_in_reach(t) {
            let below = libm::exp(self.ln_density(t)) / self.fraction(t);
            Level { below, above: 1.0 - below }
        } else {
            let other = self.mirrored();
            let above = libm::exp(self.ln_density(t)) / other.fraction(-t);
            Level { below: 1.0 - above, above }
        }
    }

    fn ln_below(&self, t: f64) -> LnBelow {
        let ln_density = self.ln_density(t);
        if self.is_in_reach(t) {
            let slope = self.fraction(t);
            LnBelow { value: ln_density - libm::log(slope), slope }
        } else {
            let value = libm::log1p(-libm::exp(ln_density) / self.mirrored().fraction(-t));
            LnBelow { value, slope: libm::exp(ln_density - value) }
        }
    }

    /// density ÷ probability of at most t, by the continued fraction of the incomplete beta function
    /// (DLMF 8.17.22) in its even part (Didonato & Morris 1992, as TOMS 708 and Boost have it),
    /// evaluated by Lentz's method as modified by Thompson & Barnett 1986.
    fn fraction(&self, t: f64) -> f64 {
        // About √max(α, β) steps are needed: a thousand for the largest that are legal.
        const MOST: usize = 20_000;
        let (a, b, x) = (self.alpha, self.beta, logistic(t));
        let lead = self.density_growth(t) + 1.0;
        let mut product = a * lead / (a + 1.0);
        let (mut c, mut d) = (product, 0.0);
        for step in 1..MOST {
            let m = step as f64;
            let at = a + 2.0 * m - 1.0;
            let taken = m * (b - m) * x / at;
            let over = (a + m - 1.0) * (a + b + m - 1.0) * x * taken / at;
            let under = m + taken + (a + m) * (lead + m * (2.0 - x)) / (at + 2.0);
            d = 1.0 / not_nothing(under + over * d);
            c = not_nothing(under + over / c);
            product *= c * d;
            if (c * d - 1.0).abs() <= 2.0 * f64::EPSILON {
                break;
            }
        }
        product
    }

    /// The log odds with this much on either side.
    pub(super) fn log_odds(self, level: Level) -> f64 {
        if level.is_low() { self.with_below(level.below) } else { -self.mirrored().with_below(level.above) }
    }

    /// The log odds with so much below them, at most a half or not much more.
    ///
    /// The logarithm of the probability is a concave function of t, so that steps towards its root
    /// close in from the left by themselves; Halley's steps do so with three times the digits each.
    fn with_below(&self, below: f64) -> f64 {
        const MOST: usize = 200;
        // After one more step an error of this size is below all digits.
        const CLOSE: f64 = 1e-6;
        let target = libm::log(below);
        // Far down ln F is the straight line α t + const, which lies above it everywhere.
        let (mut least, mut most) =
            ((target + libm::log(self.alpha) - self.ln_constant) / self.alpha, f64::INFINITY);
        let mut t = least.max(self.guess(below));
        for _ in 0..MOST {
            let here = self.ln_below(t);
            let excess = here.value - target;
            *(if excess < 0.0 { &mut least } else { &mut most }) = t;
            let newton = excess / here.slope;
            let bend = 0.5 * newton * (self.density_growth(t) - here.slope);
            let next = t - newton / (1.0 - bend).max(0.5);
            if excess.abs() <= CLOSE || next == t {
                return next;
            }
            t = if next >= least && next <= most { next } else { least + 0.5 * (most - least) };
        }
        t
    }

    /// A first guess from the normal score (Carter 1947, as in AS 109); none for shapes without a hill.
    fn guess(&self, below: f64) -> f64 {
        if self.alpha <= 1.0 || self.beta <= 1.0 {
            return f64::NEG_INFINITY;
        }
        let z = score(Level::of(below));
        let (p, q) = (1.0 / (2.0 * self.alpha - 1.0), 1.0 / (2.0 * self.beta - 1.0));
        let bend = (z * z - 3.0) / 6.0;
        let h = 2.0 / (p + q);
        let w = -z * (bend + h).max(0.0).sqrt() / h - (q - p) * (bend + 5.0 / 6.0 - 2.0 / (3.0 * h));
        libm::log(self.alpha / self.beta) - 2.0 * w
    }
}

/// Log odds as a place between two ends, counted from the nearer one.
pub(super) fn spread(low: f64, high: f64, t: f64) -> f64 {
    let width = high - low;
    if t < 0.0 { low + width * logistic(t) } else { high - width * logistic(-t) }
}

fn not_nothing(x: f64) -> f64 {
    const LEAST: f64 = 1e-300;
    if x.abs() < LEAST { LEAST } else { x }
}

/// ln B(α, β).
fn ln_beta(alpha: f64, beta: f64) -> f64 {
    const ENOUGH: f64 = 12.0;
    const HALF_LN_TWO_PI: f64 = 0.918_938_533_204_672_8;
    let (p, q) = (alpha.min(beta), alpha.max(beta));
    if p < ENOUGH {
        return libm::lgamma(p) + ln_gamma_step(q, p);
    }
    // Stirling's formula for all three, of which the largest parts cancel.
    let rest = stirling_rest(p) + stirling_rest(q) - stirling_rest(p + q);
    rest + HALF_LN_TWO_PI - 0.5 * libm::log(p) - p * libm::log1p(q / p) - (q - 0.5) * libm::log1p(p / q)
}
