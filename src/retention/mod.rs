//! Who stays? Retention curves, their conversion between bases, and what effects do to them.

pub(crate) mod beta;
mod curve;
mod endless;
pub mod fit;
mod renewals;
mod tail;

pub(crate) use beta::renewal_rate;
pub use curve::{Curve, Retention};
pub(crate) use endless::{Endless, Factor};
pub(crate) use renewals::{Base, Renewals, Shift};
