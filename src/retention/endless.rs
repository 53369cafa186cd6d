//! Sums of a retention curve that never end: Σ S(t) q^t over all t ≥ 1.
//!
//! The curve is walked backwards in steps (a base period, or a case period where that is longer):
//! what a customer is worth at the start of a step is what the step itself brings plus what the
//! next start is worth to those who stay. The walk begins where nothing is left to be seen, at a
//! point from which a closed form is known, or at a smooth tail (see `tail`).

use crate::retention::tail::{Decay, smooth_tail};
use crate::retention::{Base, Curve, Retention, Shift};
use crate::special::hypergeometric::gauss_one;
use crate::time::Period;

/// A discount factor of one case period, as its logarithm for the digits near 1.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Factor {
    ln: f64,
    per_period: f64,
}

impl Factor {
    pub(crate) fn from_ln(ln: f64) -> Self {
        Self { ln, per_period: libm::exp(ln) }
    }
}

/// An endless curve under a constant shift.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Endless<'a> {
    curve: &'a Curve,
    base: Base,
    shift: Shift<f64>,
}

/// Steps walked one by one before a smooth tail takes over: enough for its error to vanish.
const WALK: usize = 512;
/// Longest walk without a smooth tail.
const LONG_WALK: f64 = 2048.0;
/// Share kept in a step of which so many in a row, with less kept before, leave nobody: 0.9^512.
const HARDLY_ANY: f64 = 0.9;
/// −ln of what is left out where nothing closes a sum.
const NEGLIGIBLE: f64 = 42.0;

impl<'a> Endless<'a> {
    pub(crate) fn new(retention: &'a Retention, case: Period, shift: Shift<f64>) -> Self {
        Self { curve: &retention.curve, base: Base::between(retention.per, case), shift }
    }

    /// Σ_{t≥1} S(n+t)/S(n) q^t for each tenure n; infinite where it has no bound.
    pub(crate) fn sums(&self, tenures: &[usize], q: Factor) -> Vec<f64> {
        if self.curve.is_flat() {
            return vec![self.flat(self.keep(0), q); tenures.len()];
        }
        let last = tenures.iter().copied().max().unwrap_or_default();
        let (start, mut worth) = self.beginning(self.step_of(last) + 1, q);
        if worth.is_infinite() && self.never_all_gone() {
            return vec![worth; tenures.len()];
        }
        // Walk back to the smallest tenure, noting what the next start is worth on the way.
        let first = self.step_of(tenures.iter().copied().min().unwrap_or_default());
        let mut worths = vec![worth; start - first];
        for step in (first + 1..start).rev() {
            worth = self.step(step, 0, worth, q) + 1.0;
            worths[step - 1 - first] = worth;
        }
        tenures
            .iter()
            .map(|&tenure| {
                let step = self.step_of(tenure);
                self.step(step, tenure - step * self.length(), worths[step - first], q)
            })
            .collect()
    }

    /// Whether somebody is left at every tenure.
    fn never_all_gone(&self) -> bool {
        !matches!(self.curve, Curve::Observed { .. }) && self.shift.points >= 0.0
    }

    /// A step of which `gone` periods are over: the rest of it, and what the next is worth.
    fn step(&self, step: usize, gone: usize, next: f64, q: Factor) -> f64 {
        let length = self.length();
        let keep = self.keep(step);
        if keep == 0.0 {
            return 0.0;
        }
        if length == 1 {
            return keep * q.per_period * next;
        }
        let ln_ratio = libm::log(keep) / length as f64 + q.ln;
        let left = (length - gone) as f64;
        let through = libm::exp(left * ln_ratio);
        inside(ln_ratio, length - gone) + through * next
    }

    /// The first step from which everything is known, not before `earliest`, and its worth.
    fn beginning(&self, earliest: usize, q: Factor) -> (usize, f64) {
        if let Curve::Observed { rates } = self.curve {
            let step = earliest.max(self.step_after(rates.len() - 1));
            return (step, 1.0 + self.flat(self.keep(step), q));
        }
        if let Some(worth) = self.closed(earliest, q) {
            return (earliest, worth);
        }
        let ln_step = q.ln * self.length() as f64;
        let limit = (1.0 + self.shift.points).clamp(0.0, 1.0);
        let gap = -libm::expm1(ln_step + libm::log(limit));
        let held = self.held_from();
        let until_held = held - earliest as f64;
        if until_held <= LONG_WALK {
            let step = earliest.max(held as usize);
            return (step, 1.0 + self.flat(1.0, q));
        }
        if gap * LONG_WALK >= NEGLIGIBLE {
            let step = earliest + (NEGLIGIBLE / gap).ceil() as usize;
            return (step, 1.0 / gap);
        }
        let start = earliest + WALK;
        if gap >= 0.0 && self.keep(start) < HARDLY_ANY {
            return (start, 1.0);
        }
        (start, self.tail(start, held, ln_step, q))
    }

