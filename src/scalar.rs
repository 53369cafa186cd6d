//! The number a projection runs on.
//!
//! The projection needs few operations, so it is written once for any number that has them:
//! `f64` for one case, an array of trials for many at a time.

use std::fmt::Debug;
use std::ops::{Add, Div, Mul, Sub};

/// A number, or several that are computed in step.
pub trait Scalar:
    Copy + Debug + PartialEq + Add<Output = Self> + Sub<Output = Self> + Mul<Output = Self> + Div<Output = Self>
{
    /// The same plain number in every place.
    fn from_f64(value: f64) -> Self;
    /// The smaller of two, place by place.
    fn min(self, other: Self) -> Self;
    /// The larger of two, place by place.
    fn max(self, other: Self) -> Self;
    /// A function of one number, place by place.
    fn map(self, function: impl Fn(f64) -> f64) -> Self;
    /// A function of three numbers, place by place.
    fn zip3(numbers: [Self; 3], function: impl Fn([f64; 3]) -> f64) -> Self;
    /// Whether the condition holds in any place.
    fn any(self, condition: impl Fn(f64) -> bool) -> bool;

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
        self.map(|x| libm::exp(exponent * libm::log(x)))
    }
}

impl Scalar for f64 {
    fn from_f64(value: f64) -> Self {
        value
    }

    fn min(self, other: Self) -> Self {
        if other < self { other } else { self }
    }

    fn max(self, other: Self) -> Self {
        if other > self { other } else { self }
    }

    fn map(self, function: impl Fn(f64) -> f64) -> Self {
        function(self)
    }

    fn zip3(numbers: [Self; 3], function: impl Fn([f64; 3]) -> f64) -> Self {
        function(numbers)
    }

    fn any(self, condition: impl Fn(f64) -> bool) -> bool {
        condition(self)
    }
}

/// Several trials in step, to show that the projection runs on more than one number.
#[cfg(test)]
pub(crate) mod lane {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub(crate) struct Lane<const N: usize>(pub(crate) [f64; N]);

    impl<const N: usize> Lane<N> {
        fn zip(self, other: Self, f: impl Fn(f64, f64) -> f64) -> Self {
            Self(std::array::from_fn(|i| f(self.0[i], other.0[i])))
        }
    }

    macro_rules! operator {
        ($($trait:ident $method:ident $sign:tt),*) => {
            $(impl<const N: usize> $trait for Lane<N> {
                type Output = Self;
                fn $method(self, other: Self) -> Self {
                    self.zip(other, |a, b| a $sign b)
                }
            })*
        };
    }
    operator!(Add add +, Sub sub -, Mul mul *, Div div /);

    impl<const N: usize> Scalar for Lane<N> {
        fn from_f64(value: f64) -> Self {
            Self([value; N])
        }

        fn min(self, other: Self) -> Self {
            self.zip(other, Scalar::min)
        }

        fn max(self, other: Self) -> Self {
            self.zip(other, Scalar::max)
        }

        fn map(self, function: impl Fn(f64) -> f64) -> Self {
            Self(self.0.map(function))
        }

        fn zip3([a, b, c]: [Self; 3], function: impl Fn([f64; 3]) -> f64) -> Self {
            Self(std::array::from_fn(|i| function([a.0[i], b.0[i], c.0[i]])))
        }

        fn any(self, condition: impl Fn(f64) -> bool) -> bool {
            self.0.into_iter().any(condition)
        }
    }
}
