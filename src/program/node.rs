//! A number that records what is done to it.

use std::fmt;
use std::ops::{Add, Div, Mul, Sub};

use crate::program::tape::{Bounds, One, Operand, Step, Tape, Two};
use crate::scalar::Scalar;

/// A number of a recorded computation: fixed, or the result of a step.
#[derive(Clone, Copy)]
pub(crate) struct Node<'t> {
    /// Its value in the plain evaluation.
    plain: f64,
    step: Option<(&'t Tape, u32)>,
}

impl<'t> Node<'t> {
    /// An uncertain input: its column, its plain value, its ends.
    pub(crate) fn input(tape: &'t Tape, column: u32, plain: f64, bounds: Bounds) -> Self {
        Self { plain, step: Some((tape, tape.step(Step::Input(column), bounds))) }
    }

    pub(super) fn operand(self) -> Operand {
        self.step.map_or(Operand::fixed(self.plain), |(_, step)| Operand::Step(step))
    }

    fn bounds(self) -> Bounds {
        self.step.map_or(Bounds::of(self.plain), |(tape, step)| tape.bounds(Operand::Step(step)))
    }

    fn is(self, value: f64) -> bool {
        self.step.is_none() && self.plain == value
    }

    fn two(self, how: Two, other: Self, plain: f64) -> Self {
        let step =
            self.step.or(other.step).map(|(tape, _)| (tape, tape.two(how, self.operand(), other.operand())));
        Self { plain, step }
    }

    fn one(self, how: One, function: fn(f64) -> f64) -> Self {
        let bounds = self.bounds();
        // All of them rise, and round no worse than to the neighbour.
        let bounds = Bounds { low: function(bounds.low).next_down(), high: function(bounds.high).next_up() };
        let bounds = if bounds.low.is_nan() || bounds.high.is_nan() { Bounds::ANY } else { bounds };
        let step = self.step.map(|(tape, step)| (tape, tape.step(Step::One(how, step), bounds)));
        Self { plain: function(self.plain), step }
    }
}

impl fmt::Debug for Node<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.step {
            None => write!(f, "{}", self.plain),
            Some((_, step)) => write!(f, "#{step} ({})", self.plain),
        }
    }
}

/// Equal in every trial, as far as the record shows.
impl PartialEq for Node<'_> {
    fn eq(&self, other: &Self) -> bool {
        match (self.step, other.step) {
            (None, None) => self.plain == other.plain,
            (Some((_, a)), Some((_, b))) => a == b,
            _ => false,
        }
    }
}

// What changes nothing is not recorded. All of it is exact; only the sign of a zero may differ.

impl Add for Node<'_> {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        match (self.is(0.0), other.is(0.0)) {
            (true, _) => other,
            (_, true) => self,
            _ => self.two(Two::Add, other, self.plain + other.plain),
        }
    }
}

impl Sub for Node<'_> {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        if other.is(0.0) {
            return self;
        }
        if self == other {
            return Self::zero();
        }
        self.two(Two::Subtract, other, self.plain - other.plain)
    }
}

impl Mul for Node<'_> {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        if self.is(1.0) || other.is(0.0) {
            return other;
        }
        if other.is(1.0) || self.is(0.0) {
            return self;
        }
        self.two(Two::Multiply, other, self.plain * other.plain)
    }
}

impl Div for Node<'_> {
    type Output = Self;
    fn div(self, other: Self) -> Self {
        if other.is(1.0) {
            return self;
        }
        self.two(Two::Divide, other, self.plain / other.plain)
    }
}

impl Scalar for Node<'_> {
    fn from_f64(value: f64) -> Self {
        Self { plain: value, step: None }
    }

    fn plain(self) -> f64 {
        self.plain
    }

    fn is_fixed(self) -> bool {
        self.step.is_none()
    }

    fn min(self, other: Self) -> Self {
        let (a, b) = (self.bounds(), other.bounds());
        if self == other || a.high <= b.low {
            return self;
        }
        if b.high <= a.low {
            return other;
        }
        self.two(Two::Min, other, Scalar::min(self.plain, other.plain))
    }

    fn max(self, other: Self) -> Self {
        let (a, b) = (self.bounds(), other.bounds());
        if self == other || a.low >= b.high {
            return self;
        }
        if b.low >= a.high {
            return other;
        }
        self.two(Two::Max, other, Scalar::max(self.plain, other.plain))
    }

    fn exp(self) -> Self {
        self.one(One::Exp, Scalar::exp)
    }

    fn ln(self) -> Self {
        self.one(One::Ln, Scalar::ln)
    }

    fn ln_1p(self) -> Self {
        self.one(One::Ln1p, Scalar::ln_1p)
    }

    fn ceil(self) -> Self {
        self.one(One::Ceil, Scalar::ceil)
    }

    fn renewal_rate(shape: [Self; 3], renewals: usize) -> Self {
        let plain = f64::renewal_rate(shape.map(|number| number.plain), renewals);
        let tape = shape.iter().find_map(|number| number.step).map(|(tape, _)| tape);
        let step = tape.map(|tape| {
            let step = Step::Renewal(shape.map(Self::operand), renewals as u32);
            (tape, tape.step(step, Bounds { low: 0.0, high: 1.0 }))
        });
        Self { plain, step }
    }
}