    /// The worth of a beta-geometric curve on its own grid, by ₂F₁(1, b; c; z): a shift leaves it
    /// one, r' = (1+Δ)(b+n)/(c+n) with c = α+β and b = c − Fα/(1+Δ), as long as nothing is held.
    fn closed(&self, step: usize, q: Factor) -> Option<f64> {
        const SLOW: f64 = 1e-6;
        let (Curve::BetaGeometric { alpha, beta }, Base::Spans(1)) = (self.curve, self.base) else {
            return None;
        };
        let points = self.shift.points;
        if points > 0.0 || points <= -1.0 {
            return None;
        }
        let c = alpha + beta + step as f64;
        let b = c - self.shift.churn_times * alpha / (1.0 + points);
        let ln_z = q.ln + libm::log1p(points);
        let gap = -libm::expm1(ln_z);
        if b <= 0.0 {
            return None;
        }
        if gap == 0.0 {
            return Some(if c - b > 1.0 { (c - 1.0) / (c - b - 1.0) } else { f64::INFINITY });
        }
        if gap < 0.0 {
            return Some(f64::INFINITY);
        }
        (gap > SLOW).then(|| gauss_one(b, c, libm::exp(ln_z), gap))
    }

    fn tail(&self, step: usize, held: f64, ln_step: f64, q: Factor) -> f64 {
        let length = self.length();
        let ln_keep = |x: f64| self.smooth_ln_keep(x);
        let worth_inside = |ln_keep: f64| 1.0 + inside(ln_keep / length as f64 + q.ln, length);
        let limit = (1.0 + self.shift.points).clamp(0.0, 1.0);
        let decay = Decay { ln_keep: &ln_keep, worth_inside: &worth_inside, ln_step };
        let after = held.is_finite().then(|| 1.0 + self.flat(1.0, q));
        smooth_tail(step as f64, &decay, ln_step + libm::log(limit), after.map(|worth| (held, worth)))
    }

    /// The step from which every rate is held at 1 because of added points; infinite if none is.
    fn held_from(&self) -> f64 {
        if self.shift.points <= 0.0 {
            return f64::INFINITY;
        }
        // Past its peak churn only falls: double, then halve the bracket.
        // Beyond any list of rates the smooth curve is the curve, and has no end of counting.
        const COUNTED: f64 = 1e6;
        let is_held = |step: f64| {
            if step < COUNTED { self.keep(step as usize) >= 1.0 } else { self.smooth_ln_keep(step) >= 0.0 }
        };
        let mut low = (self.curve.past_its_peak() - 1.0).max(-1.0);
        let mut high = low + 1.0;
        while !is_held(high) {
            (low, high) = (high, high * 2.0 + 1.0);
        }
        while high - low > 1.0 {
            let middle = ((low + high) / 2.0).floor();
            // Where whole numbers are further apart than one, neighbours are as close as it gets.
            if middle <= low || middle >= high {
                break;
            }
            if is_held(middle) { high = middle } else { low = middle }
        }
        high
    }

    /// ln of the share kept in a step, continued between the steps.
    // Called from a dozen places of the tail: inlined into each it would be a tenth of the wasm.
    #[inline(never)]
    fn smooth_ln_keep(&self, step: f64) -> f64 {
        let one = |at: f64| {
            let churn = self.curve.late_churn(at) * self.shift.churn_times - self.shift.points;
            // Not held at no churn: up to the step that is, the curve stays smooth.
            libm::log1p(-churn.min(1.0))
        };
        match self.base {
            Base::Spans(_) => one(step),
            Base::Parts(parts) => (0..parts).map(|part| one(step * parts as f64 + part as f64)).sum(),
        }
    }

    /// Share of those who begin a step that is left at its end.
    fn keep(&self, step: usize) -> f64 {
        let held = |at: usize| self.shift.apply(self.curve.rate(at)).clamp(0.0, 1.0);
        match self.base {
            Base::Spans(_) => held(step),
            Base::Parts(parts) => (step * parts..(step + 1) * parts).map(held).product(),
        }
    }

    /// Σ_{t≥1} of a constant share kept per step.
    fn flat(&self, keep: f64, q: Factor) -> f64 {
        if keep == 0.0 {
            return 0.0;
        }
        let ln_ratio = libm::log(keep) / self.length() as f64 + q.ln;
        if ln_ratio >= 0.0 { f64::INFINITY } else { -libm::exp(ln_ratio) / libm::expm1(ln_ratio) }
    }

    /// Case periods of a step.
    fn length(&self) -> usize {
        match self.base {
            Base::Spans(length) => length,
            Base::Parts(_) => 1,
        }
    }

    fn step_of(&self, tenure: usize) -> usize {
        tenure / self.length()
    }

    /// The first step that begins after so many base periods.
    fn step_after(&self, base_periods: usize) -> usize {
        match self.base {
            Base::Spans(_) => base_periods,
            Base::Parts(parts) => base_periods.div_ceil(parts),
        }
    }
}

/// Σ_{j=1}^{n−1} x^j for x = e^`ln_x`: what the periods inside a step add to its first.
fn inside(ln_x: f64, n: usize) -> f64 {
    let more = (n - 1) as f64;
    if ln_x == 0.0 { more } else { libm::exp(ln_x) * libm::expm1(more * ln_x) / libm::expm1(ln_x) }
}

#[cfg(test)]
mod tests;
