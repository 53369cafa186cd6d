//! Figures that may have no end.

use serde::{Serialize, Serializer};

/// A figure that can be endless: the value of customers who never leave and money without a
/// price of time has no bound. In JSON a number, `"infinite"`, `"minusInfinite"` or `null`.
///
/// ```
/// use cltv::Extended;
/// assert_eq!(Extended::Finite(12.5).finite(), Some(12.5));
/// assert_eq!(Extended::Infinite.finite(), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Extended {
    /// A number.
    Finite(f64),
    /// Grows without bound.
    Infinite,
    /// Falls without bound.
    MinusInfinite,
    /// The difference of two endless figures: there is no such number.
    Undefined,
}

impl Extended {
    /// The number, if there is one.
    pub fn finite(self) -> Option<f64> {
        match self {
            Self::Finite(number) => Some(number),
            _ => None,
        }
    }

    /// For a computation: an endless figure is an infinity and a missing one NaN.
    pub(crate) fn number(self) -> f64 {
        match self {
            Self::Finite(number) => number,
            Self::Infinite => f64::INFINITY,
            Self::MinusInfinite => f64::NEG_INFINITY,
            Self::Undefined => f64::NAN,
        }
    }

    /// From a computation in which an endless figure is an infinity and a missing one NaN.
    pub(crate) fn of(number: f64) -> Self {
        if number.is_nan() {
            Self::Undefined
        } else if number.is_finite() {
            Self::Finite(number)
        } else if number > 0.0 {
            Self::Infinite
        } else {
            Self::MinusInfinite
        }
    }
}

impl Serialize for Extended {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Finite(number) => serializer.serialize_f64(*number),
            Self::Infinite => serializer.serialize_str("infinite"),
            Self::MinusInfinite => serializer.serialize_str("minusInfinite"),
            Self::Undefined => serializer.serialize_none(),
        }
    }
}
