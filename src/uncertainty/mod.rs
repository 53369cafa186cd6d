//! The mathematics of simulation: draws, correlation, what a sample says, what drives it.
//!
//! Plain functions on slices of numbers. Nothing here knows what a case is, and everything gives
//! the same bits on every platform and however the work is cut into pieces.

mod batches;
mod cholesky;
pub(crate) mod correlation;
pub(crate) mod draws;
pub(crate) mod fan;
pub(crate) mod histogram;
pub(crate) mod indices;
pub(crate) mod information;
pub(crate) mod moments;
#[cfg(test)]
mod normal_scores;
mod order;
pub(crate) mod percentiles;
mod regression;
pub(crate) mod shortfall;
mod sobol;
pub(crate) mod summary;
