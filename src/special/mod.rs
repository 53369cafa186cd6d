//! Functions of mathematics that no crate has on `libm` alone, or not with all their digits.

pub(crate) mod exponential_integral;
pub(crate) mod gamma;
pub(crate) mod hypergeometric;
pub(crate) mod polygamma;
