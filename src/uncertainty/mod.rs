//! The mathematics of simulation: draws, correlation, what a sample says, what drives it.
//!
//! Plain functions on slices of numbers. Nothing here knows what a case is, and everything gives
//! the same bits on every platform and however the work is cut into pieces.

pub(crate) mod draws;
mod sobol;
