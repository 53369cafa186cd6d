//! The renewal rates of a curve on the case's grid of periods.
//!
//! A curve may be stated in another base than the case's period. A longer base holds several
//! case periods of equal hazard, so each has the rate r^(1/L); a case period that holds several
//! base periods is survived by surviving each of them. Effects act in the base: first relative
//! changes of churn, then points, then the result is held in [0, 1] and converted.

use crate::retention::Retention;
use crate::scalar::Scalar;
use crate::time::Period;

/// What initiatives do to retention in one period.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Shift<V> {
    /// Retention first grows by this: better experience, another mix of groups.
    pub(crate) moved: V,
    /// Then churn is multiplied by this: Π(1 − x_k w).
    pub(crate) churn_times: V,
    /// Then retention grows by this: Σ Δ_k w.
    pub(crate) points: V,
}

impl<V: Scalar> Shift<V> {
    pub(crate) fn none() -> Self {
        Self { moved: V::zero(), churn_times: V::one(), points: V::zero() }
    }

    /// Retention after the shift, before it is held. Written so that no shift leaves every bit.
    pub(crate) fn apply(&self, rate: V) -> V {
        let rate = rate + self.moved;
        rate + (V::one() - self.churn_times) * (V::one() - rate) + self.points
    }

    fn held(&self, rate: V) -> V {
        self.apply(rate).clamp(0.0, 1.0)
    }
}

/// How the base of a curve lies on the case's periods.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Base {
    /// One base period is this many case periods (L ≥ 1).
    Spans(usize),
    /// One case period is this many base periods.
    Parts(usize),
}

impl Base {
    pub(crate) fn between(base: Period, case: Period) -> Self {
        let (base, case) = (base.months() as usize, case.months() as usize);
        if base >= case { Self::Spans(base / case) } else { Self::Parts(case / base) }
    }
}

/// A curve on the case's grid, with the base rates it needs at hand.
#[derive(Clone, Debug)]
pub(crate) struct Renewals<V> {
    rates: Vec<V>,
    pub(crate) base: Base,
    /// Every tenure renews alike.
    pub(crate) flat: bool,
}

impl<V: Scalar> Renewals<V> {
    /// Rates for the first `renewals` renewals in case periods.
    pub(crate) fn new(retention: &Retention<V>, case: Period, renewals: usize) -> Self {
        let base = Base::between(retention.per, case);
        let flat = retention.curve.is_flat();
        let needed = match (flat, base) {
            (true, _) => 1,
            (_, Base::Spans(length)) => renewals.div_ceil(length),
            (_, Base::Parts(parts)) => renewals * parts,
        };
        Self { rates: (0..needed).map(|t| retention.curve.rate(t)).collect(), base, flat }
    }

    /// Rate of the renewal after `tenure` case periods.
    pub(crate) fn rate(&self, tenure: usize, shift: &Shift<V>) -> V {
        match self.base {
            Base::Spans(1) => shift.held(self.at(tenure)),
            Base::Spans(length) => shift.held(self.at(tenure / length)).power(1.0 / length as f64),
            Base::Parts(parts) => {
                (tenure * parts..(tenure + 1) * parts).fold(V::one(), |kept, t| kept * shift.held(self.at(t)))
            }
        }
    }

    /// Appends the rates of the tenures from `rates.len()` up to, not including, `end`.
    pub(crate) fn extend(&self, rates: &mut Vec<V>, end: usize, shift: &Shift<V>) {
        let from = rates.len();
        match self.base {
            Base::Spans(1) if !self.flat => {
                rates.extend(self.rates[from..end].iter().map(|&rate| shift.held(rate)));
            }
            Base::Spans(length) if !self.flat => {
                let mut tenure = from;
                while tenure < end {
                    let next = ((tenure / length + 1) * length).min(end);
                    rates.resize(next, self.rate(tenure, shift));
                    tenure = next;
                }
            }
            Base::Parts(_) if !self.flat => {
                rates.extend((from..end).map(|tenure| self.rate(tenure, shift)));
            }
            _ => rates.resize(end, self.rate(0, shift)),
        }
    }

    /// Retention of the base period that holds the renewal after `tenure` case periods.
    pub(crate) fn base_rate(&self, tenure: usize) -> V {
        match self.base {
            Base::Spans(length) => self.at(tenure / length),
            Base::Parts(parts) => self.at(tenure * parts),
        }
    }

    /// The lowest and the highest base rate from this tenure on.
    pub(crate) fn extremes(&self, first_tenure: usize) -> (V, V) {
        let first = match self.base {
            _ if self.flat => 0,
            Base::Spans(length) => first_tenure / length,
            Base::Parts(parts) => first_tenure * parts,
        };
        let start = (V::from_f64(1.0), V::zero());
        self.rates.iter().skip(first).fold(start, |(low, high), &rate| (low.min(rate), high.max(rate)))
    }

    fn at(&self, base_tenure: usize) -> V {
        if self.flat { self.rates[0] } else { self.rates[base_tenure] }
    }
}
