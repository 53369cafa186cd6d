//! The number a projection runs on.
//!
//! The projection needs few operations, so it is written once for any number that has them: `f64`
//! for one case, a recorded number for the program that runs many trials.

use std::fmt::Debug;
use std::ops::{Add, Div, Mul, Sub};

use crate::retention::renewal_rate;

/// A number, or what stands for one in every trial.
pub trait Scalar:
    Copy + Debug + PartialEq + Add<Output = Self> + Sub<Output = Self> + Mul<Output = Self> + Div<Output = Self>
{
    /// A plain number, the same in every trial.
    fn from_f64(value: f64) -> Self;
    /// The number in the plain evaluation.
    fn plain(self) -> f64;
    /// Whether it is the same number in every trial.
    fn is_fixed(self) -> bool;
    /// The smaller of two.
    fn min(self, other: Self) -> Self;
    /// The larger of two.
    fn max(self, other: Self) -> Self;
    /// e to the power of it.
    fn exp(self) -> Self;
    /// Natural logarithm.
    fn ln(self) -> Self;
    /// Natural logarithm of 1 + it, precise near 0.
    fn ln_1p(self) -> Self;
    /// The next whole number upwards.
    fn ceil(self) -> Self;
    /// Renewal after so many renewals on a beta-discrete-Weibull curve of shape α, β, c: the
    /// log-gamma function has no step-wise form.
    fn renewal_rate(shape: [Self; 3], renewals: usize) -> Self;

    /// Nothing.
    fn zero() -> Self {
        Self::from_f64(0.0)
    }

    /// One.
    fn one() -> Self {
        Self::from_f64(1.0)
    }

    /// Held between two bounds.
    fn clamp(self, low: f64, high: f64) -> Self {
        self.max(Self::from_f64(low)).min(Self::from_f64(high))
    }

    /// A number in 0..∞ to a power, by exp(y ln x): a few units in the last place for moderate
    /// powers and four times as fast as a power that is right for all of them.
    fn power(self, exponent: f64) -> Self {
        if exponent == 1.0 {
            return self;
        }
        (self.ln() * Self::from_f64(exponent)).exp()
    }
}

impl Scalar for f64 {
    fn from_f64(value: f64) -> Self {
        value
    }

    fn plain(self) -> f64 {
        self
    }

    fn is_fixed(self) -> bool {
        true
    }

    fn min(self, other: Self) -> Self {
        if other < self { other } else { self }
    }

    fn max(self, other: Self) -> Self {
        if other > self { other } else { self }
    }

    fn exp(self) -> Self {
        libm::exp(self)
    }

    fn ln(self) -> Self {
        libm::log(self)
    }

    fn ln_1p(self) -> Self {
        libm::log1p(self)
    }

    fn ceil(self) -> Self {
        f64::ceil(self)
    }

    fn renewal_rate([alpha, beta, c]: [Self; 3], renewals: usize) -> Self {
        renewal_rate(alpha, beta, c, renewals)
    }
}
