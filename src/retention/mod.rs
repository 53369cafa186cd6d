//! Who stays? Retention curves, their conversion between bases, and what effects do to them.

mod curve;
mod endless;
pub mod fit;
pub(crate) mod gamma;
pub(crate) mod hypergeometric;
mod renewals;
mod tail;

pub use curve::{Curve, Retention};
pub(crate) use endless::{Endless, Factor};
pub(crate) use gamma::renewal_rate;
pub(crate) use renewals::{Base, Renewals, Shift};
